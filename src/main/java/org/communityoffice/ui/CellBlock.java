package org.communityoffice.ui;

/// The rectangle of cells that is picked in a table: from where it began to where the keyboard stands.
///
/// @param anchorRow where it began
/// @param leadRow   where the keyboard stands; -1 where nothing is picked
public record CellBlock(int anchorRow, int anchorColumn, int leadRow, int leadColumn) {
    static final CellBlock NONE = new CellBlock(-1, 0, -1, 0);

    static CellBlock at(int row, int column) {
        return new CellBlock(row, column, row, column);
    }

    /// Stretched or moved to a cell.
    CellBlock to(int row, int column, boolean stretch) {
        return stretch && leadRow >= 0 ? new CellBlock(anchorRow, anchorColumn, row, column) : at(row, column);
    }

    boolean contains(int row, int column) {
        return row >= firstRow() && row <= lastRow() && column >= firstColumn() && column <= lastColumn();
    }

    boolean isOneCell() {
        return anchorRow == leadRow && anchorColumn == leadColumn;
    }

    int firstRow() {
        return Math.min(anchorRow, leadRow);
    }

    int lastRow() {
        return Math.max(anchorRow, leadRow);
    }

    int firstColumn() {
        return Math.min(anchorColumn, leadColumn);
    }

    int lastColumn() {
        return Math.max(anchorColumn, leadColumn);
    }
}
