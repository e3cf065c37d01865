package org.communityoffice.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.communityoffice.OfficeView;
import org.communityoffice.Wiring;
import org.communityoffice.command.Sample;
import org.communityoffice.database.Office;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.rental.HouseFilter;
import org.communityoffice.rental.RentalRow;
import org.communityoffice.security.KeyCost;
import org.communityoffice.security.Unlock;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;

/// Takes the pictures of the page 出租屋 with the 120 houses of the sample office.
public final class RentalPictures {
    private static final Clock MORNING = Clock.fixed(Sample.TODAY.atTime(9, 41).atZone(ZoneId.systemDefault()).toInstant(), ZoneId.systemDefault());

    private RentalPictures() {}

    public static void main(String[] arguments) throws Exception {
        java.util.Locale.setDefault(java.util.Locale.SIMPLIFIED_CHINESE);
        Camera.start();
        take(new Camera(Path.of("target/pictures/rental")), Files.createTempDirectory("pictures").resolve("office"));
        System.exit(0);
    }

    /// At 1366×768 light, and at 1920×1080 with 125 %.
    public static void take(Camera camera, Path folder) throws Exception {
        OfficeFolder data = new OfficeFolder(folder);
        new Sample(Path.of("sample-data"), Wiring::new, MORNING).make(data, new KeyCost(64, 1, 1));
        Office.Closed closed = Office.find(data, false);
        Unlock in = closed.ring().unlock(closed.ring().firstUser().name(), Sample.PASSWORD.toCharArray());
        try (Office office = closed.open((Unlock.Unlocked) in, MORNING); Work work = Work.threads(Platform::runLater)) {
            Wiring wiring = new Wiring(office, new CurrentUser(office.user().name(), office.user().role()), MORNING);
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
