package org.communityoffice.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityoffice.database.tables.DefaultSchema;
import org.communityoffice.security.Hashes;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/// All that a database holds, read row by row: how many rows each table has, and a hash of every value in them.
///
/// @param tables by name
/// @param newest the number of its newest change set: whatever the journal holds after it is not in it
public record Contents(Map<String, Sum> tables, long newest) {
    /// @param sha256 of all rows in the order of their ids
    public record Sum(long rows, String sha256) {}

    public Contents {
        tables = Map.copyOf(tables);
    }

    /// Reads everything, on one snapshot.
    ///
    /// @throws OfficeUnusableException where a row cannot be read
    public static Contents of(OfficeDatabase database) {
        try {
            return read(database);
        } catch (DataAccessException unreadable) {
            throw new OfficeUnusableException(OfficeUnusableException.Reason.DAMAGED, unreadable);
        }
    }

    private static Contents read(OfficeDatabase database) {
        return database.read(reading -> {
            Map<String, Sum> found = new TreeMap<>();
            Map<String, Set<String>> there = columns(reading);
            DefaultSchema.DEFAULT_SCHEMA.getTables().stream().sorted(Comparator.comparing(Table::getName)).filter(table -> there.containsKey(lower(table.getName())))
                    .forEach(table -> found.put(table.getName(), sum(reading, table, there.getOrDefault(lower(table.getName()), Set.of()))));
            return new Contents(found, JournalStanding.newest(reading));
        });
    }

    /// How many rows a table has; 0 where there is no such table.
    public long rows(String table) {
        Sum sum = tables.get(table);
        return sum == null ? 0 : sum.rows();
    }

    /// The columns that the tables have: an office or a backup of an older program lacks what came later, and is read as it was then.
    private static Map<String, Set<String>> columns(DSLContext reading) {
        return reading.select(DSL.field("table_name", String.class), DSL.field("column_name", String.class)).from("information_schema.columns")
                .where(DSL.field("table_schema", String.class).eq("PUBLIC"))
                .fetchGroups(row -> lower(row.value1()), row -> lower(row.value2())).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, columns -> Set.copyOf(columns.getValue())));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Sum sum(DSLContext reading, Table<?> table, Set<String> there) {
        List<Field<?>> columns = Stream.<Field<?>>of(table.fields()).filter(column -> there.contains(lower(column.getName()))).toList();
        MessageDigest digest = Hashes.sha256();
        long rows = 0;
        try (Cursor<? extends Record> all = reading.select(columns).from(table).orderBy(columns.getFirst()).fetchSize(1000).fetchLazy()) {
            for (Record row : all) {
                rows++;
                for (int i = 0; i < row.size(); i++) {
                    Object value = row.get(i);
                    digest.update((value == null ? "\u0000" : value + "\u0001").getBytes(UTF_8));
                }
            }
        }
        return new Sum(rows, Hashes.hex(digest));
    }
}
