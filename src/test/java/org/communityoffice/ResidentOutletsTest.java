package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.communityoffice.database.Office;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.Look;
import org.communityoffice.settings.LookKind;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.ui.GivenPaths;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// People leave the page 居民 as a printed roster and as a workbook, by keyboard; masked unless a purpose is typed, recorded in any case.
@SuppressWarnings("NullAway.Init") // set before each test
@InWindow
class ResidentOutletsTest {
    private static final int MANY = 60;
    @TempDir
    Path temp;

    private Office office;
    private Wiring wiring;
    private GivenPaths paths;
    private Stagehand stage;

    @BeforeEach
    void open() throws Exception {
        office = PictureOffice.make(temp.resolve("office"));
        wiring = new Wiring(office, new CurrentUser("王晓芸", Role.HEAD), PictureOffice.CLOCK);
        wiring.profile().save(new OfficeProfile("樱花社区", "", "990101", ""));
        PictureOffice.fill(wiring.residents().service(), MANY);
        paths = new GivenPaths(Files.createDirectory(temp.resolve("out")));
        OfficeView[] view = new OfficeView[1];
        stage = new Stagehand(() -> {
            view[0] = new OfficeView(wiring, Work.inline(), new Theme(false), Remembered.inMemory(), paths, () -> { });
            view[0].frame().open(view[0].frame().pages().get(1));
            return view[0].frame().root();
        });
        stage.run(() -> view[0].frame().focusPage());
    }

    @AfterEach
    void close() throws Exception {
        stage.close();
        office.close();
    }

    @Test
    void ctrlPShowsThePrintedPagesAndEscGoesBack() {
        stage.press(KeyCode.CONTROL, KeyCode.P);
        ListView<Integer> pages = stage.find("#preview-pages");
        assertThat(stage.on(() -> pages.getItems().size())).isGreaterThan(1);
        assertThat(stage.focused()).isEqualTo("preview-pages");
        assertThat(stage.on(() -> place())).contains("第 1 页，共 " + pages.getItems().size() + " 页");
        stage.press(KeyCode.PAGE_DOWN);
        assertThat(stage.on(() -> place())).contains("第 2 页，共 " + pages.getItems().size() + " 页");
        Label note = stage.find("#print-note");
        assertThat(note.getText()).startsWith(MANY + " 人，号码和电话已打码");
        stage.press(KeyCode.ESCAPE);
        assertThat(stage.on(() -> pages.getScene())).as("gone from the window").isNull();
        assertThat(wiring.settings().looks().recent(9)).as("looking at the pages is no print").isEmpty();
    }

    @Test
    void tickedPeopleAloneGoOnPaperAndTheFileIsRecorded() throws IOException {
        stage.press(KeyCode.DOWN);
        stage.press(KeyCode.SPACE);
        stage.press(KeyCode.DOWN);
        stage.press(KeyCode.SPACE);
        stage.press(KeyCode.CONTROL, KeyCode.P);
        fire("存成 Excel");
        assertThat(paths.saved()).hasFileName("居民花名册_勾选的人_2026-10-29.xlsx").exists();
        assertThat(wiring.settings().looks().recent(9)).singleElement()
                .matches(look -> look.kind() == LookKind.EXPORT && look.headCount() == 2 && !look.unmasked());
    }

    @Test
    void anExportIsMaskedAndSaysSo() throws IOException {
        stage.press(KeyCode.CONTROL, KeyCode.E);
        stage.press(KeyCode.ENTER);
        try (XSSFWorkbook book = book()) {
            assertThat(book.getProperties().getCustomProperties().getProperty("masked").getLpwstr()).isEqualTo("是");
            int number = column(book.getSheetAt(0).getRow(0), "公民身份号码");
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(MANY);
            for (int r = 1; r <= MANY; r++) {
                assertThat(book.getSheetAt(0).getRow(r).getCell(number).getStringCellValue()).matches("990\\*{11}[0-9X]{4}|990\\*{11}[0-9]{3}X");
            }
            assertThat(cell(book.getSheetAt(0).getRow(1), column(book.getSheetAt(0).getRow(0), "年龄"))).matches("\\d+");
        }
        Look look = wiring.settings().looks().recent(1).getFirst();
        assertThat(look).matches(one -> one.kind() == LookKind.EXPORT && one.headCount() == MANY && !one.unmasked() && one.purpose().isEmpty());
        assertThat(dialogSays()).contains(MANY + " 人，号码和电话已打码");
    }

    @Test
    void wholeNumbersNeedAPurpose() throws IOException {
        stage.press(KeyCode.CONTROL, KeyCode.E);
        javafx.scene.control.RadioButton whole = stage.find("#mask-off");
        stage.run(whole::fire);
        assertThat(stage.focused()).isEqualTo("mask-purpose");
        Button export = stage.find(".dialog-foot .filled");
        assertThat(stage.on(export::isDisabled)).as("no purpose yet").isTrue();
        stage.press(KeyCode.ENTER);
        stage.type("　 ");
        stage.press(KeyCode.ENTER);
        assertThat(paths.saved()).as("blanks are no purpose").isNull();
        stage.type("报街道核对");
        assertThat(stage.on(export::isDisabled)).isFalse();
        stage.press(KeyCode.ENTER);
        try (XSSFWorkbook book = book()) {
            assertThat(book.getProperties().getCustomProperties().getProperty("masked").getLpwstr()).isEqualTo("否");
            assertThat(book.getProperties().getCustomProperties().getProperty("purpose").getLpwstr()).isEqualTo("报街道核对");
            assertThat(cell(book.getSheetAt(0).getRow(1), column(book.getSheetAt(0).getRow(0), "公民身份号码"))).matches("990101\\d{11}[0-9X]");
        }
        assertThat(wiring.settings().looks().recent(1).getFirst()).matches(look -> look.unmasked() && look.purpose().equals("报街道核对"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Files.delete(temp.resolve("out"));
        stage.press(KeyCode.CONTROL, KeyCode.E);
        stage.press(KeyCode.ENTER);
        assertThat(dialogSays()).contains("没有写成");
        assertThat(temp.resolve("out")).doesNotExist();
    }

    private String place() {
        Set<javafx.scene.Node> labels = stage.<javafx.scene.Node>find("#print-box").lookupAll(".preview-bar .label");
        return labels.stream().map(node -> ((Label) node).getText()).filter(Objects::nonNull).reduce("", (all, one) -> all + "|" + one);
    }

    private String dialogSays() {
        return stage.on(() -> stage.<javafx.scene.Node>find(".dialog-body").lookupAll(".label").stream().map(node -> ((Label) node).getText()).reduce("", String::concat));
    }

    private void fire(String label) {
        stage.run(() -> stage.<javafx.scene.Node>find("#print-box").lookupAll(".button").stream()
                .map(Button.class::cast).filter(button -> label.equals(button.getAccessibleText())).forEach(Button::fire));
    }

    private XSSFWorkbook book() throws IOException {
        Path saved = Objects.requireNonNull(paths.saved());
        try (InputStream in = Files.newInputStream(saved)) {
            return new XSSFWorkbook(in);
        }
    }

    private static int column(Row heads, String head) {
        for (int c = 0; c < heads.getLastCellNum(); c++) {
            if (cell(heads, c).equals(head)) {
                return c;
            }
        }
        throw new AssertionError(head);
    }

    private static String cell(Row row, int c) {
        return new DataFormatter().formatCellValue(row.getCell(c));
    }
}
