package org.communityoffice.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communityoffice.database.OfficeUnusableException.Reason;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.security.DataKey;
import org.communityoffice.settings.BuildingFields;
import org.jooq.impl.DSL;
import java.time.LocalDate;
import org.communityoffice.patrol.OpenItemFields;
import org.communityoffice.patrol.ShiftFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeDatabaseTest {
    @TempDir Path folder;

    private static Values building(String name) {
        return Values.none(BuildingFields.TYPE).change().set(BuildingFields.ESTATE, "樱花苑")
                .set(BuildingFields.BUILDING, name).set(BuildingFields.SORT, 1).set(BuildingFields.ACTIVE, true).done();
    }

    @Test
    void whatWasSavedIsThereAfterOpeningAgain() {
        Stored saved;
        try (OfficeDatabase database = TestOffice.create(folder)) {
            saved = database.change("登记楼栋", "主任", changes -> changes.insert(building("3号楼"))).value();
        }
        try (OfficeDatabase database = TestOffice.open(folder)) {
            Optional<Stored> found = database.read(reading -> Rows.find(reading, BuildingFields.TYPE, saved.id()));
            assertThat(found).contains(saved);
        }
    }

    @Test
    void anActionThatFailsLeavesNothing() {
        try (OfficeDatabase database = TestOffice.create(folder)) {
            assertThatThrownBy(() -> database.change("登记楼栋", "主任", changes -> {
                changes.insert(building("3号楼"));
                changes.reading();
                throw new IllegalStateException("stop");
            })).isInstanceOf(IllegalStateException.class);
            List<Stored> left = database.read(reading -> Rows.list(reading, BuildingFields.TYPE, DSL.noCondition()));
            assertThat(left).isEmpty();
            assertThat(new HistoryRepository(database).recent(5)).isEmpty();
        }
    }

    @Test
    void aSaveOnAnOldVersionIsNotWritten() {
        try (OfficeDatabase database = TestOffice.create(folder)) {
            Stored first = database.change("登记", "主任", changes -> changes.insert(building("3号楼"))).value();
            database.change("改名", "主任", changes -> changes.update(first.id(), 1, building("4号楼")));
            assertThatThrownBy(() -> database.change("改名", "李四", changes -> changes.update(first.id(), 1, building("5号楼"))))
                    .isInstanceOf(StaleVersionException.class);
            Stored now = database.read(reading -> Rows.find(reading, BuildingFields.TYPE, first.id())).orElseThrow();
            assertThat(now.values().get(BuildingFields.BUILDING)).isEqualTo("4号楼");
        }
    }

    @Test
    void updatesThatGoTogetherAreAllWrittenInTheirOrder() {
        try (OfficeDatabase database = TestOffice.create(folder)) {
            Stored first = database.change("登记", "主任", changes -> changes.insert(building("3号楼"))).value();
            Stored last = database.change("改名", "主任", changes -> {
                Stored second = changes.insert(building("9号楼"));
                changes.update(second, second.values().with(BuildingFields.UNITS, 2));
                Stored renamed = changes.update(first, building("4号楼"));
                return changes.update(renamed, renamed.values().with(BuildingFields.BUILDING, "5号楼").with(BuildingFields.UNITS, 3));
            }).value();
            Optional<Stored> now = database.read(reading -> Rows.find(reading, BuildingFields.TYPE, first.id()));
            assertThat(now).contains(last);
            assertThat(last.version()).isEqualTo(3);
            List<Stored> all = database.read(reading -> Rows.list(reading, BuildingFields.TYPE, DSL.noCondition()));
            assertThat(all)
                    .extracting(row -> row.values().get(BuildingFields.UNITS)).containsExactlyInAnyOrder(2, 3);
        }
    }

    @Test
    void aRowIsWrittenBeforeTheRowsThatPointToItWhateverTableWasFirst() {
        try (OfficeDatabase database = TestOffice.create(folder)) {
            Values shift = Values.none(ShiftFields.TYPE).change().set(ShiftFields.SHIFT_NO, "BC-1").set(ShiftFields.SHIFT_KIND, "YE").set(ShiftFields.DUTY_KIND, "patrol").set(ShiftFields.SHIFT_STATUS, "计划").set(ShiftFields.DATE, LocalDate.of(2026, 11, 14)).done();
            Stored night = database.change("排班", "主任", changes -> changes.insert(shift)).value();
            Values open = Values.none(OpenItemFields.TYPE).change().set(OpenItemFields.MATTER, "井盖").set(OpenItemFields.OPENED_AT, night.values().get(ShiftFields.DATE, LocalDate.MIN).atTime(23, 0)).done();
            database.change("交接", "主任", changes -> {
                changes.insert(open.with(OpenItemFields.OPENED_IN, night.id()));
                Stored next = changes.insert(shift.with(ShiftFields.SHIFT_NO, "BC-2"));
                return changes.insert(open.with(OpenItemFields.OPENED_IN, next.id()));
            });
            List<Stored> all = database.read(reading -> Rows.list(reading, OpenItemFields.TYPE, DSL.noCondition()));
            assertThat(all).hasSize(2);
        }
    }

    @Test
    void oneOldVersionAmongUpdatesThatGoTogetherLeavesNothing() {
        try (OfficeDatabase database = TestOffice.create(folder)) {
            Stored one = database.change("登记", "主任", changes -> changes.insert(building("1号楼"))).value();
            Stored other = database.change("登记", "主任", changes -> changes.insert(building("2号楼"))).value();
            database.change("改名", "主任", changes -> changes.update(other, building("3号楼")));
            assertThatThrownBy(() -> database.change("改名", "李四", changes -> {
                changes.update(one, building("8号楼"));
                return changes.update(other, building("9号楼"));
            })).isInstanceOf(StaleVersionException.class);
            List<Stored> all = database.read(reading -> Rows.list(reading, BuildingFields.TYPE, DSL.noCondition()));
            assertThat(all)
                    .extracting(row -> row.values().get(BuildingFields.BUILDING)).containsExactlyInAnyOrder("1号楼", "3号楼");
        }
    }

    @Test
    void aSecondOpenerGetsASentence() {
        try (OfficeDatabase database = TestOffice.create(folder)) {
            assertThat(database.folder()).isEqualTo(folder);
            assertUnusable(Reason.MISSING, folder.resolve("nowhere"), TestOffice.KEY);
        }
    }

    @Test
    void aWrongKeyIsToldApart() {
        TestOffice.create(folder).close();
        assertUnusable(Reason.WRONG_KEY, folder, DataKey.random());
    }

    @Test
    void aFileThatWasCutShortIsNoticedOrHoldsEverything() throws IOException {
        try (OfficeDatabase database = TestOffice.create(folder)) {
            database.change("登记楼栋", "主任", changes -> changes.insert(building("3号楼")));
        }
        Path file = folder.resolve(OfficeDatabase.FILE);
        byte[] whole = Files.readAllBytes(file);
        int noticed = 0;
        int step = whole.length / 60 / 4096 * 4096 + 4096;
        for (int keep = 0; keep < whole.length; keep += step) {
            Files.write(file, Arrays.copyOf(whole, keep));
            try (OfficeDatabase database = TestOffice.open(folder)) {
                List<Stored> rows = database.read(reading -> Rows.list(reading, BuildingFields.TYPE, DSL.noCondition()));
                assertThat(rows).as("cut to %s of %s", keep, whole.length).hasSize(1);
            } catch (OfficeUnusableException told) {
                noticed++;
            }
        }
        assertThat(noticed).isPositive();
    }

    private static void assertUnusable(Reason reason, Path folder, DataKey key) {
        assertThatThrownBy(() -> OfficeDatabase.open(folder, key, TestOffice.CLOCK).close())
                .isInstanceOfSatisfying(OfficeUnusableException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void theNewestScriptIsTheVersionThatTheProgramKnows() throws IOException {
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(scripts.mapToInt(script -> Integer.parseInt(script.getFileName().toString().replaceAll("V(\\d+)__.*", "$1")))
                    .max()).hasValue(Migration.NEWEST);
        }
    }
}
