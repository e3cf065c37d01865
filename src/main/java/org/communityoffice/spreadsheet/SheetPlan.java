package org.communityoffice.spreadsheet;

import java.util.List;

/// One sheet of the file as the preview shows it.
///
/// @param headerFirst the number of the header's first row; 0 where there is no header
/// @param columns     the columns of its (first) table
/// @param preview     its first rows as they are written, header and titles too
/// @param hiddenRows  how many records stand in hidden rows
/// @param blankRows   between the first and the last record
/// @param problems    what is said of the sheet as a whole
public record SheetPlan(
        Sheet sheet,
        Role role,
        int headerFirst,
        int headerLast,
        List<Column> columns,
        List<Row> preview,
        int hiddenRows,
        int blankRows,
        List<Finding> problems) {

    /// What a sheet is. HIDDEN and NOT_CHOSEN hold a table that was not asked for.
    public enum Role { DATA, NOT_DATA, EMPTY, HIDDEN, NOT_CHOSEN }

    public String name() {
        return sheet.name();
    }

    /// Columns that fit no field: their contents go into the note.
    public List<Column> unmapped() {
        return columns.stream().filter(column -> column.field() == null).toList();
    }

    public long mapped() {
        return columns.stream().filter(column -> column.field() != null && !column.leftOut()).count();
    }
}
