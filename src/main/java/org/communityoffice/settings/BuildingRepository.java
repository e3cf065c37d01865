package org.communityoffice.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.communityoffice.database.Changed;
import org.communityoffice.database.Changes;
import org.communityoffice.database.LiveTable;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.model.Stored;

/// The buildings of the office, held live.
public final class BuildingRepository {
    private final OfficeDatabase database;
    private final LiveTable buildings;

    public BuildingRepository(OfficeDatabase database) {
        this.database = database;
        this.buildings = new LiveTable(database, BuildingFields.TYPE);
    }

    /// The same list until a building changes.
    public List<Stored> all() {
        return buildings.all();
    }

    public Optional<Stored> find(long id) {
        return buildings.find(id);
    }

    public void onChange(Consumer<Set<Long>> listener) {
        buildings.onChange(listener);
    }

    public <T> Changed<T> change(String title, String by, Function<Changes, T> action) {
        return database.change(title, by, action);
    }
}
