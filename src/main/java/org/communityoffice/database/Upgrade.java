package org.communityoffice.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.communityoffice.database.OfficeUnusableException.Reason;
import org.communityoffice.model.Words;
import org.communityoffice.security.DataKey;
import org.communityoffice.security.KeyFile;
import org.communityoffice.security.WholeFile;
import org.h2.jdbcx.JdbcConnectionPool;

/// Opens an office for work. Where its tables are older than the program, a backup is made and tried first; then a copy is brought up to date, read, and put
/// in the place of the file. Whatever fails or is cut off on the way leaves the office as it was.
final class Upgrade {
    private final OfficeFolder folder;
    private final Clock clock;

    Upgrade(OfficeFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// @param lines what was done before it could be opened, a sentence each
    record Open(OfficeDatabase database, List<String> lines) {}

    /// @throws OfficeUnusableException where it does not open, or could not be brought up to date
    Open open(DataKey key, Disk disk) throws IOException {
        List<String> lines = new ArrayList<>();
        while (true) {
            try {
                return new Open(OfficeDatabase.open(folder.root(), key, clock, disk, new Opening.Wanted(false, false)), List.copyOf(lines));
            } catch (MigrationDue due) {
                lines.addAll(due.report().lines());
                lines.add(Words.of("database.upgraded", bringUp(key, due.version()).getFileName()));
            }
        }
    }

    /// @return the backup that was made first
    private Path bringUp(DataKey key, int version) throws IOException {
        folder.makeSubfolders();
        try (TemporaryFolder work = TemporaryFolder.in(folder.tmp())) {
            Path copy = work.path().resolve(OfficeDatabase.FILE);
            Files.copy(folder.databaseFile(), copy);
            Path backup = backUp(key, work.path());
            migrate(key, work.path(), version);
            try (OfficeDatabase read = OfficeDatabase.openForReading(work.path(), key, clock)) {
                Contents.of(read);
            }
            WholeFile.sync(copy);
            WholeFile.move(copy, folder.databaseFile());
            return backup;
        } catch (IOException | OfficeUnusableException | BackupUnusableException failed) {
            throw new OfficeUnusableException(Reason.NOT_MIGRATED, failed);
        }
    }

    private Path backUp(DataKey key, Path work) throws IOException {
        LocalDateTime at = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        Path target = folder.backups().resolve(BackupFolders.name(at));
        BackupStateFile state = new BackupStateFile(folder);
        boolean good = false;
        try {
            Backups.write(target, new BackupFile.Parts(work.resolve(OfficeDatabase.FILE), null, folder), about(key, work, at), key, clock);
            good = true;
            BackupFolders.thin(folder.backups(), target, key);
        } finally {
            state.note(good ? BackupStateFile.GOOD : BackupStateFile.FAILED, at.toString());
        }
        return target;
    }

    private BackupFile.About about(DataKey key, Path work, LocalDateTime at) throws IOException {
        if (!(KeyFile.read(folder.root()) instanceof KeyFile.Reading.Read keys)) {
            throw new OfficeUnusableException(Reason.KEYS_DAMAGED);
        }
        try (OfficeDatabase old = OfficeDatabase.openForReading(work, key, clock)) {
            return new BackupFile.About(keys.ring().officeId(), at, Contents.of(old), old.read(Migration::requireKnown));
        }
    }

    private static void migrate(DataKey key, Path work, int version) {
        JdbcConnectionPool pool = H2File.pool(work, key, H2File.Mode.WRITE, Disk.REAL);
        try {
            Migration.bringUpTo(pool, version);
        } finally {
            // H2 closes the file with the last connection
            pool.dispose();
        }
    }
}
