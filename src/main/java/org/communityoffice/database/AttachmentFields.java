package org.communityoffice.database;

import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// What the database keeps of an attachment; its content is an encrypted file.
public final class AttachmentFields {
    public static final Field<String> TABLE_NAME = Field.text("table_name");
    public static final Field<Long> ROW_ID = Field.ref("row_id");
    /// What it is for: photo, paper, …
    public static final Field<String> PURPOSE = Field.text("purpose");
    /// The name that the file had.
    public static final Field<String> FILE_NAME = Field.text("file_name");
    public static final Field<String> MEDIA_TYPE = Field.text("media_type");
    public static final Field<Long> BYTE_COUNT = new Field<>("byte_count", Field.Kind.INT, Long.class);
    /// Of the content as it was given.
    public static final Field<String> SHA256 = Field.text("sha256");
    /// The random name of the encrypted file.
    public static final Field<String> STORED_AS = Field.text("stored_as");

    public static final RecordType TYPE = new RecordType("attachment", "file_name", List.of(
            TABLE_NAME, ROW_ID, PURPOSE, FILE_NAME, MEDIA_TYPE, BYTE_COUNT, SHA256, STORED_AS));

    private AttachmentFields() {}
}
