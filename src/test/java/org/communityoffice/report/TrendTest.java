package org.communityoffice.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.communityoffice.settings.FactoryTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Charts of the last months: the same numbers in Word's own charts and on the page.
class TrendTest {
    private static final YearMonth MARCH = YearMonth.of(2027, 3);
    private static final Trend HELD = Trend.of("ACT-N", MARCH, month -> month.equals(YearMonth.of(2026, 10)) ? Amount.NONE : Amount.of(month.getMonthValue() * 3L));
    private static final Trend CAME = Trend.of("PAT-RATE", MARCH, month -> Amount.of(month.equals(YearMonth.of(2026, 12)) ? BigDecimal.valueOf(100) : new BigDecimal("91.5")));

    private static Block.Charts charts() {
        return Trend.charts(List.of(HELD, CAME), new FactoryTables()).getFirst();
    }

    @Test
    void sixMonthsOverTheTurnOfTheYear() {
        Block.Charts.Chart held = charts().charts().getFirst();
        assertThat(held.title()).isEqualTo("活动场次（场）");
        assertThat(held.bars()).extracting(Block.Charts.Bar::label).containsExactly("10月", "11月", "12月", "1月", "2月", "3月");
        assertThat(held.bars()).extracting(Block.Charts.Bar::shown).containsExactly("—", "33", "36", "3", "6", "9");
        assertThat(held.bars().getFirst().number()).isNull();
    }

    @Test
    void anAxisThatDoesNotBeginAtNothingSaysSo() {
        assertThat(charts().charts()).extracting(Block.Charts.Chart::from).containsExactly(0, 90);
        assertThat(charts().caption()).isEqualTo("图1　近六个月走势（深色为本月；巡逻出勤率纵轴自90%起）");
        assertThat(Trend.charts(List.of(HELD), new FactoryTables()).getFirst().caption()).isEqualTo("图1　近六个月走势（深色为本月）");
    }

    @Test
    void oneMonthAloneIsNoTrend() {
        assertThat(Trend.charts(List.of(Trend.of("ACT-N", MARCH, month -> month.equals(MARCH) ? Amount.of(4) : Amount.NONE)), new FactoryTables())).isEmpty();
    }

    @Test
    void wordHasChartsOfItsOwnWithTheNumbersInThem() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WordWriter.write(report(), out);
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            List<XWPFChart> charts = read.getCharts();
            assertThat(charts).hasSize(2);
            var held = (XDDFBarChartData) charts.getFirst().getChartSeries().getFirst();
            assertThat(held.getSeries(0).getCategoryData().getPointAt(5)).isEqualTo("3月");
            assertThat(held.getSeries(0).getValuesData().getPointAt(4)).isEqualTo(9.0);
            assertThat(charts.getFirst().getCTChart().getTitle().getTx().getRich().getPArray(0).getRArray(0).getT()).isEqualTo("活动场次（场）");
            assertThat(charts.getFirst().getWorkbook().getSheetAt(0).getRow(6).getCell(1).getNumericCellValue()).isEqualTo(9.0);
            assertThat(read.getParagraphs()).anyMatch(line -> line.getText().startsWith("图1"));
        }
    }

    @Test
    void thePageHasTheSameNumbers(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.pdf");
        PdfWriter.write(report(), file);
        try (var pdf = Loader.loadPDF(Files.readAllBytes(file))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("活动场次（场）", "33", "36", "91.5", "100", "图1");
        }
    }

    private static Report report() {
        return new Report("总结", "樱花社区居民委员会", Paper.DOCUMENT, new Report.Running.Document(), List.of(new Block.Title("总结"), charts(), new Block.Paragraph(Block.Paragraph.Kind.BODY, "完。")), Map.of());
    }
}
