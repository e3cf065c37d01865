package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.Block;
import org.communityoffice.report.Report;

/// 隐患移交单 (RPT-08): hazards handed to the authority, whose verdict number stays blank until it writes.
final class HazardTransfer {
    private HazardTransfer() {}

    static Report of(HazardPaper paper) {
        List<Block> blocks = new ArrayList<>(List.of(HazardPaper.to(Words.of("rental.paper.to", paper.all(HazardFields.TRANSFERRED_TO))),
                HazardPaper.body(Words.of("rental.paper.transfer.begin", paper.address(), paper.number(), paper.landlord(), paper.landlordPhone()))));
        for (HazardPaper.Found one : paper.found()) {
            Values hazard = one.hazard();
            blocks.add(new Block.Grid(List.of(
                    HazardPaper.boxes(Words.of("rental.paper.transfer.what"), Words.of("rental.paper.transfer.found", hazard.get(HazardFields.PLACE, ""), hazard.get(HazardFields.DESCRIPTION, ""), hazard.get(HazardFields.ITEM, ""))),
                    HazardPaper.boxes(Words.of("rental.paper.transfer.hazard"), hazard.get(HazardFields.HAZARD_NO, ""), Words.of("rental.paper.transfer.on"), hazard.get(HazardFields.FOUND_ON, paper.day()).toString()),
                    HazardPaper.boxes(Words.of("rental.paper.transfer.severity"), one.severity(), Words.of("rental.paper.transfer.verdict"), hazard.get(HazardFields.SEVERITY_DOC, "")),
                    HazardPaper.boxes(Words.of("rental.paper.transfer.told"), told(one)),
                    HazardPaper.boxes(Words.of("rental.paper.transfer.reason"), hazard.get(HazardFields.TRANSFER_REASON, "")))));
        }
        blocks.add(HazardPaper.body(Words.of("rental.paper.transfer.end")));
        blocks.add(HazardPaper.body(Words.of("rental.paper.transfer.attached")));
        blocks.add(new Block.Grid(List.of(HazardPaper.boxes(Words.of("rental.paper.transfer.from"), "", Words.of("rental.paper.transfer.taken"), ""),
                HazardPaper.boxes(Words.of("rental.paper.transfer.giver"), "", Words.of("rental.paper.transfer.taker"), ""), HazardPaper.boxes(Words.of("rental.paper.date"), "", Words.of("rental.paper.transfer.taken-on"), ""))));
        blocks.add(HazardPaper.note(Words.of("rental.paper.transfer.three")));
        return paper.report(Words.of("rental.paper.transfer.title"), Words.of("rental.paper.transfer.office", paper.office()), Words.of("rental.paper.numbered", paper.all(HazardFields.TRANSFER_NO)), blocks);
    }

    private static String told(HazardPaper.Found one) {
        LocalDate on = one.hazard().get(HazardFields.NOTIFIED_ON);
        String notified = on == null ? "" : Words.of("rental.paper.transfer.notified", on, one.hazard().get(HazardFields.NOTICE_NO, ""), one.deadline());
        return notified + one.rechecks().stream().map(recheck -> Words.of("rental.paper.transfer.rechecked", recheck.get(RecheckFields.RECHECKED_ON, one.deadline()), recheck.get(RecheckFields.RESULT, ""), recheck.get(RecheckFields.NOTE, ""))).collect(Collectors.joining());
    }
}
