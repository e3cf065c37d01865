package org.communityoffice.database;

import static org.communityoffice.database.tables.Tables.CHANGE_ROW;
import static org.communityoffice.database.tables.Tables.CHANGE_SET;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Stored;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// What became of one kind of record since a backup was made, every record of both sides read and compared.
///
/// @param added   are there now and were not then
/// @param changed say something else now
/// @param removed were there then and are not now
public record Difference(RecordType type, List<Row> added, List<Row> changed, List<Row> removed) {
    public Difference {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    private static final String DAY = "date";

    /// One record by the name people know it by.
    ///
    /// @param by whoever changed it last since then; null where nobody is known
    public record Row(String name, @Nullable String by, @Nullable LocalDateTime at) {
        @Override
        public String toString() {
            return "a record";
        }
    }

    private record Last(String by, LocalDateTime at) {}

    public boolean isNone() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    static Difference of(RecordType type, OfficeDatabase now, OfficeDatabase then) {
        Map<Long, Last> last = last(type, now, then.read(JournalStanding::newest));
        Map<Long, Stored> before = all(type, then);
        List<Row> added = new ArrayList<>();
        List<Row> changed = new ArrayList<>();
        for (Stored is : all(type, now).values()) {
            Stored was = before.remove(is.id());
            if (was == null) {
                added.add(row(is, last));
            } else if (!was.values().equals(is.values())) {
                changed.add(row(is, last));
            }
        }
        return new Difference(type, added, changed, before.values().stream().map(gone -> row(gone, last)).toList());
    }

    private static Map<Long, Stored> all(RecordType type, OfficeDatabase database) {
        return database.read(reading -> Rows.list(reading, type, DSL.noCondition(), Rows.idOf(type))).stream()
                .collect(Collectors.toMap(Stored::id, Function.identity(), (one, _) -> one, java.util.LinkedHashMap::new));
    }

    private static Map<Long, Last> last(RecordType type, OfficeDatabase now, long since) {
        Map<Long, Last> last = new HashMap<>();
        now.read(reading -> reading.select(CHANGE_ROW.ROW_ID, CHANGE_SET.DONE_BY, CHANGE_SET.DONE_AT).from(CHANGE_ROW).join(CHANGE_SET).on(CHANGE_SET.ID.eq(CHANGE_ROW.CHANGE_SET))
                .where(CHANGE_SET.ID.gt(since), CHANGE_ROW.TABLE_NAME.eq(type.table())).orderBy(CHANGE_ROW.ID).fetch())
                .forEach(row -> last.put(row.value1(), new Last(row.value2(), row.value3())));
        return last;
    }

    private static Row row(Stored record, Map<Long, Last> last) {
        Last by = last.get(record.id());
        RecordType type = record.values().type();
        // a shift is known by its day
        String day = type.has(DAY) && record.values().has(type.field(DAY)) ? record.values().get(type.field(DAY)) + " " : "";
        String name = day + Objects.toString(record.values().get(type.field(type.titleKey())), "");
        return new Row(name, by == null ? null : by.by(), by == null ? null : by.at());
    }
}
