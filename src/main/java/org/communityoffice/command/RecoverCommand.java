package org.communityoffice.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.communityoffice.database.JournalTrouble;
import org.communityoffice.database.Office;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.database.OfficeLock;
import org.communityoffice.database.OfficeUnusableException;
import org.communityoffice.database.OfficeUnusableException.Reason;
import org.communityoffice.database.OpeningReport;
import org.communityoffice.database.Recovery;
import org.communityoffice.database.Repairs;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;
import org.communityoffice.security.DataKey;
import org.communityoffice.security.KeyFile;
import org.communityoffice.security.KeyRing;
import org.communityoffice.security.Rights;
import org.communityoffice.security.Tries;
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
            Unlock.Unlocked in = recoveryKeyFile == null ? byPassword(ring, new Tries(folder.root(), surroundings.clock(), true)) : byRecoveryKey(ring, recoveryKeyFile);
            Rights.require(in.user().role(), Act.BACKUP);
            try (var key = in.key()) {
                Optional<OpeningReport> opened = recovery.readable(key);
                Held held = new Held(folder, lock);
                return opened.isPresent() ? putRight(recovery, held, ring, in, opened.get()) : rebuild(recovery, held, ring, in);
            }
        }
    }

    private record Held(OfficeFolder folder, OfficeLock lock) {}

    private int putRight(Recovery recovery, Held held, KeyRing ring, Unlock.Unlocked in, OpeningReport opening) throws IOException {
        boolean whole = KeyFile.read(held.folder().root()) instanceof KeyFile.Reading.Read read && !read.fromPrevious();
        KeyRing kept = kept(ring, in);
        if (!whole || recoveryKeyFile != null) {
            KeyFile.write(held.folder().root(), kept);
        }
        opening.lines().forEach(this::warn);
        List<String> repaired = repairs(held, kept, in, opening.trouble() != JournalTrouble.NONE);
        try (OfficeLock again = OfficeLock.take(held.folder())) {
            if (!recovery.stands(in.key())) {
                return rebuild(recovery, new Held(held.folder(), again), ring, in);
            }
        }
        if (!whole) {
            say(Words.of("command.recover.keys"));
        } else if (opening.isQuiet() && repaired.isEmpty()) {
            say(Words.of("command.recover.nothing"));
        }
        if (recoveryKeyFile != null) {
            say(Words.of("command.recover.password", in.user().name()));
        }
        return opening.isQuiet() && repaired.isEmpty() ? Exit.DONE : Exit.READ;
    }

    private List<String> repairs(Held held, KeyRing ring, Unlock.Unlocked in, boolean anew) throws IOException {
        // an office that closes wipes its key; it is needed after
        Unlock.Unlocked own = new Unlock.Unlocked(DataKey.copyOf(in.key()), in.user());
        try (Office office = new Office.Closed(held.folder(), held.lock(), ring, false, false).open(own, clock())) {
            List<String> repaired = new Repairs(office, clock()).run(anew);
            repaired.forEach(this::warn);
            return repaired;
        }
    }

    private int rebuild(Recovery recovery, Held held, KeyRing ring, Unlock.Unlocked in) throws IOException {
        KeyRing kept = kept(ring, in);
        Optional<Recovery.Rebuilt> rebuilt = recovery.rebuild(kept, in.key());
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
        repairs(held, kept, in, false);
        return Exit.READ;
    }

    private KeyRing kept(KeyRing ring, Unlock.Unlocked in) {
        return recoveryKeyFile == null ? ring : withNewPassword(ring, in);
    }
}
