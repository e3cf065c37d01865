package org.communityoffice.database;

import static org.communityoffice.database.tables.Tables.CHANGE_ROW;
import static org.communityoffice.database.tables.Tables.CHANGE_SET;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.communityoffice.database.tables.DefaultSchema;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Everything that is read from change sets: recent actions, the history of a record, undo, the recycle bin.
public final class HistoryRepository {
    private static final int FAR = 200;
    private final OfficeDatabase database;

    public HistoryRepository(OfficeDatabase database) {
        this.database = database;
    }

    /// The newest actions first; steps of a longer action count in their head.
    public List<ChangeEntry> recent(int most) {
        return recent(most, Concealed.NOTHING);
    }

    /// @param concealed what is left out
    public List<ChangeEntry> recent(int most, Concealed concealed) {
        return database.read(reading -> new SeenActions(reading, concealed).of(entries(reading, by(concealed), most)));
    }

    /// The actions of the last days, the newest first.
    ///
    /// @param concealed what is left out
    public List<ChangeEntry> ofDays(int days, Concealed concealed) {
        LocalDateTime since = LocalDate.now(database.clock()).minusDays(days).atStartOfDay();
        return database.read(reading -> new SeenActions(reading, concealed).of(entries(reading, by(concealed).and(CHANGE_SET.DONE_AT.ge(since)), Integer.MAX_VALUE)));
    }

    private static List<ChangeEntry> entries(DSLContext reading, Condition which, int most) {
        var heads = reading.select(CHANGE_SET.ID, CHANGE_SET.TITLE, CHANGE_SET.DONE_BY, CHANGE_SET.DONE_AT, CHANGE_SET.UNDONE_BY, CHANGE_SET.UNDOES)
                .from(CHANGE_SET).where(CHANGE_SET.PART_OF.isNull(), CHANGE_SET.QUIET.isFalse(), which).orderBy(CHANGE_SET.ID.desc()).limit(most).fetch();
        if (heads.isEmpty()) {
            return List.of();
        }
        // a step comes after its head: none before the first of these counts in one of them
        var head = DSL.coalesce(CHANGE_SET.PART_OF, CHANGE_SET.ID);
        Map<Long, Integer> rows = reading.select(head, DSL.count()).from(CHANGE_ROW).join(CHANGE_SET).on(CHANGE_SET.ID.eq(CHANGE_ROW.CHANGE_SET))
                .where(CHANGE_ROW.CHANGE_SET.ge(heads.getLast().value1())).groupBy(head).fetchMap(head, DSL.count());
        return heads.map(row -> new ChangeEntry(row.value1(), row.value2(), row.value3(), row.value4(), rows.getOrDefault(row.value1(), 0), row.value5() != null, row.value6() != null));
    }

    /// What Ctrl+Z would take back now: the newest action that stands and is no undoing itself.
    public Optional<ChangeEntry> undoable() {
        return undoable(Concealed.NOTHING);
    }

    public Optional<ChangeEntry> undoable(Concealed concealed) {
        // mostly the first is seen; behind some concealed ones the next seen one stands close
        return standing(1, concealed).or(() -> concealed.values().isEmpty() ? Optional.empty() : standing(FAR, concealed));
    }

    private Optional<ChangeEntry> standing(int most, Concealed concealed) {
        return database.read(reading -> new SeenActions(reading, concealed).of(reading.select(CHANGE_SET.ID, CHANGE_SET.TITLE, CHANGE_SET.DONE_BY, CHANGE_SET.DONE_AT)
                .from(CHANGE_SET)
                .where(CHANGE_SET.PART_OF.isNull(), CHANGE_SET.QUIET.isFalse(), CHANGE_SET.UNDONE_BY.isNull(), CHANGE_SET.UNDOES.isNull(), by(concealed))
                .orderBy(CHANGE_SET.ID.desc()).limit(most)
                .fetch(row -> new ChangeEntry(row.value1(), row.value2(), row.value3(), row.value4(), 0, false, false)))).stream().findFirst();
    }

    /// Whether an action is one of those that are seen.
    public boolean isSeen(long changeSet, Concealed concealed) {
        return database.read(reading -> !new SeenActions(reading, concealed).of(reading.select(CHANGE_SET.ID, CHANGE_SET.TITLE, CHANGE_SET.DONE_BY, CHANGE_SET.DONE_AT)
                .from(CHANGE_SET).where(CHANGE_SET.ID.eq(changeSet), by(concealed))
                .fetch(row -> new ChangeEntry(row.value1(), row.value2(), row.value3(), row.value4(), 0, false, false))).isEmpty());
    }

    private static Condition by(Concealed concealed) {
        return concealed.onlyBy() == null ? DSL.noCondition() : CHANGE_SET.DONE_BY.eq(concealed.onlyBy());
    }

    /// The changes of one record, newest first.
    public List<RecordChange> of(RecordType type, long id) {
        return database.read(reading -> reading.select(CHANGE_SET.ID, CHANGE_SET.TITLE, CHANGE_SET.DONE_BY, CHANGE_SET.DONE_AT,
                        CHANGE_ROW.ROW_BEFORE, CHANGE_ROW.ROW_AFTER, CHANGE_SET.UNDONE_BY, CHANGE_SET.UNDOES)
                .from(CHANGE_ROW).join(CHANGE_SET).on(CHANGE_SET.ID.eq(CHANGE_ROW.CHANGE_SET))
                .where(CHANGE_ROW.TABLE_NAME.eq(type.table()), CHANGE_ROW.ROW_ID.eq(id))
                .orderBy(CHANGE_ROW.ID.desc())
                .fetch(row -> new RecordChange(row.value1(), row.value2(), row.value3(), row.value4(),
                        row.value5() == null ? RecordChange.Kind.ADDED
                                : row.value6() == null ? RecordChange.Kind.DELETED : RecordChange.Kind.CHANGED,
                        fields(RowImage.parse(row.value5()), RowImage.parse(row.value6())), row.value7() != null || row.value8() != null)));
    }

    /// The changes of one record and of its attachments, newest first; what one action did to both is one change.
    public List<RecordChange> withAttachments(RecordType type, long id) {
        Map<Long, RecordChange> all = new TreeMap<>(Comparator.reverseOrder());
        database.read(reading -> AttachmentTraces.of(reading, type, id)).forEach(change -> all.merge(change.changeSet(), change, RecordChange::and));
        of(type, id).forEach(change -> all.merge(change.changeSet(), change, (files, own) -> own.and(files)));
        return List.copyOf(all.values());
    }

    private static List<RecordChange.FieldChange> fields(@Nullable RowImage before, @Nullable RowImage after) {
        Set<String> columns = new LinkedHashSet<>();
        List<RecordChange.FieldChange> fields = new ArrayList<>();
        if (before != null) {
            columns.addAll(before.columns().keySet());
        }
        if (after != null) {
            columns.addAll(after.columns().keySet());
        }
        for (String column : columns) {
            String was = text(before, column);
            String is = text(after, column);
            if (!Objects.equals(was, is)) {
                fields.add(new RecordChange.FieldChange(column, was, is));
            }
        }
        return fields;
    }

    private static @Nullable String text(@Nullable RowImage image, String column) {
        Object value = image == null ? null : image.columns().get(column);
        return value == null ? null : value.toString();
    }

    /// Takes a change set back; never half of it.
    public UndoResult undo(long changeSet, String by) {
        return new Undo(database).undo(changeSet, by, false);
    }

    /// Takes back what nothing stands in the way of, and leaves alone what was changed since.
    public UndoResult undoRest(long changeSet, String by) {
        return new Undo(database).undo(changeSet, by, true);
    }

    /// Who changed a record last; empty where nobody is known.
    public Optional<String> lastChangedBy(RecordType type, long id) {
        return of(type, id).stream().findFirst().map(RecordChange::by);
    }

    /// The records of a kind that were deleted and did not come back, newest first.
    public List<DeletedRecord> recycled(RecordType type, int most) {
        Table<?> table = Rows.table(type);
        return database.read(reading -> deletions(reading, type, table, most));
    }

    private static List<DeletedRecord> deletions(DSLContext reading, RecordType type, Table<?> table, int most) {
        Set<Long> seen = new LinkedHashSet<>();
        List<DeletedRecord> deleted = new ArrayList<>();
        reading.select(CHANGE_SET.ID, CHANGE_SET.DONE_BY, CHANGE_SET.DONE_AT, CHANGE_ROW.ROW_ID, CHANGE_ROW.ROW_BEFORE)
                .from(CHANGE_ROW).join(CHANGE_SET).on(CHANGE_SET.ID.eq(CHANGE_ROW.CHANGE_SET))
                .where(CHANGE_ROW.TABLE_NAME.eq(type.table()), CHANGE_ROW.ROW_AFTER.isNull(), CHANGE_SET.UNDOES.isNull(),
                        CHANGE_ROW.ROW_ID.notIn(DSL.select(Rows.idOf(type)).from(table)))
                .orderBy(CHANGE_ROW.ID.desc()).limit(most)
                .forEach(row -> {
                    RowImage image = RowImage.parse(row.value5());
                    if (image != null && seen.add(row.value4())) {
                        deleted.add(new DeletedRecord(row.value1(), row.value2(), row.value3(),
                                new Stored(row.value4(), 1, values(type, table, image))));
                    }
                });
        return deleted;
    }

    private static Values values(RecordType type, Table<?> table, RowImage image) {
        Values.Change values = Values.none(type).change();
        for (Field<?> field : type.fields()) {
            values.put(field, image.value(table, field.key()));
        }
        return values.done();
    }

    /// Brings one deleted record back as it was, also where its change set deleted more than this one; what belonged to it and
    /// went with it (its register entries) comes back too.
    ///
    /// @param title what the action is called in the history
    public BroughtBack bringBack(DeletedRecord deleted, String title, String by) {
        return database.change(title, by, changes -> {
            Stored record = deleted.record();
            Table<?> table = Rows.table(record.values().type());
            Map<String, Object> columns = columns(record.values());
            boolean lost = false;
            for (ForeignKey<?, ?> key : table.getReferences()) {
                String column = key.getFields().getFirst().getName();
                if (columns.get(column) instanceof Long target && changes.row(key.getKey().getTable(), target) == null) {
                    columns.remove(column);
                    lost = true;
                }
            }
            changes.insertRow(table, record.id(), 1, columns);
            belongings(changes, deleted, table);
            return new BroughtBack(record, lost);
        }).value();
    }

    /// The rows that pointed to the record and were deleted with it.
    private static void belongings(Changes changes, DeletedRecord deleted, Table<?> owner) {
        changes.reading().select(CHANGE_ROW.TABLE_NAME, CHANGE_ROW.ROW_ID, CHANGE_ROW.ROW_BEFORE).from(CHANGE_ROW)
                .where(CHANGE_ROW.CHANGE_SET.eq(deleted.changeSet()), CHANGE_ROW.ROW_AFTER.isNull()).orderBy(CHANGE_ROW.ID).fetch()
                .forEach(row -> {
                    Table<?> table = Objects.requireNonNull(DefaultSchema.DEFAULT_SCHEMA.getTable(row.value1()), row.value1());
                    RowImage image = Objects.requireNonNull(RowImage.parse(row.value3()));
                    boolean its = table.getReferences().stream().anyMatch(key -> key.getKey().getTable().equals(owner)
                            && Long.valueOf(deleted.record().id()).equals(image.value(table, key.getFields().getFirst().getName())));
                    if (its && changes.row(table, row.value2()) == null) {
                        Map<String, Object> columns = new java.util.LinkedHashMap<>();
                        image.columns().keySet().forEach(column -> {
                            Object value = image.value(table, column);
                            if (value != null) {
                                columns.put(column, value);
                            }
                        });
                        changes.insertRow(table, row.value2(), 1, columns);
                    }
                });
    }

    private static Map<String, Object> columns(Values values) {
        Map<String, Object> columns = new java.util.LinkedHashMap<>();
        for (Field<?> field : values.type().fields()) {
            Object value = values.get(field);
            if (value != null) {
                columns.put(field.key(), value);
            }
        }
        return columns;
    }
}
