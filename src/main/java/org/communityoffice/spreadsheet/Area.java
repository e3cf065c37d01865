package org.communityoffice.spreadsheet;

/// A merged area; rows count from 1, columns from 0, both ends included.
public record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    public boolean holds(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}
