package org.communityoffice.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// All tables that the program is delivered with (`factory/`), each read when first asked for, overlaid by the office's edits.
public final class FactoryTables {
    private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, FactoryRow> index = new LinkedHashMap<>();
    private final Map<String, FactoryTable> read = new ConcurrentHashMap<>();
    private volatile List<FactoryEdit> edits;

    /// The tables as delivered.
    public FactoryTables() {
        this(List.of());
    }

    public FactoryTables(List<FactoryEdit> edits) {
        this.edits = List.copyOf(edits);
        for (Map<String, String> cells : cells("tables.csv")) {
            String name = Objects.requireNonNull(cells.get("name"));
            index.put(name, new FactoryRow(name, 0, null, cells));
        }
    }

    /// The names of all tables, code lists and others.
    public List<String> names() {
        return List.copyOf(index.keySet());
    }

    /// The names of the tables that a clerk edits; the others are about the program.
    public List<String> editable() {
        return index.values().stream().filter(entry -> entry.is("shown")).map(FactoryRow::key).toList();
    }

    /// What a column is called on the screen.
    public String label(String column) {
        return table("columns").row(column).map(row -> row.get("label_zh")).orElse(column);
    }

    /// What a table is called, without reading it.
    public String title(String name) {
        return indexed(name).get("title_zh");
    }

    public boolean isCodeList(String name) {
        return indexed(name).get("folder").equals("codes");
    }

    /// A table by its file's name without `.csv` (`sex`, `holidays`, `person-fields`).
    ///
    /// @throws IllegalArgumentException where there is none
    public FactoryTable table(String name) {
        return read.computeIfAbsent(name, this::load);
    }

    /// The rows of a table in their newest edition.
    public List<FactoryRow> rows(String name) {
        return table(name).rows();
    }

    /// The office's edits as they now stand in the database, after one was saved or undone.
    public void overlay(List<FactoryEdit> now) {
        edits = List.copyOf(now);
        read.clear();
    }

    private FactoryRow indexed(String name) {
        FactoryRow entry = index.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("no factory table " + name);
        }
        return entry;
    }

    private FactoryTable load(String name) {
        FactoryRow entry = indexed(name);
        String folder = entry.get("folder");
        List<Map<String, String>> delivered = cells((folder.isEmpty() ? "" : folder + "/") + name + ".csv");
        List<String> keyColumns = List.of(entry.get("key").split("\\|", -1));
        List<FactoryRow> rows = new ArrayList<>();
        for (Map<String, String> cells : delivered) {
            String key = String.join("/", keyColumns.stream().map(c -> cells.getOrDefault(c, "")).toList());
            rows.add(new FactoryRow(key, 0, null, cells));
        }
        for (FactoryEdit edit : edits) {
            if (edit.table().equals(name)) {
                rows.add(edit.row());
            }
        }
        List<String> columns = delivered.isEmpty() ? keyColumns : List.copyOf(delivered.getFirst().keySet());
        return new FactoryTable(name, entry.get("title_zh"), columns, keyColumns, rows);
    }

    /// The rows of a delivered file: column name to cell, in the order of the file.
    static List<Map<String, String>> cells(String file) {
        try (InputStream in = Objects.requireNonNull(FactoryTables.class.getResourceAsStream("/factory/" + file), file);
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
                CSVParser rows = CSV.parse(text)) {
            List<String> columns = rows.getHeaderNames();
            List<Map<String, String>> out = new ArrayList<>();
            for (CSVRecord row : rows) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (String column : columns) {
                    cells.put(column, row.get(column).strip());
                }
                out.add(Collections.unmodifiableMap(cells));
            }
            return out;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
