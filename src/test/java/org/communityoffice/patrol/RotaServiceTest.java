package org.communityoffice.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.communityoffice.database.TestOffice;
import org.communityoffice.database.UndoResult;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Values;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotaServiceTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    @TempDir Path folder;
    RotaOffice office;
    long guards;

    @BeforeEach
    void open() {
        office = new RotaOffice(folder, TestOffice.CLOCK);
        guards = office.team("治安巡逻队", "治安");
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aMonthIsMadeByRotationAndUndoneAsAWhole() {
        long party = office.team("党员义务巡逻队", "党员义务");
        long youth = office.team("青少年义务巡逻队", "青少年义务");
        for (long team : new long[] {guards, party, youth}) {
            for (int i = 0; i < 8; i++) {
                office.member(team, "队员" + team + "之" + i);
            }
        }
        RotaPlan plan = office.rota.plan(rotating(List.of(party, guards, youth), 4));

        assertThat(plan.created()).hasSize(90);
        assertThat(plan.people()).isEqualTo(360);
        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.doubts()).isEmpty();
        assertThat(plan.created()).filteredOn(shift -> shift.kind().equals("YE")).as("minors have no nights").noneMatch(shift -> Long.valueOf(youth).equals(shift.team()));
        assertThat(plan.created().stream().collect(Collectors.groupingBy(PlannedShift::team, Collectors.counting())).values()).as("all teams take turns").allMatch(n -> n == 30);

        assertThat(office.rota.make(NOVEMBER, plan)).isEqualTo(90);
        List<Shift> made = office.rota.month(NOVEMBER);
        assertThat(made).hasSize(90);
        assertThat(RotaService.gaps(made, NOVEMBER)).as("only before the first morning").containsExactly(new ShiftSpan(NOVEMBER.atDay(1).atStartOfDay(), NOVEMBER.atDay(1).atTime(6, 0)));
        assertThat(office.rota.plan(rotating(List.of(party, guards, youth), 4))).satisfies(again -> {
            assertThat(again.created()).isEmpty();
            assertThat(again.kept()).isEqualTo(90);
        });

        assertThat(office.history.undo(office.history.recent(1).getFirst().id(), "主任")).isInstanceOf(UndoResult.Undone.class);
        assertThat(office.rota.month(NOVEMBER)).isEmpty();
    }

    @Test
    void everybodyTakesTurnsAndNobodyStandsTwiceAtOnce() {
        for (int i = 0; i < 5; i++) {
            office.member(guards, "队员" + i);
        }
        RotaPlan plan = office.rota.plan(new RotaPattern(NOVEMBER.atDay(1), NOVEMBER.atDay(30), List.of(guards), List.of("YE", "YE1"), RotaPattern.Days.EVERY, 1,
                RotaPattern.Order.EACH, 3, List.of()));
        assertThat(plan.created()).filteredOn(shift -> shift.kind().equals("YE1")).as("two are left beside the three of the whole night").allMatch(shift -> shift.places().size() == 2);
        assertThat(plan.refusals()).isNotEmpty().anySatisfy(refusal -> assertThat(refusal.words()).contains("11-01", "2 人，要 3 人"));
        assertThat(plan.created().stream().flatMap(shift -> shift.places().stream()).collect(Collectors.groupingBy(RotaPlace::name, Collectors.counting())).values())
                .allMatch(times -> times == 30);
    }

    @Test
    void daysAndPostsFollowThePattern() {
        office.member(guards, "甲");
        office.member(guards, "乙");
        long gate = post("东门");
        long lane = post("青石巷口");
        RotaPattern pattern = new RotaPattern(LocalDate.of(2024, 2, 27), LocalDate.of(2024, 3, 2), List.of(guards), List.of("BAI"), RotaPattern.Days.EVERY_NTH, 2, RotaPattern.Order.EACH, 1, List.of(gate, lane));
        assertThat(office.rota.plan(pattern).created()).extracting(shift -> shift.day() + " " + shift.places().getFirst().name() + " " + shift.places().getFirst().post())
                .containsExactly("2024-02-27 甲 " + gate, "2024-02-29 乙 " + lane, "2024-03-02 甲 " + gate);
        assertThat(new RotaPattern(NOVEMBER.atDay(1), NOVEMBER.atDay(8), List.of(), List.of(), RotaPattern.Days.WORKDAYS, 1, RotaPattern.Order.EACH, 1, List.of()).dates()).hasSize(5);
    }

    @Test
    void nobodyUnder18StandsAtNightUntilTheBirthday() {
        LocalDate birthday = LocalDate.of(2026, 11, 15);
        RotaPlace young = place(office.resident("小林", birthday.minusYears(18)), "小林");

        assertThat(problems(office.rota.save(null, office.shift("YE", guards, birthday.minusDays(1), young), false))).singleElement().asString().contains("11-14", "小林", "17 岁", "不上夜班");
        assertThat(office.rota.save(null, office.shift("ZHONG", guards, birthday.minusDays(1), young), false)).as("by day they may").isInstanceOf(SaveResult.Saved.class);
        assertThat(office.rota.save(null, office.shift("YE", guards, birthday, young), false)).as("18 today").isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void bornOnTheLeapDayIs18OnTheFirstOfMarch() {
        RotaPlace leap = place(office.resident("小闰", LocalDate.of(2008, 2, 29)), "小闰");
        assertThat(office.rota.save(null, office.shift("YE", guards, LocalDate.of(2026, 2, 28), leap), false)).isInstanceOf(SaveResult.Invalid.class);
        assertThat(office.rota.save(null, office.shift("YE", guards, LocalDate.of(2026, 3, 1), leap), false)).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void unknownAgeAtNightIsADoubtTheClerkDecides() {
        PlannedShift night = office.shift("YE", guards, NOVEMBER.atDay(3), new RotaPlace(null, "外来的老李", null));
        assertThat(office.rota.save(null, night, false)).isInstanceOfSatisfying(SaveResult.Unsure.class, unsure -> assertThat(unsure.doubts().getFirst().message()).contains("老李"));
        assertThat(office.rota.save(null, night, true)).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void theNightReachesIntoTheNextDayAndMonthOfAnyTeam() {
        RotaPlace one = place(office.member(guards, "张三"), "张三");
        long party = office.team("党员义务巡逻队", "党员义务");
        LocalDate last = LocalDate.of(2024, 2, 29);
        assertThat(office.rota.save(null, office.shift("YE", guards, last, one), false)).isInstanceOf(SaveResult.Saved.class);
        Values early = office.shift("ZAO", party, last.plusDays(1), one).values().with(ShiftFields.START_TIME, java.time.LocalTime.of(5, 30));
        assertThat(problems(office.rota.save(null, new PlannedShift(null, early, List.of(one)), false))).singleElement().asString().contains("张三", "03-01", "02-29 夜班");
        assertThat(office.rota.save(null, office.shift("ZAO", party, last.plusDays(1), one), false)).as("from one to the next is not at once").isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void whoLeftIsNotPutOnTheRota() {
        long person = office.resident("张三", LocalDate.of(1970, 1, 1));
        office.join(guards, person, "张三", LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 10));
        RotaPlace gone = place(person, "张三");
        assertThat(problems(office.rota.save(null, office.shift("ZAO", guards, NOVEMBER.atDay(10), gone), false))).singleElement().asString().contains("2026-11-10 已离队");
        assertThat(problems(office.rota.save(null, office.shift("ZAO", guards, NOVEMBER.atDay(1), gone), false))).singleElement().asString().contains("才入队");
        assertThat(office.rota.save(null, office.shift("ZAO", guards, NOVEMBER.atDay(9), gone), false)).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void twoSwapAndBothShiftsKeepWhoSwappedWithWhom() {
        RotaPlace a = place(office.member(guards, "甲"), "甲");
        RotaPlace b = place(office.member(guards, "乙"), "乙");
        long gate = post("东门");
        long early = saved(office.rota.save(null, office.shift("ZAO", guards, NOVEMBER.atDay(3), a.at(gate)), false));
        long late = saved(office.rota.save(null, office.shift("ZHONG", guards, NOVEMBER.atDay(3), b), false));

        saved(office.rota.swap(find(early), 0, find(late), 0, false));

        assertThat(find(early)).satisfies(shift -> {
            assertThat(RotaPlace.of(shift.members().getFirst())).isEqualTo(b.at(gate));
            assertThat(shift.row().values().get(ShiftFields.SWAP_WITH)).isEqualTo("甲换乙");
            assertThat(shift.row().values().get(ShiftFields.SHIFT_STATUS)).isEqualTo("调班");
        });
        assertThat(RotaPlace.of(find(late).members().getFirst()).name()).isEqualTo("甲");
        office.history.undo(office.history.recent(1).getFirst().id(), "主任");
        assertThat(RotaPlace.of(find(early).members().getFirst()).name()).as("one action, undone at once").isEqualTo("甲");
    }

    @Test
    void aShiftIsCancelledAndTakenBackUnlessSomebodySignedIn() {
        RotaPlace a = place(office.member(guards, "甲"), "甲");
        long id = saved(office.rota.save(null, office.shift("ZAO", guards, NOVEMBER.atDay(3), a), false));
        saved(office.rota.cancel(find(id), true));
        assertThat(find(id).cancelled()).isTrue();
        saved(office.rota.cancel(find(id), false));
        office.patrol.change("签到", "主任", changes -> changes.insert(Values.none(SignInFields.TYPE).change().set(SignInFields.SHIFT, id).set(SignInFields.ROTA_MEMBER, find(id).members().getFirst().id())
                .set(SignInFields.STANDS_IN, false).set(SignInFields.PERSON_NAME, "甲").set(SignInFields.METHOD, "SELF").set(SignInFields.SIGN_IN_AT, NOVEMBER.atDay(3).atTime(6, 0)).done()));
        assertThat(office.rota.cancel(find(id), true)).isInstanceOf(SaveResult.Invalid.class);
        assertThat(problems(office.rota.save(find(id), PlannedShift.of(find(id)).with(List.of()), false))).singleElement().asString().contains("甲已在本班签到");
    }

    @Test
    void lastMonthIsTakenOverByWeekday() {
        RotaPlace a = place(office.member(guards, "甲"), "甲");
        YearMonth december = YearMonth.of(2026, 12);
        saved(office.rota.save(null, office.shift("BAI", guards, LocalDate.of(2026, 11, 3), a), false));
        long gone = office.resident("走了的", LocalDate.of(1970, 1, 1));
        office.join(guards, gone, "走了的", null, LocalDate.of(2026, 12, 2));
        saved(office.rota.save(null, office.shift("ZHONG", guards, LocalDate.of(2026, 11, 10), place(gone, "走了的"), a), false));

        RotaPlan plan = office.rota.likeLastMonth(december);

        assertThat(plan.created()).extracting(PlannedShift::day).as("Tuesdays again; 29 December takes the Tuesday five weeks before, which had none on 24 November")
                .containsExactly(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 8));
        assertThat(plan.refusals()).singleElement().satisfies(one -> assertThat(one.words()).contains("走了的", "已离队"));
        assertThat(plan.created().getLast().places()).extracting(RotaPlace::name).containsExactly("甲");
    }

    private RotaPattern rotating(List<Long> teams, int heads) {
        return new RotaPattern(NOVEMBER.atDay(1), NOVEMBER.atEndOfMonth(), teams, List.of("ZAO", "ZHONG", "YE"), RotaPattern.Days.EVERY, 1, RotaPattern.Order.ROTATING, heads, List.of());
    }

    private long post(String name) {
        return ((SaveResult.Saved) office.postService.save(null, Values.none(PostFields.TYPE).with(PostFields.NAME, name))).record().id();
    }

    private Shift find(long id) {
        return office.rota.find(id).orElseThrow();
    }

    private static RotaPlace place(long person, String name) {
        return new RotaPlace(person, name, null);
    }

    private static long saved(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved) result).record().id();
    }

    private static List<String> problems(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Invalid.class);
        return ((SaveResult.Invalid) result).problems().stream().map(problem -> problem.message()).toList();
    }
}
