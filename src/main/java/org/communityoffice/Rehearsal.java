package org.communityoffice;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.communityoffice.command.Sample;

/// Goes through the program once before it is handed out, so that what Java learns by it can be kept beside it and every later start is quick (`docs/decisions/0035`).
///
/// `Rehearsal DIR FILE`: makes an office in DIR with the residents of a file, and opens every page without a screen; DIR is taken away at the end. Short on purpose: all classes that
/// are met here are laid ready at every start, those that only a long paper needs would make each start slower.
public final class Rehearsal {
    private static final Duration PAUSE = Duration.millis(200);
    private static final int PATIENCE = 600;
    private static final List<KeyCode> PAGES = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6, KeyCode.DIGIT7, KeyCode.DIGIT8, KeyCode.DIGIT9);
    private static int page;
    private static int waited;

    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        takeAway(folder);
        Path office = folder.resolve("office");
        Path word = Files.writeString(Files.createDirectories(folder).resolve("word"), Sample.PASSWORD);
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        must(Main.run("new", "--data", office.toString(), "--name", "社区", "--password-file", word.toString()));
        must(Main.run("import", "--data", office.toString(), "--password-file", word.toString(), "--book", "residents", arguments[1]));
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            if (change.next() && change.wasAdded() && change.getAddedSubList().getFirst() instanceof Stage stage && stage.getOwner() == null) {
                lookAround(stage);
            }
        });
        must(Main.run("--sample-at", office.toString()));
        takeAway(folder);
        System.exit(0);
    }

    private static void must(int exit) {
        if (exit != 0) {
            throw new IllegalStateException("the rehearsal ended with " + exit);
        }
    }

    private static void lookAround(Stage stage) {
        Timeline steps = new Timeline();
        steps.getKeyFrames().add(new KeyFrame(PAUSE, _ -> {
            Scene scene = stage.getScene();
            if (++waited > PATIENCE) {
                throw new IllegalStateException("no page came");
            }
            if (scene.lookup(".page-title") == null) {
                return;
            }
            if (page < PAGES.size()) {
                KeyCode key = PAGES.get(page++);
                Event.fireEvent(scene.getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", key.getChar(), key, false, true, false, false));
            } else {
                steps.stop();
                Platform.runLater(stage::hide);
            }
        }));
        steps.setCycleCount(Animation.INDEFINITE);
        steps.play();
    }

    private static void takeAway(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
