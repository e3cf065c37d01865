package org.communityoffice.spreadsheet;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.communityoffice.spreadsheet.ImportRow.Outcome;

/// What an import would do: file, sheets, columns, and every row with its outcome. Nothing is written by making one.
///
/// Change it by asking for another with a changed [PlanRequest] (other sheet, header row, column, or an answer).
///
/// @param file     its name without folders
/// @param hash     SHA-256 of the content
/// @param encoding of a text file, else empty
/// @param outcome  READ, or why nothing is imported
/// @param problems of the file as a whole
/// @param rows     one for each row that is not blank, from the first data row of each table on
/// @param asked    what was asked for
public record ImportPlan(
        String book,
        String file,
        String hash,
        String encoding,
        FileOutcome outcome,
        List<Finding> problems,
        List<SheetPlan> sheets,
        List<ImportRow> rows,
        PlanRequest asked) {

    /// Whether the file was read; ASK needs a password.
    public enum FileOutcome { READ, ASK, REFUSE }

    /// read = imported + asked + refused + skipped
    public record Totals(int rowsRead, int imported, int asked, int refused, int skipped) {}

    public Totals totals() {
        Map<Outcome, Integer> counts = counts();
        int skipped = counts.getOrDefault(Outcome.SAME, 0) + counts.getOrDefault(Outcome.SKIP, 0);
        return new Totals(
                rows.size(), counts.getOrDefault(Outcome.NEW, 0) + counts.getOrDefault(Outcome.CHANGED, 0), counts.getOrDefault(Outcome.ASK, 0), counts.getOrDefault(Outcome.REFUSE, 0), skipped);
    }

    /// How many rows of each outcome, every outcome named.
    public Map<Outcome, Integer> counts() {
        Map<Outcome, Integer> out = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            out.put(outcome, 0);
        }
        rows.forEach(row -> out.merge(row.outcome(), 1, Integer::sum));
        return out;
    }

    /// The rows that are to be written.
    public List<ImportRow> imported() {
        return outcome == FileOutcome.READ ? rows.stream().filter(ImportRow::imported).toList() : List.of();
    }

    /// The sheets that are imported.
    public List<SheetPlan> dataSheets() {
        return sheets.stream().filter(sheet -> sheet.role() == SheetPlan.Role.DATA).toList();
    }

    /// In one sentence, why the file is not read; empty where it is.
    public String refusal() {
        return outcome == FileOutcome.READ ? "" : problems.getFirst().sentence();
    }

    static ImportPlan none(String book, String file, String hash, FileOutcome outcome, ProblemCode code, List<SheetPlan> sheets, PlanRequest asked) {
        return new ImportPlan(book, file, hash, "", outcome, List.of(Finding.ofRow(code, file, "")), sheets, List.of(), asked);
    }
}
