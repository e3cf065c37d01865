package org.communityoffice.attachment;

import static org.communityoffice.database.tables.Tables.ATTACHMENT;
import static org.communityoffice.database.tables.Tables.CHANGE_ROW;
import static org.communityoffice.database.tables.Tables.CHANGE_SET;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.communityoffice.database.AttachmentFields;
import org.communityoffice.database.Changed;
import org.communityoffice.database.Changes;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.Rows;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// The rows of attachments, and of the records they belong to whatever book these are in.
public final class AttachmentRepository {
    private final OfficeDatabase database;

    public AttachmentRepository(OfficeDatabase database) {
        this.database = database;
    }

    private record Added(LocalDateTime at, String by) {}

    /// What is shown at a place, oldest first.
    List<AttachmentItem> of(AttachmentPlace place) {
        Condition here = its(place.type(), place.row());
        Condition meant = place.purpose().equals(AttachmentPlace.ALL) ? here : here.and(ATTACHMENT.PURPOSE.eq(place.purpose()));
        return database.read(reading -> {
            List<Stored> rows = Rows.list(reading, AttachmentFields.TYPE, meant, ATTACHMENT.ID);
            Map<Long, Added> added = added(reading, rows.stream().map(Stored::id).toList());
            return rows.stream().map(row -> item(row, added)).toList();
        });
    }

    private static AttachmentItem item(Stored row, Map<Long, Added> added) {
        Added known = added.get(row.id());
        return new AttachmentItem(row, known == null ? null : known.at, known == null ? "" : known.by);
    }

    /// When each came first; bringing it back does not count.
    private static Map<Long, Added> added(DSLContext reading, Collection<Long> ids) {
        Map<Long, Added> out = new HashMap<>();
        reading.select(CHANGE_ROW.ROW_ID, CHANGE_SET.DONE_AT, CHANGE_SET.DONE_BY)
                .from(CHANGE_ROW).join(CHANGE_SET).on(CHANGE_SET.ID.eq(CHANGE_ROW.CHANGE_SET))
                .where(CHANGE_ROW.TABLE_NAME.eq(AttachmentFields.TYPE.table()), CHANGE_ROW.ROW_ID.in(ids), CHANGE_ROW.ROW_BEFORE.isNull())
                .orderBy(CHANGE_ROW.ID)
                .forEach(row -> out.putIfAbsent(row.value1(), new Added(row.value2(), row.value3())));
        return out;
    }

    int count(RecordType type, long row) {
        return database.read(reading -> reading.fetchCount(ATTACHMENT, its(type, row)));
    }

    Optional<Stored> find(long attachment) {
        return database.read(reading -> Rows.find(reading, AttachmentFields.TYPE, attachment));
    }

    /// Attachments with one of these contents, wherever they are.
    List<Stored> sameContent(Collection<String> sha256) {
        return database.read(reading -> Rows.list(reading, AttachmentFields.TYPE, ATTACHMENT.SHA256.in(sha256), ATTACHMENT.ID));
    }

    /// A record of any book.
    Optional<Stored> record(RecordType type, long row) {
        return database.read(reading -> Rows.find(reading, type, row));
    }

    /// The record's photo becomes another, within the action that is being done; a record that is gone stays gone.
    void setPhoto(Changes changes, AttachmentPlace place, Function<Long, Long> other) {
        Field<Long> photo = place.photo().orElseThrow();
        Rows.find(changes.reading(), place.type(), place.row()).ifPresent(record -> {
            long before = record.values().get(photo, 0L);
            long after = other.apply(before);
            Values values = record.values().with(photo, after == 0 ? null : after);
            changes.update(record, values);
        });
    }

    <T> Changed<T> change(String title, String by, Function<Changes, T> action) {
        return database.change(title, by, action);
    }

    private static Condition its(RecordType type, long row) {
        return DSL.and(ATTACHMENT.TABLE_NAME.eq(type.table()), ATTACHMENT.ROW_ID.eq(row));
    }
}
