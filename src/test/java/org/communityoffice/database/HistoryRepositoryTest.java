package org.communityoffice.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.resident.HouseholdFields;
import org.communityoffice.resident.ResidentFields;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryRepositoryTest {
    @TempDir Path folder;
    OfficeDatabase database;
    HistoryRepository history;

    @BeforeEach
    void open() {
        database = TestOffice.create(folder);
        history = new HistoryRepository(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    static Values resident(String name) {
        return Values.none(ResidentFields.TYPE).change().set(ResidentFields.NAME, name)
                .set(ResidentFields.BIRTH_DATE, LocalDate.of(1960, 2, 29)).set(ResidentFields.STATUS, "在册")
                .set(ResidentFields.PENDING, false).done();
    }

    private Changed<Stored> add(String name) {
        return database.change("新增居民 " + name, "主任", changes -> changes.insert(resident(name)));
    }

    private Changed<Stored> save(Stored before, Values after, String by) {
        return database.change("修改 " + before.values().get(ResidentFields.NAME), by,
                changes -> changes.update(before.id(), before.version(), after));
    }

    private Values now(Stored record) {
        return database.read(reading -> Rows.find(reading, ResidentFields.TYPE, record.id())).orElseThrow().values();
    }

    private List<Stored> residents() {
        return database.read(reading -> Rows.list(reading, ResidentFields.TYPE, DSL.noCondition()));
    }

    @Test
    void tellsFieldByFieldWhatWasChanged() {
        Stored first = add("𠮷田䶮").value();
        save(first, first.values().with(ResidentFields.PHONE, "13800000001"), "李四");
        List<RecordChange> changes = history.of(ResidentFields.TYPE, first.id());
        assertThat(changes).extracting(RecordChange::kind)
                .containsExactly(RecordChange.Kind.CHANGED, RecordChange.Kind.ADDED);
        assertThat(changes.getFirst().fields())
                .containsExactly(new RecordChange.FieldChange("phone", null, "13800000001"));
        assertThat(changes.getLast().fields()).contains(new RecordChange.FieldChange("birth_date", null, "1960-02-29"));
    }

    @Test
    void undoesInReverseAndUndoesAnUndo() {
        Stored first = add("张三").value();
        Changed<Stored> phone = save(first, first.values().with(ResidentFields.PHONE, "13800000001"), "主任");
        Changed<Stored> room = save(phone.value(), phone.value().values().with(ResidentFields.ROOM, "101"), "主任");
        assertThat(history.undo(room.changeSet(), "主任")).isInstanceOf(UndoResult.Undone.class);
        UndoResult.Undone second = (UndoResult.Undone) history.undo(phone.changeSet(), "主任");
        assertThat(now(first)).isEqualTo(first.values());
        history.undo(second.changeSet(), "主任");
        assertThat(now(first).get(ResidentFields.PHONE)).isEqualTo("13800000001");
        assertThat(history.undo(room.changeSet(), "主任")).isInstanceOf(UndoResult.NothingToUndo.class);
    }

    @Test
    void anOlderChangeOfAnotherFieldCanStillBeUndone() {
        Stored first = add("张三").value();
        Changed<Stored> phone = save(first, first.values().with(ResidentFields.PHONE, "13800000001"), "主任");
        save(phone.value(), phone.value().values().with(ResidentFields.ROOM, "101"), "主任");
        history.undo(phone.changeSet(), "主任");
        assertThat(now(first).get(ResidentFields.ROOM)).isEqualTo("101");
        assertThat(now(first).has(ResidentFields.PHONE)).isFalse();
    }

    @Test
    void saysWhatStandsInTheWay() {
        Stored first = add("张三").value();
        Changed<Stored> phone = save(first, first.values().with(ResidentFields.PHONE, "13800000001"), "主任");
        save(phone.value(), phone.value().values().with(ResidentFields.PHONE, "13800000002"), "李四");
        UndoResult.ChangedSince blocked = (UndoResult.ChangedSince) history.undo(phone.changeSet(), "主任");
        assertThat(blocked.later()).extracting(UndoResult.Later::by).containsExactly("李四");
        assertThat(now(first).get(ResidentFields.PHONE)).isEqualTo("13800000002");
    }

    @Test
    void theRestIsTakenBackAndWhatWasChangedSinceStays() {
        List<Stored> all = new ArrayList<>();
        Changed<Integer> imported = database.change("导入居民 3 人", "主任", changes -> {
            Stored household = changes.insert(Values.none(HouseholdFields.TYPE).change().set(HouseholdFields.ADDRESS, "樱花苑3号楼2单元502").set(HouseholdFields.STATUS, "在册").done());
            for (int i = 0; i < 3; i++) {
                all.add(changes.insert(resident("居民" + i).with(ResidentFields.HOUSEHOLD, household.id())));
            }
            return 3;
        });
        save(all.get(1), all.get(1).values().with(ResidentFields.PHONE, "13800000002"), "李四");
        UndoResult.ChangedSince blocked = (UndoResult.ChangedSince) history.undo(imported.changeSet(), "主任");
        assertThat(blocked.rest()).as("his household has to stay with him").isEqualTo(2);
        assertThat(blocked.later()).extracting(UndoResult.Later::by).containsExactlyInAnyOrder("李四", "");
        assertThat(people()).hasSize(3);
        UndoResult.Undone rest = (UndoResult.Undone) history.undoRest(imported.changeSet(), "主任");
        assertThat(rest.rows()).isEqualTo(2);
        assertThat(people()).singleElement().satisfies(one -> assertThat(one.values().get(ResidentFields.PHONE)).isEqualTo("13800000002"));
        assertThat(history.undo(rest.changeSet(), "主任")).isInstanceOf(UndoResult.Undone.class);
        assertThat(people()).hasSize(3);
    }

    private List<Stored> people() {
        return database.read(reading -> Rows.list(reading, ResidentFields.TYPE, DSL.noCondition()));
    }

    @Test
    void anImportOfManyRowsIsUndoneAsAWhole() {
        Changed<Long> imported = database.change("导入居民 1200 人", "主任", changes -> {
            Stored household = changes.insert(Values.none(HouseholdFields.TYPE).change()
                    .set(HouseholdFields.ADDRESS, "樱花苑3号楼2单元502").set(HouseholdFields.STATUS, "在册").done());
            for (int i = 0; i < 1200; i++) {
                changes.insert(resident("居民" + i).with(ResidentFields.HOUSEHOLD, household.id()));
            }
            return household.id();
        });
        assertThat(history.recent(1).getFirst().rows()).isEqualTo(1201);
        assertThat(history.undo(imported.changeSet(), "主任")).isInstanceOf(UndoResult.Undone.class);
        assertThat(residents()).isEmpty();
        assertThat(add("张三").value().id()).as("ids are never used twice").isEqualTo(1201);
    }

    @Test
    void theRecycleBinBringsBackADeletedRecordAsItWas() {
        Stored first = add("买买提·艾力").value();
        database.change("删除", "李四", changes -> {
            changes.delete(ResidentFields.TYPE, first.id(), first.version());
            return first;
        });
        DeletedRecord deleted = history.recycled(ResidentFields.TYPE, 10).getFirst();
        assertThat(deleted.by()).isEqualTo("李四");
        history.bringBack(deleted, "从回收站取回", "主任");
        assertThat(now(first)).isEqualTo(first.values());
        assertThat(history.recycled(ResidentFields.TYPE, 10)).isEmpty();
    }

    @Test
    void stepsOfALongActionAreUndoneWithTheirHead() {
        long head = database.change("导入居民", "主任", changes -> changes.insert(resident("甲"))).changeSet();
        database.change("导入居民", "主任", head, changes -> changes.insert(resident("乙")));
        assertThat(history.recent(5)).hasSize(1);
        history.undo(head, "主任");
        assertThat(residents()).isEmpty();
    }
}
