package org.communityoffice.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.communityoffice.database.Changes;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.TestOffice;
import org.communityoffice.group.TeamFields;
import org.communityoffice.group.TeamMemberFields;
import org.communityoffice.group.TeamRepository;
import java.util.HashMap;
import java.util.Map;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.search.NameReadings;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.Identities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A night shift over the leap day hands over to the morning.
class HandOverServiceTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final LocalDateTime NOW = LocalDateTime.of(2024, 3, 1, 6, 4);
    @TempDir Path folder;
    OfficeDatabase database;
    PatrolRepository patrol;
    HandOverService service;
    Shift evening;
    Shift night;
    Shift morning;
    private final Map<String, String> passwords = new HashMap<>();
    private final Identities identities = new Identities() {
        @Override
        public boolean has(String name) {
            return passwords.containsKey(name);
        }

        @Override
        public String refused(String name, char[] password) {
            return new String(password).equals(passwords.get(name)) ? "" : "密码不对";
        }
    };

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(NOW.atZone(ZoneId.systemDefault()).toInstant(), ZoneId.systemDefault());
        database = TestOffice.create(folder, clock);
        patrol = new PatrolRepository(database);
        TeamRepository teams = new TeamRepository(database);
        FactoryTables tables = new FactoryTables();
        service = new HandOverService(patrol, new HandOverRepository(database), new PatrolPeople(teams, new NameReadings(tables)), tables, new CodeLists(tables),
                identities, new CurrentUser("主任", Role.HEAD), clock);
        long[] ids = patrol.change("排班", "主任", changes -> {
            long team = teams.insert(changes, Values.none(TeamFields.TYPE).change().set(TeamFields.NAME, "治安巡逻队").set(TeamFields.ACTIVE, true).done()).id();
            changes.insert(Values.none(TeamMemberFields.TYPE).change().set(TeamMemberFields.TEAM, team).set(TeamMemberFields.PERSON_NAME, "马玉龙")
                    .set(TeamMemberFields.INITIALS, "mylo").done());
            return new long[] {shift(changes, team, DAY, 14, 22, "赵大鹏"), shift(changes, team, DAY, 22, 6, "陈国强", "单于飞"),
                shift(changes, team, DAY.plusDays(1), 6, 14, "马玉龙", "陈国强")};
        }).value();
        evening = patrol.shift(ids[0]).orElseThrow();
        night = patrol.shift(ids[1]).orElseThrow();
        morning = patrol.shift(ids[2]).orElseThrow();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsNotFinishedRollsForwardUntilItIsClosed() {
        saved(service.add(evening, "东门道闸抬杆不到位", "陈国强", "联系物业修"));
        saved(service.add(evening, "沙发挡道", "陈国强", ""));
        HandOverDesk desk = desk(night);
        assertThat(desk.out().items()).hasSize(2).allMatch(HandOverDesk.Item::carried);

        saved(service.close(night, item(desk, "沙发挡道"), "23:10 搬走"));

        assertThat(desk(night).out().items()).extracting(item -> item.row().values().get(OpenItemFields.MATTER)).containsExactly("东门道闸抬杆不到位");
        assertThat(desk(morning).out().items()).singleElement().satisfies(item -> {
            assertThat(item.carried()).isTrue();
            assertThat(item.days()).as("found on the leap day, seen on the first").isEqualTo(1);
        });
        assertThat(desk(evening).out().items()).as("when the evening ended both were open").hasSize(2);
    }

    @Test
    void aShiftGoesHomeOnlyWhenEverythingHasAPersonAndACount() {
        saved(service.add(night, "感应灯不亮", "", ""));
        assertThat(service.give(night, HandOverService.Signature.of("cgq"))).isInstanceOfSatisfying(SaveResult.Invalid.class, invalid ->
                assertThat(invalid.problems()).hasSize(1 + desk(night).out().counts().size()));
        saved(service.next(night, item(desk(night), "感应灯不亮"), "马玉龙", "报物业"));
        saved(service.count(night, "袖标", 9, ""));
        saved(service.countRest(night));
        assertThat(service.give(night, HandOverService.Signature.of("cgq"))).isInstanceOfSatisfying(SaveResult.Invalid.class, invalid ->
                assertThat(invalid.problems()).singleElement().satisfies(problem -> assertThat(problem.field()).isEqualTo("袖标")));
        saved(service.count(night, "袖标", 9, "孟庆海带走，今天还"));

        saved(service.give(night, HandOverService.Signature.of("cgq")));

        assertThat(desk(night).out().given()).isTrue();
        assertThat(desk(night).out().row().values().get(HandOverFields.HANDOVER_AT)).as("entered four minutes late, it counts as of the end").isEqualTo(DAY.plusDays(1).atTime(6, 0));
    }

    @Test
    void bothConfirmAndThenNothingChangesUnderTheirNames() {
        saved(service.countRest(night));
        assertThat(service.take(night, HandOverService.Signature.of("mylo"))).as("before the giver").isInstanceOf(SaveResult.Invalid.class);
        saved(service.give(night, HandOverService.Signature.of("陈国强")));
        assertThat(service.take(night, HandOverService.Signature.of("cgq"))).as("the same person").isInstanceOf(SaveResult.Invalid.class);
        assertThat(service.take(night, HandOverService.Signature.of("zdp"))).as("not of the next shift").isInstanceOf(SaveResult.Invalid.class);
        saved(service.take(night, HandOverService.Signature.of("mylo")));

        assertThat(service.count(night, "手电", 1, "")).isInstanceOf(SaveResult.Invalid.class);
        assertThat(desk(morning).in()).satisfies(in -> assertThat(in.row().values().get(HandOverFields.TO_PERSON)).isEqualTo("马玉龙"));
        HistoryRepository history = new HistoryRepository(database);
        assertThat(history.recent(1)).singleElement().satisfies(last -> assertThat(last.title()).isEqualTo("交接班 马玉龙 接班"));
    }

    @Test
    void whoIsAUserSignsWithThePasswordAndOthersWithInitials() {
        passwords.put("马玉龙", "ma-yu-long");
        saved(service.countRest(night));
        saved(service.give(night, HandOverService.Signature.of("cgq")));
        assertThat(service.take(night, HandOverService.Signature.of("mylo"))).as("asks").isInstanceOfSatisfying(SaveResult.Invalid.class,
                invalid -> assertThat(invalid.problems()).containsExactly(new Problem("to_person-password", "马玉龙")));
        char[] wrong = "ma".toCharArray();
        assertThat(service.take(night, new HandOverService.Signature("mylo", wrong))).isInstanceOfSatisfying(SaveResult.Invalid.class,
                invalid -> assertThat(invalid.problems()).containsExactly(new Problem("to_person", "密码不对")));
        assertThat(wrong).as("wiped").containsOnly('\0');
        assertThat(desk(night).out().taken()).isFalse();
        saved(service.take(night, new HandOverService.Signature("mylo", "ma-yu-long".toCharArray())));
        assertThat(desk(night).out().taken()).isTrue();
        assertThat(new org.communityoffice.database.HistoryRepository(database).recent(1)).singleElement()
                .satisfies(entry -> assertThat(entry.title()).contains("马玉龙 凭密码确认接班"));
    }

    @Test
    void surnamesAreReadAsSurnames() {
        saved(service.countRest(night));
        saved(service.give(night, HandOverService.Signature.of("cyf")));
        assertThat(desk(night).out().row().values().get(HandOverFields.FROM_PERSON)).isEqualTo("单于飞");
    }

    @Test
    void anIncidentThatNobodyDealtWithIsHandedOn() {
        patrol.change("情况", "主任", changes -> patrol.insert(changes, Values.none(IncidentFields.TYPE).change().set(IncidentFields.SHIFT, night.id())
                .set(IncidentFields.FOUND_AT, DAY.atTime(23, 40)).set(IncidentFields.POST, "樱花苑 5号楼").set(IncidentFields.INCIDENT_KIND, "DD").done(),
                IncidentFields.INCIDENT_NO, "incident"));
        saved(service.notice(night, "夜里留意楼道堆物"));
        saved(service.notice(night, "夜里留意楼道堆物。"));
        assertThat(desk(night).out().items()).as("once").singleElement().satisfies(item -> {
            assertThat(item.row().values().get(OpenItemFields.MATTER)).isEqualTo("樱花苑 5号楼 电动车违停充电");
            assertThat(item.incident()).isNotNull();
        });
    }

    @Test
    void theNextShiftIsTheOneThatBeginsWhenThisOneEnds() {
        assertThat(desk(evening).receiver()).isEqualTo(night);
        assertThat(desk(night).receiver()).isEqualTo(morning);
        assertThat(desk(morning).receiver()).isNull();
        assertThat(service.at(NOW)).contains(morning);
    }

    private HandOverDesk desk(Shift shift) {
        return service.desk(shift.id()).orElseThrow();
    }

    private static Stored item(HandOverDesk desk, String matter) {
        return desk.out().items().stream().map(HandOverDesk.Item::row).filter(row -> matter.equals(row.values().get(OpenItemFields.MATTER))).findFirst().orElseThrow();
    }

    private static void saved(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
    }

    private long shift(Changes changes, long team, LocalDate day, int from, int to, String... names) {
        Stored shift = patrol.insert(changes, Values.none(ShiftFields.TYPE).change().set(ShiftFields.DATE, day).set(ShiftFields.START_TIME, LocalTime.of(from, 0))
                .set(ShiftFields.END_TIME, LocalTime.of(to, 0)).set(ShiftFields.SHIFT_KIND, "YE").set(ShiftFields.DUTY_KIND, Shift.PATROL).set(ShiftFields.TEAM, team)
                .set(ShiftFields.SHIFT_STATUS, Shift.PLANNED).done(), ShiftFields.SHIFT_NO, "shift");
        int place = 1;
        for (String name : names) {
            changes.insert(Values.none(ShiftMemberFields.TYPE).change().set(ShiftMemberFields.SHIFT, shift.id()).set(ShiftMemberFields.PERSON_NAME, name)
                    .set(ShiftMemberFields.PLACE, place++).set(ShiftMemberFields.ABSENT, false).done());
        }
        return shift.id();
    }
}
