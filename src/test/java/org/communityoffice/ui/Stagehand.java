package org.communityoffice.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Puts a screen into a headless window and works it by keyboard, as a clerk would.
public final class Stagehand {
    private final FxRobot looks = new FxRobot();
    private final Robot robot;
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
        robot = FxToolkit.setupFixture(Robot::new);
        rest();
    }

    public void press(KeyCode... keys) {
        onWindow(() -> List.of(keys).forEach(robot::keyPress));
        onWindow(() -> List.of(keys).reversed().forEach(robot::keyRelease));
        rest();
    }

    /// Types characters as an input method hands them over.
    public void type(String text) {
        onWindow(() -> text.codePoints().forEach(c -> {
            if (stage.getScene().getFocusOwner() instanceof javafx.scene.control.TextInputControl control) {
                control.replaceSelection(Character.toString(c));
            }
        }));
        rest();
    }

    /// Types one character as a key of the number pad gives it: replaces what is selected, and screens may take it.
    public void key(char character) {
        onWindow(() -> {
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
        return WaitForAsyncUtils.waitForAsyncFx(60_000, task);
    }

    public void run(Runnable task) {
        onWindow(task);
        rest();
    }

    /// The node with an id, such as `#find`.
    public <N extends javafx.scene.Node> N find(String query) {
        return looks.lookup(query).query();
    }

    public boolean has(String query) {
        return looks.lookup(query).tryQuery().isPresent();
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

    /// Waits for what another thread brings, half a minute at most.
    public <T> T until(Supplier<Optional<T>> found) throws InterruptedException {
        for (int i = 0; i < 3_000; i++) {
            Optional<T> now = found.get();
            if (now.isPresent()) {
                return now.get();
            }
            Thread.sleep(10);
        }
        throw new AssertionError("did not come; the focus is on " + focused());
    }

    /// Waits until the node with this id has the focus.
    public void focusComesTo(String id) throws InterruptedException {
        until(() -> id.equals(focused()) ? Optional.of(true) : Optional.empty());
    }

    /// Waits until the window has done what was asked of it, what that asked for later, and has been laid out after it: twice, since layout asks for more.
    public void rest() {
        for (int i = 0; i < 2; i++) {
            CountDownLatch laidOut = new CountDownLatch(1);
            Runnable tell = laidOut::countDown;
            onWindow(() -> {
                stage.getScene().addPostLayoutPulseListener(tell);
                Platform.requestNextPulse();
            });
            try {
                // a window that was closed meanwhile is not laid out any more
                if (!laidOut.await(1, TimeUnit.SECONDS)) {
                    return;
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            onWindow(() -> stage.getScene().removePostLayoutPulseListener(tell));
        }
    }

    private static void onWindow(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, task);
    }

    public void close() throws Exception {
        FxToolkit.hideStage();
    }
}
