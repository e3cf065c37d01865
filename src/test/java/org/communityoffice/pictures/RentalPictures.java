package org.communityoffice.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.communityoffice.OfficeView;
import org.communityoffice.Wiring;
import org.communityoffice.database.Office;
import org.communityoffice.rental.HouseFilter;
import org.communityoffice.rental.RentalRow;
import org.communityoffice.sample.MadeSample;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;

/// Takes the pictures of the page 出租屋 with the 120 houses of the sample office.
public final class RentalPictures {
    private RentalPictures() {}

    public static void main(String[] arguments) throws Exception {
        java.util.Locale.setDefault(java.util.Locale.SIMPLIFIED_CHINESE);
        Camera.start();
        take(new Camera(Path.of("target/pictures/rental")), Files.createTempDirectory("pictures").resolve("office"));
        System.exit(0);
    }

    /// At 1366×768 light, and at 1920×1080 with 125 %.
    public static void take(Camera camera, Path folder) throws Exception {
        try (Office office = MadeSample.open(folder); Work work = Work.threads(Platform::runLater)) {
            Wiring wiring = new Wiring(office, new CurrentUser(office.user().name(), office.user().role()), MadeSample.MORNING);
            take(camera, wiring, work, false);
            take(camera, wiring, work, true);
        }
    }

    private static void take(Camera camera, Wiring wiring, Work work, boolean wide) {
        Theme theme = Camera.onWindow(() -> new Theme(false));
        OfficeView view = Camera.onWindow(() -> new OfficeView(wiring, work, theme, Remembered.inMemory(), () -> { }));
        Stage stage = Camera.window(view.frame().root(), theme, wide ? 1536 : 1366, wide ? 864 : 768);
        double scale = wide ? 1.25 : 1;
        String end = wide ? "-1920-at-125" : "";
        Camera.settle(500);
        key(stage, KeyCode.DIGIT5, true);
        Camera.settle(900);
        camera.take(stage, "rental" + end, scale);
        RentalRow built = wiring.rentalParts().shown().list(new HouseFilter(null, "", false, ""), null).rows().stream().filter(row -> row.address().contains("东巷")).findFirst().orElseThrow();
        Camera.onWindow(() -> {
            view.openRental(built.id());
            return null;
        });
        Camera.settle(900);
        camera.take(stage, "rental-built" + end, scale);
        key(stage, KeyCode.T, true);
        Camera.settle(700);
        camera.take(stage, "rental-equipment" + end, scale);
        Camera.onWindow(() -> {
            stage.close();
            return null;
        });
    }

    private static void key(Stage stage, KeyCode code, boolean control) {
        Camera.onWindow(() -> {
            Node owner = stage.getScene().getFocusOwner();
            javafx.event.Event.fireEvent(owner == null ? stage.getScene().getRoot() : owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
            return null;
        });
        Camera.settle(200);
    }
}
