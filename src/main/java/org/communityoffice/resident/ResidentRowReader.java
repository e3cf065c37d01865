package org.communityoffice.resident;

import static org.communityoffice.resident.ResidentFields.ID_NO;
import static org.communityoffice.resident.ResidentFields.ID_TYPE;
import static org.communityoffice.resident.ResidentFields.NAME;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.spreadsheet.Cell;
import org.communityoffice.spreadsheet.Column;
import org.communityoffice.spreadsheet.Draft;
import org.communityoffice.spreadsheet.FieldReader;
import org.communityoffice.spreadsheet.NameReading;
import org.communityoffice.spreadsheet.ProblemCode;
import org.communityoffice.spreadsheet.Provenance;
import org.communityoffice.spreadsheet.RecordRow.Filled;
import org.communityoffice.spreadsheet.RecordRow;
import org.communityoffice.spreadsheet.RowWords;

/// Reads one row of a residents table: name and number first, then what hangs on them, then all other fields.
final class ResidentRowReader {
    private static final Set<String> OWN_READERS = Set.of(
            "name", "id_no", "id_type", "sex", "birth_date", "phone", "landline", "residence_address", "room", "note");
    /// What the columns of the table hold; longer words go into the note. A day of checking or leaving cannot lie ahead.
    private static final FieldReader.Limits LIMITS = new FieldReader.Limits(
            Map.ofEntries(
                    Map.entry("residence_address", 400), Map.entry("hukou_address", 400), Map.entry("origin_address", 400), Map.entry("employer", 200),
                    Map.entry("health", 200), Map.entry("talents", 200), Map.entry("aid_kinds", 200), Map.entry("hukou_division", 20)),
            Set.of("collected_on", "cancelled_on"));
    private static final Provenance PROVENANCE = new Provenance(Set.of("birth_date", "collected_on"), Set.of("name", "id_no"));
    private final RecordType type;
    private final FieldCatalogue catalogue;
    private final CodeLists codes;
    private final FieldReader fields;
    private final PersonFacts facts;
    private final AddressReader addresses;
    private final ResidentNotes notes;

    /// @param type     the fields of a row: those of a resident, and of what else its book knows
    /// @param codeList the name of a field's code list
    ResidentRowReader(RecordType type, Function<Field<?>, String> codeList, FieldCatalogue catalogue, CodeLists codes, ImportWords words, LocalDate today) {
        this.type = type;
        this.catalogue = catalogue;
        this.codes = codes;
        fields = new FieldReader(codeList, LIMITS, codes, today);
        facts = new PersonFacts(codes, today);
        addresses = new AddressReader();
        notes = new ResidentNotes(words);
    }

    Draft read(RecordRow row) {
        Draft draft = new Draft(row, type);
        List<Filled> cells = row.cells();
        PROVENANCE.mark(draft, cells);
        name(draft, row);
        Identity identity = identity(draft, row);
        facts.read(draft, row, identity);
        PhoneFields.read(draft, row, cells);
        addresses.read(draft, row);
        for (Filled cell : cells) {
            Column column = cell.column();
            String field = column.field();
            if (field != null && type.has(field) && !OWN_READERS.contains(field)) {
                fields.read(draft, cell, type.field(field));
            }
        }
        notes.read(draft, row, cells);
        return draft;
    }

    private static void name(Draft draft, RecordRow row) {
        Filled cell = row.of(NAME.key());
        NameReading name = NameReading.of(cell.cell());
        draft.set(NAME, name.name(), name.name());
        name.problems().forEach(problem -> draft.find(problem, cell, name.name()));
        name.aside().forEach(aside -> draft.keep(cell, aside));
    }

    private Identity identity(Draft draft, RecordRow row) {
        Filled typeCell = row.of(ID_TYPE.key());
        String typeWords = typeCell.cell().kind() == Cell.Kind.TEXT ? typeCell.cell().written().strip() : "";
        String list = catalogue.of(ResidentFields.TYPE, ID_TYPE).codeList();
        String type = typeWords.isEmpty() ? "" : codes.resolve(list, typeWords).orElse(RowWords.isNothing(typeWords) ? "" : typeWords);
        Filled cell = row.of(ID_NO.key());
        Filled other = row.of(ResidentImportBook.OTHER_DOCUMENT);
        if (cell.cell().isBlank() && !other.cell().isBlank()) {
            cell = other;
            type = type.isEmpty() || type.equals("111") ? "护照" : type;
        } else if (!other.cell().isBlank()) {
            draft.keep(other, other.cell().written());
        }
        boolean text = row.fromText();
        Identity identity = IdentityReader.read(cell.cell(), type, text);
        switch (identity) {
            case Identity.Missing none -> {
                draft.find(ProblemCode.ID_MISSING, cell);
                if (!cell.cell().isBlank()) {
                    draft.keep(cell, cell.cell().written());
                }
                if (!type.isEmpty() && !type.equals("111")) {
                    draft.set(ID_TYPE, type, codes.shortName(list, type));
                }
            }
            case Identity.Citizen citizen -> {
                draft.set(ID_NO, citizen.number(), citizen.number());
                String kind = type.isEmpty() || type.equals("000") ? "111" : type;
                draft.set(ID_TYPE, kind, codes.shortName(list, kind));
                if (!citizen.number().equals(cell.cell().written())) {
                    draft.find(ProblemCode.ID_NORMALISED, cell, citizen.number());
                }
                if (citizen.doubtful()) {
                    draft.find(ProblemCode.ID_DIGITS_DOUBTFUL, cell);
                }
            }
            case Identity.Other document -> {
                draft.set(ID_NO, document.number(), document.number());
                String kind = codes.codeOrWords(list, document.kind());
                draft.set(ID_TYPE, kind, codes.shortName(list, kind));
                draft.find(ProblemCode.ID_OTHER_DOCUMENT, cell, codes.shortName(list, kind));
            }
            case Identity.Fifteen old -> {
                draft.set(ID_NO, old.number(), old.number());
                draft.find(ProblemCode.ID_15_DIGITS, cell, old.eighteen());
            }
            case Identity.Unusable(ProblemCode problem) -> draft.find(problem, cell);
        }
        return identity;
    }

}
