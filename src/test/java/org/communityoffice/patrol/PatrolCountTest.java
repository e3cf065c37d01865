package org.communityoffice.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.settings.FactoryTables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PatrolCountTest {
    private static final YearMonth FEBRUARY = YearMonth.of(2024, 2);
    private static final LocalDate LATER = LocalDate.of(2024, 4, 1);
    private static final Stored GATE = post(1, "东门", true);
    private static final Stored LANE = post(2, "青石巷口", false);
    private final List<Shift> shifts = new ArrayList<>();
    private final List<Stored> incidents = new ArrayList<>();
    private final List<Stored> handOvers = new ArrayList<>();
    private long ids;

    @Test
    void anEmptyLeapMonthIsOneGap() {
        PatrolFigures none = count(LATER);
        assertThat(none.days()).isEqualTo(29);
        assertThat(none.cover().gap()).isEqualTo("696.0");
        assertThat(none.cover().covered()).isEqualTo("0.0");
        assertThat(none.cover().gaps()).containsExactly(new ShiftSpan(FEBRUARY.atDay(1).atStartOfDay(), LocalDate.of(2024, 3, 1).atStartOfDay()));
        assertThat(none.posts()).hasSize(2).allSatisfy(line -> assertThat(line.hours()).hasSize(24).containsOnly(new BigDecimal("0.0")));
    }

    @Test
    void theNightOfTheLeapDayIsCutAtTheEndOfTheMonth() {
        Shift night = shift("YE", LocalDate.of(2024, 2, 29), 22, 6, "张三", "李四");
        sign(night, 0, at(29, 22, 0), LocalDateTime.of(2024, 3, 1, 6, 0), null);
        sign(night, 1, at(29, 22, 0), null, null);

        assertThat(count(LATER).cover().covered()).isEqualTo("2.0");
        assertThat(count(LATER).shifts()).isEqualTo(new PatrolFigures.Shifts(1, 1));
        PatrolFigures march = PatrolCount.of(counted(), incidents, handOvers, List.of(GATE, LANE), YearMonth.of(2024, 3), LATER, kinds());
        assertThat(march.cover().covered()).as("the rest reaches into March").isEqualTo("6.0");
        assertThat(march.shifts().due()).as("but the shift is February's").isZero();
        assertThat(march.cover().gaps()).first().isEqualTo(new ShiftSpan(LocalDateTime.of(2024, 3, 1, 6, 0), LocalDateTime.of(2024, 4, 1, 0, 0)));
    }

    @Test
    void peopleAtTheSameTimeCountOnceForTheHoursAndEachForTheMap() {
        Shift morning = shift("ZAO", day(5), 6, 14, "张三", "李四");
        sign(morning, 0, at(5, 6, 0), at(5, 10, 0), 1L);
        sign(morning, 1, at(5, 8, 30), at(5, 14, 0), 1L);

        PatrolFigures figures = count(LocalDate.of(2024, 2, 6));

        assertThat(figures.days()).as("five days are over").isEqualTo(5);
        assertThat(figures.cover().covered()).isEqualTo("8.0");
        assertThat(figures.cover().gap().add(figures.cover().covered())).isEqualTo("120.0");
        PatrolFigures.PostLine gate = figures.posts().getFirst();
        assertThat(gate.gap()).isEqualTo("112.0");
        assertThat(gate.hours().get(5)).isEqualTo("0.0");
        assertThat(gate.hours().get(6)).as("60 minutes ÷ 60 ÷ 5").isEqualTo("0.2");
        assertThat(gate.hours().get(8)).as("90 minutes").isEqualTo("0.3");
        assertThat(gate.hours().get(9)).isEqualTo("0.4");
        assertThat(figures.posts().get(1).gap()).isEqualTo("120.0");
    }

    @Test
    void whoDidNotSignOutWasThereUntilTheEndOfTheShift() {
        Shift night = shift("YE", day(10), 22, 6, "张三");
        sign(night, 0, at(10, 23, 30), null, null);
        assertThat(count(LATER).cover().covered()).isEqualTo("6.5");
        assertThat(count(LATER).people().late()).isEqualTo(1);
    }

    @Test
    void peopleAreOnesForWhomSomebodySigned() {
        Shift night = shift("YE", day(10), 22, 6, "张三", "李四", "王五", "赵六");
        sign(night, 0, at(10, 22, 0), null, null);
        sign(night, 1, at(10, 22, 1), null, null);
        standIn(night, 2, "钱七", at(10, 21, 50));
        besides(night, "孙八", at(10, 23, 40));
        Shift cancelled = shift("ZAO", day(11), 6, 14, "张三", "李四");
        shifts.set(shifts.indexOf(cancelled), new Shift(new Stored(cancelled.id(), 1, cancelled.row().values().with(ShiftFields.SHIFT_STATUS, Shift.CANCELLED)), cancelled.members(), List.of()));

        PatrolFigures figures = count(LATER);

        assertThat(figures.shifts().due()).as("the cancelled one does not count").isEqualTo(1);
        assertThat(figures.people()).isEqualTo(new PatrolFigures.People(4, 3, 1, 1));
        assertThat(figures.people().absent()).isEqualTo(1);
    }

    @Test
    void aShiftIsHeldByAsManyAsItNeeds() {
        Shift two = shift("ZAO", day(3), 6, 14, "张三", "李四");
        sign(two, 0, at(3, 6, 0), null, null);
        assertThat(count(LATER).shifts().held()).as("one of two").isZero();
        besides(latest(two), "孙八", at(3, 7, 0));
        assertThat(count(LATER).shifts().held()).isEqualTo(1);
        Shift alone = shift("ZAO", day(4), 6, 14, "张三");
        shifts.set(shifts.indexOf(alone), new Shift(new Stored(alone.id(), 1, alone.row().values().with(ShiftFields.MIN_HEADS, 1)), alone.members(), List.of()));
        sign(latest(alone), 0, at(4, 6, 0), null, null);
        assertThat(count(LATER).shifts().held()).as("its own number is 1").isEqualTo(2);
    }

    @Test
    void aRunningMonthCountsTheDaysThatAreOver() {
        sign(shift("ZAO", day(1), 6, 14, "张三"), 0, at(1, 6, 0), null, null);
        sign(shift("ZAO", day(2), 6, 14, "张三"), 0, at(2, 6, 0), null, null);
        shift("ZAO", day(3), 6, 14, "张三");

        PatrolFigures figures = count(day(2));

        assertThat(figures.shifts().due()).isEqualTo(1);
        assertThat(figures.people().due()).isEqualTo(1);
        assertThat(figures.cover().covered()).isEqualTo("8.0");
        assertThat(figures.cover().gap()).isEqualTo("16.0");
        assertThat(count(day(1)).days()).isZero();
        assertThat(count(day(1)).cover().gap()).isEqualTo("0.0");
    }

    @Test
    void cleaningIsCountedApart() {
        Shift sweep = shift("ZAOSAO", day(3), 6, 8, "张三");
        shifts.set(shifts.indexOf(sweep), new Shift(new Stored(sweep.id(), 1, sweep.row().values().with(ShiftFields.DUTY_KIND, "cleaning")), sweep.members(), List.of()));
        sign(latest(sweep), 0, at(3, 6, 0), null, null);
        PatrolFigures figures = count(LATER);
        assertThat(figures.sweeps()).as("one is enough to sweep").isEqualTo(1);
        assertThat(figures.shifts().due()).isZero();
        assertThat(figures.cover().covered()).isEqualTo("0.0");
    }

    @Test
    void incidentsOfTheMonthAndWhatBecameOfThem() {
        incident(at(3, 23, 40), at(4, 23, 40), "隐患台账");
        incident(at(5, 8, 0), at(6, 8, 1), "纠纷登记");
        incident(at(29, 23, 0), LocalDateTime.of(2024, 3, 1, 1, 0), "公安");
        incident(at(20, 1, 0), null, "无");
        incident(LocalDateTime.of(2024, 3, 1, 0, 0), null, null);
        assertThat(count(LATER).found()).as("four, two done before March, two within a day to the minute")
                .isEqualTo(new PatrolFigures.Found(4, 2, 2, 1, 1, 1));
    }

    @Test
    void onlyWhatBothConfirmedIsHandedOver() {
        Shift one = shift("ZAO", day(3), 6, 14, "张三");
        Shift two = shift("ZHONG", day(3), 14, 22, "李四");
        handOver(one, at(3, 14, 0), at(3, 14, 1));
        handOver(two, at(3, 22, 0), null);
        assertThat(count(LATER).handedOver()).isEqualTo(1);
    }

    private PatrolFigures count(LocalDate today) {
        return PatrolCount.of(counted(), incidents, handOvers, List.of(GATE, LANE), FEBRUARY, today, kinds());
    }

    private List<CountedShift> counted() {
        return shifts.stream().map(shift -> new CountedShift(shift.row(), shift.members().stream().map(one -> new CountedShift.Place(one.id(), one.values().get(ShiftMemberFields.POST), false)).toList(),
                shift.signIns().stream().map(Stored::values).map(one -> new CountedShift.SignedIn(one.get(SignInFields.ROTA_MEMBER), one.get(SignInFields.PERSON_NAME, ""),
                        one.get(SignInFields.POST), one.get(SignInFields.SIGN_IN_AT, LocalDateTime.MIN), one.get(SignInFields.SIGN_OUT_AT))).toList())).toList();
    }

    private static ShiftKinds kinds() {
        return new ShiftKinds(new FactoryTables());
    }

    private static LocalDate day(int day) {
        return FEBRUARY.atDay(day);
    }

    private static LocalDateTime at(int day, int hour, int minute) {
        return day(day).atTime(hour, minute);
    }

    private static Stored post(long id, String name, boolean key) {
        return new Stored(id, 1, Values.none(PostFields.TYPE).change().set(PostFields.NAME, name).set(PostFields.KEY_PLACE, key).set(PostFields.ACTIVE, true).done());
    }

    private Shift shift(String kind, LocalDate day, int start, int end, String... people) {
        long id = ++ids;
        List<Stored> members = new ArrayList<>();
        for (String name : people) {
            members.add(new Stored(++ids, 1, Values.none(ShiftMemberFields.TYPE).change().set(ShiftMemberFields.SHIFT, id).set(ShiftMemberFields.PERSON_NAME, name).done()));
        }
        Shift shift = new Shift(new Stored(id, 1, Values.none(ShiftFields.TYPE).change().set(ShiftFields.SHIFT_KIND, kind).set(ShiftFields.DUTY_KIND, "patrol").set(ShiftFields.DATE, day)
                .set(ShiftFields.START_TIME, LocalTime.of(start, 0)).set(ShiftFields.END_TIME, LocalTime.of(end, 0)).set(ShiftFields.SHIFT_STATUS, Shift.PLANNED).done()), members, List.of());
        shifts.add(shift);
        return shift;
    }

    private Shift latest(Shift shift) {
        return shifts.stream().filter(one -> one.id() == shift.id()).findFirst().orElseThrow();
    }

    private void sign(Shift shift, int place, LocalDateTime in, @Nullable LocalDateTime out, @Nullable Long post) {
        Stored member = shift.members().get(place);
        add(shift, Values.none(SignInFields.TYPE).change().set(SignInFields.ROTA_MEMBER, member.id()).set(SignInFields.PERSON_NAME, member.values().get(ShiftMemberFields.PERSON_NAME))
                .set(SignInFields.SIGN_IN_AT, in).set(SignInFields.SIGN_OUT_AT, out).set(SignInFields.POST, post).done());
    }

    private void standIn(Shift shift, int place, String name, LocalDateTime in) {
        add(shift, Values.none(SignInFields.TYPE).change().set(SignInFields.ROTA_MEMBER, shift.members().get(place).id()).set(SignInFields.STANDS_IN, true)
                .set(SignInFields.PERSON_NAME, name).set(SignInFields.SIGN_IN_AT, in).done());
    }

    private void besides(Shift shift, String name, LocalDateTime in) {
        add(shift, Values.none(SignInFields.TYPE).change().set(SignInFields.PERSON_NAME, name).set(SignInFields.SIGN_IN_AT, in).done());
    }

    private void add(Shift shift, Values signIn) {
        Shift now = latest(shift);
        List<Stored> more = new ArrayList<>(now.signIns());
        more.add(new Stored(++ids, 1, signIn));
        shifts.set(shifts.indexOf(now), new Shift(now.row(), now.members(), more));
    }

    private void incident(LocalDateTime found, @Nullable LocalDateTime handled, @Nullable String to) {
        incidents.add(new Stored(++ids, 1, Values.none(IncidentFields.TYPE).change().set(IncidentFields.FOUND_AT, found).set(IncidentFields.HANDLED_AT, handled)
                .set(IncidentFields.TRANSFER_KIND, to).done()));
    }

    private void handOver(Shift shift, LocalDateTime given, @Nullable LocalDateTime taken) {
        handOvers.add(new Stored(++ids, 1, Values.none(HandOverFields.TYPE).change().set(HandOverFields.FROM_SHIFT, shift.id()).set(HandOverFields.FROM_CONFIRMED_AT, given)
                .set(HandOverFields.TO_CONFIRMED_AT, taken).done()));
    }
}
