package org.communityoffice.rental;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Choices;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.DateReader;
import org.communityoffice.ui.FieldText;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.Suggestions;
import org.jspecify.annotations.Nullable;

/// Over an inspection: whose house, and when, how and by whom it is inspected.
final class InspectionHeadView {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private final InspectionTools tools;
    private final InspectionController controller;
    private final Label title = Parts.words("", "page-title");
    private final TextField day;
    private final TextField time;
    private final MenuButton kind = new MenuButton();
    private final TextField inspectors;
    private final HBox node = new HBox(12);

    /// @param end where Enter leads after the last field
    InspectionHeadView(InspectionTools tools, Command back, Command print, Runnable end) {
        this.tools = tools;
        controller = tools.controller();
        day = field(InspectionFields.INSPECTED_ON, 110);
        time = field(InspectionFields.INSPECTED_TIME, 64);
        inspectors = field(InspectionFields.INSPECTORS, 200);
        title.setMinWidth(0);
        kind.setId("inspection-kind");
        kind.getItems().setAll(tools.choices(InspectionFields.TYPE, InspectionFields.INSPECTION_KIND).like("").stream().map(this::kindItem).toList());
        node.setAlignment(Pos.CENTER_LEFT);
        node.getChildren().setAll(Parts.button(back), title, Parts.spring(), day, time, kind, inspectors, Parts.button(print));
        new Suggestions(inspectors, Choices.ofPeople(typed -> controller.like(typed).stream().map(one -> new Choices.Choice(one.name(), one.name(), one.line())).toList()), true);
        day.setOnAction(_ -> time.requestFocus());
        time.setOnAction(_ -> inspectors.requestFocus());
        inspectors.setOnAction(_ -> end.run());
        inspectors.textProperty().addListener((_, _, now) -> controller.set(InspectionFields.INSPECTORS, now.strip()));
        leaving(day, this::readDay);
        leaving(time, this::readTime);
        node.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ESCAPE) {
                press.consume();
                end.run();
            }
        });
    }

    Node node() {
        return node;
    }

    void focusDay() {
        day.requestFocus();
        day.selectAll();
    }

    private TextField field(Field<?> of, double width) {
        TextField field = new TextField();
        field.setId("inspection-" + of.key());
        field.setPromptText(tools.label(InspectionFields.TYPE, of));
        field.setAccessibleText(tools.label(InspectionFields.TYPE, of));
        field.setPrefWidth(width);
        field.setMinWidth(width);
        return field;
    }

    private static void leaving(TextField field, Runnable read) {
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                read.run();
            }
        });
    }

    private MenuItem kindItem(Choices.Choice choice) {
        MenuItem item = new MenuItem(choice.words());
        item.setOnAction(_ -> controller.set(InspectionFields.INSPECTION_KIND, choice.code()));
        return item;
    }

    /// Reads what is typed and was not left yet.
    void settle() {
        readDay();
        readTime();
    }

    private void readDay() {
        switch (DateReader.read(day.getText(), controller.today())) {
            case DateReader.Reading.Understood(LocalDate date) -> {
                unread(day, InspectionFields.INSPECTED_ON, null);
                controller.day(date);
            }
            case DateReader.Reading.Nothing() -> {
                unread(day, InspectionFields.INSPECTED_ON, null);
                controller.day(null);
            }
            case DateReader.Reading.NotUnderstood(String message) -> unread(day, InspectionFields.INSPECTED_ON, message);
        }
    }

    private void readTime() {
        switch (FieldText.read(tools.field(InspectionFields.TYPE, InspectionFields.INSPECTED_TIME), time.getText(), controller.today())) {
            case FieldText.Reading.Value(Object value, String _) -> {
                unread(time, InspectionFields.INSPECTED_TIME, null);
                controller.set(InspectionFields.INSPECTED_TIME, (LocalTime) value);
            }
            case FieldText.Reading.Wrong(String message) -> unread(time, InspectionFields.INSPECTED_TIME, message);
        }
    }

    private void unread(TextField control, Field<?> field, @Nullable String message) {
        controller.unread(field.key(), message);
        control.pseudoClassStateChanged(WRONG, message != null);
        control.setTooltip(message == null ? null : new Tooltip(message));
    }

    /// @param anew it is another inspection than before
    void show(Draft draft, boolean anew) {
        title.setText(Words.of(draft.before() == null ? "rental.inspect.heading" : "rental.inspect.heading.saved", draft.address()));
        LocalDate on = draft.day();
        LocalTime at = draft.inspection().get(InspectionFields.INSPECTED_TIME);
        fill(day, on == null ? "" : on.toString(), anew);
        fill(time, at == null ? "" : at.toString(), anew);
        fill(inspectors, String.join("、", draft.inspectors()), anew);
        String chosen = draft.inspection().get(InspectionFields.INSPECTION_KIND, "");
        kind.setText(chosen.isEmpty() ? Words.of("rental.inspect.choose") : Words.of("rental.inspect.kind", chosen));
    }

    /// What is being typed, or could not be read, stays as it is.
    private static void fill(TextField field, String text, boolean anew) {
        if (anew || !field.isFocused() && !field.getPseudoClassStates().contains(WRONG)) {
            field.setText(text);
        }
    }

    void problems(List<Problem> all) {
        for (TextField field : List.of(day, time, inspectors)) {
            field.pseudoClassStateChanged(WRONG, all.stream().anyMatch(one -> ("inspection-" + one.field()).equals(field.getId())));
        }
    }
}
