package org.communityoffice.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import org.communityoffice.command.TestCommand;
import org.communityoffice.security.Unlock;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The file of a database grows with every save and is made small by a copy, never in place.
class CompactionTest {
    private static final long MB = 1 << 20;
    @TempDir Path temp;

    @Test
    void closingMakesALooseFileSmallAndKeepsEverything() throws IOException {
        FaultOffice office = FaultOffice.get();
        OfficeFolder folder = new OfficeFolder(office.copy(temp.resolve("loose")));
        waste(folder, office);
        assertThat(Files.size(folder.databaseFile())).isGreaterThan(24 * MB);
        open(folder).close();
        assertThat(Files.size(folder.databaseFile())).isLessThan(5 * MB);
        assertThat(new TestCommand().password("old").run("check", "--data", folder.root()).exit()).isZero();
        try (Office again = open(folder)) {
            assertThat(Contents.of(again.database())).isEqualTo(office.contents);
            FaultOffice.fill(again.database(), new Random(1), 3);
        }
        assertThat(folder.tmp()).isEmptyDirectory();
    }

    @Test
    void aFileThatIsSmallOrFullStaysAsItIs() throws IOException {
        FaultOffice office = FaultOffice.get();
        OfficeFolder folder = new OfficeFolder(office.copy(temp.resolve("small")));
        try (Office open = open(folder)) {
            assertThat(new Compaction(folder, OfficeTest.CLOCK).isDue(open.database())).isFalse();
        }
    }

    @Test
    void aFileThatDoesNotReadStaysAsItIs() throws IOException {
        FaultOffice office = FaultOffice.get();
        OfficeFolder folder = new OfficeFolder(office.copy(temp.resolve("damaged")));
        byte[] bytes = Files.readAllBytes(folder.databaseFile());
        for (int page = 3; page * 4096 < bytes.length; page += 2) {
            bytes[page * 4096 + 77] ^= 4;
        }
        Files.write(folder.databaseFile(), bytes);
        assertThatThrownBy(() -> new Compaction(folder, OfficeTest.CLOCK).run(office.key)).isInstanceOf(OfficeUnusableException.class);
        assertThat(Files.readAllBytes(folder.databaseFile())).isEqualTo(bytes);
        assertThat(folder.tmp()).isEmptyDirectory();
    }

    private static Office open(OfficeFolder folder) throws IOException {
        Office.Closed closed = Office.find(folder, false);
        return closed.open((Unlock.Unlocked) closed.ring().unlock("主任", "old".toCharArray()), OfficeTest.CLOCK);
    }

    private static void waste(OfficeFolder folder, FaultOffice office) {
        JdbcConnectionPool pool = H2File.pool(folder.root(), office.key, H2File.Mode.WRITE, Disk.REAL);
        try (Connection connection = pool.getConnection()) {
            Changes.execute(connection, "CREATE TABLE waste (content VARBINARY(1000000))");
            for (int i = 0; i < 30; i++) {
                Changes.execute(connection, "INSERT INTO waste VALUES (SECURE_RAND(1000000))");
            }
            Changes.execute(connection, "CHECKPOINT SYNC");
            Changes.execute(connection, "DROP TABLE waste");
            Changes.execute(connection, "SHUTDOWN");
        } catch (SQLException problem) {
            throw new AssertionError(problem);
        } finally {
            pool.dispose();
        }
    }
}
