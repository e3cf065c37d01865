package org.communityoffice.monthly;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.communityoffice.model.DueLine;
import org.communityoffice.model.Words;
import org.communityoffice.report.MonthPaper.Format;
import org.communityoffice.report.MonthPaper;
import org.communityoffice.report.PaperController;
import org.communityoffice.report.PaperController.Step;
import org.communityoffice.report.PrintedPages;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// The state of the page 报表: a month, its papers, the one that is looked at; making and printing them.
public final class ReportsController {
    /// Until this day of a month the papers of the month before are due, so the page begins with that one.
    private static final int STILL_LAST_MONTH = 15;

    private final MonthlyService service;
    private final PaperController papers;
    private final Work work;
    private final Clock clock;
    private final ObjectProperty<YearMonth> month;
    private final ObservableList<Card> cards = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<MonthRead> read = new ReadOnlyObjectWrapper<>(MonthRead.NOTHING);
    private final Map<String, LocalTime> made = new HashMap<>();
    private Consumer<String> told = _ -> { };
    private Consumer<DueLine> opened = _ -> { };
    /// The paper that somebody asked for and that is still to come; empty for none.
    private String wanted = "";

    public ReportsController(MonthlyService service, PaperController papers, Work work, Clock clock) {
        this.service = service;
        this.papers = papers;
        this.work = work;
        this.clock = clock;
        YearMonth now = YearMonth.now(clock);
        this.month = new SimpleObjectProperty<>(
                java.time.LocalDate.now(clock).getDayOfMonth() <= STILL_LAST_MONTH ? now.minusMonths(1) : now);
        month.subscribe((before, after) -> load());
    }

    /// A paper of the month, in all its formats.
    ///
    /// @param id     its code, with -2 and so on for further shapes of the same paper
    /// @param madeAt when it was made in this window; null where it was not yet
    public record Card(String id, String code, String title, List<MonthPaper> files, @Nullable LocalTime madeAt) {}

    /// The paper that is looked at, as its printed pages.
    public record Shown(Card card, PrintedPages pages) {}

    public ObjectProperty<YearMonth> monthProperty() {
        return month;
    }

    public ObservableList<Card> cards() {
        return cards;
    }

    /// What was read of the month: figures typed by hand, what is missing.
    public ReadOnlyObjectProperty<MonthRead> readProperty() {
        return read.getReadOnlyProperty();
    }

    /// Confirms figures that were typed; then the month is counted anew.
    public void confirm(Map<String, String> typed) {
        YearMonth of = month.get();
        work.database(Words.of("monthly.typed.doing"), _ -> service.confirm(of, typed)).then(saved -> {
            if (!saved) {
                told.accept(Words.of("monthly.typed.stale"));
            }
            load();
        }).orTell();
    }

    /// Saves the edited text of sections; then the month is read anew.
    public void edit(List<SectionEdit> sections) {
        YearMonth of = month.get();
        work.database(Words.of("monthly.edit.doing"), _ -> service.edit(of, sections)).then(saved -> {
            if (!saved) {
                told.accept(Words.of("monthly.edit.stale"));
            }
            load();
        }).orTell();
    }

    /// What is said to the clerk, and what opens a line.
    public void on(Consumer<String> say, Consumer<DueLine> open) {
        told = say;
        opened = open;
    }

    public void open(DueLine line) {
        opened.accept(line);
    }

    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Looks at a paper of the month that is chosen.
    public void open(String code) {
        open(code, month.get());
    }

    /// Looks at a paper of a month.
    public void open(String code, YearMonth of) {
        wanted = code;
        if (of.equals(month.get())) {
            load();
        } else {
            month.set(of);
        }
    }

    /// Counts the month anew; the paper that was looked at is looked at again.
    public void load() {
        YearMonth counted = month.get();
        Shown before = shown.get();
        String code = wanted.isEmpty() && before != null ? before.card().id() : wanted;
        work.report(Words.of("monthly.load"), progress -> service.read(counted)).then(month -> {
            if (!counted.equals(this.month.get())) {
                return;
            }
            read.set(month);
            cards.setAll(cards(month.papers()));
            wanted = "";
            cards.stream().filter(card -> code.isEmpty() || card.id().equals(code)).findFirst().ifPresent(this::look);
        }).orTell();
    }

    private List<Card> cards(List<MonthPaper> papers) {
        Map<String, List<MonthPaper>> byTitle = new LinkedHashMap<>();
        papers.forEach(paper -> byTitle.computeIfAbsent(paper.code() + paper.title(), _ -> new ArrayList<>()).add(paper));
        Map<String, Integer> shapes = new HashMap<>();
        return byTitle.values().stream().map(files -> {
            MonthPaper first = files.getFirst();
            int shape = shapes.merge(first.code(), 1, Integer::sum);
            String id = shape == 1 ? first.code() : first.code() + "-" + shape;
            return new Card(id, first.code(), first.title(), files, made.get(id + first.month()));
        }).toList();
    }

    /// Shows a paper as it will be printed.
    public void look(Card card) {
        MonthPaper paper = card.files().getFirst();
        work.report(Words.of("monthly.look", card.title()), progress -> paper.laid().pages())
                .then(pages -> {
                    if (paper.month().equals(month.get())) {
                        shown.set(new Shown(card, pages));
                    }
                }).orTell();
    }

    /// `RPT-01_月度工作总结_2026-10.docx`, for the question where to save it.
    public static String fileName(Card card, Format format) {
        return card.files().stream().filter(file -> file.format() == format).map(MonthPaper::fileName).findFirst().orElse(card.title());
    }

    /// Makes one file of a paper. The clerk has said where, and that it may replace what stands there.
    public void make(Card card, Format format, Path target) {
        card.files().stream().filter(file -> file.format() == format).findFirst().ifPresent(paper ->
                papers.write(Words.of("monthly.make", card.title()), List.of(file(paper, target)), Words.of("monthly.madeAt", target), () -> made(List.of(card))));
    }

    /// Makes all papers of the month, with their manifest, in a folder of their own inside the given one.
    public void makeAll(Path parent) {
        List<Card> all = List.copyOf(cards);
        List<MonthPaper> files = all.stream().flatMap(card -> card.files().stream()).toList();
        Path folder = parent.resolve(Words.of("monthly.folder", month.get()));
        YearMonth of = month.get();
        List<List<Step>> steps = new ArrayList<>();
        steps.add(List.of(new Step(Words.of("monthly.folder.closed"), () -> Files.createDirectories(folder))));
        steps.add(MonthlyService.longestFirst(files).stream().map(paper -> file(paper, folder.resolve(paper.fileName()))).toList());
        List<MonthPaper> before = new ArrayList<>();
        steps.add(List.of(new Step(Words.of("monthly.folder.closed"), () -> {
            before.addAll(service.folder(of, files));
            for (MonthPaper paper : before) {
                service.write(paper, folder.resolve(paper.fileName()));
            }
        })));
        steps.add(List.of(new Step(Words.of("monthly.folder.closed"), () -> service.manifest(folder, of, Stream.concat(before.stream(), files.stream()).toList()))));
        papers.writeAll(Words.of("monthly.makeAll"), steps, Words.of("monthly.madeAt", folder), () -> made(all));
    }

    private Step file(MonthPaper paper, Path target) {
        return Step.file(target, () -> service.write(paper, target));
    }

    private void made(List<Card> done) {
        LocalTime now = LocalTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
        for (Card card : done) {
            made.put(card.id() + card.files().getFirst().month(), now);
        }
        cards.replaceAll(card -> done.stream().anyMatch(one -> one.id().equals(card.id()))
                ? new Card(card.id(), card.code(), card.title(), card.files(), now) : card);
    }

    /// Sends the paper that is looked at to a printer, and says what became of it.
    public void print(String printer) {
        Shown now = Objects.requireNonNull(shown.get());
        papers.print(now.card().title(), now.pages(), printer, () -> service.printing(now.card().files().getFirst()));
    }

    /// Steps to another month.
    public void step(int months) {
        month.set(month.get().plusMonths(months));
    }

    /// For whoever wants to know of each paper shown.
    public void onShown(Consumer<@Nullable Shown> listener) {
        shown.subscribe(listener);
    }
}
