package org.communityoffice.pictures;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.communityoffice.ui.Theme;

/// Shows a screen in a headless window of a given size and writes what is seen as a PNG.
public final class Camera {
    private final Path folder;

    public Camera(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /// Starts JavaFX once.
    public static void start() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
    }

    /// Menus and lists that stand over the window are windows of their own.
    private static BufferedImage withPopups(Stage stage, WritableImage seen, SnapshotParameters parameters, double scale) {
        BufferedImage image = SwingFXUtils.fromFXImage(seen, null);
        Graphics2D pen = image.createGraphics();
        for (Window window : Window.getWindows()) {
            if (window instanceof PopupWindow && window.isShowing()) {
                parameters.setFill(javafx.scene.paint.Color.TRANSPARENT);
                pen.drawImage(SwingFXUtils.fromFXImage(window.getScene().getRoot().snapshot(parameters, null), null),
                        (int) Math.round((window.getX() - stage.getX()) * scale), (int) Math.round((window.getY() - stage.getY()) * scale), null);
            }
        }
        pen.dispose();
        return image;
    }

    /// Runs on the window's thread and waits.
    public static <T> T onWindow(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        Platform.runLater(future);
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Lets layout, background answers and short timers come to rest.
    public static void settle(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        for (int i = 0; i < 3; i++) {
            onWindow(() -> null);
        }
    }

    /// A window without decoration, `width`×`height` logical pixels large.
    public static Stage window(Parent root, Theme theme, double width, double height) {
        return onWindow(() -> {
            Scene scene = new Scene(root, width, height);
            theme.dress(scene);
            Stage stage = new Stage(javafx.stage.StageStyle.UNDECORATED);
            stage.setScene(scene);
            stage.show();
            return stage;
        });
    }

    /// @param scale 1.25 for a monitor at 125 %
    public void take(Stage stage, String name, double scale) {
        settle(250);
        onWindow(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return true;
        });
        settle(80);
        BufferedImage image = onWindow(() -> {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(scale, scale));
            return withPopups(stage, stage.getScene().getRoot().snapshot(parameters, null), parameters, scale);
        });
        try {
            ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
