package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.Block;
import org.communityoffice.report.Report;

/// 隐患整改复查表 (RPT-07): a line for each recheck, an open line for each hazard not yet looked at again.
final class RecheckReport {
    private RecheckReport() {}

    static Report of(HazardPaper paper) {
        List<List<String>> lines = new ArrayList<>();
        for (HazardPaper.Found one : paper.found()) {
            List<Values> rechecks = one.rechecks().isEmpty() ? List.of(Values.none(RecheckFields.TYPE)) : one.rechecks();
            for (Values recheck : rechecks) {
                LocalDate on = recheck.get(RecheckFields.RECHECKED_ON);
                lines.add(List.of(String.valueOf(lines.size() + 1), one.hazard().get(HazardFields.NOTICE_NO, ""),
                        one.hazard().get(HazardFields.ITEM, "") + " " + one.hazard().get(HazardFields.PLACE, "") + one.hazard().get(HazardFields.DESCRIPTION, ""), one.deadline().toString(),
                        recheck.get(RecheckFields.NOTE, ""), recheck.has(RecheckFields.RESULT) ? recheck.get(RecheckFields.RESULT, "") : Words.of("rental.paper.recheck.boxes"), on == null ? "" : on.toString(), ""));
            }
        }
        return paper.report(Words.of("rental.paper.recheck.title"), Words.of("rental.paper.recheck.office", paper.office()), "", List.of(
                new Block.Grid(List.of(HazardPaper.boxes(Words.of("rental.paper.house"), paper.number() + "　" + paper.address(), Words.of("rental.paper.landlord"), paper.landlord() + "　" + paper.landlordPhone()))),
                HazardPaper.table(Words.of("rental.paper.recheck.heads"), List.of(9.0, 26.0, 40.0, 21.0, 33.0, 16.0, 21.0, 14.0), lines),
                new Block.Grid(List.of(HazardPaper.boxes(Words.of("rental.paper.refused"), ""))),
                new Block.Signatures(List.of(Words.of("rental.paper.recheck.by"), Words.of("rental.paper.owner"), Words.of("rental.paper.date"))), HazardPaper.note(Words.of("rental.paper.recheck.note"))));
    }
}
