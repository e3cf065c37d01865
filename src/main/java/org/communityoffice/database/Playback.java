package org.communityoffice.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.communityoffice.database.journal.KeptRow;
import org.communityoffice.database.journal.KeptSet;
import org.communityoffice.database.tables.DefaultSchema;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// Does change sets of the journal again, through the one write path: the same statements in the same order, the same ids and versions.
final class Playback {
    private final Connection writing;
    private final Map<String, Set<String>> columns = new HashMap<>();

    Playback(Connection writing) {
        this.writing = writing;
    }

    /// @throws StaleVersionException where a row does not stand as it must: the journal is not of this database
    void play(KeptSet set) {
        RowIds ids = new RowIds();
        ids.next("change_set", set.header().id());
        Changes changes = new Changes(writing, H2File.dsl(writing), ids, set.header(), (table, column) -> columns(table.getName()).contains(column.getName()));
        set.forEach(row -> {
            ids.next("change_row", row.place());
            play(changes, row);
        });
        changes.finish();
    }

    private void play(Changes changes, KeptRow row) {
        Table<?> table = Objects.requireNonNull(DefaultSchema.DEFAULT_SCHEMA.getTable(row.table()), row.table());
        RowImage before = RowImage.parse(row.before());
        RowImage after = RowImage.parse(row.after());
        if (row.flushed()) {
            changes.flush();
        }
        if (before == null) {
            changes.insertRow(table, row.row(), row.version(), values(table, Objects.requireNonNull(after)));
        } else if (after == null) {
            Record standing = changes.row(table, row.row());
            if (standing == null) {
                throw new StaleVersionException(row.table(), row.row());
            }
            changes.deleteRow(table, standing);
        } else {
            changes.updateRow(table, row.row(), row.version(), values(table, before), values(table, after));
        }
    }

    private static Map<String, @Nullable Object> values(Table<?> table, RowImage image) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        image.columns().keySet().forEach(column -> values.put(column, image.value(table, column)));
        return values;
    }

    /// The columns that a table has now: it may be of an older version than this program knows.
    private Set<String> columns(String table) {
        return columns.computeIfAbsent(table, name -> {
            try (Statement statement = writing.createStatement(); ResultSet none = statement.executeQuery("select * from " + name + " where 1 = 0")) {
                Set<String> found = new HashSet<>();
                for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                    found.add(none.getMetaData().getColumnName(i).toLowerCase(java.util.Locale.ROOT));
                }
                return found;
            } catch (SQLException problem) {
                throw Changes.failed(problem);
            }
        });
    }
}
