package org.communityoffice.spreadsheet;

import java.time.LocalDateTime;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// One import that was carried out: file, hash, counts.
public final class ImportRunFields {
    public static final Field<String> BOOK = Field.text("book");
    public static final Field<String> FILE_NAME = Field.text("file_name");
    public static final Field<String> FILE_HASH = Field.text("file_hash");
    public static final Field<LocalDateTime> DONE_AT = Field.dateTime("done_at");
    public static final Field<Integer> ROWS_READ = Field.number("rows_read");
    public static final Field<Integer> IMPORTED = Field.number("imported");
    public static final Field<Integer> ASKED = Field.number("asked");
    public static final Field<Integer> REFUSED = Field.number("refused");
    public static final Field<Integer> SKIPPED = Field.number("skipped");

    public static final RecordType TYPE = new RecordType("import_run", "file_name", List.of(
            BOOK, FILE_NAME, FILE_HASH, DONE_AT, ROWS_READ, IMPORTED, ASKED, REFUSED, SKIPPED));

    private ImportRunFields() {}
}
