package org.communityoffice.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.communityoffice.database.Lengths;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// The one form of all records, built from their fields. New and edit are the same.
///
/// Enter goes to the next field (Shift+Enter breaks a line in long text), Ctrl+S saves and stays, Ctrl+Enter saves and starts the next. Problems stand
/// beside their field and the first one has the focus. Nothing typed is ever lost: see [#typed], [Drafts] and [#isChanged].
public final class Form {
    private final RecordType type;
    private final Map<String, FormRow> rows = new LinkedHashMap<>();
    private final VBox node = new VBox();
    private final Label general = Parts.paragraph("", "form-problem");
    private final Button more = Parts.link(Words.of("ui.form.more"), this::showRare);
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private Values shown;
    private boolean rareShown;
    private Runnable onSave = () -> { };
    private Runnable onSaveAndNext = () -> { };
    private Runnable onEnd = () -> { };
    private Runnable onTyping = () -> { };
    private @Nullable PauseTransition rest;
    private @Nullable Scene typedIn;

    public Form(RecordType type, List<FormField> fields, Clock clock) {
        this.type = type;
        shown = Values.none(type);
        node.getStyleClass().add("form");
        general.setId("form-problem");
        node.getChildren().add(general);
        sayGeneral("");
        String section = "";
        for (FormField field : fields) {
            if (!field.section().equals(section)) {
                section = field.section();
                node.getChildren().add(Parts.paragraph(section, "form-section"));
            }
            FormRow row = new FormRow(field, () -> LocalDate.now(clock));
            rows.put(field.field().key(), row);
            node.getChildren().add(row.node());
            row.control().textProperty().addListener((_, _, _) -> {
                changed.set(isAnyChanged());
                onTyping.run();
                touched();
            });
            row.control().addEventFilter(KeyEvent.KEY_PRESSED, press -> key(press, row));
        }
        node.getChildren().add(more);
        hideRare();
    }

    public Region node() {
        return node;
    }

    public void onSave(Runnable action) {
        onSave = action;
    }

    public void onSaveAndNext(Runnable action) {
        onSaveAndNext = action;
    }

    /// What Enter in the last field does; normally it puts the focus on the save button.
    public void onEnd(Runnable action) {
        onEnd = action;
    }

    /// Runs after each change of a field's words.
    public void onTyping(Runnable action) {
        onTyping = action;
    }

    /// Runs a second after the last key: what was typed so far is put where a crash does not take it.
    public void onRest(Runnable action) {
        rest = new PauseTransition(Duration.seconds(1));
        rest.setOnFinished(_ -> {
            // locked or in front of another page it still counts; once the window was closed nothing is put anywhere any more
            if (typedIn == null || typedIn.getWindow() != null && typedIn.getWindow().isShowing()) {
                action.run();
            }
        });
    }

    /// Something that belongs to the form and is not one of its fields was changed.
    public void touched() {
        if (rest != null) {
            typedIn = node.getScene();
            rest.playFromStart();
        }
    }

    /// What was typed is saved or thrown away: nothing is put anywhere any more.
    public void end() {
        if (rest != null) {
            rest.stop();
        }
    }

    /// Shows a record; what was typed before is gone.
    public void show(Values values) {
        shown = values;
        rows.forEach((key, row) -> row.show(values.get(type.field(key)), false));
        sayGeneral("");
        rareShown = false;
        hideRare();
        changed.set(false);
        end();
    }

    /// Shows masked values whole, where that was asked for and recorded.
    public void unmask() {
        rows.forEach((key, row) -> {
            if (row.spec().masked() && row.isKept()) {
                row.show(shown.get(type.field(key)), true);
            }
        });
    }

    /// Whether something differs from what was shown.
    public boolean isChanged() {
        return changed.get();
    }

    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /// The record as typed, fields that are not in the form as they were shown; null where something cannot be read, which is then said beside its field.
    public @Nullable Values values() {
        Values.Change out = shown.change();
        FormRow firstWrong = null;
        for (FormRow row : rows.values()) {
            if (row.isKept()) {
                continue;
            }
            switch (row.read()) {
                case FieldText.Reading.Value(Object value, String _) -> {
                    int most = Lengths.most(type, row.spec().field());
                    if (value instanceof String text && most > 0 && text.length() > most) {
                        row.wrong(Words.of("ui.form.too-long", most, text.length()));
                        firstWrong = firstWrong == null ? row : firstWrong;
                    } else {
                        out.put(row.spec().field(), value);
                    }
                }
                case FieldText.Reading.Wrong(String message) -> {
                    row.wrong(message);
                    firstWrong = firstWrong == null ? row : firstWrong;
                }
            }
        }
        if (firstWrong != null) {
            reveal(firstWrong);
            return null;
        }
        return out.done();
    }

    /// What can be read now; unreadable fields as they were shown. For proposals and warnings while typing.
    public Values soFar() {
        Values.Change out = shown.change();
        rows.values().forEach(row -> {
            if (!row.isKept() && row.read() instanceof FieldText.Reading.Value(Object value, String _)) {
                out.put(row.spec().field(), value);
            }
        });
        return out.done();
    }

    /// Puts each problem beside its field; the first one gets the focus.
    public void problems(List<Problem> problems) {
        rows.values().forEach(row -> row.wrong(null));
        StringBuilder others = new StringBuilder();
        FormRow first = null;
        for (Problem problem : problems) {
            FormRow row = rows.get(problem.field());
            if (row == null) {
                others.append(others.isEmpty() ? "" : "\n").append(problem.message());
            } else {
                row.wrong(problem.message());
                first = first == null ? row : first;
            }
        }
        sayGeneral(others.toString());
        if (first != null) {
            reveal(first);
        }
    }

    /// Tells something beside a field without calling it wrong.
    ///
    /// @param tone `good-text`, `warning-text` or empty
    public void tell(Field<?> field, String text, String tone) {
        FormRow row = rows.get(field.key());
        if (row != null) {
            row.tell(text, tone);
        }
    }

    /// Puts a value in as if it were typed.
    public void propose(FormField spec, Object value) {
        FormRow row = rows.get(spec.field().key());
        if (row != null) {
            row.type(FieldText.shown(spec, value));
        }
    }

    public void propose(Field<?> field, Object value) {
        FormRow row = rows.get(field.key());
        if (row != null) {
            propose(row.spec(), value);
        }
    }

    /// Runs when a field is left.
    public void onLeaving(Field<?> field, Runnable action) {
        FormRow row = rows.get(field.key());
        if (row != null) {
            row.control().focusedProperty().addListener((_, before, now) -> {
                if (before && !now) {
                    action.run();
                }
            });
        }
    }

    public void focusFirst() {
        rows.values().iterator().next().control().requestFocus();
    }

    public void focus(Field<?> field) {
        FormRow row = rows.get(field.key());
        if (row != null) {
            reveal(row);
        }
    }

    /// The words of every field that was changed, readable or not.
    public Map<String, String> typed() {
        Map<String, String> out = new LinkedHashMap<>();
        rows.forEach((key, row) -> {
            if (row.isChanged()) {
                out.put(key, row.control().getText());
            }
        });
        return out;
    }

    /// Puts words back that [#typed] gave.
    public void type(Map<String, String> words) {
        words.forEach((key, text) -> {
            FormRow row = rows.get(key);
            if (row != null) {
                row.type(text);
            }
        });
        hideRare();
    }

    private boolean isAnyChanged() {
        return rows.values().stream().anyMatch(FormRow::isChanged);
    }

    private void reveal(FormRow row) {
        if (!row.node().isVisible()) {
            showRare();
        }
        row.control().requestFocus();
        Scrolling.bringIntoSight(row.node());
    }

    private void key(KeyEvent press, FormRow row) {
        if (press.isShortcutDown() && press.getCode() == KeyCode.S) {
            press.consume();
            onSave.run();
        } else if (press.isShortcutDown() && press.getCode() == KeyCode.ENTER) {
            press.consume();
            onSaveAndNext.run();
        } else if (press.getCode() == KeyCode.ENTER) {
            press.consume();
            if (press.isShiftDown() && row.control() instanceof TextArea area) {
                area.insertText(area.getCaretPosition(), "\n");
            } else {
                next(row);
            }
        } else if (press.getCode() == KeyCode.TAB && row.control() instanceof TextArea && !press.isShortcutDown()) {
            press.consume();
            if (press.isShiftDown()) {
                previous(row);
            } else {
                next(row);
            }
        }
    }

    private void next(FormRow from) {
        List<FormRow> visible = visible();
        int at = visible.indexOf(from) + 1;
        if (at < visible.size()) {
            reveal(visible.get(at));
        } else {
            onEnd.run();
        }
    }

    private void previous(FormRow from) {
        List<FormRow> visible = visible();
        reveal(visible.get(Math.max(0, visible.indexOf(from) - 1)));
    }

    private List<FormRow> visible() {
        return rows.values().stream().filter(row -> row.node().isVisible()).toList();
    }

    private void showRare() {
        rareShown = true;
        hideRare();
    }

    private void hideRare() {
        boolean anyHidden = false;
        for (FormRow row : rows.values()) {
            boolean hide = row.spec().rare() && !rareShown && row.control().getText().isEmpty();
            anyHidden |= hide;
            Parts.showing(row.node(), !hide);
        }
        Parts.showing(more, anyHidden);
        hideEmptySections();
    }

    /// A heading whose fields are all hidden is hidden too.
    private void hideEmptySections() {
        Node heading = null;
        for (Node child : node.getChildren()) {
            if (child.getStyleClass().contains("form-section")) {
                heading = child;
                Parts.showing(child, false);
            } else if (heading != null && child.isVisible() && child != more) {
                Parts.showing(heading, true);
            }
        }
    }

    private void sayGeneral(String text) {
        Parts.tell(general, text);
    }
}
