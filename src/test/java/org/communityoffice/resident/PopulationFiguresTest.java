package org.communityoffice.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.communityoffice.model.Values;
import org.junit.jupiter.api.Test;

class PopulationFiguresTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private static Values person(String kind) {
        return Values.none(ResidentFields.TYPE).change().set(ResidentFields.NAME, "周某").set(ResidentFields.RESIDENT_KIND, kind)
                .set(ResidentFields.STATUS, "在册").done();
    }

    private static PopulationFigures of(Values... people) {
        return PopulationFigures.of(OCTOBER, List.of(people), List.of());
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    @Test
    void theRosterHasFourKindsAndTheUnknown() {
        assertThat(of(person("HJ"), person("CZ"), person("LD"), person("JZ"), person(""), person("借用人员")).roster()).isEqualTo(6);
        assertThat(of(person("KG"), person("GAT"), person("WG"), person("WL"), person("YZX")).roster()).isZero();
    }

    @Test
    void theMonthsLastDayDecides() {
        assertThat(of(person("CZ").with(ResidentFields.ARRIVED_ON, day(10, 31))).roster()).isEqualTo(1);
        assertThat(of(person("CZ").with(ResidentFields.ARRIVED_ON, day(11, 1))).roster()).isZero();
        assertThat(of(left(day(10, 31))).roster()).isZero();
        assertThat(of(left(day(11, 1))).roster()).isEqualTo(1);
        assertThat(of(person("HJ").with(ResidentFields.BIRTH_DATE, day(11, 2))).roster()).isZero();
        assertThat(of(person("HJ").change().set(ResidentFields.CANCELLED_ON, day(10, 5)).set(ResidentFields.STATUS, "死亡").done()).roster()).isZero();
        assertThat(of(person("HJ").change().set(ResidentFields.STATUS, "离册").done()).roster()).as("left, nobody knows when").isZero();
    }

    private static Values left(LocalDate day) {
        return person("CZ").change().set(ResidentFields.LEFT_ON, day).set(ResidentFields.STATUS, "离册").done();
    }

    @Test
    void halfAYearMakesUsual() {
        assertThat(of(person("LD")).usual()).as("unknown beginning").isEqualTo(1);
        assertThat(of(person("LD").with(ResidentFields.ARRIVED_ON, day(4, 30))).usual()).isEqualTo(1);
        assertThat(of(person("LD").with(ResidentFields.ARRIVED_ON, day(5, 1))).usual()).isZero();
        // arrived on 31 August: half a year is full on the last of February
        assertThat(PopulationFigures.of(YearMonth.of(2027, 2), List.of(person("LD").with(ResidentFields.ARRIVED_ON, day(8, 31))), List.of())
                .usual()).isEqualTo(1);
    }

    @Test
    void sixtyOnTheLastDayCounts() {
        assertThat(of(person("HJ").with(ResidentFields.BIRTH_DATE, LocalDate.of(1966, 10, 31))).over60()).isEqualTo(1);
        assertThat(of(person("HJ").with(ResidentFields.BIRTH_DATE, LocalDate.of(1966, 11, 1))).over60()).isZero();
        assertThat(of(person("HJ")).over60()).as("unknown").isZero();
        // born on 29 February 1968: sixty-one only on 1 March 2029, sixty on 29 February 2028
        Values leap = person("HJ").with(ResidentFields.BIRTH_DATE, LocalDate.of(1968, 2, 29));
        assertThat(PopulationFigures.of(YearMonth.of(2028, 1), List.of(leap), List.of()).over60()).isZero();
        assertThat(PopulationFigures.of(YearMonth.of(2028, 2), List.of(leap), List.of()).over60()).isEqualTo(1);
    }

    @Test
    void movesAreThoseOfMigrantsInTheMonth() {
        Values came = person("LD").with(ResidentFields.ARRIVED_ON, day(10, 1));
        Values cameAndWent = came.change().set(ResidentFields.LEFT_ON, day(10, 30)).set(ResidentFields.STATUS, "离册").done();
        assertThat(of(came).moves()).isEqualTo(1);
        assertThat(of(cameAndWent).moves()).isEqualTo(2);
        assertThat(of(person("HJ").with(ResidentFields.ARRIVED_ON, day(10, 1))).moves()).isZero();
        assertThat(of(person("LD").with(ResidentFields.ARRIVED_ON, day(9, 30))).moves()).isZero();
    }

    @Test
    void threeDaysToRegister() {
        Values came = person("LD").with(ResidentFields.ARRIVED_ON, day(10, 10));
        assertThat(of(came.with(ResidentFields.COLLECTED_ON, day(10, 10))).movesInTime()).isEqualTo(1);
        assertThat(of(came.with(ResidentFields.COLLECTED_ON, day(10, 13))).movesInTime()).isEqualTo(1);
        assertThat(of(came.with(ResidentFields.COLLECTED_ON, day(10, 14))).movesInTime()).isZero();
        assertThat(of(came).movesInTime()).as("nobody knows when it was registered").isNull();
    }

    @Test
    void householdsOfTheMonthsEnd() {
        Values kept = Values.none(HouseholdFields.TYPE).with(HouseholdFields.STATUS, "在册");
        List<Values> households = List.of(kept, kept.with(HouseholdFields.STATUS, "空户"),
                kept.with(HouseholdFields.OPENED_ON, day(11, 1)),
                kept.change().set(HouseholdFields.STATUS, "销户").set(HouseholdFields.CLOSED_ON, day(11, 1)).done(),
                kept.change().set(HouseholdFields.STATUS, "销户").set(HouseholdFields.CLOSED_ON, day(10, 31)).done());
        assertThat(PopulationFigures.of(OCTOBER, List.of(), households).households()).isEqualTo(2);
    }
}
