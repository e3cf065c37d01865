package org.communityoffice.database;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Stored;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// All rows of one table in memory, always as the database has them: lists, search and duplicate warnings read here.
///
/// Within [OfficeDatabase#snapshot] they are those of the snapshot. A hundred thousand people take some hundred megabytes and load behind the
/// start; an office has ten thousand.
public final class LiveTable {
    private static final int MANY = 1000;

    private final OfficeDatabase database;
    private final RecordType type;
    private final List<Consumer<Set<Long>>> listeners = new CopyOnWriteArrayList<>();
    private volatile LiveRows newest = LiveRows.of(List.of());

    /// Loads the table and follows every change that is committed from now on.
    public LiveTable(OfficeDatabase database, RecordType type) {
        this.database = database;
        this.type = type;
        database.follow(this);
        database.onChanged(changed -> {
            Set<Long> touched = changed.rows().get(type.table());
            if (touched != null) {
                listeners.forEach(listener -> listener.accept(touched));
            }
        });
    }

    /// In the order of their ids; never changed afterwards, and the same list until the table changes.
    public List<Stored> all() {
        return rows().all();
    }

    public int size() {
        return all().size();
    }

    public Optional<Stored> find(long id) {
        return rows().find(id);
    }

    /// Told after each change which rows were added, changed or deleted; on the thread that changed them.
    public void onChange(Consumer<Set<Long>> listener) {
        listeners.add(listener);
    }

    private LiveRows rows() {
        return database.bound(this).orElse(newest);
    }

    LiveRows newest() {
        return newest;
    }

    RecordType type() {
        return type;
    }

    /// The rows as a change that is not committed yet leaves them.
    LiveRows after(DSLContext reading, Set<Long> touched) {
        if (touched.size() > MANY) {
            // a long list is compared entry by entry for every row, so after an import the whole table is read
            return LiveRows.of(Rows.list(reading, type, DSL.noCondition()));
        }
        SortedMap<Long, Optional<Stored>> changed = new TreeMap<>();
        touched.forEach(id -> changed.put(id, Optional.empty()));
        Rows.list(reading, type, Rows.idOf(type).in(touched)).forEach(row -> changed.put(row.id(), Optional.of(row)));
        return newest.with(changed);
    }

    /// The change is committed: from now on this is how the table stands.
    void stands(LiveRows rows) {
        newest = rows;
    }
}
