package org.communityoffice.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Field;
import org.communityoffice.model.Words;
import org.communityoffice.security.Masking;
import org.jspecify.annotations.Nullable;

/// One field in a form: label, control, what was understood, what is wrong.
final class FormRow {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double LABEL_WIDTH = 96;
    private final FormField spec;
    private final TextInputControl control;
    private final Label told = Parts.paragraph("", "understood");
    private final Label problem = Parts.paragraph("", "form-problem");
    private final HBox node;
    private final java.util.function.Supplier<LocalDate> today;
    private String shown = "";
    private boolean showing;

    FormRow(FormField spec, java.util.function.Supplier<LocalDate> today) {
        this.spec = spec;
        this.today = today;
        control = spec.field().kind() == Field.Kind.LONG_TEXT ? area() : new TextField();
        control.setId("field-" + spec.field().key());
        control.setAccessibleText(spec.label());
        Choices choices = spec.choices();
        if (choices != null && control instanceof TextField field) {
            new Suggestions(field, choices, spec.field().kind() == Field.Kind.CODES);
        }
        Label label = Parts.paragraph(spec.required() ? spec.label() + " *" : spec.label(), "form-label");
        label.setMinWidth(LABEL_WIDTH);
        label.setMaxWidth(LABEL_WIDTH);
        label.setLabelFor(control);
        VBox right = new VBox(2, control, told, problem);
        HBox.setHgrow(right, Priority.ALWAYS);
        node = new HBox(8, label, right);
        Parts.tell(told, "");
        Parts.tell(problem, "");
        control.textProperty().addListener((_, _, _) -> {
            if (!showing) {
                wrong(null);
                understand();
            }
        });
        control.focusedProperty().addListener((_, _, now) -> {
            if (!now) {
                settle();
            }
        });
    }

    FormField spec() {
        return spec;
    }

    HBox node() {
        return node;
    }

    TextInputControl control() {
        return control;
    }

    /// @param whole without the mask
    void show(@Nullable Object value, boolean whole) {
        String text = FieldText.shown(spec, value);
        shown = spec.masked() && !whole ? Masking.numbers(text) : text;
        showing = true;
        control.setText(shown);
        showing = false;
        wrong(null);
        Parts.tell(told, "");
    }

    FieldText.Reading read() {
        return FieldText.read(spec, control.getText() == null ? "" : control.getText(), today.get());
    }

    /// Whether it still holds what was shown, so that nothing of it needs reading again.
    boolean isKept() {
        return !isChanged() && !shown.isEmpty();
    }

    boolean isChanged() {
        return !shown.equals(control.getText());
    }

    /// Text that the clerk typed earlier.
    void type(String text) {
        control.setText(text);
        understand();
    }

    void wrong(@Nullable String message) {
        control.pseudoClassStateChanged(WRONG, message != null);
        Parts.tell(problem, message == null ? "" : message);
    }

    /// Tells something about what is typed, such as that a number is valid.
    void tell(String text, String tone) {
        told.getStyleClass().removeAll("good-text", "warning-text", "danger-text");
        if (!tone.isEmpty()) {
            told.getStyleClass().add(tone);
        }
        Parts.tell(told, text);
    }

    /// On leaving: what was understood takes the place of what was typed; what is wrong is said at once.
    private void settle() {
        if (!isChanged()) {
            return;
        }
        switch (read()) {
            case FieldText.Reading.Value(Object value, String _) -> {
                String text = FieldText.shown(spec, value);
                if (!text.equals(control.getText()) && value != null) {
                    control.setText(text);
                }
            }
            case FieldText.Reading.Wrong(String message) -> {
                if (!control.getText().isBlank()) {
                    wrong(message);
                }
            }
        }
    }

    private void understand() {
        if (spec.field().kind() == Field.Kind.DATE) {
            String text = DateReader.read(control.getText(), today.get()) instanceof DateReader.Reading.Understood(LocalDate date)
                    ? Words.of("ui.date.understood", DateTimeFormatter.ISO_LOCAL_DATE.format(date), date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA))
                    : "";
            tell(text, "");
        } else if (spec.choices() != null) {
            tell(read() instanceof FieldText.Reading.Value(Object _, String note) ? note : "", "warning-text");
        }
    }

    private static TextArea area() {
        TextArea area = new TextArea();
        area.setPrefRowCount(3);
        area.setWrapText(true);
        return area;
    }
}
