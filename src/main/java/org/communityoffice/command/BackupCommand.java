package org.communityoffice.command;

import java.io.IOException;
import java.nio.file.Path;
import org.communityoffice.database.Backups;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `office backup`: a copy that was tried out.
@Command(name = "backup")
final class BackupCommand extends OfficeAction {
    @Option(names = "--data", required = true, paramLabel = "DIR")
    Path data = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE")
    Path target = Path.of("");

    @Option(names = "--force")
    boolean force;

    BackupCommand(Surroundings surroundings, Session.Wired wired) {
        super(surroundings, wired);
    }

    @Override
    public Integer call() throws IOException {
        requireFree(target, force);
        try (Session session = open(data)) {
            session.user().doing(Act.BACKUP);
            Backups.Good good = new Backups(session.office(), clock()).make(target.toAbsolutePath());
            say(Words.of("command.backup.done", target, Counts.inWords(good.contents())));
            return Exit.DONE;
        }
    }
}
