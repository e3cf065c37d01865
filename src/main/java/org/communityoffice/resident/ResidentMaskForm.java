package org.communityoffice.resident;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.resident.ResidentOutletController.Masks;
import org.communityoffice.ui.Parts;

/// Asks whether numbers leave the program masked, as usual, or whole for a purpose that is recorded.
final class ResidentMaskForm {
    private final RadioButton masked = new RadioButton(Words.of("resident.mask.on"));
    private final RadioButton whole = new RadioButton(Words.of("resident.mask.off"));
    private final TextField purpose = new TextField();
    private final VBox node;
    private final BooleanBinding complete = Bindings.createBooleanBinding(() -> masked.isSelected() || !purpose.getText().isBlank(), masked.selectedProperty(), purpose.textProperty());

    /// @param go what Enter in the purpose does, once there is one
    ResidentMaskForm(Masks before, Runnable go) {
        ToggleGroup group = new ToggleGroup();
        masked.setToggleGroup(group);
        whole.setToggleGroup(group);
        masked.setId("mask-on");
        whole.setId("mask-off");
        purpose.setId("mask-purpose");
        purpose.setPromptText(Words.of("resident.mask.purpose"));
        purpose.setAccessibleText(Words.of("resident.mask.purpose"));
        purpose.setText(before.purpose());
        (before.whole() ? whole : masked).setSelected(true);
        purpose.disableProperty().bind(masked.selectedProperty());
        purpose.setOnAction(_ -> {
            if (complete.get()) {
                go.run();
            }
        });
        whole.setOnAction(_ -> purpose.requestFocus());
        VBox why = new VBox(4, purpose, Parts.paragraph(Words.of("resident.mask.recorded"), "small", "muted"));
        why.setStyle("-fx-padding: 0 0 0 26");
        node = new VBox(8, masked, whole, why);
    }

    VBox node() {
        return node;
    }

    /// Whether the choice can be acted on: whole numbers need a purpose.
    BooleanBinding complete() {
        return complete;
    }

    Masks masks() {
        return masked.isSelected() ? Masks.ON : new Masks(true, purpose.getText().strip());
    }
}
