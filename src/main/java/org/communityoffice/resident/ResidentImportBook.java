package org.communityoffice.resident;

import java.util.List;
import java.util.Set;
import org.communityoffice.model.Field;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.spreadsheet.ColumnNames;
import org.communityoffice.spreadsheet.ImportBook;

/// The book of residents as the importer knows it: which columns it has and under which names.
final class ResidentImportBook {
    static final String NAME = "residents";
    static final String AGE = "age";
    static final String OTHER_DOCUMENT = "other_document";
    static final String ESTATE = "estate";
    static final String BUILDING = "building_name";
    static final String UNIT = "unit";
    /// Fields that no table fills: other rows, pictures, what the program reckons.
    private static final Set<Field.Kind> NOT_WRITTEN = Set.of(Field.Kind.REF, Field.Kind.PHOTO);
    private static final Set<String> RECKONED = Set.of("pending", "note_never_print", "source_file", "name_initials", "person_no");
    private static final Set<String> EVIDENCE =
            Set.of("id_no", "birth_date", "residence_address", "room", "relation_to_head", "household_head_name", "building_name", "hukou_address");

    private ResidentImportBook() {}

    static ImportBook book(FactoryTables tables, FieldCatalogue catalogue) {
        ColumnNames names = new ColumnNames();
        tables.rows("import-columns").stream().filter(row -> row.get("book").equals(NAME)).forEach(row ->
                names.add(row.get("field"), List.of(row.get("names").split("\\|"))));
        written().forEach(field -> names.add(field.key(), List.of(catalogue.label(ResidentFields.TYPE, field))));
        return new ImportBook(
                NAME, ResidentFields.TYPE, names, ResidentFields.NAME.key(), EVIDENCE, ResidentFields.ID_NO.key(),
                Set.of(ResidentFields.PHONE.key(), ResidentFields.NOTE.key()), Set.of(ResidentFields.NAME.key(), ResidentFields.ID_NO.key()), "");
    }

    /// The fields that a table can fill.
    static List<Field<?>> written() {
        return ResidentFields.TYPE.fields().stream()
                .<Field<?>>map(field -> field)
                .filter(field -> !NOT_WRITTEN.contains(field.kind()) && !RECKONED.contains(field.key()))
                .toList();
    }
}
