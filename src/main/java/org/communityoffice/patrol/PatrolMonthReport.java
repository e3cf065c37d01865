package org.communityoffice.patrol;

import static org.communityoffice.report.Passage.number;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.communityoffice.report.Amount;
import org.communityoffice.report.Block;
import org.communityoffice.report.Block.Align;
import org.communityoffice.report.Block.Paragraph.Kind;
import org.communityoffice.report.Cell;
import org.communityoffice.report.MonthLine;
import org.communityoffice.report.Paper;
import org.communityoffice.report.Passage;
import org.communityoffice.report.Report;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FactoryTables;

/// 巡逻月报 (RPT-14): seven sections, the table of figures and the map of posts and hours.
public final class PatrolMonthReport {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final int MOST = 8;
    private static final int HOURS = 24;
    private final Facts facts;
    private final PatrolFigures now;

    /// What the paper says, read in one snapshot.
    ///
    /// @param next the shifts of next month
    record Facts(String office, String street, YearMonth month, LocalDate madeOn, String filledBy, PatrolLines lines, PatrolFiguresService.Records records, List<Shift> next,
            ShiftKinds kinds, CodeLists codes) {}

    private PatrolMonthReport(Facts facts) {
        this.facts = facts;
        now = facts.lines.now();
    }

    static Report of(Facts facts, FactoryTables tables) {
        return new PatrolMonthReport(facts).report(tables);
    }

    private Report report(FactoryTables tables) {
        String month = Words.of("patrol.rota.month", facts.month.getYear(), facts.month.getMonthValue());
        String title = Words.of("patrol.month.title", month);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title(facts.office + "\n" + title));
        if (!facts.street.isEmpty()) {
            blocks.add(new Block.Paragraph(Kind.ADDRESSEE, Words.of("patrol.month.addressee", facts.street)));
        }
        section(blocks, Words.of("patrol.month.attendance"), facts.lines.sentence() + Words.of("patrol.month.attendance.more", number("PAT-ABSENT", now.people().absent()), number("PAT-LATE", now.people().late()), now.people().besides()));
        blocks.add(MonthLine.table(facts.lines.all(), facts.month, tables, Words.of("patrol.month.table", month), List.of(Words.of("patrol.month.note", now.days()))));
        section(blocks, Words.of("patrol.month.cover"), cover());
        map(blocks);
        section(blocks, Words.of("patrol.month.kinds"), kinds());
        section(blocks, Words.of("patrol.month.handled"), handled());
        Amount rate = Amount.share(now.handedOver(), now.shifts().due());
        section(blocks, Words.of("patrol.month.hand-over"), Words.of("patrol.month.hand-over.text", number("PAT-SHIFT-DUE", now.shifts().due()), now.handedOver(), number("PAT-HO-RATE", percent(rate))));
        section(blocks, Words.of("patrol.month.problems"), problems());
        section(blocks, Words.of("patrol.month.plan"), plan());
        blocks.add(new Block.Closing(facts.office, DAY.format(facts.madeOn), List.of(Words.of("patrol.month.by", facts.filledBy), Words.of("patrol.month.checked"))));
        return new Report(title, facts.office, Paper.DOCUMENT, new Report.Running.Document(), blocks, Map.of());
    }

    private void section(List<Block> blocks, String heading, String written) {
        blocks.add(new Block.Heading(1, heading));
        blocks.addAll(Passage.of(written).bodies(facts.month));
    }

    private static String percent(Amount rate) {
        return rate.shown() + (rate.number() == null ? "" : "%");
    }

    private String cover() {
        List<ShiftSpan> gaps = now.cover().gaps();
        StringBuilder out = new StringBuilder(Words.of("patrol.month.cover.text", now.days(), number("PAT-COVER", now.cover().covered()), number("PAT-GAP", now.cover().gap())));
        if (!gaps.isEmpty()) {
            out.append(Words.of("patrol.month.cover.gaps", gaps.size(), told(gaps)));
        }
        String posts = now.posts().stream().filter(PatrolFigures.PostLine::keyPlace).map(post -> Words.of("patrol.month.cover.post", post.name(), post.gap())).collect(Collectors.joining("、"));
        return out + (posts.isEmpty() ? "" : Words.of("patrol.month.cover.posts", posts));
    }

    /// The longest gaps by time, then how many others there are and how long together, so that the list adds up to PAT-GAP.
    static String told(List<ShiftSpan> gaps) {
        List<ShiftSpan> longest = gaps.stream().sorted(Comparator.comparing((ShiftSpan gap) -> Duration.between(gap.from(), gap.to())).reversed()).limit(MOST).toList();
        String named = gaps.stream().filter(longest::contains).map(RotaGrid::words).collect(Collectors.joining("；"));
        List<ShiftSpan> others = gaps.stream().filter(gap -> !longest.contains(gap)).toList();
        return others.isEmpty() ? named : named + Words.of("patrol.month.more", others.size(), PatrolFigures.hours(Coverage.minutes(others)));
    }

    private void map(List<Block> blocks) {
        if (now.posts().isEmpty()) {
            return;
        }
        List<Block.Column> columns = new ArrayList<>(List.of(new Block.Column(Words.of("patrol.rota.paper.posts"), 24, Align.LEFT)));
        for (int hour = 0; hour < HOURS; hour++) {
            columns.add(new Block.Column(String.valueOf(hour), 5.5, Align.CENTRE));
        }
        List<Block.Row> rows = now.posts().stream().map(post -> {
            List<Cell> cells = new ArrayList<>(List.of(Cell.text(post.name())));
            post.hours().forEach(hour -> cells.add(hour.signum() == 0 ? new Cell.Missing(Words.of("patrol.month.empty")) : Cell.text(hour.toPlainString())));
            return new Block.Row(false, cells);
        }).toList();
        blocks.add(new Block.Table(Block.Table.Look.DENSE, Words.of("patrol.month.map"), columns, List.of(new Block.Group("", rows)), null, List.of(Words.of("patrol.month.map.note"))));
    }

    private String kinds() {
        if (facts.records.incidents().isEmpty()) {
            return Words.of("patrol.month.kinds.none");
        }
        Map<String, Long> counted = facts.records.incidents().stream().collect(Collectors.groupingBy(one -> facts.codes.name("incident-kinds", one.values().get(IncidentFields.INCIDENT_KIND, "")),
                LinkedHashMap::new, Collectors.counting()));
        return Words.of("patrol.month.kinds.text", number("PAT-INC", now.found().all()), counted.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(one -> Words.of("patrol.month.kinds.one", one.getKey(), one.getValue())).collect(Collectors.joining("、")));
    }

    private String handled() {
        return Words.of("patrol.month.handled.text", number("PAT-INC-DONE", now.found().done()), number("PAT-INC-24H", percent(Amount.share(now.found().in24(), now.found().all()))), number("PAT-TO-DIS", now.found().disputes()),
                number("PAT-TO-HAZ", now.found().hazards()), number("PAT-TO-POL", now.found().police()));
    }

    private String problems() {
        List<String> out = new ArrayList<>();
        long notHeld = now.shifts().due() - now.shifts().held();
        add(out, notHeld, Words.of("patrol.month.problem.not-held", notHeld));
        add(out, now.people().absent(), Words.of("patrol.month.problem.absent", number("PAT-ABSENT", now.people().absent())));
        add(out, now.cover().gap().signum(), Words.of("patrol.month.problem.gap", now.cover().gaps().size(), number("PAT-GAP", now.cover().gap())));
        long open = facts.records.incidents().stream().map(Stored::values).filter(one -> !one.has(IncidentFields.HANDLED_AT)).count();
        add(out, open, Words.of("patrol.month.problem.open", open));
        long over = (long) now.shifts().due() - now.handedOver();
        add(out, over, Words.of("patrol.month.problem.hand-over", over));
        return out.isEmpty() ? Words.of("patrol.month.problem.none") : String.join("", out);
    }

    private static void add(List<String> out, long many, String sentence) {
        if (many > 0) {
            out.add(sentence);
        }
    }

    private String plan() {
        YearMonth next = facts.month.plusMonths(1);
        List<Shift> planned = facts.next.stream().filter(shift -> shift.patrol() && !shift.cancelled()).toList();
        if (planned.isEmpty()) {
            return Words.of("patrol.month.plan.none", next.getMonthValue());
        }
        List<Shift> around = new ArrayList<>(facts.records.shifts());
        around.addAll(planned);
        List<ShiftSpan> gaps = RotaService.gaps(around, next);
        return Words.of("patrol.month.plan.text", next.getMonthValue(), planned.size(), planned.stream().mapToInt(shift -> shift.members().size()).sum(),
                gaps.isEmpty() ? Words.of("patrol.month.plan.whole") : Words.of("patrol.month.plan.gaps", gaps.size(), PatrolFigures.hours(Coverage.minutes(gaps))));
    }
}
