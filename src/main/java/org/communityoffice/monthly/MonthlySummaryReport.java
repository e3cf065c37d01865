package org.communityoffice.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Words;
import org.communityoffice.report.Block;
import org.communityoffice.report.Block.Align;
import org.communityoffice.report.Block.Column;
import org.communityoffice.report.Block.Paragraph.Kind;
import org.communityoffice.report.Cell;
import org.communityoffice.report.Paper;
import org.communityoffice.report.Report;
import org.communityoffice.resident.PopulationFigures;
import org.communityoffice.settings.FactoryRow;
import org.communityoffice.settings.FactoryTables;
import org.jspecify.annotations.Nullable;

/// 月度工作总结 (RPT-01): the table of figures and the sentences about them, as far as there are books.
public final class MonthlySummaryReport {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private MonthlySummaryReport() {}

    /// What the summary says, read in one snapshot.
    ///
    /// @param office full name of the committee
    /// @param street the street office it is handed to; empty where not set
    /// @param before last month's figures; null where there was none
    /// @param moves  登记流动人口变动 of the year up to this month
    public record Facts(String office, String street, YearMonth month, LocalDate madeOn, String filledBy,
            PopulationFigures now, @Nullable PopulationFigures before, int moves) {}

    /// One line of the table: code of `figures.csv`, this month, last month, the year so far (null: no such number).
    private record Line(String code, int now, @Nullable Integer before, @Nullable Integer year) {}

    public static Report of(Facts facts, FactoryTables tables) {
        String month = DateTimeFormatter.ofPattern("yyyy年M月").format(facts.month);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title(facts.office + "\n" + Words.of("monthly.title", month)));
        if (!facts.street.isEmpty()) {
            blocks.add(new Block.Paragraph(Kind.ADDRESSEE, Words.of("monthly.addressee", facts.street)));
        }
        blocks.add(new Block.Paragraph(Kind.BODY, Words.of("monthly.intro", month)));
        blocks.add(table(facts, tables, month));
        blocks.add(new Block.Heading(1, Words.of("monthly.residents.heading")));
        blocks.add(new Block.Paragraph(Kind.BODY, residents(facts)));
        blocks.add(new Block.Closing(Words.of("monthly.seal", facts.office), DAY.format(facts.madeOn),
                List.of(Words.of("monthly.filledBy", facts.filledBy), Words.of("monthly.checkedBy"))));
        return new Report(Words.of("monthly.title", month), facts.office, Paper.DOCUMENT, new Report.Running.Document(), blocks, Map.of());
    }

    private static List<Line> lines(Facts facts) {
        PopulationFigures now = facts.now;
        PopulationFigures before = facts.before;
        return List.of(
                new Line("POP-HH", now.households(), before == null ? null : before.households(), null),
                new Line("POP-ROSTER", now.roster(), before == null ? null : before.roster(), null),
                new Line("POP-USUAL", now.usual(), before == null ? null : before.usual(), null),
                new Line("POP-MIG", now.migrants(), before == null ? null : before.migrants(), null),
                new Line("POP-MIG-MOVE", now.moves(), before == null ? null : before.moves(), facts.moves),
                new Line("POP-60", now.over60(), before == null ? null : before.over60(), null));
    }

    private static Block.Table table(Facts facts, FactoryTables tables, String month) {
        List<Block.Row> rows = new ArrayList<>();
        String group = "";
        for (Line line : lines(facts)) {
            FactoryRow figure = tables.table("figures").row(line.code)
                    .orElseThrow(() -> new IllegalStateException("no figure " + line.code));
            group = figure.get("group_zh");
            rows.add(new Block.Row(false, List.of(Cell.text(name(figure)), Cell.number(line.now),
                    line.before == null ? Cell.text("—") : Cell.number(line.before), Change.cell(line.now, line.before),
                    line.year == null ? Cell.text("—") : Cell.number(line.year))));
        }
        List<Column> columns = List.of(new Column(Words.of("monthly.column.group"), 15, Align.CENTRE),
                new Column(Words.of("monthly.column.name"), 49, Align.LEFT),
                new Column(Words.of("monthly.column.now"), 20, Align.RIGHT),
                new Column(Words.of("monthly.column.before"), 20, Align.RIGHT),
                new Column(Words.of("monthly.column.change"), 30, Align.LEFT),
                new Column(Words.of("monthly.column.year"), 22, Align.RIGHT));
        return new Block.Table(Block.Table.Look.FIGURES, Words.of("monthly.table", month), columns,
                List.of(new Block.Group(group, rows)), null, List.of(Words.of("monthly.note", DAY.format(facts.month.atEndOfMonth()))));
    }

    /// 在册户数（户）; what stands under another line is set in.
    private static String name(FactoryRow figure) {
        String name = figure.get("name_zh");
        String unit = figure.get("unit");
        return (name.startsWith("其中") ? "　" : "") + (name.endsWith(unit) ? name : name + "（" + unit + "）");
    }

    private static String residents(Facts facts) {
        PopulationFigures now = facts.now;
        String change = facts.before == null ? ""
                : Words.of("monthly.residents.change", Change.words(now.migrants(), facts.before.migrants()));
        return Words.of("monthly.residents.stock", now.households(), now.roster(), now.migrants(), change) + moves(now);
    }

    /// What is not known is left out, never written as 0.
    private static String moves(PopulationFigures now) {
        Integer inTime = now.movesInTime();
        if (now.moves() == 0) {
            return Words.of("monthly.residents.moves", 0, Words.of("monthly.residents.nothingDue"));
        }
        return inTime == null ? Words.of("monthly.residents.movesOnly", now.moves())
                : Words.of("monthly.residents.moves", now.moves(), Words.of("monthly.residents.inTime", Change.percent(inTime, now.moves())));
    }
}
