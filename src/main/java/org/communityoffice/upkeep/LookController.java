package org.communityoffice.upkeep;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.communityoffice.model.Words;
import org.communityoffice.settings.Look;
import org.communityoffice.settings.LookService;
import org.communityoffice.work.Work;

/// The records of looks at full numbers, of exports and prints.
public final class LookController {
    private static final int MOST = 1000;

    private final LookService service;
    private final Work work;
    private final ReadOnlyObjectWrapper<List<Look>> rows = new ReadOnlyObjectWrapper<>(List.of());

    public LookController(LookService service, Work work) {
        this.service = service;
        this.work = work;
    }

    public ReadOnlyObjectProperty<List<Look>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public void load() {
        work.database(Words.of("upkeep.doing.read"), _ -> service.recent(MOST)).then(rows::set).orTell();
    }
}
