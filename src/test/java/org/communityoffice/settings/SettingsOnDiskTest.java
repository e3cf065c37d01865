package org.communityoffice.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.TestOffice;
import org.communityoffice.database.UndoResult;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsOnDiskTest {
    private static final CurrentUser USER = new CurrentUser("王办事员", Role.HEAD);

    @TempDir
    private Path folder;

    private OfficeDatabase database;
    private HistoryRepository history;
    private FactoryService factory;
    private CodeLists lists;
    private FieldCatalogue catalogue;

    @BeforeEach
    void open() {
        database = TestOffice.create(folder);
        history = new HistoryRepository(database);
        wire();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEditOfACodeListIsANewEditionThatSurvivesAndCanBeUndone() {
        FactoryRow before = factory.tables().table("stay-reasons").row("WG").orElseThrow();
        assertThat(factory.save("stay-reasons", before, with(before, "name_zh", "外出做工", "short_zh", "做工"))).isEmpty();
        assertThat(lists.shortName("stay-reasons", "WG")).isEqualTo("做工");
        assertThat(factory.tables().table("stay-reasons").editions("WG")).extracting(FactoryRow::edition).containsExactly(1, 0);

        database.close();
        database = TestOffice.open(folder);
        history = new HistoryRepository(database);
        wire();
        assertThat(lists.shortName("stay-reasons", "WG")).isEqualTo("做工");
        assertThat(history.recent(1).getFirst().title()).isEqualTo("修改 居住事由：外出做工");

        assertThat(history.undo(history.recent(1).getFirst().id(), "王办事员")).isInstanceOf(UndoResult.Undone.class);
        assertThat(lists.shortName("stay-reasons", "WG")).isEqualTo("务工");
    }

    @Test
    void anEntryOfTheOfficesOwnIsOfferedAndCanBeRetired() {
        Map<String, String> own = Map.of("code", "ZZ", "name_zh", "照看孙辈", "short_zh", "带孙", "aliases", "看孩子|带小孩", "active", "yes", "sort", "15", "standard", "", "verified", "no", "note", "");
        assertThat(factory.save("stay-reasons", null, own)).isEmpty();
        assertThat(lists.resolve("stay-reasons", "带小孩")).contains("ZZ");
        assertThat(lists.options("stay-reasons", "ds")).extracting(CodeItem::code).containsExactly("ZZ");

        factory.retire("stay-reasons", factory.tables().table("stay-reasons").row("ZZ").orElseThrow(), true);
        assertThat(lists.options("stay-reasons")).extracting(CodeItem::code).doesNotContain("ZZ");
        assertThat(lists.shortName("stay-reasons", "ZZ")).isEqualTo("带孙");
    }

    @Test
    void aWrongEditIsRefusedBesideItsColumn() {
        FactoryRow man = factory.tables().table("sex").row("1").orElseThrow();
        assertThat(factory.save("sex", null, man.cells())).extracting(Problem::field).contains("code");
        assertThat(factory.save("sex", man, with(man, "code", "7"))).extracting(Problem::field).contains("code");
        assertThat(factory.save("sex", man, with(man, "name_zh", " "))).extracting(Problem::field).containsExactly("name_zh");
        assertThat(factory.save("sex", man, with(man, "sort", "第一"))).extracting(Problem::field).containsExactly("sort");
        assertThat(factory.save("sex", man, with(man, "aliases", "男|女性"))).extracting(Problem::field).containsExactly("aliases");
        assertThat(factory.save("sex", man, man.cells())).isEmpty();
        assertThat(factory.tables().table("sex").editions("1")).hasSize(1);
    }

    @Test
    void aLabelEditedInAFieldListShowsEverywhere() {
        FactoryRow name = factory.tables().table("person-fields").row("person/name").orElseThrow();
        factory.save("person-fields", name, with(name, "label_zh", "居民姓名"));
        assertThat(catalogue.of("person", "name").label()).isEqualTo("居民姓名");
    }

    @Test
    void buildingsAreEnteredOnceAndUnderstoodAtOnce() {
        BuildingService buildings = new BuildingService(new BuildingRepository(database), USER);
        assertThat(buildings.addSeveral("樱花苑", 1, 3, 4, 6)).isEqualTo(3);
        assertThat(buildings.addSeveral("樱花苑", 2, 5, 4, 6)).isEqualTo(2);
        assertThat(buildings.all()).extracting(row -> row.values().get(BuildingFields.BUILDING)).containsExactly("1号楼", "2号楼", "3号楼", "4号楼", "5号楼");
        assertThat(buildings.list().place("樱花苑3栋2单元502")).map(Place::address).contains("樱花苑3号楼2单元502");

        Stored third = buildings.all().get(2);
        assertThat(buildings.save(third, third.values().with(BuildingFields.ALIASES, "老三楼"))).isInstanceOf(SaveResult.Saved.class);
        assertThat(buildings.list().place("老三楼502")).map(Place::room).contains("502");
        assertThat(buildings.save(third, third.values().with(BuildingFields.UNITS, 9))).isInstanceOf(SaveResult.ChangedElsewhere.class);

        Stored now = buildings.all().get(2);
        buildings.save(now, now.values().with(BuildingFields.ACTIVE, false));
        assertThat(buildings.list().place("樱花苑3栋2单元502")).isEmpty();
    }

    @Test
    void aBuildingWithoutANameOrATakenOneIsRefused() {
        BuildingService buildings = new BuildingService(new BuildingRepository(database), USER);
        buildings.addSeveral("樱花苑", 3, 3, null, null);
        Values twice = Values.none(BuildingFields.TYPE).change().set(BuildingFields.ESTATE, "樱花苑").set(BuildingFields.BUILDING, "3栋").done();
        assertThat(fields(buildings.save(null, twice))).containsExactly("building");
        assertThat(fields(buildings.save(null, Values.none(BuildingFields.TYPE)))).containsExactly("estate", "building");
    }

    @Test
    void looksAreRecordedAndNeverUndone() {
        LookService looks = new LookService(new LookRepository(database), USER, TestOffice.CLOCK);
        looks.record(LookKind.FULL_NUMBER, "张秀梅", 1, true, "");
        looks.record(LookKind.EXPORT, "居民花名册", 214, false, "街道");
        assertThat(looks.recent(9)).extracting(Look::kind).containsExactly(LookKind.EXPORT, LookKind.FULL_NUMBER);
        assertThat(looks.recent(1).getFirst()).satisfies(look -> {
            assertThat(look.by()).isEqualTo("王办事员");
            assertThat(look.headCount()).isEqualTo(214);
            assertThat(look.unmasked()).isFalse();
            assertThat(look.purpose()).isEqualTo("街道");
            assertThat(look.at().toLocalTime()).hasToString("09:41:07");
        });
        assertThat(history.recent(9)).isEmpty();
        assertThat(history.undoable()).isEmpty();
        assertThat(history.undo(1, "王办事员")).isInstanceOf(UndoResult.NothingToUndo.class);
    }

    @Test
    void preferencesAreKeptAndAreNoAction() {
        Preferences preferences = new Preferences(new SettingRepository(database), USER);
        assertThat(preferences.hold("residents", "+name;name,120,1")).isTrue();
        preferences.write("residents");
        assertThat(preferences.hold("residents", "+name;name,120,1")).isFalse();
        assertThat(new Preferences(new SettingRepository(database), USER).read("residents")).contains("+name;name,120,1");
        assertThat(history.undoable()).isEmpty();
    }

    private void wire() {
        FactoryTables tables = new FactoryTables();
        lists = new CodeLists(tables);
        catalogue = new FieldCatalogue(tables);
        factory = new FactoryService(new FactoryRepository(database), tables, catalogue, USER, TestOffice.CLOCK);
    }

    private static List<String> fields(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Invalid.class);
        return ((SaveResult.Invalid) result).problems().stream().map(Problem::field).toList();
    }

    private static Map<String, String> with(FactoryRow row, String... cells) {
        Map<String, String> out = new HashMap<>(row.cells());
        for (int i = 0; i < cells.length; i += 2) {
            out.put(cells[i], cells[i + 1]);
        }
        return out;
    }
}
