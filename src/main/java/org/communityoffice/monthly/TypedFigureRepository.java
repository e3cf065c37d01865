package org.communityoffice.monthly;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communityoffice.database.Changed;
import org.communityoffice.database.Changes;
import org.communityoffice.database.LiveTable;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.model.Stored;

/// The typed figures of all months, held live: a few dozen a month.
public final class TypedFigureRepository {
    private final OfficeDatabase database;
    private final LiveTable figures;

    public TypedFigureRepository(OfficeDatabase database) {
        this.database = database;
        this.figures = new LiveTable(database, TypedFigureFields.TYPE);
    }

    /// By their codes.
    Map<String, Stored> of(YearMonth month) {
        List<Stored> all = figures.all();
        Map<String, Stored> out = new HashMap<>();
        all.stream().filter(row -> month.toString().equals(row.values().get(TypedFigureFields.MONTH))).forEach(row -> out.put(row.values().get(TypedFigureFields.FIGURE, ""), row));
        return out;
    }

    <T> Changed<T> change(String title, String by, Function<Changes, T> action) {
        return database.change(title, by, action);
    }
}
