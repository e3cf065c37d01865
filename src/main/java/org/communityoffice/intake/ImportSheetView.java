package org.communityoffice.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import org.communityoffice.model.Words;
import org.communityoffice.security.MaskRule;
import org.communityoffice.security.Masking;
import org.communityoffice.spreadsheet.Area;
import org.communityoffice.spreadsheet.Column;
import org.communityoffice.spreadsheet.Finding;
import org.communityoffice.spreadsheet.ImportPlan;
import org.communityoffice.spreadsheet.ProblemCode;
import org.communityoffice.spreadsheet.Row;
import org.communityoffice.spreadsheet.Sheet;
import org.communityoffice.spreadsheet.SheetPlan;

/// The first rows of a sheet as they are written: the header painted on its cells, over each column what it is taken for. Another row becomes the header by
/// a click, or by Enter on its number.
final class ImportSheetView {
    private static final double ROW = 26;
    private static final double HEAD = 36;
    private static final double NUMBERS = 40;
    private static final int SHOWN_ROWS = 12;
    private static final int ROWS_ABOVE = 2;
    private static final int MOST_COLUMNS = 40;
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{11,}[Xx]?");

    private final ImportController controller;
    private final GridPane grid = new GridPane();
    private final ScrollPane node = new ScrollPane(grid);

    ImportSheetView(ImportController controller) {
        this.controller = controller;
        grid.getStyleClass().add("sheet-grid");
        node.getStyleClass().add("card");
        node.setFitToWidth(true);
        node.setMinHeight(HEAD + 6 * ROW + 2);
        node.setPrefHeight(HEAD + 6 * ROW + 2);
        node.setMaxHeight(HEAD + 6 * ROW + 2);
        node.setFocusTraversable(false);
    }

    Node node() {
        return node;
    }

    void show(ImportPlan plan, SheetPlan shown) {
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        grid.getRowConstraints().clear();
        List<Row> rows = window(shown);
        int columns = Math.clamp(width(shown, rows), 1, MOST_COLUMNS);
        grid.getColumnConstraints().add(new ColumnConstraints(NUMBERS));
        for (int column = 0; column < columns; column++) {
            ColumnConstraints constraints = new ColumnConstraints(widest(shown, rows, column));
            constraints.setHgrow(column == columns - 1 ? javafx.scene.layout.Priority.ALWAYS : javafx.scene.layout.Priority.NEVER);
            constraints.setMinWidth(constraints.getPrefWidth());
            grid.getColumnConstraints().add(constraints);
        }
        grid.getRowConstraints().add(new RowConstraints(HEAD));
        grid.add(blank("sheet-corner"), 0, 0);
        for (int column = 0; column < columns; column++) {
            grid.add(box(shown, column), column + 1, 0);
        }
        Map<String, String> filled = filled(plan, shown.name());
        for (int line = 0; line < rows.size(); line++) {
            grid.getRowConstraints().add(new RowConstraints(ROW));
            line(shown, rows.get(line), line + 1, columns, filled);
        }
    }

    /// From a little above the header on; from the top where there is none.
    private static List<Row> window(SheetPlan shown) {
        List<Row> all = shown.sheet().rows();
        int first = Math.max(1, shown.headerFirst() - ROWS_ABOVE);
        return all.stream().filter(row -> row.number() >= first).limit(SHOWN_ROWS).toList();
    }

    private static int width(SheetPlan shown, List<Row> rows) {
        int widest = shown.columns().stream().mapToInt(column -> column.index() + 1).max().orElse(0);
        return Math.max(widest, rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
    }

    private double widest(SheetPlan shown, List<Row> rows, int column) {
        double most = 88;
        for (Row row : rows) {
            boolean title = row.number() < shown.headerFirst() || spread(shown.sheet(), row.number(), column) > 1;
            most = title ? most : Math.max(most, measure(text(shown, row, column)) + 18);
        }
        String label = controller.choices().stream().filter(choice -> choice.key().equals(field(shown, column))).map(ImportController.Choice::label).findFirst().orElse("");
        return Math.min(Math.max(most, measure(label) + 52), 220);
    }

    private static double measure(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2E80 ? 8 : 14).sum();
    }

    private static String field(SheetPlan shown, int index) {
        return shown.columns().stream().filter(column -> column.index() == index).map(Column::field).filter(field -> field != null).findFirst().orElse("");
    }

    private Node box(SheetPlan shown, int index) {
        if (shown.columns().stream().noneMatch(column -> column.index() == index)) {
            return blank("sheet-map");
        }
        ComboBox<ImportController.Choice> box = new ComboBox<>();
        box.setId("map-" + index);
        box.getItems().setAll(controller.choices());
        String field = field(shown, index);
        box.getItems().stream().filter(choice -> choice.key().equals(field)).findFirst().ifPresent(box::setValue);
        box.getStyleClass().add("map-box");
        if (field.equals(Column.LEFT_OUT) || field.isEmpty()) {
            box.getStyleClass().add("off");
        }
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(12);
        box.setAccessibleText(Words.of("intake.map", index + 1));
        box.valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null) {
                controller.column(index, chosen.key());
            }
        });
        javafx.scene.layout.StackPane place = new javafx.scene.layout.StackPane(box);
        place.getStyleClass().add("sheet-map");
        return place;
    }

    private void line(SheetPlan shown, Row row, int line, int columns, Map<String, String> filled) {
        boolean header = shown.headerFirst() > 0 && row.number() >= shown.headerFirst() && row.number() <= shown.headerLast();
        grid.add(number(row.number(), header, line), 0, line);
        int column = 0;
        while (column < columns) {
            int wide = Math.min(spread(shown.sheet(), row.number(), column), columns - column);
            String made = filled.get(row.number() + "/" + column);
            Label cell = new Label(made == null ? text(shown, row, column) : made);
            cell.getStyleClass().add("sheet-cell");
            if (header) {
                cell.getStyleClass().add("head");
                if (row.number() == shown.headerLast()) {
                    cell.getStyleClass().add("last");
                }
            } else if (made != null || row.number() < shown.headerFirst()) {
                cell.getStyleClass().add("faint");
            }
            if (wide > 1 && row.number() < shown.headerFirst()) {
                cell.setAlignment(javafx.geometry.Pos.CENTER);
            }
            cell.setMaxWidth(Double.MAX_VALUE);
            cell.setMinWidth(0);
            cell.setOnMouseClicked(_ -> controller.header(row.number()));
            grid.add(cell, column + 1, line, wide, 1);
            column += wide;
        }
    }

    /// A row's number is a button: ↑↓ walk, Enter makes the row the header.
    private Button number(int number, boolean header, int line) {
        Button button = new Button(Integer.toString(number));
        button.setId("row-" + number);
        button.getStyleClass().add("sheet-number");
        if (header) {
            button.getStyleClass().add("head");
        }
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setAccessibleText(Words.of("intake.make-header", number));
        button.setOnAction(_ -> controller.header(number));
        button.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            int to = press.getCode() == KeyCode.DOWN ? line + 1 : press.getCode() == KeyCode.UP ? line - 1 : 0;
            if (press.getCode() == KeyCode.ENTER) {
                press.consume();
                button.fire();
            } else if (to > 0) {
                press.consume();
                grid.getChildren().stream().filter(node -> node instanceof Button && GridPane.getRowIndex(node) == to).findFirst().ifPresent(Node::requestFocus);
            }
        });
        return button;
    }

    private String text(SheetPlan shown, Row row, int column) {
        String written = row.cell(column).written().replaceAll("\\s*[\\r\\n]+\\s*", " ");
        String field = field(shown, column);
        boolean masked = row.number() > shown.headerLast() && controller.book().mask(field) == MaskRule.M34;
        return masked ? Masking.numbers(written) : LONG_NUMBER.matcher(written).replaceAll(number -> Masking.number(number.group()));
    }

    private static int spread(Sheet sheet, int row, int column) {
        return sheet.merged().stream().filter(area -> area.firstColumn() == column && area.firstRow() == row).mapToInt(ImportSheetView::columns).findFirst().orElse(1);
    }

    private static int columns(Area area) {
        return area.lastColumn() - area.firstColumn() + 1;
    }

    /// The cells whose value was taken from above, by row and column.
    private static Map<String, String> filled(ImportPlan plan, String sheet) {
        Map<String, String> out = new HashMap<>();
        plan.rows().stream().filter(row -> row.sheet().equals(sheet)).limit(200).forEach(row -> {
            for (Finding finding : row.findings()) {
                if (finding.code() == ProblemCode.DITTO_FILLED || finding.code() == ProblemCode.MERGED_FILLED) {
                    out.put(row.row() + "/" + finding.place(), Words.of("intake.filled"));
                }
            }
        });
        return out;
    }

    private static Node blank(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return label;
    }
}
