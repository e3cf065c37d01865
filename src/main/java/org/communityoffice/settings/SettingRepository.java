package org.communityoffice.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.communityoffice.database.Changes;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.Rows;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Reads and writes the named settings and the building list of the office.
public final class SettingRepository {
    private final OfficeDatabase database;

    public SettingRepository(OfficeDatabase database) {
        this.database = database;
    }

    /// All settings by name.
    public Map<String, String> all() {
        return database.read(reading -> {
            Map<String, String> found = new TreeMap<>();
            for (Stored row : Rows.list(reading, SettingFields.TYPE, DSL.noCondition())) {
                found.put(row.values().get(SettingFields.NAME, ""), row.values().get(SettingFields.CONTENT, ""));
            }
            return found;
        });
    }

    /// Sets several at once and adds buildings, as one action.
    ///
    /// @param buildings of [BuildingFields]; none to leave the list as it is
    public void set(Map<String, String> settings, List<Values> buildings, String title, String by) {
        database.change(title, by, changes -> {
            settings.forEach((name, content) -> put(changes, name, content));
            buildings.forEach(changes::insert);
            return settings.size();
        });
    }

    /// Sets one thing that is no action of the office's: not among the recent ones, not undone.
    void prefer(String name, String content, String by) {
        database.change(name, by, changes -> {
            changes.quietly();
            put(changes, name, content);
            return content;
        });
    }

    private static void put(Changes changes, String name, String content) {
        Values wanted = Values.none(SettingFields.TYPE).change()
                .set(SettingFields.NAME, name).set(SettingFields.CONTENT, content).done();
        find(changes.reading(), name).ifPresentOrElse(
                row -> changes.update(row.id(), row.version(), wanted), () -> changes.insert(wanted));
    }

    private static Optional<Stored> find(DSLContext reading, String name) {
        return Rows.list(reading, SettingFields.TYPE, DSL.field(SettingFields.NAME.key(), String.class).eq(name)).stream().findFirst();
    }
}
