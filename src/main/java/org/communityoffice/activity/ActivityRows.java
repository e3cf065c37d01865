package org.communityoffice.activity;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.RecordExport;
import org.communityoffice.settings.FieldCatalogue;

/// The activities of the office as rows of a workbook.
public final class ActivityRows {
    private ActivityRows() {}

    /// In the order of entry.
    public static RecordExport.Book book(ActivityRepository repository, FieldCatalogue catalogue) {
        return book(() -> repository.all().stream().sorted(Comparator.comparingLong(Stored::id)).map(Stored::values).toList(), catalogue);
    }

    /// Some of them, in the order given.
    public static RecordExport.Book book(Supplier<List<Values>> rows, FieldCatalogue catalogue) {
        List<Field<?>> fields = ActivityFields.TYPE.fields().stream().<Field<?>>map(field -> field).filter(field -> !field.equals(ActivityFields.SOURCE_FILE)).toList();
        return new RecordExport.Book(Words.of("activity.export.title"), fields, field -> catalogue.of(ActivityFields.TYPE, field), rows);
    }
}
