package org.communityoffice.rental;

import java.util.ArrayList;
import java.util.List;
import org.communityoffice.model.Words;
import org.communityoffice.report.Block;
import org.communityoffice.report.Report;

/// 整改建议书 (RPT-32): the same facts as a notice, one suggestion for each; only for ordinary hazards, others get a notice.
final class RectificationAdvice {
    private RectificationAdvice() {}

    /// @param looked how many items were looked at; 0 where nobody wrote it down
    static Report of(HazardPaper paper, int looked) {
        if (!paper.found().stream().allMatch(HazardPaper.Found::ordinary)) {
            throw new IllegalArgumentException("only ordinary hazards get an advice");
        }
        List<Block> blocks = new ArrayList<>(List.of(HazardPaper.to(Words.of("rental.paper.to", paper.landlord())),
                HazardPaper.body(looked == 0 ? Words.of("rental.paper.notice.begin", HazardPaper.written(paper.foundOn()), paper.address(), paper.number())
                        : Words.of("rental.paper.advice.begin", HazardPaper.written(paper.foundOn()), paper.address(), paper.number(), looked))));
        List<List<String>> lines = new ArrayList<>();
        List<Block> advice = new ArrayList<>();
        for (HazardPaper.Found one : paper.found()) {
            int number = lines.size() + 1;
            lines.add(List.of(String.valueOf(number), one.hazard().get(HazardFields.PLACE, ""), one.hazard().get(HazardFields.DESCRIPTION, ""), one.item(), one.severity()));
            advice.add(HazardPaper.body(Words.of("rental.paper.advice.one", number, one.hazard().get(HazardFields.MEASURES, ""), one.hazard().get(HazardFields.ITEM, ""), one.due())));
        }
        blocks.add(HazardPaper.table(Words.of("rental.paper.advice.heads"), List.of(10.0, 30.0, 60.0, 60.0, 20.0), lines));
        blocks.add(HazardPaper.body(Words.of("rental.paper.advice.why")));
        blocks.addAll(advice);
        blocks.add(HazardPaper.body(Words.of("rental.paper.advice.end", paper.contact(), paper.phone())));
        blocks.add(new Block.Closing(Words.of("rental.paper.sealed", paper.office()), HazardPaper.written(paper.day()), List.of()));
        blocks.add(new Block.Grid(List.of(HazardPaper.boxes(Words.of("rental.paper.delivery"), paper.chosenWay()))));
        blocks.add(HazardPaper.note(Words.of("rental.paper.two")));
        blocks.add(new Block.Signatures(List.of(Words.of("rental.paper.inspectors"), Words.of("rental.paper.signed"), Words.of("rental.paper.signed-on"))));
        return paper.report(Words.of("rental.paper.advice.title"), "", Words.of("rental.paper.numbered", paper.all(HazardFields.NOTICE_NO)), 2, blocks);
    }
}
