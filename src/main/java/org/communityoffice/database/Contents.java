package org.communityoffice.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communityoffice.database.tables.DefaultSchema;
import org.communityoffice.security.Hashes;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;

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
            List<Table<?>> tables = DefaultSchema.DEFAULT_SCHEMA.getTables();
            tables.stream().sorted(Comparator.comparing(Table::getName)).forEach(table -> found.put(table.getName(), sum(reading, table)));
            return new Contents(found, JournalStanding.newest(reading));
        });
    }

    /// How many rows a table has; 0 where there is no such table.
    public long rows(String table) {
        Sum sum = tables.get(table);
        return sum == null ? 0 : sum.rows();
    }

    private static Sum sum(DSLContext reading, Table<?> table) {
        MessageDigest digest = Hashes.sha256();
        long rows = 0;
        try (Cursor<? extends Record> all = reading.selectFrom(table).orderBy(table.field(0)).fetchSize(1000).fetchLazy()) {
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
