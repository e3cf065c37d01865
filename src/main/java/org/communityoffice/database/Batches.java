package org.communityoffice.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityoffice.database.tables.DefaultSchema;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// Statements of one action that wait to be sent together, one batch for each text of SQL.
///
/// Inserts go first, those of a table before those of the tables that refer to it, whatever was written first.
final class Batches {
    private static final int SIZE = 500;
    private static final Map<String, Integer> DEPTHS = depths();

    private final Connection connection;
    private final Map<String, Batch> inserts = new LinkedHashMap<>();
    private final Map<String, Batch> updates = new LinkedHashMap<>();
    private final Map<String, Set<Long>> updated = new HashMap<>();

    Batches(Connection connection) {
        this.connection = connection;
    }

    private static Map<String, Integer> depths() {
        Map<String, Integer> out = new HashMap<>();
        DefaultSchema.DEFAULT_SCHEMA.getTables().forEach(table -> out.put(table.getName(), depth(table, Set.of())));
        return out;
    }

    /// A circle of references counts once.
    private static int depth(Table<?> table, Set<String> above) {
        Set<String> now = new HashSet<>(above);
        now.add(table.getName());
        return table.getReferences().stream().map(key -> key.getKey().getTable()).filter(other -> !now.contains(other.getName()))
                .mapToInt(other -> depth(other, now) + 1).max().orElse(0);
    }

    private record Row(String table, long id) {}

    /// @param depth how far its table is from one that refers to none: what is referred to is sent first
    private record Batch(PreparedStatement statement, int depth, List<Row> rows) {}

    void insert(String table, long id, String sql, Collection<? extends @Nullable Object> values) throws SQLException {
        if (updated.containsKey(table)) {
            // the update may be what makes room for this row
            send();
        }
        add(inserts, new Row(table, id), sql, values);
    }

    /// The statement must touch exactly this row.
    void update(String table, long id, String sql, Collection<? extends @Nullable Object> values) throws SQLException {
        if (updated.getOrDefault(table, Set.of()).contains(id)) {
            send();
        }
        updated.computeIfAbsent(table, _ -> new HashSet<>()).add(id);
        add(updates, new Row(table, id), sql, values);
    }

    private void add(Map<String, Batch> batches, Row row, String sql, Collection<? extends @Nullable Object> values) throws SQLException {
        Batch batch = batches.get(sql);
        if (batch == null) {
            batch = new Batch(connection.prepareStatement(sql), DEPTHS.getOrDefault(row.table(), 0), new ArrayList<>());
            batches.put(sql, batch);
        }
        int place = 1;
        for (Object value : values) {
            batch.statement().setObject(place++, value);
        }
        batch.statement().addBatch();
        batch.rows().add(row);
        if (batch.rows().size() >= SIZE) {
            send();
        }
    }

    /// @throws StaleVersionException where an update found its row no longer as it was read
    void send() throws SQLException {
        for (Batch batch : inserts.values().stream().sorted(Comparator.comparingInt(Batch::depth)).toList()) {
            send(batch);
        }
        for (Batch batch : updates.values()) {
            send(batch);
        }
        updated.clear();
    }

    private static void send(Batch batch) throws SQLException {
        if (batch.rows().isEmpty()) {
            return;
        }
        int[] touched = batch.statement().executeBatch();
        for (int i = 0; i < touched.length; i++) {
            if (touched[i] != 1) {
                throw new StaleVersionException(batch.rows().get(i).table(), batch.rows().get(i).id());
            }
        }
        batch.rows().clear();
    }

    /// After the last was sent.
    void close() throws SQLException {
        for (Batch batch : inserts.values()) {
            batch.statement().close();
        }
        for (Batch batch : updates.values()) {
            batch.statement().close();
        }
    }
}
