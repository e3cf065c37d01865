package org.communityoffice.patrol;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.communityoffice.group.PersonFinder;
import org.communityoffice.group.TeamFields;
import org.communityoffice.group.TeamMemberFields;
import org.communityoffice.group.Membership;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// The state of the tab 值班表: a month, the cell in front, the shift that is changed.
public final class RotaController {
    private static final int MOST = 9;
    private final RotaService service;
    private final CodeLists codes;
    private final PersonFinder people;
    private final Work work;
    private final Clock clock;
    private final ObjectProperty<YearMonth> month;
    private final ReadOnlyObjectWrapper<@Nullable RotaGrid> grid = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Cell> cell = new ReadOnlyObjectWrapper<>();

    public RotaController(RotaService service, CodeLists codes, PersonFinder people, Work work, Clock clock) {
        this.service = service;
        this.codes = codes;
        this.people = people;
        this.work = work;
        this.clock = clock;
        month = new SimpleObjectProperty<>(YearMonth.now(clock));
        cell.set(new Cell(0, today()));
        month.subscribe((_, now) -> {
            cell.set(new Cell(cell.get().line(), now.equals(YearMonth.from(today())) ? today() : now.atDay(1)));
            load();
        });
    }

    /// Where the clerk is: a line of the grid and a day.
    public record Cell(int line, LocalDate day) {}

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public ObjectProperty<YearMonth> monthProperty() {
        return month;
    }

    public ReadOnlyObjectProperty<@Nullable RotaGrid> gridProperty() {
        return grid.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Cell> cellProperty() {
        return cell.getReadOnlyProperty();
    }

    public void load() {
        YearMonth wanted = month.get();
        work.database(Words.of("patrol.rota.doing.load"), _ -> RotaGrid.of(wanted, teams(), service.month(wanted), service.kinds())).then(read -> {
            if (wanted.equals(month.get())) {
                int last = Math.max(0, read.lines().size() - 1);
                cell.set(new Cell(Math.min(cell.get().line(), last), cell.get().day()));
                grid.set(read);
            }
        }).orTell();
    }

    public void step(int months) {
        month.set(month.get().plusMonths(months));
    }

    public void go(int line, LocalDate day) {
        RotaGrid now = grid.get();
        if (now != null && line >= 0 && line < now.lines().size() && YearMonth.from(day).equals(now.month())) {
            cell.set(new Cell(line, day));
        }
    }

    public RotaGrid.@Nullable Line line() {
        RotaGrid now = grid.get();
        return now == null || cell.get().line() >= now.lines().size() ? null : now.lines().get(cell.get().line());
    }

    /// The stored shift of the cell; null where there is none.
    public @Nullable Shift shift() {
        RotaGrid.Line line = line();
        return line == null ? null : line.shifts().get(cell.get().day());
    }

    public ShiftKinds kinds() {
        return service.kinds();
    }

    public List<Stored> teams() {
        return service.teams();
    }

    public List<Stored> posts() {
        return service.posts().stream().filter(post -> post.values().get(PostFields.ACTIVE, true)).toList();
    }

    /// What a typed letter or digit means: 1, 2, 3 in the order of the kinds, or the first letter, which several may share.
    public List<ShiftKinds.Kind> kindsTyped(String typed) {
        List<ShiftKinds.Kind> offered = service.kinds().offered();
        if (typed.matches("[1-9]")) {
            int at = Integer.parseInt(typed) - 1;
            return at < offered.size() ? List.of(offered.get(at)) : List.of();
        }
        String letter = typed.toLowerCase(Locale.ROOT);
        return offered.stream().filter(kind -> codes.item("shift-kinds", kind.code()).map(item -> item.initials().startsWith(letter)).orElse(false)).toList();
    }

    /// Asks which of several is meant: 1 早班、2 中班.
    public String whichOf(List<ShiftKinds.Kind> several) {
        List<ShiftKinds.Kind> offered = service.kinds().offered();
        return several.stream().map(kind -> Words.of("patrol.rota.which.one", offered.indexOf(kind) + 1, kind.name())).collect(Collectors.joining("、"));
    }

    /// A new shift for the cell with whose turn it is; the clerk looks at it before it is saved.
    public void propose(ShiftKinds.Kind kind, Consumer<PlannedShift> then) {
        RotaGrid.Line line = line();
        if (line != null) {
            LocalDate day = cell.get().day();
            work.database(Words.of("patrol.rota.doing.plan"), _ -> service.propose(line.team(), kind, day)).then(then).orTell();
        }
    }

    /// @param then told the result, after the month was read again where it was saved
    public void save(@Nullable Shift before, PlannedShift after, boolean sure, Consumer<SaveResult> then) {
        work.database(Words.of("patrol.rota.doing.save"), _ -> service.save(before, after, sure)).then(result -> told(result, then)).orTell();
    }

    public void cancel(Shift shift, Consumer<SaveResult> then) {
        work.database(Words.of("patrol.rota.doing.save"), _ -> service.cancel(shift, !shift.cancelled())).then(result -> told(result, then)).orTell();
    }

    public void swap(Shift here, int one, Swap with, boolean sure, Consumer<SaveResult> then) {
        work.database(Words.of("patrol.rota.doing.save"), _ -> service.swap(here, one, with.shift(), with.place(), sure)).then(result -> told(result, then)).orTell();
    }

    private void told(SaveResult result, Consumer<SaveResult> then) {
        if (result instanceof SaveResult.Saved) {
            load();
        }
        then.accept(result);
    }

    public void plan(RotaPattern pattern, Consumer<RotaPlan> then) {
        work.database(Words.of("patrol.rota.doing.plan"), _ -> service.plan(pattern)).then(then).orTell();
    }

    public void planLikeLastMonth(Consumer<RotaPlan> then) {
        YearMonth wanted = month.get();
        work.database(Words.of("patrol.rota.doing.plan"), _ -> service.likeLastMonth(wanted)).then(then).orTell();
    }

    public void make(RotaPlan plan) {
        YearMonth wanted = month.get();
        work.database(Words.of("patrol.rota.doing.save"), _ -> service.make(wanted, plan)).then(_ -> load()).orTell();
    }

    /// Somebody on another shift of the month with whom a place may be swapped.
    public record Swap(Shift shift, int place, String words) {}

    /// The nearest days first; nobody who stands in this shift already.
    public List<Swap> swaps(Shift here, String typed) {
        RotaGrid now = grid.get();
        List<Swap> out = new ArrayList<>();
        if (now != null) {
            now.lines().stream().flatMap(line -> line.shifts().values().stream()).filter(shift -> shift.id() != here.id() && !shift.cancelled() && shift.signIns().isEmpty())
                    .sorted(Comparator.comparing((Shift shift) -> Math.abs(ChronoUnit.DAYS.between(here.day(), shift.day()))).thenComparing(Shift::day)).forEach(shift -> {
                        for (int i = 0; i < shift.members().size(); i++) {
                            RotaPlace place = RotaPlace.of(shift.members().get(i));
                            String name = place.name();
                            if (name.contains(typed) && here.members().stream().noneMatch(member -> RotaPlace.of(member).same(place))) {
                                out.add(new Swap(shift, i, Words.of("patrol.rota.swap-choice", name, RotaRules.day(shift.day()), service.kinds().name(PlannedShift.of(shift).kind()))));
                            }
                        }
                    });
        }
        return out;
    }

    /// Who may be put on a shift: the members of its team first, then anybody of the roster.
    public List<PersonFinder.Found> like(long team, LocalDate day, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<PersonFinder.Found> out = new ArrayList<>();
        for (Stored member : service.members(team)) {
            String name = member.values().get(TeamMemberFields.PERSON_NAME, "");
            Long person = member.values().get(TeamMemberFields.PERSON);
            boolean fits = name.contains(typed.strip()) || member.values().get(TeamMemberFields.INITIALS, "").startsWith(wanted);
            if (fits && Membership.holds(member.values(), day)) {
                out.add(new PersonFinder.Found(person == null ? 0 : person, name, Words.of("patrol.rota.member-of", teamName(team))));
            }
        }
        people.like(typed).stream().filter(one -> out.stream().noneMatch(member -> member.id() == one.id())).forEach(out::add);
        return out.stream().limit(MOST).toList();
    }

    private String teamName(long team) {
        return teams().stream().filter(one -> one.id() == team).map(one -> one.values().get(TeamFields.NAME, "")).findFirst().orElse("");
    }
}
