package org.communityoffice.pictures;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.communityoffice.OfficeView;
import org.communityoffice.Wiring;
import org.communityoffice.database.Office;


import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Entrance;
import org.communityoffice.ui.NewOfficeView;
import org.communityoffice.ui.RecoveryKeyView;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.StartView;
import org.communityoffice.ui.Theme;
import org.communityoffice.ui.Trouble;
import org.communityoffice.ui.UnlockView;
import org.communityoffice.work.Work;

/// Takes the pictures of an open office, light and dark, at both sizes.
public final class OfficeScreens {
    private static final Runnable NOTHING = () -> { };

    private OfficeScreens() {}

    /// An office of invented people, at 1366×768 and at 1920×1080 with 125 %, light and dark.
    public static void take(Camera camera, Path folder) throws Exception {
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
        key(stage, KeyCode.ESCAPE, false);
        key(stage, KeyCode.DELETE, false);
        camera.take(stage, "12-delete" + end, scale);
        key(stage, KeyCode.ESCAPE, false);
        key(stage, KeyCode.K, true);
        Camera.onWindow(() -> {
            if (stage.getScene().getFocusOwner() instanceof javafx.scene.control.TextField field) {
                field.setText("zxm");
            }
            return null;
        });
        Camera.settle(400);
        camera.take(stage, "03-find" + end, scale);
        key(stage, KeyCode.ESCAPE, false);
        Camera.onWindow(() -> {
            stage.close();
            return null;
        });
    }

    /// The pages before an office is open, and an office that has nobody yet.
    public static void takeFirst(Camera camera, Path folder) throws Exception {
        List<String> groups = List.of("7KMQ2", "9XTR4", "HNB3C", "WJ5LE", "2PVZ8", "QAG6D", "T3YFK", "MR7U4");
        for (boolean dark : new boolean[] {false, true}) {
            String end = dark ? "-dark" : "";
            Theme theme = Camera.onWindow(() -> new Theme(dark));
            Entrance entrance = Camera.onWindow(Entrance::new);
            Stage stage = Camera.window(entrance.root(), theme, 1366, 768);
            show(camera, stage, entrance, "11-first-start" + end, () -> new StartView("用户主目录下的“社区办公”文件夹", "1.0", NOTHING, NOTHING, NOTHING, NOTHING, NOTHING).node());
            show(camera, stage, entrance, "11-new" + end, () -> new NewOfficeView("用户主目录下的“社区办公”文件夹", (_, _, _) -> { }, NOTHING).node());
            show(camera, stage, entrance, "11-recovery" + end, () -> new RecoveryKeyView(groups, "HF-2026-01", 3, NOTHING, NOTHING).node());
            show(camera, stage, entrance, "11-unlock" + end, () -> new UnlockView("社区办公", List.of("王晓芸"), (_, _) -> { }, NOTHING, NOTHING).node());
            Camera.onWindow(() -> {
                stage.close();
                return null;
            });
        }
        try (Office office = PictureOffice.make(folder); Work work = Work.threads(Platform::runLater)) {
            Wiring wiring = new Wiring(office, new CurrentUser("王晓芸", org.communityoffice.security.Role.CLERK), PictureOffice.CLOCK);
            Theme theme = Camera.onWindow(() -> new Theme(false));
            OfficeView view = Camera.onWindow(() -> new OfficeView(wiring, work, theme, Remembered.inMemory(), NOTHING));
            Stage stage = Camera.window(view.frame().root(), theme, 1093, 614);
            Camera.settle(1200);
            Camera.onWindow(() -> {
                view.frame().focusPage();
                return null;
            });
            camera.take(stage, "12-empty", 1);
            Camera.onWindow(() -> {
                view.frame().dialogs().trouble(new Trouble("打印花名册时出了意外，没有打出来", "09:41:07 以前存的都在；正在改的“张秀梅”有草稿。", "花名册 128 人，一页也没有送到打印机。",
                        "再打一次。还不行，先存成 PDF，用别的电脑打印。", "4K7-29", "先不打了", List.of(Command.plain("存成 PDF", null, null, NOTHING), Command.filled("再打一次", null, null, NOTHING))));
                return null;
            });
            camera.take(stage, "12-error", 1);
        }
    }

    private static void show(Camera camera, Stage stage, Entrance entrance, String name, java.util.function.Supplier<javafx.scene.Node> page) {
        Camera.onWindow(() -> {
            entrance.show(page.get());
            return null;
        });
        camera.take(stage, name, 1);
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
