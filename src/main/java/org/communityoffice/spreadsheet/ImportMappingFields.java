package org.communityoffice.spreadsheet;

import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// A header whose columns were mapped by hand.
public final class ImportMappingFields {
    public static final Field<String> BOOK = Field.text("book");
    /// The titles of the columns, parted by `|`.
    public static final Field<String> HEADER = Field.longText("header");
    /// `column index=field`, parted by `|`; an empty field means “into the note”.
    public static final Field<String> MAPPING = Field.longText("mapping");

    public static final RecordType TYPE = new RecordType("import_mapping", "header", List.of(BOOK, HEADER, MAPPING));

    private ImportMappingFields() {}
}
