package org.communityoffice.spreadsheet;

import java.util.List;
import java.util.Map;

/// A file read into sheets of cells.
///
/// @param kind       what the content is, whatever the name says
/// @param dates1904  days count from 1904
/// @param encoding   of a text file, else empty
/// @param guessed    the encoding was found by content, no mark said it
/// @param properties the file's own (custom) properties
public record Workbook(
        String file,
        Kind kind,
        List<Sheet> sheets,
        boolean dates1904,
        String encoding,
        boolean guessed,
        Map<String, String> properties) {
    /// What the content can be.
    public enum Kind { XLSX, XLS, HTML, TEXT }

    public boolean isBlank() {
        return sheets.stream().allMatch(Sheet::isBlank);
    }

    /// The name ends in one type and the content is another.
    public boolean namedOtherwise() {
        String name = file.toLowerCase(java.util.Locale.ROOT);
        return switch (kind) {
            case XLSX -> !name.endsWith(".xlsx") && !name.endsWith(".xlsm") && !name.endsWith(".et");
            case XLS -> !name.endsWith(".xls") && !name.endsWith(".et");
            case HTML -> !name.endsWith(".html") && !name.endsWith(".htm");
            case TEXT -> !name.endsWith(".csv") && !name.endsWith(".txt") && !name.endsWith(".tsv");
        };
    }
}
