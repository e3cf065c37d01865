package org.communityoffice.upkeep;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.settings.FactoryRow;
import org.communityoffice.settings.FactoryTable;
import org.communityoffice.ui.Choices;
import org.communityoffice.ui.Column;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.EmptyPlace;
import org.communityoffice.ui.Form;
import org.communityoffice.ui.FormField;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.RecordTable;
import org.communityoffice.ui.Remembered;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// 代码与资料: the tables at the left, the rows of one, and beside them the row's form with its source, its mark and its older editions.
final class FactoryView implements SectionView {
    private static final Map<String, Integer> WIDTHS = Map.of("code", 72, "name_zh", 168, "aliases", 200, "source", 220, "active", 64, "verified", 72);
    private static final int COLUMNS_AT_FIRST = 6;
    private final FactoryController controller;
    private final Remembered remembered;
    private final Clock clock;
    private final TextField seek = new TextField();
    private final ListView<FactoryController.Named> tables = new ListView<>();
    private final PanelView panel = new PanelView();
    private final BorderPane middle = new BorderPane();
    private final BorderPane node = new BorderPane();
    private @Nullable RecordTable<FactoryRow> rows;
    private @Nullable FactoryTable shown;
    private @Nullable Form form;
    private @Nullable FactoryRow edited;

    FactoryView(FactoryController controller, Remembered remembered, Clock clock) {
        this.controller = controller;
        this.remembered = remembered;
        this.clock = clock;
        seek.setId("lists-seek");
        seek.setPromptText(Words.of("upkeep.lists.find"));
        seek.setAccessibleText(Words.of("upkeep.lists.find"));
        tables.setAccessibleText(Words.of("upkeep.section.lists"));
        seek.textProperty().addListener((_, _, typed) -> tables.getItems().setAll(controller.tables(typed)));
        seek.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.DOWN) {
                press.consume();
                tables.requestFocus();
                tables.getSelectionModel().selectFirst();
            }
        });
        tables.setId("lists");
        tables.getStyleClass().add("plain-list");
        tables.setCellFactory(_ -> new NamedCell());
        tables.getSelectionModel().selectedItemProperty().subscribe(named -> {
            if (named != null) {
                controller.open(named.name());
            }
        });
        VBox left = new VBox(8, seek, tables);
        left.setPadding(new javafx.geometry.Insets(8));
        left.setPrefWidth(200);
        left.setMinWidth(200);
        VBox.setVgrow(tables, Priority.ALWAYS);
        middle.setCenter(EmptyPlace.of(Words.of("upkeep.lists.choose"), Words.of("upkeep.lists.choose.text"), List.of()));
        node.setLeft(left);
        node.setCenter(middle);
        node.setRight(panel.node());
        controller.tableProperty().subscribe(this::show);
    }

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public String title() {
        return Words.of("upkeep.section.lists");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void shown() {
        if (tables.getItems().isEmpty()) {
            tables.getItems().setAll(controller.tables(seek.getText()));
        }
        seek.requestFocus();
    }

    @Override
    public void add() {
        if (shown != null) {
            open(shown, null);
        }
    }

    private void show(@Nullable FactoryTable table) {
        if (table == null) {
            return;
        }
        boolean other = shown == null || !shown.name().equals(table.name());
        shown = table;
        if (other || rows == null) {
            rows = rows(table);
            panel.hide();
            form = null;
        }
        rows.show(table.rows());
        rows.countLine().of(Words.of("upkeep.lists.unit"), table.rows().size());
    }

    private RecordTable<FactoryRow> rows(FactoryTable table) {
        List<Column<FactoryRow>> columns = new ArrayList<>();
        for (String name : table.columns()) {
            Column<FactoryRow> column = Column.of(name, controller.label(name), WIDTHS.getOrDefault(name, 112), row -> shownCell(row.get(name)));
            column = columns.isEmpty() ? column.styled("title-cell") : name.equals("source") ? column.styled("grow") : column;
            columns.add(columns.size() < COLUMNS_AT_FIRST || name.equals("verified") ? column : column.hiddenAtFirst());
        }
        RecordTable<FactoryRow> made = new RecordTable<>("lists-" + table.name(), columns, FactoryRow::key, remembered);
        made.currentProperty().subscribe(row -> {
            if (row != null && (form == null || !form.isChanged())) {
                open(table, row);
                made.view().requestFocus();
            }
        });
        made.onOpen(_ -> {
            if (form != null) {
                form.focusFirst();
            }
        });
        HBox line = new HBox(Parts.words(table.title(), "card-title"), Parts.spring(),
                Parts.button(Command.filled(Words.of("upkeep.lists.add"), Feather.PLUS, "Ctrl+N", this::add)));
        line.getStyleClass().add("filter-line");
        middle.setTop(line);
        middle.setCenter(made.node());
        return made;
    }

    private static String shownCell(String cell) {
        return switch (cell) {
            case "yes" -> Words.of("upkeep.yes");
            case "no" -> Words.of("upkeep.no");
            default -> cell;
        };
    }

    private void open(FactoryTable table, @Nullable FactoryRow row) {
        edited = row;
        RecordType type = FactoryController.type(table);
        Choices yesNo = Choices.of(List.of(new Choices.Choice("yes", Words.of("upkeep.yes"), ""), new Choices.Choice("no", Words.of("upkeep.no"), "")));
        Form made = new Form(type, type.fields().stream().map(field -> new FormField(field, controller.label(field.key()),
                table.keyColumns().contains(field.key()), "", field.kind() == org.communityoffice.model.Field.Kind.CODE ? yesNo : null, false)).toList(), clock);
        made.onSave(() -> save(table, made, false));
        made.onSaveAndNext(() -> save(table, made, true));
        made.onEnd(() -> save(table, made, false));
        made.show(FactoryController.values(type, row));
        form = made;
        List<Node> parts = new ArrayList<>();
        List<Command> commands = new ArrayList<>(List.of(Command.filled(Words.of("upkeep.save"), null, "Ctrl+S", () -> save(table, made, false))));
        if (row != null) {
            parts.add(origin(row));
            if (table.columns().contains("active")) {
                commands.add(Command.plain(Words.of(row.retired() ? "upkeep.lists.resume" : "upkeep.lists.retire"), null, null, () -> controller.retire(table, row)));
            }
        }
        parts.add(made.node());
        if (row != null && table.editions(row.key()).size() > 1) {
            parts.add(editions(table, row));
        }
        panel.show(row == null ? Words.of("upkeep.lists.add") : controller.name(row), parts, commands);
        if (row == null) {
            made.focusFirst();
        }
    }

    private void save(FactoryTable table, Form from, boolean next) {
        Values typed = from.values();
        if (typed != null) {
            controller.save(table, edited, typed, problems -> {
                from.problems(problems);
                if (problems.isEmpty()) {
                    from.show(typed);
                    if (next) {
                        add();
                    } else if (rows != null) {
                        rows.view().requestFocus();
                    }
                }
            });
        }
    }

    /// Where the row comes from, and whether it was seen there.
    private static Node origin(FactoryRow row) {
        boolean verified = row.is("verified");
        HBox line = new HBox(8);
        FactoryController.source(row).ifPresent(source -> line.getChildren().add(Parts.paragraph(Words.of("upkeep.lists.source", source), "muted")));
        if (row.cells().containsKey("verified")) {
            line.getChildren().add(Parts.state(Words.of(verified ? "upkeep.lists.verified" : "upkeep.lists.unverified"), verified ? "good" : "soon"));
        }
        VBox box = new VBox(line.getChildren().toArray(new Node[0]));
        box.setSpacing(4);
        box.setPadding(new javafx.geometry.Insets(8, 16, 0, 16));
        return box;
    }

    private Node editions(FactoryTable table, FactoryRow now) {
        VBox box = new VBox(4, Parts.words(Words.of("upkeep.lists.editions"), "section-title"));
        box.setPadding(new javafx.geometry.Insets(0, 16, 16, 16));
        for (FactoryRow older : table.editions(now.key()).subList(1, table.editions(now.key()).size())) {
            String name = older.since() == null ? Words.of("upkeep.lists.delivered") : Words.of("upkeep.lists.edition", older.edition(), older.since());
            HBox line = new HBox(8, Parts.words(name, "muted"), Parts.words(controller.name(older)), Parts.spring(),
                    Parts.link(Words.of("upkeep.lists.take-back"), () -> controller.takeBack(table, now, older)));
            line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            box.getChildren().add(line);
        }
        return box;
    }

    /// A table's name in the list; code lists stand first.
    private static final class NamedCell extends ListCell<FactoryController.Named> {
        @Override
        protected void updateItem(FactoryController.@Nullable Named named, boolean empty) {
            super.updateItem(named, empty);
            setText(empty || named == null ? null : named.title());
        }
    }
}
