package org.communityoffice.pictures;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.communityoffice.OfficeView;
import org.communityoffice.Wiring;
import org.communityoffice.intake.ImportController;
import org.communityoffice.ui.Frame;
import org.communityoffice.ui.Page;

/// An open office in a window, worked as a clerk would to bring its screens about.
///
/// @param imports of the page 导入 in the frame, so that files can be given to it
record Place(Stage stage, Wiring wiring, OfficeView view, ImportController imports) {
    Frame frame() {
        return view.frame();
    }

    void open(String title) {
        run(() -> {
            frame().open(frame().pages().stream().filter(page -> page.title().equals(title)).findFirst().orElseThrow());
            frame().focusPage();
        });
    }

    /// Another page in the frame, which is not one of its own.
    void open(Page page) {
        run(() -> frame().open(page));
    }

    void fire(String id) {
        run(() -> ((ButtonBase) node(id)).fire());
    }

    /// A button without an id, by its label.
    void link(String label) {
        run(() -> stage.getScene().getRoot().lookupAll(".button").stream().map(ButtonBase.class::cast).filter(button -> label.equals(button.getText())).findFirst().orElseThrow().fire());
    }

    void write(String id, String text) {
        run(() -> ((TextInputControl) node(id)).setText(text));
    }

    void key(KeyCode code, boolean control) {
        press(stage, code, control);
    }

    static void press(Stage stage, KeyCode code, boolean control) {
        Camera.onWindow(() -> {
            Node owner = stage.getScene().getFocusOwner();
            javafx.event.Event.fireEvent(owner == null ? stage.getScene().getRoot() : owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
            return true;
        });
        Camera.settle(60);
    }

    void run(Runnable task) {
        Camera.onWindow(() -> {
            task.run();
            return true;
        });
        Camera.settle(60);
    }

    private Node node(String id) {
        return Objects.requireNonNull(stage.getScene().getRoot().lookup(id), id);
    }
}
