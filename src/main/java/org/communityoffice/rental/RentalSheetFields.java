package org.communityoffice.rental;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.FieldDefinition;
import org.jspecify.annotations.Nullable;

/// One line of a ledger of rental houses as a workbook holds it: a house and what one inspection found there. No table of its own.
public final class RentalSheetFields {
    /// Links and what the program reckons: no table fills them.
    private static final Set<Field<?>> OWN = Set.of(
            RentalFields.LANDLORD_PERSON, RentalFields.NEEDS_COMPLETION, RentalFields.SOURCE_FILE, RentalFields.LAST_INSPECTED_ON);
    /// What a line says of an inspection; the first is its day, without which there is none.
    static final List<Field<?>> INSPECTION = List.of(
            InspectionFields.INSPECTED_ON, InspectionFields.INSPECTORS, InspectionFields.HAZARDS_TEXT, InspectionFields.RECTIFICATION_TEXT, InspectionFields.CONCLUSION);
    static final List<Field<?>> HOUSE = RentalFields.TYPE.fields().stream().<Field<?>>map(field -> field).filter(field -> !OWN.contains(field)).toList();

    public static final RecordType TYPE = new RecordType("rental_sheet", RentalFields.ADDRESS.key(), all());

    private RentalSheetFields() {}

    private static List<Field<?>> all() {
        List<Field<?>> out = new ArrayList<>(HOUSE);
        out.addAll(INSPECTION);
        return out;
    }

    /// The label and code list of a field, as the record that keeps it has them.
    static FieldDefinition definition(FieldCatalogue catalogue, Field<?> field) {
        return catalogue.of(INSPECTION.contains(field) ? InspectionFields.TYPE : RentalFields.TYPE, field);
    }

    /// A house and one of its inspections as a line.
    ///
    /// @param inspection null for none
    static Values line(Values house, @Nullable Stored inspection) {
        Values.Change out = Values.none(TYPE).change();
        HOUSE.forEach(field -> out.put(field, house.get(field)));
        if (inspection != null) {
            INSPECTION.forEach(field -> out.put(field, inspection.values().get(field)));
        }
        return out.done();
    }
}
