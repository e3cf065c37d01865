package org.communityoffice.spreadsheet;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.communityoffice.database.Changes;
import org.communityoffice.model.Stored;
import org.communityoffice.security.MaskRule;

/// What one book brings to an import: its columns, its rules, and how a row of it is written. All else is the same for every book.
public interface BookImport {
    ImportBook book();

    /// The rules against the records as they now are.
    ///
    /// @param file the file's name
    RowRules rules(String file);

    /// Tells of a row whether somebody changed its record since it was planned, or entered it. Made against the records as they now are.
    Predicate<ImportRow> outdated();

    /// Whether the record as it was planned upon is not the one that is there.
    static boolean differs(Stored planned, Optional<Stored> now) {
        return now.filter(one -> one.version() == planned.version()).isEmpty();
    }

    /// One transaction's writing.
    Writing writing(Changes changes);

    /// The change set's title: 导入居民 214 人.
    String title(int rows);

    /// The fields to which a column can be mapped by hand, in the order in which they are offered.
    List<String> fields();

    /// What a clerk calls a field.
    String label(String field);

    /// How a field's contents are masked on the screen.
    MaskRule mask(String field);

    /// The fields that the result shows in columns of their own.
    List<Shown> shown();

    /// A column of the result and how wide it is.
    record Shown(String field, double width) {}

    /// Writes rows within one transaction.
    interface Writing {
        /// Enters or changes the record of a row.
        ///
        /// @param source file, sheet and row, for the record
        void write(ImportRow row, String source);

        /// After the last row.
        default void finish() {}
    }
}
