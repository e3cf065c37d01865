package org.communityoffice.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.communityoffice.database.Changes;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.TestOffice;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.settings.FactoryTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatrolRepositoryTest {
    private static final LocalDate LEAP_EVE = LocalDate.of(2024, 2, 29);
    @TempDir Path folder;
    OfficeDatabase database;
    PatrolRepository repository;

    @BeforeEach
    void open() {
        database = TestOffice.create(folder);
        repository = new PatrolRepository(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aShiftComesWithItsPeopleInTheirOrderAndItsSignIns() {
        long night = repository.change("排班", "主任", changes -> {
            Stored shift = shift(changes, LEAP_EVE, LocalTime.of(22, 0), LocalTime.of(6, 0));
            Stored second = member(changes, shift, "买买提·艾力", 2);
            member(changes, shift, "䶮小明", 1);
            repository.insert(changes, Values.none(SignInFields.TYPE).change().set(SignInFields.SHIFT, shift.id()).set(SignInFields.ROTA_MEMBER, second.id())
                    .set(SignInFields.STANDS_IN, false).set(SignInFields.PERSON_NAME, "买买提·艾力").set(SignInFields.METHOD, "SELF")
                    .set(SignInFields.SIGN_IN_AT, LEAP_EVE.atTime(21, 52)).done(), SignInFields.SIGN_NO, "sign-in");
            shift(changes, LEAP_EVE.plusDays(1), LocalTime.of(6, 0), LocalTime.of(14, 0));
            return shift.id();
        }).value();

        assertThat(repository.shifts(LEAP_EVE, LEAP_EVE)).singleElement().satisfies(shift -> {
            assertThat(shift.id()).isEqualTo(night);
            assertThat(shift.members()).extracting(member -> member.values().get(ShiftMemberFields.PERSON_NAME)).containsExactly("䶮小明", "买买提·艾力");
            assertThat(shift.signInFor(shift.members().get(0))).isEmpty();
            assertThat(shift.signInFor(shift.members().get(1))).hasValueSatisfying(one ->
                    assertThat(one.values().get(SignInFields.SIGN_NO)).startsWith("QD-"));
            assertThat(shift.span()).contains(new ShiftSpan(LEAP_EVE.atTime(22, 0), LocalDateTime.of(2024, 3, 1, 6, 0)));
        });
        assertThat(repository.shifts(LEAP_EVE, LEAP_EVE.plusDays(1))).hasSize(2);
    }

    @Test
    void anOpenItemStandsUntilItIsClosed() {
        repository.change("交班", "主任", changes -> {
            Stored shift = shift(changes, LEAP_EVE, LocalTime.of(14, 0), LocalTime.of(22, 0));
            Values open = Values.none(OpenItemFields.TYPE).change().set(OpenItemFields.MATTER, "东门道闸抬杆不到位")
                    .set(OpenItemFields.OPENED_IN, shift.id()).set(OpenItemFields.OPENED_AT, LEAP_EVE.atTime(22, 0)).done();
            changes.insert(open);
            return changes.insert(open.change().set(OpenItemFields.MATTER, "沙发挡道").set(OpenItemFields.CLOSED_AT, LEAP_EVE.atTime(23, 10)).done());
        });
        assertThat(repository.openItems(LEAP_EVE.atTime(21, 59))).isEmpty();
        assertThat(repository.openItems(LEAP_EVE.atTime(22, 0))).hasSize(2);
        assertThat(repository.openItems(LEAP_EVE.plusDays(3).atStartOfDay())).extracting(item -> item.values().get(OpenItemFields.MATTER))
                .containsExactly("东门道闸抬杆不到位");
    }

    @Test
    void monthsOutOfOneReadAreAsEachForItself() {
        repository.change("排班", "主任", changes -> {
            Stored night = shift(changes, LEAP_EVE, LocalTime.of(22, 0), LocalTime.of(6, 0));
            Stored place = member(changes, night, "䶮小明", 1);
            return repository.insert(changes, Values.none(SignInFields.TYPE).change().set(SignInFields.SHIFT, night.id()).set(SignInFields.ROTA_MEMBER, place.id()).set(SignInFields.STANDS_IN, false)
                    .set(SignInFields.PERSON_NAME, "䶮小明").set(SignInFields.METHOD, "SELF").set(SignInFields.SIGN_IN_AT, LEAP_EVE.atTime(22, 0)).done(), SignInFields.SIGN_NO, "sign-in");
        });
        PatrolFiguresService service = new PatrolFiguresService(repository, new ShiftKinds(new FactoryTables()), TestOffice.CLOCK);
        YearMonth february = YearMonth.from(LEAP_EVE);
        List<PatrolFigures> months = service.months(february.minusMonths(1), february.plusMonths(1));
        assertThat(months).containsExactly(service.month(february.minusMonths(1)), service.month(february), service.month(february.plusMonths(1)));
        assertThat(months.get(1).shifts().due()).isEqualTo(1);
        assertThat(months.get(2).shifts().due()).as("the shift belongs to the day it begins").isZero();
        assertThat(months.get(2).cover().covered()).as("its night reaches into March").isEqualByComparingTo("6.0");
    }

    @Test
    void theGapsOfAMonthAddUp() {
        LocalDateTime begin = LEAP_EVE.atStartOfDay();
        List<ShiftSpan> gaps = IntStream.range(0, 10).mapToObj(i -> new ShiftSpan(begin.plusDays(i), begin.plusDays(i).plusMinutes(i < 2 ? 15 : 60))).toList();
        assertThat(PatrolMonthReport.told(gaps)).as("the shortest are only counted").doesNotContain(RotaGrid.words(gaps.get(0))).contains(RotaGrid.words(gaps.get(2)), RotaGrid.words(gaps.get(9))).endsWith("；其余2处共0.5小时");
        assertThat(PatrolMonthReport.told(gaps.subList(0, 8))).doesNotContain("其余").startsWith(RotaGrid.words(gaps.getFirst()));
    }

    @Test
    void spansThatTouchDoNotOverlap() {
        ShiftSpan evening = ShiftSpan.of(LEAP_EVE, LocalTime.of(14, 0), LocalTime.of(22, 0));
        ShiftSpan night = ShiftSpan.of(LEAP_EVE, LocalTime.of(22, 0), LocalTime.of(6, 0));
        assertThat(evening.overlaps(night)).isFalse();
        assertThat(night.overlaps(ShiftSpan.of(LEAP_EVE.plusDays(1), LocalTime.of(2, 0), LocalTime.of(6, 0)))).isTrue();
        assertThat(night.overMidnight()).isTrue();
        assertThat(ShiftSpan.of(LEAP_EVE, LocalTime.of(14, 0), LocalTime.MIDNIGHT).overMidnight()).as("it ends with the day").isFalse();
    }

    private Stored shift(Changes changes, LocalDate day, LocalTime start, LocalTime end) {
        return repository.insert(changes, Values.none(ShiftFields.TYPE).change().set(ShiftFields.DATE, day).set(ShiftFields.START_TIME, start)
                .set(ShiftFields.END_TIME, end).set(ShiftFields.SHIFT_KIND, "YE").set(ShiftFields.DUTY_KIND, "patrol")
                .set(ShiftFields.SHIFT_STATUS, Shift.PLANNED).done(), ShiftFields.SHIFT_NO, "shift");
    }

    private static Stored member(Changes changes, Stored shift, String name, int place) {
        return changes.insert(Values.none(ShiftMemberFields.TYPE).change().set(ShiftMemberFields.SHIFT, shift.id())
                .set(ShiftMemberFields.PERSON_NAME, name).set(ShiftMemberFields.PLACE, place).set(ShiftMemberFields.ABSENT, false).done());
    }
}
