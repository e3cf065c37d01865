package org.communityoffice.spreadsheet;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communityoffice.database.Changed;
import org.communityoffice.database.Changes;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.Rows;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Imports carried out, and the headers that were mapped by hand.
public final class ImportRepository {
    private static final int LONGEST_NAME = 300;
    private final OfficeDatabase database;

    public ImportRepository(OfficeDatabase database) {
        this.database = database;
    }

    /// One action of an import.
    ///
    /// @param partOf the change set that heads it; null for the head itself
    public <T> Changed<T> change(String title, String by, @Nullable Long partOf, java.util.function.Function<Changes, T> action) {
        return database.change(title, by, partOf, action);
    }

    /// Says in the change set what was imported, and remembers columns mapped by hand.
    public void record(Changes changes, ImportPlan plan) {
        ImportPlan.Totals totals = plan.totals();
        String name = plan.file();
        changes.insert(Values.none(ImportRunFields.TYPE).change()
                .set(ImportRunFields.BOOK, plan.book())
                .set(ImportRunFields.FILE_NAME, name.substring(0, Math.min(LONGEST_NAME, name.length())))
                .set(ImportRunFields.FILE_HASH, plan.hash().isEmpty() ? "-" : plan.hash())
                .set(ImportRunFields.DONE_AT, changes.at())
                .set(ImportRunFields.ROWS_READ, totals.rowsRead())
                .set(ImportRunFields.IMPORTED, totals.imported())
                .set(ImportRunFields.ASKED, totals.asked())
                .set(ImportRunFields.REFUSED, totals.refused())
                .set(ImportRunFields.SKIPPED, totals.skipped())
                .done());
        for (SheetPlan sheet : plan.dataSheets()) {
            if (plan.asked().columns().containsKey(sheet.name())) {
                remember(changes, plan.book(), sheet.columns());
            }
        }
    }

    /// When the same content was imported last; empty where it never was.
    public Optional<LocalDateTime> importedBefore(String hash) {
        return database.read(reading -> Rows.list(reading, ImportRunFields.TYPE, DSL.field("file_hash", String.class).eq(hash), DSL.field("id").desc()).stream()
                .map(row -> row.values().get(ImportRunFields.DONE_AT))
                .findFirst());
    }

    /// The headers of a book that were mapped by hand.
    public ColumnMemory memory(String book) {
        Map<String, Map<Integer, String>> known = new HashMap<>();
        database.read(reading -> Rows.list(reading, ImportMappingFields.TYPE, DSL.field("book", String.class).eq(book), DSL.field("id")))
                .forEach(row -> known.put(row.values().get(ImportMappingFields.HEADER, ""), parse(row.values().get(ImportMappingFields.MAPPING, ""))));
        return header -> Optional.ofNullable(known.get(header));
    }

    private static void remember(Changes changes, String book, List<Column> columns) {
        String header = ColumnMemory.header(columns);
        String mapping = columns.stream()
                .filter(column -> column.found() == Column.Found.BY_HAND)
                .map(column -> column.index() + "=" + (column.field() == null ? "" : column.field()))
                .collect(Collectors.joining("|"));
        Values after = Values.none(ImportMappingFields.TYPE).change()
                .set(ImportMappingFields.BOOK, book)
                .set(ImportMappingFields.HEADER, header)
                .set(ImportMappingFields.MAPPING, mapping)
                .done();
        Optional<Stored> before = Rows.list(changes.reading(), ImportMappingFields.TYPE, DSL.field("book", String.class).eq(book)).stream()
                .filter(row -> header.equals(row.values().get(ImportMappingFields.HEADER)))
                .findFirst();
        if (before.isPresent()) {
            changes.update(before.get().id(), before.get().version(), after);
        } else if (!mapping.isEmpty()) {
            changes.insert(after);
        }
    }

    private static Map<Integer, String> parse(String mapping) {
        Map<Integer, String> out = new HashMap<>();
        for (String one : mapping.split("\\|")) {
            int sign = one.indexOf('=');
            if (sign > 0) {
                out.put(Integer.valueOf(one.substring(0, sign)), one.substring(sign + 1));
            }
        }
        return Map.copyOf(out);
    }
}
