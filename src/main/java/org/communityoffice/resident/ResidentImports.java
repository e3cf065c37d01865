package org.communityoffice.resident;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.communityoffice.database.Changes;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.MaskRule;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.spreadsheet.BookImport;
import org.communityoffice.spreadsheet.ImportBook;
import org.communityoffice.spreadsheet.ImportRow;
import org.communityoffice.spreadsheet.RowRules;
import org.jspecify.annotations.Nullable;

/// The book of residents, filled from workbooks.
public final class ResidentImports implements BookImport {
    /// Columns that are no fields by themselves.
    private static final Set<String> OWN = Set.of(
            ResidentImportBook.ESTATE, ResidentImportBook.BUILDING, ResidentImportBook.UNIT, ResidentImportBook.AGE, ResidentImportBook.OTHER_DOCUMENT);
    private final ResidentRepository residents;
    private final ResidentService service;
    private final Households households;
    private final FactoryTables tables;
    private final FieldCatalogue catalogue;
    private final CodeLists codes;
    private final Clock clock;
    private final ImportBook book;

    public ResidentImports(ResidentRepository residents, ResidentService service, Households households, FactoryTables tables, FieldCatalogue catalogue, CodeLists codes,
            Clock clock) {
        this.residents = residents;
        this.service = service;
        this.households = households;
        this.tables = tables;
        this.catalogue = catalogue;
        this.codes = codes;
        this.clock = clock;
        book = ResidentImportBook.book(tables, catalogue);
    }

    @Override
    public ImportBook book() {
        return book;
    }

    @Override
    public RowRules rules(String file) {
        return new ResidentRowRules(tables, catalogue, codes, known(), clock);
    }

    private KnownResidents known() {
        return KnownResidents.of(List.copyOf(residents.residents()));
    }

    /// Somebody was entered under one of the numbers, or changed, since the plan was made.
    @Override
    public Predicate<ImportRow> outdated() {
        KnownResidents now = known();
        return row -> {
            Stored known = row.known();
            String number = row.values().get(ResidentFields.ID_NO);
            return known == null ? number != null && !now.withNumber(number).isEmpty() : BookImport.differs(known, residents.resident(known.id()));
        };
    }

    @Override
    public PersonWriting writing(Changes changes) {
        return new PersonWriting(changes);
    }

    /// Enters people and what changes of them; other books of people write theirs with it.
    public final class PersonWriting implements Writing {
        private final Changes changes;
        private final Households.Linking linking;
        private final List<Stored> written = new ArrayList<>();

        private PersonWriting(Changes changes) {
            this.changes = changes;
            linking = households.linking(changes);
        }

        @Override
        public void write(ImportRow row, String source) {
            write(row.values(), row.known(), source);
        }

        /// @param known the person as the office has them; null for somebody new
        /// @return the person as now stored
        public Stored write(Values person, @Nullable Stored known, String source) {
            Stored now = ResidentImports.this.write(changes, linking, person, known, source);
            written.add(now);
            return now;
        }

        /// After all persons, so that their inserts go in batches.
        @Override
        public void finish() {
            written.forEach(linking::headIs);
        }
    }

    /// The rules for rows of a book that says more of a resident than this one.
    ///
    /// @param type     the fields of a resident and the others
    /// @param known    the residents as such rows
    /// @param codeList the name of a field's code list
    public RowRules rules(RecordType type, List<Stored> known, Function<Field<?>, String> codeList) {
        return new ResidentRowRules(type, codeList, tables, catalogue, codes, KnownResidents.of(known), clock);
    }

    private Stored write(Changes changes, Households.Linking linking, Values person, @Nullable Stored known, String source) {
        Values.Change with = person.change();
        with.set(ResidentFields.SOURCE_FILE, source);
        if (known == null) {
            return residents.insert(changes, linking.link(service.completed(with.done())));
        }
        boolean moved = !Objects.equals(known.values().get(ResidentFields.RESIDENCE_ADDRESS), person.get(ResidentFields.RESIDENCE_ADDRESS));
        if (moved && known.values().has(ResidentFields.RESIDENCE_ADDRESS)) {
            with.set(ResidentFields.BUILDING, null).set(ResidentFields.HOUSEHOLD, null);
            if (Objects.equals(known.values().get(ResidentFields.ROOM), person.get(ResidentFields.ROOM))) {
                with.set(ResidentFields.ROOM, null);
            }
        }
        return changes.update(known, linking.link(service.completed(with.done())));
    }

    @Override
    public String title(int rows) {
        return Words.of("resident.import.title", rows);
    }

    @Override
    public List<String> fields() {
        List<String> out = new ArrayList<>();
        ResidentImportBook.written().forEach(field -> out.add(field.key()));
        out.addAll(OWN.stream().sorted().toList());
        return out;
    }

    @Override
    public String label(String field) {
        return OWN.contains(field) ? Words.of("resident.import.column." + field) : catalogue.of(ResidentFields.TYPE, field).label();
    }

    @Override
    public MaskRule mask(String field) {
        return ResidentFields.TYPE.has(field) ? catalogue.of(ResidentFields.TYPE, field).maskRule() : MaskRule.NONE;
    }

    @Override
    public List<Shown> shown() {
        return List.of(new Shown(ResidentFields.NAME.key(), 104), new Shown(ResidentFields.ID_NO.key(), 184), new Shown(ResidentFields.RESIDENCE_ADDRESS.key(), 232),
                new Shown(ResidentFields.PHONE.key(), 196));
    }
}
