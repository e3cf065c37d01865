package org.communityoffice.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.Block;
import org.communityoffice.report.Block.Align;
import org.communityoffice.report.Block.Column;
import org.communityoffice.report.Cell;
import org.communityoffice.report.Paper;
import org.communityoffice.report.Report;
import org.communityoffice.security.Audience;
import org.communityoffice.settings.FieldWords;

/// 活动月度一览 (RPT-16), 志愿服务时长汇总 (RPT-17) and the proof of one volunteer's hours.
final class ActivityMonthReports {
    /// A4 upright, for lists of few columns.
    private static final Paper UPRIGHT = new Paper(210, 297, 15, 15, 16, 15);
    private static final double[] LIST = {9, 21, 48, 27, 27, 28, 26, 15, 15, 15, 13, 13, 0};
    private static final double[] HOURS = {10, 24, 36, 17, 20, 20, 20, 17, 16};

    private ActivityMonthReports() {}

    /// Who makes the paper.
    record Office(String community, String committee, String filledBy, LocalDate madeOn) {}

    static Report list(MonthList list, Office office, FieldWords words) {
        List<Block.Row> rows = new ArrayList<>();
        for (ActivityRow row : list.rows()) {
            rows.add(new Block.Row(false, cells(row, rows.size() + 1, list, words)));
        }
        Block.Table table = new Block.Table(Block.Table.Look.LIST, "", listColumns(), groups(rows), new Block.Total(Words.of("activity.paper.total"), 2,
                Words.of("activity.paper.totals", list.now().held(), list.now().shows(), list.now().heads(), list.now().times())), notes(list));
        String month = ActivityFilter.words(list.month());
        return new Report(Words.of("activity.paper.list", office.community, month), office.committee, Paper.LIST, running(office, month, ""),
                List.of(table, new Block.Signatures(List.of(Words.of("activity.paper.filledBy", office.filledBy), Words.of("activity.paper.day")))), Map.of());
    }

    private static List<String> notes(MonthList list) {
        return list.unmet().isEmpty() ? List.of(Words.of("activity.paper.star")) : List.of(Words.of("activity.paper.star"), Words.of("activity.paper.unmet", String.join("、", list.unmet())));
    }

    /// Each row may stand alone on a page.
    private static List<Block.Group> groups(List<Block.Row> rows) {
        return rows.stream().map(row -> new Block.Group("", List.of(row))).toList();
    }

    private static List<Column> listColumns() {
        String[] heads = Words.of("activity.paper.list.columns").split("\\|");
        double rest = Paper.LIST.inside();
        for (double width : LIST) {
            rest -= width;
        }
        List<Column> out = new ArrayList<>();
        for (int i = 0; i < heads.length; i++) {
            out.add(new Column(heads[i], i == heads.length - 1 ? rest : LIST[i], i == 2 || i == 4 || i == 5 || i == 6 || i == 12 ? Align.LEFT : i >= 7 && i <= 10 ? Align.RIGHT : Align.CENTRE));
        }
        return out;
    }

    private static List<Cell> cells(ActivityRow row, int number, MonthList list, FieldWords words) {
        Values values = row.values();
        Proof proof = list.proofs().getOrDefault(row.id(), Proof.NONE);
        LocalDate day = values.get(ActivityFields.STARTS_ON, LocalDate.MIN);
        int missing = row.missing().size();
        String evidence = row.evidence().isEmpty() ? "" : missing == 0 ? Words.of("activity.evidence.whole") : Words.of("activity.evidence.lacks", missing);
        String star = list.shows().contains(row.id()) ? Words.of("activity.paper.starred", values.get(ActivityFields.TITLE, "")) : values.get(ActivityFields.TITLE, "");
        return List.of(Cell.number(number), new Cell.Day(day), Cell.text(star), shown(values, ActivityFields.ACTIVITY_TYPE, words), shown(values, ActivityFields.THEMES, words),
                shown(values, ActivityFields.PLACE, words), shown(values, ActivityFields.ORGANISER, words), number(values.get(ActivityFields.ATTENDANCE)),
                number(values.get(ActivityFields.VOLUNTEERS)), number(values.get(ActivityFields.COPIES)), photos(values, proof), Cell.text(evidence), shown(values, ActivityFields.NOTE, words));
    }

    private static Cell photos(Values values, Proof proof) {
        return proof.photos() > 0 ? Cell.number(proof.photos()) : number(values.get(ActivityFields.PHOTO_COUNT));
    }

    /// What is not known stays empty; what was counted and is none is 0.
    private static Cell number(@org.jspecify.annotations.Nullable Integer number) {
        return number == null ? Cell.EMPTY : Cell.number(number);
    }

    private static Cell shown(Values values, org.communityoffice.model.Field<String> field, FieldWords words) {
        return Cell.text(words.shown(ActivityFields.TYPE, field, values.get(field), Audience.PAPER));
    }

    static Report hours(MonthList list, MonthList.Hours given, Office office) {
        List<Block.Row> rows = new ArrayList<>();
        BigDecimal year = BigDecimal.ZERO;
        for (ActivityMonthRepository.Volunteer one : given.volunteers()) {
            year = year.add(one.year());
            rows.add(new Block.Row(false, List.of(Cell.number(rows.size() + 1), Cell.text(one.name()), Cell.text(one.person() == null ? "" : given.teams().getOrDefault(one.person(), "")),
                    Cell.number(one.times()), hours(one.month()), hours(one.year()), hours(one.all()), Cell.text(one.verifiedBy()), Cell.EMPTY)));
        }
        Block.Table table = new Block.Table(Block.Table.Look.LIST, "", columns(Words.of("activity.paper.hours.columns"), HOURS), groups(rows), new Block.Total(Words.of("activity.paper.total"), 2,
                Words.of("activity.paper.hours.totals", given.volunteers().size(), list.now().entries(), list.now().hours().toPlainString(), year.setScale(1).toPlainString())), List.of());
        String month = ActivityFilter.words(list.month());
        return new Report(Words.of("activity.paper.hours", office.community, month), office.committee, UPRIGHT, running(office, month, Words.of("activity.paper.names-only")),
                List.of(table, new Block.Signatures(List.of(Words.of("activity.paper.filledBy", office.filledBy), Words.of("activity.paper.verifiedBy"), Words.of("activity.paper.day")))), Map.of());
    }

    /// 个人时长证明: one page for one volunteer.
    static Report proof(String name, List<ActivityMonthRepository.Entry> entries, Office office) {
        List<Block.Row> rows = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (ActivityMonthRepository.Entry one : entries) {
            sum = sum.add(one.hours());
            rows.add(new Block.Row(false, List.of(Cell.number(rows.size() + 1), new Cell.Day(one.day()), Cell.text(one.title()), Cell.text(one.role()), hours(one.hours()))));
        }
        Block.Table table = new Block.Table(Block.Table.Look.LIST, "", columns(Words.of("activity.paper.proof.columns"), new double[] {12, 26, 92, 26, 24}), groups(rows),
                new Block.Total(Words.of("activity.paper.total"), 2, Words.of("activity.paper.proof.totals", entries.size(), sum.setScale(1).toPlainString())), List.of());
        return new Report(Words.of("activity.paper.proof"), office.committee, UPRIGHT, running(office, Words.of("activity.paper.proof.of", name), Words.of("activity.paper.names-only")),
                List.of(new Block.Paragraph(Block.Paragraph.Kind.PLAIN, Words.of("activity.paper.proof.text", name, office.committee, entries.size(), sum.setScale(1).toPlainString())), table,
                        new Block.Closing(Words.of("activity.paper.seal", office.committee), ActivityPaper.day(office.madeOn), List.of(Words.of("activity.paper.filledBy", office.filledBy), Words.of("activity.paper.verifiedBy")))), Map.of());
    }

    private static List<Column> columns(String heads, double[] widths) {
        String[] words = heads.split("\\|");
        List<Column> out = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            boolean number = words[i].contains("次数") || words[i].contains("时长");
            out.add(new Column(words[i], widths[i], number ? Align.RIGHT : widths[i] > 30 ? Align.LEFT : Align.CENTRE));
        }
        return out;
    }

    private static Cell hours(BigDecimal hours) {
        return new Cell.Number(hours.setScale(1, java.math.RoundingMode.HALF_UP));
    }

    private static Report.Running running(Office office, String middle, String foot) {
        return new Report.Running.Form(16, List.of(Words.of("activity.paper.office", office.committee), middle, Words.of("activity.paper.madeOn", office.madeOn)), foot, "");
    }
}
