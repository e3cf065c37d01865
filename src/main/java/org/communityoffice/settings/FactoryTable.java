package org.communityoffice.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A factory table as it stands: the delivered rows, overlaid by the office's edits, with every edition kept.
public final class FactoryTable {
    private final String name;
    private final String title;
    private final List<String> columns;
    private final List<String> keyColumns;
    private final Map<String, List<FactoryRow>> editions = new LinkedHashMap<>();
    private final List<FactoryRow> rows = new ArrayList<>();

    FactoryTable(String name, String title, List<String> columns, List<String> keyColumns, List<FactoryRow> allEditions) {
        this.name = name;
        this.title = title;
        this.columns = List.copyOf(columns);
        this.keyColumns = List.copyOf(keyColumns);
        for (FactoryRow row : allEditions) {
            editions.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row);
        }
        for (List<FactoryRow> of : editions.values()) {
            of.sort(Comparator.comparingInt(FactoryRow::edition).reversed());
            rows.add(of.getFirst());
        }
        if (columns.contains("sort")) {
            rows.sort(Comparator.comparingInt(FactoryTable::place));
        }
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    public List<String> columns() {
        return columns;
    }

    public List<String> keyColumns() {
        return keyColumns;
    }

    /// Every row in its newest edition, in the order of the table.
    public List<FactoryRow> rows() {
        return List.copyOf(rows);
    }

    public Optional<FactoryRow> row(String key) {
        return editions(key).stream().findFirst();
    }

    /// The row as it held on a day: old records are shown by the edition of their time.
    public Optional<FactoryRow> row(String key, LocalDate on) {
        return editions(key).stream()
                .filter(row -> row.since() == null || !row.since().isAfter(on))
                .findFirst();
    }

    /// All editions of a row, the newest first.
    public List<FactoryRow> editions(String key) {
        return List.copyOf(editions.getOrDefault(key, List.of()));
    }

    /// The key that a row with these cells has.
    public String keyOf(Map<String, String> cells) {
        return String.join("/", keyColumns.stream().map(c -> cells.getOrDefault(c, "")).toList());
    }

    private static int place(FactoryRow row) {
        String sort = row.get("sort");
        return sort.matches("[0-9]{1,6}") ? Integer.parseInt(sort) : Integer.MAX_VALUE;
    }
}
