package org.communityoffice.spreadsheet;

import java.util.List;
import java.util.Set;
import org.communityoffice.spreadsheet.RecordRow.Filled;

/// Where the values of a row's cells come from, whatever their fields are: filled from above, an error, a formula's result.
///
/// @param dates fields that hold days
/// @param keys  fields on which the record hangs: their readers say what an error there means
public record Provenance(Set<String> dates, Set<String> keys) {

    /// Marks all cells of the draft's row.
    public void mark(Draft draft, List<Filled> cells) {
        if (draft.row().row().hidden()) {
            draft.find(ProblemCode.HIDDEN_ROW);
        }
        for (Filled cell : cells) {
            if (!cell.column().leftOut()) {
                mark(draft, cell);
            }
        }
    }

    private void mark(Draft draft, Filled cell) {
        String field = cell.column().field() == null ? "" : cell.column().field();
        boolean date = dates.contains(field);
        switch (cell.fill()) {
            case MERGED -> draft.find(date ? ProblemCode.DATE_FILLED_DOWN : ProblemCode.MERGED_FILLED, cell);
            case DITTO -> draft.find(date ? ProblemCode.DATE_FILLED_DOWN : ProblemCode.DITTO_FILLED, cell, cell.cell().written());
            case DITTO_NO_SOURCE -> draft.find(ProblemCode.DITTO_NO_SOURCE, cell);
            case OWN -> {
                // as it stands
            }
        }
        if (cell.cell().kind() == Cell.Kind.ERROR && !keys.contains(field)) {
            draft.find(ProblemCode.CELL_ERROR, cell);
        } else if (cell.cell().formula()) {
            draft.find(ProblemCode.FORMULA_CACHED, cell);
        }
        if (RowWords.looksLikeFormula(cell.cell())) {
            draft.find(ProblemCode.TEXT_LIKE_FORMULA, cell);
        }
    }
}
