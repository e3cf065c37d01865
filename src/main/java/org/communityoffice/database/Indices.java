package org.communityoffice.database;

import org.h2.engine.SessionLocal;
import org.h2.index.Cursor;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.Page;
import org.h2.mvstore.db.MVIndex;
import org.h2.mvstore.type.DataType;
import org.h2.result.SearchRow;
import org.h2.table.Column;
import org.h2.table.Table;
import org.h2.value.Value;
import org.jspecify.annotations.Nullable;

/// Whether every way into the rows of a database leads to the rows that are there. Reading a table from end to end, as [Contents] does, passes the
/// indices by and never compares a key in an inner page, where a turned bit sends a search astray.
///
/// SQL cannot be told to read an index from end to end, so this asks H2's own parts, as far as they are public.
final class Indices {
    private final SessionLocal session;

    private Indices(SessionLocal session) {
        this.session = session;
    }

    /// Reads every index and every page of the trees; changes nothing.
    ///
    /// @return false where one of them disagrees with its table or with itself
    /// @throws OfficeUnusableException where one cannot be read
    static boolean agree(OfficeDatabase database) {
        return database.read(reading -> reading.connectionResult(connection -> {
            try {
                return new Indices((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).all();
            } catch (RuntimeException unreadable) {
                // what a turned bit makes senseless breaks whatever reads it, in any way
                throw new OfficeUnusableException(OfficeUnusableException.Reason.DAMAGED, unreadable);
            }
        }));
    }

    private boolean all() {
        return session.getDatabase().getAllTablesAndViews().stream().allMatch(this::agrees);
    }

    private boolean agrees(Table table) {
        if (table.getIndexes() == null) {
            return true;
        }
        for (Index index : table.getIndexes()) {
            if (!(index instanceof MVIndex<?, ?> ways)) {
                continue;
            }
            boolean beside = !index.isRowIdIndex() && index != table.getScanIndex(session);
            if (!inOrder(ways.getMVMap()) || beside && sum(index, index.getColumns()) != sum(table.getScanIndex(session), index.getColumns())) {
                return false;
            }
        }
        return true;
    }

    /// Independent of the order: each row with the number under which it is found.
    private long sum(Index index, Column[] columns) {
        long sum = 0;
        Cursor rows = index.find(session, null, null, false);
        while (rows.next()) {
            SearchRow row = rows.getSearchRow();
            long one = row.getKey();
            for (Column column : columns) {
                Value value = row.getValue(column.getColumnId());
                one = one * 0x9E3779B97F4A7C15L + value.hashCode();
            }
            sum += one ^ one >>> 29;
        }
        return sum;
    }

    private static <K> boolean inOrder(MVMap<K, ?> map) {
        return inOrder(map.getRootPage(), map.getKeyType(), null, null);
    }

    /// @param from the least key that may stand below this page, null where any
    /// @param to   the first that may not
    private static <K> boolean inOrder(Page<K, ?> page, DataType<K> type, @Nullable K from, @Nullable K to) {
        K before = null;
        for (int i = 0; i < page.getKeyCount(); i++) {
            K key = page.getKey(i);
            if (from != null && type.compare(key, from) < 0 || to != null && type.compare(key, to) >= 0 || before != null && type.compare(before, key) >= 0) {
                return false;
            }
            before = key;
        }
        if (page.isLeaf()) {
            return true;
        }
        long rows = 0;
        for (int i = 0; i <= page.getKeyCount(); i++) {
            Page<K, ?> child = page.getChildPage(i);
            if (!inOrder(child, type, i == 0 ? from : page.getKey(i - 1), i == page.getKeyCount() ? to : page.getKey(i))) {
                return false;
            }
            rows += child.getTotalCount();
        }
        return rows == page.getTotalCount();
    }
}
