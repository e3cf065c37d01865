package org.communityoffice.ui;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Text fields that stand in the lines of a sheet, lower than those of a form.
public final class LowField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private LowField() {}

    /// @param grows whether it takes the spare width; else it keeps its own
    public static TextField of(String id, String prompt, double width, boolean grows) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.getStyleClass().add("low-field");
        field.setPrefWidth(width);
        if (grows) {
            HBox.setHgrow(field, Priority.ALWAYS);
        } else {
            field.setMinWidth(width);
            field.setMaxWidth(width);
        }
        return field;
    }

    /// Writes into a field that nobody is typing in.
    public static void show(TextField field, String text) {
        if (!field.isFocused() && !field.getText().equals(text)) {
            field.setText(text);
        }
    }

    public static void wrong(Node field, boolean now) {
        field.pseudoClassStateChanged(WRONG, now);
    }
}
