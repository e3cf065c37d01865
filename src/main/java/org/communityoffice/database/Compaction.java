package org.communityoffice.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.communityoffice.security.DataKey;
import org.communityoffice.security.WholeFile;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.exception.DataAccessException;

/// Makes the file of a closed database small again. H2 would do so in the file itself, over parts that are still needed until it is done; here a copy
/// is made small, read whole beside the original, and takes its place only where both hold the same.
final class Compaction {
    /// In bytes: below it nothing is worth the second that it takes.
    private static final long WORTH = 24L << 20;
    /// In per cent of the file that holds what is still needed.
    private static final int LOOSE = 50;
    private final OfficeFolder folder;
    private final Clock clock;

    Compaction(OfficeFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// Whether most of the file of an open database is of no more use, and the disk has room for a copy of it.
    boolean isDue(OfficeDatabase database) {
        long size = folder.databaseFile().toFile().length();
        return size >= WORTH && folder.root().toFile().getUsableSpace() > 2 * size && database.filled() < LOOSE;
    }

    /// @return whether the small copy took the place of the file
    boolean run(DataKey key) throws IOException {
        try (TemporaryFolder trial = TemporaryFolder.in(folder.tmp())) {
            Path small = trial.path().resolve(OfficeDatabase.FILE);
            Files.copy(folder.databaseFile(), small, StandardCopyOption.REPLACE_EXISTING);
            shrink(trial.path(), key);
            if (!same(trial.path(), key)) {
                return false;
            }
            WholeFile.sync(small);
            WholeFile.move(small, folder.databaseFile());
            return true;
        }
    }

    private static void shrink(Path trial, DataKey key) {
        JdbcConnectionPool pool = H2File.pool(trial, key, H2File.Mode.WRITE, Disk.REAL);
        try (Connection connection = pool.getConnection()) {
            Changes.execute(connection, "SHUTDOWN COMPACT");
        } catch (SQLException problem) {
            throw H2File.unusable(problem);
        } finally {
            pool.dispose();
        }
    }

    private boolean same(Path trial, DataKey key) {
        try (OfficeDatabase was = OfficeDatabase.openForReading(folder.root(), key, clock); OfficeDatabase is = OfficeDatabase.openForReading(trial, key, clock)) {
            return is.indicesAgree() && Contents.of(is).equals(Contents.of(was));
        } catch (DataAccessException unreadable) {
            throw new OfficeUnusableException(OfficeUnusableException.Reason.DAMAGED, unreadable);
        }
    }
}
