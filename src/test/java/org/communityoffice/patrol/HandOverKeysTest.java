package org.communityoffice.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import org.communityoffice.database.Changes;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.TestOffice;
import org.communityoffice.group.TeamRepository;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.report.PreviewController;
import org.communityoffice.report.PaperController;
import org.communityoffice.search.NameReadings;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.OfficeProfileService;
import org.communityoffice.settings.SettingRepository;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.DocumentPreview;
import org.communityoffice.ui.GivenPaths;
import org.communityoffice.ui.Frame;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.PaperView;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A change of shifts by keyboard alone, confirmed by both.
@InWindow
class HandOverKeysTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 28);
    @TempDir Path folder;
    OfficeDatabase database;
    PatrolRepository patrol;
    HandOverService service;
    @SuppressWarnings("NullAway.Init") // set in the test, on the FX thread
    Stagehand stage;
    @SuppressWarnings("NullAway.Init")
    Frame shown;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(DAY.plusDays(1).atTime(6, 4).atZone(ZoneId.systemDefault()).toInstant(), ZoneId.systemDefault());
        database = TestOffice.create(folder, clock);
        patrol = new PatrolRepository(database);
        FactoryTables tables = new FactoryTables();
        CodeLists codes = new CodeLists(tables);
        CurrentUser user = new CurrentUser("主任", Role.HEAD);
        PatrolPeople people = new PatrolPeople(new TeamRepository(database), new NameReadings(tables));
        service = new HandOverService(patrol, new HandOverRepository(database), people, tables, codes, org.communityoffice.settings.Identities.NONE, user, clock);
        patrol.change("排班", "主任", changes -> {
            shift(changes, DAY, "ZHONG", 14, 22, "赵大鹏");
            shift(changes, DAY, "YE", 22, 6, "陈国强", "刘建军");
            return shift(changes, DAY.plusDays(1), "ZAO", 6, 14, "马玉龙");
        });
    }

    @AfterEach
    void close() throws Exception {
        if (stage != null) {
            stage.close();
        }
        database.close();
    }

    private void show() throws Exception {
        Clock clock = database.clock();
        FactoryTables tables = new FactoryTables();
        ShiftWords words = new ShiftWords(new CodeLists(tables));
        Work work = Work.inline();
        OfficeProfileService profile = new OfficeProfileService(new SettingRepository(database), new CurrentUser("主任", Role.HEAD));
        stage = new Stagehand(() -> {
            Frame frame = new Frame("樱花社区", "主任", Role.HEAD.label(), List.of(), new Theme(false));
            Dialogs dialogs = frame.dialogs();
            HandOverController controller = new HandOverController(service,
                    new HandOverReports(service, new PatrolPeople(new TeamRepository(database), new NameReadings(tables)), words, profile), words, clock, work);
            HandOverView view = new HandOverView(controller, dialogs, new PaperView(new PreviewController(new PaperController(work), work), new DocumentPreview(work), dialogs, new GivenPaths(folder)));
            PatrolView.Part part = view.part();
            frame.pages(List.of(new PatrolView(List.of(part), part).page()));
            shown = frame;
            return frame.root();
        });
        stage.run(shown::focusPage);
        // the morning has begun; the night shift is the one before
        stage.press(KeyCode.ALT, KeyCode.LEFT);
    }

    @Test
    void theNightHandsOverToTheMorning() throws Exception {
        show();
        assertThat(stage.focused()).isEqualTo("handover-matter");
        stage.type("东门道闸抬杆不到位");
        stage.press(KeyCode.ENTER);
        stage.press(KeyCode.ENTER);
        assertThat(stage.focused()).as("down to the next person").startsWith("item-");
        stage.type("马玉龙");
        stage.press(KeyCode.ENTER);
        for (int due : new int[] {6, 5, 6, 2, 10}) {
            stage.type(String.valueOf(due));
            stage.press(KeyCode.ENTER);
        }
        stage.type("9");
        stage.press(KeyCode.ENTER);
        assertThat(stage.focused()).as("one is missing: why?").endsWith("-remark");
        stage.type("孟庆海带走，今天还");
        stage.press(KeyCode.ENTER);
        stage.type("3");
        stage.press(KeyCode.ENTER);
        assertThat(stage.focused()).isEqualTo("handover-notice");
        stage.type("留意楼道堆物");
        stage.press(KeyCode.ENTER);
        assertThat(stage.focused()).isEqualTo("handover-giver");
        stage.type("cgq");
        stage.press(KeyCode.ENTER);
        assertThat(stage.focused()).as("then the other side").isEqualTo("handover-taker");
        stage.type("cgq");
        stage.press(KeyCode.ENTER);
        assertThat(night().out().taken()).as("who gave cannot take").isFalse();
        stage.press(KeyCode.CONTROL, KeyCode.A);
        stage.press(KeyCode.DELETE);
        stage.type("myl");
        stage.press(KeyCode.ENTER);

        HandOverDesk done = night();
        assertThat(done.out().taken()).isTrue();
        Values row = Objects.requireNonNull(done.out().row()).values();
        assertThat(row.get(HandOverFields.FROM_PERSON)).isEqualTo("陈国强");
        assertThat(row.get(HandOverFields.TO_PERSON)).isEqualTo("马玉龙");
        assertThat(row.get(HandOverFields.NOTICE_ITEMS)).isEqualTo("留意楼道堆物");
        assertThat(done.out().counts()).filteredOn(HandOverDesk.Count::differs).singleElement()
                .satisfies(count -> assertThat(count.remark()).isEqualTo("孟庆海带走，今天还"));
        assertThat(done.out().items()).singleElement().satisfies(item -> assertThat(item.row().values().get(OpenItemFields.NEXT_PERSON)).isEqualTo("马玉龙"));
    }

    private HandOverDesk night() {
        Shift night = patrol.shifts(DAY, DAY).stream().filter(shift -> "YE".equals(shift.row().values().get(ShiftFields.SHIFT_KIND))).findFirst().orElseThrow();
        return service.desk(night.id()).orElseThrow();
    }

    private Stored shift(Changes changes, LocalDate day, String kind, int from, int to, String... names) {
        Stored shift = patrol.insert(changes, Values.none(ShiftFields.TYPE).change().set(ShiftFields.DATE, day).set(ShiftFields.START_TIME, LocalTime.of(from, 0))
                .set(ShiftFields.END_TIME, LocalTime.of(to, 0)).set(ShiftFields.SHIFT_KIND, kind).set(ShiftFields.DUTY_KIND, Shift.PATROL)
                .set(ShiftFields.SHIFT_STATUS, Shift.PLANNED).done(), ShiftFields.SHIFT_NO, "shift");
        int place = 1;
        for (String name : names) {
            changes.insert(Values.none(ShiftMemberFields.TYPE).change().set(ShiftMemberFields.SHIFT, shift.id()).set(ShiftMemberFields.PERSON_NAME, name)
                    .set(ShiftMemberFields.PLACE, place++).set(ShiftMemberFields.ABSENT, false).done());
        }
        return shift;
    }
}
