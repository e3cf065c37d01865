package org.communityoffice.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.stage.Stage;
import org.communityoffice.Wiring;
import org.communityoffice.database.Office;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.resident.ImportController;
import org.communityoffice.resident.ImportView;
import org.communityoffice.security.KeyCost;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.LookKind;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.ui.Frame;
import org.communityoffice.ui.Page;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Theme;
import org.communityoffice.upkeep.SettingsView;
import org.communityoffice.work.Work;

/// Writes pictures of the pages 导入 and 设置, with the sample files, to `target/pictures`.
public final class SettingsPictures {
    private static final Path INPUT = Path.of("src/test/resources/input");

    private SettingsPictures() {}

    public static void main(String[] arguments) throws Exception {
        Camera.start();
        Camera camera = new Camera(Path.of("target/pictures"));
        Path folder = Files.createTempDirectory("office-pictures");
        Clock clock = Clock.systemDefaultZone();
        Office office = Office.make(new OfficeFolder(folder.resolve("office")),
                new Office.FirstUser("王晓芸", Role.CLERK, "office".toCharArray(), new KeyCost(256, 1, 1)), clock).office();
        Wiring wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), clock);
        wiring.profile().save(new OfficeProfile("幸福里社区", "示例街道", "990101", "0731-85550000"));
        wiring.buildings().addSeveral("幸福里小区", 1, 8, 3, 6);
        wiring.settings().looks().record(LookKind.FULL_NUMBER, "张秀梅", 1, true, "");
        wiring.settings().looks().record(LookKind.EXPORT, "居民花名册", 214, false, "报街道");
        Work work = Work.inline();
        ImportController imports = wiring.importController(work);
        imports.open(sample("A00"));
        imports.apply();
        for (boolean dark : new boolean[] {false, true}) {
            Theme theme = Camera.onWindow(() -> new Theme(dark));
            Frame frame = Camera.onWindow(() -> new Frame("幸福里社区", "王晓芸", "办事员", List.of(), theme));
            Page importPage = Camera.onWindow(() -> new ImportView(imports, wiring.catalogue(), frame.busy()).page());
            Page settingsPage = Camera.onWindow(() -> new SettingsView(wiring.settingsControllers(work), wiring.catalogue(), wiring.codes(), frame.dialogs(), frame.busy(),
                    Remembered.inMemory(), clock).page());
            Stage stage = Camera.window(Camera.onWindow(() -> {
                frame.pages(List.of(importPage, settingsPage));
                return frame.root();
            }), theme, 1366, 768);
            String mode = dark ? "-dark" : "";
            Camera.onWindow(() -> {
                imports.close();
                return null;
            });
            camera.take(stage, "import-empty" + mode, 1);
            Camera.onWindow(() -> {
                imports.open(sample("A01"));
                return null;
            });
            camera.take(stage, "import" + mode, 1);
            Camera.onWindow(() -> {
                frame.open(settingsPage);
                return null;
            });
            for (int i = 0; i < 7; i++) {
                int part = i;
                Camera.onWindow(() -> {
                    ((javafx.scene.control.ToggleButton) frame.root().lookup("#section-" + part)).fire();
                    return null;
                });
                if (i == 2) {
                    Camera.onWindow(() -> {
                        ((javafx.scene.control.ListView<?>) frame.root().lookup("#lists")).getSelectionModel().select(14);
                        return null;
                    });
                }
                camera.take(stage, "settings-" + (part + 1) + mode, 1);
            }
            Camera.onWindow(() -> {
                stage.close();
                return null;
            });
        }
        office.close();
        System.exit(0);
    }

    private static Path sample(String start) throws java.io.IOException {
        try (var files = Files.list(INPUT)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start)).findFirst().orElseThrow();
        }
    }
}
