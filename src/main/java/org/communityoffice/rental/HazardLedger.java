package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.Block;
import org.communityoffice.report.Cell;
import org.communityoffice.report.Paper;
import org.communityoffice.report.Report;
import org.jspecify.annotations.Nullable;

/// 隐患台账 (RPT-10): what was open in the month in its groups, and how the stock and what is handed over come about.
final class HazardLedger {
    private static final double[] WIDTHS = {8, 18, 10, 31, 31, 0, 13.8, 17, 17, 15, 14, 17, 17, 16, 20};
    private static final String ALIGNS = "ccclllccCcCcccl";

    private final RentalMonthFacts facts;
    private final RentalLines lines;
    private final HazardStates states;
    private final LedgerPaper paper;
    private final Map<Long, LocalDate> rechecked;
    private final Map<Long, String> editions;
    private final Map<String, Checklist> checklists;

    HazardLedger(RentalMonthFacts facts, RentalLines lines, HazardStates states, List<Checklist> checklists, LedgerPaper paper) {
        this.facts = facts;
        this.lines = lines;
        this.states = states;
        this.paper = paper;
        this.checklists = checklists.stream().collect(Collectors.toMap(Checklist::edition, one -> one, (_, later) -> later));
        rechecked = facts.lastRechecked();
        editions = facts.counted().inspections().stream().filter(one -> one.values().has(InspectionFields.CHECKLIST_VERSION))
                .collect(Collectors.toMap(Stored::id, one -> one.values().get(InspectionFields.CHECKLIST_VERSION, "")));
    }

    /// The rows of each group, in the order of the paper.
    Map<String, List<Stored>> groups() {
        Map<String, List<Stored>> out = new LinkedHashMap<>();
        Arrays.stream(Words.of("rental.ledger.hazards.groups").split("\\|")).forEach(group -> out.put(group, new ArrayList<>()));
        facts.hazardsThen().forEach(one -> out.computeIfAbsent(states.group(one.values(), facts.last()), _ -> new ArrayList<>()).add(one));
        return out;
    }

    Report report() {
        List<Block.Group> groups = new ArrayList<>();
        int number = 1;
        for (Map.Entry<String, List<Stored>> group : groups().entrySet()) {
            List<Block.Row> rows = new ArrayList<>();
            for (Stored hazard : group.getValue()) {
                rows.add(row(number++, hazard));
            }
            if (!rows.isEmpty()) {
                groups.add(new Block.Group(Words.of(group.getValue().getFirst().values().has(HazardFields.CLOSED_ON) ? "rental.ledger.hazards.group-closed" : "rental.ledger.hazards.group", group.getKey(), rows.size()), rows, true));
            }
        }
        Block.Table table = new Block.Table(Block.Table.Look.LEDGER, "", LedgerPaper.columns(Words.of("rental.ledger.hazards.columns"), WIDTHS, ALIGNS, Paper.LIST.inside()), groups,
                new Block.Total(Words.of("rental.ledger.total"), 2, totals()), List.of(balance()));
        return paper.report(Words.of("rental.ledger.hazards", paper.community()), Paper.LIST, Words.of("rental.ledger.period", paper.monthWords()), Words.of("rental.ledger.hazards.foot"),
                List.of(table, paper.signatures(true)));
    }

    private String totals() {
        return Words.of("rental.ledger.hazards.totals", lines.before("HAZ-STOCK"), lines.number("HAZ-FOUND"), lines.number("HAZ-CLOSED"), lines.number("HAZ-HANDED"), lines.number("HAZ-STOCK"),
                lines.number("HAZ-OVERDUE")) + "\n" + Words.of("rental.ledger.hazards.handed", lines.before("HAZ-HO-OPEN"), lines.number("HAZ-HO-DONE"), lines.number("HAZ-HO-OPEN"));
    }

    private String balance() {
        return Words.of("rental.ledger.hazards.balance", lines.before("HAZ-STOCK"), lines.number("HAZ-FOUND"), lines.number("HAZ-CLOSED"), lines.number("HAZ-HANDED"), lines.number("HAZ-STOCK"),
                lines.before("HAZ-HO-OPEN"), lines.number("HAZ-HO-DONE"), lines.number("HAZ-HO-OPEN"));
    }

    private Block.Row row(int number, Stored stored) {
        Values hazard = stored.values();
        boolean late = !hazard.has(HazardFields.CLOSED_ON) && states.word(hazard, facts.last()).word().late();
        return new Block.Row(late, List.of(Cell.number(number), paper.shown(HazardFields.TYPE, hazard, HazardFields.HAZARD_NO), Cell.text(source(hazard)), LedgerPaper.house(house(hazard), ""),
                Cell.text(item(hazard)), Cell.text(what(hazard)), paper.shown(HazardFields.TYPE, hazard, HazardFields.SEVERITY), LedgerPaper.day(hazard.get(HazardFields.FOUND_ON)),
                LedgerPaper.day(hazard.get(HazardFields.DEADLINE)), paper.shown(HazardFields.TYPE, hazard, HazardFields.RESPONSIBLE), paper.shown(HazardFields.TYPE, hazard, HazardFields.STATUS),
                LedgerPaper.day(rechecked.get(stored.id())), LedgerPaper.day(hazard.get(HazardFields.CLOSED_ON)), Cell.text(hazard.get(HazardFields.TRANSFERRED_TO, "")), Cell.text(note(hazard))));
    }

    private static String source(Values hazard) {
        return hazard.has(HazardFields.INSPECTION) ? Words.of("rental.ledger.hazards.from-inspection") : hazard.has(HazardFields.INCIDENT) ? Words.of("rental.ledger.hazards.from-patrol") : "";
    }

    private @Nullable Values house(Values hazard) {
        Stored house = facts.houses().get(hazard.get(HazardFields.RENTAL, 0L));
        return house == null ? null : house.values();
    }

    /// FC-17 with the words of the edition by which the inspection was made.
    private String item(Values hazard) {
        String code = hazard.get(HazardFields.ITEM, "");
        Checklist edition = checklists.get(editions.getOrDefault(hazard.get(HazardFields.INSPECTION, 0L), Checklists.FIRST));
        return Optional.ofNullable(edition).flatMap(one -> one.item(code)).map(item -> code + " " + item.item()).orElse(code);
    }

    private static String what(Values hazard) {
        String place = hazard.get(HazardFields.PLACE, "");
        return place.isEmpty() ? hazard.get(HazardFields.DESCRIPTION, "") : Words.of("rental.ledger.hazards.what", place, hazard.get(HazardFields.DESCRIPTION, ""));
    }

    private static String note(Values hazard) {
        List<String> out = new ArrayList<>();
        if (hazard.get(HazardFields.REFUSED, false)) {
            out.add(Words.of("rental.ledger.hazards.refused"));
        }
        if (hazard.has(HazardFields.SEVERITY_DOC)) {
            out.add(Words.of("rental.ledger.hazards.verdict", hazard.get(HazardFields.SEVERITY_DOC, "")));
        }
        if (hazard.has(HazardFields.AUTHORITY_ANSWER_NO)) {
            out.add(Words.of("rental.ledger.hazards.answer", hazard.get(HazardFields.AUTHORITY_ANSWER_NO, "")));
        }
        return String.join("；", out);
    }
}
