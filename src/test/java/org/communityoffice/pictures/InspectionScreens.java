package org.communityoffice.pictures;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F1;
import static javafx.scene.input.KeyCode.F8;
import static javafx.scene.input.KeyCode.J;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.V;

import java.util.List;
import java.util.Map;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.communityoffice.attachment.TestPictures;

/// The screen 录入检查: as it begins, with three failing items, with what is wrong, for nobody let in.
final class InspectionScreens {
    private static final String PAGE = "出租屋";

    private InspectionScreens() {}

    static final List<Screen> ALL = List.of(
            new Screen("09-inspection-begin", PAGE, "", place -> {
                place.open(PAGE);
                place.write("#rental-seek", "东风里 17");
                Camera.settle(400);
                place.key(DOWN, false);
                place.key(J, true);
                Camera.settle(400);
            }),
            new Screen("09-inspection", PAGE, "09-inspection", place -> {
                fails(place, "5", "402", "插座串接");
                place.key(ESCAPE, false);
                fails(place, "22", "2 层", "走道堆旧家具");
                place.key(F8, false);
                place.key(ESCAPE, false);
                fails(place, "19", "301、302", "两间防盗网焊死，没有活动口");
                for (int i = 0; i < 2; i++) {
                    int kind = i;
                    place.run(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, SwingFXUtils.toFXImage(TestPictures.landscape(640, 480, kind), null))));
                    place.key(V, true);
                    Camera.settle(700);
                }
            }),
            new Screen("09-inspection-how", PAGE, "", place -> place.key(F1, false)),
            new Screen("09-inspection-wrong", PAGE, "", place -> {
                place.key(ESCAPE, false);
                type(place, "#inspection-inspectors", "刘建军");
                type(place, "#finding-deadline", "2026-10-20");
                type(place, "#finding-description", "");
                place.key(S, true);
                Camera.settle(300);
            }),
            new Screen("09-inspection-ask", PAGE, "", place -> {
                type(place, "#inspection-inspectors", "刘建军、何玉兰");
                type(place, "#finding-deadline", "2026-11-06");
                type(place, "#finding-description", "两间防盗网焊死，没有活动口");
                place.key(S, true);
                Camera.settle(400);
            }),
            new Screen("09-inspection-not-let-in", PAGE, "", place -> {
                place.key(ESCAPE, false);
                choose(place, "#inspection-conclusion", 3);
                choose(place, "#inspection-signed", 1);
            }),
            new Screen("09-inspection-leave", PAGE, "", place -> {
                choose(place, "#inspection-conclusion", 1);
                choose(place, "#inspection-signed", 0);
                place.run(() -> place.stage().getScene().lookup("#item-seek").requestFocus());
                place.key(ESCAPE, false);
                Camera.settle(200);
            }),
            new Screen("09-inspection-after", PAGE, "", place -> {
                place.link("不要了");
                place.write("#rental-seek", "");
                Camera.settle(500);
            }));

    private static void choose(Place place, String id, int which) {
        place.run(() -> ((MenuButton) place.stage().getScene().lookup(id)).getItems().get(which).fire());
        Camera.settle(100);
    }

    private static void type(Place place, String id, String text) {
        place.run(() -> place.stage().getScene().lookup(id).requestFocus());
        place.write(id, text);
    }

    private static void fails(Place place, String number, String where, String what) {
        place.write("#item-seek", number);
        place.run(() -> place.stage().getScene().lookup("#item-seek").requestFocus());
        place.key(ENTER, false);
        place.write("#finding-place", where);
        place.write("#finding-description", what);
        Camera.settle(200);
    }
}
