package org.communityoffice.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import org.communityoffice.database.BackupUnusableException.Reason;
import org.communityoffice.database.journal.Channels;
import org.communityoffice.database.journal.Journal;
import org.communityoffice.security.DataKey;
import org.communityoffice.security.KeyFile;
import org.communityoffice.security.KeyRing;
import org.communityoffice.security.WholeFile;

/// From a backup to an office: always a new folder, never over another.
public final class Restore {
    private final Path backup;
    private final Clock clock;

    public Restore(Path backup, Clock clock) {
        this.backup = backup;
        this.clock = clock;
    }

    /// What was restored.
    ///
    /// @param madeAt when the backup was made; what was entered later is not in it
    public record Restored(LocalDateTime madeAt, Contents contents) {}

    /// The keys in the backup, to be unlocked with a password of that time or the recovery key.
    ///
    /// @throws BackupUnusableException where it is no backup
    public KeyRing keys() throws IOException {
        try (BackupFile file = BackupFile.open(backup)) {
            return file.keys();
        }
    }

    /// Makes the office in a folder that does not exist or is empty. It appears there only when all of it is whole.
    ///
    /// @param keys the ring that the office gets: the backup's own, or one with a new password
    /// @throws BackupUnusableException where the backup is damaged
    /// @throws OfficeUnusableException where the folder is not free
    public Restored into(OfficeFolder target, KeyRing keys, DataKey key) throws IOException {
        if (!target.isFree()) {
            throw new OfficeUnusableException(OfficeUnusableException.Reason.NOT_EMPTY);
        }
        OfficeFolder building = new OfficeFolder(WholeFile.beside(target.root()));
        if (Files.exists(building.root())) {
            TemporaryFolder.remove(building.root());
        }
        building.make();
        boolean done = false;
        try {
            Restored restored = build(building, keys, key);
            Files.deleteIfExists(target.root());
            WholeFile.move(building.root(), target.root());
            done = true;
            return restored;
        } finally {
            if (!done) {
                TemporaryFolder.remove(building.root());
            }
        }
    }

    private Restored build(OfficeFolder building, KeyRing keys, DataKey key) throws IOException {
        Contents contents = Backups.tryOut(backup, key, building.root(), clock);
        try (BackupFile file = BackupFile.open(backup)) {
            if (!file.note().officeId().equals(keys.officeId())) {
                throw new BackupUnusableException(Reason.OTHER_OFFICE);
            }
            attachments(file, building);
            KeyFile.write(building.root(), keys);
            Journal.begin(JournalStanding.folder(building.root()), key, Channels.REAL, file.note().newest(), file.note().schema()).close();
            return new Restored(file.note().made(), contents);
        }
    }

    /// Brings the attachments that are not there.
    static void attachments(BackupFile file, OfficeFolder folder) throws IOException {
        for (String name : file.attachments()) {
            Path place = folder.attachments().resolve(name);
            if (!Files.exists(place)) {
                WholeFile.write(place, out -> file.copy(BackupFile.attachment(name), out));
            }
        }
    }
}
