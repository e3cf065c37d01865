package org.communityoffice.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.communityoffice.OfficeView;
import org.communityoffice.Wiring;
import org.communityoffice.attachment.AttachmentPlace;
import org.communityoffice.attachment.AttachmentService;
import org.communityoffice.attachment.GivenFile;
import org.communityoffice.attachment.TestPictures;
import org.communityoffice.database.AttachmentFields;
import org.communityoffice.database.Office;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Scrolling;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Progress;
import org.communityoffice.work.Work;

/// Takes the pictures of attachments: the tab, the empty tab, a picture in large, files that were refused.
public final class AttachmentPictures {
    private static final long PERSON = 14;

    private AttachmentPictures() {}

    public static void main(String[] arguments) throws Exception {
        java.util.Locale.setDefault(java.util.Locale.SIMPLIFIED_CHINESE);
        Camera.start();
        take(new Camera(Path.of("target/pictures")), Files.createTempDirectory("pictures").resolve("attachments"));
        System.exit(0);
    }

    /// With drawn pictures, at 1366×768, light and dark.
    public static void take(Camera camera, Path folder) throws Exception {
        try (Office office = PictureOffice.make(folder); Work work = Work.threads(Platform::runLater)) {
            Wiring wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
            wiring.profile().save(new OfficeProfile("樱花社区", "", "990101", ""));
            PictureOffice.fill(wiring.residents().service(), 40);
            fill(wiring.attachmentService());
            spoil(office, wiring.attachmentService());
            take(camera, wiring, work, false);
            take(camera, wiring, work, true);
        }
    }

    private static AttachmentPlace place() {
        return new AttachmentPlace(ResidentFields.TYPE, PERSON, AttachmentPlace.ALL, "张秀梅");
    }

    private static void fill(AttachmentService service) {
        List<GivenFile> files = new ArrayList<>();
        List<String> names = List.of("重阳节慰问 01.jpg", "重阳节慰问 02.jpg", "楼道灯修好了.jpg", "䶮文家门口.jpg", "阳台_20261018_153012.jpg");
        for (int i = 0; i < names.size(); i++) {
            boolean upright = i == 3;
            files.add(new GivenFile.InMemory(names.get(i), TestPictures.bytes(TestPictures.landscape(upright ? 900 : 1600, upright ? 1400 : 1000, i), "jpg")));
        }
        files.add(new GivenFile.InMemory("慢性病随访告知书（2026年第三季度，含家庭医生签约服务说明）.pdf", new byte[412_000]));
        files.add(new GivenFile.InMemory("IMG_4031.HEIC", new byte[2_310_000]));
        service.add(place(), files, Progress.NONE);
        AttachmentPlace face = new AttachmentPlace(ResidentFields.TYPE, PERSON, "photo", "张秀梅");
        service.setPhoto(face, new GivenFile.InMemory("张秀梅.jpg", TestPictures.bytes(TestPictures.face(600, 800), "jpg")));
    }

    private static void spoil(Office office, AttachmentService service) throws Exception {
        String stored = service.of(place()).get(4).stored().values().get(AttachmentFields.STORED_AS, "");
        Files.write(office.folder().attachments().resolve(stored), new byte[100]);
    }

    private static void take(Camera camera, Wiring wiring, Work work, boolean dark) throws Exception {
        Theme theme = Camera.onWindow(() -> new Theme(dark));
        OfficeView view = Camera.onWindow(() -> new OfficeView(wiring, work, theme, Remembered.inMemory(), () -> { }));
        Camera.onWindow(() -> {
            view.frame().open(view.frame().pages().get(1));
            return true;
        });
        Stage stage = Camera.window(view.frame().root(), theme, 1366, 768);
        String end = dark ? "-dark" : "";
        Camera.settle(800);
        go(view, PERSON);
        tab(stage);
        until(stage, ".attachment-tile");
        Camera.settle(3000);
        Camera.onWindow(() -> {
            Node tile = stage.getScene().lookup(".attachment-tile");
            tile.requestFocus();
            return tile;
        });
        camera.take(stage, "16-attachments" + end, 1);
        Camera.onWindow(() -> {
            Node row = List.copyOf(stage.getScene().getRoot().lookupAll(".attachment-row")).getLast();
            row.requestFocus();
            Scrolling.bringIntoSight(row);
            return row;
        });
        camera.take(stage, "16-attachment-rows" + end, 1);
        Camera.onWindow(() -> {
            Node tile = stage.getScene().lookup(".attachment-tile");
            tile.requestFocus();
            return tile;
        });
        Place.press(stage, KeyCode.ENTER, false);
        until(stage, "#picture-image");
        camera.take(stage, "16-attachment-large" + end, 1);
        for (int i = 0; i < 4; i++) {
            Place.press(stage, KeyCode.RIGHT, false);
        }
        until(stage, "#picture-words");
        camera.take(stage, "16-attachment-damaged" + end, 1);
        Place.press(stage, KeyCode.ESCAPE, false);
        Camera.onWindow(() -> {
            ((MenuButton) stage.getScene().lookup("#photo")).show();
            return null;
        });
        camera.take(stage, "16-attachment-photo" + end, 1);
        Camera.onWindow(() -> {
            ((MenuButton) stage.getScene().lookup("#photo")).hide();
            return null;
        });
        go(view, 13);
        tab(stage);
        camera.take(stage, "16-attachments-empty" + end, 1);
        Camera.onWindow(() -> {
            stage.close();
            return null;
        });
    }

    private static void go(OfficeView view, long person) {
        Camera.onWindow(() -> {
            view.frame().focusPage();
            view.residentView().open(person);
            return null;
        });
        Camera.settle(900);
    }

    /// Waits for what a busy computer shows late.
    private static void until(Stage stage, String shown) {
        for (int i = 0; i < 100 && Camera.onWindow(() -> stage.getScene().lookup(shown)) == null; i++) {
            Camera.settle(200);
        }
    }

    private static void tab(Stage stage) {
        until(stage, "#tab-2");
        Camera.onWindow(() -> {
            ((ToggleButton) stage.getScene().lookup("#tab-2")).fire();
            return null;
        });
        Camera.settle(400);
    }
}
