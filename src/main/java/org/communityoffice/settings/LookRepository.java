package org.communityoffice.settings;

import java.time.LocalDateTime;
import java.util.List;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.Rows;
import org.communityoffice.model.Values;
import org.jooq.impl.DSL;

/// Writes and lists the records of looks. They cannot be undone.
public final class LookRepository {
    private static final int LONGEST = 200;

    private final OfficeDatabase database;

    public LookRepository(OfficeDatabase database) {
        this.database = database;
    }

    void add(Look look) {
        database.change(look.kind().label(), look.by(), changes -> {
            changes.quietly();
            return changes.insert(Values.none(LookFields.TYPE).change()
                    .set(LookFields.DONE_BY, look.by())
                    .set(LookFields.DONE_AT, look.at())
                    .set(LookFields.KIND, look.kind().name())
                    .set(LookFields.SUBJECT, cut(look.subject()))
                    .set(LookFields.HEAD_COUNT, look.headCount())
                    .set(LookFields.UNMASKED, look.unmasked())
                    .set(LookFields.PURPOSE, cut(look.purpose()))
                    .done());
        });
    }

    /// The newest first.
    List<Look> recent(int most) {
        return database.read(reading -> Rows.list(reading, LookFields.TYPE, DSL.noCondition(), DSL.field("id").desc()).stream()
                .limit(most)
                .map(row -> look(row.values()))
                .toList());
    }

    private static Look look(Values values) {
        return new Look(values.get(LookFields.DONE_BY, ""), values.get(LookFields.DONE_AT, LocalDateTime.MIN),
                LookKind.valueOf(values.get(LookFields.KIND, "")), values.get(LookFields.SUBJECT, ""),
                values.get(LookFields.HEAD_COUNT, 0), values.get(LookFields.UNMASKED, false), values.get(LookFields.PURPOSE, ""));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
