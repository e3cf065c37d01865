package org.communityoffice.rental;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.communityoffice.database.Changes;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.RecordExport;
import org.communityoffice.security.MaskRule;
import org.communityoffice.resident.ResidentRepository;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.spreadsheet.BookImport;
import org.communityoffice.spreadsheet.FieldReader;
import org.communityoffice.spreadsheet.ImportBook;
import org.communityoffice.spreadsheet.ImportRow;
import org.communityoffice.spreadsheet.RowComparison;
import org.communityoffice.spreadsheet.RowRules;
import org.jspecify.annotations.Nullable;

/// The book of rental houses with their inspections, filled from workbooks and written out as one.
public final class RentalImports implements BookImport {
    private final RentalRepository repository;
    private final ResidentRepository residents;
    private final FieldCatalogue catalogue;
    private final CodeLists codes;
    private final Clock clock;
    private final ImportBook book;

    public RentalImports(RentalRepository repository, ResidentRepository residents, FactoryTables tables, FieldCatalogue catalogue, CodeLists codes, Clock clock) {
        this.repository = repository;
        this.residents = residents;
        this.catalogue = catalogue;
        this.codes = codes;
        this.clock = clock;
        book = RentalImportBook.book(tables, catalogue);
    }

    @Override
    public ImportBook book() {
        return book;
    }

    @Override
    public RowRules rules(String file) {
        Function<Field<?>, String> codeList = field -> RentalSheetFields.definition(catalogue, field).codeList();
        FieldReader fields = new FieldReader(codeList, RentalImportBook.LIMITS, codes, LocalDate.now(clock));
        RentalMatching matching = new RentalMatching(List.copyOf(repository.all()), house -> repository.read(reading -> repository.inspections(reading, house)),
                new RowComparison(RentalFields.NOTE, codeList, codes));
        return new RentalRowRules(new RentalRowReader(fields), matching);
    }

    /// A house changed, or one that is to be entered is there already.
    @Override
    public Predicate<ImportRow> outdated() {
        Set<String> there = repository.all().stream().map(house -> HouseLine.key(house.values())).collect(Collectors.toSet());
        return row -> {
            Stored known = row.known();
            return known == null ? there.contains(HouseLine.key(row.values())) : BookImport.differs(known, repository.find(known.id()));
        };
    }

    @Override
    public Writing writing(Changes changes) {
        return new RentalWriting(changes, repository, catalogue, new Owners(residents.residents()));
    }

    @Override
    public String title(int rows) {
        return Words.of("rental.import.title", rows);
    }

    @Override
    public List<String> fields() {
        return RentalSheetFields.TYPE.fields().stream().map(Field::key).toList();
    }

    @Override
    public String label(String field) {
        return RentalSheetFields.definition(catalogue, RentalSheetFields.TYPE.field(field)).label();
    }

    @Override
    public MaskRule mask(String field) {
        return RentalSheetFields.TYPE.has(field) ? RentalSheetFields.definition(catalogue, RentalSheetFields.TYPE.field(field)).maskRule() : MaskRule.NONE;
    }

    @Override
    public List<Shown> shown() {
        return List.of(new Shown(RentalFields.ADDRESS.key(), 216), new Shown(RentalFields.LANDLORD.key(), 96), new Shown(InspectionFields.INSPECTED_ON.key(), 104),
                new Shown(InspectionFields.HAZARDS_TEXT.key(), 232));
    }

    /// Every house with its last inspection, in the order of entry.
    public RecordExport.Book export() {
        return new RecordExport.Book(Words.of("rental.export.title"), List.copyOf(RentalSheetFields.TYPE.fields()), field -> RentalSheetFields.definition(catalogue, field), this::lines);
    }

    private List<Values> lines() {
        return repository.read(reading -> {
            Map<Long, Stored> last = new HashMap<>();
            repository.inspectionsUntil(reading, LocalDate.MAX.withYear(9999)).forEach(one -> last.put(one.values().get(InspectionFields.RENTAL, 0L), one));
            return repository.all().stream().sorted(Comparator.comparingLong(Stored::id)).map(house -> line(house, last.get(house.id()))).toList();
        });
    }

    private static Values line(Stored house, @Nullable Stored inspection) {
        return RentalSheetFields.line(house.values(), inspection);
    }
}
