package org.communityoffice.spreadsheet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the clerk chose so far: sheets, header rows, columns by hand, answers. Empty at first.
///
/// @param sheets  the sheets to read, by name; empty means all that are shown
/// @param headers the header row of a sheet, by its name
/// @param columns the field of a column by sheet and column index; [Column#LEFT_OUT] for “do not import”, empty for “into the note”
/// @param answers to rows that were asked about
public record PlanRequest(
        Set<String> sheets,
        Map<String, Integer> headers,
        Map<String, Map<Integer, String>> columns,
        Map<RowRules.RowKey, Answer> answers) {

    public static PlanRequest first() {
        return new PlanRequest(Set.of(), Map.of(), Map.of(), Map.of());
    }

    public PlanRequest withSheets(Set<String> chosen) {
        return new PlanRequest(Set.copyOf(chosen), headers, columns, Map.of());
    }

    /// Another header row: columns by hand of that sheet no longer hold.
    public PlanRequest withHeader(String sheet, int row) {
        Map<String, Map<Integer, String>> left = new HashMap<>(columns);
        left.remove(sheet);
        return new PlanRequest(sheets, with(headers, sheet, row), Map.copyOf(left), Map.of());
    }

    public PlanRequest withColumn(String sheet, int column, String field) {
        return new PlanRequest(sheets, headers, with(columns, sheet, with(columns.getOrDefault(sheet, Map.of()), column, field)), Map.of());
    }

    public PlanRequest withAnswer(RowRules.RowKey row, Answer answer) {
        return new PlanRequest(sheets, headers, columns, with(answers, row, answer));
    }

    Optional<String> byHand(String sheet, int column) {
        return Optional.ofNullable(columns.getOrDefault(sheet, Map.of()).get(column));
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> out = new HashMap<>(map);
        out.put(key, value);
        return Map.copyOf(out);
    }
}
