package org.communityoffice.upkeep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.settings.FactoryRow;
import org.communityoffice.settings.FactoryService;
import org.communityoffice.settings.FactoryTable;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.Pinyin;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// Code lists and other factory data: which table is open, its rows, and their editing as new editions.
public final class FactoryController {
    private final FactoryService service;
    private final FactoryTables tables;
    private final Work work;
    private final ReadOnlyObjectWrapper<@Nullable FactoryTable> table = new ReadOnlyObjectWrapper<>();

    /// A table as the list at the left names it.
    public record Named(String name, String title, boolean codeList) {}

    public FactoryController(FactoryService service, Work work) {
        this.service = service;
        this.tables = service.tables();
        this.work = work;
    }

    /// The tables that fit typed words or pinyin initials, code lists first.
    public List<Named> tables(String typed) {
        String wanted = typed.strip().toLowerCase(java.util.Locale.ROOT);
        return tables.editable().stream()
                .map(name -> new Named(name, tables.title(name), tables.isCodeList(name)))
                .filter(named -> named.title.contains(wanted) || Pinyin.initials(named.title).contains(wanted))
                .sorted(java.util.Comparator.comparing((Named named) -> !named.codeList))
                .toList();
    }

    public ReadOnlyObjectProperty<@Nullable FactoryTable> tableProperty() {
        return table.getReadOnlyProperty();
    }

    public void open(String name) {
        work.database(Words.of("upkeep.doing.read"), _ -> tables.table(name)).then(table::set).orTell();
    }

    public String label(String column) {
        return tables.label(column);
    }

    /// What a row is called.
    public String name(FactoryRow row) {
        return FactoryService.name(row);
    }

    /// Where a row comes from, as far as it says.
    public static Optional<String> source(FactoryRow row) {
        return List.of("standard", "source", "reference", "seed_ref").stream().map(row::get).filter(cell -> !cell.isEmpty()).findFirst();
    }

    /// The rows of a table as records, so that the one form edits them.
    public static RecordType type(FactoryTable of) {
        List<Field<String>> fields = of.columns().stream()
                .map(column -> yesNo(of, column) ? Field.code(column) : column.equals("note") ? Field.longText(column) : Field.text(column)).toList();
        return new RecordType(of.name(), of.keyColumns().getFirst(), fields);
    }

    /// A column that holds nothing but yes and no.
    private static boolean yesNo(FactoryTable of, String column) {
        return of.rows().stream().map(row -> row.get(column)).allMatch(cell -> cell.isEmpty() || cell.equals("yes") || cell.equals("no"))
                && of.rows().stream().anyMatch(row -> !row.get(column).isEmpty());
    }

    public static Values values(RecordType type, @Nullable FactoryRow row) {
        Values.Change values = Values.none(type).change();
        type.fields().forEach(field -> values.put(field, row == null ? usual(field.key()) : row.get(field.key())));
        return values.done();
    }

    private static String usual(String column) {
        return switch (column) {
            case "active" -> "yes";
            case "verified" -> "no";
            default -> "";
        };
    }

    /// @param before null for a new row
    /// @param told   the problems; empty where it is saved
    public void save(FactoryTable of, @Nullable FactoryRow before, Values typed, Consumer<List<Problem>> told) {
        Map<String, String> cells = new HashMap<>();
        typed.type().fields().forEach(field -> cells.put(field.key(), typed.get(field) == null ? "" : String.valueOf(typed.get(field))));
        work.database(Words.of("upkeep.doing.save"), _ -> service.save(of.name(), before, cells)).then(problems -> {
            open(of.name());
            told.accept(problems);
        }).orTell();
    }

    /// Puts a row out of use, or back; tables that cannot have that keep it in use.
    public void retire(FactoryTable of, FactoryRow row) {
        work.database(Words.of("upkeep.doing.save"), _ -> {
            service.retire(of.name(), row, !row.retired());
            return row;
        }).then(_ -> open(of.name())).orTell();
    }

    /// Takes an older edition back, as a new one.
    public void takeBack(FactoryTable of, FactoryRow now, FactoryRow older) {
        work.database(Words.of("upkeep.doing.save"), _ -> service.save(of.name(), now, older.cells())).then(_ -> open(of.name())).orTell();
    }
}
