package org.communityoffice.activity;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.TestOffice;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.plan.Festivals;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;

/// The book of activities over a real database in a temporary folder; today is 2026-11-15.
final class ActivityFixture implements AutoCloseable {
    final OfficeDatabase database;
    final HistoryRepository history;
    final ActivityRepository repository;
    final FactoryTables tables = new FactoryTables();
    final ActivityTypes types = new ActivityTypes(tables);
    final Festivals festivals = new Festivals(tables);
    final ProposedThemes themes = new ProposedThemes(festivals, tables);
    final ActivityService service;

    ActivityFixture(Path folder) {
        database = TestOffice.create(folder);
        history = new HistoryRepository(database);
        repository = new ActivityRepository(database);
        service = new ActivityService(repository, history, new FieldCatalogue(tables), types, themes, new CurrentUser("王办事员", Role.HEAD), TestOffice.CLOCK);
    }

    static Clock clock() {
        return TestOffice.CLOCK;
    }

    static Values values(String title, LocalDate day) {
        return Values.none(ActivityFields.TYPE).change().set(ActivityFields.TITLE, title).set(ActivityFields.STARTS_ON, day).done();
    }

    static GivenHours hours(String name, String hours) {
        return new GivenHours(new Attendee(null, name), new BigDecimal(hours), "");
    }

    Stored save(ActivityEntry entry) {
        return ((SaveResult.Saved) service.save(null, entry, true)).record();
    }

    Stored save(Values values, List<GivenHours> hours) {
        return save(new ActivityEntry(values, List.of(), hours));
    }

    @Override
    public void close() {
        database.close();
    }
}
