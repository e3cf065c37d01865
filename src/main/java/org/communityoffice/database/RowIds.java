package org.communityoffice.database;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.communityoffice.database.tables.DefaultSchema;
import org.communityoffice.database.tables.Tables;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// Hands out row ids. An id is never given twice, so that the history of a deleted row stays its own.
final class RowIds {
    private final Map<String, Long> last = new HashMap<>();

    synchronized long next(DSLContext database, String table) {
        long next = last.computeIfAbsent(table, name -> highest(database, name)) + 1;
        last.put(table, next);
        return next;
    }

    /// The id that this table gets next: an action is done again under the ids it had.
    synchronized void next(String table, long id) {
        last.put(table, id - 1);
    }

    private static long highest(DSLContext database, String name) {
        Table<?> table = Objects.requireNonNull(DefaultSchema.DEFAULT_SCHEMA.getTable(name), name);
        Field<Long> id = Objects.requireNonNull(table.field("id", Long.class));
        Long living = database.select(DSL.max(id)).from(table).fetchOne(0, Long.class);
        Long ever = database.select(DSL.max(Tables.CHANGE_ROW.ROW_ID)).from(Tables.CHANGE_ROW)
                .where(Tables.CHANGE_ROW.TABLE_NAME.eq(name)).fetchOne(0, Long.class);
        return Math.max(living == null ? 0 : living, ever == null ? 0 : ever);
    }
}
