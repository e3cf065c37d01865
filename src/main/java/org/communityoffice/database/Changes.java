package org.communityoffice.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.communityoffice.database.journal.Header;
import org.communityoffice.database.journal.Journal;
import org.communityoffice.database.journal.KeptRow;
import org.communityoffice.database.tables.Tables;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/// The one write path: inserts, updates and deletes of one user action, each kept before and after in one change set.
///
/// Lives for one transaction (see [OfficeDatabase#change]). Inserts and updates are gathered and sent in batches; anything
/// that reads through [#reading] sees them.
public final class Changes {
    private static final int TITLE = 200;
    private final Connection connection;
    private final DSLContext reading;
    private final RowIds ids;
    private final String title;
    private final String by;
    private final LocalDateTime at;
    private final @Nullable Long partOf;
    private final Batches batches;
    /// Null where the journal holds this action already, and it is done again; or where none is kept.
    private final @Nullable Journal journal;
    private final BiPredicate<Table<?>, Field<?>> standing;
    private final Map<String, Set<Long>> touched = new LinkedHashMap<>();
    private final Map<String, Entering> entered = new HashMap<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private long changeSet;
    private @Nullable Long undoes;
    private boolean quiet;
    private boolean flushed;

    /// An action that begins.
    ///
    /// @param journal null where none is kept
    Changes(Connection connection, DSLContext reading, RowIds ids, Begun begun, @Nullable Journal journal) {
        this(connection, reading, ids, begun, journal, (_, _) -> true);
    }

    /// An action that is done again as the journal tells it.
    ///
    /// @param standing whether a table has this column by now
    Changes(Connection connection, DSLContext reading, RowIds ids, Header again, BiPredicate<Table<?>, Field<?>> standing) {
        this(connection, reading, ids, new Begun(again.title(), again.by(), again.at(), again.partOf()), null, standing);
        undoes = again.undoes();
        quiet = again.quiet();
    }

    private Changes(Connection connection, DSLContext reading, RowIds ids, Begun begun, @Nullable Journal journal, BiPredicate<Table<?>, Field<?>> standing) {
        this.connection = connection;
        this.reading = reading;
        this.ids = ids;
        this.title = begun.title().length() > TITLE ? begun.title().substring(0, TITLE) : begun.title();
        this.by = begun.by();
        this.at = begun.at();
        this.partOf = begun.partOf();
        this.batches = new Batches(connection);
        this.journal = journal;
        this.standing = standing;
    }

    /// How rows of a table are entered, made once for an action: an import enters many thousands.
    ///
    /// @param besides the columns besides id and version
    private record Entering(String sql, List<String> besides) {}

    /// Title, person, moment of a change set.
    record Begun(String title, String by, LocalDateTime at, @Nullable Long partOf) {}

    /// The database as this action has changed it so far. For reading only: writes go through this class.
    public DSLContext reading() {
        flush();
        return reading;
    }

    /// When this action happens, as its change set says.
    public LocalDateTime at() {
        return at;
    }

    /// A new row, version 1. Its id was never used before, not even by a deleted row.
    public Stored insert(Values values) {
        return insert(reserve(values.type()), values);
    }

    /// An id for a row that is to be inserted under it, where the row itself has to say it.
    public long reserve(RecordType type) {
        return ids.next(reading, type.table());
    }

    /// @param id from [#reserve]
    public Stored insert(long id, Values values) {
        Table<?> table = Rows.table(values.type());
        Map<String, Object> columns = new LinkedHashMap<>();
        for (var field : values.type().fields()) {
            Object value = values.get(field);
            if (value != null) {
                columns.put(field.key(), value);
            }
        }
        insertRow(table, id, 1, columns);
        return new Stored(id, 1, values);
    }

    /// Writes the fields that differ; a save that changes nothing writes nothing and keeps the version.
    ///
    /// @param version the version that was read
    /// @throws StaleVersionException where the row was changed or deleted since
    public Stored update(long id, int version, Values after) {
        return update(standing(after.type(), id, version), after);
    }

    /// The same for a row that is at hand as it was read: what stands in it need not be read again.
    /// Where it was changed or deleted since, the action fails, at the latest at its end.
    public Stored update(Stored before, Values after) {
        List<org.communityoffice.model.Field<?>> changed = before.values().differences(after);
        if (changed.isEmpty()) {
            return standing(after.type(), before.id(), before.version());
        }
        Map<String, @Nullable Object> was = new LinkedHashMap<>();
        Map<String, @Nullable Object> now = new LinkedHashMap<>();
        for (var field : changed) {
            was.put(field.key(), before.values().get(field));
            now.put(field.key(), after.get(field));
        }
        updateRow(Rows.table(after.type()), before.id(), before.version(), was, now);
        return new Stored(before.id(), before.version() + 1, after);
    }

    /// Raises the version of a row that stays as it is, because what belongs to it (the people of an activity) changes in this action:
    /// who read it before is told, as where the row itself changed.
    public Stored raise(Stored row) {
        updateRow(Rows.table(row.values().type()), row.id(), row.version(), Map.of(), Map.of());
        return new Stored(row.id(), row.version() + 1, row.values());
    }

    private Stored standing(RecordType type, long id, int version) {
        return Rows.find(reading(), type, id)
                .filter(row -> row.version() == version)
                .orElseThrow(() -> new StaleVersionException(type.table(), id));
    }

    /// Takes a row out; the recycle bin and undo bring it back from the change set.
    ///
    /// @throws StaleVersionException where the row was changed or deleted since
    /// @throws RowInUseException     where other rows point to it
    public void delete(RecordType type, long id, int version) {
        Table<?> table = Rows.table(type);
        Record row = row(table, id);
        if (row == null || row.get("version", Integer.class) != version) {
            throw new StaleVersionException(type.table(), id);
        }
        deleteRow(table, row);
    }

    void insertRow(Table<?> table, long id, int version, Map<String, Object> columns) {
        List<@Nullable Object> values = new ArrayList<>(List.of(id, version));
        Entering entering = entered.computeIfAbsent(table.getName(), _ -> entering(table));
        for (String column : entering.besides()) {
            values.add(columns.get(column));
        }
        try {
            batches.insert(table.getName(), id, entering.sql(), values);
            keep(table.getName(), id, version, null, image(columns));
        } catch (SQLException problem) {
            throw failed(problem);
        }
    }

    void updateRow(Table<?> table, long id, int version, Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {
        StringBuilder sql = new StringBuilder("update ").append(table.getName()).append(" set version = ?");
        after.keySet().forEach(column -> sql.append(", ").append(column).append(" = ?"));
        sql.append(" where id = ? and version = ?");
        List<@Nullable Object> values = new ArrayList<>(List.of(version + 1));
        values.addAll(after.values());
        values.addAll(List.of(id, version));
        try {
            batches.update(table.getName(), id, sql.toString(), values);
            keep(table.getName(), id, version, image(before), image(after));
        } catch (SQLException problem) {
            throw failed(problem);
        }
    }

    void deleteRow(Table<?> table, Record row) {
        long id = row.get("id", Long.class);
        flush();
        try (PreparedStatement delete = connection.prepareStatement("delete from " + table.getName() + " where id = ?")) {
            delete.setObject(1, id);
            delete.executeUpdate();
            keep(table.getName(), id, row.get("version", Integer.class), RowImage.of(row), null);
        } catch (SQLIntegrityConstraintViolationException pointedTo) {
            throw new RowInUseException(table.getName(), id, pointedTo);
        } catch (SQLException problem) {
            throw failed(problem);
        }
    }

    @Nullable Record row(Table<?> table, long id) {
        Field<Long> key = Objects.requireNonNull(table.field("id", Long.class));
        return reading().select(Arrays.stream(table.fields()).filter(field -> standing.test(table, field)).toList()).from(table).where(key.eq(id)).fetchOne();
    }

    /// Marks this action as the undoing of another.
    void undoing(long other) {
        undoes = other;
    }

    /// Keeps this action out of the recent ones and out of undo: records of looks, widths of columns. Before the first write.
    public void quietly() {
        quiet = true;
    }

    /// What is to be done where this action comes to nothing: a file that was written for a row that never was.
    public void ifRolledBack(Runnable cleaning) {
        afterwards.add(cleaning);
    }

    void rolledBack() {
        afterwards.forEach(Runnable::run);
    }

    /// Sends what waits; gives the change set's id, or 0 where nothing was written.
    long finish() {
        flush();
        try {
            batches.close();
        } catch (SQLException problem) {
            throw failed(problem);
        }
        return changeSet;
    }

    /// What the change set says of itself, once something was written.
    Header header() {
        return new Header(changeSet, title, by, at, undoes, partOf, quiet);
    }

    Map<String, Set<Long>> touched() {
        return touched;
    }

    private void keep(String table, long id, int version, @Nullable RowImage before, @Nullable RowImage after) throws SQLException {
        if (changeSet == 0) {
            changeSet = openChangeSet();
        }
        touched.computeIfAbsent(table, name -> new LinkedHashSet<>()).add(id);
        long place = ids.next(reading, Tables.CHANGE_ROW.getName());
        String was = before == null ? null : before.json();
        String is = after == null ? null : after.json();
        batches.insert(Tables.CHANGE_ROW.getName(), place,
                "insert into change_row (id, change_set, table_name, row_id, row_before, row_after) values (?, ?, ?, ?, ?, ?)",
                Arrays.asList(place, changeSet, table, id, was, is));
        if (journal != null) {
            journal.row(changeSet, new KeptRow(flushed, place, table, id, version, was, is));
            flushed = false;
        }
    }

    private long openChangeSet() throws SQLException {
        long id = ids.next(reading, Tables.CHANGE_SET.getName());
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into change_set (id, title, done_by, done_at, undoes, part_of, quiet) values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, id);
            insert.setString(2, title);
            insert.setString(3, by);
            insert.setObject(4, at);
            insert.setObject(5, undoes);
            insert.setObject(6, partOf);
            insert.setBoolean(7, quiet);
            insert.executeUpdate();
        }
        if (undoes != null) {
            reading.update(Tables.CHANGE_SET).set(Tables.CHANGE_SET.UNDONE_BY, id)
                    .where(Tables.CHANGE_SET.ID.eq(undoes)).execute();
        }
        return id;
    }

    void flush() {
        flushed = true;
        try {
            batches.send();
        } catch (SQLException problem) {
            throw failed(problem);
        }
    }

    private static RowImage image(Map<String, ? extends @Nullable Object> columns) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        columns.forEach((column, value) -> plain.put(column, value == null ? null : RowImage.plain(value)));
        return new RowImage(plain);
    }

    private Entering entering(Table<?> table) {
        List<String> besides = Arrays.stream(table.fields())
                .filter(field -> !field.getName().equals("id") && !field.getName().equals("version") && standing.test(table, field)).map(Field::getName).toList();
        StringBuilder sql = new StringBuilder("insert into ").append(table.getName()).append(" (id, version");
        StringBuilder marks = new StringBuilder(") values (?, ?");
        for (String column : besides) {
            sql.append(", ").append(column);
            marks.append(", ?");
        }
        return new Entering(sql.append(marks).append(')').toString(), besides);
    }

    static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException problem) {
            throw failed(problem);
        }
    }

    static DataAccessException failed(SQLException problem) {
        return new DataAccessException("the database refused a statement", problem);
    }
}
