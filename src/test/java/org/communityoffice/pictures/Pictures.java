package org.communityoffice.pictures;

import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a picture of every screen to `target/pictures`.
public final class Pictures {
    private Pictures() {}

    public static void main(String[] arguments) throws Exception {
        java.util.Locale.setDefault(java.util.Locale.SIMPLIFIED_CHINESE);
        Camera.start();
        Camera camera = new Camera(Path.of("target/pictures"));
        Path folder = Files.createTempDirectory("pictures").resolve("office");
        OfficeScreens.takeFirst(camera, folder.resolveSibling("empty"));
        OfficeScreens.take(camera, folder);
        AttachmentPictures.take(camera, folder.resolveSibling("attachments"));
        System.exit(0);
    }
}
