package org.communityoffice.spreadsheet;

import org.communityoffice.model.Words;

/// Something found in a cell or a row: what was written and what was made of it.
///
/// @param column the header of the column; empty for the whole row
/// @param place  the column's index; -1 for the whole row
/// @param field  the field's key; empty where the column has none
/// @param made   what is stored instead, or the other of two values that disagree; may be empty
public record Finding(ProblemCode code, String column, int place, String field, String written, String made) {

    public static Finding ofRow(ProblemCode code, String written, String made) {
        return new Finding(code, "", -1, "", written, made);
    }

    /// The same without what is written in the cell: for a terminal and for files that leave the office.
    public String sentenceWithoutValues() {
        boolean place = made.matches("[0-9]{1,7}") && column.isEmpty();
        return Words.of("spreadsheet.problem." + code, column, "…", place ? made : "…");
    }

    /// In words a clerk uses.
    public String sentence() {
        return Words.of("spreadsheet.problem." + code, column, written, made);
    }
}
