package org.communityoffice.resident;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.BookExport;
import org.communityoffice.report.Cell;
import org.communityoffice.report.TableExport;
import org.communityoffice.security.Audience;
import org.communityoffice.security.MaskRule;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.settings.LookService;
import org.communityoffice.settings.OfficeProfileService;

/// The whole book of residents as a workbook: masked, or whole for a purpose that is recorded.
public final class ResidentExport implements BookExport {
    /// What the program keeps for itself.
    private static final Set<Field<?>> OWN = Set.of(ResidentFields.NAME_INITIALS, ResidentFields.PENDING, ResidentFields.SOURCE_FILE);

    private static final String AGE = "age";

    private final ResidentRepository repository;
    private final FieldCatalogue catalogue;
    private final FieldWords words;
    private final OfficeProfileService profile;
    private final LookService looks;
    private final Clock clock;

    public ResidentExport(ResidentRepository repository, FieldCatalogue catalogue, FieldWords words, OfficeProfileService profile,
            LookService looks, Clock clock) {
        this.repository = repository;
        this.catalogue = catalogue;
        this.words = words;
        this.profile = profile;
        this.looks = looks;
        this.clock = clock;
    }

    /// Which people, and what of them.
    ///
    /// @param scope   which they are, in words; empty for all
    /// @param columns keys of fields, and `age`; none for all fields
    public record Wanted(String scope, List<Stored> people, List<String> columns) {}

    private record Out(TableExport.Column column, Function<Values, Cell> cell) {}

    /// In the order of entry.
    @Override
    public int write(Path target, boolean unmasked, String purpose) throws IOException {
        List<Stored> people = repository.residents().stream().sorted(Comparator.comparingLong(Stored::id)).toList();
        return write(new Wanted("", people, List.of()), target, unmasked, purpose);
    }

    /// As above, some people in the order given.
    public int write(Wanted wanted, Path target, boolean unmasked, String purpose) throws IOException {
        if (unmasked && purpose.isBlank()) {
            throw new IllegalArgumentException("whole numbers need a purpose");
        }
        List<Out> columns = columns(wanted.columns, unmasked);
        String title = Words.of("resident.export.title");
        // recorded first: what may have left the program must be in the record
        looks.export(wanted.scope.isEmpty() ? title : Words.of("resident.export.of", title, wanted.scope), wanted.people.size(), unmasked, purpose);
        Iterable<List<Cell>> rows = () -> wanted.people.stream()
                .map(person -> columns.stream().map(out -> out.cell.apply(person.values())).toList()).iterator();
        TableExport.write(new TableExport.Sheet(title, profile.profile().committee(), columns.stream().map(Out::column).toList(), properties(unmasked, purpose)), rows, target);
        return wanted.people.size();
    }

    /// How many of these columns a workbook gets; none means all there are.
    public int count(List<String> columns) {
        return columns(columns, false).size();
    }

    private List<Out> columns(List<String> keys, boolean unmasked) {
        Map<String, Out> all = new LinkedHashMap<>();
        fields().forEach(field -> all.put(field.key(), new Out(new TableExport.Column(catalogue.label(ResidentFields.TYPE, field), kind(field, unmasked)),
                person -> cell(field, person, unmasked))));
        if (keys.isEmpty()) {
            return List.copyOf(all.values());
        }
        LocalDate today = LocalDate.now(clock);
        all.put(AGE, new Out(new TableExport.Column(catalogue.of("person", AGE).label(), TableExport.Kind.NUMBER), person -> {
            Integer age = ResidentStatus.age(person, today);
            return age == null ? Cell.EMPTY : Cell.number(age);
        }));
        return keys.stream().filter(all::containsKey).map(key -> Objects.requireNonNull(all.get(key))).toList();
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
