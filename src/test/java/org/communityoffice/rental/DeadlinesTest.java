package org.communityoffice.rental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Values;
import org.communityoffice.rental.Deadlines.Deadline;
import org.communityoffice.settings.FactoryEdit;
import org.communityoffice.settings.FactoryRow;
import org.communityoffice.settings.FactoryTables;
import org.junit.jupiter.api.Test;

/// Days worked, and by when a hazard is to be put right, over weekends, holidays, days that make up for them, and the end of the year.
class DeadlinesTest {
    private final FactoryTables tables = new FactoryTables();
    private final WorkingDays days = new WorkingDays(tables);
    private final Deadlines deadlines = new Deadlines(tables, days);

    @Test
    void daysWorked() {
        assertThat(days.working(day("2026-10-29"))).as("周四").isTrue();
        assertThat(days.working(day("2026-10-31"))).as("周六").isFalse();
        assertThat(days.working(day("2026-11-01"))).as("周日").isFalse();
        assertThat(days.working(day("2026-10-07"))).as("国庆，周三").isFalse();
        assertThat(days.working(day("2026-10-10"))).as("调休上班，周六").isTrue();
        assertThat(days.working(day("2026-09-20"))).as("调休上班，周日").isTrue();
        assertThat(days.firstFrom(day("2026-10-01"))).isEqualTo("2026-10-08");
        assertThat(days.firstFrom(day("2026-10-10"))).isEqualTo("2026-10-10");
        assertThat(days.plus(day("2026-09-30"), 1)).isEqualTo("2026-10-08");
        assertThat(days.plus(day("2026-09-30"), 3)).as("8日、9日、10日调休").isEqualTo("2026-10-10");
        assertThat(days.plus(day("2026-10-31"), 0)).isEqualTo("2026-10-31");
    }

    @Test
    void aYearWithoutNoticeHasItsWeekendsOnly() {
        assertThat(days.working(day("2027-01-01"))).as("元旦，周五，还没有通知").isTrue();
        assertThat(days.firstFrom(day("2027-01-02"))).isEqualTo("2027-01-04");
        tables.overlay(List.of(holiday("2027-01-01", "off"), holiday("2027-01-03", "work"), holiday("明年", "off"), holiday("2027-01-05", "half")));
        assertThat(days.firstFrom(day("2027-01-01"))).as("通知补进表里就算").isEqualTo("2027-01-03");
        assertThat(days.working(day("2027-01-05"))).isTrue();
    }

    @Test
    void countedFromTheDayAfterAndMovedToADayThatIsWorked() {
        assertThat(due("HD-11", "2026-10-29")).as("3 日，落在周日").isEqualTo("2026-11-02");
        assertThat(due("HD-11", "2026-09-29")).as("3 日，落在国庆").isEqualTo("2026-10-08");
        assertThat(due("HD-12", "2026-10-03")).as("7 日，落在调休上班的周六").isEqualTo("2026-10-10");
        assertThat(due("HD-12", "2026-10-29")).isEqualTo("2026-11-05");
        assertThat(due("HD-13", "2026-12-31")).isEqualTo("2027-01-15");
        assertThat(due("HD-12", "2026-12-26")).as("年末，落在周六").isEqualTo("2027-01-04");
        assertThat(due("HD-40", "2026-09-30")).as("5 个工作日").isEqualTo("2026-10-13");
        assertThat(due("HD-10", "2026-10-31")).as("当场改正，周六查的").isEqualTo("2026-10-31");
        assertThat(due("HD-30", "2026-10-29")).as("按书面判定").isNull();
        assertThat(deadlines.recheckBy(day("2026-10-08"))).isEqualTo("2026-10-12");
    }

    @Test
    void theOnesThatMayBeChosenAndTheUsualOne() {
        assertThat(deadlines.of("1")).extracting(Deadline::code).containsExactly("HD-10", "HD-11", "HD-12", "HD-13", "HD-40");
        assertThat(deadlines.usual("1").days()).isEqualTo(7);
        assertThat(deadlines.usual("1").reportWithinHours()).isNull();
        assertThat(deadlines.usual("2").code()).isEqualTo("HD-21");
        assertThat(deadlines.usual("2").reportWithinHours()).isEqualTo(24);
        assertThat(deadlines.usual("3").days()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> deadlines.usual("9"));
    }

    @Test
    void theOfficesOwnDeadlinesCount() {
        tables.overlay(List.of(deadline("HD-12", Map.of("days", "5")), deadline("HD-13", Map.of("active", "no")), new FactoryEdit("rental-rules", new FactoryRow("RECHECK-WITHIN", 1, day("2026-10-01"), Map.of("code", "RECHECK-WITHIN", "number", "1")))));
        assertThat(due("HD-12", "2026-10-28")).isEqualTo("2026-11-02");
        assertThat(deadlines.of("1")).extracting(Deadline::code).doesNotContain("HD-13");
        assertThat(deadlines.recheckBy(day("2026-10-08"))).isEqualTo("2026-10-09");
    }

    @Test
    void aNoticeThatComesLaterMovesWhatIsStillToCome() {
        Values open = Values.none(HazardFields.TYPE).change().set(HazardFields.SEVERITY, "1").set(HazardFields.FOUND_ON, day("2026-12-25")).set(HazardFields.DEADLINE, due("HD-12", "2026-12-25")).done();
        assertThat(open.get(HazardFields.DEADLINE)).isEqualTo("2027-01-01");
        assertThat(deadlines.reckonedAgain(open, day("2026-12-28"))).as("还没有通知").isNull();
        tables.overlay(List.of(holiday("2027-01-01", "off")));
        assertThat(deadlines.reckonedAgain(open, day("2026-12-28"))).isEqualTo("2027-01-04");
        assertThat(deadlines.reckonedAgain(open, day("2027-01-02"))).as("已经到期").isNull();
        assertThat(deadlines.reckonedAgain(open.with(HazardFields.DEADLINE_REASON, "等配件"), day("2026-12-28"))).as("手工改过").isNull();
        assertThat(deadlines.reckonedAgain(open.with(HazardFields.DEADLINE, day("2027-01-04")), day("2026-12-28"))).as("已经改了").isNull();
        assertThat(deadlines.reckonedAgain(open.with(HazardFields.DEADLINE, day("2026-12-30")), day("2026-12-28"))).as("哪一种期限都不是").isNull();
    }

    private FactoryEdit deadline(String code, Map<String, String> changed) {
        Map<String, String> cells = new java.util.HashMap<>(tables.table("hazard-deadlines").row(code).orElseThrow().cells());
        cells.putAll(changed);
        return new FactoryEdit("hazard-deadlines", new FactoryRow(code, 1, day("2026-10-01"), cells));
    }

    private static FactoryEdit holiday(String date, String kind) {
        return new FactoryEdit("holidays", new FactoryRow(date, 1, day("2026-11-05"), Map.of("date", date, "day_kind", kind)));
    }

    private @org.jspecify.annotations.Nullable LocalDate due(String code, String foundOn) {
        Deadline chosen = java.util.stream.Stream.of("1", "2", "3").flatMap(severity -> deadlines.of(severity).stream()).filter(one -> one.code().equals(code)).findFirst().orElseThrow();
        return deadlines.due(chosen, day(foundOn));
    }

    private static LocalDate day(String written) {
        return LocalDate.parse(written);
    }
}
