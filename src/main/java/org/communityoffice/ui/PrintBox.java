package org.communityoffice.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;

/// The printed pages of one paper over the page in front: Ctrl+P prints, Esc leaves.
public final class PrintBox {
    private static final double BESIDE = 96;
    private static final double ABOVE = 56;
    private final DocumentPreview preview;
    private final Dialogs dialogs;
    private final Runnable closed;
    private final Label note = Parts.words("", "muted");
    private final VBox node = new VBox();

    /// @param closed what is done when the pages are left
    public PrintBox(String title, DocumentPreview preview, Dialogs dialogs, Runnable closed) {
        this.preview = preview;
        this.dialogs = dialogs;
        this.closed = closed;
        Button leave = new Button(Words.of("ui.print.close"));
        leave.setId("print-close");
        Parts.addKeys(leave, "Esc");
        leave.setOnAction(_ -> close());
        HBox foot = new HBox(note, Parts.spring(), leave);
        note.setId("print-note");
        foot.getStyleClass().addAll("dialog-foot", "print-foot");
        VBox.setVgrow(preview.node(), Priority.ALWAYS);
        node.getStyleClass().addAll("dialog-box", "print-box");
        node.getChildren().setAll(preview.node(), foot);
        node.setId("print-box");
        node.setAccessibleText(title);
        node.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.isShortcutDown() && press.getCode() == KeyCode.P) {
                press.consume();
                preview.choosePrinter();
            }
        });
        node.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                node.prefWidthProperty().bind(scene.widthProperty().subtract(BESIDE));
                node.prefHeightProperty().bind(scene.heightProperty().subtract(ABOVE));
                node.maxWidthProperty().bind(node.prefWidthProperty());
                node.maxHeightProperty().bind(node.prefHeightProperty());
            }
        });
    }

    public DocumentPreview preview() {
        return preview;
    }

    /// Opens over the page and says that the pages are being laid out.
    public void open(String waiting) {
        preview.clear(waiting);
        note.setText("");
        dialogs.overlay().open(node, Pos.CENTER, this::close);
    }

    /// A line under the pages; then the keyboard is on them.
    public void laid(String line) {
        note.setText(line);
        Node pages = preview.node().lookup("#preview-pages");
        if (pages != null) {
            pages.requestFocus();
        }
    }

    private void close() {
        dialogs.overlay().close();
        closed.run();
        preview.clear("");
    }
}
