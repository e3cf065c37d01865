package org.communityoffice.ui;

import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

/// One cell of a [RecordTable]: its text, whether it lies in the picked block, the whole text in a tooltip where it is cut.
final class RecordCell<T> extends TableCell<T, T> {
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
    private static final PseudoClass IN_BLOCK = PseudoClass.getPseudoClass("in-block");
    private static final PseudoClass LEAD = PseudoClass.getPseudoClass("lead");
    private final RecordTable<T> table;
    private final Column<T> column;

    RecordCell(RecordTable<T> table, Column<T> column) {
        this.table = table;
        this.column = column;
        if (column.number()) {
            getStyleClass().add("number");
            setAlignment(Pos.CENTER_RIGHT);
        }
        if (!column.style().isEmpty()) {
            getStyleClass().addAll(column.style().split(" "));
        }
        setContentDisplay(column.tone() == null ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        addEventFilter(MouseEvent.MOUSE_PRESSED, press -> table.pressed(this, press));
        setOnDragDetected(_ -> startFullDrag());
        setOnMouseDragEntered(_ -> table.dragged(this));
        setOnMouseEntered(_ -> tellWhole());
    }

    @Override
    protected void updateItem(T row, boolean empty) {
        // a line that waits for its row is no line to click on
        super.updateItem(row, empty || row == null);
        String text = empty || row == null ? "" : column.textOf(row);
        setText(text);
        setTooltip(null);
        Function<T, String> tone = column.tone();
        setGraphic(tone == null || text.isEmpty() || row == null ? null : Parts.state(text, tone.apply(row)));
        pseudoClassStateChanged(NONE, text.equals("—") || text.equals("无"));
        mark();
    }

    @Override
    public void updateIndex(int index) {
        super.updateIndex(index);
        mark();
    }

    void mark() {
        CellBlock block = table.block();
        int at = getTableColumn() == null || isEmpty() ? -1 : table.view().getVisibleLeafIndex(getTableColumn());
        boolean inBlock = at >= 0 && block.contains(getIndex(), at);
        pseudoClassStateChanged(IN_BLOCK, inBlock && !block.isOneCell());
        pseudoClassStateChanged(LEAD, at >= 0 && block.leadRow() == getIndex() && block.leadColumn() == at);
    }

    private void tellWhole() {
        if (getTooltip() == null && !getText().isEmpty()) {
            Text measure = new Text(getText());
            measure.setFont(getFont());
            if (measure.getLayoutBounds().getWidth() > getWidth() - 16) {
                setTooltip(new Tooltip(getText()));
            }
        }
    }
}
