package org.communityoffice.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Statements of one action that wait to be sent together, one batch for each text of SQL.
///
/// Inserts go first, in the order in which their tables were first written, so that a row goes before those that point to it.
final class Batches {
    private static final int SIZE = 500;

    private final Connection connection;
    private final Map<String, Batch> inserts = new LinkedHashMap<>();
    private final Map<String, Batch> updates = new LinkedHashMap<>();
    private final Map<String, Set<Long>> updated = new HashMap<>();

    Batches(Connection connection) {
        this.connection = connection;
    }

    private record Row(String table, long id) {}

    private record Batch(PreparedStatement statement, List<Row> rows) {}

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
            batch = new Batch(connection.prepareStatement(sql), new ArrayList<>());
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
        for (Batch batch : inserts.values()) {
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
