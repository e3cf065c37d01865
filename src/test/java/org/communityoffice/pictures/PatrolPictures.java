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
import org.communityoffice.patrol.IncidentFields;
import org.communityoffice.patrol.NightShift;
import org.communityoffice.patrol.Shift;
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
            NightShift.Made made = NightShift.make(wiring.patrol().repository(), wiring.patrol().teams(), LocalDate.of(2026, 10, 28));
            happened(wiring, made);
            take(camera, wiring, work, false, false);
            take(camera, wiring, work, true, false);
            take(camera, wiring, work, false, true);
            take(camera, wiring, work, true, true);
        }
    }

    /// What the night took over and found: two matters, three incidents.
    static void happened(Wiring wiring, NightShift.Made made) {
        Shift evening = wiring.patrol().repository().shift(made.evening()).orElseThrow();
        wiring.patrol().handOvers().add(evening, "东门道闸抬杆不到位", "刘建军", "今天联系物业修");
        wiring.patrol().handOvers().add(evening, "河畔小区 2 号楼 3 楼感应灯不亮", "", "");
        incident(wiring, "2026-10-28T23:40", "正兴门路口", "DD", "樱花苑 5 号楼下飞线充电", null);
        incident(wiring, "2026-10-27T09:20", "青石巷口", "ZD", "三轮车占道", null);
        incident(wiring, "2026-10-20T19:45", "北门岗亭", "SJ", "道闸抬杆不到位", "2026-10-21T10:00");
    }

    private static void incident(Wiring wiring, String found, String post, String kind, String what, @org.jspecify.annotations.Nullable String handled) {
        wiring.patrol().incidents().save(null, wiring.patrol().incidents().blank(null).change().set(IncidentFields.FOUND_AT, java.time.LocalDateTime.parse(found)).set(IncidentFields.POST, post)
                .set(IncidentFields.INCIDENT_KIND, kind).set(IncidentFields.DESCRIPTION, what).set(IncidentFields.ACTION, "已劝离")
                .set(IncidentFields.HANDLED_AT, handled == null ? null : java.time.LocalDateTime.parse(handled)).done());
    }

    private static void take(Camera camera, Wiring wiring, Work work, boolean dark, boolean wide) {
        Theme theme = Camera.onWindow(() -> new Theme(dark));
        OfficeView view = Camera.onWindow(() -> new OfficeView(wiring, work, theme, Remembered.inMemory(), () -> { }));
        Stage stage = Camera.window(view.frame().root(), theme, wide ? 1536 : 1366, wide ? 864 : 768);
        double scale = wide ? 1.25 : 1;
        String end = (wide ? "-1920-at-125" : "") + (dark ? "-dark" : "");
        Camera.settle(500);
        key(stage, KeyCode.DIGIT4, true);
        Camera.settle(500);
        enter(stage, "2152", "0603", "2155", "0601", ".", ".", "2214", "0602", "/mqh", ".", ".", "-", "2158", "0600");
        type(stage, "2231");
        camera.take(stage, "05-sign-in" + end, scale);
        key(stage, KeyCode.TAB, true);
        Camera.settle(700);
        camera.take(stage, "06-hand-over" + end, scale);
        key(stage, KeyCode.TAB, true);
        Camera.settle(500);
        camera.take(stage, "patrol-incidents" + end, scale);
        key(stage, KeyCode.N, true);
        Camera.settle(300);
        camera.take(stage, "patrol-incident-form" + end, scale);
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
