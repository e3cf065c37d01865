package org.communityoffice;

import java.util.List;
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

/// Opens every page of the window that comes, one after another, then closes it.
final class RehearsalView {
    private static final Duration PAUSE = Duration.millis(200);
    private static final int PATIENCE = 600;
    private static final List<KeyCode> PAGES = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6, KeyCode.DIGIT7, KeyCode.DIGIT8, KeyCode.DIGIT9);
    private final Stage stage;
    private final Timeline steps = new Timeline();
    private int page;
    private int waited;

    private RehearsalView(Stage stage) {
        this.stage = stage;
        steps.getKeyFrames().add(new KeyFrame(PAUSE, _ -> step()));
        steps.setCycleCount(Animation.INDEFINITE);
    }

    /// Waits for the window; call it before the program starts.
    static void lookAround() {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            if (change.next() && change.wasAdded() && change.getAddedSubList().getFirst() instanceof Stage stage && stage.getOwner() == null) {
                new RehearsalView(stage).steps.play();
            }
        });
    }

    private void step() {
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
    }
}
