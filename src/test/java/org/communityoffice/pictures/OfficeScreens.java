package org.communityoffice.pictures;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.communityoffice.OfficeView;
import org.communityoffice.Wiring;
import org.communityoffice.database.Office;


import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;

/// Takes the pictures of an open office, light and dark, at both sizes.
public final class OfficeScreens {
    private OfficeScreens() {}

    /// @param only takes the pictures whose name begins with this
    public static void take(Camera camera, Path folder, String only) throws Exception {
        try (Office office = PictureOffice.make(folder); Work work = Work.threads(Platform::runLater)) {
            Wiring wiring = new Wiring(office, new CurrentUser("王晓芸", org.communityoffice.security.Role.CLERK), PictureOffice.CLOCK);
            wiring.profile().save(new OfficeProfile("樱花社区", "", "990101", ""));
            PictureOffice.fill(wiring.residents().service(), 160);
            for (boolean dark : new boolean[] {false, true}) {
                for (boolean wide : new boolean[] {false, true}) {
                    take(camera, wiring, work, dark, wide);
                }
            }
        }
    }

    private static void take(Camera camera, Wiring wiring, Work work, boolean dark, boolean wide) {
        Theme theme = Camera.onWindow(() -> new Theme(dark));
        OfficeView view = Camera.onWindow(() -> new OfficeView(wiring, work, theme, Remembered.inMemory(), () -> { }));
        Stage stage = Camera.window(view.frame().root(), theme, wide ? 1536 : 1366, wide ? 864 : 768);
        double scale = wide ? 1.25 : 1;
        String end = (wide ? "-1920-at-125" : "") + (dark ? "-dark" : "");
        Camera.settle(800);
        Camera.onWindow(() -> {
            view.frame().foot().backup("昨天 17:32 备份成功，已试开", true);
            view.frame().focusPage();
            view.residentView().open(14);
            return null;
        });
        Camera.settle(800);
        camera.take(stage, "02-residents" + end, scale);
        key(stage, KeyCode.TAB, true);
        camera.take(stage, "02-residents-family" + end, scale);
        key(stage, KeyCode.F2, false);
        camera.take(stage, "02-residents-form" + end, scale);
        Camera.onWindow(() -> {
            stage.close();
            return null;
        });
    }

    static void key(Stage stage, KeyCode code, boolean control) {
        Camera.onWindow(() -> {
            javafx.scene.Node owner = stage.getScene().getFocusOwner();
            javafx.event.Event.fireEvent(owner == null ? stage.getScene().getRoot() : owner,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
            return null;
        });
        Camera.settle(200);
    }
}
