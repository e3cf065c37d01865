package org.communityoffice.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.communityoffice.report.Block;
import org.communityoffice.report.Cell;
import org.communityoffice.report.MonthPaper;
import org.communityoffice.report.MonthPaper.Format;
import org.communityoffice.report.Paper;
import org.communityoffice.report.PdfWriter;
import org.communityoffice.report.Report;
import org.communityoffice.report.WordWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The folder of a month says what lies in it, and the sums are right.
class MonthFolderTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final MonthFolder.Maker MAKER = new MonthFolder.Maker("樱花社区", "樱花社区居民委员会", "安和街道办事处", "王晓芸", LocalDateTime.of(2026, 11, 2, 17, 20));

    private static Report list(String title, int rows, Paper paper) {
        List<Block.Group> groups = IntStream.range(0, rows).mapToObj(i -> new Block.Group("", List.of(new Block.Row(false, List.of(Cell.number(i + 1)))))).toList();
        return new Report(title, "樱花社区居民委员会", paper, new Report.Running.Form(16, List.of("", "", ""), "", ""),
                List.of(new Block.Table(Block.Table.Look.LIST, "", List.of(new Block.Column("序号", paper.inside(), Block.Align.CENTRE)), groups, null, List.of())), Map.of());
    }

    private static List<MonthPaper> papers() {
        Report summary = list("月度工作总结", 1, Paper.FORM);
        Report roster = list("居民花名册", 60, Paper.LIST);
        Report houses = list("出租屋台账", 1, Paper.WIDE);
        return List.of(new MonthPaper("RPT-01", "月度工作总结", MONTH, Format.WORD, summary, 0, Map.of()), new MonthPaper("RPT-01", "月度工作总结", MONTH, Format.PDF, summary, 0, Map.of()),
                new MonthPaper("RPT-02", "居民花名册", MONTH, Format.EXCEL, roster, 60, Map.of()), new MonthPaper("RPT-04", "出租屋台账", MONTH, Format.PDF, houses, 0, Map.of()));
    }

    private static Report named(String title) {
        return MonthFolder.of(MONTH, papers(), MAKER).stream().filter(paper -> paper.title().equals(title)).findFirst().orElseThrow().report();
    }

    @Test
    void eachPaperOnceWithItsPagesInOneCount() {
        Block.Table table = (Block.Table) named("目录").blocks().getFirst();
        List<List<String>> rows = table.groups().stream().flatMap(group -> group.rows().stream()).map(row -> row.cells().stream().map(Cell::shown).toList()).toList();
        assertThat(rows).containsExactly(
                List.of("1", "月度工作总结", "Word", "1", "1", ""),
                List.of("2", "居民花名册", "Excel", "3", "2—4", "证件、电话打码"),
                List.of("3", "出租屋台账", "PDF", "1", "5", "A3折页"));
        assertThat(table.total()).isEqualTo(new Block.Total("合计", 2, "3种，5页"));
    }

    @Test
    void theCoverSaysWhoseItIsAndHowMuch(@TempDir Path folder) throws Exception {
        PdfWriter.write(named("封面"), folder.resolve("a.pdf"));
        try (var pdf = Loader.loadPDF(Files.readAllBytes(folder.resolve("a.pdf")))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains("YB-2026-10", "樱花社区", "2026年10月", "安和街道办事处", "3种　5页", "11月2日17:20的数");
        }
        WordWriter.write(named("封面"), folder.resolve("a.docx"));
        try (XWPFDocument word = new XWPFDocument(Files.newInputStream(folder.resolve("a.docx"))); XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains("月 度 报 表", "安和街道办事处", "3种　5页");
        }
    }

    @Test
    void itsFilesStandBeforeAllOthers() {
        assertThat(MonthFolder.of(MONTH, papers(), MAKER)).extracting(MonthPaper::fileName).containsExactly("00_封面_2026-10.docx", "00_目录_2026-10.docx", "00_封面_2026-10.pdf", "00_目录_2026-10.pdf");
    }
}
