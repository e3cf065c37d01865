package org.communityoffice.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.communityoffice.plan.TargetResult.Outcome;
import org.communityoffice.settings.FactoryEdit;
import org.communityoffice.settings.FactoryRow;
import org.communityoffice.settings.FactoryTables;
import org.junit.jupiter.api.Test;

/// Each measure counted by hand, by the rules as they are delivered, over the ends of weeks, months, quarters and years and a leap day.
class TargetCountTest {
    private static final LocalDate LATER = LocalDate.of(2031, 1, 1);
    private final FactoryTables tables = new FactoryTables();
    private final TargetCount count = new TargetCount(new Festivals(tables));

    private Target rule(String code) {
        return Target.of(tables.table("targets").row(code).orElseThrow()).orElseThrow();
    }

    private TargetResult count(String code, LocalDate within, LocalDate today, Fact... facts) {
        return count(code, Set.of(), within, today, facts);
    }

    private TargetResult count(String code, Set<String> objects, LocalDate within, LocalDate today, Fact... facts) {
        Target target = rule(code);
        return count.count(target, Facts.of(List.of(facts), objects, true), target.around(within), today);
    }

    private static Fact held(String type, LocalDate day) {
        return Fact.on(day).say("activity_type", type);
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static String told(TargetResult result) {
        return result.outcome() + " " + result.done() + "/" + result.due();
    }

    @Test
    void aWeekGoesFromMondayToSundayAlsoOverTheNewYear() {
        Fact sunday = held("CUL-READ", day(2027, 1, 3));
        assertThat(told(count("T-ACT-WEEK", day(2026, 12, 28), LATER, sunday))).as("28 December to 3 January is one week").isEqualTo("MET 1/1");
        assertThat(told(count("T-ACT-WEEK", day(2027, 1, 4), LATER, sunday))).isEqualTo("UNMET 0/1");
        assertThat(told(count("T-CLEAN-WEEK", day(2027, 1, 1), LATER, held("ENV-CLEAN", day(2027, 1, 2))))).isEqualTo("MET 1/1");
        assertThat(told(count("T-CLEAN-WEEK", day(2027, 1, 1), LATER, held("ENV-CLEAN", day(2027, 1, 1))))).as("Friday is no weekend").isEqualTo("UNMET 0/1");
    }

    @Test
    void onlyWhatIsOverIsJudged() {
        Fact film = held("CUL-FILM", day(2026, 10, 3));
        assertThat(told(count("T-FILM-MONTH", day(2026, 10, 29), day(2026, 10, 31), film))).as("its last day runs").isEqualTo("RUNNING 1/2");
        assertThat(told(count("T-FILM-MONTH", day(2026, 10, 29), day(2026, 11, 1), film))).isEqualTo("UNMET 1/2");
        TargetResult two = count("T-FILM-MONTH", day(2026, 10, 29), day(2026, 10, 31), film, held("CUL-FILM", day(2026, 10, 31)), held("CUL-FILM", day(2026, 11, 1)));
        assertThat(told(two)).isEqualTo("RUNNING 2/2");
        assertThat(two.reached()).isTrue();
    }

    @Test
    void theLastSevenDaysOfAMonthAlsoOfALeapFebruary() {
        assertThat(told(count("T-MONTHEND", day(2028, 2, 1), LATER, held("CUL-QUIZ", day(2028, 2, 23))))).as("29 − 6").isEqualTo("MET 1/1");
        assertThat(told(count("T-MONTHEND", day(2028, 2, 1), LATER, held("CUL-QUIZ", day(2028, 2, 22))))).isEqualTo("UNMET 0/1");
        assertThat(told(count("T-MONTHEND", day(2028, 2, 1), LATER, held("SPT-MATCH", day(2028, 2, 29))))).isEqualTo("MET 1/1");
        assertThat(told(count("T-MONTHEND", day(2027, 2, 1), LATER, held("CUL-CALLI", day(2027, 2, 22))))).isEqualTo("MET 1/1");
    }

    @Test
    void quartersAndYearsEndWhereTheyEnd() {
        Fact talk = held("EDU-HEALTH", day(2026, 9, 30));
        assertThat(told(count("T-HEALTH-Q", day(2026, 7, 1), day(2026, 10, 1), talk))).isEqualTo("MET 1/1");
        assertThat(told(count("T-HEALTH-Q", day(2026, 10, 1), day(2027, 1, 1), talk))).isEqualTo("UNMET 0/1");
        assertThat(rule("T-HEALTH-Q").ending(YearMonth.of(2026, 9))).containsExactly(new Days(day(2026, 7, 1), day(2026, 9, 30)));
        assertThat(rule("T-HEALTH-Q").ending(YearMonth.of(2026, 8))).isEmpty();
        assertThat(rule("T-NEIGH").ending(YearMonth.of(2026, 12))).containsExactly(new Days(day(2026, 1, 1), day(2026, 12, 31)));
        assertThat(rule("T-ACT-WEEK").ending(YearMonth.of(2026, 11))).as("Sundays of November").hasSize(5);
        assertThat(rule("T-SIGN-DAY").ending(YearMonth.of(2028, 2))).hasSize(29);
    }

    @Test
    void aDeadlineEndsTheYearOfItsTarget() {
        Target july = rule("T-JULY1");
        assertThat(july.ending(YearMonth.of(2026, 7))).containsExactly(new Days(day(2026, 1, 1), day(2026, 7, 1)));
        assertThat(july.ending(YearMonth.of(2026, 12))).isEmpty();
        Fact late = held("PTY-DAY", day(2026, 7, 2)).say("theme", "DAY-PARTY");
        assertThat(told(count("T-JULY1", day(2026, 3, 1), LATER, late))).isEqualTo("UNMET 0/1");
        assertThat(told(count("T-JULY1", day(2026, 3, 1), LATER, held("PTY-DAY", day(2026, 7, 1)).say("theme", "DAY-PARTY")))).isEqualTo("MET 1/1");
        assertThat(told(count("T-SUMMER", day(2026, 3, 1), LATER, held("MIN-SUN", day(2026, 6, 30)), held("MIN-SUN", day(2026, 9, 1))))).as("outside 07-01..08-31").isEqualTo("UNMET 0/1");
        assertThat(told(count("T-SUMMER", day(2026, 3, 1), LATER, held("MIN-SUN", day(2026, 8, 31))))).isEqualTo("MET 1/1");
    }

    @Test
    void sevenDaysAroundTheFestivalWhoseThemeItBears() {
        // 重阳 2026-10-18
        assertThat(told(count("T-FEST-CY", day(2026, 1, 1), LATER, Fact.on(day(2026, 10, 11)).say("theme", "FEST-CY")))).isEqualTo("MET 1/1");
        assertThat(told(count("T-FEST-CY", day(2026, 1, 1), LATER, Fact.on(day(2026, 10, 25)).say("theme", "FEST-CY")))).isEqualTo("MET 1/1");
        assertThat(told(count("T-FEST-CY", day(2026, 1, 1), LATER, Fact.on(day(2026, 10, 10)).say("theme", "FEST-CY"), Fact.on(day(2026, 10, 18)).say("theme", "FEST-ZQ")))).isEqualTo("UNMET 0/1");
        assertThat(told(count("T-HONOUR-FEST", day(2026, 1, 1), LATER, held("HON-VOTE", day(2026, 10, 18)).say("theme", "FEST-CJ")))).as("near another festival than its own").isEqualTo("UNMET 0/1");
    }

    @Test
    void everyFestivalOfTheYearThreeDaysAround() {
        TargetResult two = count("T-LAWNIGHT", day(2026, 1, 1), LATER, held("LAW-NIGHT", day(2025, 12, 29)), held("LAW-NIGHT", day(2026, 10, 21)), held("LAW-NIGHT", day(2026, 10, 22)), held("LAW-NIGHT", day(2026, 5, 5)));
        assertThat(told(two)).as("29 December is three days before New Year's Day, 21 October three after 重阳; 22 October and 5 May are too late").isEqualTo("UNMET 2/10");
        assertThat(told(count("T-LAWNIGHT", day(2060, 1, 1), day(2061, 1, 1)))).as("no calendar of that year").startsWith("NO_DATA");
    }

    @Test
    void differentValues() {
        Fact food = held("SCI-SPECIAL", day(2026, 1, 1)).say("topic", "食品卫生").say("topic", "健康生活");
        assertThat(told(count("T-SCI-4", day(2026, 1, 1), LATER, food, held("SCI-SPECIAL", day(2026, 12, 31)).say("topic", "食品卫生"), held("SCI-SPECIAL", day(2027, 1, 1)).say("topic", "灾害防御"))))
                .isEqualTo("UNMET 2/4");
        assertThat(told(count("T-SEND5", day(2026, 1, 1), day(2026, 6, 1), Fact.on(day(2026, 2, 28)).say("theme", "SEND5-1").say("theme", "SEND5-3"), Fact.on(day(2026, 3, 1)).say("theme", "SEVEN-1"))))
                .as("among the themes of the filter itself").isEqualTo("RUNNING 2/5");
    }

    @Test
    void hoursInWhichSomebodyIsThereOverlapsOnceAndMidnightCut() {
        Fact night = Fact.on(day(2028, 2, 28)).say("duty_kind", "patrol").there(day(2028, 2, 28).atTime(22, 0), day(2028, 2, 29).atTime(6, 5));
        Fact early = Fact.on(day(2028, 2, 29)).say("duty_kind", "patrol").there(day(2028, 2, 29).atTime(6, 0), day(2028, 2, 29).atTime(14, 0)).there(day(2028, 2, 29).atTime(7, 0), day(2028, 2, 29).atTime(9, 0));
        Fact late = Fact.on(day(2028, 2, 29)).say("duty_kind", "patrol").there(day(2028, 2, 29).atTime(14, 0), day(2028, 2, 29).atTime(22, 0));
        Fact last = Fact.on(day(2028, 2, 29)).say("duty_kind", "patrol").there(day(2028, 2, 29).atTime(22, 0), day(2028, 3, 1).atTime(6, 0));
        Fact sweeping = Fact.on(day(2028, 2, 29)).say("duty_kind", "cleaning").there(day(2028, 2, 29).atTime(0, 0), day(2028, 3, 1).atTime(0, 0));
        assertThat(told(count("T-PATROL-24H", day(2028, 2, 29), LATER, night, early, late, last))).isEqualTo("MET 24.0/24");
        assertThat(told(count("T-PATROL-24H", day(2028, 2, 29), LATER, night, early, last, sweeping))).isEqualTo("UNMET 16.0/24");
        Fact short1 = Fact.on(day(2028, 2, 29)).say("duty_kind", "patrol").there(day(2028, 2, 29).atTime(22, 1), day(2028, 3, 1).atTime(6, 0));
        assertThat(told(count("T-PATROL-24H", day(2028, 2, 29), LATER, night, early, late, short1))).as("a minute without anybody").isEqualTo("UNMET 23.9/24");
    }

    @Test
    void aRateIsJudgedByItsNumbersNotByWhatItIsRoundedTo() {
        Fact many = Fact.on(day(2026, 10, 1)).say("duty_kind", "patrol").number("signed_in", 2999).number("scheduled", 3000);
        TargetResult almost = count("T-SIGN-DAY", day(2026, 10, 1), LATER, many);
        assertThat(told(almost)).isEqualTo("UNMET 2999/3000");
        assertThat(almost.value()).isEqualByComparingTo("100.0");
        assertThat(told(count("T-SIGN-DAY", day(2026, 10, 1), LATER))).as("nobody was to come").isEqualTo("NOTHING_DUE 0/0");
        assertThat(told(count("T-MIG-3D", day(2026, 10, 1), LATER, Fact.on(day(2026, 10, 1)).say("moved_in", true).say("registered_in_3d", true),
                Fact.on(day(2026, 10, 31)).say("moved_out", true).say("registered_in_3d", true), Fact.on(day(2026, 11, 1)).say("moved_out", true)))).isEqualTo("MET 2/2");
        assertThat(told(count("T-MIG-3D", day(2026, 10, 1), LATER, Fact.on(day(2026, 10, 1)).say("moved_in", true).unknown("registered_in_3d")))).as("nobody knows when").startsWith("NO_DATA");
    }

    @Test
    void sharesOfHousesByWhatTheyHave() {
        Fact good = Fact.standing().say("rental_active", true).say("has_equipment", "EXT-POWDER").say("applicable", "FC-16").say("check_pass", "FC-16").say("check_pass", "FC-18");
        Fact half = Fact.standing().say("rental_active", true).say("all_hazards_closed", true).say("applicable", "FC-18").say("check_pass", "FC-16");
        Fact bare = Fact.standing().say("rental_active", true);
        assertThat(told(count("T-RENT-EXT", day(2026, 10, 1), LATER, good, half, bare))).as("EXT* takes every kind").isEqualTo("UNMET 1/3");
        assertThat(told(count("T-RENT-PASS", day(2026, 10, 1), LATER, good, half, bare))).as("PASS or all closed").isEqualTo("UNMET 1/3");
        assertThat(told(count("T-RENT-ROOF", day(2026, 10, 1), LATER, good, half, bare))).as("FC-16 and FC-18 where one of them applies").isEqualTo("UNMET 1/2");
    }

    @Test
    void everyObjectMustHaveEnough() {
        Fact one = Fact.on(day(2026, 10, 31)).say("rental_active", "7");
        Fact again = Fact.on(day(2026, 10, 1)).say("rental_active", "7");
        Fact next = Fact.on(day(2026, 11, 1)).say("rental_active", "8");
        assertThat(told(count("T-RENT-INSP", Set.of("7", "8"), day(2026, 10, 5), LATER, one, again, next))).as("two visits to one house are one house").isEqualTo("UNMET 1/2");
        assertThat(told(count("T-RENT-INSP", Set.of(), day(2026, 10, 5), LATER, one))).isEqualTo("NOTHING_DUE 0/0");
        Fact sweep = Fact.on(day(2026, 10, 1)).say("duty_kind", "cleaning").say("status", "signed_in").say("road_section", "1");
        Fact second = Fact.on(day(2026, 10, 1)).say("duty_kind", "cleaning").say("status", "signed_in").say("road_section", "1");
        assertThat(told(count("T-SWEEP-DAY", Set.of("1"), day(2026, 10, 1), LATER, sweep, second))).isEqualTo("MET 1/1");
        assertThat(told(count("T-SWEEP-DAY", Set.of("1"), day(2026, 10, 1), LATER, sweep))).isEqualTo("UNMET 0/1");
    }

    @Test
    void atMostNoneSumsAndTasks() {
        Fact open = Fact.standing().say("hazard_item", "FC-01").say("status", "handed_over");
        assertThat(told(count("T-WIRES-0", day(2026, 10, 1), LATER, open))).isEqualTo("UNMET 1/0");
        assertThat(told(count("T-WIRES-0", day(2026, 10, 1), LATER, Fact.standing().say("hazard_item", "FC-03").say("status", "found")))).isEqualTo("MET 0/0");
        assertThat(told(count("T-BINS", day(2026, 10, 1), LATER, Fact.standing().say("asset_kind", "LJT").number("quantity", 70), Fact.standing().say("asset_kind", "LJT").number("quantity", 49),
                Fact.standing().say("asset_kind", "XCC").number("quantity", 9)))).isEqualTo("RUNNING 119/120");
        assertThat(told(count("T-PH1-JUN", day(2026, 3, 1), day(2026, 7, 1), Fact.standing().say("task", "rental_demo_phase1").say("done", true)))).isEqualTo("MET 1/1");
        assertThat(told(count("T-PH1-JUN", day(2026, 3, 1), day(2026, 7, 1), Fact.standing().say("task", "rental_demo_phase1")))).isEqualTo("UNMET 0/1");
    }

    @Test
    void nothingKnownIsNotZero() {
        Target film = rule("T-FILM-MONTH");
        assertThat(count.count(film, Facts.of(List.of(), Set.of(), false), film.around(day(2026, 1, 1)), LATER).outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(count.count(film, Facts.of(List.of(), Set.of(), true), film.around(day(2026, 1, 1)), LATER).outcome()).isEqualTo(Outcome.UNMET);
    }

    @Test
    void everyDeliveredRuleIsRead() {
        assertThat(tables.rows("targets")).allSatisfy(row -> assertThat(Target.of(row)).as(row.key()).isPresent());
        FactoryRow film = tables.table("targets").row("T-FILM-MONTH").orElseThrow();
        java.util.Map<String, String> cells = new java.util.HashMap<>(film.cells());
        cells.put("minimum", "两次");
        assertThat(Target.of(new FactoryRow(film.key(), 1, null, cells))).as("what the office wrote cannot be counted by").isEmpty();
        cells.put("minimum", "3");
        FactoryTables edited = new FactoryTables(List.of(new FactoryEdit("targets", new FactoryRow(film.key(), 1, null, cells))));
        assertThat(Target.of(edited.table("targets").row("T-FILM-MONTH").orElseThrow()).orElseThrow().minimum()).isEqualByComparingTo("3");
    }
}
