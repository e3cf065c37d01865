package org.communityoffice.rental;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.report.Amount;
import org.communityoffice.report.Behind;
import org.communityoffice.resident.RegisterFields;
import org.jspecify.annotations.Nullable;

/// The figures of rental houses and hazards of one month, as `figures.csv` defines them (REN-…, HAZ-…, EQ-EXT-DUE). Pure: what is counted is handed in.
final class RentalFigures {
    private static final String NOT_LET_IN = "NOIN";
    private static final String PASSED = "PASS";
    private static final Set<String> COUNTED = Set.of(RentalService.LET, "空置");
    /// 疑似重大, and 重大: that is written only after the authority's ruling on what was found as 疑似重大.
    private static final Set<String> MAJOR = Set.of("2", "3");
    private static final int DUE_DAYS = 60;
    private final Records records;
    private final LocalDate first;
    private final LocalDate monthEnd;
    private final LocalDate end;
    private final Map<String, Tally> tallies = new HashMap<>();
    private final Map<Long, Values> houses = new HashMap<>();

    /// What is counted, up to the last day asked for.
    ///
    /// @param extinguishers those in use
    /// @param equipped      what the book of equipment has in a house
    /// @param children      entries of the register of children who came along
    /// @param roof          by house whether its way out over the roof is good, where FC-16 or FC-18 applies
    record Records(Collection<Stored> houses, List<Stored> tenancies, List<Stored> inspections, List<Stored> hazards, List<Stored> rechecks, List<EquipmentLine> extinguishers,
            Map<Long, RentalMonthFacts.Equipped> equipped, List<Stored> children, Map<Long, Boolean> roof) {
        /// Whether anything was inspected or found up to a day: a month before the book was begun has no numbers.
        boolean begunBy(LocalDate day) {
            return inspections.stream().anyMatch(one -> upTo(one.values().get(InspectionFields.INSPECTED_ON), day)) || hazards.stream().anyMatch(one -> upTo(one.values().get(HazardFields.FOUND_ON), day));
        }
    }

    /// A number before it is written.
    ///
    /// @param whole   of a share; null where it is none
    /// @param records how many records it was counted from
    /// @param pieces  the records that make it
    record Tally(Behind.How how, long part, @Nullable Long whole, long records, List<Piece> pieces) {
        Amount amount() {
            return whole == null ? Amount.of(part) : Amount.share(part, whole);
        }
    }

    /// A record and how much of a number it is.
    record Piece(Stored row, long part) {}

    RentalFigures(Records records, YearMonth month) {
        this(records, month, month.atEndOfMonth());
    }

    /// @param last the last day that counts: of a running month today
    RentalFigures(Records records, YearMonth month, LocalDate last) {
        this.records = records;
        first = month.atDay(1);
        monthEnd = month.atEndOfMonth();
        end = last;
        records.houses.stream().filter(house -> counted(house.values())).forEach(house -> houses.put(house.id(), house.values()));
    }

    /// Whether a house is let or empty. One whose status nobody has written yet counts as let: it stands in a ledger of rental houses, and its page says that the status is wanting.
    static boolean counted(Values house) {
        return COUNTED.contains(house.get(RentalFields.STATUS, RentalService.LET));
    }

    /// The houses that are let or empty.
    Map<Long, Values> houses() {
        return houses;
    }

    Amount of(String code) {
        return tally(code).amount();
    }

    /// @throws IllegalArgumentException where this is no figure of this book
    Tally tally(String code) {
        return tallies.computeIfAbsent(code, this::counted);
    }

    private Tally counted(String code) {
        return switch (code) {
            case "REN-HOUSES" -> count(pieces(house -> 1));
            case "REN-ROOMS" -> sum(pieces(house -> house.get(RentalFields.ROOMS, 0)));
            case "REN-OCC" -> sum(occupants());
            case "REN-TEN-IN" -> count(inMonth(records.tenancies, TenancyFields.MOVED_IN_ON));
            case "REN-TEN-OUT" -> count(inMonth(records.tenancies, TenancyFields.MOVED_OUT_ON));
            case "REN-CHILD" -> count(pieces(records.children.stream().filter(child -> entered(child.values()))));
            case "REN-INSP" -> count(pieces(monthInspections().filter(one -> letIn(one.values()))));
            case "REN-INSP-RATE" -> visitedShare();
            case "REN-NOIN" -> notLetIn();
            case "REN-SELFREP" -> share(house -> house.get(RentalFields.SELF_REPORT, false));
            case "REN-AGENCY" -> count(pieces(records.houses.stream().filter(house -> houses.containsKey(house.id()) && house.values().get(RentalFields.AGENCY_ENROLLED, false))));
            case "REN-PASS" -> passShare();
            case "REN-EXT" -> houses(this::hasExtinguisher);
            case "REN-LIGHT" -> houses(this::hasLight);
            case "REN-ROOF" -> roof();
            case "REN-BELL" -> share(house -> house.get(RentalFields.HAS_BELL, false));
            case "HAZ-FOUND" -> count(inMonth(records.hazards, HazardFields.FOUND_ON));
            case "HAZ-MAJOR" -> hazards(one -> in(one, HazardFields.FOUND_ON) && MAJOR.contains(one.get(HazardFields.SEVERITY, "")));
            case "HAZ-CLOSED" -> hazards(one -> in(one, HazardFields.CLOSED_ON) && !one.has(HazardFields.TRANSFERRED_ON));
            case "HAZ-HANDED" -> count(inMonth(records.hazards, HazardFields.TRANSFERRED_ON));
            case "HAZ-STOCK" -> hazards(this::inStock);
            case "HAZ-OVERDUE" -> hazards(one -> inStock(one) && before(one.get(HazardFields.DEADLINE), end));
            case "HAZ-HO-OPEN" -> hazards(one -> by(one, HazardFields.TRANSFERRED_ON) && !by(one, HazardFields.CLOSED_ON));
            case "HAZ-HO-DONE" -> hazards(one -> in(one, HazardFields.CLOSED_ON) && one.has(HazardFields.TRANSFERRED_ON));
            case "HAZ-FIX-RATE" -> fixedInTime();
            case "HAZ-RECHECK" -> count(inMonth(records.rechecks, RecheckFields.RECHECKED_ON));
            case "EQ-EXT-DUE" -> extinguishersDue();
            default -> throw new IllegalArgumentException("no figure of rental houses: " + code);
        };
    }

    private static Tally count(List<Piece> pieces) {
        return new Tally(Behind.How.COUNT, pieces.size(), null, pieces.size(), pieces);
    }

    /// Something added up over the houses.
    private Tally sum(List<Piece> pieces) {
        return new Tally(Behind.How.SUM, pieces.stream().mapToLong(Piece::part).sum(), null, houses.size(), pieces.stream().filter(one -> one.part != 0).toList());
    }

    private static Tally share(List<Piece> pieces) {
        return new Tally(Behind.How.SHARE, pieces.stream().mapToLong(Piece::part).sum(), (long) pieces.size(), pieces.size(), pieces);
    }

    private static List<Piece> pieces(Stream<Stored> rows) {
        return rows.map(row -> new Piece(row, 1)).toList();
    }

    /// The houses that count, each with its part.
    private List<Piece> pieces(ToLongFunction<Values> part) {
        return records.houses.stream().filter(house -> houses.containsKey(house.id())).map(house -> new Piece(house, part.applyAsLong(house.values()))).toList();
    }

    private static boolean upTo(@Nullable LocalDate day, LocalDate last) {
        return day != null && !day.isAfter(last);
    }

    private boolean in(Values record, Field<LocalDate> field) {
        LocalDate day = record.get(field);
        return day != null && !day.isBefore(first) && !day.isAfter(monthEnd);
    }

    private boolean by(Values record, Field<LocalDate> field) {
        return upTo(record.get(field), end);
    }

    private static boolean before(@Nullable LocalDate day, LocalDate other) {
        return day != null && day.isBefore(other);
    }

    private List<Piece> inMonth(List<Stored> rows, Field<LocalDate> field) {
        return pieces(rows.stream().filter(row -> in(row.values(), field)));
    }

    private Tally share(Predicate<Values> which) {
        return share(pieces(house -> which.test(house) ? 1 : 0));
    }

    private Tally hazards(Predicate<Values> which) {
        return count(pieces(records.hazards.stream().filter(row -> which.test(row.values()))));
    }

    /// Whether an entry of a register stood at the month's end.
    private boolean entered(Values entry) {
        return (!entry.has(RegisterFields.JOINED_ON) || by(entry, RegisterFields.JOINED_ON)) && !by(entry, RegisterFields.LEFT_ON);
    }

    private Tally roof() {
        return share(records.houses.stream().filter(house -> houses.containsKey(house.id()) && records.roof.get(house.id()) != null)
                .map(house -> new Piece(house, Boolean.TRUE.equals(records.roof.get(house.id())) ? 1 : 0)).toList());
    }

    private Tally houses(BiPredicate<Long, Values> which) {
        return share(records.houses.stream().filter(house -> houses.containsKey(house.id())).map(house -> new Piece(house, which.test(house.id(), house.values()) ? 1 : 0)).toList());
    }

    /// Counted at the house or entered in the book of equipment.
    boolean hasExtinguisher(long house, Values values) {
        return has(values, RentalFields.EXTINGUISHER_COUNT, RentalFields.HAS_EXTINGUISHER) || records.equipped.getOrDefault(house, RentalMonthFacts.Equipped.NONE).extinguishers() > 0;
    }

    boolean hasLight(long house, Values values) {
        return has(values, RentalFields.EMERGENCY_LIGHT_COUNT, RentalFields.HAS_EMERGENCY_LIGHT) || records.equipped.getOrDefault(house, RentalMonthFacts.Equipped.NONE).lights() > 0;
    }

    /// A counted number says more than a word.
    static boolean has(Values house, Field<Integer> count, Field<Boolean> word) {
        return house.has(count) ? house.get(count, 0) > 0 : house.get(word, false);
    }

    /// Found, neither closed nor handed over by the month's last day.
    private boolean inStock(Values hazard) {
        return by(hazard, HazardFields.FOUND_ON) && !by(hazard, HazardFields.CLOSED_ON) && !by(hazard, HazardFields.TRANSFERRED_ON);
    }

    /// Those who rent on the last day; a house without any tenancy up to then counts whom its owner named.
    private List<Piece> occupants() {
        Set<Long> written = new HashSet<>();
        Map<Long, Set<Long>> living = new HashMap<>();
        List<Piece> out = new ArrayList<>();
        for (Stored tenancy : records.tenancies) {
            Values one = tenancy.values();
            if (one.has(TenancyFields.MOVED_IN_ON) && !by(one, TenancyFields.MOVED_IN_ON)) {
                continue;
            }
            long house = one.get(TenancyFields.RENTAL, 0L);
            written.add(house);
            if ((house == 0 || houses.containsKey(house)) && !by(one, TenancyFields.MOVED_OUT_ON)) {
                // somebody with two rooms of a house lives there once
                if (living.computeIfAbsent(house, _ -> new HashSet<>()).add(one.get(TenancyFields.PERSON, -tenancy.id()))) {
                    out.add(new Piece(tenancy, 1));
                }
            }
        }
        records.houses.stream().filter(house -> houses.containsKey(house.id()) && !written.contains(house.id())).forEach(house -> out.add(new Piece(house, house.values().get(RentalFields.OCCUPANTS, 0))));
        return out;
    }

    private Stream<Stored> monthInspections() {
        return records.inspections.stream().filter(one -> in(one.values(), InspectionFields.INSPECTED_ON));
    }

    static boolean letIn(Values inspection) {
        return !NOT_LET_IN.equals(inspection.get(InspectionFields.CONCLUSION));
    }

    /// The houses that count and to which nobody was let in this month, in the order of entry.
    List<Long> unseen() {
        Set<Long> visited = visited();
        return houses.keySet().stream().filter(house -> !visited.contains(house)).sorted().toList();
    }

    private Set<Long> visited() {
        return monthInspections().map(Stored::values).filter(RentalFigures::letIn).map(one -> one.get(InspectionFields.RENTAL, 0L)).collect(Collectors.toSet());
    }

    private Tally visitedShare() {
        Set<Long> visited = visited();
        return houses((house, _) -> visited.contains(house));
    }

    private Tally passShare() {
        Set<Long> passing = passing();
        return houses((house, _) -> passing.contains(house));
    }

    /// One inspection of each house to which nobody was let in the whole month.
    private Tally notLetIn() {
        Set<Long> visited = visited();
        Set<Long> told = new HashSet<>();
        return count(pieces(monthInspections().filter(one -> {
            long house = one.values().get(InspectionFields.RENTAL, 0L);
            return !visited.contains(house) && told.add(house);
        })));
    }

    /// Inspected; the last inspection passed, or all that it found is closed; and nothing else is open.
    Set<Long> passing() {
        Map<Long, Stored> last = new HashMap<>();
        records.inspections.stream().filter(one -> by(one.values(), InspectionFields.INSPECTED_ON) && letIn(one.values()))
                .forEach(one -> last.merge(one.values().get(InspectionFields.RENTAL, 0L), one, RentalFigures::later));
        Set<Long> open = new HashSet<>();
        Set<Long> found = new HashSet<>();
        for (Stored hazard : records.hazards) {
            Values one = hazard.values();
            if (by(one, HazardFields.FOUND_ON)) {
                found.add(one.get(HazardFields.INSPECTION, 0L));
                if (!by(one, HazardFields.CLOSED_ON)) {
                    open.add(one.get(HazardFields.RENTAL, 0L));
                }
            }
        }
        return houses.keySet().stream().filter(house -> {
            Stored inspection = last.get(house);
            return inspection != null && !open.contains(house)
                    && (PASSED.equals(inspection.values().get(InspectionFields.CONCLUSION)) || found.contains(inspection.id()));
        }).collect(Collectors.toSet());
    }

    private static Stored later(Stored one, Stored other) {
        LocalDate day = one.values().get(InspectionFields.INSPECTED_ON, LocalDate.MIN);
        return other.values().get(InspectionFields.INSPECTED_ON, LocalDate.MIN).isBefore(day) ? one : other;
    }

    /// Of those due this month that were not handed over by then.
    private Tally fixedInTime() {
        return share(records.hazards.stream().filter(row -> in(row.values(), HazardFields.DEADLINE) && !upTo(row.values().get(HazardFields.TRANSFERRED_ON), row.values().get(HazardFields.DEADLINE, end)))
                .map(row -> new Piece(row, upTo(row.values().get(HazardFields.CLOSED_ON), row.values().get(HazardFields.DEADLINE, end)) ? 1 : 0)).toList());
    }

    private Tally extinguishersDue() {
        LocalDate last = end.plusDays(DUE_DAYS);
        List<EquipmentLine> due = records.extinguishers.stream().filter(one -> upTo(one.due().service(), last) || upTo(one.due().retirement(), last)).toList();
        List<Piece> pieces = due.stream().map(one -> new Piece(one.stored(), one.quantity())).toList();
        return new Tally(Behind.How.SUM, pieces.stream().mapToLong(Piece::part).sum(), null, due.size(), pieces);
    }
}
