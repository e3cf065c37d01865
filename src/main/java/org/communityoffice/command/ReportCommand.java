package org.communityoffice.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.communityoffice.model.Words;
import org.communityoffice.monthly.Manifest;
import org.communityoffice.monthly.MonthlyService;
import org.communityoffice.report.MonthPaper;
import org.communityoffice.report.MonthPaper.Format;
import org.communityoffice.report.Writers;
import org.communityoffice.work.Together;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `office report`: the papers of a month, each in its formats, and a list of them.
@Command(name = "report")
final class ReportCommand extends OfficeAction {
    @Option(names = "--data", required = true, paramLabel = "DIR")
    Path data = Path.of("");

    @Option(names = "--month", required = true, paramLabel = "YYYY-MM")
    YearMonth month = YearMonth.of(1, 1);

    @Option(names = "--out", required = true, paramLabel = "DIR")
    Path folder = Path.of("");

    @Option(names = "--only", paramLabel = "CODE")
    List<String> only = new ArrayList<>();

    @Option(names = "--format", paramLabel = "word|excel|pdf")
    List<String> formats = new ArrayList<>();

    @Option(names = "--force")
    boolean force;

    ReportCommand(Surroundings surroundings, Session.Wired wired) {
        super(surroundings, wired);
    }

    @Override
    public Integer call() throws IOException {
        Set<Format> wanted = formats.stream().map(ReportCommand::format).collect(Collectors.toSet());
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Refusal(Exit.USAGE, Words.of("command.report.folder", folder));
        }
        Together.beside(Writers::getReady);
        try (Session session = open(data)) {
            MonthlyService monthly = session.services().monthly();
            requireKnown(monthly);
            List<MonthPaper> papers = monthly.papers(month).stream()
                    .filter(paper -> only.isEmpty() || only.contains(paper.code()))
                    .filter(paper -> wanted.isEmpty() || wanted.contains(paper.format())).toList();
            if (papers.isEmpty()) {
                throw new Refusal(Exit.USAGE, Words.of("command.report.none"));
            }
            Files.createDirectories(folder);
            for (MonthPaper paper : papers) {
                requireFree(folder.resolve(paper.fileName()), force);
            }
            requireFree(folder.resolve(Manifest.FILE), force);
            write(monthly, papers);
            monthly.manifest(folder, month, papers);
            say(Words.of("command.report.done", papers.size() + 1, folder));
            return Exit.DONE;
        }
    }

    private void write(MonthlyService monthly, List<MonthPaper> papers) throws IOException {
        Optional<IOException> unwritten = Together.first(MonthlyService.longestFirst(papers).stream().<Supplier<Optional<IOException>>>map(paper -> () -> {
            try {
                monthly.write(paper, folder.resolve(paper.fileName()));
                return Optional.empty();
            } catch (IOException disk) {
                return Optional.of(disk);
            }
        }).toList());
        if (unwritten.isPresent()) {
            throw unwritten.get();
        }
    }

    private static Format format(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "word" -> Format.WORD;
            case "excel" -> Format.EXCEL;
            case "pdf" -> Format.PDF;
            default -> throw new Refusal(Exit.USAGE, Words.of("command.usage.value", "--format", "word|excel|pdf"));
        };
    }

    private void requireKnown(MonthlyService monthly) {
        for (String code : only) {
            if (!monthly.known(code)) {
                throw new Refusal(Exit.USAGE, Words.of("command.report.unknown", code));
            }
            if (!monthly.codes().contains(code)) {
                throw new Refusal(Exit.USAGE, Words.of("command.report.later", code, String.join("、", monthly.codes())));
            }
        }
    }
}
