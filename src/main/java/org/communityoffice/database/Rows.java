package org.communityoffice.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.communityoffice.database.tables.DefaultSchema;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.TableField;

/// Reads rows of any record type: the columns of a table bear the keys of the fields.
public final class Rows {
    private Rows() {}

    public static Table<?> table(RecordType type) {
        return Objects.requireNonNull(DefaultSchema.DEFAULT_SCHEMA.getTable(type.table()), type.table());
    }

    /// Id, version and every field of the type, in this order.
    public static List<Field<?>> columns(RecordType type) {
        Table<?> table = table(type);
        List<Field<?>> columns = new ArrayList<>(type.fields().size() + 2);
        columns.add(Objects.requireNonNull(table.field("id")));
        columns.add(Objects.requireNonNull(table.field("version")));
        for (var field : type.fields()) {
            columns.add(Objects.requireNonNull(table.field(field.key()), field.key()));
        }
        return columns;
    }

    /// @param row a row whose first columns are those of [#columns]
    public static Stored read(RecordType type, Record row) {
        Values.Change values = Values.begin(type);
        for (int i = 0; i < type.fields().size(); i++) {
            values.put(type.fields().get(i), row.get(i + 2));
        }
        return new Stored(row.get(0, Long.class), row.get(1, Integer.class), values.done());
    }

    public static Optional<Stored> find(DSLContext database, RecordType type, long id) {
        return database.select(columns(type)).from(table(type)).where(idOf(type).eq(id)).fetchOptional()
                .map(row -> read(type, row));
    }

    /// All rows under a condition, in the given order.
    public static List<Stored> list(DSLContext database, RecordType type, Condition condition, OrderField<?>... order) {
        return list(database, type, table(type), condition, order);
    }

    /// As above, out of a join of the type's table with others.
    public static List<Stored> list(DSLContext database, RecordType type, Table<?> from, Condition condition, OrderField<?>... order) {
        try (ResultSet rows = database.select(columns(type)).from(from).where(condition).orderBy(order)
                .fetchResultSet()) {
            List<Stored> out = new ArrayList<>();
            while (rows.next()) {
                out.add(read(type, rows));
            }
            return out;
        } catch (SQLException problem) {
            throw Changes.failed(problem);
        }
    }

    /// Past jOOQ's records, since the whole roster comes this way at every start.
    private static Stored read(RecordType type, ResultSet row) throws SQLException {
        Values.Change values = Values.begin(type);
        int place = 3;
        for (var field : type.fields()) {
            values.put(field, row.getObject(place++, field.type()));
        }
        return new Stored(row.getLong(1), row.getInt(2), values.done());
    }

    /// Rows with only some of their fields: what counts many thousands needs few columns.
    public static List<Stored> some(DSLContext database, RecordType type, List<? extends org.communityoffice.model.Field<?>> fields, Condition condition, OrderField<?>... order) {
        List<Field<?>> columns = new ArrayList<>();
        columns.add(idOf(type));
        fields.forEach(field -> columns.add(Objects.requireNonNull(table(type).field(field.key()), field.key())));
        try (ResultSet rows = database.select(columns).from(table(type)).where(condition).orderBy(order).fetchResultSet()) {
            List<Stored> out = new ArrayList<>();
            while (rows.next()) {
                Values.Change values = Values.begin(type);
                int place = 2;
                for (var field : fields) {
                    values.put(field, rows.getObject(place++, field.type()));
                }
                out.add(new Stored(rows.getLong(1), 0, values.done()));
            }
            return out;
        } catch (SQLException problem) {
            throw Changes.failed(problem);
        }
    }

    /// What is made of one row of a query.
    @FunctionalInterface
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// Every row of a query past jOOQ's records, for queries that count many thousands.
    public static <T> List<T> lean(ResultQuery<?> query, Reading<? extends T> reading) {
        try (ResultSet rows = query.fetchResultSet()) {
            List<T> out = new ArrayList<>();
            while (rows.next()) {
                out.add(reading.of(rows));
            }
            return out;
        } catch (SQLException problem) {
            throw Changes.failed(problem);
        }
    }

    @SuppressWarnings("unchecked")
    static Field<Long> idOf(RecordType type) {
        return (TableField<?, Long>) Objects.requireNonNull(table(type).field("id"));
    }
}
