package org.communityoffice.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communityoffice.report.Block.Align;
import org.communityoffice.report.Block.Column;
import org.communityoffice.report.Block.Group;
import org.communityoffice.report.Block.Row;

/// Reports for tests; all people are invented.
final class Samples {
    static final List<String> NAMES = List.of("刘文杰", "䶮", "𠮷田", "买买提·艾力", "=1+1", "@周", "龘靐");

    private Samples() {}

    /// A roster of so many households of three people.
    static Report list(int households) {
        List<Column> columns = new ArrayList<>();
        String[] heads = {"序号", "姓名", "性别", "民族", "出生年月", "年龄", "公民身份号码", "与户主\n关系", "人员类别", "文化程度", "政治面貌", "就业状态", "现住地址", "联系电话", "备注"};
        double[] widths = {9, 16, 9, 11, 21, 9, 38, 15, 15, 19, 18, 15, 33, 24, 25};
        for (int i = 0; i < heads.length; i++) {
            columns.add(new Column(heads[i], widths[i], i == 12 || i == 14 ? Align.LEFT : Align.CENTRE));
        }
        List<Group> groups = new ArrayList<>();
        int n = 0;
        for (int h = 0; h < households; h++) {
            List<Row> rows = new ArrayList<>();
            for (int p = 0; p < 3; p++) {
                n++;
                rows.add(new Row(p == 0, List.of(Cell.number(n), Cell.text(NAMES.get(n % NAMES.size())), Cell.text(p == 1 ? "女" : "男"),
                        Cell.text("汉族"), new Cell.Month(YearMonth.of(1984, 9)), Cell.number(42), Cell.text("990***********017X"),
                        Cell.text(p == 0 ? "户主" : p == 1 ? "妻" : "子"), Cell.text("常住"), Cell.text("大学专科"), Cell.text("群众"),
                        Cell.text("灵活就业"), Cell.text("幸福里一区" + (h / 10 + 1) + "号楼"), Cell.text("138****0418"),
                        Cell.text(h % 7 == 3 && p == 1 ? "=SUM(A1) 说明文字很长，两行才放得下" : ""))));
            }
            groups.add(new Group("", rows));
        }
        Block.Table table = new Block.Table(Block.Table.Look.LIST, "", columns, groups,
                new Block.Total("合计", 2, "户数 " + households + "　　人数 " + n), List.of());
        return new Report("幸福里社区居民花名册", "幸福里社区居民委员会", Paper.LIST, new Report.Running.Form(16,
                List.of("单位：幸福里社区居民委员会", "范围：幸福里一区", "制表日期：2026-11-02"), "身份号码、电话已打码", "用途：核对"),
                List.of(table, new Block.Signatures(List.of("填表人：王晓燕", "填表日期：2026-11-02"))), Map.of("masked", "是"));
    }

    /// A document with title, table and text, as the monthly summary has.
    static Report document(int paragraphs) {
        List<Column> columns = List.of(new Column("类别", 15, Align.CENTRE), new Column("指标", 49, Align.LEFT),
                new Column("本月", 20, Align.RIGHT), new Column("上月", 20, Align.RIGHT),
                new Column("增减", 30, Align.LEFT), new Column("本年累计", 22, Align.RIGHT));
        List<Row> rows = new ArrayList<>();
        for (String name : List.of("在册户数（户）", "在册人口（人）", "　其中：常住人口（人）", "流动人口（人）", "登记流动人口变动（人次）", "60岁以上老年人")) {
            rows.add(new Row(false, List.of(Cell.text(name), Cell.number(2136), Cell.number(2131), new Cell.Change("＋5", "（＋0.2%）"), Cell.text("—"))));
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Title("幸福里社区居民委员会\n2026年10月工作总结"),
                new Block.Paragraph(Block.Paragraph.Kind.ADDRESSEE, "安和街道办事处："),
                new Block.Paragraph(Block.Paragraph.Kind.BODY, "现将我社区2026年10月工作情况报告如下。"),
                new Block.Table(Block.Table.Look.FIGURES, "表1　2026年10月主要工作数据", columns, List.of(new Group("人口", rows)), null,
                        List.of("注：数据截至2026年10月31日。“—”为期末数，不作累计；比率的本年累计为1—10月同口径平均。"))));
        for (int i = 0; i < paragraphs; i++) {
            blocks.add(new Block.Heading(1, "一、居民与户籍"));
            blocks.add(new Block.Paragraph(Block.Paragraph.Kind.BODY,
                    "本月末在册2136户、5842人，其中流动人口1368人（较上月增加17人）。本月登记流动人口变动63人次，其中3日内登记95.2%。𠮷田、䶮、买买提·艾力等人到场。"));
        }
        blocks.add(new Block.Closing("幸福里社区居民委员会（盖章）", "2026年11月2日", List.of("填报人：王晓燕", "审核人：周敏华")));
        return new Report("2026年10月工作总结", "幸福里社区居民委员会", Paper.DOCUMENT, new Report.Running.Document(), blocks, Map.of());
    }

    public static void main(String[] args) throws Exception {
        java.nio.file.Path out = java.nio.file.Path.of("target/papers");
        java.nio.file.Files.createDirectories(out);
        PdfWriter.write(list(30), out.resolve("list.pdf"));
        PdfWriter.write(document(9), out.resolve("document.pdf"));
        WordWriter.write(document(9), out.resolve("document.docx"));
        ExcelWriter.write(list(30), out.resolve("list.xlsx"));
        PdfWriter.write(RecoveryPageTest.PAGE, out.resolve("key.pdf"));
        PrintedPages document = PrintedPages.of(document(9));
        javax.imageio.ImageIO.write(document.image(0, 1.111f), "png", out.resolve("previewdoc.png").toFile());
        PrintedPages pages = PrintedPages.of(list(30));
        javax.imageio.ImageIO.write(pages.image(0, 1.2f), "png", out.resolve("preview.png").toFile());
    }
}
