package org.communityoffice.spreadsheet;

import org.jspecify.annotations.Nullable;

/// One column of a table and the field it was found to be.
///
/// @param index  column A is 0
/// @param header as written, without line breaks; the caption above it before a `-` where there are two
/// @param field  a field's key or one of the book's own words (`serial`, `age`); null where no field fits
/// @param found  how the field was found
public record Column(int index, String header, @Nullable String field, Found found) {
    /// How the field of a column was found.
    public enum Found { BY_NAME, BY_CONTENT, BY_HAND, NOT }

    /// Left out by choice or because it holds nothing of a record (a running number, a computed column of our own export).
    public static final String LEFT_OUT = "serial";

    public boolean leftOut() {
        return LEFT_OUT.equals(field);
    }

    /// A, B … Z, AA …
    public String letter() {
        StringBuilder out = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            out.insert(0, (char) ('A' + rest % 26));
        }
        return out.toString();
    }

    /// What the clerk calls it: its header, or its letter where the header is empty.
    public String title() {
        return header.isEmpty() ? letter() : header;
    }
}
