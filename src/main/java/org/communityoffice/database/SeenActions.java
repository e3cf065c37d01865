package org.communityoffice.database;

import static org.communityoffice.database.tables.Tables.CHANGE_ROW;
import static org.communityoffice.database.tables.Tables.CHANGE_SET;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Leaves out of a list of actions what is concealed: an action of which nothing else is seen is not there, of others the concealed rows are not counted.
///
/// Asked when the list is read, not written with the action: a register that becomes restricted later conceals its past too.
final class SeenActions {
    private final DSLContext reading;
    private final Concealed concealed;
    private final Map<Long, Boolean> rows = new HashMap<>();

    SeenActions(DSLContext reading, Concealed concealed) {
        this.reading = reading;
        this.concealed = concealed;
    }

    /// @param entries with their number of rows, or 0 where nobody asks for it
    List<ChangeEntry> of(List<ChangeEntry> entries) {
        Map<Long, Integer> hidden = hidden(entries.stream().map(ChangeEntry::id).toList());
        List<ChangeEntry> seen = new ArrayList<>();
        for (ChangeEntry entry : entries) {
            int less = hidden.getOrDefault(entry.id(), 0);
            if (less == 0) {
                seen.add(entry);
            } else if (less < count(entry.id())) {
                seen.add(new ChangeEntry(entry.id(), entry.title(), entry.by(), entry.at(), Math.max(0, entry.rows() - less), entry.undone(), entry.undoes()));
            }
        }
        return seen;
    }

    /// How many rows of each action are concealed.
    private Map<Long, Integer> hidden(List<Long> heads) {
        Map<Long, Integer> hidden = new HashMap<>();
        if (concealed.values().isEmpty() || heads.isEmpty()) {
            return hidden;
        }
        reading.select(DSL.coalesce(CHANGE_SET.PART_OF, CHANGE_SET.ID), CHANGE_ROW.ROW_ID, CHANGE_ROW.ROW_BEFORE, CHANGE_ROW.ROW_AFTER)
                .from(CHANGE_ROW).join(CHANGE_SET).on(CHANGE_SET.ID.eq(CHANGE_ROW.CHANGE_SET))
                .where(CHANGE_ROW.TABLE_NAME.eq(concealed.table()), CHANGE_SET.ID.in(heads).or(CHANGE_SET.PART_OF.in(heads)))
                .forEach(row -> {
                    if (isConcealed(row.value2(), row.value3(), row.value4())) {
                        hidden.merge(row.value1(), 1, Integer::sum);
                    }
                });
        return hidden;
    }

    /// A change keeps only the columns that it touched: what the row was at first tells the rest.
    private boolean isConcealed(long row, @Nullable String before, @Nullable String after) {
        return concealed.holds(RowImage.parse(before)) || concealed.holds(RowImage.parse(after))
                || rows.computeIfAbsent(row, id -> reading.select(CHANGE_ROW.ROW_AFTER).from(CHANGE_ROW)
                        .where(CHANGE_ROW.TABLE_NAME.eq(concealed.table()), CHANGE_ROW.ROW_ID.eq(id), CHANGE_ROW.ROW_AFTER.isNotNull())
                        .fetch(0, String.class).stream().filter(Objects::nonNull).anyMatch(image -> concealed.holds(RowImage.parse(image))));
    }

    private int count(long head) {
        Condition its = CHANGE_SET.ID.eq(head).or(CHANGE_SET.PART_OF.eq(head));
        return reading.fetchCount(CHANGE_ROW.join(CHANGE_SET).on(CHANGE_SET.ID.eq(CHANGE_ROW.CHANGE_SET)), its);
    }
}
