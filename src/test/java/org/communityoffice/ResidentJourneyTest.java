package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.communityoffice.database.Office;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.security.Role;
import org.communityoffice.security.Unlock;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A clerk's way through the roster, by keyboard at 1366×768: add, find, edit, conflict, delete, undo, restart.
@InWindow
class ResidentJourneyTest {
    private static final String NUMBER = "99010119590312042X";
    private @TempDir Path folder;
    private @Nullable Stagehand stage;

    @Test
    void addFindEditConflictDeleteUndoRestart() throws Exception {
        Path at = folder.resolve("office");
        try (Office office = PictureOffice.make(at); Work work = Work.threads(Platform::runLater)) {
            Wiring wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
            OfficeView[] view = new OfficeView[1];
            Stagehand clerk = new Stagehand(() -> {
                view[0] = new OfficeView(wiring, work, new Theme(false), Remembered.inMemory(), () -> { });
                view[0].frame().open(view[0].frame().pages().get(1));
                return view[0].frame().root();
            });
            stage = clerk;
            clerk.run(() -> view[0].frame().focusPage());
            add(clerk);
            Stored added = until(() -> wiring.residents().service().all().stream().findFirst().orElse(null));
            assertThat(added.values().get(ResidentFields.NAME)).isEqualTo("单国英");
            assertThat(added.values().get(ResidentFields.SEX)).as("proposed from the valid number").isEqualTo("2");
            assertThat(added.values().get(ResidentFields.BIRTH_DATE)).hasToString("1959-03-12");
            find(clerk, "sgy");
            edit(clerk, wiring, added);
            delete(clerk, wiring);
            clerk.press(KeyCode.CONTROL, KeyCode.Z);
            until(() -> wiring.residents().service().all().isEmpty() ? null : Boolean.TRUE);
        } finally {
            if (stage != null) {
                stage.close();
            }
        }
        try (Office again = reopened(at)) {
            Values person = new Wiring(again, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK).residents().service().all().iterator().next().values();
            assertThat(person.get(ResidentFields.EMPLOYER)).as("theirs, taken in the conflict").isEqualTo("街道食堂");
            assertThat(person.get(ResidentFields.OCCUPATION)).as("mine").isEqualTo("厨师");
        }
    }

    private static void add(Stagehand clerk) {
        clerk.press(KeyCode.CONTROL, KeyCode.N);
        assertThat(clerk.focused()).isEqualTo("field-name");
        clerk.type("单国英");
        clerk.press(KeyCode.ENTER);
        clerk.press(KeyCode.ENTER);
        assertThat(clerk.focused()).isEqualTo("field-id_no");
        clerk.type(NUMBER);
        clerk.press(KeyCode.ENTER);
        clerk.press(KeyCode.CONTROL, KeyCode.S);
    }

    private static void find(Stagehand clerk, String typed) throws Exception {
        until(() -> clerk.on(() -> clerk.focused().equals("residents-table") ? Boolean.TRUE : null));
        clerk.press(KeyCode.CONTROL, KeyCode.K);
        clerk.type(typed);
        Thread.sleep(300);
        clerk.press(KeyCode.ENTER);
        until(() -> clerk.on(() -> clerk.has("#tab-0") ? Boolean.TRUE : null));
    }

    /// While she edits the occupation, a colleague saves the employer; both are kept.
    private static void edit(Stagehand clerk, Wiring wiring, Stored before) throws Exception {
        clerk.press(KeyCode.F2);
        until(() -> clerk.on(() -> clerk.has("#field-occupation") ? Boolean.TRUE : null));
        clerk.run(() -> {
            TextInputControl occupation = clerk.find("#field-occupation");
            occupation.setText("厨师");
        });
        wiring.residents().service().save(before, before.values().with(ResidentFields.EMPLOYER, "街道食堂"), true);
        clerk.run(() -> clerk.find("#field-name").requestFocus());
        clerk.press(KeyCode.CONTROL, KeyCode.S);
        until(() -> clerk.on(() -> clerk.has(".side") ? Boolean.TRUE : null));
        clerk.press(KeyCode.ENTER);
        until(() -> wiring.residents().service().all().iterator().next().values().has(ResidentFields.OCCUPATION) ? Boolean.TRUE : null);
    }

    private static void delete(Stagehand clerk, Wiring wiring) throws Exception {
        until(() -> clerk.on(() -> clerk.focused().equals("residents-table") ? Boolean.TRUE : null));
        clerk.press(KeyCode.DELETE);
        until(() -> clerk.on(() -> clerk.focused().equals("dialog-leave") ? Boolean.TRUE : null));
        clerk.press(KeyCode.TAB);
        clerk.press(KeyCode.ENTER);
        until(() -> wiring.residents().service().all().isEmpty() ? Boolean.TRUE : null);
        until(() -> clerk.on(() -> clerk.focused().equals("residents-table") || clerk.focused().startsWith("view") ? Boolean.TRUE : null));
    }

    private static Office reopened(Path at) throws Exception {
        Office.Closed closed = Office.find(new OfficeFolder(at), false);
        return closed.open((Unlock.Unlocked) closed.ring().unlock("王晓芸", "lan-tian-bai-yun".toCharArray()), PictureOffice.CLOCK);
    }

    /// Waits for work that ends behind the screen.
    private static <T> T until(java.util.concurrent.Callable<@Nullable T> asked) throws Exception {
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
