package org.communityoffice.monthly;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Words;
import org.communityoffice.report.Block;
import org.communityoffice.report.Block.Align;
import org.communityoffice.report.Block.Column;
import org.communityoffice.report.Cell;
import org.communityoffice.report.LaidPaper;
import org.communityoffice.report.MonthPaper;
import org.communityoffice.report.MonthPaper.Format;
import org.communityoffice.report.Paper;
import org.communityoffice.report.Report;

/// The cover and the contents of the folder with a month's papers, counted from the papers that lie in it (`papers/11`).
final class MonthFolder {
    /// Before all papers of the folder.
    static final String CODE = "00";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("M月d日H:mm");

    private MonthFolder() {}

    /// Whose folder it is, and when its papers were read.
    record Maker(String community, String committee, String street, String filledBy, LocalDateTime at) {}

    /// One paper of the folder.
    private record Material(String title, Format made, int pages, boolean persons, boolean large) {}

    /// @param papers all that lie in the folder, each in all its formats
    static List<MonthPaper> of(YearMonth month, List<MonthPaper> papers, Maker maker) {
        List<Material> materials = materials(papers);
        int pages = materials.stream().mapToInt(Material::pages).sum();
        Report cover = cover(month, materials.size(), pages, maker);
        Report contents = contents(month, materials, pages, maker);
        List<MonthPaper> out = new ArrayList<>();
        for (Format format : List.of(Format.WORD, Format.PDF)) {
            out.add(new MonthPaper(CODE, Words.of("monthly.folder.cover"), month, format, cover, 0, Map.of()));
            out.add(new MonthPaper(CODE, Words.of("monthly.folder.contents"), month, format, contents, 0, Map.of()));
        }
        return out;
    }

    /// In the order of the papers; a paper is listed once, with the form in which it is edited.
    private static List<Material> materials(List<MonthPaper> papers) {
        Map<String, List<MonthPaper>> byTitle = new LinkedHashMap<>();
        papers.forEach(paper -> byTitle.computeIfAbsent(paper.code() + paper.title(), _ -> new ArrayList<>()).add(paper));
        return byTitle.values().stream().map(same -> {
            MonthPaper first = same.getFirst();
            Format made = same.stream().map(MonthPaper::format).filter(format -> format != Format.PDF).findFirst().orElse(Format.PDF);
            LaidPaper laid = same.stream().filter(paper -> paper.format() == Format.PDF).findFirst().orElse(first).laid();
            Report report = first.report();
            return new Material(first.title(), made, laid.pageCount(), first.persons() > 0, report.paper().width() > 297);
        }).toList();
    }

    private static String number(YearMonth month) {
        return Words.of("monthly.folder.number", month);
    }

    private static String words(YearMonth month) {
        return Words.of("monthly.page.month", month.getYear(), month.getMonthValue());
    }

    private static Report cover(YearMonth month, int many, int pages, Maker maker) {
        Block.Cover cover = new Block.Cover(Words.of("monthly.folder.no", number(month)), maker.community, Words.of("monthly.folder.title"), words(month), List.of(
                entry("monthly.folder.from", maker.committee), entry("monthly.folder.to", maker.street),
                entry("monthly.folder.materials", Words.of("monthly.folder.many", many, pages)),
                entry("monthly.folder.data", Words.of("monthly.folder.read", AT.format(maker.at))), entry("monthly.folder.handed", "")));
        return new Report(Words.of("monthly.folder.cover"), maker.committee, Paper.FOLDER, new Report.Running.Nothing(), List.of(cover), Map.of());
    }

    private static Block.Grid.Entry entry(String label, String text) {
        return new Block.Grid.Entry(Words.of(label), text);
    }

    private static Report contents(YearMonth month, List<Material> materials, int pages, Maker maker) {
        List<Block.Group> rows = new ArrayList<>();
        int from = 1;
        for (Material one : materials) {
            rows.add(new Block.Group("", List.of(new Block.Row(false, List.of(Cell.number(rows.size() + 1), Cell.text(one.title), Cell.text(Words.of("monthly.format." + one.made)),
                    Cell.number(one.pages), Cell.text(range(from, one.pages)), Cell.text(remark(one)))))));
            from += one.pages;
        }
        Block.Table table = new Block.Table(Block.Table.Look.LIST, "", columns(), rows, new Block.Total(Words.of("monthly.folder.sum"), 2, Words.of("monthly.folder.sums", materials.size(), pages)),
                List.of(Words.of("monthly.folder.note", AT.format(maker.at))));
        Block.Grid signed = new Block.Grid(List.of(
                Block.Grid.line(entry("monthly.folder.filled", maker.filledBy), entry("monthly.folder.received", "")),
                Block.Grid.line(entry("monthly.folder.checked", ""), entry("monthly.folder.received.on", "")),
                Block.Grid.line(entry("monthly.folder.handed.on", ""), entry("monthly.folder.returned", Words.of("monthly.folder.boxes")))));
        return new Report(Words.of("monthly.folder.contents.title"), maker.committee, Paper.FOLDER,
                new Report.Running.Form(22, List.of(Words.of("monthly.folder.office", maker.committee), Words.of("monthly.folder.period", words(month)), Words.of("monthly.folder.no", number(month))), "", ""),
                List.of(table, new Block.Paragraph(Block.Paragraph.Kind.NOTE, ""), signed), Map.of("数据截至", DAY.format(maker.at)));
    }

    private static String range(int from, int pages) {
        return pages == 1 ? String.valueOf(from) : Words.of("monthly.folder.range", from, from + pages - 1);
    }

    private static String remark(Material one) {
        List<String> out = new ArrayList<>();
        if (one.persons) {
            out.add(Words.of("monthly.folder.masked"));
        }
        if (one.large) {
            out.add(Words.of("monthly.folder.large"));
        }
        return String.join("；", out);
    }

    private static List<Column> columns() {
        String[] heads = Words.of("monthly.folder.columns").split("\\|");
        return List.of(new Column(heads[0], 12, Align.CENTRE), new Column(heads[1], 61, Align.LEFT), new Column(heads[2], 16, Align.CENTRE),
                new Column(heads[3], 15, Align.RIGHT), new Column(heads[4], 20, Align.CENTRE), new Column(heads[5], 34, Align.LEFT));
    }
}
