package org.communityoffice.ui;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;

/// The keyboard of a [RecordTable]: arrows walk cells, Shift stretches the block, Ctrl+A all, Ctrl+C and Ctrl+V as in Excel, Space ticks, Enter opens.
final class TableKeys<T> {
    private final RecordTable<T> table;
    private final TableView<T> view;

    TableKeys(RecordTable<T> table) {
        this.table = table;
        this.view = table.view();
    }

    void listen() {
        view.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.isAltDown()) {
                return;
            }
            if (press.isShortcutDown() ? withControl(press) : plain(press)) {
                press.consume();
            }
        });
        view.focusedProperty().subscribe(now -> {
            if (now && table.block().leadRow() < 0) {
                move(0, 1, false);
            }
        });
    }

    private boolean withControl(KeyEvent press) {
        CellBlock block = table.block();
        int lastRow = table.rows().size() - 1;
        switch (press.getCode()) {
            case A -> table.pickAll();
            case C, INSERT -> table.copy();
            case V -> table.paste();
            case HOME -> move(0, 1, press.isShiftDown());
            case END -> move(lastRow, Integer.MAX_VALUE, press.isShiftDown());
            case UP -> move(0, block.leadColumn(), press.isShiftDown());
            case DOWN -> move(lastRow, block.leadColumn(), press.isShiftDown());
            case LEFT -> move(block.leadRow(), 1, press.isShiftDown());
            case RIGHT -> move(block.leadRow(), Integer.MAX_VALUE, press.isShiftDown());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyEvent press) {
        CellBlock block = table.block();
        int row = block.leadRow();
        int column = block.leadColumn();
        int page = Math.max(1, (int) (view.getHeight() / 32) - 2);
        boolean stretch = press.isShiftDown();
        switch (press.getCode()) {
            case UP -> move(row - 1, column, stretch);
            case DOWN -> move(row + 1, column, stretch);
            case LEFT -> move(row, column - 1, stretch);
            case RIGHT -> move(row, column + 1, stretch);
            case PAGE_UP -> move(row - page, column, stretch);
            case PAGE_DOWN -> move(row + page, column, stretch);
            case HOME -> move(row, 1, stretch);
            case END -> move(row, Integer.MAX_VALUE, stretch);
            case SPACE -> {
                if (row >= 0) {
                    table.ticks().toggle(table.rows().subList(block.firstRow(), Math.min(block.lastRow() + 1, table.rows().size())));
                }
            }
            case ENTER -> table.open();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(int row, int column, boolean stretch) {
        if (table.rows().isEmpty()) {
            return;
        }
        table.pick(row, column, stretch);
        bringIntoSight(table.block().leadRow(), table.block().leadColumn());
    }

    private void bringIntoSight(int row, int column) {
        if (view.lookup(".virtual-flow") instanceof javafx.scene.control.skin.VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null && flow.getLastVisibleCell() != null) {
            int first = flow.getFirstVisibleCell().getIndex();
            int last = flow.getLastVisibleCell().getIndex();
            if (row <= first) {
                view.scrollTo(row);
            } else if (row >= last) {
                view.scrollTo(Math.max(0, row - (last - first) + 1));
            }
        }
        view.scrollToColumnIndex(column);
    }
}
