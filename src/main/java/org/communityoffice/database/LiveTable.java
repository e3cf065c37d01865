package org.communityoffice.database;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Stored;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/// All rows of one table in memory, always as the database has them: lists, search and duplicate warnings read here.
///
/// A hundred thousand people take some hundred megabytes and load behind the start; an office has ten thousand.
public final class LiveTable {
    private static final int MANY = 1000;

    private final OfficeDatabase database;
    private final RecordType type;
    private final Map<Long, Stored> rows = new ConcurrentHashMap<>();
    private final List<Consumer<Set<Long>>> listeners = new CopyOnWriteArrayList<>();

    /// Loads the table and follows every change that is committed from now on.
    public LiveTable(OfficeDatabase database, RecordType type) {
        this.database = database;
        this.type = type;
        database.onChanged(changed -> {
            Set<Long> touched = changed.rows().get(type.table());
            if (touched != null) {
                refresh(touched);
            }
        });
        List<Stored> all = database.read(reading -> Rows.list(reading, type, DSL.noCondition()));
        all.forEach(row -> rows.put(row.id(), row));
    }

    public Collection<Stored> all() {
        return rows.values();
    }

    public int size() {
        return rows.size();
    }

    public Optional<Stored> find(long id) {
        return Optional.ofNullable(rows.get(id));
    }

    /// Told after each change which rows were added, changed or deleted; on the thread that changed them.
    public void onChange(Consumer<Set<Long>> listener) {
        listeners.add(listener);
    }

    private void refresh(Set<Long> touched) {
        Set<Long> gone = new HashSet<>(touched);
        // a long list is compared entry by entry for every row, so after an import the whole table is read
        Condition which = touched.size() > MANY ? DSL.noCondition() : Rows.idOf(type).in(touched);
        for (Stored row : database.read(reading -> Rows.list(reading, type, which))) {
            rows.put(row.id(), row);
            gone.remove(row.id());
        }
        gone.forEach(rows::remove);
        listeners.forEach(listener -> listener.accept(touched));
    }
}
