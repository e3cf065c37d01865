package org.communityoffice.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Words;
import org.communityoffice.settings.FactoryRow;
import org.communityoffice.settings.FactoryTables;

/// One line of a table of figures: this month, last month, the year so far (`report-layouts.md`, RPT-01).
///
/// @param code    of `figures.csv`, which has its name, unit and group
/// @param records how many records it was counted from
/// @param typed   whether it was typed by hand, which every paper says
public record MonthLine(String code, Amount now, Amount before, Amount year, int records, boolean typed) {

    /// A figure that is counted.
    public MonthLine(String code, Amount now, Amount before, Amount year, int records) {
        this(code, now, before, year, records, false);
    }

    private static FactoryRow figure(FactoryTables tables, String code) {
        return tables.table("figures").row(code).orElseThrow(() -> new IllegalStateException("no figure " + code));
    }

    /// What the list of papers records: the figures that are numbers, by their names.
    public static Map<String, MonthFigure> figures(List<MonthLine> lines, FactoryTables tables) {
        Map<String, MonthFigure> out = new LinkedHashMap<>();
        lines.forEach(line -> {
            if (line.now.number() != null) {
                out.put(figure(tables, line.code).get("name_zh"), new MonthFigure(line.code, line.now.number(), line.records));
            }
        });
        return out;
    }

    /// The table, in the order and the groups of `figures.csv`.
    public static Block.Table table(List<MonthLine> lines, YearMonth month, FactoryTables tables, String caption, List<String> notes) {
        List<String> order = tables.rows("figures").stream().map(FactoryRow::key).toList();
        Map<String, List<Block.Row>> groups = new LinkedHashMap<>();
        lines.stream().sorted(Comparator.comparingInt(line -> order.indexOf(line.code))).forEach(line -> {
            FactoryRow figure = figure(tables, line.code);
            groups.computeIfAbsent(figure.get("group_zh"), _ -> new ArrayList<>()).add(line.row(figure, month));
        });
        return new Block.Table(Block.Table.Look.FIGURES, caption, columns(),
                groups.entrySet().stream().map(group -> new Block.Group(group.getKey(), group.getValue())).toList(), null, notes);
    }

    private Block.Row row(FactoryRow figure, YearMonth month) {
        Map<Integer, Counted> figures = new HashMap<>();
        counted(figures, 1, now, Counted.in(code, month));
        counted(figures, 2, before, Counted.in(code, month.minusMonths(1)));
        counted(figures, 4, year, new Counted(code, month, true));
        return new Block.Row(false, List.of(Cell.text(typed ? Words.of("report.figures.typed", name(figure)) : name(figure)), now.cell(), before.cell(), Comparison.cell(now, before, figure.get("unit").equals("%")), year.cell()), figures);
    }

    private static void counted(Map<Integer, Counted> figures, int cell, Amount amount, Counted counted) {
        if (amount.number() != null) {
            figures.put(cell, counted);
        }
    }

    /// 在册户数（户）; what stands under another line is set in.
    private static String name(FactoryRow figure) {
        String name = figure.get("name_zh");
        String unit = figure.get("unit");
        return (name.startsWith("其中") ? "　" : "") + (name.endsWith(unit) ? name : name + "（" + unit + "）");
    }

    private static List<Block.Column> columns() {
        return List.of(new Block.Column(Words.of("report.figures.group"), 15, Block.Align.CENTRE),
                new Block.Column(Words.of("report.figures.name"), 55, Block.Align.LEFT),
                new Block.Column(Words.of("report.figures.now"), 18, Block.Align.RIGHT),
                new Block.Column(Words.of("report.figures.before"), 18, Block.Align.RIGHT),
                new Block.Column(Words.of("report.figures.change"), 31, Block.Align.LEFT),
                new Block.Column(Words.of("report.figures.year"), 19, Block.Align.RIGHT));
    }
}
