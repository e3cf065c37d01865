package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.Block;
import org.communityoffice.report.Report;

/// 隐患移交单 (RPT-08): hazards handed to the authority, whose verdict number stays blank until it writes; each says where it stands now.
final class HazardTransfer {
    /// Room for a seal, in millimetres.
    private static final double SEAL = 24;

    private HazardTransfer() {}

    static Report of(HazardPaper paper) {
        List<Block> blocks = new ArrayList<>(List.of(HazardPaper.to(Words.of("rental.paper.to", paper.all(HazardFields.TRANSFERRED_TO))),
                HazardPaper.body(Words.of("rental.paper.transfer.begin", paper.address(), paper.number(), paper.landlord(), paper.landlordPhone()))));
        for (HazardPaper.Found one : paper.found()) {
            Values hazard = one.hazard();
            blocks.add(new Block.Grid(List.of(
                    HazardPaper.boxes(Words.of("rental.paper.transfer.what"), Words.of("rental.paper.transfer.found", one.what(), one.item(), paper.about())),
                    HazardPaper.boxes(Words.of("rental.paper.transfer.hazard"), hazard.get(HazardFields.HAZARD_NO, ""), Words.of("rental.paper.transfer.on"), hazard.get(HazardFields.FOUND_ON, paper.day()).toString()),
                    HazardPaper.boxes(Words.of("rental.paper.transfer.severity"), one.severity(), Words.of("rental.paper.transfer.verdict"), hazard.get(HazardFields.SEVERITY_DOC, "")),
                    HazardPaper.boxes(Words.of("rental.paper.transfer.told"), told(one)),
                    HazardPaper.boxes(Words.of("rental.paper.transfer.reason"), hazard.get(HazardFields.TRANSFER_REASON, "")),
                    HazardPaper.boxes(Words.of("rental.paper.transfer.state"), state(hazard)))));
        }
        blocks.add(HazardPaper.body(summary(paper)));
        attached(paper).forEach(one -> blocks.add(HazardPaper.body(one)));
        blocks.add(new Block.Grid(List.of(new Block.Grid.Line(HazardPaper.boxes(Words.of("rental.paper.transfer.from"), Words.of("rental.paper.seal"), Words.of("rental.paper.transfer.taken"), Words.of("rental.paper.seal")).entries(), SEAL),
                HazardPaper.boxes(Words.of("rental.paper.transfer.giver"), "", Words.of("rental.paper.transfer.taker"), ""),
                HazardPaper.boxes(Words.of("rental.paper.date"), Words.of("rental.paper.day"), Words.of("rental.paper.transfer.taken-on"), Words.of("rental.paper.day")))));
        blocks.add(HazardPaper.note(Words.of("rental.paper.transfer.three")));
        return paper.report(Words.of("rental.paper.transfer.title"), Words.of("rental.paper.transfer.office", paper.office()), Words.of("rental.paper.transfer.numbered", paper.all(HazardFields.TRANSFER_NO)), 3, blocks);
    }

    private static String told(HazardPaper.Found one) {
        LocalDate on = one.hazard().get(HazardFields.NOTIFIED_ON);
        List<String> out = new ArrayList<>();
        if (on != null) {
            out.add(Words.of("rental.paper.transfer.notified", on, one.hazard().get(HazardFields.NOTICE_NO, ""), one.due()));
        }
        if (one.hazard().has(HazardFields.REPORTED_AT)) {
            out.add(Words.of("rental.paper.transfer.reported", String.valueOf(one.hazard().get(HazardFields.REPORTED_AT)).replace('T', ' '), one.hazard().get(HazardFields.REPORTED_TO, "")));
        }
        if (one.hazard().get(HazardFields.REFUSED, false)) {
            out.add(Words.of("rental.paper.transfer.refused", String.valueOf(one.hazard().get(HazardFields.REFUSED_ON, one.deadline())), one.hazard().get(HazardFields.REFUSED_WITNESS, "")));
        }
        one.rechecks().forEach(recheck -> {
            String note = recheck.get(RecheckFields.NOTE, "").replaceAll("[。；;]+$", "");
            out.add(Words.of("rental.paper.transfer.rechecked", recheck.get(RecheckFields.RECHECKED_ON, one.deadline()), recheck.get(RecheckFields.RESULT, "")) + (note.isEmpty() ? "" : "：" + note));
        });
        return out.isEmpty() ? Words.of("rental.paper.transfer.untold") : String.join("；", out) + "。";
    }

    private static String state(Values hazard) {
        LocalDate closed = hazard.get(HazardFields.CLOSED_ON);
        return switch (hazard.get(HazardFields.STATUS, HazardStates.FOUND)) {
            case HazardStates.HANDED_OVER -> Words.of("rental.paper.transfer.state.open");
            case HazardStates.AUTHORITY_CLOSED -> Words.of("rental.paper.transfer.state.answered", String.valueOf(closed), hazard.get(HazardFields.AUTHORITY_ANSWER_NO, ""));
            case HazardStates.RECHECK_PASSED -> Words.of("rental.paper.transfer.state.passed", String.valueOf(closed));
            default -> Words.of("rental.paper.transfer.state.draft");
        };
    }

    /// 我社区已于…书面告知、于…复查，结果为不合格。因…，现移交你单位处理。
    private static String summary(HazardPaper paper) {
        String told = paper.found().stream().map(one -> one.hazard().get(HazardFields.NOTIFIED_ON)).filter(Objects::nonNull).distinct().sorted().map(HazardPaper::written).collect(Collectors.joining("、"));
        List<Values> last = paper.found().stream().filter(one -> !one.rechecks().isEmpty()).map(one -> one.rechecks().getLast()).filter(one -> !HazardService.PASSED.equals(one.get(RecheckFields.RESULT))).toList();
        String seen = last.stream().map(one -> one.get(RecheckFields.RECHECKED_ON)).filter(Objects::nonNull).distinct().sorted().map(HazardPaper::written).collect(Collectors.joining("、"));
        String result = last.stream().map(one -> one.get(RecheckFields.RESULT, "")).distinct().collect(Collectors.joining("、"));
        List<String> before = new ArrayList<>();
        if (!told.isEmpty()) {
            before.add(Words.of("rental.paper.transfer.sum.told", told));
        }
        if (!seen.isEmpty()) {
            before.add(Words.of("rental.paper.transfer.sum.seen", seen, result));
        }
        String reason = paper.all(HazardFields.TRANSFER_REASON).replaceAll("[。；;，,]+$", "");
        return (before.isEmpty() ? "" : Words.of("rental.paper.transfer.sum.we", String.join("、", before)))
                + (reason.isEmpty() ? Words.of("rental.paper.transfer.sum.hand") : Words.of("rental.paper.transfer.sum.because", reason)) + Words.of("rental.paper.transfer.end");
    }

    /// A line for each of what goes with it.
    private static List<String> attached(HazardPaper paper) {
        String rechecks = paper.found().stream().flatMap(one -> one.rechecks().stream()).map(one -> one.get(RecheckFields.RECHECK_NO, "")).filter(one -> !one.isEmpty()).distinct().collect(Collectors.joining("、"));
        List<String> papers = new ArrayList<>();
        add(papers, "rental.paper.transfer.attached.visit", paper.visit());
        add(papers, "rental.paper.transfer.attached.notice", paper.all(HazardFields.NOTICE_NO));
        add(papers, "rental.paper.transfer.attached.recheck", rechecks);
        papers.add(Words.of("rental.paper.transfer.attached.photos"));
        List<String> out = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            out.add(Words.of(i == 0 ? "rental.paper.transfer.attached" : "rental.paper.transfer.attached.next", i + 1, papers.get(i)));
        }
        return out;
    }

    private static void add(List<String> papers, String words, String number) {
        if (!number.isEmpty()) {
            papers.add(Words.of(words, number));
        }
    }
}
