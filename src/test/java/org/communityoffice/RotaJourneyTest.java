package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.communityoffice.database.Office;
import org.communityoffice.patrol.Shift;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.pictures.RotaPictures;
import org.communityoffice.report.MonthBook;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A month's rota by keyboard: made by pattern, a cell cancelled and taken back, all of it undone; and the month's papers of patrol, reopened.
class RotaJourneyTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private @TempDir Path folder;
    private @Nullable Stagehand stage;

    @Test
    void aMonthByPatternACellChangedAndUndone() throws Exception {
        try (Office office = PictureOffice.make(folder.resolve("office")); Work work = Work.threads(Platform::runLater)) {
            Wiring wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
            RotaPictures.fill(wiring);
            OfficeView[] view = new OfficeView[1];
            Stagehand clerk = new Stagehand(() -> {
                view[0] = new OfficeView(wiring, work, new Theme(false), Remembered.inMemory(), () -> { });
                return view[0].frame().root();
            });
            stage = clerk;
            clerk.run(() -> view[0].frame().focusPage());
            clerk.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            clerk.run(() -> ((ButtonBase) clerk.find("#patrol-tab-rota")).fire());
            until(() -> clerk.on(() -> clerk.focused().equals("rota-grid") ? Boolean.TRUE : null));
            clerk.press(KeyCode.ALT, KeyCode.RIGHT);
            Thread.sleep(500);
            assertThat(wiring.patrolParts().rota().month(NOVEMBER).stream().filter(RotaJourneyTest::november)).isEmpty();

            clerk.press(KeyCode.CONTROL, KeyCode.N);
            until(() -> clerk.on(() -> clerk.has("#rota-heads") ? Boolean.TRUE : null));
            filled(clerk);
            until(() -> clerk.on(() -> clerk.has("#rota-heads") ? null : Boolean.TRUE));
            Thread.sleep(300);
            filled(clerk);
            until(() -> wiring.patrolParts().rota().month(NOVEMBER).stream().filter(RotaJourneyTest::november).count() == 90 ? Boolean.TRUE : null);

            clerk.run(() -> clerk.find("#rota-grid").requestFocus());
            Thread.sleep(600);
            clerk.press(KeyCode.DOWN);
            clerk.press(KeyCode.RIGHT);
            clerk.press(KeyCode.DELETE);
            Shift cancelled = until(() -> wiring.patrolParts().rota().month(NOVEMBER).stream().filter(Shift::cancelled).findFirst().orElse(null));
            assertThat(cancelled.day()).isEqualTo(NOVEMBER.atDay(2));
            clerk.press(KeyCode.CONTROL, KeyCode.Z);
            until(() -> wiring.patrolParts().rota().month(NOVEMBER).stream().noneMatch(Shift::cancelled) ? Boolean.TRUE : null);
            clerk.press(KeyCode.CONTROL, KeyCode.Z);
            until(() -> wiring.patrolParts().rota().month(NOVEMBER).stream().noneMatch(RotaJourneyTest::november) ? Boolean.TRUE : null);
            // what follows a change on the screen reads once more before the office closes
            Thread.sleep(1500);
        } finally {
            if (stage != null) {
                stage.close();
            }
        }
    }

    private static boolean november(Shift shift) {
        return YearMonth.from(shift.day()).equals(NOVEMBER);
    }

    /// Presses the filled button of the dialog in front.
    private static void filled(Stagehand clerk) {
        clerk.run(() -> ((ButtonBase) clerk.find(".dialog-foot .filled")).fire());
    }

    @Test
    void thePapersOfTheMonthSayTheSame() throws Exception {
        try (Office office = PictureOffice.make(folder.resolve("office"))) {
            Wiring wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
            wiring.profile().save(new OfficeProfile("樱花社区", "安和街道办事处", "990101", ""));
            RotaPictures.fill(wiring);
            Path out = folder.resolve("papers");
            RotaPictures.papers(wiring, out);
            MonthBook.Part part = wiring.patrolParts().month().part(YearMonth.of(2026, 9));

            assertThat(part.sections()).singleElement().satisfies(section -> assertThat(section.text()).contains("安排巡逻班次90个", "应到360人次", "实到347人次", "出勤率96.4%", "空档6.0小时"));
            String rota = pdf(out.resolve("RPT-13_巡逻值班表_2026-09.pdf"));
            assertThat(rota).contains("樱花社区巡逻值班表", "早班人员", "▲09-01", "空档 00:00–06:00");
            String month = pdf(out.resolve("RPT-14_巡逻月报_2026-09.pdf"));
            assertThat(month).contains("一、班次与出勤", "七、下月安排", "10月已排92班");
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(out.resolve("RPT-13_巡逻值班表_2026-09.xlsx")))) {
                Sheet sheet = book.getSheetAt(0);
                assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("早班人员");
                assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("▲09-01");
                assertThat(sheet.getRow(32).getCell(0).getStringCellValue()).isEqualTo("09-30");
            }
            try (XWPFDocument word = new XWPFDocument(Files.newInputStream(out.resolve("RPT-14_巡逻月报_2026-09.docx"))); XWPFWordExtractor text = new XWPFWordExtractor(word)) {
                assertThat(text.getText()).contains("巡逻出勤率（%）", "96.4", "二、24小时覆盖与空档", "重点地段空档：车棚");
                assertThat(word.getTables()).hasSize(2);
                assertThat(word.getTables().get(1).getRow(0).getTableCells()).hasSize(25);
            }
            assertThat(wiring.monthly().papers(YearMonth.of(2026, 9))).extracting(paper -> paper.code() + paper.format()).contains("RPT-13PDF", "RPT-13EXCEL", "RPT-14WORD", "RPT-14PDF");
        }
    }

    private static String pdf(Path file) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\R", "");
        }
    }

    private static <T> T until(Callable<@Nullable T> asked) throws Exception {
        for (int i = 0; i < 200; i++) {
            T answer = asked.call();
            if (answer != null) {
                return answer;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("did not happen within ten seconds");
    }
}
