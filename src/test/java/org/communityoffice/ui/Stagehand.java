package org.communityoffice.ui;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Puts a screen into a headless window and works it by keyboard, as a clerk would.
public final class Stagehand {
    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final Theme theme;

    /// A window of 1366×768 with what the supplier builds.
    public Stagehand(Supplier<Parent> content) throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        theme = FxToolkit.setupFixture(() -> new Theme(false));
        FxToolkit.setupFixture(() -> {
            Scene scene = new Scene(content.get(), 1366, 768);
            theme.dress(scene);
            stage.setScene(scene);
            stage.show();
            stage.toFront();
            return null;
        });
        rest();
    }

    public void press(KeyCode... keys) {
        robot.press(keys);
        robot.release(keys);
        rest();
    }

    /// Types characters as an input method hands them over.
    public void type(String text) {
        robot.interact(() -> text.codePoints().forEach(c -> {
            if (stage.getScene().getFocusOwner() instanceof javafx.scene.control.TextInputControl control) {
                control.replaceSelection(Character.toString(c));
            }
        }));
        rest();
    }

    /// Types one character as a key of the number pad gives it: replaces what is selected, and screens may take it.
    public void key(char character) {
        robot.interact(() -> {
            javafx.scene.Node owner = stage.getScene().getFocusOwner();
            javafx.event.Event.fireEvent(owner, new javafx.scene.input.KeyEvent(javafx.scene.input.KeyEvent.KEY_TYPED, String.valueOf(character), "",
                    javafx.scene.input.KeyCode.UNDEFINED, false, false, false, false));
        });
        rest();
    }

    /// Ctrl and a key, handed to what has the focus without the robot's pauses: for tests of many cases. Call it on the window's thread.
    public void strike(KeyCode code) {
        javafx.scene.Node owner = stage.getScene().getFocusOwner();
        javafx.event.Event.fireEvent(owner, new javafx.scene.input.KeyEvent(javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
    }

    public <T> T on(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, task);
    }

    public void run(Runnable task) {
        robot.interact(task);
        rest();
    }

    /// The node with an id, such as `#find`.
    public <N extends javafx.scene.Node> N find(String query) {
        return robot.lookup(query).query();
    }

    public boolean has(String query) {
        return robot.lookup(query).tryQuery().isPresent();
    }

    /// Waits until a label says these words.
    public void says(String words) throws InterruptedException {
        until(() -> on(() -> stage.getScene().getRoot().lookupAll(".label").stream().anyMatch(node -> node instanceof javafx.scene.control.Labeled label && label.isVisible() && label.getText() != null
                && label.getText().contains(words))) ? Optional.of(true) : Optional.empty());
    }

    public String focused() {
        return on(() -> {
            javafx.scene.Node owner = stage.getScene().getFocusOwner();
            return owner == null || owner.getId() == null ? String.valueOf(owner) : owner.getId();
        });
    }

    /// Waits for what another thread brings, ten seconds at most.
    public <T> T until(Supplier<Optional<T>> found) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            Optional<T> now = found.get();
            if (now.isPresent()) {
                return now.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("did not come; the focus is on " + focused());
    }

    /// Waits until the node with this id has the focus.
    public void focusComesTo(String id) throws InterruptedException {
        until(() -> id.equals(focused()) ? Optional.of(true) : Optional.empty());
    }

    public void rest() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    public void close() throws Exception {
        FxToolkit.hideStage();
    }
}
