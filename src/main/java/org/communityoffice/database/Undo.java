package org.communityoffice.database;

import static org.communityoffice.database.tables.Tables.CHANGE_ROW;
import static org.communityoffice.database.tables.Tables.CHANGE_SET;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.communityoffice.database.tables.DefaultSchema;
import org.communityoffice.model.Words;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// Takes a change set back, row by row in reverse, as a change set of its own; so an undo can be undone too.
final class Undo {
    private final OfficeDatabase database;

    Undo(OfficeDatabase database) {
        this.database = database;
    }

    /// One kept row: what it was, what it became.
    private record Kept(Table<?> table, long row, @Nullable RowImage before, @Nullable RowImage after) {}

    /// @param rest whether to leave alone what was changed since and take back the others; else it is all of it or nothing
    UndoResult undo(long changeSet, String by, boolean rest) {
        Record set = database.read(reading -> reading.selectFrom(CHANGE_SET)
                .where(CHANGE_SET.ID.eq(changeSet), CHANGE_SET.UNDONE_BY.isNull(), CHANGE_SET.QUIET.isFalse()).fetchOne());
        if (set == null) {
            return new UndoResult.NothingToUndo();
        }
        String title = set.get(CHANGE_SET.TITLE);
        List<Kept> rows = kept(changeSet);
        List<UndoResult.Later> later = new ArrayList<>();
        try {
            long undoing = database.change(Words.of("database.undo", title), by, changes -> {
                changes.undoing(changeSet);
                rows.forEach(row -> takeBack(changes, row, later));
                if (!later.isEmpty() && (!rest || later.size() == rows.size())) {
                    throw new InTheWay();
                }
                return rows.size();
            }).changeSet();
            return new UndoResult.Undone(title, rows.size() - later.size(), undoing);
        } catch (InTheWay stopped) {
            return new UndoResult.ChangedSince(later.stream().distinct().map(row -> who(row, changeSet)).toList(), rows.size() - later.size());
        }
    }

    private List<Kept> kept(long changeSet) {
        return database.read(reading -> reading.select(CHANGE_ROW.TABLE_NAME, CHANGE_ROW.ROW_ID, CHANGE_ROW.ROW_BEFORE,
                        CHANGE_ROW.ROW_AFTER)
                .from(CHANGE_ROW).join(CHANGE_SET).on(CHANGE_SET.ID.eq(CHANGE_ROW.CHANGE_SET))
                .where(CHANGE_SET.ID.eq(changeSet).or(CHANGE_SET.PART_OF.eq(changeSet).and(CHANGE_SET.UNDONE_BY.isNull())))
                .orderBy(CHANGE_ROW.ID.desc())
                .fetch(row -> new Kept(
                        Objects.requireNonNull(DefaultSchema.DEFAULT_SCHEMA.getTable(row.value1()), row.value1()),
                        row.value2(), RowImage.parse(row.value3()), RowImage.parse(row.value4()))));
    }

    private static void takeBack(Changes changes, Kept kept, List<UndoResult.Later> later) {
        Record now = changes.row(kept.table(), kept.row());
        if (!stands(kept, now)) {
            later.add(new UndoResult.Later(kept.table().getName(), kept.row(), "", ""));
        } else if (now == null) {
            changes.insertRow(kept.table(), kept.row(), 1, values(kept.table(), Objects.requireNonNull(kept.before())));
        } else if (kept.before() == null) {
            remove(changes, kept, now, later);
        } else {
            changes.updateRow(kept.table(), kept.row(), now.get("version", Integer.class),
                    values(kept.table(), Objects.requireNonNull(kept.after())), values(kept.table(), kept.before()));
        }
    }

    /// A row that others point to by now (a household somebody moved into) cannot go.
    private static void remove(Changes changes, Kept kept, Record now, List<UndoResult.Later> later) {
        try {
            changes.deleteRow(kept.table(), now);
        } catch (RowInUseException pointedTo) {
            later.add(new UndoResult.Later(kept.table().getName(), kept.row(), "", ""));
        }
    }

    /// Whether the row still is what the change made of it, in the columns that the change touched.
    private static boolean stands(Kept kept, @Nullable Record now) {
        if (now == null || kept.after() == null) {
            return now == null && kept.after() == null;
        }
        Map<String, ? extends @Nullable Object> is = RowImage.of(now).columns();
        Map<String, ? extends @Nullable Object> made = kept.after().columns();
        return kept.before() == null
                ? is.equals(made)
                : made.keySet().stream().allMatch(column -> Objects.equals(is.get(column), made.get(column)));
    }

    private static Map<String, @Nullable Object> values(Table<?> table, RowImage image) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        image.columns().keySet().forEach(column -> values.put(column, image.value(table, column)));
        return values;
    }

    private UndoResult.Later who(UndoResult.Later row, long changeSet) {
        return database.read(reading -> reading.select(CHANGE_SET.TITLE, CHANGE_SET.DONE_BY)
                .from(CHANGE_ROW).join(CHANGE_SET).on(CHANGE_SET.ID.eq(CHANGE_ROW.CHANGE_SET))
                .where(CHANGE_ROW.TABLE_NAME.eq(row.table()), CHANGE_ROW.ROW_ID.eq(row.row()),
                        CHANGE_ROW.CHANGE_SET.gt(changeSet))
                .orderBy(CHANGE_ROW.ID.desc()).limit(1)
                .fetchOptional(found -> new UndoResult.Later(row.table(), row.row(), found.value1(), found.value2()))
                .orElse(row));
    }

    /// Rolls the undo back.
    private static final class InTheWay extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
