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
import org.communityoffice.security.Role;
import org.communityoffice.security.Unlock;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 主任 lets somebody in by keyboard: the name, the password twice, Enter.
@InWindow
class UserKeysTest {
    private @TempDir Path folder;

    @Test
    void aUserIsAddedWithoutTheMouse() throws Exception {
        try (Office office = PictureOffice.make(folder.resolve("office"))) {
            Wiring wiring = new Wiring(office, new CurrentUser(office.user().person()), PictureOffice.CLOCK);
            Work work = Work.inline();
            OfficeView[] view = new OfficeView[1];
            Stagehand head = new Stagehand(() -> {
                view[0] = new OfficeView(wiring, work, new Theme(false), Remembered.inMemory(), () -> { });
                return view[0].frame().root();
            });
            try {
                head.run(() -> view[0].frame().focusPage());
                head.press(KeyCode.CONTROL, KeyCode.DIGIT8);
                head.run(() -> head.<ToggleButton>find("#section-users").fire());
                head.press(KeyCode.CONTROL, KeyCode.N);
                assertThat(head.focused()).isEqualTo("user-name");
                head.type("李明");
                head.press(KeyCode.ENTER);
                assertThat(head.focused()).isEqualTo("new-password");
                head.type("kurz");
                head.press(KeyCode.ENTER);
                head.press(KeyCode.ENTER);
                assertThat(head.on(() -> head.<Label>find("#user-problem").getText())).isEqualTo("密码至少 8 个字");
                head.press(KeyCode.CONTROL, KeyCode.A);
                head.type("kurz-ist-zu-wenig");
                head.press(KeyCode.ENTER);
                head.type("kurz-ist-zu-wenig");
                head.press(KeyCode.ENTER);
                assertThat(office.keys().ring().unlock("李明", "kurz-ist-zu-wenig".toCharArray())).isInstanceOfSatisfying(Unlock.Unlocked.class,
                        in -> assertThat(in.user().role()).isEqualTo(Role.CLERK));
            } finally {
                head.close();
            }
        }
    }
}
