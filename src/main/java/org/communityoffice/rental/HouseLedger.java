package org.communityoffice.rental;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.Block;
import org.communityoffice.report.Cell;
import org.communityoffice.report.Paper;
import org.communityoffice.report.Report;
import org.communityoffice.security.Masking;
import org.jspecify.annotations.Nullable;

/// 出租屋台账 (RPT-04): one row a house that is let or empty, on A3, or on two sheets of A4 side by side.
final class HouseLedger {
    private static final String NOT_LET_IN = "NOIN";
    private static final double[] WIDE = {8, 16.5, 17, 0, 14, 19.5, 12, 17.5, 7.5, 8, 8, 8, 8, 8, 8, 15, 9.5, 9.5, 9.5, 8, 8, 8, 8, 8, 8, 17, 9, 17, 14.5, 9, 24, 18};
    private static final String ALIGNS = "ccclccccrrrrccccrrrcccccccccCRCL";
    private static final int LEFT = 16;
    private static final double[] LEFT_WIDTHS = {9, 17, 22, 0, 17, 22, 14, 20, 9, 11, 11, 11, 10, 10, 11, 23};
    private static final double[] RIGHT_WIDTHS = {9, 17, 0, 12, 12, 12, 10, 11, 10, 10, 10, 10, 18, 11, 18, 16, 10, 24, 23};
    /// The columns that stand on the right sheet again: number, number of the house, address.
    private static final int[] REPEATED = {0, 1, 3};

    private final RentalMonthFacts facts;
    private final HazardStates states;
    private final LedgerPaper paper;
    private final Map<Long, RentalMonthFacts.Equipped> equipped;
    private final Map<Long, Integer> heads;
    private final Map<Long, Values> inspected;
    private final Map<Long, HouseWord.Seen> seen = new HashMap<>();
    private final Map<Long, List<Values>> open;
    private final List<Block.Row> rows = new ArrayList<>();
    private final Block.Total total;
    private final List<String> notes;

    HouseLedger(RentalMonthFacts facts, RentalLines lines, HazardStates states, EquipmentKinds kinds, LedgerPaper paper) {
        this.facts = facts;
        this.states = states;
        this.paper = paper;
        equipped = facts.equipped(kinds);
        heads = facts.heads();
        inspected = facts.lastInspected();
        facts.counted().inspections().stream().map(Stored::values).filter(one -> !NOT_LET_IN.equals(one.get(InspectionFields.CONCLUSION))).forEach(one -> seen.put(one.get(InspectionFields.RENTAL, 0L),
                new HouseWord.Seen(one.get(InspectionFields.INSPECTED_ON, facts.last()), "PASS".equals(one.get(InspectionFields.CONCLUSION)))));
        open = facts.hazardsThen().stream().map(Stored::values).filter(one -> !one.has(HazardFields.CLOSED_ON)).collect(Collectors.groupingBy(one -> one.get(HazardFields.RENTAL, 0L)));
        List<Stored> houses = facts.houses().values().stream().filter(house -> RentalFigures.counted(house.values())).sorted(order()).toList();
        houses.forEach(house -> rows.add(row(rows.size() + 1, house)));
        int living = houses.stream().map(this::living).filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
        total = new Block.Total(Words.of("rental.ledger.total"), 2, Words.of("rental.ledger.houses.totals", lines.shown("REN-HOUSES"), lines.shown("REN-ROOMS"), living, lines.number("REN-PASS"),
                lines.shown("REN-PASS"), houses.stream().mapToInt(house -> stock(house.id())).sum(), houses.stream().mapToInt(house -> handed(house.id())).sum()));
        long elsewhere = lines.number("REN-OCC") - living;
        notes = elsewhere > 0 ? List.of(Words.of("rental.ledger.houses.elsewhere", elsewhere)) : List.of();
    }

    /// By estate and number; shorter numbers first, so that CZ-9 stands before CZ-10.
    static Comparator<Stored> order() {
        return Comparator.comparing((Stored house) -> house.values().get(RentalFields.ESTATE, "")).thenComparing(house -> house.values().get(RentalFields.RENTAL_NO, "").length())
                .thenComparing(house -> house.values().get(RentalFields.RENTAL_NO, "")).thenComparing(Stored::id);
    }

    Report wide() {
        Block.Table table = table(LedgerPaper.columns(Words.of("rental.ledger.houses.columns"), WIDE, ALIGNS, Paper.WIDE.inside()), rows);
        return paper.report(title(""), Paper.WIDE, of(), foot(), List.of(table, paper.signatures(true)));
    }

    Report halves() {
        List<Integer> left = IntStream.range(0, LEFT).boxed().toList();
        List<Integer> right = IntStream.concat(IntStream.of(REPEATED), IntStream.range(LEFT, ALIGNS.length())).boxed().toList();
        Block.Halves halves = new Block.Halves(half("rental.ledger.left", left, LEFT_WIDTHS), half("rental.ledger.right", right, RIGHT_WIDTHS), paper.signatures(true));
        return paper.report(title(""), Paper.LIST, of(), foot(), List.of(halves));
    }

    private Block.Halves.Half half(String side, List<Integer> columns, double[] widths) {
        String[] heads = Words.of("rental.ledger.houses.columns").split("\\|");
        String some = columns.stream().map(c -> heads[c]).collect(Collectors.joining("|"));
        String aligns = columns.stream().map(c -> ALIGNS.substring(c, c + 1)).collect(Collectors.joining());
        List<Block.Row> halved = rows.stream().map(row -> new Block.Row(row.strong(), columns.stream().map(c -> row.cells().get(c)).toList())).toList();
        int first = columns.size() == LEFT ? 1 : LEFT + 1;
        return new Block.Halves.Half(title(Words.of("rental.ledger.half", Words.of(side))), Words.of("rental.ledger.half-of", Words.of(side), first, columns.getLast() + 1),
                table(LedgerPaper.columns(some, widths, aligns, Paper.LIST.inside()), halved));
    }

    private Block.Table table(List<Block.Column> columns, List<Block.Row> some) {
        return new Block.Table(Block.Table.Look.LEDGER, "", columns, List.of(new Block.Group("", some, true)), total, notes);
    }

    private String title(String half) {
        return Words.of("rental.ledger.houses", paper.community()) + half;
    }

    private String of() {
        return Words.of("rental.ledger.houses.of", paper.monthWords());
    }

    private static String foot() {
        return Words.of("rental.ledger.houses.foot");
    }

    private @Nullable Integer living(Stored house) {
        return heads.containsKey(house.id()) ? heads.get(house.id()) : house.values().get(RentalFields.OCCUPANTS);
    }

    private int stock(long house) {
        return (int) open.getOrDefault(house, List.of()).stream().filter(one -> states.inStock(one, facts.last())).count();
    }

    private int handed(long house) {
        return open.getOrDefault(house, List.of()).size() - stock(house);
    }

    private Block.Row row(int number, Stored stored) {
        Values house = stored.values();
        RentalMonthFacts.Equipped has = equipped.getOrDefault(stored.id(), RentalMonthFacts.Equipped.NONE);
        Values last = inspected.get(stored.id());
        HouseWord word = states.word(house, open.getOrDefault(stored.id(), List.of()), seen.get(stored.id()), facts.last());
        boolean notLetIn = last != null && NOT_LET_IN.equals(last.get(InspectionFields.CONCLUSION));
        List<Cell> cells = new ArrayList<>(List.of(Cell.number(number), shown(house, RentalFields.RENTAL_NO), shown(house, RentalFields.ESTATE), Cell.text(house.get(RentalFields.ADDRESS, "")),
                shown(house, RentalFields.LANDLORD), Cell.text(Masking.numbers(house.get(RentalFields.LANDLORD_PHONE, "")).replace("、", "\n")), shown(house, RentalFields.HOUSE_KIND), shown(house, RentalFields.STRUCTURE),
                LedgerPaper.number(house.get(RentalFields.FLOORS)), LedgerPaper.number(house.get(RentalFields.ROOMS)), LedgerPaper.number(house.get(RentalFields.BEDS)), LedgerPaper.number(living(stored)),
                LedgerPaper.there(house.get(RentalFields.HAS_WINDOW_BARS)), LedgerPaper.there(house.get(RentalFields.HAS_ESCAPE_OPENING)), LedgerPaper.yes(house.get(RentalFields.STAIR_TO_ROOF)), escape(house)));
        cells.addAll(List.of(counted(house.get(RentalFields.EXTINGUISHER_COUNT), has.extinguishers(), house.get(RentalFields.HAS_EXTINGUISHER)),
                counted(house.get(RentalFields.EMERGENCY_LIGHT_COUNT), has.lights(), house.get(RentalFields.HAS_EMERGENCY_LIGHT)), counted(null, has.smokeAlarms(), house.get(RentalFields.HAS_SMOKE_ALARM)),
                LedgerPaper.there(house.get(RentalFields.HAS_BELL)), LedgerPaper.there(house.get(RentalFields.HAS_EBIKE)), LedgerPaper.there(house.get(RentalFields.HAS_GAS_CYLINDER)),
                LedgerPaper.there(house.get(RentalFields.HAS_PARTITION)), LedgerPaper.yes(house.get(RentalFields.MIXED_USE)), LedgerPaper.yes(house.get(RentalFields.SELF_REPORT)),
                LedgerPaper.day(house.get(RentalFields.PLEDGE_SIGNED_ON)), shown(house, RentalFields.LISTED_LEVEL),
                LedgerPaper.day(last == null ? house.get(RentalFields.LAST_INSPECTED_ON) : last.get(InspectionFields.INSPECTED_ON)),
                last == null ? Cell.EMPTY : paper.shown(InspectionFields.TYPE, last, InspectionFields.CONCLUSION), hazards(stored.id()),
                Cell.text(Words.of("rental.ledger.status", house.get(RentalFields.STATUS, Words.of("rental.status.missing")), word.word().label())), Cell.text(note(stored))));
        return new Block.Row(notLetIn || word.word().tone() == HouseWord.Tone.LATE || word.word().tone() == HouseWord.Tone.SOON, cells);
    }

    private Cell shown(Values house, Field<?> field) {
        return paper.shown(RentalFields.TYPE, house, field);
    }

    private Cell escape(Values house) {
        return house.has(RentalFields.AUX_ESCAPE_KINDS) ? shown(house, RentalFields.AUX_ESCAPE_KINDS) : LedgerPaper.there(house.get(RentalFields.HAS_AUX_ESCAPE));
    }

    /// Counted at the house, else entered in the book of equipment, else only whether there are any.
    private static Cell counted(@Nullable Integer counted, int entered, @Nullable Boolean any) {
        if (counted != null || entered > 0) {
            return Cell.number(counted != null ? counted : entered);
        }
        return any == null ? Cell.EMPTY : any ? LedgerPaper.there(true) : Cell.number(0);
    }

    private Cell hazards(long house) {
        int stock = stock(house);
        int handed = handed(house);
        return stock == 0 && handed > 0 ? Cell.text(Words.of("rental.ledger.houses.handed", handed)) : Cell.number(stock);
    }

    private String note(Stored house) {
        List<String> out = new ArrayList<>();
        long late = open.getOrDefault(house.id(), List.of()).stream().filter(one -> states.word(one, facts.last()).word().late()).count();
        if (late > 0) {
            out.add(Words.of("rental.ledger.houses.late", late));
        }
        if (handed(house.id()) > 0) {
            out.add(Words.of("rental.ledger.houses.unanswered", handed(house.id())));
        }
        String note = house.values().get(RentalFields.NOTE, "");
        if (!note.isEmpty()) {
            out.add(note);
        }
        return String.join("；", out);
    }
}
