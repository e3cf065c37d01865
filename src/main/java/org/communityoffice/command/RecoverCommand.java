package org.communityoffice.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import org.communityoffice.database.JournalTrouble;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.database.OfficeLock;
import org.communityoffice.database.OfficeUnusableException;
import org.communityoffice.database.OfficeUnusableException.Reason;
import org.communityoffice.database.OpeningReport;
import org.communityoffice.database.Recovery;
import org.communityoffice.model.Words;
import org.communityoffice.security.KeyFile;
import org.communityoffice.security.KeyRing;
import org.communityoffice.security.Unlock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `office recover`: puts right what `check` found; plays the journal, or rebuilds from the newest good backup and the journal.
@Command(name = "recover")
final class RecoverCommand extends OfficeAction {
    @Option(names = "--data", required = true, paramLabel = "DIR")
    Path data = Path.of("");

    @Option(names = "--recovery-key-file", paramLabel = "FILE")
    @Nullable Path recoveryKeyFile;

    RecoverCommand(Surroundings surroundings, Session.Wired wired) {
        super(surroundings, wired);
    }

    @Override
    public Integer call() throws IOException {
        OfficeFolder folder = new OfficeFolder(data);
        if (!folder.isOffice()) {
            throw new OfficeUnusableException(Reason.MISSING);
        }
        try (OfficeLock lock = OfficeLock.take(folder)) {
            Recovery recovery = new Recovery(folder, clock());
            KeyRing ring = recovery.keys().orElseThrow(() -> new OfficeUnusableException(Reason.KEYS_DAMAGED));
            Unlock.Unlocked in = recoveryKeyFile == null ? byPassword(ring) : byRecoveryKey(ring, recoveryKeyFile);
            try (var key = in.key()) {
                Optional<OpeningReport> opened = recovery.readable(key);
                return opened.isPresent() ? putRight(folder, ring, in, opened.get()) : rebuild(recovery, ring, in);
            }
        }
    }

    private int putRight(OfficeFolder folder, KeyRing ring, Unlock.Unlocked in, OpeningReport opening) throws IOException {
        boolean whole = KeyFile.read(folder.root()) instanceof KeyFile.Reading.Read read && !read.fromPrevious();
        if (!whole || recoveryKeyFile != null) {
            KeyFile.write(folder.root(), kept(ring, in));
        }
        opening.lines().forEach(this::warn);
        if (opening.isQuiet()) {
            say(whole ? Words.of("command.recover.nothing") : Words.of("command.recover.keys"));
        }
        if (recoveryKeyFile != null) {
            say(Words.of("command.recover.password", in.user().name()));
        }
        return opening.isQuiet() ? Exit.DONE : Exit.READ;
    }

    private int rebuild(Recovery recovery, KeyRing ring, Unlock.Unlocked in) throws IOException {
        Optional<Recovery.Rebuilt> rebuilt = recovery.rebuild(kept(ring, in), in.key());
        if (rebuilt.isEmpty()) {
            warn(Words.of("command.recover.noBackup"));
            return Exit.UNUSABLE;
        }
        Recovery.Rebuilt done = rebuilt.get();
        LocalDateTime madeAt = done.madeAt();
        say(madeAt == null ? Words.of("command.recover.rebuiltFromJournal", Counts.inWords(done.contents()), done.aside())
                : Words.of("command.recover.rebuilt", moment(madeAt), Counts.inWords(done.contents()), done.aside()));
        done.opening().lines().forEach(this::warn);
        if (madeAt != null && done.opening().trouble() != JournalTrouble.NONE) {
            warn(Words.of("command.recover.later", moment(madeAt)));
        }
        return Exit.READ;
    }

    private KeyRing kept(KeyRing ring, Unlock.Unlocked in) {
        return recoveryKeyFile == null ? ring : withNewPassword(ring, in);
    }
}
