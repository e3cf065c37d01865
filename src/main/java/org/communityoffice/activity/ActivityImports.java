package org.communityoffice.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.communityoffice.database.Changes;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.MaskRule;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.spreadsheet.BookImport;
import org.communityoffice.spreadsheet.FieldReader;
import org.communityoffice.spreadsheet.ImportBook;
import org.communityoffice.spreadsheet.ImportRow;
import org.communityoffice.spreadsheet.RowComparison;
import org.communityoffice.spreadsheet.RowRules;

/// The book of activities, filled from workbooks.
public final class ActivityImports implements BookImport {
    private final ActivityRepository repository;
    private final FieldCatalogue catalogue;
    private final CodeLists codes;
    private final Clock clock;
    private final ImportBook book;

    public ActivityImports(ActivityRepository repository, FactoryTables tables, FieldCatalogue catalogue, CodeLists codes, Clock clock) {
        this.repository = repository;
        this.catalogue = catalogue;
        this.codes = codes;
        this.clock = clock;
        book = ActivityImportBook.book(tables, catalogue);
    }

    @Override
    public ImportBook book() {
        return book;
    }

    @Override
    public RowRules rules(String file) {
        Function<Field<?>, String> codeList = field -> catalogue.of(ActivityFields.TYPE, field).codeList();
        LocalDate today = LocalDate.now(clock);
        RowComparison comparison = new RowComparison(ActivityFields.NOTE, codeList, codes);
        FieldReader fields = new FieldReader(codeList, ActivityImportBook.LIMITS, codes, today);
        return new ActivityRowRules(
                new ActivityRowReader(fields, new DaysReader(today), file), new ActivityMatching(List.copyOf(repository.all()), comparison), comparison);
    }

    @Override
    public Predicate<ImportRow> outdated() {
        Set<Values> there = repository.all().stream().map(activity -> activity.values().with(ActivityFields.SOURCE_FILE, null).with(ActivityFields.ACTIVITY_NO, null)).collect(Collectors.toSet());
        return row -> {
            Stored known = row.known();
            return known == null ? there.contains(row.values()) : BookImport.differs(known, repository.find(known.id()));
        };
    }

    @Override
    public Writing writing(Changes changes) {
        return (row, source) -> {
            Values values = row.values().with(ActivityFields.SOURCE_FILE, source);
            Stored known = row.known();
            if (known == null) {
                repository.insert(changes, values);
            } else {
                changes.update(known.id(), known.version(), values);
            }
        };
    }

    @Override
    public String title(int rows) {
        return Words.of("activity.import.title", rows);
    }

    @Override
    public List<String> fields() {
        List<String> out = new ArrayList<>();
        ActivityImportBook.written().forEach(field -> out.add(field.key()));
        out.add(ActivityImportBook.HELD_AT);
        return out;
    }

    @Override
    public String label(String field) {
        return ActivityImportBook.label(catalogue, field);
    }

    @Override
    public MaskRule mask(String field) {
        return ActivityFields.TYPE.has(field) ? catalogue.of(ActivityFields.TYPE, field).maskRule() : MaskRule.NONE;
    }

    @Override
    public List<Shown> shown() {
        return List.of(new Shown(ActivityFields.STARTS_ON.key(), 104), new Shown(ActivityFields.TITLE.key(), 232), new Shown(ActivityFields.PLACE.key(), 168),
                new Shown(ActivityFields.ATTENDANCE.key(), 90));
    }
}
