package org.communityoffice.spreadsheet;

import java.util.List;

/// One row of a sheet.
///
/// @param number as Excel numbers it, from 1
/// @param cells  from column A on, to the last that holds something
public record Row(int number, boolean hidden, List<Cell> cells) {

    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    public boolean isBlank() {
        for (Cell cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
