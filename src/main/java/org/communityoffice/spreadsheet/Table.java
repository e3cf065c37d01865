package org.communityoffice.spreadsheet;

import java.util.List;

/// One table of a sheet: its header and the rows under it, each told apart.
///
/// @param prefix       the building that the sheet's name or title names, for rows that hold a room only
/// @param prefixUnclear name and title speak of different buildings
public record Table(Sheet sheet, Header header, String prefix, boolean prefixUnclear, List<Line> lines) {

    /// A row under the header and what it is.
    ///
    /// @param kind   null for a record; else why it is none
    /// @param prefix the building of the caption above it, or the table's
    public record Line(Row row, @org.jspecify.annotations.Nullable ProblemCode kind, String prefix) {}

    public boolean hasRecords() {
        return lines.stream().anyMatch(line -> line.kind() == null);
    }
}
