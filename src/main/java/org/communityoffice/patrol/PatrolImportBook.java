package org.communityoffice.patrol;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityoffice.model.Words;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.spreadsheet.ColumnNames;
import org.communityoffice.spreadsheet.FieldReader;
import org.communityoffice.spreadsheet.ImportBook;

/// The sign-in sheets of patrols as the importer knows them: which columns they have and under which names.
final class PatrolImportBook {
    static final String NAME = "patrol";
    /// A day in a column that only this book has.
    static final String DUTY_DATE = "duty_date";
    /// A column that may hold both times, or the day and times.
    static final String DUTY_TIME = "duty_time";
    static final FieldReader.Limits LIMITS = new FieldReader.Limits(Map.of("team", 100, "leader", 100, "route", 400, "from_person", 100, "to_person", 100), Set.of());
    private static final Set<String> EVIDENCE = Set.of(DUTY_DATE, DUTY_TIME, "sign_in_at", "sign_out_at", "shift_kind", "route", "from_person", "to_person");

    private PatrolImportBook() {}

    static ImportBook book(FactoryTables tables, FieldCatalogue catalogue) {
        ColumnNames names = new ColumnNames();
        tables.rows("import-columns").stream().filter(row -> row.get("book").equals(NAME)).forEach(row ->
                names.add(row.get("field"), List.of(row.get("names").split("\\|", -1))));
        SignSheetFields.TYPE.fields().forEach(field -> names.add(field.key(), List.of(SignSheetFields.definition(catalogue, field).label())));
        String people = SignSheetFields.PERSON.key();
        return new ImportBook(NAME, SignSheetFields.TYPE, names, people, EVIDENCE, "", Set.of(people, SignSheetFields.NOTE.key()), Set.of(), SignSheetFields.DATE.key());
    }

    static String label(FieldCatalogue catalogue, String field) {
        return switch (field) {
            case DUTY_DATE -> SignSheetFields.definition(catalogue, SignSheetFields.DATE).label();
            case DUTY_TIME -> Words.of("patrol.import.duty-time");
            default -> SignSheetFields.definition(catalogue, SignSheetFields.TYPE.field(field)).label();
        };
    }
}
