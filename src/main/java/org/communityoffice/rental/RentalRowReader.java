package org.communityoffice.rental;

import java.util.List;
import java.util.Set;
import org.communityoffice.model.Field;
import org.communityoffice.spreadsheet.Cell;
import org.communityoffice.spreadsheet.Draft;
import org.communityoffice.spreadsheet.FieldReader;
import org.communityoffice.spreadsheet.Finding;
import org.communityoffice.spreadsheet.NoteReader;
import org.communityoffice.spreadsheet.Places;
import org.communityoffice.spreadsheet.ProblemCode;
import org.communityoffice.spreadsheet.Provenance;
import org.communityoffice.spreadsheet.RecordRow;
import org.communityoffice.spreadsheet.RecordRow.Filled;
import org.communityoffice.spreadsheet.RowWords;

/// Reads one row of a ledger of rental houses: the address first, by which a house is known, then all other fields.
final class RentalRowReader {
    private static final Set<String> OWN_READERS = Set.of("address", "note");
    private static final Provenance PROVENANCE = new Provenance(Set.of(InspectionFields.INSPECTED_ON.key()), Set.of(RentalFields.ADDRESS.key()));
    private static final int LONGEST_ADDRESS = 300;
    private final FieldReader fields;
    private final NoteReader notes = NoteReader.ofAll(RentalFields.NOTE);

    RentalRowReader(FieldReader fields) {
        this.fields = fields;
    }

    Draft read(RecordRow row) {
        Draft draft = new Draft(row, RentalSheetFields.TYPE);
        List<Filled> cells = row.cells();
        PROVENANCE.mark(draft, cells);
        address(draft, row);
        for (Filled cell : cells) {
            String field = cell.column().field();
            if (field != null && RentalSheetFields.TYPE.has(field) && !OWN_READERS.contains(field)) {
                fields.read(draft, cell, RentalSheetFields.TYPE.field(field));
            }
        }
        if (!draft.values().has(InspectionFields.INSPECTED_ON)) {
            withoutInspection(draft, row);
        }
        notes.read(draft, cells);
        return draft;
    }

    private static void address(Draft draft, RecordRow row) {
        Filled cell = row.of(RentalFields.ADDRESS.key());
        if (cell.cell().kind() == Cell.Kind.ERROR) {
            draft.find(ProblemCode.CELL_ERROR_KEY, cell);
            return;
        }
        String written = cell.cell().written().strip();
        if (written.isEmpty() || RowWords.isNothing(written) || written.length() > LONGEST_ADDRESS) {
            if (cell.fill() != RecordRow.Fill.DITTO_NO_SOURCE) {
                draft.find(ProblemCode.ADDRESS_MISSING, cell);
                draft.find(ProblemCode.HOUSE_ADDRESS_MISSING, cell);
            }
            return;
        }
        String address = RowWords.compact(written);
        if (!address.equals(written)) {
            draft.find(ProblemCode.LINE_BREAK, cell);
        }
        if (Places.isRoomOnly(address)) {
            if (row.prefix().isEmpty()) {
                draft.find(ProblemCode.HOUSE_ADDRESS_MISSING, cell);
            } else {
                draft.find(Finding.ofRow(ProblemCode.ADDRESS_PREFIXED, address, row.prefix() + address));
                address = row.prefix() + address;
            }
        }
        draft.set(RentalFields.ADDRESS, address, address);
    }

    /// What was found on a day that nobody can read belongs to no inspection: it stays with the house, as written.
    private static void withoutInspection(Draft draft, RecordRow row) {
        for (Field<?> field : RentalSheetFields.INSPECTION) {
            String shown = draft.shown().get(field.key());
            if (shown != null) {
                draft.keep(row.of(field.key()), row.of(field.key()).cell().written());
                draft.put(field, null, "");
                draft.shown().put(field.key(), shown);
            }
        }
    }
}
