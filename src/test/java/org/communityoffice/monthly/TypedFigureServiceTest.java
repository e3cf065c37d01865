package org.communityoffice.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.communityoffice.Wiring;
import org.communityoffice.database.Office;
import org.communityoffice.database.UndoResult;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.report.Block;
import org.communityoffice.report.ExcelWriter;
import org.communityoffice.report.PdfWriter;
import org.communityoffice.report.Report;
import org.communityoffice.report.WordWriter;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Figures typed by hand: proposed, confirmed, marked on every paper, never written as 0 where nobody knows.
class TypedFigureServiceTest {
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    @TempDir
    Path folder;
    private Office office;
    private MonthlyService monthly;

    @BeforeEach
    void open() throws java.io.IOException {
        office = PictureOffice.make(folder.resolve("office"));
        monthly = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK).monthly();
    }

    @AfterEach
    void close() throws java.io.IOException {
        office.close();
    }

    private TypedFigure figure(YearMonth month, String code) {
        return monthly.read(month).typed().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }

    private static String text(Report report) {
        return report.blocks().stream().filter(Block.Paragraph.class::isInstance).map(block -> ((Block.Paragraph) block).text()).collect(Collectors.joining("\n"));
    }

    private static List<String> row(Report report, String name) {
        return report.blocks().stream().filter(Block.Table.class::isInstance).flatMap(table -> ((Block.Table) table).groups().stream()).flatMap(group -> group.rows().stream())
                .map(row -> row.cells().stream().map(org.communityoffice.report.Cell::shown).toList()).filter(cells -> cells.getFirst().strip().startsWith(name)).findFirst().orElseThrow();
    }

    @Test
    void numbersAndSharesAsTheyAreTyped() {
        assertThat(TypedNumber.read(" 12 ", false)).hasValueSatisfying(number -> assertThat(number.typed()).isEqualTo("12"));
        assertThat(TypedNumber.read("3600.50", false)).hasValueSatisfying(number -> assertThat(number.typed()).isEqualTo("3600.5"));
        assertThat(TypedNumber.read("37／38", true)).hasValueSatisfying(number -> assertThat(number.amount().shown()).isEqualTo("97.4"));
        assertThat(TypedNumber.read("0/0", true)).hasValueSatisfying(number -> assertThat(number.amount().shown()).isEqualTo("无应办事项"));
        assertThat(List.of(TypedNumber.read("一", false), TypedNumber.read("-1", false), TypedNumber.read("39/38", true), TypedNumber.read("97.4", true))).allMatch(java.util.Optional::isEmpty);
    }

    @Test
    void lastMonthIsProposedAndCountsOnlyOnceConfirmed() {
        assertThat(monthly.confirm(SEPTEMBER, Map.of("VIS-HH", "70", "VIS-KEY-RATE", "30/40", "SEC-CRIME", "0"))).isTrue();
        TypedFigure visits = figure(OCTOBER, "VIS-HH");
        assertThat(visits.now()).isNull();
        assertThat(Objects.requireNonNull(visits.before()).typed()).isEqualTo("70");
        assertThat(row(monthly.summary(OCTOBER), "走访户次")).as("empty, not 0 and not last month's").containsExactly("走访户次（手工填报）", "", "70", "—", "70");
        assertThat(text(monthly.summary(OCTOBER))).doesNotContain("走访");
        int open = monthly.read(OCTOBER).unconfirmed();
        monthly.confirm(OCTOBER, Map.of("VIS-HH", "74", "VIS-KEY-RATE", "37/38", "SEC-CRIME", ""));
        assertThat(monthly.read(OCTOBER).unconfirmed()).isEqualTo(open - 2);
        Report october = monthly.summary(OCTOBER);
        assertThat(row(october, "走访户次")).containsExactly("走访户次（手工填报）", "74", "70", "＋4（＋5.7%）", "144");
        assertThat(row(october, "困难家庭走访率")).as("of the year 67 of 78").containsExactly("困难家庭走访率（%）（手工填报）", "97.4", "75.0", "升22.4个百分点", "85.9");
        assertThat(row(october, "刑事案件数")).containsExactly("刑事案件数（起）（手工填报）", "", "0", "—", "0");
        assertThat(text(october)).contains("走访74户次，困难家庭走访率97.4%（手工填报）。").doesNotContain("受理诉求");
        assertThat(text(monthly.summary(SEPTEMBER))).contains("走访70户次，困难家庭走访率75.0%（手工填报）。");
    }

    @Test
    void whatABookCountsIsNotTyped() {
        assertThat(monthly.read(OCTOBER).typed()).extracting(TypedFigure::code).contains("VIS-HH", "SEC-FIRE", "VOL-NEW").doesNotContain("TGT-DUE", "TGT-RATE", "ACT-N", "CLINIC-HEADS");
        assertThat(monthly.summary(OCTOBER).blocks().toString()).doesNotContain("新登记志愿者");
        monthly.confirm(OCTOBER, Map.of("VOL-NEW", "6", "ENV-DISS", "58", "ENV-OPEN", "4"));
        assertThat(text(monthly.summary(OCTOBER))).contains("新登记志愿者6人（手工填报）。", "大扫除0次。劝导58人次，未整改4处（手工填报）。");
    }

    @Test
    void aConfirmationIsOneActionAndIsTakenBackWhole() {
        monthly.confirm(OCTOBER, Map.of("VIS-HH", "74", "REQ-IN", "41"));
        Wiring wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
        var last = wiring.history().recent(1).getFirst();
        assertThat(last.title()).isEqualTo("手工填报 2026-10 2 个数");
        monthly.confirm(OCTOBER, Map.of("VIS-HH", "74", "REQ-IN", "41"));
        assertThat(wiring.history().recent(1).getFirst().id()).as("nothing changed, nothing saved").isEqualTo(last.id());
        assertThat(wiring.history().undo(last.id(), "王晓芸")).isInstanceOf(UndoResult.Undone.class);
        assertThat(figure(OCTOBER, "VIS-HH").now()).isNull();
    }

    @Test
    void everyWriterSaysThatItWasTyped() throws Exception {
        monthly.confirm(OCTOBER, Map.of("DIS-IN", "6", "DIS-OK", "5", "DIS-RATE", "5/5", "SEC-FIRE", "1"));
        Report report = monthly.summary(OCTOBER);
        Path word = folder.resolve("a.docx");
        WordWriter.write(report, word);
        try (InputStream in = Files.newInputStream(word); XWPFDocument document = new XWPFDocument(in); XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("火灾（火情）数（起）（手工填报）", "受理纠纷6件，调解成功5件，成功率100.0%（手工填报）。");
        }
        Path pdf = folder.resolve("a.pdf");
        PdfWriter.write(report, pdf);
        try (var document = Loader.loadPDF(pdf.toFile())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text).contains("火灾（火情）数（起）（手工填报）", "受理纠纷6件，调解成功5件，成功率100.0%（手工填报）。");
        }
        Path excel = folder.resolve("a.xlsx");
        ExcelWriter.write(report, excel);
        try (InputStream in = Files.newInputStream(excel); XSSFWorkbook book = new XSSFWorkbook(in)) {
            StringBuilder cells = new StringBuilder();
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> cells.append(cell).append('\n')));
            assertThat(cells.toString()).contains("火灾（火情）数（起）（手工填报）");
        }
    }
}
