package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.communityoffice.database.Office;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ctrl+L hides everything; the password brings it back with what was half typed; by keyboard.
@SuppressWarnings("NullAway.Init") // set before each test
@InWindow
class LockJourneyTest {
    @TempDir
    Path folder;

    private Office office;
    private Stagehand clerk;
    private LockingView locking;
    private final StackPane window = new StackPane();
    private int others;

    @BeforeEach
    void sit() throws Exception {
        office = PictureOffice.make(folder.resolve("office"));
        Work work = Work.inline();
        Wiring wiring = new Wiring(office, new CurrentUser(office.user().person()), PictureOffice.CLOCK);
        OfficeView[] view = new OfficeView[1];
        clerk = new Stagehand(() -> {
            locking = new LockingView(work, this::shows, () -> others++);
            view[0] = new OfficeView(wiring, work, new Theme(false), Remembered.inMemory(), new org.communityoffice.ui.NativeChoosers(), new OfficeView.Leaving(() -> locking.lock(), () -> locking.other(), _ -> { }));
            window.getChildren().setAll(view[0].frame().root());
            return window;
        });
        clerk.run(() -> {
            locking.begin(new LockingView.Desk(view[0], wiring.settings().users(), wiring.user().name(), "樱花社区"));
            view[0].frame().focusPage();
        });
    }

    @AfterEach
    void close() throws Exception {
        clerk.close();
        office.close();
    }

    private void shows(Parent root) {
        window.getChildren().setAll(root);
    }

    @Test
    void whatIsHalfTypedWaitsBehindTheLock() throws Exception {
        clerk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        clerk.press(KeyCode.CONTROL, KeyCode.N);
        String field = clerk.focused();
        clerk.type("半个名字");
        clerk.press(KeyCode.CONTROL, KeyCode.L);
        assertThat(clerk.focused()).isEqualTo("lock-password");
        assertThat(clerk.has("#" + field)).as("nothing of the office is there").isFalse();
        clerk.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(clerk.focused()).as("no way around").isEqualTo("lock-password");

        clerk.type("falsch");
        clerk.press(KeyCode.ENTER);
        assertThat(clerk.on(() -> clerk.<Label>find("#lock-problem").getText())).isEqualTo("密码不对");
        clerk.type("lan-tian-bai-yun");
        clerk.press(KeyCode.ENTER);
        assertThat(clerk.focused()).isEqualTo(field);
        assertThat(clerk.on(() -> clerk.<TextInputControl>find("#" + field).getText())).isEqualTo("半个名字");
    }

    @Test
    void somebodyElseComesInOnlyAfterAskingForTypedWords() throws Exception {
        clerk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        clerk.press(KeyCode.CONTROL, KeyCode.N);
        clerk.type("半个名字");
        clerk.press(KeyCode.CONTROL, KeyCode.L);
        clerk.run(() -> clerk.<javafx.scene.control.Button>find("#lock-other").fire());
        assertThat(others).isZero();
        assertThat(clerk.focused()).isEqualTo("dialog-leave");
        clerk.press(KeyCode.ESCAPE);
        assertThat(clerk.has("#lock-password")).isTrue();
        wordsAreKept();
    }

    /// A second after the last key, locked or not: waited for, so that nothing is written any more when the folder goes.
    private void wordsAreKept() throws Exception {
        clerk.until(() -> {
            try (Stream<Path> files = Files.list(office.folder().root())) {
                return files.filter(file -> file.getFileName().toString().startsWith("drafts-")).findFirst();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
}
