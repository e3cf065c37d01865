package org.communityoffice.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.communityoffice.OfficeView;
import org.communityoffice.Wiring;
import org.communityoffice.database.Office;
import org.communityoffice.patrol.NightShift;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;

/// Takes the pictures of the page 巡逻: last night's sheet half entered.
public final class PatrolPictures {
    private PatrolPictures() {}

    public static void main(String[] arguments) throws Exception {
        java.util.Locale.setDefault(java.util.Locale.SIMPLIFIED_CHINESE);
        Camera.start();
        take(new Camera(Path.of("target/pictures")), Files.createTempDirectory("pictures").resolve("office"));
        System.exit(0);
    }

    /// At 1366×768 light and dark, and at 1920×1080 with 125 %.
    public static void take(Camera camera, Path folder) throws Exception {
        try (Office office = PictureOffice.make(folder); Work work = Work.threads(Platform::runLater)) {
            Wiring wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
            wiring.profile().save(new OfficeProfile("樱花社区", "", "990101", ""));
            NightShift.make(wiring.patrol().repository(), wiring.patrol().teams(), LocalDate.of(2026, 10, 28));
            take(camera, wiring, work, false, false);
            take(camera, wiring, work, true, false);
            take(camera, wiring, work, false, true);
        }
    }

    private static void take(Camera camera, Wiring wiring, Work work, boolean dark, boolean wide) {
        Theme theme = Camera.onWindow(() -> new Theme(dark));
        OfficeView view = Camera.onWindow(() -> new OfficeView(wiring, work, theme, Remembered.inMemory(), () -> { }));
        Stage stage = Camera.window(view.frame().root(), theme, wide ? 1536 : 1366, wide ? 864 : 768);
        double scale = wide ? 1.25 : 1;
        String end = (wide ? "-1920-at-125" : "") + (dark ? "-dark" : "");
        Camera.settle(500);
        key(stage, KeyCode.DIGIT3, true);
        Camera.settle(500);
        enter(stage, "2152", "0603", "2155", "0601", ".", ".", "2214", "0602", "/mqh", ".", ".", "-", "2158", "0600");
        type(stage, "2231");
        camera.take(stage, "05-sign-in" + end, scale);
        Camera.onWindow(() -> {
            stage.close();
            return null;
        });
    }

    private static void enter(Stage stage, String... cells) {
        for (String cell : cells) {
            type(stage, cell);
            key(stage, KeyCode.ENTER, false);
        }
    }

    private static void key(Stage stage, KeyCode code, boolean control) {
        Camera.onWindow(() -> {
            Node owner = stage.getScene().getFocusOwner();
            javafx.event.Event.fireEvent(owner == null ? stage.getScene().getRoot() : owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
            return null;
        });
        Camera.settle(200);
    }

    private static void type(Stage stage, String text) {
        Camera.onWindow(() -> {
            for (char c : text.toCharArray()) {
                Node owner = stage.getScene().getFocusOwner();
                javafx.event.Event.fireEvent(owner == null ? stage.getScene().getRoot() : owner, new KeyEvent(KeyEvent.KEY_TYPED, String.valueOf(c), "", KeyCode.UNDEFINED, false, false, false, false));
            }
            return null;
        });
    }
}
