package org.communityoffice.rental;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.communityoffice.database.Changes;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.RecordExport;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentImports;
import org.communityoffice.resident.ResidentRepository;
import org.communityoffice.security.MaskRule;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.spreadsheet.BookImport;
import org.communityoffice.spreadsheet.ColumnNames;
import org.communityoffice.spreadsheet.ImportBook;
import org.communityoffice.spreadsheet.ImportRow;
import org.communityoffice.spreadsheet.RowRules;
import org.jspecify.annotations.Nullable;

/// The book of tenants, filled from workbooks: a tenant is a resident, known by the same rules, with a tenancy besides.
public final class TenantImports implements BookImport {
    private static final String NAME = "tenants";
    /// A resident's column that means the tenancy here, and what tells other books.
    private static final Set<String> NOT_TAKEN = Set.of("foreign", "arrived_on");
    private final ResidentImports people;
    private final ResidentRepository residents;
    private final RentalRepository rentals;
    private final FieldCatalogue catalogue;
    private final Clock clock;
    private final ImportBook book;

    public TenantImports(ResidentImports people, ResidentRepository residents, RentalRepository rentals, FactoryTables tables, FieldCatalogue catalogue, Clock clock) {
        this.people = people;
        this.residents = residents;
        this.rentals = rentals;
        this.catalogue = catalogue;
        this.clock = clock;
        book = book(tables);
    }

    /// The columns of a tenancy first, then those of a resident.
    private ImportBook book(FactoryTables tables) {
        ImportBook base = people.book();
        ColumnNames names = new ColumnNames().own(people.book().key());
        Set<String> evidence = new HashSet<>();
        tables.rows("import-columns").stream().filter(row -> row.get("book").equals(NAME)).forEach(row -> {
            names.add(row.get("field"), List.of(row.get("names").split("\\|", -1)));
            evidence.add(row.get("field"));
        });
        evidence.removeAll(NOT_TAKEN);
        TenantSheetFields.TENANCY.forEach(field -> names.add(field.key(), List.of(catalogue.label(TenancyFields.TYPE, field))));
        tables.rows("import-columns").stream().filter(row -> row.get("book").equals(base.name()) && !NOT_TAKEN.contains(row.get("field")))
                .forEach(row -> names.add(row.get("field"), List.of(row.get("names").split("\\|", -1))));
        people.fields().stream().filter(ResidentFields.TYPE::has).forEach(field -> names.add(field, List.of(people.label(field))));
        return new ImportBook(NAME, TenantSheetFields.TYPE, names, base.key(), evidence, base.idField(), base.joined(), base.own(), base.day());
    }

    @Override
    public ImportBook book() {
        return book;
    }

    @Override
    public RowRules rules(String file) {
        return people.rules(TenantSheetFields.TYPE, TenantSheetFields.lines(residents.residents(), current()), field -> TenantSheetFields.definition(catalogue, field).codeList());
    }

    /// The tenancies of today by person; of several the last.
    private Map<Long, Stored> current() {
        Map<Long, Stored> out = new HashMap<>();
        rentals.read(reading -> rentals.tenanciesBetween(reading, LocalDate.now(clock), LocalDate.of(9999, 1, 1)))
                .forEach(one -> out.put(one.values().get(TenancyFields.PERSON, 0L), one));
        return out;
    }

    @Override
    public Predicate<ImportRow> outdated() {
        Predicate<ImportRow> person = people.outdated();
        Map<Long, Stored> current = current();
        return row -> person.test(row) || row.known() != null && tenancyDiffers(row.known(), current.get(row.known().id()));
    }

    /// What was known of somebody's tenancy when the plan was made is no longer so.
    private static boolean tenancyDiffers(Stored line, @Nullable Stored now) {
        return line.values().type().equals(TenantSheetFields.TYPE)
                && TenantSheetFields.TENANCY.stream().anyMatch(field -> !Objects.equals(line.values().get(field), now == null ? null : now.values().get(field)));
    }

    @Override
    public Writing writing(Changes changes) {
        Map<String, Long> houses = new HashMap<>();
        rentals.all().forEach(house -> houses.merge(HouseLine.key(house.values()), house.id(), (_, _) -> TenantWriting.SEVERAL));
        return new TenantWriting(changes, people.writing(changes), residents, rentals, houses, LocalDate.now(clock));
    }

    @Override
    public String title(int rows) {
        return Words.of("rental.import.tenants", rows);
    }

    @Override
    public List<String> fields() {
        List<String> out = new ArrayList<>(people.fields());
        TenantSheetFields.TENANCY.forEach(field -> out.add(field.key()));
        return out;
    }

    @Override
    public String label(String field) {
        return tenancy().contains(field) ? catalogue.of(TenancyFields.TYPE, field).label() : people.label(field);
    }

    @Override
    public MaskRule mask(String field) {
        return tenancy().contains(field) ? catalogue.of(TenancyFields.TYPE, field).maskRule() : people.mask(field);
    }

    private static Set<String> tenancy() {
        return TenantSheetFields.TENANCY.stream().map(Field::key).collect(Collectors.toSet());
    }

    @Override
    public List<Shown> shown() {
        return people.shown();
    }

    /// Everybody who rents today, in the order of entry.
    public RecordExport.Book export() {
        List<Field<?>> out = new ArrayList<>();
        people.fields().stream().filter(ResidentFields.TYPE::has).forEach(field -> out.add(ResidentFields.TYPE.field(field)));
        out.removeIf(field -> catalogue.of(ResidentFields.TYPE, field).maskRule() == MaskRule.NEVER_PRINT);
        out.addAll(TenantSheetFields.TENANCY);
        return new RecordExport.Book(Words.of("rental.export.tenants"), List.copyOf(out), field -> TenantSheetFields.definition(catalogue, field), this::lines);
    }

    private List<Values> lines() {
        Map<Long, Stored> current = current();
        List<Stored> tenants = residents.residents().stream().filter(person -> current.containsKey(person.id())).sorted(Comparator.comparingLong(Stored::id)).toList();
        return TenantSheetFields.lines(tenants, current).stream().map(Stored::values).toList();
    }
}
