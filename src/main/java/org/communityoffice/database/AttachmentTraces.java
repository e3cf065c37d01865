package org.communityoffice.database;

import static org.communityoffice.database.tables.Tables.CHANGE_ROW;
import static org.communityoffice.database.tables.Tables.CHANGE_SET;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.communityoffice.database.RecordChange.FieldChange;
import org.communityoffice.model.RecordType;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// What change sets say about attachments that came and went, also those that are no longer in their table.
final class AttachmentTraces {
    private static final String TABLE = AttachmentFields.TYPE.table();

    private AttachmentTraces() {}

    /// The names of all encrypted files that a row ever named.
    static Set<String> storedNames(DSLContext reading) {
        Set<String> names = new HashSet<>();
        reading.select(CHANGE_ROW.ROW_BEFORE, CHANGE_ROW.ROW_AFTER).from(CHANGE_ROW).where(CHANGE_ROW.TABLE_NAME.eq(TABLE))
                .forEach(row -> Stream.of(row.value1(), row.value2()).map(RowImage::parse).filter(Objects::nonNull)
                        .map(image -> column(image, AttachmentFields.STORED_AS.key())).forEach(names::add));
        return names;
    }

    /// What was added to a record and taken from it.
    static List<RecordChange> of(DSLContext reading, RecordType type, long id) {
        List<RecordChange> out = new ArrayList<>();
        String some = "\"row_id\":" + id;
        reading.select(CHANGE_SET.ID, CHANGE_SET.TITLE, CHANGE_SET.DONE_BY, CHANGE_SET.DONE_AT, CHANGE_ROW.ROW_BEFORE, CHANGE_ROW.ROW_AFTER)
                .from(CHANGE_ROW).join(CHANGE_SET).on(CHANGE_SET.ID.eq(CHANGE_ROW.CHANGE_SET))
                .where(CHANGE_ROW.TABLE_NAME.eq(TABLE), CHANGE_ROW.ROW_BEFORE.contains(some).or(CHANGE_ROW.ROW_AFTER.contains(some)))
                .orderBy(CHANGE_ROW.ID)
                .forEach(row -> {
                    String before = name(RowImage.parse(row.value5()), type, id);
                    String after = name(RowImage.parse(row.value6()), type, id);
                    if (before != null || after != null) {
                        out.add(new RecordChange(row.value1(), row.value2(), row.value3(), row.value4(), RecordChange.Kind.CHANGED,
                                List.of(new FieldChange(RecordChange.ATTACHMENT, before, after)), false));
                    }
                });
        return out;
    }

    private static @Nullable String name(@Nullable RowImage image, RecordType type, long id) {
        if (image == null) {
            return null;
        }
        boolean its = column(image, AttachmentFields.TABLE_NAME.key()).equals(type.table()) && column(image, AttachmentFields.ROW_ID.key()).equals(String.valueOf(id));
        return its ? column(image, AttachmentFields.FILE_NAME.key()) : null;
    }

    private static String column(RowImage image, String column) {
        return String.valueOf(image.columns().get(column));
    }
}
