package org.communityoffice.spreadsheet;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// One row of the file and what becomes of it.
///
/// @param title    the name of the person or thing, empty where there is none
/// @param values   what is written, for NEW and CHANGED; for others what could be read
/// @param shown    the same as text, by field, as the table wrote it
/// @param known    the record that the row is about, where the office has it
/// @param changes  old and new, for known records
/// @param message  what is wrong and what to do, in words a clerk uses; empty where there is nothing to say
/// @param answers  what can be decided here, empty where nothing is asked
/// @param refersTo the row of the file that this one repeats; 0 for none
public record ImportRow(
        String sheet,
        int row,
        Outcome outcome,
        String title,
        Values values,
        Map<String, String> shown,
        List<Finding> findings,
        @Nullable Stored known,
        List<Draft.FieldChange> changes,
        String message,
        List<Answer> answers,
        int refersTo) {

    /// What becomes of a row. SAME is skipped because the office has it just so already; SKIP because it is no record or repeats another row.
    public enum Outcome { NEW, CHANGED, SAME, ASK, REFUSE, SKIP }

    /// As the message, without names and values.
    public String messageWithoutValues() {
        String sentences = findings.stream()
                .filter(finding -> finding.code().weight() != ProblemCode.Weight.SILENT)
                .sorted((one, other) -> other.code().weight().compareTo(one.code().weight()))
                .map(Finding::sentenceWithoutValues)
                .distinct()
                .collect(Collectors.joining());
        return sentences.isEmpty() ? "" : Words.of("spreadsheet.row", row, "", sentences);
    }

    public boolean imported() {
        return outcome == Outcome.NEW || outcome == Outcome.CHANGED;
    }

    public RowRules.RowKey rowKey() {
        return new RowRules.RowKey(sheet, row);
    }

    /// Names no values: rows are people, and this may reach a log.
    @Override
    public String toString() {
        return "row " + row + " " + outcome;
    }
}
