package org.communityoffice.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.communityoffice.model.Field;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FieldDefinition;
import org.communityoffice.settings.LookService;
import org.communityoffice.settings.OfficeProfileService;

/// The records of a book that holds no numbers of people, a row each under the labels of its fields.
public final class RecordExport implements BookExport {
    private final Book book;
    private final CodeLists codes;
    private final OfficeProfileService profile;
    private final LookService looks;

    /// What is written out.
    ///
    /// @param title       of the sheet and the record of the export
    /// @param definitions the label and code list of a field
    /// @param rows        in the order in which they are written
    public record Book(String title, List<Field<?>> fields, Function<Field<?>, FieldDefinition> definitions, Supplier<List<Values>> rows) {}

    public RecordExport(Book book, CodeLists codes, OfficeProfileService profile, LookService looks) {
        this.book = book;
        this.codes = codes;
        this.profile = profile;
        this.looks = looks;
    }

    @Override
    public int write(Path target, boolean unmasked, String purpose) throws IOException {
        List<Values> rows = book.rows.get();
        // recorded first: what may have left the program must be in the record
        looks.export(book.title, rows.size(), unmasked, purpose);
        List<TableExport.Column> columns = book.fields.stream().map(field -> new TableExport.Column(book.definitions.apply(field).label(), kind(field))).toList();
        Map<String, String> properties = Map.of("masked", Words.of("settings.no"), "purpose", purpose);
        Iterable<List<Cell>> cells = () -> rows.stream().map(row -> book.fields.stream().map(field -> cell(field, row)).toList()).iterator();
        TableExport.write(new TableExport.Sheet(book.title, profile.profile().committee(), columns, properties), cells, target);
        return rows.size();
    }

    private static TableExport.Kind kind(Field<?> field) {
        return switch (field.kind()) {
            case DATE -> TableExport.Kind.DAY;
            case INT -> TableExport.Kind.NUMBER;
            default -> TableExport.Kind.TEXT;
        };
    }

    private Cell cell(Field<?> field, Values row) {
        Object value = row.get(field);
        String list = book.definitions.apply(field).codeList();
        return switch (value) {
            case null -> Cell.EMPTY;
            case LocalDate day -> new Cell.Day(day);
            case Integer number -> Cell.number(number);
            case Boolean yes -> Cell.text(Words.of(yes ? "settings.yes" : "settings.no"));
            default -> Cell.text(switch (field.kind()) {
                case CODE -> list.isEmpty() ? value.toString() : codes.name(list, value.toString());
                case CODES -> list.isEmpty() ? value.toString() : codes.shortNames(list, value.toString());
                case DATETIME -> value.toString().replace('T', ' ');
                default -> value.toString();
            });
        };
    }
}
