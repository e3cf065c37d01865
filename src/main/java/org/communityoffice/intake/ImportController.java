package org.communityoffice.intake;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.communityoffice.database.BackupUnusableException;
import org.communityoffice.model.Words;
import org.communityoffice.spreadsheet.Answer;
import org.communityoffice.spreadsheet.BookImport;
import org.communityoffice.spreadsheet.Column;
import org.communityoffice.spreadsheet.ImportPlan;
import org.communityoffice.spreadsheet.ImportRow.Outcome;
import org.communityoffice.spreadsheet.ImportService;
import org.communityoffice.spreadsheet.PlanRequest;
import org.communityoffice.spreadsheet.RowRules;
import org.communityoffice.spreadsheet.SheetPlan;
import org.communityoffice.work.Progress;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// The state of the import page: which file, which choices, what would become of every row; and carrying it out.
public final class ImportController {
    /// Held back ones first, then what changes, then the rest.
    private static final List<Outcome> ORDER = List.of(Outcome.ASK, Outcome.REFUSE, Outcome.CHANGED, Outcome.NEW, Outcome.SAME, Outcome.SKIP);

    /// What carrying out a plan came to.
    ///
    /// @param done whether it was carried out
    public record Told(String words, boolean done) {
        static final Told NOTHING = new Told("", false);
    }

    private final List<ImportService> services;
    private final Work work;
    private final ReadOnlyObjectWrapper<ImportState> state = new ReadOnlyObjectWrapper<>(new ImportState.NoFile(""));
    private final ReadOnlyObjectWrapper<List<ImportLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Told> said = new ReadOnlyObjectWrapper<>(Told.NOTHING);
    private ImportService service;
    private @Nullable Path path;
    private ImportService.@Nullable Opened opened;
    private ImportState.@Nullable Planned aside;
    private ImportService.@Nullable Opened asideOpened;
    private Optional<Outcome> filter = Optional.empty();
    private String sheet = "";
    private List<ImportLine> all = List.of();
    private Runnable before = () -> { };
    private Consumer<Progress.State> watcher = one -> { };

    /// What a column can be: a field's key and what it is called.
    public record Choice(String key, String label) {
        @Override
        public String toString() {
            return label;
        }
    }

    /// Fills any of these books; the first where a file fits none.
    public ImportController(List<ImportService> services, Work work) {
        this.services = List.copyOf(services);
        this.service = services.getFirst();
        this.work = work;
    }

    /// What comes before anything is written: a backup.
    public void beforeWriting(Runnable first) {
        before = first;
    }

    /// The books that can be filled, by their names.
    public List<String> books() {
        return services.stream().map(one -> one.book().book().name()).toList();
    }

    /// The book that the file is taken for.
    public BookImport book() {
        return service.book();
    }

    /// Takes the file for another book than its header says.
    public void book(String name) {
        services.stream().filter(one -> one.book().book().name().equals(name)).findFirst().ifPresent(chosen -> {
            service = chosen;
            change(PlanRequest.first());
        });
    }

    public ReadOnlyObjectProperty<ImportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The rows of the result under the chosen filter.
    public ReadOnlyObjectProperty<List<ImportLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// One sentence on what was just done; empty where there is nothing to say.
    public ReadOnlyObjectProperty<Told> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Who is shown how far a long import is.
    public void watchedBy(Consumer<Progress.State> who) {
        watcher = who;
    }

    /// What a column of the file can be mapped to.
    public List<Choice> choices() {
        List<Choice> out = new ArrayList<>(List.of(
                new Choice(Column.LEFT_OUT, Words.of("intake.left-out")), new Choice("", Words.of("intake.into-note"))));
        book().fields().forEach(field -> out.add(new Choice(field, book().label(field))));
        return out;
    }

    public void open(Path file) {
        read(file, null);
    }

    /// The password of the encrypted file that was opened last.
    public void password(char[] password) {
        if (path instanceof Path file) {
            read(file, password);
        }
    }

    private void read(Path file, char @Nullable [] password) {
        path = file;
        said.set(Told.NOTHING);
        work.database(Words.of("intake.doing.read"), _ -> fitting(ImportService.open(file, password))).then(fitting -> {
            ImportService.Opened found = fitting.opened();
            service = fitting.service();
            opened = found;
            filter = Optional.empty();
            sheet = "";
            plan(found, PlanRequest.first(), () -> { });
        }).orTell();
    }

    private record Fitting(ImportService.Opened opened, ImportService service) {}

    /// The book of which the file's header has most columns; the one that stands there where it has none of any.
    private Fitting fitting(ImportService.Opened found) {
        ImportService best = service;
        long most = 0;
        for (ImportService one : services) {
            long fit = one.fit(found);
            if (fit > most) {
                best = one;
                most = fit;
            }
        }
        return new Fitting(found, best);
    }

    private void plan(ImportService.Opened from, PlanRequest request, Runnable then) {
        ImportService planned = service;
        work.database(Words.of("intake.doing.plan"), _ -> new Known(planned.plan(from, request), planned.importedBefore(from))).then(known -> {
            if (opened == from) {
                show(known);
                then.run();
            }
        }).orTell();
    }

    private record Known(ImportPlan plan, Optional<java.time.LocalDateTime> before) {}

    private void show(Known known) {
        ImportPlan plan = known.plan();
        Set<RowRules.RowKey> answered = new HashSet<>(plan.asked().answers().keySet());
        all = plan.rows().stream().map(row -> ImportLine.of(row, book(), answered.contains(row.rowKey())))
                .sorted(Comparator.comparingInt((ImportLine line) -> ORDER.indexOf(line.outcome()))).toList();
        if (plan.sheets().stream().noneMatch(one -> one.name().equals(sheet))) {
            sheet = plan.dataSheets().stream().findFirst().or(() -> plan.sheets().stream().findFirst()).map(SheetPlan::name).orElse("");
        }
        state.set(ImportState.of(plan, sheet, known.before()));
        filter(filter.orElse(null));
    }

    /// Shows the rows of one outcome; null for all that are records.
    public void filter(@Nullable Outcome outcome) {
        filter = Optional.ofNullable(outcome);
        lines.set(all.stream().filter(line -> outcome == null ? line.outcome() != Outcome.SKIP : line.outcome() == outcome).toList());
    }

    public Optional<Outcome> filter() {
        return filter;
    }

    /// Which sheet stands in the preview.
    public void preview(String name) {
        sheet = name;
        if (state.get() instanceof ImportState.Planned planned) {
            state.set(new ImportState.Planned(planned.plan(), name, planned.before()));
        }
    }

    /// Reads a sheet, or leaves it out; at least one is read.
    public void readSheet(String name, boolean read) {
        if (plan() instanceof ImportPlan plan) {
            Set<String> wanted = new HashSet<>(plan.dataSheets().stream().map(SheetPlan::name).toList());
            boolean differs = read ? wanted.add(name) : wanted.remove(name);
            if (differs && !wanted.isEmpty()) {
                sheet = read ? name : "";
                change(plan.asked().withSheets(wanted));
            }
        }
    }

    /// Makes a row of the sheet in the preview the header.
    public void header(int row) {
        if (plan() instanceof ImportPlan plan) {
            change(plan.asked().withHeader(sheet, row));
        }
    }

    /// Maps a column of the sheet in the preview by hand; remembered for the next file with the same header.
    public void column(int index, String field) {
        if (plan() instanceof ImportPlan plan) {
            change(plan.asked().withColumn(sheet, index, field));
        }
    }

    /// Decides on a doubtful row.
    ///
    /// @param next told the row that is to be decided next; empty where none is left
    public void answer(ImportLine line, Answer answer, Consumer<Optional<RowRules.RowKey>> next) {
        if (plan() instanceof ImportPlan plan && opened instanceof ImportService.Opened from) {
            Optional<RowRules.RowKey> following = after(line);
            plan(from, plan.asked().withAnswer(line.key(), answer), () -> next.accept(following));
        }
    }

    /// Takes a decision back.
    public void unanswer(ImportLine line) {
        if (plan() instanceof ImportPlan plan) {
            Map<RowRules.RowKey, Answer> left = new HashMap<>(plan.asked().answers());
            left.remove(line.key());
            change(new PlanRequest(plan.asked().sheets(), plan.asked().headers(), plan.asked().columns(), Map.copyOf(left)));
        }
    }

    private Optional<RowRules.RowKey> after(ImportLine line) {
        List<RowRules.RowKey> open = all.stream().filter(one -> one.outcome() == Outcome.ASK && !one.answers().isEmpty() || one.key().equals(line.key()))
                .map(ImportLine::key).toList();
        int at = open.indexOf(line.key());
        List<RowRules.RowKey> rest = new ArrayList<>(open.subList(at + 1, open.size()));
        rest.addAll(open.subList(0, at));
        return rest.stream().findFirst();
    }

    /// Carries the plan out: all of it in one action that can be undone, or nothing. What is doubtful stays on the page.
    ///
    /// @return asks it to stop at the next safe point, where nothing of it is kept
    public Progress apply() {
        if (!(plan() instanceof ImportPlan plan) || !(opened instanceof ImportService.Opened from)) {
            return Progress.NONE;
        }
        ImportService carrying = service;
        return work.database(Words.of("intake.doing.apply"), progress -> {
            before.run();
            return carrying.apply(plan, progress);
        }).watchedBy(one -> watcher.accept(one)).then(applied -> {
            said.set(switch (applied) {
                case ImportService.Applied.Done done -> new Told(Words.of("intake.done", done.imported()), true);
                case ImportService.Applied.Outdated outdated -> new Told(Words.of("intake.outdated"), false);
            });
            plan(from, plan.asked(), () -> { });
        }).orElse(problem -> {
            said.set(new Told(switch (problem) {
                case Progress.Stopped _ -> Words.of("intake.stopped");
                case BackupUnusableException _, UncheckedIOException _ -> Words.of("intake.no-backup");
                default -> throw new IllegalStateException(problem);
            }, false));
        });
    }

    /// Lays the file aside with all choices; [#takeUp] goes on with it.
    public void layAside() {
        if (state.get() instanceof ImportState.Planned planned) {
            aside = planned;
            asideOpened = opened;
            close();
        }
    }

    public void takeUp() {
        if (aside instanceof ImportState.Planned planned && asideOpened instanceof ImportService.Opened from) {
            opened = from;
            services.stream().filter(one -> one.book().book().name().equals(planned.plan().book())).findFirst().ifPresent(one -> service = one);
            sheet = planned.sheet();
            aside = null;
            plan(from, planned.plan().asked(), () -> { });
        }
    }

    /// Leaves the file without importing.
    public void close() {
        opened = null;
        all = List.of();
        lines.set(all);
        said.set(Told.NOTHING);
        state.set(new ImportState.NoFile(aside == null ? "" : aside.plan().file()));
    }

    private void change(PlanRequest request) {
        if (opened instanceof ImportService.Opened from) {
            plan(from, request, () -> { });
        }
    }

    private @Nullable ImportPlan plan() {
        return switch (state.get()) {
            case ImportState.Planned planned -> planned.plan();
            case ImportState.NoTable noTable -> noTable.plan();
            case ImportState.NoFile none -> null;
            case ImportState.Locked locked -> null;
            case ImportState.Refused refused -> null;
        };
    }
}
