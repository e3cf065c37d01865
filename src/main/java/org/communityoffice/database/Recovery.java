package org.communityoffice.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.communityoffice.security.DataKey;
import org.communityoffice.security.KeyFile;
import org.communityoffice.security.KeyRing;
import org.communityoffice.security.WholeFile;
import org.jooq.exception.DataAccessException;

/// Puts right an office whose database does not open: from its newest backup that stands the trial. Nothing is deleted; what was
/// there is put aside.
public final class Recovery {
    private static final DateTimeFormatter ASIDE = DateTimeFormatter.ofPattern("'aside-'yyyy-MM-dd-HHmmss");
    private final OfficeFolder folder;
    private final Clock clock;

    public Recovery(OfficeFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// What was done.
    ///
    /// @param madeAt of the backup; what was entered later is lost
    /// @param aside  where the old files lie
    public record Rebuilt(LocalDateTime madeAt, Contents contents, Path aside) {}

    /// The keys of the folder, else those of its newest readable backup; empty where there are none at all.
    public Optional<KeyRing> keys() throws IOException {
        if (KeyFile.read(folder.root()) instanceof KeyFile.Reading.Read read) {
            return Optional.of(read.ring());
        }
        for (Path backup : Backups.inFolder(folder)) {
            try {
                return Optional.of(new Restore(backup, clock).keys());
            } catch (BackupUnusableException next) {
                // the one before it may be whole
                continue;
            }
        }
        return Optional.empty();
    }

    /// Whether the database opens with this key and every row of it can be read.
    public boolean isReadable(DataKey key) {
        try (OfficeDatabase database = OfficeDatabase.openForReading(folder.root(), key.bytes(), clock)) {
            Contents.of(database);
            return true;
        } catch (OfficeUnusableException | DataAccessException damaged) {
            return false;
        }
    }

    /// Rebuilds from the newest good backup; empty where there is none.
    public Optional<Rebuilt> rebuild(KeyRing keys, DataKey key) throws IOException {
        for (Path backup : Backups.inFolder(folder)) {
            try (TemporaryFolder trial = TemporaryFolder.in(folder.tmp())) {
                Contents contents = Backups.tryOut(backup, key, trial.path(), clock);
                return Optional.of(replace(backup, trial.path(), keys, contents));
            } catch (BackupUnusableException next) {
                // the one before it may be whole
                continue;
            }
        }
        return Optional.empty();
    }

    private Rebuilt replace(Path backup, Path trial, KeyRing keys, Contents contents) throws IOException {
        Path aside = Files.createDirectories(folder.root().resolve(ASIDE.format(LocalDateTime.now(clock))));
        for (Path old : new Path[] {folder.databaseFile(), folder.root().resolve(KeyFile.NAME), folder.root().resolve(KeyFile.PREVIOUS)}) {
            if (Files.exists(old)) {
                Files.copy(old, aside.resolve(old.getFileName()));
            }
        }
        folder.makeSubfolders();
        LastState.forget(folder.root());
        WholeFile.move(trial.resolve(OfficeDatabase.FILE), folder.databaseFile());
        try (BackupFile file = BackupFile.open(backup)) {
            Restore.attachments(file, folder);
            KeyFile.write(folder.root(), keys);
            return new Rebuilt(file.note().made(), contents, aside);
        }
    }
}
