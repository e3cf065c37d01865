package org.communityoffice.attachment;

import java.util.Optional;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// Where attachments are looked at and added: a record, and what for.
///
/// @param purpose short and in the program's words, such as the code of a line of a checklist; [#ALL] shows those of every purpose
/// @param title   what the record is called in the history (“张三”)
public record AttachmentPlace(RecordType type, long row, String purpose, String title) {
    /// Every attachment of the record; what is added is a plain file of it.
    public static final String ALL = "file";

    /// The row of a record that is still being entered: what is added waits until it is saved.
    public static final long NEW = 0;

    boolean isNew() {
        return row == NEW;
    }

    /// The field of the record that holds its one photo, where it has such a field.
    public Optional<Field<Long>> photo() {
        return type.fields().stream().filter(field -> field.kind() == Field.Kind.PHOTO && field.type() == Long.class).findFirst()
                .map(field -> Field.photo(field.key()));
    }

    boolean isSameAs(AttachmentPlace other) {
        return type == other.type && row == other.row && purpose.equals(other.purpose);
    }
}
