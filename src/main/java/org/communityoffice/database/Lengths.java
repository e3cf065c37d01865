package org.communityoffice.database;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.communityoffice.database.tables.DefaultSchema;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.jooq.Table;

/// How many characters a field of a record can hold, as its column was made.
public final class Lengths {
    private static final Map<String, Integer> KNOWN = new ConcurrentHashMap<>();

    private Lengths() {}

    /// @return 0 where there is no limit, or where the record has no table
    public static int most(RecordType type, Field<?> field) {
        return KNOWN.computeIfAbsent(type.table() + "." + field.key(), _ -> {
            Table<?> table = DefaultSchema.DEFAULT_SCHEMA.getTable(type.table());
            org.jooq.Field<?> column = table == null ? null : table.field(field.key());
            return column == null ? 0 : column.getDataType().length();
        });
    }
}
