package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.communityoffice.database.Office;
import org.communityoffice.group.TeamMemberFields;
import org.communityoffice.model.Stored;
import org.communityoffice.patrol.RotaController;
import org.communityoffice.patrol.RotaPlace;
import org.communityoffice.patrol.RotaService;
import org.communityoffice.patrol.Shift;
import org.communityoffice.patrol.ShiftFields;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.pictures.RotaPictures;
import org.communityoffice.report.MonthBook;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A month's rota by keyboard: made by pattern, a cell cancelled and taken back, all of it undone; and the month's papers of patrol, reopened.
@InWindow
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
            clerk.press(KeyCode.CONTROL, KeyCode.DIGIT4);
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

    @Test
    void thePeopleOfAShiftAreChangedAndTwoSwapByKeys() throws Exception {
        journey((clerk, wiring) -> {
            RotaService rota = wiring.patrolParts().rota();
            Shift before = until(() -> today(rota, 0));
            List<String> lines = rota.month(YearMonth.of(2026, 10)).stream().map(shift -> shift.row().values()).filter(one -> Objects.equals(one.get(ShiftFields.TEAM), before.row().values().get(ShiftFields.TEAM)))
                    .map(one -> one.get(ShiftFields.SHIFT_KIND, "")).distinct().sorted(Comparator.comparing(List.of("ZAO", "ZHONG", "YE")::indexOf)).toList();
            for (int line = lines.indexOf(before.row().values().get(ShiftFields.SHIFT_KIND, "")); line > 0; line--) {
                clerk.press(KeyCode.DOWN);
            }
            clerk.press(KeyCode.ENTER);
            until(() -> clerk.focused().equals("rota-name") ? Boolean.TRUE : null);
            // Backspace in the empty field takes the last one off
            clerk.press(KeyCode.BACK_SPACE);
            clerk.press(KeyCode.CONTROL, KeyCode.S);
            Shift three = until(() -> Optional.ofNullable(today(rota, 0)).filter(shift -> shift.members().size() == before.members().size() - 1).orElse(null));
            String gone = RotaPlace.of(before.members().getLast()).name();
            until(() -> clerk.focused().equals("rota-grid") ? Boolean.TRUE : null);
            Thread.sleep(500);
            clerk.press(KeyCode.ENTER);
            until(() -> clerk.focused().equals("rota-name") ? Boolean.TRUE : null);
            clerk.type(gone);
            clerk.press(KeyCode.ENTER);
            clerk.press(KeyCode.ENTER);
            clerk.press(KeyCode.CONTROL, KeyCode.S);
            until(() -> Optional.ofNullable(today(rota, 0)).filter(shift -> shift.members().size() == before.members().size()).orElse(null));
            until(() -> clerk.focused().equals("rota-grid") ? Boolean.TRUE : null);
            Thread.sleep(500);

            clerk.press(KeyCode.F7);
            until(() -> clerk.focused().equals("swap-mine") ? Boolean.TRUE : null);
            String mine = RotaPlace.of(three.members().getFirst()).name();
            clerk.press(KeyCode.TAB);
            clerk.run(() -> {
                ComboBox<RotaController.Swap> theirs = clerk.find("#swap-theirs");
                // one of the own team: at night not everybody may
                theirs.getItems().stream().filter(one -> Objects.equals(one.shift().row().values().get(ShiftFields.TEAM), before.row().values().get(ShiftFields.TEAM))).findFirst().ifPresent(theirs::setValue);
            });
            filled(clerk);
            Shift swapped = until(() -> Optional.ofNullable(today(rota, 0)).filter(shift -> shift.row().values().has(ShiftFields.SWAP_WITH)).orElse(null));
            assertThat(swapped.row().values().get(ShiftFields.SWAP_WITH)).startsWith(mine + "换");
            assertThat(RotaPlace.of(swapped.members().getFirst()).name()).isNotEqualTo(mine);
        });
    }

    @Test
    void membersComeAndGoByKeys() throws Exception {
        journey((clerk, wiring) -> {
            clerk.run(() -> ((ButtonBase) clerk.find("#patrol-tab-team")).fire());
            until(() -> clerk.on(() -> clerk.<javafx.scene.control.TableView<?>>find("#team-members").getItems().size() == 12 ? Boolean.TRUE : null));
            long team = wiring.patrol().teams().teams().getFirst().id();
            clerk.run(() -> clerk.find("#team-person").requestFocus());
            clerk.type("赵志明");
            clerk.press(KeyCode.ENTER);
            Stored joined = until(() -> member(wiring, team, "赵志明"));
            assertThat(joined.values().get(TeamMemberFields.JOINED_ON)).isEqualTo(LocalDate.of(2026, 10, 29));
            assertThat(joined.values().get(TeamMemberFields.INITIALS)).as("proposed").isEqualTo("zzm");
            until(() -> clerk.on(() -> clerk.<javafx.scene.control.TableView<?>>find("#team-members").getItems().size() == 13 ? Boolean.TRUE : null));

            clerk.run(() -> {
                clerk.find("#team-members").requestFocus();
                clerk.<javafx.scene.control.TableView<?>>find("#team-members").getSelectionModel().selectLast();
            });
            clerk.press(KeyCode.ENTER);
            until(() -> clerk.on(() -> clerk.has("#field-left_on") ? Boolean.TRUE : null));
            clerk.run(() -> clerk.find("#field-left_on").requestFocus());
            clerk.type("2026-10-29");
            clerk.press(KeyCode.CONTROL, KeyCode.S);
            until(() -> wiring.patrol().teams().members(team).stream().anyMatch(one -> LocalDate.of(2026, 10, 29).equals(one.values().get(TeamMemberFields.LEFT_ON))) ? Boolean.TRUE : null);
            Thread.sleep(500);
        });
    }

    private static @Nullable Stored member(Wiring wiring, long team, String name) {
        return wiring.patrol().teams().members(team).stream().filter(one -> name.equals(one.values().get(TeamMemberFields.PERSON_NAME))).findFirst().orElse(null);
    }

    /// The shift of today in a line of the grid.
    private static @Nullable Shift today(RotaService rota, int line) {
        LocalDate day = LocalDate.of(2026, 10, 29);
        long team = rota.teams().get(line).id();
        return rota.month(YearMonth.from(day)).stream().filter(shift -> shift.day().equals(day) && Long.valueOf(team).equals(shift.row().values().get(ShiftFields.TEAM))).findFirst().orElse(null);
    }

    private interface Journey {
        void go(Stagehand clerk, Wiring wiring) throws Exception;
    }

    private void journey(Journey journey) throws Exception {
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
            clerk.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            clerk.run(() -> ((ButtonBase) clerk.find("#patrol-tab-rota")).fire());
            until(() -> clerk.on(() -> clerk.focused().equals("rota-grid") ? Boolean.TRUE : null));
            Thread.sleep(500);
            journey.go(clerk, wiring);
            Thread.sleep(1000);
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
        for (int i = 0; i < 1_000; i++) {
            T answer = asked.call();
            if (answer != null) {
                return answer;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("did not happen within ten seconds");
    }
}
