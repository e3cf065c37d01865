package org.communityoffice.rental;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Field;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.BookExport;
import org.communityoffice.report.Cell;
import org.communityoffice.report.RecordExport;
import org.communityoffice.report.TableExport;
import org.communityoffice.resident.NeverPrint;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.security.Audience;
import org.communityoffice.security.Masking;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FieldDefinition;
import org.communityoffice.settings.LookService;
import org.communityoffice.settings.OfficeProfileService;

/// Houses or tenants as a workbook: masked, or whole for a purpose that is recorded.
public final class RentalExport implements BookExport {
    private final RecordExport.Book book;
    private final CodeLists codes;
    private final OfficeProfileService profile;
    private final LookService looks;

    public RentalExport(RecordExport.Book book, CodeLists codes, OfficeProfileService profile, LookService looks) {
        this.book = book;
        this.codes = codes;
        this.profile = profile;
        this.looks = looks;
    }

    @Override
    public int write(Path target, boolean unmasked, String purpose) throws IOException {
        if (unmasked && purpose.isBlank()) {
            throw new IllegalArgumentException("whole numbers need a purpose");
        }
        List<Values> rows = book.rows().get();
        // recorded first: what may have left the program must be in the record
        looks.export(book.title(), rows.size(), unmasked, purpose);
        List<TableExport.Column> columns = book.fields().stream()
                .map(field -> new TableExport.Column(book.definitions().apply(field).label(), kind(field, unmasked))).toList();
        Map<String, String> properties = unmasked ? Map.of("masked", Words.of("settings.no"), "purpose", purpose) : Map.of("masked", Words.of("settings.yes"));
        Iterable<List<Cell>> cells = () -> rows.stream().map(row -> book.fields().stream().map(field -> cell(field, row, unmasked)).toList()).iterator();
        TableExport.write(new TableExport.Sheet(book.title(), profile.profile().committee(), columns, properties), cells, target);
        return rows.size();
    }

    /// Beside a masked number no day of birth, lest the number be put together again.
    private static boolean monthOnly(Field<?> field, boolean unmasked) {
        return field.equals(ResidentFields.BIRTH_DATE) && !unmasked;
    }

    private static TableExport.Kind kind(Field<?> field, boolean unmasked) {
        if (monthOnly(field, unmasked)) {
            return TableExport.Kind.MONTH;
        }
        return switch (field.kind()) {
            case DATE -> TableExport.Kind.DAY;
            case INT -> TableExport.Kind.NUMBER;
            default -> TableExport.Kind.TEXT;
        };
    }

    private Cell cell(Field<?> field, Values row, boolean unmasked) {
        FieldDefinition definition = book.definitions().apply(field);
        String list = definition.codeList();
        Object value = never(field, row) ? null : row.get(field);
        return switch (value) {
            case null -> Cell.EMPTY;
            case LocalDate day -> monthOnly(field, unmasked) ? new Cell.Month(YearMonth.from(day)) : new Cell.Day(day);
            case Integer number -> Cell.number(number);
            case Boolean yes -> Cell.text(Words.of(yes ? "settings.yes" : "settings.no"));
            default -> {
                String text = switch (field.kind()) {
                    case CODE -> list.isEmpty() ? value.toString() : codes.shortName(list, value.toString());
                    case CODES -> list.isEmpty() ? value.toString() : codes.shortNames(list, value.toString());
                    default -> value.toString();
                };
                yield Cell.text(unmasked ? text : Masking.apply(definition.maskRule(), Audience.PAPER, text));
            }
        };
    }

    private static boolean never(Field<?> field, Values row) {
        boolean ofPerson = row.type().has(ResidentFields.NOTE_NEVER_PRINT.key());
        return ofPerson && field.equals(ResidentFields.NOTE) && (row.get(ResidentFields.NOTE_NEVER_PRINT, false) || NeverPrint.found(row.get(ResidentFields.NOTE)));
    }
}
