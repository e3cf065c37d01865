package org.communityoffice.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.communityoffice.model.Words;
import org.communityoffice.spreadsheet.Answer;
import org.communityoffice.spreadsheet.Draft;
import org.communityoffice.spreadsheet.ImportRow.Outcome;
import org.communityoffice.spreadsheet.RowRules;
import org.communityoffice.ui.CountLine;
import org.communityoffice.ui.EmptyPlace;
import org.communityoffice.ui.Parts;
import org.jspecify.annotations.Nullable;

/// What becomes of every row: the outcome as a word, wrong cells and changed cells painted, old → new in the cell. 1, 2 … decide on a doubtful row and
/// go to the next, 0 takes the decision back.
final class ImportResultView {
    private static final List<Outcome> FILTERS = List.of(Outcome.NEW, Outcome.CHANGED, Outcome.SAME, Outcome.ASK, Outcome.REFUSE);
    private final ImportController controller;
    private String book = "";
    private final TableView<ImportLine> table = new TableView<>();
    private final HBox segments = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private final TableColumn<ImportLine, ImportLine> sheets;
    /// The explanation of the chosen row: beside its buttons there is seldom room for all of it.
    private final Label whole = Parts.paragraph("");
    private final VBox node;

    ImportResultView(ImportController controller) {
        this.controller = controller;
        segments.getStyleClass().add("segments");
        HBox head = new HBox(8, ImportView.step(2), Parts.words(Words.of("intake.result"), "card-title"), segments, Parts.spring(),
                Parts.words(Words.of("intake.keys"), "muted", "small"));
        head.setAlignment(Pos.CENTER_LEFT);
        table.setId("import-result");
        table.setAccessibleText(Words.of("intake.outcome"));
        table.getStyleClass().addAll("zone-start", "import-table");
        table.setFixedCellSize(32);
        table.setMinHeight(3 * 32);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        sheets = column(Words.of("intake.sheet"), 96, line -> line.key().sheet());
        table.addEventFilter(KeyEvent.KEY_TYPED, this::key);
        whole.setId("import-about");
        table.getSelectionModel().selectedItemProperty().subscribe(line -> whole.setText(line == null || line.about().isEmpty() ? ""
                : Words.of("intake.about.row", line.key().row(), line.about())));
        whole.visibleProperty().bind(whole.textProperty().isNotEmpty());
        whole.managedProperty().bind(whole.visibleProperty());
        whole.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        whole.setPadding(new javafx.geometry.Insets(0, 0, 8, 0));
        node = new VBox(8, head, table, whole);
        VBox.setVgrow(table, Priority.ALWAYS);
        controller.linesProperty().subscribe(lines -> {
            ImportLine before = table.getSelectionModel().getSelectedItem();
            table.getItems().setAll(lines);
            if (before != null) {
                go(before.key());
            }
        });
    }

    Node node() {
        return node;
    }

    /// The columns of the book that is being filled.
    private void columns() {
        TableColumn<ImportLine, ImportLine> row = column(Words.of("intake.row"), 68, line -> Integer.toString(line.key().row()));
        row.getStyleClass().add("number");
        List<TableColumn<ImportLine, ImportLine>> columns = new ArrayList<>(List.of(row, states()));
        controller.book().shown().forEach(shown -> columns.add(field(shown.field(), shown.width())));
        columns.add(about());
        table.getColumns().setAll(columns);
    }

    void show(ImportState.Planned planned) {
        if (!planned.plan().book().equals(book)) {
            book = planned.plan().book();
            columns();
        }
        boolean several = planned.plan().dataSheets().size() > 1;
        if (several != table.getColumns().contains(sheets)) {
            if (several) {
                table.getColumns().addFirst(sheets);
            } else {
                table.getColumns().remove(sheets);
            }
        }
        segments.getChildren().clear();
        segment(Words.of("intake.all", CountLine.grouped(planned.records())), null, false);
        for (Outcome outcome : FILTERS) {
            boolean held = outcome == Outcome.ASK || outcome == Outcome.REFUSE;
            segment(Words.of("intake.outcome." + outcome) + " " + CountLine.grouped(planned.count(outcome)), outcome, held && planned.count(outcome) > 0);
        }
        table.setPlaceholder(EmptyPlace.noHits(controller.filter().map(one -> Words.of("intake.outcome." + one)).orElse(""), () -> controller.filter(null)));
    }

    private void segment(String words, @Nullable Outcome outcome, boolean held) {
        ToggleButton segment = new ToggleButton(words);
        segment.setId("filter-" + (outcome == null ? "ALL" : outcome));
        segment.getStyleClass().addAll("segment", "boxed");
        if (held) {
            segment.getStyleClass().add("held");
        }
        segment.setToggleGroup(group);
        segment.setSelected(controller.filter().equals(Optional.ofNullable(outcome)));
        segment.setOnAction(_ -> {
            segment.setSelected(true);
            controller.filter(outcome);
        });
        segments.getChildren().add(segment);
    }

    /// Puts the keyboard on the first row that is to be decided, or on the first row.
    void focusFirst() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private void go(RowRules.RowKey key) {
        for (int i = 0; i < table.getItems().size(); i++) {
            if (table.getItems().get(i).key().equals(key)) {
                table.getSelectionModel().clearAndSelect(i);
                table.getFocusModel().focus(i);
                table.scrollTo(Math.max(0, i - 2));
                return;
            }
        }
    }

    private void key(KeyEvent press) {
        ImportLine line = table.getSelectionModel().getSelectedItem();
        String typed = press.getCharacter();
        if (line == null || !typed.matches("[0-9]")) {
            return;
        }
        press.consume();
        int number = Integer.parseInt(typed);
        if (number == 0 && line.answered()) {
            controller.unanswer(line);
        } else if (number >= 1 && number <= line.answers().size()) {
            answer(line, line.answers().get(number - 1));
        }
    }

    private void answer(ImportLine line, Answer answer) {
        controller.answer(line, answer, next -> next.ifPresent(this::go));
    }

    private static TableColumn<ImportLine, ImportLine> column(String title, double width, Function<ImportLine, String> text) {
        return cells(title, width, () -> new LineCell() {
            @Override
            void show(ImportLine line) {
                setText(text.apply(line));
            }
        });
    }

    private TableColumn<ImportLine, ImportLine> field(String key, double width) {
        return cells(controller.book().label(key), width, () -> new LineCell() {
            @Override
            void show(ImportLine line) {
                Draft.FieldChange change = line.change(key);
                setText(change == null ? line.text(key) : null);
                setGraphic(change == null ? null : change(change));
                style("changed-cell", change != null);
                style("wrong-cell", line.wrong().contains(key));
                setTooltip(change == null ? null : new Tooltip(change.before() + " → " + change.after()));
            }
        });
    }

    /// Old → new in one cell.
    private static Node change(Draft.FieldChange change) {
        Text old = new Text(change.before().isEmpty() ? Words.of("intake.nothing") : change.before());
        old.getStyleClass().add("old-value");
        old.setStrikethrough(true);
        Text arrow = new Text(" → ");
        arrow.getStyleClass().add("old-value");
        Text now = new Text(change.after());
        now.getStyleClass().add("new-value");
        TextFlow flow = new TextFlow(old, arrow, now);
        flow.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        flow.setMaxHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        return flow;
    }

    private static TableColumn<ImportLine, ImportLine> states() {
        return cells(Words.of("intake.outcome"), 76, () -> new LineCell() {
            @Override
            void show(ImportLine line) {
                setGraphic(Parts.state(line.state(), switch (line.outcome()) {
                    case ASK, REFUSE -> "late";
                    case CHANGED -> "soon";
                    case NEW -> "accent";
                    case SAME, SKIP -> "";
                }));
            }
        });
    }

    private TableColumn<ImportLine, ImportLine> about() {
        return cells(Words.of("intake.about"), 320, () -> new LineCell() {
            @Override
            void show(ImportLine line) {
                Label words = Parts.words(line.about());
                words.setMinWidth(0);
                words.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(words, Priority.ALWAYS);
                if (!line.about().isEmpty()) {
                    words.setTooltip(new Tooltip(line.about()));
                }
                List<Node> parts = new ArrayList<>(List.of(words));
                for (int i = 0; i < line.answers().size(); i++) {
                    parts.add(button(line, i));
                }
                if (line.answered()) {
                    parts.add(Parts.state(Words.of("intake.decided"), "good"));
                }
                HBox box = new HBox(8);
                box.getChildren().setAll(parts);
                box.setAlignment(Pos.CENTER_LEFT);
                setGraphic(box);
            }
        });
    }

    private Button button(ImportLine line, int place) {
        Answer answer = line.answers().get(place);
        Button button = Parts.button(answer.label(), null, () -> answer(line, answer));
        button.getStyleClass().add("low");
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip(Words.of("intake.press", place + 1)));
        return button;
    }

    private static TableColumn<ImportLine, ImportLine> cells(String title, double width, java.util.function.Supplier<LineCell> cell) {
        TableColumn<ImportLine, ImportLine> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new javafx.beans.property.ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        return column;
    }

    /// A cell that shows a piece of a line; what is not imported anew is muted.
    private abstract static class LineCell extends TableCell<ImportLine, ImportLine> {
        abstract void show(ImportLine line);

        @Override
        protected void updateItem(ImportLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(null);
            setTooltip(null);
            style("changed-cell", false);
            style("wrong-cell", false);
            style("muted", !empty && line != null && line.outcome() == Outcome.SAME);
            if (!empty && line != null) {
                show(line);
            }
        }

        void style(String name, boolean on) {
            getStyleClass().remove(name);
            if (on) {
                getStyleClass().add(name);
            }
        }
    }
}
