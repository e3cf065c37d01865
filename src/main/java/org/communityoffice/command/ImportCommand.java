package org.communityoffice.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.communityoffice.database.Backups;
import org.communityoffice.model.Words;
import org.communityoffice.security.WholeFile;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.spreadsheet.ImportPlan;
import org.communityoffice.spreadsheet.ImportRow;
import org.communityoffice.spreadsheet.ImportService;
import org.communityoffice.spreadsheet.PlanRequest;
import org.communityoffice.spreadsheet.Workbook;
import org.communityoffice.spreadsheet.ReadOutcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `office import`: what would be asked in the window is listed and not written; all else is.
@Command(name = "import")
final class ImportCommand extends OfficeAction {
    @Option(names = "--data", required = true, paramLabel = "DIR")
    Path data = Path.of("");

    @Option(names = "--book", required = true, paramLabel = "BOOK")
    String book = "";

    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    @Option(names = "--sheet", paramLabel = "NAME")
    @Nullable String sheet;

    @Option(names = "--dry-run")
    boolean dryRun;

    @Option(names = "--each-row")
    boolean eachRow;

    @Option(names = "--result", paramLabel = "FILE")
    @Nullable Path result;

    @Option(names = "--workbook-password-file", paramLabel = "FILE")
    @Nullable Path workbookPassword;

    @Option(names = "--force")
    boolean force;

    ImportCommand(Surroundings surroundings, Session.Wired wired) {
        super(surroundings, wired);
    }

    @Override
    public Integer call() throws IOException {
        Books.require(book);
        requireFile(file);
        if (result != null) {
            requireFree(result, force);
        }
        char[] password = workbookPassword == null ? null : Passwords.firstLine(workbookPassword);
        try (Session session = dryRun ? openForReading(data) : open(data)) {
            ImportService imports = session.services().imports(book);
            ImportService.Opened opened = ImportService.open(file, password);
            ImportPlan plan = imports.plan(opened, request(opened));
            if (!dryRun && !plan.imported().isEmpty()) {
                new Backups(session.office(), clock()).makeBefore();
            }
            if (!dryRun && !carryOut(imports, plan, opened)) {
                warn(Words.of("command.import.outdated"));
                return Exit.READ;
            }
            if (result != null) {
                String found = new ImportResult(new FactoryTables(), book).json(plan);
                WholeFile.write(result, out -> out.write(found.getBytes(StandardCharsets.UTF_8)));
            }
            return report(plan);
        }
    }

    private PlanRequest request(ImportService.Opened opened) {
        if (sheet == null) {
            return PlanRequest.first();
        }
        boolean there = !(opened.read() instanceof ReadOutcome.Read(Workbook workbook))
                || workbook.sheets().stream().anyMatch(one -> one.name().equals(sheet));
        if (!there) {
            throw new Refusal(Exit.USAGE, Words.of("command.import.noSheet", sheet));
        }
        return PlanRequest.first().withSheets(Set.of(sheet));
    }

    private boolean carryOut(ImportService imports, ImportPlan plan, ImportService.Opened opened) {
        boolean text = opened.read() instanceof ReadOutcome.Read(Workbook workbook) && workbook.kind() == Workbook.Kind.TEXT;
        ImportService.Applied applied = eachRow ? imports.applyEachRow(plan, row -> {
            say("saved " + (text ? "" : row.sheet()) + "!" + row.row());
            surroundings.out().flush();
        }) : imports.apply(plan);
        return applied instanceof ImportService.Applied.Done;
    }

    private int report(ImportPlan plan) {
        if (plan.outcome() != ImportPlan.FileOutcome.READ) {
            warn(plan.refusal());
            return Exit.READ;
        }
        ImportPlan.Totals totals = plan.totals();
        say(Words.of(dryRun ? "command.import.dry" : "command.import.done",
                totals.rowsRead(), totals.imported(), totals.asked(), totals.refused(), totals.skipped()));
        plan.sheets().forEach(one -> one.problems().forEach(problem -> say(problem.sentence())));
        List<ImportRow> open = plan.rows().stream()
                .filter(row -> row.outcome() == ImportRow.Outcome.ASK || row.outcome() == ImportRow.Outcome.REFUSE)
                .toList();
        open.forEach(row -> warn(Words.of("command.import.row", row.sheet(), row.messageWithoutValues())));
        return open.isEmpty() ? Exit.DONE : Exit.READ;
    }
}
