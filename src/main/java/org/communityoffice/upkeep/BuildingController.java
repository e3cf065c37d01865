package org.communityoffice.upkeep;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.settings.BuildingService;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// The building list: shown, entered one by one or a whole estate at once.
public final class BuildingController {
    private static final int MOST_AT_ONCE = 200;

    private final BuildingService service;
    private final Work work;
    private final ReadOnlyObjectWrapper<List<Stored>> rows = new ReadOnlyObjectWrapper<>(List.of());

    public BuildingController(BuildingService service, Work work) {
        this.service = service;
        this.work = work;
    }

    public ReadOnlyObjectProperty<List<Stored>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public void load() {
        work.database(Words.of("upkeep.doing.read"), _ -> service.all()).then(rows::set).orTell();
    }

    public Values blank() {
        return service.blank();
    }

    public void save(@Nullable Stored before, Values typed, Consumer<SaveResult> told) {
        work.database(Words.of("upkeep.doing.save"), _ -> service.save(before, typed)).then(result -> {
            load();
            told.accept(result);
        }).orTell();
    }

    /// Buildings `from` to `to` of an estate at once.
    ///
    /// @param told what became of it, in words
    public void addSeveral(String estate, String from, String to, Consumer<String> told) {
        if (estate.isBlank()) {
            told.accept(Words.of("upkeep.buildings.no-estate"));
            return;
        }
        if (!from.matches("[0-9]{1,4}") || !to.matches("[0-9]{1,4}") || Integer.parseInt(from) > Integer.parseInt(to)
                || Integer.parseInt(to) - Integer.parseInt(from) >= MOST_AT_ONCE) {
            told.accept(Words.of("upkeep.buildings.numbers"));
            return;
        }
        work.database(Words.of("upkeep.doing.save"), _ -> service.addSeveral(estate, Integer.parseInt(from), Integer.parseInt(to), null, null)).then(added -> {
            load();
            told.accept(Words.of(added == 0 ? "upkeep.buildings.all-there" : "upkeep.buildings.added", added));
        }).orTell();
    }
}
