package org.communityoffice.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;

/// What stands in the window before an office is open: one page in the middle, dialogs over it.
public final class Entrance {
    private final StackPane page = new StackPane();
    private final StackPane root = new StackPane(page);
    private final Dialogs dialogs = new Dialogs(new Overlay(root));

    public StackPane root() {
        return root;
    }

    public Dialogs dialogs() {
        return dialogs;
    }

    public void show(Node node) {
        page.getChildren().setAll(node);
        Overlay.focusFirst(node);
    }

    /// Shows that something is being done, with nothing to press.
    public void waiting(String words) {
        VBox middle = new VBox(16, new javafx.scene.control.ProgressIndicator(), Parts.words(words, "muted"));
        middle.setAlignment(Pos.CENTER);
        show(middle);
    }

    /// The mark and a title over a page.
    static VBox head(String mark, String title, String sentence) {
        Label sign = Parts.words(mark, "office-mark", "large");
        HBox name = new HBox(12, sign, Parts.words(title, "start-title"));
        name.setAlignment(Pos.CENTER);
        Label below = Parts.paragraph(sentence, "muted", "start-sentence");
        VBox head = new VBox(8, name, below);
        head.setAlignment(Pos.CENTER);
        return head;
    }

    /// A card of one column in the middle of the window.
    static Region middle(VBox head, VBox card) {
        card.getStyleClass().add("card");
        card.setStyle("-fx-padding: 24; -fx-spacing: 12");
        card.setMinWidth(460);
        card.setMaxWidth(460);
        VBox all = new VBox(28, head, card);
        all.setAlignment(Pos.CENTER);
        return all;
    }

    /// A label over a field.
    public static VBox row(String key, TextField field, String id) {
        field.setId(id);
        field.setAccessibleText(Words.of(key));
        Label label = Parts.words(Words.of(key), "small", "muted");
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }

    /// Enter goes to the next field, from the last one on; Esc goes back.
    public static void chain(List<TextField> fields, Runnable done, Runnable back) {
        for (int i = 0; i < fields.size(); i++) {
            int next = i + 1;
            fields.get(i).addEventFilter(KeyEvent.KEY_PRESSED, press -> {
                if (press.getCode() == KeyCode.ENTER) {
                    press.consume();
                    if (next < fields.size()) {
                        fields.get(next).requestFocus();
                    } else {
                        done.run();
                    }
                } else if (press.getCode() == KeyCode.ESCAPE) {
                    press.consume();
                    back.run();
                }
            });
        }
    }
}
