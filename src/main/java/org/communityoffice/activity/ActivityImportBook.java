package org.communityoffice.activity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityoffice.model.Field;
import org.communityoffice.model.Words;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.spreadsheet.ColumnNames;
import org.communityoffice.spreadsheet.FieldReader;
import org.communityoffice.spreadsheet.ImportBook;

/// The book of activities as the importer knows it: which columns it has and under which names.
final class ActivityImportBook {
    static final String NAME = "activities";
    /// A column that may hold the day, the times or both.
    static final String HELD_AT = "held_at";
    static final FieldReader.Limits LIMITS = new FieldReader.Limits(
            Map.ofEntries(
                    Map.entry("place", 200), Map.entry("facility", 100), Map.entry("organiser", 200), Map.entry("co_hosts", 400), Map.entry("team", 400),
                    Map.entry("leader", 100), Map.entry("topic", 400), Map.entry("speaker", 100), Map.entry("speaker_org", 200), Map.entry("themes", 400),
                    Map.entry("audience", 200), Map.entry("fund_source", 40)),
            Set.of());
    private static final Set<String> EVIDENCE = Set.of("starts_on", HELD_AT, "start_time", "attendance", "volunteers", "result_summary");
    /// Given by the program.
    private static final Set<Field<?>> OWN = Set.of(ActivityFields.ACTIVITY_NO, ActivityFields.SOURCE_FILE);

    private ActivityImportBook() {}

    static ImportBook book(FactoryTables tables, FieldCatalogue catalogue) {
        ColumnNames names = new ColumnNames();
        tables.rows("import-columns").stream().filter(row -> row.get("book").equals(NAME)).forEach(row ->
                names.add(row.get("field"), List.of(row.get("names").split("\\|", -1))));
        written().forEach(field -> names.add(field.key(), List.of(catalogue.label(ActivityFields.TYPE, field))));
        return new ImportBook(
                NAME, ActivityFields.TYPE, names, ActivityFields.TITLE.key(), EVIDENCE, "", Set.of(ActivityFields.NOTE.key()), Set.of(), ActivityFields.STARTS_ON.key());
    }

    static List<Field<?>> written() {
        return ActivityFields.TYPE.fields().stream().<Field<?>>map(field -> field).filter(field -> !OWN.contains(field)).toList();
    }

    static String label(FieldCatalogue catalogue, String field) {
        return field.equals(HELD_AT) ? Words.of("activity.import.held-at") : catalogue.of(ActivityFields.TYPE, field).label();
    }
}
