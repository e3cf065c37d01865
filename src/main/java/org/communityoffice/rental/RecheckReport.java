package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.Block;
import org.communityoffice.report.Report;

/// 隐患整改复查表 (RPT-07): a line for each recheck, an open line for each hazard that is still to be looked at, spare lines to write on, and what came out of it.
final class RecheckReport {
    private static final int LINES = 8;
    private static final List<Double> WIDTHS = List.of(9.0, 26.0, 40.0, 22.0, 31.0, 17.0, 21.0, 14.0);

    private static final int WHAT = 2;
    /// A line that is written on by hand is as high as two printed ones.
    private static final String ROOM = "\u3000\n\u3000";

    private RecheckReport() {}

    static Report of(HazardPaper paper) {
        List<Block> blocks = new ArrayList<>();
        String number = paper.found().stream().flatMap(one -> one.rechecks().stream()).map(one -> one.get(RecheckFields.RECHECK_NO, "")).filter(one -> !one.isEmpty()).distinct().reduce((_, later) -> later).orElse("");
        blocks(paper, blocks);
        return paper.report(Words.of("rental.paper.recheck.title"), Words.of("rental.paper.recheck.office", paper.office()), number.isEmpty() ? "" : Words.of("rental.paper.numbered", number), 1, blocks);
    }

    /// The sheets of several houses, a page for each.
    static Report of(List<HazardPaper> papers) {
        List<Block> blocks = new ArrayList<>();
        papers.forEach(paper -> {
            if (!blocks.isEmpty()) {
                blocks.add(new Block.NewPage());
            }
            blocks(paper, blocks);
        });
        return papers.getFirst().report(Words.of("rental.paper.recheck.title"), Words.of("rental.paper.recheck.office", papers.getFirst().office()), "", 1, blocks);
    }

    private static void blocks(HazardPaper paper, List<Block> blocks) {
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < paper.found().size(); i++) {
            HazardPaper.Found one = paper.found().get(i);
            String number = String.valueOf(i + 1);
            one.rechecks().forEach(recheck -> lines.add(line(number, one, recheck)));
            if (!one.hazard().has(HazardFields.CLOSED_ON)) {
                lines.add(line(number, one, Values.none(RecheckFields.TYPE)));
            }
        }
        while (lines.size() < LINES) {
            lines.add(WIDTHS.stream().map(width -> width.equals(WIDTHS.get(WHAT)) ? ROOM : "").toList());
        }
        Values house = paper.house();
        blocks.add(new Block.Grid(List.of(
                HazardPaper.boxes(Words.of("rental.paper.recheck.house"), paper.number(), Words.of("rental.paper.landlord"), (paper.landlord() + "　" + paper.landlordPhone()).strip(), Words.of("rental.paper.recheck.visit"), paper.visit()),
                HazardPaper.boxes(Words.of("rental.paper.recheck.address"), house.get(RentalFields.ADDRESS, "") + (paper.about().isEmpty() ? "" : Words.of("rental.paper.recheck.about", paper.about())),
                        Words.of("rental.paper.recheck.told"), told(paper)))));
        blocks.add(HazardPaper.table(Words.of("rental.paper.recheck.heads"), WIDTHS, lines));
        blocks.add(new Block.Grid(List.of(HazardPaper.boxes(Words.of("rental.paper.recheck.sum"), sum(paper)), HazardPaper.boxes(Words.of("rental.paper.refused"), refused(paper)))));
        blocks.add(new Block.Signatures(List.of(Words.of("rental.paper.recheck.by"), Words.of("rental.paper.owner"))));
        blocks.add(new Block.Signatures(List.of("\u3000", Words.of("rental.paper.recheck.date"))));
        blocks.add(HazardPaper.room());
        blocks.add(HazardPaper.note(Words.of("rental.paper.recheck.note")));
    }

    private static List<String> line(String number, HazardPaper.Found one, Values recheck) {
        LocalDate on = recheck.get(RecheckFields.RECHECKED_ON);
        String what = one.hazard().get(HazardFields.ITEM, "") + " " + one.what() + (one.suspected() ? Words.of("rental.paper.recheck.maybe", one.severity()) : "");
        LocalDate next = recheck.get(RecheckFields.NEXT_ON);
        String note = recheck.get(RecheckFields.NOTE, "") + (next == null ? "" : Words.of("rental.paper.recheck.next", next));
        return List.of(number, one.hazard().get(HazardFields.NOTICE_NO, ""), one.suspected() ? Words.of("rental.paper.recheck.marked", what) : what, one.due(), note,
                recheck.has(RecheckFields.RESULT) ? recheck.get(RecheckFields.RESULT, "") : Words.of("rental.paper.recheck.boxes"), on == null ? "" : on.toString(), "");
    }

    private static String told(HazardPaper paper) {
        return paper.found().stream().map(one -> one.hazard().get(HazardFields.NOTIFIED_ON)).filter(Objects::nonNull).distinct().sorted().map(LocalDate::toString).collect(Collectors.joining("、"));
    }

    private static String refused(HazardPaper paper) {
        return paper.found().stream().filter(one -> one.hazard().get(HazardFields.REFUSED, false)).map(one -> one.hazard().get(HazardFields.REFUSED_NOTE, "")).filter(one -> !one.isEmpty()).distinct().collect(Collectors.joining("；"));
    }

    /// How many passed, and what became of the others; room to write where nobody has been there yet.
    private static String sum(HazardPaper paper) {
        List<HazardPaper.Found> seen = paper.found().stream().filter(one -> !one.rechecks().isEmpty()).toList();
        if (seen.isEmpty()) {
            return Words.of("rental.paper.recheck.sum-blank", paper.found().size());
        }
        long passed = seen.stream().filter(one -> HazardService.PASSED.equals(one.rechecks().getLast().get(RecheckFields.RESULT))).count();
        Map<String, List<HazardPaper.Found>> transfers = paper.found().stream().filter(one -> one.hazard().has(HazardFields.TRANSFER_NO))
                .collect(Collectors.groupingBy(one -> one.hazard().get(HazardFields.TRANSFER_NO, ""), LinkedHashMap::new, Collectors.toList()));
        StringBuilder handed = new StringBuilder();
        transfers.forEach((number, given) -> handed.append(Words.of("rental.paper.recheck.sum-handed", given.stream().map(one -> String.valueOf(paper.found().indexOf(one) + 1)).collect(Collectors.joining("、")), number,
                HazardPaper.written(given.getFirst().hazard().get(HazardFields.TRANSFERRED_ON, paper.day())))));
        return Words.of("rental.paper.recheck.sum-seen", paper.found().size(), passed, seen.size() - passed) + handed;
    }
}
