package org.communityoffice.spreadsheet;

import java.util.Map;
import java.util.Optional;

/// Headers that were mapped by hand before, and how.
public interface ColumnMemory {
    /// @param header the titles of the columns joined by `|`
    /// @return the field by column index, as in [PlanRequest#columns]
    Optional<Map<Integer, String>> recall(String header);

    static ColumnMemory none() {
        return header -> Optional.empty();
    }

    static String header(java.util.List<Column> columns) {
        return String.join("|", columns.stream().map(Column::header).toList());
    }
}
