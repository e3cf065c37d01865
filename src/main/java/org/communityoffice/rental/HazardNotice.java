package org.communityoffice.rental;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.communityoffice.model.Words;
import org.communityoffice.report.Block;
import org.communityoffice.report.Report;

/// 隐患告知书 (RPT-06) with its receipt: what was found, and a request to put it right by a day.
final class HazardNotice {
    private HazardNotice() {}

    static Report of(HazardPaper paper) {
        List<List<String>> lines = new ArrayList<>();
        List<String> suspected = new ArrayList<>();
        for (HazardPaper.Found one : paper.found()) {
            lines.add(List.of(String.valueOf(lines.size() + 1), one.hazard().get(HazardFields.PLACE, ""), one.hazard().get(HazardFields.DESCRIPTION, ""), one.item(), one.severity(), asked(one)));
            if (one.suspected()) {
                suspected.add(String.valueOf(lines.size()));
            }
        }
        String reported = suspected.isEmpty() ? "" : Words.of("rental.paper.notice.reported", suspected.stream().collect(Collectors.joining("、")));
        return paper.report(Words.of("rental.paper.notice.title"), "", Words.of("rental.paper.numbered", paper.all(HazardFields.NOTICE_NO)), 2, List.of(
                HazardPaper.to(Words.of("rental.paper.to", paper.landlord())),
                HazardPaper.body(Words.of("rental.paper.notice.begin", HazardPaper.written(paper.foundOn()), paper.address(), paper.number())),
                HazardPaper.table(Words.of("rental.paper.notice.heads"), List.of(10.0, 22.0, 36.0, 40.0, 17.0, 55.0), lines),
                HazardPaper.body(reported + Words.of("rental.paper.notice.end", paper.contact(), paper.phone())),
                new Block.Closing(Words.of("rental.paper.sealed", paper.office()), HazardPaper.written(paper.day()), List.of()),
                new Block.Signatures(List.of(Words.of("rental.paper.inspectors"), Words.of("rental.paper.signed"), Words.of("rental.paper.signed-on"))),
                HazardPaper.room(), HazardPaper.note(Words.of("rental.paper.two")), HazardPaper.note(Words.of("rental.paper.cut")),
                new Block.Heading(3, Words.of("rental.paper.receipt")), paper.receipt()));
    }

    private static String asked(HazardPaper.Found one) {
        String measures = one.hazard().get(HazardFields.MEASURES, "");
        return one.atOnce() ? Words.of("rental.paper.notice.done", measures) : one.due().isEmpty() ? measures : measures.isEmpty() ? Words.of("rental.paper.notice.only-by", one.due()) : Words.of("rental.paper.notice.by", measures, one.due());
    }
}
