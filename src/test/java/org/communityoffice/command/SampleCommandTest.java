package org.communityoffice.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityoffice.command.OfficeCommandTest.assertSays;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.communityoffice.Wiring;
import org.communityoffice.command.TestCommand.Ran;
import org.communityoffice.database.Office;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.monthly.MonthlyService;
import org.communityoffice.plan.TargetProgress;
import org.communityoffice.report.Behind;
import org.communityoffice.report.Block;
import org.communityoffice.report.Counted;
import org.communityoffice.report.MonthPaper;
import org.communityoffice.security.Unlock;
import org.communityoffice.settings.CurrentUser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample office goes in through the import, opens with the password of the README, and can be backed up and restored.
class SampleCommandTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    @TempDir
    private static Path temp;
    private static Path data;
    private static Ran made;
    private final Map<Counted, String> told = new HashMap<>();

    @BeforeAll
    static void theSample() {
        data = temp.resolve("sample");
        made = new TestCommand().run("sample", "--data", data);
    }

    /// Every number of every paper, of this month, the month before and the year: what is listed behind it makes just that number.
    @Test
    void behindEveryFigureStandsTheListThatMakesIt() throws IOException {
        try (Office office = open()) {
            MonthlyService monthly = monthly(office, TestCommand.CLOCK);
            Set<Counted> asked = new HashSet<>();
            Set<String> codes = new TreeSet<>();
            for (YearMonth month : List.of(OCTOBER, OCTOBER.plusMonths(1))) {
                told.clear();
                monthly.confirm(month, Map.of("VIS-HH", "74", "VIS-KEY-RATE", "37/38"));
                for (MonthPaper paper : monthly.papers(month)) {
                    paper.figures().values().stream().filter(figure -> monthly.isFigure(figure.code()))
                            .forEach(figure -> assertThat(shown(monthly, new Counted(figure.code(), month, false))).as(figure.code() + month + paper.title()).isEqualTo(figure.value().toString()));
                    paper.figures().values().forEach(figure -> codes.add(figure.code()));
                    for (Block block : paper.report().blocks()) {
                        if (block instanceof Block.Paragraph(Block.Paragraph.Kind kind, String text, List<Block.Paragraph.Figure> figures)) {
                            figures.forEach(figure -> same(monthly, asked, figure.counted(), text.substring(figure.from(), figure.to())));
                        } else if (block instanceof Block.Table table && table.look() == Block.Table.Look.FIGURES) {
                            table.groups().stream().flatMap(group -> group.rows().stream()).forEach(row -> row.figures().forEach((cell, counted) -> same(monthly, asked, counted, row.cells().get(cell).shown())));
                        } else if (block instanceof Block.Charts charts) {
                            charts.charts().stream().flatMap(chart -> chart.bars().stream()).filter(bar -> bar.counted() != null).forEach(bar -> same(monthly, asked, Objects.requireNonNull(bar.counted()), bar.shown()));
                        }
                    }
                }
            }
            assertThat(asked).hasSizeGreaterThan(150);
            assertThat(codes).contains("POP-HH", "ACT-HEADS", "VOL-HOURS", "PAT-GAP", "PAT-RATE", "PAT-COVER", "REN-OCC", "REN-PASS", "HAZ-STOCK", "EQ-EXT-DUE", "TGT-DUE", "VIS-KEY-RATE");
        }
    }

    private void same(MonthlyService monthly, Set<Counted> asked, Counted counted, String number) {
        asked.add(counted);
        assertThat(shown(monthly, counted)).as(counted.toString()).isEqualTo(number.replace("%", ""));
    }

    /// The same number stands in several papers: its list is asked for once.
    private String shown(MonthlyService monthly, Counted counted) {
        return told.computeIfAbsent(counted, _ -> monthly.behind(counted).orElseThrow(() -> new AssertionError("nothing behind " + counted)).total().shown());
    }

    /// The progress of targets on the page 今天, in a month that runs.
    @Test
    void behindTheProgressOfATargetStandsWhatItCounts() throws IOException {
        Clock clock = Clock.fixed(LocalDate.of(2026, 10, 29).atTime(9, 41).atZone(ZoneId.systemDefault()).toInstant(), ZoneId.systemDefault());
        try (Office office = open()) {
            Wiring wiring = new Wiring(office, new CurrentUser("王晓芸", office.user().role()), clock);
            List<TargetProgress> progress = TargetProgress.of(wiring.targets().month(OCTOBER), LocalDate.now(clock));
            assertThat(progress).hasSizeGreaterThan(15);
            for (TargetProgress target : progress) {
                Behind behind = wiring.monthly().behind(new Counted(target.code(), OCTOBER, false)).orElseThrow();
                String number = behind.how() == Behind.How.SHARE && target.amount().endsWith("%") ? behind.total().shown() : new BigDecimal(behind.total().number() == null ? "0" : behind.how() == Behind.How.SHARE ? behind.part().toPlainString() : behind.total().shown()).stripTrailingZeros().toPlainString();
                assertThat(target.amount()).as(target.code()).startsWith(number + " / ");
            }
        }
    }

    /// Table, sentences and charts in Word, the PDF, the workbook and the notice board of one press.
    @Test
    void theFilesOfOnePressSayTheSame() throws Exception {
        Path out = temp.resolve("press");
        assertThat(new TestCommand().password(Sample.PASSWORD).run("report", "--data", data, "--month", "2026-10", "--out", out).exit()).isZero();
        Map<String, String> figures = new LinkedHashMap<>();
        JsonNode manifest = new ObjectMapper().readTree(out.resolve("manifest.json").toFile());
        manifest.get("papers").get(0).get("figures").properties().forEach(one -> figures.put(one.getKey(), one.getValue().get("value").asText()));
        String pdf = pdf(out.resolve("RPT-01_月度工作总结_2026-10.pdf"));
        try (XWPFDocument word = new XWPFDocument(Files.newInputStream(out.resolve("RPT-01_月度工作总结_2026-10.docx")))) {
            Map<String, String> table = new LinkedHashMap<>();
            word.getTables().getFirst().getRows().forEach(row -> table.put(row.getCell(row.getTableCells().size() - 5).getText().strip(), row.getCell(row.getTableCells().size() - 4).getText()));
            List.of("在册户数（户）", "参加人次", "巡逻出勤率（%）", "隐患结存（处）", "目标完成率（%）").forEach(name -> {
                String number = figures.get(name.replaceAll("（.*", ""));
                assertThat(table).as(name).containsEntry(name, number);
                assertThat(pdf).as(name).contains(name + number);
            });
            for (XWPFChart chart : word.getCharts()) {
                var sheet = chart.getWorkbook().getSheetAt(0);
                String name = sheet.getRow(0).getCell(1).getStringCellValue().replaceAll("（.*", "");
                assertThat(new BigDecimal(figures.getOrDefault(name, "-1"))).as(name).isEqualByComparingTo(BigDecimal.valueOf(sheet.getRow(sheet.getLastRowNum()).getCell(1).getNumericCellValue()));
            }
            String sentence = "检查" + figures.get("检查户次") + "户次，发现隐患" + figures.get("发现隐患数") + "处";
            assertThat(word.getParagraphs().stream().map(one -> one.getText()).toList()).anyMatch(text -> text.contains(sentence));
            assertThat(pdf).contains(sentence);
        }
        try (XSSFWorkbook list = new XSSFWorkbook(Files.newInputStream(out.resolve("RPT-16_活动月度一览_2026-10.xlsx")))) {
            StringBuilder all = new StringBuilder();
            list.getSheetAt(0).forEach(row -> row.forEach(cell -> all.append(new org.apache.poi.ss.usermodel.DataFormatter().formatCellValue(cell))));
            assertThat(all.toString()).contains("参加" + figures.get("参加人次"));
        }
        String board = pdf(out.resolve("RPT-33_图表月报_2026-10.pdf"));
        assertThat(board).contains(figures.get("活动场次") + "场").contains(figures.get("参加人次") + "人次参加").contains(figures.get("巡逻出勤率") + "%出勤").contains(figures.get("消防达标率") + "%达标");
        try (PDDocument one = Loader.loadPDF(out.resolve("RPT-33_图表月报_2026-10.pdf").toFile()); XWPFDocument word = new XWPFDocument(Files.newInputStream(out.resolve("RPT-33_图表月报_2026-10.docx")))) {
            assertThat(one.getNumberOfPages()).isEqualTo(1);
            assertThat(word.getCharts()).as("native charts").hasSize(5);
            assertThat(word.getTables().getFirst().getText()).contains(figures.get("活动场次") + "场");
        }
    }

    private static String pdf(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }

    private static Office open() throws IOException {
        Office.Closed closed = Office.find(new OfficeFolder(data), false);
        return closed.open((Unlock.Unlocked) closed.ring().unlock(closed.ring().firstUser().name(), Sample.PASSWORD.toCharArray()), TestCommand.CLOCK);
    }

    private static MonthlyService monthly(Office office, Clock clock) {
        return new Wiring(office, new CurrentUser("王晓芸", office.user().role()), clock).monthly();
    }

    @Test
    void theSampleIsMadeCheckedBackedUpAndRestored() {
        TestCommand office = new TestCommand();
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.out().lines().filter(line -> line.contains("导入")).toList()).hasSize(13).noneMatch(line -> line.contains("导入 0 行")).allMatch(line -> line.contains("没收的 0 行"));
        assertSays(office.run("check", "--data", data), Exit.USAGE, "没有密码");
        Ran checked = office.password(Sample.PASSWORD).run("check", "--data", data);
        assertThat(checked.exit()).as(checked.err()).isZero();
        assertThat(checked.out()).contains("楼栋 25 栋").containsPattern("居民 (2[89]|3[0-9])\\d\\d 人");
        assertThat(office.run("backup", "--data", data, "--out", temp.resolve("u.zip")).exit()).isZero();
        Ran restored = office.run("restore", "--backup", temp.resolve("u.zip"), "--data", temp.resolve("b"));
        assertThat(restored.exit()).as(restored.err()).isZero();
        String counts = checked.out().substring(checked.out().indexOf("居民"), checked.out().indexOf("条"));
        assertThat(restored.out()).contains(counts);
        assertSays(office.run("sample", "--data", data), Exit.USAGE, "已经有资料");
    }
}
