package org.communityoffice.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.communityoffice.OfficeView;
import org.communityoffice.Wiring;
import org.communityoffice.database.Office;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.ui.GivenPaths;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another recovery key is printed where it was made, and the page before it is said to be void.
@InWindow
class RecoveryPagePrintTest {
    private @TempDir Path temp;

    @Test
    void theNewPageIsLookedAtPrintedAndKeptOnlyIfWanted() throws Exception {
        Office office = PictureOffice.make(temp.resolve("office"));
        Wiring wiring = new Wiring(office, new CurrentUser("王晓芸", Role.HEAD), PictureOffice.CLOCK);
        wiring.profile().save(new OfficeProfile("樱花社区", "", "990101", ""));
        GivenPaths paths = new GivenPaths(Files.createDirectory(temp.resolve("out")));
        OfficeView[] view = new OfficeView[1];
        Stagehand stage = new Stagehand(() -> {
            view[0] = new OfficeView(wiring, Work.inline(), new Theme(false), Remembered.inMemory(), paths, () -> { });
            return view[0].frame().root();
        });
        stage.run(() -> view[0].frame().focusPage());
        stage.run(() -> view[0].frame().open(view[0].frame().pages().getLast()));
        javafx.scene.control.ToggleButton safety = stage.find("#section-safety");
        stage.run(safety::fire);
        Button change = stage.find("#key-change");
        stage.run(change::fire);
        stage.press(KeyCode.TAB);
        stage.press(KeyCode.ENTER);
        assertThat(said(stage)).contains("恢复页 HF-2026-01 已经作废").contains("新的恢复密钥 HF-2026-02");
        String first = stage.on(() -> stage.<javafx.scene.Node>find(".dialog-body").lookupAll(".recovery-group").stream().map(node -> ((Label) node).getText()).findFirst().orElseThrow());
        assertThat(stage.focused()).isEqualTo("key-print");
        stage.press(KeyCode.ENTER);
        ListView<Integer> pages = stage.find("#preview-pages");
        assertThat(pages.getItems()).hasSize(1);
        stage.run(() -> stage.<javafx.scene.Node>find("#print-box").lookupAll(".button").stream().map(Button.class::cast)
                .filter(button -> "存为 PDF".equals(button.getAccessibleText())).forEach(Button::fire));
        assertThat(paths.saved()).hasFileName("恢复页_HF-2026-02.pdf");
        try (PDDocument pdf = Loader.loadPDF(temp.resolve("out").resolve("恢复页_HF-2026-02.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("樱花社区").contains("HF-2026-02").contains(first.substring(0, 4));
        }
        stage.press(KeyCode.ESCAPE);
        stage.press(KeyCode.ESCAPE);
        assertThat(said(stage)).as("the key stays in sight until its page is closed").contains(first);
        stage.press(KeyCode.ESCAPE);
        assertThat(stage.has(".recovery-group")).isFalse();
        stage.close();
        office.close();
    }

    private static String said(Stagehand stage) {
        return stage.on(() -> stage.<javafx.scene.Node>find(".dialog-box").lookupAll(".label").stream().map(node -> ((Label) node).getText()).reduce("", (all, one) -> all + "|" + one));
    }
}
