package org.communityoffice.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of a table as a record: its cells by column, filled from merged areas and ditto marks.
///
/// @param dates1904 plain day numbers count from 1904
/// @param fromText  the file is delimited text
/// @param filled    the cells that are not just their own: a large file has few, and a plan keeps every row
/// @param beyond    something stands to the right of the last column
public record RecordRow(Table table, Row row, String prefix, boolean dates1904, boolean fromText, List<Filled> filled, boolean beyond) {

    /// A cell and where its value comes from.
    public record Filled(Column column, Cell cell, Fill fill) {}

    /// Where the value of a cell comes from.
    public enum Fill { OWN, MERGED, DITTO, DITTO_NO_SOURCE }

    private static final Column NO_COLUMN = new Column(0, "", null, Column.Found.NOT);
    private static final Filled NOTHING = new Filled(NO_COLUMN, Cell.BLANK, Fill.OWN);

    /// One for each column of the header.
    public List<Filled> cells() {
        List<Filled> out = new ArrayList<>(table.header().columns().size());
        for (int i = 0; i < table.header().columns().size(); i++) {
            out.add(of(table.header().columns().get(i)));
        }
        return out;
    }

    public @Nullable Filled find(String field) {
        Column column = table.header().of(field);
        return column == null ? null : of(column);
    }

    /// The cell of a field; a blank one where the table has no such column.
    public Filled of(String field) {
        Filled found = find(field);
        return found == null ? NOTHING : found;
    }

    Filled of(Column column) {
        for (int i = 0; i < filled.size(); i++) {
            if (filled.get(i).column() == column) {
                return filled.get(i);
            }
        }
        return new Filled(column, row.cell(column.index()), Fill.OWN);
    }

    public boolean hasColumn(String field) {
        return table.header().of(field) != null;
    }
}
