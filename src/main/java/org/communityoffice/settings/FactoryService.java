package org.communityoffice.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communityoffice.model.Problem;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;
import org.jspecify.annotations.Nullable;

/// Editing of code lists and other factory data: each edit is a new edition, old ones stay.
public final class FactoryService {
    private static final int LONGEST_KEY = 60;

    private final FactoryRepository repository;
    private final FactoryTables tables;
    private final CurrentUser user;
    private final Clock clock;

    /// Lays the office's editions over the delivered tables and keeps them so.
    ///
    /// @param catalogue reads its labels anew when a field list was edited
    public FactoryService(FactoryRepository repository, FactoryTables tables, FieldCatalogue catalogue, CurrentUser user, Clock clock) {
        this.repository = repository;
        this.tables = tables;
        this.user = user;
        this.clock = clock;
        Runnable reread = () -> {
            tables.overlay(repository.edits());
            catalogue.reload();
        };
        reread.run();
        repository.onChange(reread);
    }

    public FactoryTables tables() {
        return tables;
    }

    /// What stands in the way of saving a row, by column.
    ///
    /// @param before the row as it was opened; null for a new one
    public List<Problem> problems(String table, @Nullable FactoryRow before, Map<String, String> cells) {
        FactoryTable target = tables.table(table);
        List<Problem> out = new ArrayList<>();
        for (String column : target.keyColumns()) {
            if (cells.getOrDefault(column, "").isBlank()) {
                out.add(new Problem(column, Words.of("settings.factory.key-missing")));
            }
        }
        String key = target.keyOf(cells);
        if (before != null && !before.key().equals(key)) {
            out.add(new Problem(target.keyColumns().getFirst(), Words.of("settings.factory.key-fixed")));
        }
        if (before == null && target.row(key).isPresent()) {
            out.add(new Problem(target.keyColumns().getFirst(), Words.of("settings.factory.key-taken", key)));
        }
        if (key.length() > LONGEST_KEY) {
            out.add(new Problem(target.keyColumns().getFirst(), Words.of("settings.factory.key-long")));
        }
        nameColumn(target).filter(column -> cells.getOrDefault(column, "").isBlank())
                .ifPresent(column -> out.add(new Problem(column, Words.of("settings.factory.name-missing"))));
        if (target.columns().contains("sort") && !cells.getOrDefault("sort", "").matches("[0-9]{0,6}")) {
            out.add(new Problem("sort", Words.of("settings.factory.sort-number")));
        }
        out.addAll(takenAliases(target, key, cells));
        return out;
    }

    /// An alias must mean one entry, or an import could not tell which.
    private static List<Problem> takenAliases(FactoryTable target, String key, Map<String, String> cells) {
        Map<String, String> known = new HashMap<>();
        for (FactoryRow row : target.rows()) {
            if (!row.key().equals(key) && !row.retired()) {
                for (String alias : row.get("aliases").split("\\|")) {
                    known.put(CodeLists.folded(alias), name(row));
                }
            }
        }
        List<Problem> out = new ArrayList<>();
        for (String alias : cells.getOrDefault("aliases", "").split("\\|")) {
            String taken = alias.isBlank() ? null : known.get(CodeLists.folded(alias));
            if (taken != null) {
                out.add(new Problem("aliases", Words.of("settings.factory.alias-taken", alias.strip(), taken)));
            }
        }
        return out;
    }

    /// Saves a row as its next edition; a row that did not change makes none.
    ///
    /// @return the problems; empty where it is saved
    public List<Problem> save(String table, @Nullable FactoryRow before, Map<String, String> typed) {
        Map<String, String> cells = new HashMap<>();
        typed.forEach((column, cell) -> cells.put(column, cell.strip()));
        List<Problem> problems = problems(table, before, cells);
        if (!problems.isEmpty() || before != null && cells.equals(before.cells())) {
            return problems;
        }
        FactoryTable target = tables.table(table);
        String key = target.keyOf(cells);
        int edition = target.editions(key).stream().mapToInt(FactoryRow::edition).max().orElse(0) + 1;
        FactoryRow row = new FactoryRow(key, edition, LocalDate.now(clock), Map.copyOf(cells));
        String title = Words.of(before == null ? "settings.factory.added" : "settings.factory.changed", target.title(), name(row));
        repository.add(new FactoryEdit(table, row), title, user.doing(Act.OFFICE));
        return List.of();
    }

    /// Puts an entry out of use, or back into use. Never deletes: old records still need it.
    public void retire(String table, FactoryRow row, boolean out) {
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.put("active", out ? "no" : "yes");
        save(table, row, cells);
    }

    private static Optional<String> nameColumn(FactoryTable table) {
        return List.of("name_zh", "title_zh", "item_zh", "level2", "label_zh").stream().filter(table.columns()::contains).findFirst();
    }

    /// What a row is called.
    public static String name(FactoryRow row) {
        return List.of("name_zh", "title_zh", "item_zh", "level2", "label_zh").stream()
                .map(row::get).filter(cell -> !cell.isEmpty()).findFirst().orElse(row.key());
    }
}
