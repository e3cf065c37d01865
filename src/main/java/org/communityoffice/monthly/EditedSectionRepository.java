package org.communityoffice.monthly;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.communityoffice.database.Changed;
import org.communityoffice.database.Changes;
import org.communityoffice.database.LiveTable;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.model.Stored;

/// The edited sections of all months, held live: a few a month.
public final class EditedSectionRepository {
    private final OfficeDatabase database;
    private final LiveTable sections;

    public EditedSectionRepository(OfficeDatabase database) {
        this.database = database;
        this.sections = new LiveTable(database, EditedSectionFields.TYPE);
    }

    Optional<Stored> of(YearMonth month, int place) {
        return at(place).stream().filter(row -> month(row).equals(month.toString())).findFirst();
    }

    /// The newest before a month.
    Optional<Stored> before(YearMonth month, int place) {
        return at(place).stream().filter(row -> month(row).compareTo(month.toString()) < 0).max(Comparator.comparing(EditedSectionRepository::month));
    }

    private List<Stored> at(int place) {
        return sections.all().stream().filter(row -> row.values().get(EditedSectionFields.PLACE, 0) == place).toList();
    }

    private static String month(Stored row) {
        return row.values().get(EditedSectionFields.MONTH, "");
    }

    <T> Changed<T> change(String title, String by, Function<Changes, T> action) {
        return database.change(title, by, action);
    }
}
