package org.communityoffice.rental;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.Block;
import org.communityoffice.report.Cell;
import org.communityoffice.report.Paper;
import org.communityoffice.report.Report;
import org.jspecify.annotations.Nullable;

/// 消防设施台账 (RPT-09): by kind; what falls due within sixty days and what is past is marked; the sums by kind stand at the end.
final class EquipmentLedger {
    private static final String SOUND = "OK";
    private static final double[] WIDTHS = {8, 18, 31, 0, 27, 10, 15, 18, 18, 18, 18, 18, 15, 22};
    private static final String ALIGNS = "cclllrcccCCcCl";

    private final RentalMonthFacts facts;
    private final LedgerPaper paper;
    private final List<EquipmentLine> lines;

    /// @param order of the kinds, as the office's table has them
    EquipmentLedger(RentalMonthFacts facts, List<String> order, LedgerPaper paper) {
        this.facts = facts;
        this.paper = paper;
        lines = facts.equipment().stream().sorted(Comparator.comparingInt((EquipmentLine one) -> place(order, one)).thenComparing(one -> sorted(house(one.values()))).thenComparing(EquipmentLine::id)).toList();
    }

    private static int place(List<String> order, EquipmentLine line) {
        int at = order.indexOf(line.values().get(EquipmentFields.EQUIP_TYPE, ""));
        return at < 0 ? order.size() : at;
    }

    /// Equipment of public places stands before that of houses.
    private static String sorted(@Nullable Values house) {
        return house == null ? "" : house.get(RentalFields.ESTATE, "") + "\t" + house.get(RentalFields.RENTAL_NO, "");
    }

    /// What the last row says of one kind, in pieces.
    record Sums(int all, int sound, int soon, int past, int retired) {
        Sums plus(EquipmentLine one) {
            int many = one.quantity();
            EquipmentDue.State state = one.due().state();
            return new Sums(all + many, sound + (SOUND.equals(one.values().get(EquipmentFields.CONDITION, SOUND)) ? many : 0), soon + (state == EquipmentDue.State.SOON ? many : 0),
                    past + (state == EquipmentDue.State.PAST ? many : 0), retired + (state == EquipmentDue.State.GONE ? many : 0));
        }
    }

    Map<String, Sums> sums() {
        Map<String, Sums> out = new LinkedHashMap<>();
        lines.forEach(one -> out.put(one.kind(), out.getOrDefault(one.kind(), new Sums(0, 0, 0, 0, 0)).plus(one)));
        return out;
    }

    Report report() {
        List<Block.Row> rows = new ArrayList<>();
        lines.forEach(one -> rows.add(row(rows.size() + 1, one)));
        List<String> totals = new ArrayList<>();
        sums().forEach((kind, sum) -> totals.add(Words.of("rental.ledger.equipment.totals", kind, sum.all, sum.sound, sum.soon, sum.past, sum.retired)));
        Block.Table table = new Block.Table(Block.Table.Look.LEDGER, "", LedgerPaper.columns(Words.of("rental.ledger.equipment.columns"), WIDTHS, ALIGNS, Paper.LIST.inside()),
                List.of(new Block.Group("", rows, true)), new Block.Total(Words.of("rental.ledger.total"), 2, String.join("\n", totals)), List.of(Words.of("rental.ledger.equipment.note", EquipmentDue.SOON)));
        return paper.report(Words.of("rental.ledger.equipment", paper.community()), Paper.LIST, Words.of("rental.ledger.until", facts.last()), Words.of("rental.ledger.equipment.foot"),
                List.of(table, paper.signatures(false)));
    }

    private @Nullable Values house(Values equipment) {
        Stored house = facts.houses().get(equipment.get(EquipmentFields.RENTAL, 0L));
        return house == null ? null : house.values();
    }

    private Block.Row row(int number, EquipmentLine one) {
        Values values = one.values();
        EquipmentDue.State state = one.due().state();
        boolean marked = state == EquipmentDue.State.PAST || state == EquipmentDue.State.SOON || state == EquipmentDue.State.FAULTY;
        YearMonth made = EquipmentDue.month(values.get(EquipmentFields.MANUFACTURED_ON, ""));
        return new Block.Row(marked, List.of(Cell.number(number), paper.shown(EquipmentFields.TYPE, values, EquipmentFields.EQUIP_NO), Cell.text(one.kind()), LedgerPaper.house(house(values), Words.of("rental.ledger.equipment.public")),
                paper.shown(EquipmentFields.TYPE, values, EquipmentFields.LOCATION), Cell.number(one.quantity()), made == null ? Cell.text(values.get(EquipmentFields.MANUFACTURED_ON, "")) : new Cell.Month(made),
                LedgerPaper.day(values.get(EquipmentFields.INSTALLED_ON)), LedgerPaper.day(values.get(EquipmentFields.LAST_SERVICE_ON)), LedgerPaper.day(one.due().service()),
                LedgerPaper.day(one.due().retirement()), LedgerPaper.day(values.get(EquipmentFields.LAST_CHECKED_ON)), Cell.text(one.words()), paper.shown(EquipmentFields.TYPE, values, EquipmentFields.NOTE)));
    }
}
