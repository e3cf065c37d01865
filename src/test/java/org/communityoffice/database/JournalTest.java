package org.communityoffice.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.communityoffice.activity.ActivityFields;
import org.communityoffice.database.OfficeUnusableException.Reason;
import org.communityoffice.database.journal.Header;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.patrol.ShiftFields;
import org.communityoffice.settings.BuildingFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was confirmed is in the journal too: a database that lacks it gets it back, row by row the same.
class JournalTest {
    @TempDir Path folder;

    private Path file() {
        return folder.resolve(OfficeDatabase.FILE);
    }

    private Path journal(int number) {
        return folder.resolve("journal").resolve("journal-%06d.log".formatted(number));
    }

    private static Values building(int number) {
        return Values.none(BuildingFields.TYPE).change().set(BuildingFields.ESTATE, "樱花苑").set(BuildingFields.BUILDING, number + "号楼").set(BuildingFields.SORT, number).set(BuildingFields.ACTIVE, true).done();
    }

    private static Stored save(OfficeDatabase database, int number) {
        return database.change("登记" + number + "号楼", "主任", changes -> changes.insert(building(number))).value();
    }

    private OfficeDatabase open() {
        return TestOffice.open(folder);
    }

    @Test
    void anOlderDatabaseGetsBackWhatWasSavedSince() throws IOException {
        byte[] older;
        Contents saved;
        try (OfficeDatabase database = TestOffice.create(folder)) {
            save(database, 1);
        }
        older = Files.readAllBytes(file());
        try (OfficeDatabase database = open()) {
            assertThat(database.report().isQuiet()).isTrue();
            everyKindOfChange(database);
            saved = Contents.of(database);
        }
        Files.write(file(), older);
        try (OfficeDatabase database = open()) {
            assertThat(database.report().trouble()).isEqualTo(JournalTrouble.NONE);
            assertThat(database.report().playedBack()).extracting(Header::title).containsExactly("登记2号楼", "登记3号楼", "排班", "改名", "一次多处", "看", "撤销：改名", "删除", "撤销：删除");
            assertThat(Contents.of(database)).isEqualTo(saved);
            save(database, 9);
        }
        try (OfficeDatabase database = open()) {
            assertThat(database.report().isQuiet()).isTrue();
        }
    }

    /// Inserts, updates, deletes, undo, quiet and failed ones, dates and times, several rows that wait for each other.
    static void everyKindOfChange(OfficeDatabase database) {
        HistoryRepository history = new HistoryRepository(database);
        Stored first = save(database, 2);
        Stored second = save(database, 3);
        Values shift = Values.none(ShiftFields.TYPE).change().set(ShiftFields.SHIFT_NO, "BC-1").set(ShiftFields.SHIFT_KIND, "YE").set(ShiftFields.DUTY_KIND, "patrol")
                .set(ShiftFields.SHIFT_STATUS, "计划").set(ShiftFields.DATE, LocalDate.of(2026, 11, 14)).done();
        database.change("排班", "主任", changes -> changes.insert(shift));
        long renamed = database.change("改名", "李四", changes -> changes.update(first, first.values().with(BuildingFields.BUILDING, "甲\n\"乙\"幢").with(BuildingFields.UNITS, 3))).changeSet();
        assertThatThrownBy(() -> database.change("不成", "主任", changes -> {
            changes.insert(building(7));
            changes.reading();
            throw new IllegalStateException("stop");
        })).isInstanceOf(IllegalStateException.class);
        database.change("一次多处", "主任", changes -> {
            for (int i = 20; i < 60; i++) {
                changes.insert(building(i));
            }
            changes.reading();
            Stored again = changes.update(second, second.values().with(BuildingFields.UNITS, 4));
            return changes.update(again, again.values().with(BuildingFields.UNITS, null));
        });
        database.change("看", "主任", changes -> {
            changes.quietly();
            return changes.insert(Values.none(ActivityFields.TYPE).change().set(ActivityFields.TITLE, "消防演练").set(ActivityFields.STARTS_ON, LocalDate.of(2026, 11, 1))
                    .set(ActivityFields.START_TIME, LocalTime.of(9, 30)).done());
        });
        assertThat(history.undo(renamed, "主任")).isInstanceOf(UndoResult.Undone.class);
        long deleted = database.change("删除", "主任", changes -> {
            changes.delete(BuildingFields.TYPE, first.id(), 3);
            return 0;
        }).changeSet();
        assertThat(history.undo(deleted, "主任")).isInstanceOf(UndoResult.Undone.class);
    }

    @Test
    void aLongImportIsOneSetAndComesBackWhole() throws IOException {
        TestOffice.create(folder).close();
        byte[] older = Files.readAllBytes(file());
        Contents saved;
        try (OfficeDatabase database = open()) {
            database.change("导入", "主任", changes -> {
                for (int i = 0; i < 6000; i++) {
                    changes.insert(building(i).with(BuildingFields.ALIASES, "别名" + "长".repeat(i % 40)));
                }
                return 0;
            });
            saved = Contents.of(database);
        }
        Files.write(file(), older);
        try (OfficeDatabase database = open()) {
            assertThat(Contents.of(database)).isEqualTo(saved);
        }
    }

    @Test
    void aLongImportThatFailsLeavesNothingInTheJournal() throws IOException {
        try (OfficeDatabase database = TestOffice.create(folder)) {
            save(database, 1);
            long size = Files.size(journal(1));
            assertThatThrownBy(() -> database.change("导入", "主任", changes -> {
                for (int i = 0; i < 6000; i++) {
                    changes.insert(building(100 + i));
                }
                assertThat(journal(1)).satisfies(file -> assertThat(Files.size(file)).isGreaterThan(size));
                throw new IllegalStateException("stop");
            })).isInstanceOf(IllegalStateException.class);
            assertThat(Files.size(journal(1))).isEqualTo(size);
            save(database, 2);
        }
        assertThat(open().journal(TestOffice.KEY).journal().sets()).hasSize(2);
    }

    @Test
    void nothingOfItCanBeReadWithoutTheKey() throws IOException {
        try (OfficeDatabase database = TestOffice.create(folder)) {
            save(database, 1);
        }
        String text = Files.readString(journal(1), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("building").doesNotContain(new String("樱花苑".getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    /// Cut anywhere within its last record, as a power cut leaves it: what was confirmed before is there, and the next save is too.
    @Test
    void aTornEndIsCutOff() throws IOException {
        long before;
        byte[] older;
        try (OfficeDatabase database = TestOffice.create(folder)) {
            save(database, 1);
            before = Files.size(journal(1));
        }
        older = Files.readAllBytes(file());
        try (OfficeDatabase database = open()) {
            save(database, 2);
        }
        byte[] whole = Files.readAllBytes(journal(1));
        for (long keep : new long[] {before, before + 1, before + 50, whole.length - 1}) {
            Files.write(journal(1), Arrays.copyOf(whole, (int) keep));
            Files.write(file(), older);
            try (OfficeDatabase database = open()) {
                assertThat(database.report().isQuiet()).as("cut to %s", keep).isTrue();
                save(database, 3);
            }
            try (OfficeDatabase database = open()) {
                assertThat(database.report().isQuiet()).isTrue();
                assertThat(Contents.of(database).rows("building")).isEqualTo(2);
            }
        }
    }

    @Test
    void aDamagedRecordIsToldAndNothingIsLostWhereTheDatabaseHasIt() throws IOException {
        try (OfficeDatabase database = TestOffice.create(folder)) {
            Stream.of(1, 2, 3).forEach(number -> save(database, number));
        }
        byte[] bytes = Files.readAllBytes(journal(1));
        bytes[bytes.length / 2] ^= 1;
        Files.write(journal(1), bytes);
        try (OfficeDatabase database = open()) {
            assertThat(database.report().trouble()).isEqualTo(JournalTrouble.DAMAGED);
            assertThat(database.report().aside()).isNotNull().satisfies(aside -> assertThat(aside.resolve("journal/journal-000001.log")).hasBinaryContent(bytes));
            assertThat(Contents.of(database).rows("building")).isEqualTo(3);
            save(database, 4);
        }
        try (OfficeDatabase database = open()) {
            assertThat(database.report().isQuiet()).isTrue();
        }
    }

    @Test
    void aDamagedRecordThatIsNeededKeepsTheDoorShut() throws IOException {
        TestOffice.create(folder).close();
        byte[] older = Files.readAllBytes(file());
        try (OfficeDatabase database = open()) {
            Stream.of(1, 2, 3).forEach(number -> save(database, number));
        }
        byte[] bytes = Files.readAllBytes(journal(1));
        bytes[bytes.length / 2] ^= 1;
        Files.write(journal(1), bytes);
        Files.write(file(), older);
        assertUnusable(Reason.OLDER);
    }

    @Test
    void aJournalThatIsMissingShortOrOfAnotherOfficeIsTold() throws IOException {
        byte[] older;
        try (OfficeDatabase database = TestOffice.create(folder)) {
            save(database, 1);
            older = Files.readAllBytes(journal(1));
            save(database, 2);
        }
        Files.write(journal(1), older);
        assertOpensWith(JournalTrouble.SHORT);
        Files.delete(journal(1));
        assertOpensWith(JournalTrouble.MISSING);
        Files.write(journal(1), new byte[0]);
        assertOpensWith(JournalTrouble.DAMAGED);
        Path elsewhere = folder.resolve("other");
        try (OfficeDatabase other = OfficeDatabase.create(Files.createDirectory(elsewhere), TestOffice.KEY, TestOffice.CLOCK)) {
            Stream.of(5, 6, 7).forEach(number -> save(other, number));
        }
        Files.copy(elsewhere.resolve("journal/journal-000001.log"), journal(1), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertOpensWith(JournalTrouble.OTHER);
    }

    private void assertOpensWith(JournalTrouble trouble) {
        try (OfficeDatabase database = open()) {
            assertThat(database.report().trouble()).isEqualTo(trouble);
            assertThat(database.report().playedBack()).isEmpty();
            assertThat(Contents.of(database).rows("building")).isEqualTo(2);
        }
        try (OfficeDatabase database = open()) {
            assertThat(database.report().isQuiet()).as("a new journal was begun").isTrue();
        }
    }

    @Test
    void filesFollowEachOtherAndGoOnlyWhenTheyAreHeldElsewhere() throws IOException {
        byte[] oldest;
        byte[] older;
        TestOffice.create(folder).close();
        oldest = Files.readAllBytes(file());
        try (OfficeDatabase database = open()) {
            save(database, 1);
        }
        older = Files.readAllBytes(file());
        Contents saved;
        try (OfficeDatabase database = open()) {
            assertThat(database.beginJournalFile()).isEqualTo(1);
            save(database, 2);
            assertThat(database.beginJournalFile()).isEqualTo(2);
            save(database, 3);
            database.trimJournal(1);
            assertThat(List.of(journal(1), journal(2), journal(3))).map(Files::exists).containsExactly(false, true, true);
            saved = Contents.of(database);
        }
        Files.write(file(), older);
        try (OfficeDatabase database = open()) {
            assertThat(database.report().playedBack()).hasSize(2);
            assertThat(Contents.of(database)).isEqualTo(saved);
        }
        Files.write(file(), oldest);
        assertUnusable(Reason.OLDER);
        Files.delete(journal(2));
        Files.write(file(), older);
        assertUnusable(Reason.OLDER);
    }

    private void assertUnusable(Reason reason) {
        assertThatThrownBy(() -> open().close()).isInstanceOfSatisfying(OfficeUnusableException.class, told -> assertThat(told.reason()).isEqualTo(reason));
    }
}
