package org.communityoffice.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.communityoffice.OfficeView;
import org.communityoffice.Wiring;
import org.communityoffice.database.Office;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup made in the settings is said at once in the foot of the window, which holds on every page.
@InWindow
class SafetyKeysTest {
    private @TempDir Path folder;

    @Test
    void aBackupMadeHereIsSaidInTheFoot() throws Exception {
        try (Office office = PictureOffice.make(folder.resolve("office"))) {
            Wiring wiring = new Wiring(office, new CurrentUser(office.user().person()), PictureOffice.CLOCK);
            OfficeView[] view = new OfficeView[1];
            Stagehand head = new Stagehand(() -> {
                view[0] = new OfficeView(wiring, Work.inline(), new Theme(false), Remembered.inMemory(), () -> { });
                return view[0].frame().root();
            });
            try {
                head.run(() -> view[0].frame().focusPage());
                assertThat(foot(head)).contains("还没有备份");
                head.press(KeyCode.CONTROL, KeyCode.DIGIT8);
                head.run(() -> head.<ToggleButton>find("#section-safety").fire());
                head.run(() -> head.find("#backup-now").requestFocus());
                head.press(KeyCode.SPACE);
                assertThat(foot(head)).contains("备份成功").doesNotContain("还没有备份");
            } finally {
                head.close();
            }
        }
    }

    private static String foot(Stagehand head) {
        return head.on(() -> head.find(".foot").lookupAll(".label").stream().map(node -> String.valueOf(((Label) node).getText())).toList().toString());
    }
}
