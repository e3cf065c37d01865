package org.communityoffice.patrol;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.Block;
import org.communityoffice.report.Block.Grid.Entry;
import org.communityoffice.report.Paper;
import org.communityoffice.report.Report;

/// 巡逻交接班记录 (RPT-12): the hand-overs of a day, one part each; only names, no numbers of persons.
public final class HandOverReport {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private HandOverReport() {}

    /// What the paper says, read in one snapshot.
    ///
    /// @param community 樱花社区
    /// @param office    its committee
    public record Facts(String community, String office, LocalDate day, List<HandOver> handOvers) {}

    /// One hand-over with the words for its shifts.
    public record HandOver(HandOverDesk desk, String from, String fromTeam, String to, String toTeam) {}

    public static Report of(Facts facts) {
        List<Block> blocks = new ArrayList<>();
        facts.handOvers.forEach(one -> blocks.add(part(one)));
        long confirmed = facts.handOvers.stream().filter(one -> one.desk.out().taken()).count();
        int open = facts.handOvers.isEmpty() ? 0 : facts.handOvers.getLast().desk.open();
        blocks.add(new Block.Paragraph(Block.Paragraph.Kind.NOTE, facts.handOvers.isEmpty() ? Words.of("patrol.handover.paper.none")
                : Words.of("patrol.handover.paper.note", facts.handOvers.size(), confirmed, open)));
        return new Report(Words.of("patrol.handover.paper.title", facts.community), facts.office, Paper.FORM,
                new Report.Running.Form(18, List.of(Words.of("patrol.paper.office", facts.office),
                        Words.of("patrol.paper.day", DAY.format(facts.day), ShiftWords.weekday(facts.day)), ""), "", ""), blocks, Map.of());
    }

    private static Block.Grid part(HandOver one) {
        HandOverDesk desk = one.desk;
        Values row = desk.out().row() instanceof Stored stored ? stored.values() : Values.none(HandOverFields.TYPE);
        LocalDateTime at = row.get(HandOverFields.HANDOVER_AT);
        return new Block.Grid(List.of(
                Block.Grid.line(new Entry(Words.of("patrol.handover.paper.from"), two(one.from, one.fromTeam)), new Entry(Words.of("patrol.handover.paper.to"), two(one.to, one.toTeam)),
                        new Entry(Words.of("patrol.handover.paper.at"), at == null ? "" : MOMENT.format(at))),
                Block.Grid.line(new Entry(Words.of("patrol.handover.side.giver"), row.get(HandOverFields.FROM_PERSON, "")),
                        new Entry(Words.of("patrol.handover.side.taker"), row.get(HandOverFields.TO_PERSON, "")),
                        new Entry(Words.of("patrol.handover.paper.number"), row.get(HandOverFields.HANDOVER_NO, ""))),
                Block.Grid.line(new Entry(Words.of("patrol.handover.paper.equipment"), equipment(desk))),
                Block.Grid.line(new Entry(Words.of("patrol.handover.paper.items"), items(desk))),
                Block.Grid.line(new Entry(Words.of("patrol.handover.notice"), row.get(HandOverFields.NOTICE_ITEMS, ""))),
                new Block.Grid.Line(List.of(new Entry(Words.of("patrol.handover.paper.signed"), Words.of("patrol.handover.paper.lines"))), 11)));
    }

    private static String two(String shift, String team) {
        return team.isEmpty() ? shift : shift + "\n" + team;
    }

    /// 手电6支、…，清点相符。 What differs says so with its reason.
    private static String equipment(HandOverDesk desk) {
        List<HandOverDesk.Count> counted = desk.out().counts().stream().filter(count -> count.counted() != null).toList();
        if (counted.isEmpty()) {
            return "";
        }
        String all = counted.stream().map(count -> count.equipment() + count.counted() + count.unit()).collect(Collectors.joining("、"));
        List<HandOverDesk.Count> told = counted.stream().filter(count -> count.differs() || !count.remark().isEmpty()).toList();
        if (told.isEmpty()) {
            return Words.of("patrol.handover.paper.right", all);
        }
        return Words.of("patrol.handover.paper.told", all, told.stream().map(HandOverReport::told).collect(Collectors.joining("；")));
    }

    private static String told(HandOverDesk.Count count) {
        Integer number = count.counted();
        String how = !count.differs() || number == null ? "" : Words.of(number < count.due() ? "patrol.handover.less" : "patrol.handover.more", Math.abs(number - count.due())) + count.unit();
        return Words.of("patrol.handover.paper.one", count.equipment(), how.isEmpty() ? count.remark() : how + (count.remark().isEmpty() ? "" : "，" + count.remark()));
    }

    private static String items(HandOverDesk desk) {
        List<String> lines = new ArrayList<>();
        for (HandOverDesk.Item item : desk.out().items()) {
            Values row = item.row().values();
            String carried = item.carried() ? Words.of("patrol.handover.paper.carried") : "";
            String since = item.days() > 0 ? Words.of("patrol.handover.paper.since", item.days()) : "";
            String next = row.get(OpenItemFields.NEXT_PERSON, "") + (row.has(OpenItemFields.NEXT_STEP) ? "，" + row.get(OpenItemFields.NEXT_STEP, "") : "");
            lines.add(Words.of("patrol.handover.paper.item", carried, lines.size() + 1, row.get(OpenItemFields.MATTER, "") + since, next.isEmpty() ? Words.of("patrol.handover.problem.no-person") : next));
        }
        return lines.isEmpty() ? Words.of("patrol.handover.paper.no-items") : String.join("\n", lines);
    }
}
