package org.communityoffice.command;

import java.io.IOException;
import java.nio.file.Path;
import org.communityoffice.model.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `office export`: every current record of a book as a workbook.
@Command(name = "export")
final class ExportCommand extends OfficeAction {
    @Option(names = "--data", required = true, paramLabel = "DIR")
    Path data = Path.of("");

    @Option(names = "--book", required = true, paramLabel = "BOOK")
    String book = "";

    @Option(names = "--out", required = true, paramLabel = "FILE")
    Path target = Path.of("");

    @Option(names = "--unmasked")
    boolean unmasked;

    @Option(names = "--purpose", paramLabel = "TEXT")
    String purpose = "";

    @Option(names = "--force")
    boolean force;

    ExportCommand(Surroundings surroundings, Session.Wired wired) {
        super(surroundings, wired);
    }

    @Override
    public Integer call() throws IOException {
        Books.require(book);
        if (unmasked && purpose.isBlank()) {
            throw new Refusal(Exit.USAGE, Words.of("command.export.purpose"));
        }
        requireFree(target, force);
        try (Session session = open(data)) {
            int records = session.services().export(book).write(target.toAbsolutePath(), unmasked, purpose.strip());
            say(Words.of("command.export.done", records, target,
                    Words.of(unmasked ? "command.export.whole" : "command.export.masked")));
            return Exit.DONE;
        }
    }
}
