package org.communityoffice.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.communityoffice.database.Changes;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.Rows;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.jooq.impl.DSL;

/// The office's editions of factory rows, in the database.
public final class FactoryRepository {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OfficeDatabase database;

    public FactoryRepository(OfficeDatabase database) {
        this.database = database;
    }

    /// What an edition keeps.
    private record Content(String since, Map<String, String> cells) {}

    /// Every edition ever made, in the order in which they were made.
    public List<FactoryEdit> edits() {
        return database.read(reading -> Rows.list(reading, FactoryItemFields.TYPE, DSL.noCondition(), DSL.field("id")).stream()
                .map(row -> edit(row.values()))
                .toList());
    }

    /// Told when an edition was made or taken back by undo.
    public void onChange(Runnable listener) {
        database.onChanged(changed -> {
            if (changed.rows().containsKey(FactoryItemFields.TYPE.table())) {
                listener.run();
            }
        });
    }

    /// Adds an edition; the one before it stays and is no longer the current one.
    public void add(FactoryEdit edit, String title, String by) {
        database.change(title, by, changes -> {
            retireCurrent(changes, edit);
            FactoryRow row = edit.row();
            return changes.insert(Values.none(FactoryItemFields.TYPE).change()
                    .set(FactoryItemFields.LIST, edit.table())
                    .set(FactoryItemFields.CODE, row.key())
                    .set(FactoryItemFields.EDITION, row.edition())
                    .set(FactoryItemFields.CURRENT_ONE, true)
                    .set(FactoryItemFields.CONTENT, json(row))
                    .done());
        });
    }

    private static void retireCurrent(Changes changes, FactoryEdit edit) {
        var condition = DSL.field("list", String.class).eq(edit.table())
                .and(DSL.field("code", String.class).eq(edit.row().key()))
                .and(DSL.field("current_one", Boolean.class).isTrue());
        for (Stored before : Rows.list(changes.reading(), FactoryItemFields.TYPE, condition)) {
            changes.update(before.id(), before.version(), before.values().with(FactoryItemFields.CURRENT_ONE, false));
        }
    }

    private static FactoryEdit edit(Values values) {
        try {
            Content content = JSON.readValue(values.get(FactoryItemFields.CONTENT, "{}"), Content.class);
            return new FactoryEdit(values.get(FactoryItemFields.LIST, ""), new FactoryRow(values.get(FactoryItemFields.CODE, ""),
                    values.get(FactoryItemFields.EDITION, 0), LocalDate.parse(content.since()), Map.copyOf(content.cells())));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("an edition is not JSON", broken);
        }
    }

    private static String json(FactoryRow row) {
        try {
            return JSON.writeValueAsString(new Content(Objects.requireNonNull(row.since()).toString(), row.cells()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
