package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.communityoffice.database.Office;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.report.Behind;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.ui.GivenPaths;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.Page;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page 报表 by keyboard: the month, a paper from its card, its printed pages, everything into a folder.
@InWindow
class ReportsPageTest {
    private @TempDir Path temp;

    @Test
    void monthCardsPreviewAndFolderByKeyboard() throws Exception {
        Office office = PictureOffice.make(temp.resolve("office"));
        Wiring wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
        wiring.profile().save(new OfficeProfile("樱花社区", "示例街道", "990101", ""));
        PictureOffice.fill(wiring.residents().service(), 40);
        GivenPaths paths = new GivenPaths(Files.createDirectory(temp.resolve("out")));
        OfficeView[] view = new OfficeView[1];
        Stagehand stage = new Stagehand(() -> {
            view[0] = new OfficeView(wiring, Work.inline(), new Theme(false), Remembered.inMemory(), paths, () -> { });
            return view[0].frame().root();
        });
        int reports = view[0].frame().pages().stream().map(Page::title).toList().indexOf("报表");
        stage.press(KeyCode.CONTROL, KeyCode.valueOf("DIGIT" + (reports + 1)));
        assertThat(stage.focused()).as("the first paper has the keyboard").isEqualTo("paper-RPT-01");
        assertThat(month(stage)).isEqualTo("2026年10月");
        stage.press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(month(stage)).isEqualTo("2026年9月");
        assertThat(stage.focused()).as("and keeps it in another month").isEqualTo("paper-RPT-01");
        stage.press(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(month(stage)).isEqualTo("2026年10月");
        tabTo(stage, "paper-RPT-02");
        stage.press(KeyCode.ENTER);
        assertThat(stage.on(() -> chosen(stage))).isEqualTo("paper-RPT-02");
        assertThat(preview(stage)).contains("居民花名册").contains("第 1 页，共");
        tabTo(stage, "preview-pages");
        ListView<Integer> pages = stage.find("#preview-pages");
        stage.press(KeyCode.PAGE_DOWN);
        assertThat(preview(stage)).contains("第 " + Math.min(2, pages.getItems().size()) + " 页");
        stage.run(() -> stage.<Node>find("#paper-RPT-01").requestFocus());
        stage.press(KeyCode.ENTER);
        tabTo(stage, "preview-pages");
        stage.press(KeyCode.RIGHT);
        stage.press(KeyCode.RIGHT);
        assertThat(preview(stage)).as("the numbers are walked").contains("Enter 点开");
        stage.press(KeyCode.ENTER);
        ListView<Behind.Line> behind = stage.find("#behind-list");
        assertThat(stage.focused()).isEqualTo("behind-list");
        assertThat(stage.on(() -> behind.getItems().size())).as("households of last month or this").isPositive();
        stage.press(KeyCode.ENTER);
        assertThat(stage.on(() -> stage.has("#behind-list"))).as("Enter opens the record").isFalse();
        stage.press(KeyCode.CONTROL, KeyCode.valueOf("DIGIT" + (reports + 1)));
        stage.run(() -> stage.<Node>find("#paper-RPT-02").requestFocus());
        stage.press(KeyCode.ENTER);
        tabTo(stage, "preview-pages");
        stage.press(KeyCode.ESCAPE);
        assertThat(stage.focused()).as("Esc goes back to the card of the paper").isEqualTo("paper-RPT-02");
        stage.press(KeyCode.CONTROL, KeyCode.ENTER);
        try (var made = Files.walk(temp.resolve("out"))) {
            assertThat(made.map(file -> file.getFileName().toString())).contains("RPT-01_月度工作总结_2026-10.docx", "RPT-01_月度工作总结_2026-10.pdf", "RPT-02_居民花名册_2026-10.xlsx");
        }
        stage.press(KeyCode.ESCAPE);
        assertThat(stage.on(() -> stage.<Node>find("#paper-RPT-01").lookupAll(".label").stream().map(node -> ((Label) node).getText()).toList().toString())).contains("09:41");
        stage.close();
        office.close();
    }

    @Test
    void figuresAreTypedByKeyboardProposedFromLastMonthAndCounted() throws Exception {
        Office office = PictureOffice.make(temp.resolve("typed"));
        Wiring wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
        wiring.monthly().confirm(java.time.YearMonth.of(2026, 9), java.util.Map.of("REG-HEADS", "30", "VIS-HH", "70"));
        OfficeView[] view = new OfficeView[1];
        Stagehand stage = new Stagehand(() -> {
            view[0] = new OfficeView(wiring, Work.inline(), new Theme(false), Remembered.inMemory(), new GivenPaths(temp), () -> { });
            return view[0].frame().root();
        });
        int reports = view[0].frame().pages().stream().map(Page::title).toList().indexOf("报表");
        stage.press(KeyCode.CONTROL, KeyCode.valueOf("DIGIT" + (reports + 1)));
        int open = wiring.monthly().read(java.time.YearMonth.of(2026, 10)).unconfirmed();
        stage.run(() -> stage.<Node>find("#missing-typed").requestFocus());
        stage.press(KeyCode.SPACE);
        assertThat(stage.focused()).as("the first that nobody confirmed").isEqualTo("typed-REG-HEADS");
        stage.press(KeyCode.ENTER);
        assertThat(stage.on(() -> stage.<javafx.scene.control.TextField>find("#typed-REG-HEADS").getText())).as("Enter takes last month's").isEqualTo("30");
        assertThat(stage.focused()).isEqualTo("typed-VIS-HH");
        stage.type("74");
        stage.press(KeyCode.ENTER);
        assertThat(stage.focused()).isEqualTo("typed-VIS-KEY-RATE");
        stage.type("39/38");
        stage.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(stage.on(() -> stage.has("#typed-VIS-HH"))).as("a part that is more than its whole is not saved").isTrue();
        for (int i = 0; i < 5; i++) {
            stage.press(KeyCode.BACK_SPACE);
        }
        stage.type("37/38");
        stage.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(stage.on(() -> stage.has("#typed-VIS-HH"))).isFalse();
        assertThat(wiring.monthly().read(java.time.YearMonth.of(2026, 10)).unconfirmed()).isEqualTo(open - 3);
        stage.close();
        office.close();
    }

    private static void tabTo(Stagehand stage, String id) {
        for (int i = 0; i < 20 && !stage.focused().equals(id); i++) {
            stage.press(KeyCode.TAB);
        }
        assertThat(stage.focused()).isEqualTo(id);
    }

    private static String month(Stagehand stage) {
        return stage.on(() -> stage.<Label>find("#reports-month").getText());
    }

    private static String chosen(Stagehand stage) {
        return stage.<Node>find(".paper-card.chosen").getId();
    }

    private static String preview(Stagehand stage) {
        return stage.on(() -> stage.<Node>find(".preview-bar").lookupAll(".label").stream().map(node -> ((Label) node).getText()).reduce("", (all, one) -> all + "|" + one));
    }
}
