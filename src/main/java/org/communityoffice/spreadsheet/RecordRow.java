package org.communityoffice.spreadsheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of a table as a record: its cells by column, filled from merged areas and ditto marks.
///
/// @param dates1904 plain day numbers count from 1904
/// @param fromText  the file is delimited text
/// @param cells     one for each column of the header
/// @param beyond    something stands to the right of the last column
public record RecordRow(Table table, Row row, String prefix, boolean dates1904, boolean fromText, List<Filled> cells, boolean beyond) {

    /// A cell and where its value comes from.
    public record Filled(Column column, Cell cell, Fill fill) {}

    /// Where the value of a cell comes from.
    public enum Fill { OWN, MERGED, DITTO, DITTO_NO_SOURCE }

    private static final Column NO_COLUMN = new Column(0, "", null, Column.Found.NOT);
    private static final Filled NOTHING = new Filled(NO_COLUMN, Cell.BLANK, Fill.OWN);

    public @Nullable Filled find(String field) {
        for (Filled filled : cells) {
            if (field.equals(filled.column().field())) {
                return filled;
            }
        }
        return null;
    }

    /// The cell of a field; a blank one where the table has no such column.
    public Filled of(String field) {
        Filled found = find(field);
        return found == null ? NOTHING : found;
    }

    public boolean hasColumn(String field) {
        return find(field) != null;
    }
}
