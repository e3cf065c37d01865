package org.communityoffice.database;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One change of one record: who, when, under which title, and field by field.
///
/// @param undone whether it was taken back, or is itself the taking back of another
public record RecordChange(long changeSet, String title, String by, LocalDateTime at, Kind kind, List<FieldChange> fields, boolean undone) {

    /// Stands in the place of a field's key where an attachment was added (its name is `after`) or removed (`before`).
    public static final String ATTACHMENT = "attachment";

    /// What happened to the record.
    public enum Kind { ADDED, CHANGED, DELETED }

    /// @param field  the field's key
    /// @param before as kept (ISO dates, codes); null where there was nothing
    public record FieldChange(String field, @Nullable String before, @Nullable String after) {}

    /// This change and what the same action did besides.
    RecordChange and(RecordChange other) {
        return new RecordChange(changeSet, title, by, at, kind, Stream.concat(fields.stream(), other.fields.stream()).toList(), undone);
    }
}
