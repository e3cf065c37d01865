package org.communityoffice.monthly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.Scrolling;
import org.kordamp.ikonli.feather.Feather;

/// The figures that no book counts yet, one a line: last month's stands as a proposal, Enter takes it, what stays empty is unknown and left out.
final class TypedFiguresDialog {
    private static final int WIDTH = 760;
    private final ReportsController controller;
    private final Dialogs dialogs;

    TypedFiguresDialog(ReportsController controller, Dialogs dialogs) {
        this.controller = controller;
        this.dialogs = dialogs;
    }

    void open() {
        Map<String, TextField> fields = new LinkedHashMap<>();
        List<BooleanProperty> wrong = new ArrayList<>();
        GridPane grid = new GridPane(10, 4);
        grid.getColumnConstraints().setAll(wide(), new ColumnConstraints(), new ColumnConstraints(), new ColumnConstraints());
        int row = 0;
        for (TypedFigure figure : controller.readProperty().get().typed()) {
            TextField field = field(figure, () -> after(fields, figure.code()));
            BooleanProperty bad = new SimpleBooleanProperty();
            Label hint = Parts.words("", "small");
            hint.setMinWidth(150);
            field.textProperty().subscribe(text -> {
                bad.set(!text.isBlank() && TypedNumber.read(text, figure.rate()).isEmpty());
                hint.getStyleClass().removeAll("danger-text", "muted");
                hint.getStyleClass().add(bad.get() ? "danger-text" : "muted");
                hint.setText(bad.get() ? Words.of(figure.rate() ? "monthly.typed.rate" : "monthly.typed.number") : text.isBlank() ? Words.of("monthly.typed.unknown") : Words.of("monthly.typed.known"));
            });
            field.focusedProperty().subscribe(now -> {
                if (now) {
                    Scrolling.bringIntoSight(field);
                }
            });
            fields.put(figure.code(), field);
            wrong.add(bad);
            Label name = Parts.words(Words.of("monthly.typed.name", figure.name(), figure.unit()));
            name.setMinWidth(Region.USE_PREF_SIZE);
            TypedNumber before = figure.before();
            grid.addRow(row++, Parts.words(figure.source(), "muted", "small"), name, field, hint);
            field.setPromptText(before == null ? figure.rate() ? Words.of("monthly.typed.share") : "" : Words.of("monthly.typed.proposed", before.typed()));
        }
        for (javafx.scene.Node cell : grid.getChildren()) {
            GridPane.setHgrow(cell, Priority.SOMETIMES);
        }
        ScrollPane scroll = Scrolling.down(grid);
        scroll.setPrefHeight(430);
        VBox body = new VBox(10, Parts.paragraph(Words.of("monthly.typed.how"), "muted"), scroll);
        body.getStyleClass().add("dialog-body");
        Command save = Command.filled(Words.of("monthly.typed.save"), Feather.SAVE, "Ctrl+S", () -> controller.confirm(typed(fields)));
        save.enabled().bind(Bindings.createBooleanBinding(() -> wrong.stream().noneMatch(BooleanProperty::get), wrong.toArray(BooleanProperty[]::new)));
        body.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.S && press.isShortcutDown() && save.enabled().get()) {
                press.consume();
                dialogs.overlay().close();
                save.action().run();
            }
        });
        dialogs.show(Words.of("monthly.typed.title", controller.monthProperty().get().getYear(), controller.monthProperty().get().getMonthValue()), Feather.EDIT_3, "accent-text", body,
                Words.of("monthly.typed.leave"), List.of(save), WIDTH);
        // before its first layout a scroll pane holds nothing that takes the keyboard
        scroll.applyCss();
        fields.values().stream().filter(field -> field.getText().isBlank()).findFirst().or(() -> fields.values().stream().findFirst()).ifPresent(TextField::requestFocus);
    }

    private static void after(Map<String, TextField> fields, String code) {
        List<String> codes = List.copyOf(fields.keySet());
        TextField next = fields.get(codes.get(Math.min(codes.indexOf(code) + 1, codes.size() - 1)));
        if (next != null) {
            next.requestFocus();
        }
    }

    private static ColumnConstraints wide() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    /// Enter takes last month's where nothing was typed, and goes on.
    private static TextField field(TypedFigure figure, Runnable next) {
        TypedNumber now = figure.now();
        TypedNumber before = figure.before();
        TextField field = new TextField(now == null ? "" : now.typed());
        field.setId("typed-" + figure.code());
        field.setPrefWidth(150);
        field.setAccessibleText(Words.of("monthly.typed.name", figure.name(), figure.unit()));
        field.setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.ENTER && !press.isShortcutDown()) {
                press.consume();
                if (field.getText().isBlank() && before != null) {
                    field.setText(before.typed());
                }
                next.run();
            }
        });
        return field;
    }

    private static Map<String, String> typed(Map<String, TextField> fields) {
        Map<String, String> out = new LinkedHashMap<>();
        fields.forEach((code, field) -> out.put(code, field.getText().strip()));
        return out;
    }
}
