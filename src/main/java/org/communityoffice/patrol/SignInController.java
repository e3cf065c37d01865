package org.communityoffice.patrol;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Words;
import org.communityoffice.patrol.SheetTyping.Typed;
import org.communityoffice.report.PaperToShow;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// The state of the tab 签到: a day, its shifts, the sheet of one of them with every step taken, so that each can be taken back until it is saved.
public final class SignInController {
    private final SignInService service;
    private final SignInReports reports;
    private final Work work;
    private final ReadOnlyObjectWrapper<LocalDate> day;
    private final ReadOnlyObjectWrapper<List<Shift>> shifts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Open> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<String, String>> problems = new ReadOnlyObjectWrapper<>(Map.of());
    private final ObjectProperty<@Nullable String> step = new SimpleObjectProperty<>();
    private final StringProperty reason = new SimpleStringProperty("");
    private final IntegerProperty due = new SimpleIntegerProperty();
    private final Map<Long, Deque<Step>> steps = new HashMap<>();
    private final Map<Long, Sheet> drafts = new HashMap<>();
    private boolean begun;

    public SignInController(SignInService service, SignInReports reports, Work work) {
        this.service = service;
        this.reports = reports;
        this.work = work;
        this.day = new ReadOnlyObjectWrapper<>(service.now().toLocalDate());
    }

    /// The sheet on the screen.
    public record Open(SignInDesk desk, Sheet sheet, SheetReading reading) {}

    private record Step(Sheet before, String words) {}

    private record Day(SignInDesk desk, List<Shift> shifts) {}

    public ReadOnlyObjectProperty<LocalDate> dayProperty() {
        return day.getReadOnlyProperty();
    }

    /// The shifts of the day.
    public ReadOnlyObjectProperty<List<Shift>> shiftsProperty() {
        return shifts.getReadOnlyProperty();
    }

    /// Null where there is no shift on that day.
    public ReadOnlyObjectProperty<@Nullable Open> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Why the last save was refused, by `row-3` or field.
    public ReadOnlyObjectProperty<Map<String, String>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /// The last step, which Ctrl+Z takes back; null for none.
    public ObjectProperty<@Nullable String> stepProperty() {
        return step;
    }

    /// 补录原因, chosen once.
    public StringProperty reasonProperty() {
        return reason;
    }

    public IntegerProperty dueProperty() {
        return due;
    }

    public String kind(Shift shift) {
        return service.kind(shift);
    }

    public String team(Shift shift) {
        return service.team(shift);
    }

    public LocalDate today() {
        return service.now().toLocalDate();
    }

    public boolean hasUnsaved() {
        return drafts.values().stream().anyMatch(Sheet::isChanged);
    }

    /// At first the shift to begin with; later what is open, as it is stored now.
    public void load() {
        Open now = open.get();
        if (begun && now != null) {
            open(now.desk.shift().id());
            return;
        }
        begun = true;
        work.database(Words.of("patrol.sheet.doing"), _ -> service.first()).then(first -> first.ifPresentOrElse(shift -> open(shift.id()), () -> toDay(day.get()))).orTell();
    }

    /// The sheet of the day as a paper.
    ///
    /// @param blank to be signed by hand, whatever is entered already
    public PaperToShow paper(boolean blank) {
        LocalDate of = day.get();
        return new PaperToShow(Words.of("patrol.paper.sign") + "_" + of, () -> blank ? reports.blank(of) : reports.of(of), List.of(PaperToShow.Form.PDF), _ -> { });
    }

    public void loadDue() {
        work.database(Words.of("patrol.sheet.doing"), _ -> service.due()).then(due::set).orTell();
    }

    /// What was saved elsewhere is seen; the clerk's own lines stay.
    public void changed(Set<String> tables) {
        if (tables.stream().anyMatch(Set.of("rota", "rota_member", "sign_in", "post", "team")::contains)) {
            loadDue();
            if (begun) {
                Open now = open.get();
                if (now == null) {
                    toDay(day.get());
                } else {
                    open(now.desk.shift().id());
                }
            }
        }
    }

    /// The shifts of a day; the first one is opened.
    public void toDay(LocalDate wanted) {
        work.database(Words.of("patrol.sheet.doing"), _ -> service.shifts(wanted)).then(found -> {
            day.set(wanted);
            shifts.set(found);
            if (found.isEmpty()) {
                show(null);
            } else {
                open(found.getFirst().id());
            }
        }).orTell();
    }

    public void stepDay(int days) {
        toDay(day.get().plusDays(days));
    }

    /// The shift before or after this one on the day; beyond it, the day before or after.
    public void stepShift(int by) {
        Open now = open.get();
        List<Long> ids = shifts.get().stream().map(Shift::id).toList();
        int next = now == null ? -1 : ids.indexOf(now.desk.shift().id()) + by;
        if (next < 0 || next >= ids.size()) {
            stepDay(by);
        } else {
            open(ids.get(next));
        }
    }

    public void open(long shift) {
        work.database(Words.of("patrol.sheet.doing"), _ -> service.desk(shift).map(desk -> new Day(desk, service.shifts(desk.shift().day()))).orElse(null)).then(found -> {
            if (found == null) {
                drafts.remove(shift);
                open.set(null);
                toDay(day.get());
                return;
            }
            day.set(found.desk.shift().day());
            shifts.set(found.shifts);
            show(found.desk);
        }).orTell();
    }

    private void show(@Nullable SignInDesk desk) {
        if (desk == null) {
            open.set(null);
            step.set(null);
            return;
        }
        Sheet draft = drafts.get(desk.shift().id());
        Sheet sheet = Sheet.of(desk.shift());
        if (draft != null && draft.isChanged()) {
            SheetMerge merge = SheetMerge.of(draft, desk.shift());
            // what both changed is asked about when it is saved
            sheet = draft.shift().equals(desk.shift()) || !merge.lines().isEmpty() ? draft : merge.merged();
        }
        put(desk, sheet);
    }

    private void put(SignInDesk desk, Sheet sheet) {
        drafts.put(desk.shift().id(), sheet);
        open.set(new Open(desk, sheet, new SheetReading(desk.span(), service.now())));
        Deque<Step> taken = steps.get(desk.shift().id());
        step.set(taken == null || taken.isEmpty() ? null : taken.element().words);
    }

    private SheetTyping typing(Open now) {
        return new SheetTyping(new SheetReading(now.desk.span(), service.now()), typed -> service.meant(typed, now.desk.shift()), now.desk.rules()::refusal);
    }

    /// What is understood of characters while they are typed.
    public SheetHint understood(int row, SheetTyping.Column column, String typed) {
        Open now = open.get();
        return now == null ? SheetHint.NONE
                : SheetHint.of(new SheetReading(now.desk.span(), service.now()), now.sheet.rows().get(row), column, typed, who -> service.meant(who, now.desk.shift()));
    }

    /// Puts what was typed into a cell.
    ///
    /// @param several told whom it may mean, where that is not clear
    public void type(int row, SheetTyping.Column column, String typed, Consumer<List<DutyPerson>> several) {
        Open now = open.get();
        if (now != null) {
            take(now, typing(now).type(now.sheet, row, column, typed), several);
        }
    }

    /// The person chosen of several to stand in.
    public void standIn(int row, DutyPerson person) {
        Open now = open.get();
        if (now != null) {
            take(now, typing(now).standsIn(now.sheet, row, person), _ -> { });
        }
    }

    /// Adds a line for somebody who is not on the rota.
    ///
    /// @param why told where they cannot be added
    public void add(DutyPerson person, Consumer<String> why) {
        Open now = open.get();
        if (now != null) {
            String refused = typing(now).whyNot(now.sheet, person);
            if (refused.isEmpty()) {
                take(now, typing(now).besides(now.sheet, person), _ -> { });
            } else {
                why.accept(refused);
            }
        }
    }

    public List<DutyPerson> meant(String typed) {
        Open now = open.get();
        return now == null || typed.isBlank() ? List.of() : service.meant(typed, now.desk.shift());
    }

    public String detail(DutyPerson person) {
        return service.detail(person);
    }

    public void found(String text) {
        Open now = open.get();
        if (now != null && !text.equals(now.sheet.found())) {
            put(now.desk, now.sheet.finding(text));
        }
    }

    private void take(Open now, Typed typed, Consumer<List<DutyPerson>> several) {
        switch (typed) {
            case Typed.Changed(Sheet sheet, String words) -> {
                steps.computeIfAbsent(now.desk.shift().id(), _ -> new ArrayDeque<>()).push(new Step(now.sheet, words));
                problems.set(Map.of());
                put(now.desk, sheet);
            }
            case Typed.Choose(List<DutyPerson> people) -> several.accept(people);
            case Typed.Same() -> { }
        }
    }

    /// Takes the last step back.
    ///
    /// @return false where there is none
    public boolean stepBack() {
        Open now = open.get();
        Deque<Step> taken = now == null ? null : steps.get(now.desk.shift().id());
        if (now == null || taken == null || taken.isEmpty()) {
            return false;
        }
        Sheet before = taken.pop().before;
        put(now.desk, new Sheet(before.shift(), before.rows(), now.sheet.found()));
        return true;
    }

    /// Saves the sheet as one action. What others saved meanwhile is taken along; lines that both changed are asked about.
    ///
    /// @param conflict told of those lines, and who saved
    public void save(Consumer<String> saved, Consumer<Conflict> conflict) {
        Open now = open.get();
        if (now == null || !now.sheet.isChanged()) {
            return;
        }
        Sheet sheet = now.sheet;
        work.database(Words.of("patrol.sheet.doing.save"), _ -> service.save(sheet, Objects.requireNonNullElse(reason.get(), ""))).then(result -> {
            switch (result) {
                case SaveResult.Saved(var _) -> {
                    drafts.remove(sheet.shift().id());
                    steps.remove(sheet.shift().id());
                    problems.set(Map.of());
                    open(sheet.shift().id());
                    saved.accept(service.called(sheet.shift()));
                }
                case SaveResult.Invalid(List<Problem> found) -> tell(found);
                case SaveResult.Unsure(List<Problem> found) -> tell(found);
                case SaveResult.ChangedElsewhere(var _, String by) -> meet(sheet, by, saved, conflict);
            }
        }).orTell();
    }

    /// Lines that two people changed; `resolved` goes on with the choice.
    public record Conflict(String by, SheetMerge merge, SheetReading reading, Consumer<Set<Integer>> resolved) {}

    private void meet(Sheet mine, String by, Consumer<String> saved, Consumer<Conflict> conflict) {
        work.database(Words.of("patrol.sheet.doing"), _ -> service.desk(mine.shift().id()).orElse(null)).then(desk -> {
            if (desk == null) {
                toDay(day.get());
                return;
            }
            SheetMerge merge = SheetMerge.of(mine, desk.shift());
            Consumer<Set<Integer>> go = theirs -> {
                steps.remove(mine.shift().id());
                put(desk, merge.taking(theirs));
                save(saved, conflict);
            };
            if (merge.lines().isEmpty()) {
                go.accept(Set.of());
            } else {
                conflict.accept(new Conflict(by, merge, new SheetReading(desk.span(), service.now()), go));
            }
        }).orTell();
    }

    private void tell(List<Problem> found) {
        Map<String, String> by = new HashMap<>();
        found.forEach(problem -> by.putIfAbsent(problem.field(), problem.message()));
        problems.set(Map.copyOf(by));
    }

    /// Somebody signs in at the desk, or out if they are in.
    ///
    /// @param told     what was done, or why not
    /// @param several  whom the initials may mean
    public void signNow(String typed, Consumer<Desked> told, Consumer<List<DutyPerson>> several) {
        Open now = open.get();
        if (now == null || typed.isBlank()) {
            return;
        }
        List<DutyPerson> here = now.sheet.rows().stream().map(SheetRow::person).toList();
        List<DutyPerson> meant = service.meant(typed, now.desk.shift());
        List<DutyPerson> onSheet = meant.stream().filter(one -> here.stream().anyMatch(one::same)).toList();
        List<DutyPerson> people = onSheet.isEmpty() ? meant : onSheet;
        switch (people.size()) {
            case 0 -> told.accept(new Desked(Words.of("patrol.sheet.problem.nobody", typed.strip()), false));
            case 1 -> signNow(people.getFirst(), typed, told);
            default -> several.accept(people);
        }
    }

    /// What became of a sign-in at the desk.
    public record Desked(String words, boolean done) {}

    public void signNow(DutyPerson person, String typed, Consumer<Desked> told) {
        Open now = open.get();
        if (now != null) {
            boolean leaving = now.desk.shift().signIns().stream().anyMatch(one -> SheetRow.of(null, one).person().same(person));
            work.database(Words.of("patrol.sheet.doing.desk"), _ -> service.signNow(now.desk.shift().id(), person, typed.strip())).then(result -> told.accept(switch (result) {
                case SaveResult.Saved(var _) -> new Desked(Words.of(leaving ? "patrol.desk.told.out" : "patrol.desk.told.in", person.name(), service.now().toLocalTime()), true);
                case SaveResult.Invalid(List<Problem> found) -> new Desked(found.getFirst().message(), false);
                case SaveResult.Unsure(List<Problem> found) -> new Desked(found.getFirst().message(), false);
                case SaveResult.ChangedElsewhere(var _, String _) -> new Desked(Words.of("patrol.desk.told.gone"), false);
            })).orTell();
        }
    }
}
