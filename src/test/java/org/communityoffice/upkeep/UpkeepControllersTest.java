package org.communityoffice.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.communityoffice.database.UndoResult;
import org.communityoffice.database.Backups;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.Office;
import org.communityoffice.database.TestOffice;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.security.KeyCost;
import org.communityoffice.security.Role;
import org.communityoffice.settings.BuildingFields;
import org.communityoffice.settings.BuildingRepository;
import org.communityoffice.settings.BuildingService;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryRepository;
import org.communityoffice.settings.FactoryRow;
import org.communityoffice.settings.FactoryService;
import org.communityoffice.settings.FactoryTable;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.HistoryService;
import org.communityoffice.settings.LookKind;
import org.communityoffice.settings.LookRepository;
import org.communityoffice.settings.LookService;
import org.communityoffice.settings.OfficeProfileService;
import org.communityoffice.settings.SettingRepository;
import org.communityoffice.settings.UserService;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpkeepControllersTest {
    private static final CurrentUser USER = new CurrentUser("王办事员", Role.HEAD);

    @TempDir
    private Path folder;

    private final Work work = Work.inline();
    private Office office;
    private HistoryService history;
    private ActionController actions;
    private BuildingController buildings;

    @BeforeEach
    void open() throws IOException {
        office = TestOffice.office(folder.resolve("office"), "王办事员", Role.CLERK, TestOffice.CLOCK);
        history = new HistoryService(new HistoryRepository(office.database()), USER, org.communityoffice.database.Concealed.NOTHING);
        actions = new ActionController(history, List.of(BuildingFields.TYPE), work);
        buildings = new BuildingController(new BuildingService(new BuildingRepository(office.database()), USER), work);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theOfficesCardIsSavedAndWrongCodesAreSaid() {
        ProfileController profile = new ProfileController(new OfficeProfileService(new SettingRepository(office.database()), USER), work);
        List<List<Problem>> told = new ArrayList<>();
        Values typed = ProfileFields.values(profile.profileProperty().get()).with(ProfileFields.NAME, "樱花社区").with(ProfileFields.DIVISION, "9901");
        profile.save(typed, told::add);
        assertThat(told.getLast()).extracting(Problem::field).containsExactly("division");
        profile.save(typed.with(ProfileFields.DIVISION, "990101"), told::add);
        assertThat(told.getLast()).isEmpty();
        profile.load();
        assertThat(profile.profileProperty().get().name()).isEqualTo("樱花社区");
    }

    @Test
    void aWholeEstateIsEnteredAtOnce() {
        List<String> said = new ArrayList<>();
        buildings.addSeveral("", "1", "3", said::add);
        buildings.addSeveral("樱花苑", "9", "3", said::add);
        buildings.addSeveral("樱花苑", "1", "x", said::add);
        assertThat(buildings.rowsProperty().get()).isEmpty();
        buildings.addSeveral("樱花苑", "1", "12", said::add);
        assertThat(said.getLast()).contains("12");
        assertThat(buildings.rowsProperty().get()).hasSize(12);
        buildings.addSeveral("樱花苑", "1", "12", said::add);
        assertThat(said.getLast()).isEqualTo("这些楼都已经在表里。");
    }

    @Test
    void listsAreFoundByInitialsEditedAndTakenBack() {
        FactoryTables tables = new FactoryTables();
        FactoryController lists = new FactoryController(
                new FactoryService(new FactoryRepository(office.database()), tables, new FieldCatalogue(tables), USER, TestOffice.CLOCK), work);
        assertThat(lists.tables("mz")).extracting(FactoryController.Named::title).contains("民族");
        assertThat(lists.tables("")).extracting(FactoryController.Named::name).contains("holidays").doesNotContain("field-names");

        lists.open("sex");
        FactoryTable sex = lists.tableProperty().get();
        assertThat(sex).isNotNull();
        FactoryRow man = sex.row("1").orElseThrow();
        Values values = FactoryController.values(FactoryController.type(sex), man);
        List<List<Problem>> told = new ArrayList<>();
        Values.Change change = values.change();
        change.put(values.type().field("name_zh"), "男性");
        lists.save(sex, man, change.done(), told::add);
        assertThat(told.getLast()).isEmpty();
        FactoryTable edited = lists.tableProperty().get();
        assertThat(edited.row("1")).map(lists::name).contains("男性");

        lists.takeBack(edited, edited.row("1").orElseThrow(), man);
        assertThat(lists.tableProperty().get().row("1")).map(lists::name).contains("男");
        assertThat(lists.tableProperty().get().editions("1")).hasSize(3);
        assertThat(FactoryController.source(man)).contains("GB/T 2261.1-2003");
    }

    @Test
    void whatWasDoneIsListedUndoneAndBroughtBack() {
        buildings.addSeveral("樱花苑", "3", "3", said -> { });
        actions.load();
        List<String> said = new ArrayList<>();
        assertThat(actions.actionsProperty().get()).singleElement().satisfies(entry -> assertThat(ActionController.canUndo(entry)).isTrue());
        actions.undo(actions.actionsProperty().get().getFirst(), said::add, since -> said.add("in the way"));
        assertThat(said.getLast()).startsWith("已撤销");
        assertThat(actions.actionsProperty().get()).extracting(ActionController::state).containsExactly("撤销操作", "已撤销");
        buildings.load();
        assertThat(buildings.rowsProperty().get()).isEmpty();
    }

    @Test
    void aLaterChangeStandsInTheWayOfUndo() {
        buildings.addSeveral("樱花苑", "3", "3", said -> { });
        Stored building = buildings.rowsProperty().get().getFirst();
        buildings.save(building, building.values().with(BuildingFields.ALIASES, "老三楼"), result -> assertThat(result).isInstanceOf(SaveResult.Saved.class));
        actions.load();
        List<String> said = new ArrayList<>();
        List<UndoResult.ChangedSince> blocked = new ArrayList<>();
        actions.undo(actions.actionsProperty().get().getLast(), said::add, blocked::add);
        assertThat(said).isEmpty();
        assertThat(blocked).singleElement().satisfies(since -> {
            assertThat(since.later()).singleElement().satisfies(later -> assertThat(later.title()).contains("3号楼"));
            assertThat(since.rest()).isZero();
        });
        actions.undoRest(actions.actionsProperty().get().getLast(), said::add, blocked::add);
        assertThat(blocked).hasSize(2);
    }

    @Test
    void theRecycleBinGivesBack() {
        buildings.addSeveral("樱花苑", "3", "3", said -> { });
        Stored building = buildings.rowsProperty().get().getFirst();
        office.database().change("删除楼栋", "王办事员", changes -> {
            changes.delete(BuildingFields.TYPE, building.id(), building.version());
            return 0;
        });
        actions.load();
        assertThat(actions.binProperty().get()).extracting(ActionController::title).containsExactly("3号楼");
        actions.bringBack(actions.binProperty().get().getFirst(), said -> assertThat(said).contains("3号楼"));
        assertThat(actions.binProperty().get()).isEmpty();
        buildings.load();
        assertThat(buildings.rowsProperty().get()).hasSize(1);
    }

    @Test
    void aBackupNowIsTriedAndListedAndAnotherRecoveryKeyHasTheNextNumber() {
        UserService users = new UserService(office.keys(), new KeyCost(256, 1, 1), new CurrentUser("王主任", Role.HEAD), new LookService(new LookRepository(office.database()), USER, TestOffice.CLOCK));
        SafetyController safety = new SafetyController(office, users, new OfficeProfileService(new SettingRepository(office.database()), USER), new Backups(office, TestOffice.CLOCK), TestOffice.CLOCK, work);
        safety.load();
        assertThat(safety.stateProperty().get().files()).isEmpty();
        assertThat(safety.stateProperty().get().keyNumber()).isEqualTo("HF-2026-01");
        List<String> said = new ArrayList<>();
        safety.backUp(said::add);
        assertThat(said.getLast()).startsWith("备份成功，已试开");
        assertThat(safety.stateProperty().get().files()).hasSize(1);
        assertThat(safety.stateProperty().get().backup()).contains("备份成功");
        safety.second(folder, said::add);
        assertThat(said.getLast()).endsWith("，第二份在 " + folder);
        assertThat(safety.stateProperty().get().second()).isEqualTo(folder.toString());
        assertThat(safety.stateProperty().get().good()).isTrue();
        safety.noSecond();
        assertThat(safety.stateProperty().get().second()).isEmpty();
        safety.changeKey(key -> {
            assertThat(key.number()).isEqualTo("HF-2026-02");
            assertThat(key.groups()).hasSize(8);
            assertThat(key.before()).isEqualTo("HF-2026-01");
            assertThat(safety.page(key).facts().get().toString()).contains(key.groups().getFirst()).contains("HF-2026-02");
        });
        assertThat(safety.stateProperty().get().keyNumber()).isEqualTo("HF-2026-02");
    }

    @Test
    void looksAreListed() {
        LookService service = new LookService(new LookRepository(office.database()), USER, TestOffice.CLOCK);
        service.record(LookKind.PRINT, "居民花名册", 3000, false, "");
        LookController looks = new LookController(service, new OfficeProfileService(new SettingRepository(office.database()), USER), TestOffice.CLOCK, work);
        looks.load();
        assertThat(looks.rowsProperty().get()).singleElement().satisfies(look -> assertThat(look.headCount()).isEqualTo(3000));
    }
}
