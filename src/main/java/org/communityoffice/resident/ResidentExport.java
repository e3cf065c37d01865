package org.communityoffice.resident;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.Cell;
import org.communityoffice.report.TableExport;
import org.communityoffice.security.Audience;
import org.communityoffice.security.MaskRule;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.settings.LookKind;
import org.communityoffice.settings.LookService;
import org.communityoffice.settings.OfficeProfileService;

/// The whole book of residents as a workbook: masked, or whole for a purpose that is recorded.
public final class ResidentExport {
    /// What the program keeps for itself.
    private static final Set<Field<?>> OWN = Set.of(ResidentFields.NAME_INITIALS, ResidentFields.PENDING, ResidentFields.SOURCE_FILE);

    private final ResidentRepository repository;
    private final FieldCatalogue catalogue;
    private final FieldWords words;
    private final OfficeProfileService profile;
    private final LookService looks;

    public ResidentExport(ResidentRepository repository, FieldCatalogue catalogue, FieldWords words, OfficeProfileService profile,
            LookService looks) {
        this.repository = repository;
        this.catalogue = catalogue;
        this.words = words;
        this.profile = profile;
        this.looks = looks;
    }

    /// Every current record, in the order of entry. Replaces a file that is there.
    ///
    /// @param purpose what whole numbers are for; must be given where they are
    /// @return how many records
    /// @throws IOException where the file could not be written; then there is none
    public int write(Path target, boolean unmasked, String purpose) throws IOException {
        if (unmasked && purpose.isBlank()) {
            throw new IllegalArgumentException("whole numbers need a purpose");
        }
        List<Stored> people = repository.residents().stream().sorted(Comparator.comparingLong(Stored::id)).toList();
        List<Field<?>> fields = fields();
        List<TableExport.Column> columns = new ArrayList<>();
        fields.forEach(field -> columns.add(new TableExport.Column(catalogue.label(ResidentFields.TYPE, field), kind(field, unmasked))));
        String title = Words.of("resident.export.title");
        // recorded first: what may have left the program must be in the record
        looks.record(LookKind.EXPORT, title, people.size(), unmasked, purpose);
        Iterable<List<Cell>> rows = () -> people.stream().map(person -> row(fields, person.values(), unmasked)).iterator();
        TableExport.write(new TableExport.Sheet(title, profile.profile().committee(), columns, properties(unmasked, purpose)), rows, target);
        return people.size();
    }

    private static Map<String, String> properties(boolean unmasked, String purpose) {
        return unmasked ? Map.of("masked", Words.of("settings.no"), "purpose", purpose) : Map.of("masked", Words.of("settings.yes"));
    }

    private List<Field<?>> fields() {
        List<Field<?>> out = new ArrayList<>();
        for (Field<?> field : ResidentFields.TYPE.fields()) {
            boolean inner = field.kind() == Field.Kind.REF || field.kind() == Field.Kind.PHOTO || OWN.contains(field);
            if (!inner && catalogue.of(ResidentFields.TYPE, field).maskRule() != MaskRule.NEVER_PRINT) {
                out.add(field);
            }
        }
        return out;
    }

    private static TableExport.Kind kind(Field<?> field, boolean unmasked) {
        if (field.equals(ResidentFields.BIRTH_DATE) && !unmasked) {
            return TableExport.Kind.MONTH;
        }
        return switch (field.kind()) {
            case DATE -> TableExport.Kind.DAY;
            case INT -> TableExport.Kind.NUMBER;
            default -> TableExport.Kind.TEXT;
        };
    }

    private List<Cell> row(List<Field<?>> fields, Values person, boolean unmasked) {
        List<Cell> out = new ArrayList<>(fields.size());
        for (Field<?> field : fields) {
            out.add(cell(field, person, unmasked));
        }
        return out;
    }

    private Cell cell(Field<?> field, Values person, boolean unmasked) {
        Object value = person.get(field);
        if (value instanceof LocalDate day) {
            // beside a masked number no day of birth, lest the number be put together again
            return field.equals(ResidentFields.BIRTH_DATE) && !unmasked ? new Cell.Month(YearMonth.from(day)) : new Cell.Day(day);
        }
        boolean never = field.equals(ResidentFields.NOTE)
                && (person.get(ResidentFields.NOTE_NEVER_PRINT, false) || NeverPrint.found(person.get(ResidentFields.NOTE)));
        if (value == null || never) {
            return Cell.EMPTY;
        }
        return Cell.text(unmasked ? words.whole(ResidentFields.TYPE, field, value)
                : words.shown(ResidentFields.TYPE, field, value, Audience.PAPER));
    }
}
