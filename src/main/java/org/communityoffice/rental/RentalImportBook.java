package org.communityoffice.rental;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.spreadsheet.ColumnNames;
import org.communityoffice.spreadsheet.FieldReader;
import org.communityoffice.spreadsheet.ImportBook;

/// The book of rental houses as the importer knows it: which columns it has and under which names.
final class RentalImportBook {
    static final String NAME = "rentals";
    private static final int WORDS = 200;
    static final FieldReader.Limits LIMITS = new FieldReader.Limits(
            Map.of("estate", WORDS, "landlord", WORDS, "landlord_agent", WORDS, "stair_material", WORDS, "aux_escape_kinds", 400, "inspectors", 400, "rental_no", WORDS),
            Set.of("inspected_on", "pledge_signed_on", "self_report_checked_on", "agency_enrolled_on"));
    private static final Set<String> EVIDENCE = Set.of(
            "landlord", "floors", "rooms", "occupants", "has_window_bars", "extinguisher_count", "emergency_light_count", "has_escape_opening", "hazards_text", "rectification_text");

    private RentalImportBook() {}

    static ImportBook book(FactoryTables tables, FieldCatalogue catalogue) {
        ColumnNames names = new ColumnNames();
        tables.rows("import-columns").stream().filter(row -> row.get("book").equals(NAME)).forEach(row ->
                names.add(row.get("field"), List.of(row.get("names").split("\\|", -1))));
        RentalSheetFields.TYPE.fields().forEach(field -> names.add(field.key(), List.of(RentalSheetFields.definition(catalogue, field).label())));
        return new ImportBook(NAME, RentalSheetFields.TYPE, names, RentalFields.ADDRESS.key(), EVIDENCE, "",
                Set.of(RentalFields.LANDLORD_PHONE.key(), RentalFields.NOTE.key()), Set.of(), InspectionFields.INSPECTED_ON.key());
    }
}
