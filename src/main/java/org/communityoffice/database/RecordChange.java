package org.communityoffice.database;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One change of one record: who, when, under which title, and field by field.
public record RecordChange(long changeSet, String title, String by, LocalDateTime at, Kind kind, List<FieldChange> fields) {

    /// What happened to the record.
    public enum Kind { ADDED, CHANGED, DELETED }

    /// @param field  the field's key
    /// @param before as kept (ISO dates, codes); null where there was nothing
    public record FieldChange(String field, @Nullable String before, @Nullable String after) {}
}
