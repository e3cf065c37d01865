package org.communityoffice.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.communityoffice.database.OfficeUnusableException.Reason;
import org.communityoffice.database.journal.Channels;
import org.communityoffice.database.journal.Journal;
import org.communityoffice.database.tables.Tables;
import org.communityoffice.security.DataKey;
import org.communityoffice.security.Unlock;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An office whose tables an older program made: backed up, brought up to date, or left as it was.
class UpgradeTest {
    private static final int OLD = 5;

    @TempDir
    Path temp;

    private OfficeFolder folder;

    @BeforeEach
    void makeAnOldOne() throws Exception {
        folder = new OfficeFolder(temp.resolve("office"));
        try (Office made = Office.make(folder, OfficeTest.first(), OfficeTest.CLOCK).office(); DataKey key = DataKey.of(made.key().bytes())) {
            made.close();
            Files.delete(folder.databaseFile());
            TemporaryFolder.remove(JournalStanding.folder(folder.root()));
            with(H2File.Mode.NEW, key, pool -> Migration.bringUpTo(pool, OLD));
            with(H2File.Mode.WRITE, key, pool -> sql(pool, """
                    INSERT INTO change_set (id, title, done_by, done_at, quiet) VALUES (1, '登记', '主任', TIMESTAMP '2026-10-01 09:00:00', FALSE)""",
                    "INSERT INTO building (id, version, estate, building, sort, active) VALUES (1, 1, '樱花苑', '1号楼', 1, TRUE)",
                    "INSERT INTO household (id, version, address, building, status) VALUES (1, 1, '樱花苑1号楼101', 1, '在册')",
                    PERSON.formatted(1, "张三"), PERSON.formatted(2, "李四")));
            Journal.begin(JournalStanding.folder(folder.root()), key, Channels.REAL, 1, OLD).close();
        }
    }

    private static final String PERSON = "INSERT INTO resident (id, version, name, status, pending) VALUES (%d, 1, '%s', '在册', FALSE)";

    @Test
    void aBackupComesFirstThenThePeopleAreThereInTheNewTables() throws IOException {
        try (Office office = open()) {
            assertThat(people(office.database())).containsExactly("张三", "李四");
            assertThat(office.database().read(Migration::requireKnown)).isEqualTo(Migration.NEWEST);
            assertThat(office.toTell()).first().asString().contains("先备份了一份", "backup-2026-11-24-094100.zip");
            assertThat(new Backups(office, OfficeTest.CLOCK).state().good()).isNotNull();
            office.database().change("改名", "主任", changes -> 1);
        }
        try (Office office = open()) {
            assertThat(office.toTell()).as("once").noneMatch(line -> line.contains("先备份了一份"));
            assertThat(Backups.inFolder(folder)).hasSize(1);
            assertThat(names(folder.tmp())).isEmpty();
        }
    }

    @Test
    void theBackupOfTheOldTablesRestoresAndIsBroughtUpThere() throws IOException {
        open().close();
        OfficeFolder other = new OfficeFolder(temp.resolve("other"));
        Restore restore = new Restore(Backups.inFolder(folder).getFirst(), OfficeTest.CLOCK);
        Unlock.Unlocked who = in(restore.keys().unlock("主任", "old".toCharArray()));
        Contents old = restore.into(other, restore.keys(), who.key()).contents();
        assertThat(old.rows("resident")).isEqualTo(2);
        assertThat(old.tables()).as("as it was then").doesNotContainKey("register_reader");
        try (Office office = Office.find(other, false).open(who, OfficeTest.CLOCK)) {
            assertThat(people(office.database())).containsExactly("张三", "李四");
        }
    }

    @Test
    void aMigrationThatFailsLeavesTheOfficeAsItWas() throws Exception {
        try (Office.Closed closed = Office.find(folder, false)) {
            with(H2File.Mode.WRITE, in(closed.ring().unlock("主任", "old".toCharArray())).key(), pool -> sql(pool, "CREATE TABLE register_reader (id BIGINT)"));
        }
        for (int again = 0; again < 2; again++) {
            assertThatThrownBy(this::open).isInstanceOfSatisfying(OfficeUnusableException.class, e -> {
                assertThat(e.reason()).isEqualTo(Reason.NOT_MIGRATED);
                assertThat(e.canBeRebuilt()).as("nothing is damaged").isFalse();
            }).hasMessageContaining("还是原来的样子");
        }
        assertThat(names(folder.tmp())).isEmpty();
        assertThat(Backups.inFolder(folder)).as("what was made first stays").hasSize(1);
        Office.Closed closed = Office.find(folder, true);
        try (Office office = closed.open(in(closed.ring().unlock("主任", "old".toCharArray())), OfficeTest.CLOCK)) {
            assertThat(office.database().read(Migration::requireKnown)).isEqualTo(OLD);
            assertThat(people(office.database())).containsExactly("张三", "李四");
        }
    }

    private Office open() throws IOException {
        Office.Closed closed = Office.find(folder, false);
        return closed.open(in(closed.ring().unlock("主任", "old".toCharArray())), OfficeTest.CLOCK);
    }

    private static List<String> people(OfficeDatabase database) {
        return database.read(reading -> reading.select(Tables.RESIDENT.NAME).from(Tables.RESIDENT).orderBy(Tables.RESIDENT.ID).fetch(Tables.RESIDENT.NAME));
    }

    private static Unlock.Unlocked in(Unlock unlock) {
        return unlock instanceof Unlock.Unlocked in ? in : fail("not unlocked");
    }

    private interface Use {
        void of(JdbcConnectionPool pool) throws SQLException;
    }

    private void with(H2File.Mode mode, DataKey key, Use use) throws SQLException {
        JdbcConnectionPool pool = H2File.pool(folder.root(), key, mode, Disk.REAL);
        try {
            use.of(pool);
        } finally {
            pool.dispose();
        }
    }

    private static void sql(JdbcConnectionPool pool, String... statements) throws SQLException {
        try (Connection connection = pool.getConnection(); var statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(f -> f.getFileName().toString()).toList();
        }
    }
}
