package org.communityoffice.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Writes a picture of every screen to `target/pictures`: 1366×768 light and dark, the same at 125 %, 1920×1080 at 125 %.
/// With `-Doffice.models=DIR`, a folder of model pictures, a sheet is added for each screen with its model beside it.
public final class Pictures {
    private static final Path OUT = Path.of("target/pictures");
    private static final int GAP = 24;

    private Pictures() {}

    /// @param arguments names of rounds: `light`, `dark`, `narrow`, `wide`; none for all, and for what wants an office of its own
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        System.setProperty("glass.platform", "Headless");
        System.setProperty("java.awt.headless", "true");
        Camera.start();
        Studio studio = new Studio(Files.createTempDirectory("pictures"));
        for (String round : arguments.length == 0 ? new String[] {"light", "dark", "narrow", "wide"} : arguments) {
            Camera camera = new Camera(OUT.resolve(round));
            boolean wide = round.equals("wide");
            boolean narrow = round.equals("narrow");
            studio.round(round, round.equals("dark"), wide ? 1536 : narrow ? 1093 : 1366, wide ? 864 : narrow ? 614 : 768, (stage, screen) -> camera.take(stage, screen.name(), wide || narrow ? 1.25 : 1));
        }
        if (arguments.length == 0) {
            others();
        }
        String models = System.getProperty("office.models");
        if (models != null) {
            for (Screen screen : OfficeScreens.ALL) {
                beside(screen, Path.of(models));
            }
        }
        System.exit(0);
    }

    /// The screens that want an office of their own.
    private static void others() throws Exception {
        PatrolPictures.take(new Camera(OUT.resolve("patrol")), Files.createTempDirectory("pictures").resolve("office"));
        AttachmentPictures.take(new Camera(OUT.resolve("attachments")), Files.createTempDirectory("pictures").resolve("office"));
        RentalPictures.take(new Camera(OUT.resolve("rental")), Files.createTempDirectory("pictures").resolve("office"));
        RotaPictures.take(new Camera(OUT.resolve("rota")), Files.createTempDirectory("pictures").resolve("rota"));
    }

    private static void beside(Screen screen, Path models) throws IOException {
        BufferedImage made = read(OUT.resolve("light").resolve(screen.name() + ".png"));
        BufferedImage model = screen.model().isEmpty() ? null : read(models.resolve(screen.model() + ".png"));
        if (made == null || model == null) {
            return;
        }
        BufferedImage sheet = new BufferedImage(made.getWidth() + GAP + model.getWidth(), Math.max(made.getHeight(), model.getHeight()), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.drawImage(made, 0, 0, null);
        pen.drawImage(model, made.getWidth() + GAP, 0, null);
        pen.dispose();
        ImageIO.write(sheet, "png", Files.createDirectories(OUT.resolve("sheets")).resolve(screen.name() + ".png").toFile());
    }

    private static @Nullable BufferedImage read(Path file) throws IOException {
        return Files.exists(file) ? ImageIO.read(file.toFile()) : null;
    }
}
