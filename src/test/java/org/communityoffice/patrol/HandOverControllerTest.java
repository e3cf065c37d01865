package org.communityoffice.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.TestOffice;
import org.communityoffice.group.TeamRepository;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.communityoffice.search.NameReadings;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.OfficeProfileService;
import org.communityoffice.settings.SettingRepository;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The hand-over without a window: the shift that runs, steps between shifts, what is wrong beside its place.
class HandOverControllerTest {
    private static final LocalDate NIGHT = LocalDate.of(2024, 2, 29);
    private static final LocalDateTime NOW = LocalDateTime.of(2024, 3, 1, 5, 50);
    @TempDir Path folder;
    OfficeDatabase database;
    NightShift.Made made;
    HandOverController controller;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(NOW.atZone(ZoneId.systemDefault()).toInstant(), ZoneId.systemDefault());
        database = TestOffice.create(folder, clock);
        PatrolRepository patrol = new PatrolRepository(database);
        TeamRepository teams = new TeamRepository(database);
        FactoryTables tables = new FactoryTables();
        CodeLists codes = new CodeLists(tables);
        CurrentUser user = new CurrentUser("主任", Role.HEAD);
        PatrolPeople people = new PatrolPeople(teams, new NameReadings(tables));
        ShiftWords words = new ShiftWords(codes);
        made = NightShift.make(patrol, teams, NIGHT);
        HandOverService service = new HandOverService(patrol, new HandOverRepository(database), people, tables, codes, org.communityoffice.settings.Identities.NONE, user, clock);
        controller = new HandOverController(service, new HandOverReports(service, people, words, new OfficeProfileService(new SettingRepository(database), user)), words, clock, Work.inline());
        controller.load();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theShiftThatRunsIsShownAndStepsGoFromOneToTheNext() {
        assertThat(desk().shift().id()).as("the night of the leap day runs").isEqualTo(made.night());
        controller.step(1);
        assertThat(desk().shift().id()).isEqualTo(made.morning());
        controller.step(1);
        assertThat(desk().shift().id()).as("there is none after it").isEqualTo(made.morning());
        controller.step(-1);
        controller.step(-1);
        assertThat(desk().shift().id()).isEqualTo(made.evening());
    }

    @Test
    void aNumberIsANumberAndATimeIsOfThisShift() {
        HandOverDesk.Count first = desk().out().counts().getFirst();
        controller.count(first, "六", "");
        assertThat(controller.problem(first.equipment())).isNotNull();
        assertThat(desk().out().counts().getFirst().counted()).as("nothing was saved").isNull();
        controller.count(first, "6", "");
        assertThat(controller.problemsProperty().get()).isEmpty();
        assertThat(desk().out().counts().getFirst().counted()).isEqualTo(6);

        controller.at("0605");
        Stored row = desk().out().row();
        assertThat(row == null ? null : row.values().get(HandOverFields.HANDOVER_AT)).as("after midnight it is the next day").isEqualTo(LocalDateTime.of(2024, 3, 1, 6, 5));
        controller.at("早上");
        assertThat(controller.problem("handover_at")).contains("早上");
    }

    @Test
    void anItemWithoutTheNextPersonHoldsTheShiftAndItsStateIsSaid() {
        controller.add("感应灯不亮", "", "");
        HandOverDesk.Item item = desk().out().items().getFirst();
        assertThat(controller.state(item).word()).isEqualTo(Words.of("patrol.handover.new"));
        controller.give("cgq");
        assertThat(controller.problem("item-" + item.row().id())).isNotNull();
        controller.next(item, "孙志刚", "报物业");
        controller.countRest();
        controller.give("cgq");
        assertThat(controller.problemsProperty().get()).isEmpty();
        assertThat(controller.summary(desk())).contains("应到 10 人", "实到 0 人", "JJ-");
        controller.close(desk().out().items().getFirst(), "修好");
        assertThat(desk().out().items()).allMatch(HandOverDesk.Item::done);
    }

    private HandOverDesk desk() {
        return controller.deskProperty().get().orElseThrow();
    }
}
