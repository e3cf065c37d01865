package org.communityoffice.command;

import java.io.IOException;
import java.nio.file.Path;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.database.OfficeUnusableException;
import org.communityoffice.database.Restore;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;
import org.communityoffice.security.KeyRing;
import org.communityoffice.security.Rights;
import org.communityoffice.security.Tries;
import org.communityoffice.security.Unlock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `office restore`: a new folder from a backup.
@Command(name = "restore")
final class RestoreCommand extends OfficeAction {
    @Option(names = "--backup", required = true, paramLabel = "FILE")
    Path backup = Path.of("");

    @Option(names = "--data", required = true, paramLabel = "NEWDIR")
    Path data = Path.of("");

    @Option(names = "--recovery-key-file", paramLabel = "FILE")
    @Nullable Path recoveryKeyFile;

    RestoreCommand(Surroundings surroundings, Session.Wired wired) {
        super(surroundings, wired);
    }

    @Override
    public Integer call() throws IOException {
        requireFile(backup);
        OfficeFolder target = new OfficeFolder(data);
        if (!target.isFree()) {
            throw new OfficeUnusableException(OfficeUnusableException.Reason.NOT_EMPTY);
        }
        Restore restore = new Restore(backup, clock());
        KeyRing ring = restore.keys();
        Unlock.Unlocked in = recoveryKeyFile == null ? byPassword(ring, new Tries(target.root(), surroundings.clock(), false)) : byRecoveryKey(ring, recoveryKeyFile);
        Rights.require(in.user().role(), Act.BACKUP);
        KeyRing kept = recoveryKeyFile == null ? ring : withNewPassword(ring, in);
        Restore.Restored restored = restore.into(target, kept, in.key());
        say(Words.of("command.restore.done", data, moment(restored.madeAt()), Counts.inWords(restored.contents())));
        return Exit.DONE;
    }
}
