package org.communityoffice.activity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Parts;

/// What is told only of activities of the chosen type, a line each; there is nothing to see where the type has none.
final class ParticularsForm {
    private final VBox lines = new VBox(6);
    private final VBox node = new VBox(6, Parts.words(Words.of("activity.particulars.title"), "form-section"), lines);
    private final Map<String, TextField> said = new LinkedHashMap<>();
    private List<String> ofType = List.of();
    private Runnable onEnd = () -> { };
    private Runnable onTyped = () -> { };

    ParticularsForm() {
        Parts.showing(node, false);
    }

    Node node() {
        return node;
    }

    /// What Enter in the last line does.
    void onEnd(Runnable action) {
        onEnd = action;
    }

    /// What follows on something typed here.
    void onTyped(Runnable action) {
        onTyped = action;
    }

    /// @param names what the type asks for
    void show(List<String> names, String written) {
        ofType = names;
        draw(Particulars.asked(names, Particulars.read(written)));
    }

    /// Another type was chosen: what was told stays.
    void ask(List<String> names) {
        if (!names.equals(ofType)) {
            show(names, written());
        }
    }

    String written() {
        Map<String, String> now = new LinkedHashMap<>();
        said.forEach((name, field) -> now.put(name, field.getText()));
        return Particulars.written(now);
    }

    /// The first line, or whatever comes after where there is none.
    void focusFirst() {
        if (said.isEmpty()) {
            onEnd.run();
        } else {
            said.values().iterator().next().requestFocus();
        }
    }

    private void draw(Map<String, String> asked) {
        said.clear();
        lines.getChildren().clear();
        asked.forEach((name, words) -> {
            TextField field = new TextField(words);
            field.setId("particular-" + said.size());
            field.textProperty().addListener(_ -> onTyped.run());
            field.setAccessibleText(name);
            HBox.setHgrow(field, Priority.ALWAYS);
            Label label = Parts.words(name, "muted");
            label.setMinWidth(96);
            label.setLabelFor(field);
            HBox line = new HBox(12, label, field);
            line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            said.put(name, field);
            lines.getChildren().add(line);
            field.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
                if (press.getCode() == KeyCode.ENTER && !press.isShortcutDown()) {
                    press.consume();
                    after(field);
                }
            });
        });
        Parts.showing(node, !said.isEmpty());
    }

    private void after(TextField field) {
        List<TextField> all = new ArrayList<>(said.values());
        int next = all.indexOf(field) + 1;
        if (next < all.size()) {
            all.get(next).requestFocus();
        } else {
            onEnd.run();
        }
    }
}
