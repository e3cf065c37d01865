package org.communityoffice.database;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.communityoffice.model.Stored;

/// The rows of a table at one moment, in the order of their ids. Never changed: who holds them sees the same whatever is saved meanwhile.
final class LiveRows {
    private final long[] ids;
    private final Stored[] rows;
    private final List<Stored> all;

    private LiveRows(Stored[] rows) {
        this.rows = rows;
        this.ids = new long[rows.length];
        Arrays.setAll(ids, i -> rows[i].id());
        this.all = Collections.unmodifiableList(Arrays.asList(rows));
    }

    static LiveRows of(Collection<Stored> rows) {
        Map<Long, Stored> byId = new TreeMap<>();
        rows.forEach(row -> byId.put(row.id(), row));
        return new LiveRows(byId.values().toArray(Stored[]::new));
    }

    List<Stored> all() {
        return all;
    }

    Optional<Stored> find(long id) {
        int place = place(id);
        return place < 0 ? Optional.empty() : Optional.of(rows[place]);
    }

    /// With some rows new or changed, or (where empty) gone.
    LiveRows with(SortedMap<Long, Optional<Stored>> changed) {
        Stored[] out = new Stored[rows.length + changed.size()];
        int kept = 0;
        int from = 0;
        for (Map.Entry<Long, Optional<Stored>> change : changed.entrySet()) {
            int found = place(change.getKey());
            int at = found < 0 ? -found - 1 : found;
            System.arraycopy(rows, from, out, kept, at - from);
            kept += at - from;
            from = found < 0 ? at : at + 1;
            if (change.getValue().isPresent()) {
                out[kept++] = change.getValue().get();
            }
        }
        System.arraycopy(rows, from, out, kept, rows.length - from);
        return new LiveRows(Arrays.copyOf(out, kept + rows.length - from));
    }

    /// As [Arrays#binarySearch], and at once where no row before was ever deleted.
    private int place(long id) {
        int guess = ids.length == 0 ? 0 : (int) Math.clamp(id - ids[0], 0, ids.length - 1);
        return ids.length > 0 && ids[guess] == id ? guess : Arrays.binarySearch(ids, id);
    }
}
