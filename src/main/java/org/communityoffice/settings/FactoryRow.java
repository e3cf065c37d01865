package org.communityoffice.settings;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row of a factory table in one edition; an edition never changes, an edit makes the next one.
///
/// @param key     the cells that name the row, parted by `/`
/// @param edition 0 as delivered, then 1, 2, … for the office's own edits
/// @param since   the day from which an edit holds; null as delivered
public record FactoryRow(String key, int edition, @Nullable LocalDate since, Map<String, String> cells) {

    /// The cell of a column; empty where the table has no such column or nothing is written.
    public String get(String column) {
        return cells.getOrDefault(column, "");
    }

    public boolean is(String column) {
        return "yes".equals(get(column));
    }

    /// Out of use: no longer offered, still understood in old records.
    public boolean retired() {
        return "no".equals(get("active"));
    }
}
