package org.communityoffice.spreadsheet;

import java.util.List;
import java.util.Map;

/// What a book knows of its rows: how one is read, and how they are compared with each other and with what is known.
public interface RowRules {
    /// Reads one row for itself.
    Draft read(RecordRow row);

    /// Compares all rows of the file with each other and with the known records, then carries out the answers.
    void decide(List<Draft> drafts, Map<RowKey, Answer> answers);

    /// What may be answered where a row is asked about for this reason.
    List<Answer> answers(ProblemCode asked);

    /// A row of a file.
    record RowKey(String sheet, int row) {}

    /// Does what an answer says; the doubt is settled then.
    void settle(Draft draft, ProblemCode code, Answer answer);

    /// Settles what the clerk has answered, row by row; a row that is refused stays so.
    default void settle(List<Draft> drafts, Map<RowKey, Answer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        for (Draft draft : drafts) {
            Answer answer = answers.get(new RowKey(draft.row().table().sheet().name(), draft.row().row().number()));
            if (answer != null && answer != Answer.LEAVE && !draft.refused()) {
                draft.asked().stream().filter(code -> answers(code).contains(answer)).forEach(code -> settle(draft, code, answer));
            }
        }
    }
}
