package org.communityoffice.rental;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.resident.RegisterFields;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/// A small month counted by hand: the last day belongs to it, the first of the next does not.
class RentalFiguresTest {
    private static final YearMonth FEBRUARY = YearMonth.of(2024, 2);
    private final List<Stored> houses = List.of(house(1, "出租中", 4, 3), house(2, "空置", 6, null), house(3, "停租", 9, 9), house(4, "出租中", 2, 5));
    private final List<Stored> tenancies = List.of(tenancy(11, 1, day(1, 5), null), tenancy(12, 1, day(2, 29), null), tenancy(13, 1, day(3, 1), null), tenancy(14, 1, day(1, 1), day(2, 29)));
    private final List<Stored> inspections = List.of(inspection(21, 1, day(2, 3), "FIX"), inspection(22, 2, day(2, 29), "NOIN"), inspection(23, 4, day(2, 10), "PASS"), inspection(24, 4, day(3, 1), "FIX"));
    private final List<Stored> hazards = List.of(
            hazard(31, 1, day(1, 20), day(2, 10), day(2, 9), null),
            hazard(32, 1, day(1, 25), day(2, 15), day(2, 20), null),
            hazard(33, 1, day(2, 3), day(2, 28), null, null),
            hazard(34, 1, day(2, 29), day(2, 29), null, null),
            hazard(35, 4, day(1, 10), day(2, 1), null, day(2, 12)),
            hazard(36, 4, day(1, 10), day(2, 20), day(2, 29), day(2, 2)),
            hazard(37, 4, day(2, 5), day(3, 5), day(3, 1), null),
            hazard(38, 4, day(3, 1), day(3, 9), null, null));

    @Test
    void housesAndThoseWhoLiveThere() {
        assertThat(number("REN-HOUSES")).as("a house that is not let any more is none").isEqualTo("3");
        assertThat(number("REN-ROOMS")).isEqualTo("12");
        assertThat(number("REN-OCC")).as("two in the first, none known in the second, five named in the fourth").isEqualTo("7");
        assertThat(number("REN-TEN-IN")).isEqualTo("1");
        assertThat(number("REN-TEN-OUT")).isEqualTo("1");
    }

    @Test
    void aHouseWithoutAStatusCountsAsLet() {
        assertThat(List.of("出租中", "空置", "停租", "注销").stream().map(status -> RentalFigures.counted(house(1, status, 4, 3).values()))).containsExactly(true, true, false, false);
        assertThat(RentalFigures.counted(Values.none(RentalFields.TYPE))).isTrue();
    }

    @Test
    void inspections() {
        assertThat(number("REN-INSP")).isEqualTo("2");
        assertThat(number("REN-INSP-RATE")).isEqualTo("66.7");
        assertThat(number("REN-NOIN")).isEqualTo("1");
        assertThat(number("REN-PASS")).as("the fourth passed, yet what was handed over is not answered").isEqualTo("0.0");
    }

    @Test
    void theStockBalancesAndWhatIsHandedOverIsItsOwn() {
        assertThat(number("HAZ-FOUND")).isEqualTo("3");
        assertThat(number("HAZ-CLOSED")).as("closed after a hand-over is none of these").isEqualTo("2");
        assertThat(number("HAZ-HANDED")).isEqualTo("2");
        assertThat(number("HAZ-STOCK")).isEqualTo("3");
        assertThat(number("HAZ-OVERDUE")).as("due on the last day is not overdue").isEqualTo("1");
        assertThat(number("HAZ-HO-OPEN")).isEqualTo("1");
        assertThat(number("HAZ-HO-DONE")).isEqualTo("1");
        for (YearMonth month = YearMonth.of(2024, 1); month.isBefore(YearMonth.of(2024, 6)); month = month.plusMonths(1)) {
            assertThat(count("HAZ-STOCK", month.minusMonths(1)) + count("HAZ-FOUND", month) - count("HAZ-CLOSED", month) - count("HAZ-HANDED", month)).as(month.toString())
                    .isEqualTo(count("HAZ-STOCK", month));
            assertThat(count("HAZ-HO-OPEN", month.minusMonths(1)) + count("HAZ-HANDED", month) - count("HAZ-HO-DONE", month)).isEqualTo(count("HAZ-HO-OPEN", month));
        }
    }

    @Test
    void fixedInTime() {
        assertThat(number("HAZ-FIX-RATE")).as("five due and not handed over by then, one of them in time").isEqualTo("20.0");
        assertThat(new RentalFigures(records(), YearMonth.of(2023, 1)).of("HAZ-FIX-RATE").number()).isNull();
    }

    @Test
    void whatTheBookOfEquipmentHasCountsToo() {
        assertThat(number("REN-EXT")).as("one of three: nobody counted at the house").isEqualTo("33.3");
        assertThat(number("REN-LIGHT")).isEqualTo("0.0");
    }

    @Test
    void ofARunningMonthTheDaysThatAreOverCount() {
        assertThat(new RentalFigures(records(), FEBRUARY, day(2, 20)).of("HAZ-OVERDUE").shown()).as("due on the 28th").isEqualTo("0");
    }

    @Test
    void extinguishersThatFallDueWithinSixtyDays() {
        assertThat(number("EQ-EXT-DUE")).as("29 April is the sixtieth day after 29 February").isEqualTo("3");
    }

    @Test
    void childrenOfTheRegisterAndTheWayOutOverTheRoof() {
        RentalFigures february = new RentalFigures(records(), FEBRUARY);
        assertThat(february.of("REN-CHILD").shown()).as("entered by the last day and not taken out by then").isEqualTo("2");
        assertThat(february.tally("REN-ROOF").whole()).as("the third house is let no more, of the second nothing applies").isEqualTo(2);
        assertThat(february.of("REN-ROOF").shown()).isEqualTo("50.0");
    }

    @Test
    void twoRoomsOfOneTenantAreOneWhoLivesThere() {
        List<Stored> twice = List.of(tenancy(11, 1, day(1, 5), null), tenancy(12, 1, day(1, 6), null)).stream()
                .map(one -> new Stored(one.id(), 1, one.values().with(TenancyFields.PERSON, 7L))).toList();
        RentalFigures.Records all = records();
        RentalFigures figures = new RentalFigures(new RentalFigures.Records(all.houses(), twice, List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), Map.of()), FEBRUARY);
        assertThat(figures.of("REN-OCC").shown()).as("one in the first, five named in the fourth").isEqualTo("6");
        assertThat(new RentalFigures(new RentalFigures.Records(all.houses(), twice, List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), Map.of()), YearMonth.of(2023, 12)).of("REN-OCC").shown())
                .as("before anybody moved in the named ones count").isEqualTo("8");
    }

    private String number(String code) {
        return new RentalFigures(records(), FEBRUARY).of(code).shown();
    }

    private int count(String code, YearMonth month) {
        return Integer.parseInt(new RentalFigures(records(), month).of(code).shown());
    }

    RentalFigures.Records records() {
        List<EquipmentLine> extinguishers = List.of(extinguisher(41, day(4, 29), 3), extinguisher(42, day(4, 30), 5));
        return new RentalFigures.Records(houses, tenancies, inspections, hazards, List.of(), extinguishers, Map.of(2L, new RentalMonthFacts.Equipped(1, 0, 0)),
                List.of(child(51, day(2, 29), null), child(52, day(3, 1), null), child(53, null, day(2, 29)), child(54, null, day(3, 1))), Map.of(1L, true, 3L, true, 4L, false));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2024, month, day);
    }

    private static Stored house(long id, String status, int rooms, @Nullable Integer occupants) {
        return new Stored(id, 1, Values.none(RentalFields.TYPE).with(RentalFields.STATUS, status).with(RentalFields.ROOMS, rooms).with(RentalFields.OCCUPANTS, occupants));
    }

    private static Stored tenancy(long id, long rental, LocalDate in, @Nullable LocalDate out) {
        return new Stored(id, 1, Values.none(TenancyFields.TYPE).with(TenancyFields.RENTAL, rental).with(TenancyFields.MOVED_IN_ON, in).with(TenancyFields.MOVED_OUT_ON, out));
    }

    private static Stored inspection(long id, long rental, LocalDate on, String conclusion) {
        return new Stored(id, 1, Values.none(InspectionFields.TYPE).with(InspectionFields.RENTAL, rental).with(InspectionFields.INSPECTED_ON, on).with(InspectionFields.CONCLUSION, conclusion));
    }

    private static Stored hazard(long id, long rental, LocalDate found, LocalDate deadline, @Nullable LocalDate closed, @Nullable LocalDate handed) {
        return new Stored(id, 1, Values.none(HazardFields.TYPE).with(HazardFields.RENTAL, rental).with(HazardFields.FOUND_ON, found).with(HazardFields.DEADLINE, deadline)
                .with(HazardFields.CLOSED_ON, closed).with(HazardFields.TRANSFERRED_ON, handed));
    }

    private static Stored child(long id, @Nullable LocalDate joined, @Nullable LocalDate left) {
        return new Stored(id, 1, Values.none(RegisterFields.TYPE).with(RegisterFields.JOINED_ON, joined).with(RegisterFields.LEFT_ON, left));
    }

    private static EquipmentLine extinguisher(long id, LocalDate service, int quantity) {
        Stored one = new Stored(id, 1, Values.none(EquipmentFields.TYPE).with(EquipmentFields.NEXT_SERVICE_ON, service).with(EquipmentFields.QUANTITY, quantity));
        return new EquipmentLine(one, "干粉灭火器", "灭火器", "具", "", EquipmentDue.of(one.values(), null, FEBRUARY.atEndOfMonth()), "");
    }
}
