package org.communityoffice.patrol;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communityoffice.database.Changes;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.group.TeamRepository;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;
import org.communityoffice.settings.CurrentUser;
import org.jspecify.annotations.Nullable;

/// The rota: a month made by a pattern, its shifts changed one by one.
public final class RotaService {
    public static final String SWAPPED = "调班";

    private final PatrolRepository repository;
    private final TeamRepository teams;
    private final HistoryRepository history;
    private final RotaRules rules;
    private final ShiftKinds kinds;
    private final CurrentUser user;

    public RotaService(PatrolRepository repository, TeamRepository teams, HistoryRepository history, RotaRules rules, ShiftKinds kinds, CurrentUser user) {
        this.repository = repository;
        this.teams = teams;
        this.history = history;
        this.rules = rules;
        this.kinds = kinds;
        this.user = user;
    }

    public ShiftKinds kinds() {
        return kinds;
    }

    public List<Stored> teams() {
        return teams.teams();
    }

    public List<Stored> members(long team) {
        return teams.members(team);
    }

    public List<Stored> posts() {
        return repository.posts();
    }

    /// The shifts of a month and the nights that reach into it.
    public List<Shift> month(YearMonth month) {
        return repository.shifts(month.atDay(1).minusDays(1), month.atEndOfMonth());
    }

    public Optional<Shift> find(long id) {
        return repository.shift(id);
    }

    /// The times of a month when nobody is planned on patrol.
    public static List<ShiftSpan> gaps(List<Shift> shifts, YearMonth month) {
        return Coverage.gaps(shifts.stream().filter(shift -> shift.patrol() && !shift.cancelled() && !shift.members().isEmpty())
                .flatMap(shift -> shift.span().stream()).toList(), month.atDay(1).atStartOfDay(), month.plusMonths(1).atDay(1).atStartOfDay());
    }

    /// What making the rota by the pattern would do.
    public RotaPlan plan(RotaPattern pattern) {
        return planner(pattern.first(), pattern.last()).by(pattern);
    }

    /// One shift with as many people as its kind needs, in the team's turn; nobody where nobody may.
    public PlannedShift propose(long team, ShiftKinds.Kind kind, LocalDate day) {
        RotaPattern one = new RotaPattern(day, day, List.of(team), List.of(kind.code()), RotaPattern.Days.EVERY, 1, RotaPattern.Order.EACH, kind.minimum(), List.of());
        YearMonth month = YearMonth.from(day);
        return planner(month.atDay(1), month.atEndOfMonth()).by(one).created().stream().findFirst().orElseGet(() -> PlannedShift.of(kind, team, day, List.of()));
    }

    /// What taking over last month's rota would do.
    public RotaPlan likeLastMonth(YearMonth month) {
        List<PlannedShift> last = planned(month.minusMonths(1).atDay(1), month.atDay(1).minusDays(1));
        return planner(month.atDay(1), month.atEndOfMonth()).like(last, month.atDay(1), month.atEndOfMonth());
    }

    private RotaPlanner planner(LocalDate first, LocalDate last) {
        return new RotaPlanner(teams, rules, kinds, planned(first.minusDays(1), last.plusDays(1)));
    }

    private List<PlannedShift> planned(LocalDate first, LocalDate last) {
        return repository.shifts(first, last).stream().map(PlannedShift::of).toList();
    }

    /// Makes what a plan says, as one action that is undone as a whole. Cells that got their shift since stay as they are.
    ///
    /// @return how many shifts were made
    public int make(YearMonth month, RotaPlan plan) {
        List<PlannedShift> free = new ArrayList<>(plan.created());
        if (!free.isEmpty()) {
            List<PlannedShift> standing = planned(free.getFirst().day(), free.getLast().day());
            free.removeIf(shift -> standing.stream().anyMatch(shift::sameCell));
        }
        if (free.isEmpty()) {
            return 0;
        }
        repository.change(Words.of("patrol.rota.did.make", month, free.size()), user.doing(Act.ROTA), changes -> {
            free.forEach(shift -> write(changes, null, shift));
            return null;
        });
        return free.size();
    }

    /// Saves a shift with its people: a new one (`before` null), also an extra one, or the change of one.
    ///
    /// @param sure the clerk has seen the doubts and saves all the same
    public SaveResult save(@Nullable Shift before, PlannedShift after, boolean sure) {
        List<Problem> problems = new ArrayList<>();
        if (after.span() == null) {
            problems.add(new Problem(ShiftFields.START_TIME.key(), Words.of("patrol.rota.problem.no-times")));
        }
        if (before == null && standing(after).stream().anyMatch(after::sameCell)) {
            problems.add(new Problem("", Words.of("patrol.rota.problem.cell-taken", rules.label(after))));
        }
        if (before != null) {
            before.members().stream().filter(member -> before.signInFor(member).isPresent() && after.places().stream().noneMatch(RotaPlace.of(member)::same))
                    .forEach(member -> problems.add(new Problem("", Words.of("patrol.rota.problem.signed-in", RotaPlace.of(member).name()))));
        }
        List<RotaFinding> findings = rules.findings(after, standing(after));
        findings.stream().filter(one -> !one.doubt()).forEach(one -> problems.add(new Problem("", one.words())));
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        if (!sure && !findings.isEmpty()) {
            return new SaveResult.Unsure(findings.stream().map(one -> new Problem("", one.words())).toList());
        }
        String key = before == null ? "patrol.rota.did.add" : after.cancelled() && !before.cancelled() ? "patrol.rota.did.cancel" : "patrol.rota.did.change";
        return write(Words.of(key, rules.label(after)), before, after);
    }

    private List<PlannedShift> standing(PlannedShift shift) {
        return planned(shift.day().minusDays(1), shift.day().plusDays(1));
    }

    /// Cancels a shift, or takes it back into the rota.
    public SaveResult cancel(Shift shift, boolean cancelled) {
        if (cancelled && !shift.signIns().isEmpty()) {
            return new SaveResult.Invalid(List.of(new Problem("", Words.of("patrol.rota.problem.cancel-signed", rules.label(PlannedShift.of(shift))))));
        }
        return save(shift, PlannedShift.of(shift).with(shift.row().values().with(ShiftFields.SHIFT_STATUS, cancelled ? Shift.CANCELLED : Shift.PLANNED)), true);
    }

    /// 调班: two people change places; both shifts keep who swapped with whom.
    ///
    /// @param one  a place of `here`, by its number from 0
    /// @param other a place of `there`
    public SaveResult swap(Shift here, int one, Shift there, int other, boolean sure) {
        RotaPlace mine = RotaPlace.of(here.members().get(one));
        RotaPlace theirs = RotaPlace.of(there.members().get(other));
        PlannedShift first = swapped(here, one, theirs, Words.of("patrol.rota.swap", mine.name(), theirs.name()));
        PlannedShift second = swapped(there, other, mine, Words.of("patrol.rota.swap", theirs.name(), mine.name()));
        List<RotaFinding> findings = new ArrayList<>();
        findings.addAll(rules.findings(first, replaced(standing(first), second)));
        findings.addAll(rules.findings(second, replaced(standing(second), first)));
        List<Problem> problems = findings.stream().filter(found -> !found.doubt()).map(found -> new Problem("", found.words())).toList();
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        if (!sure && !findings.isEmpty()) {
            return new SaveResult.Unsure(findings.stream().map(found -> new Problem("", found.words())).toList());
        }
        return change(Words.of("patrol.rota.did.swap", mine.name(), theirs.name()), here.id(), changes -> {
            write(changes, there, second);
            return write(changes, here, first);
        });
    }

    private static PlannedShift swapped(Shift shift, int place, RotaPlace by, String words) {
        PlannedShift planned = PlannedShift.of(shift);
        List<RotaPlace> places = new ArrayList<>(planned.places());
        RotaPlace leaving = places.get(place);
        places.set(place, leaving.filledBy(by));
        Values.Change values = planned.values().change().set(ShiftFields.SHIFT_STATUS, SWAPPED).set(ShiftFields.SWAP_WITH, joined(planned.values().get(ShiftFields.SWAP_WITH, ""), words));
        if (leaving.name().equals(planned.values().get(ShiftFields.LEADER))) {
            values.set(ShiftFields.LEADER, by.name());
        }
        return new PlannedShift(shift.id(), values.done(), places);
    }

    private static String joined(String before, String more) {
        String all = before.isEmpty() ? more : before + "；" + more;
        return all.length() > 100 ? more : all;
    }

    private static List<PlannedShift> replaced(List<PlannedShift> standing, PlannedShift by) {
        List<PlannedShift> out = new ArrayList<>(standing.stream().filter(other -> !java.util.Objects.equals(other.row(), by.row())).toList());
        out.add(by);
        return out;
    }

    private SaveResult write(String title, @Nullable Shift before, PlannedShift after) {
        return change(title, before == null ? 0 : before.id(), changes -> write(changes, before, after));
    }

    private SaveResult change(String title, long id, java.util.function.Function<Changes, Stored> action) {
        try {
            return new SaveResult.Saved(repository.change(title, user.doing(Act.ROTA), action).value());
        } catch (StaleVersionException stale) {
            return new SaveResult.ChangedElsewhere(repository.shift(id).map(Shift::row).orElse(null), history.lastChangedBy(ShiftFields.TYPE, id).orElse(""));
        }
    }

    /// Who stays keeps the row, so that their sign-in stays with them.
    private Stored write(Changes changes, @Nullable Shift before, PlannedShift after) {
        Stored row = before == null ? repository.insert(changes, after.values(), ShiftFields.SHIFT_NO, "shift")
                : changes.update(before.id(), before.row().version(), after.values());
        List<Stored> left = new ArrayList<>(before == null ? List.of() : before.members());
        for (int i = 0; i < after.places().size(); i++) {
            RotaPlace place = after.places().get(i);
            Stored was = left.stream().filter(member -> RotaPlace.of(member).same(place)).findFirst().orElse(null);
            Values base = was == null ? Values.none(ShiftMemberFields.TYPE).change().set(ShiftMemberFields.SHIFT, row.id()).set(ShiftMemberFields.ABSENT, false).done() : was.values();
            Values member = base.change().set(ShiftMemberFields.PERSON, place.person()).set(ShiftMemberFields.PERSON_NAME, place.name())
                    .set(ShiftMemberFields.POST, place.post()).set(ShiftMemberFields.PLACE, i + 1).done();
            if (was == null) {
                changes.insert(member);
            } else {
                left.remove(was);
                changes.update(was.id(), was.version(), member);
            }
        }
        left.forEach(member -> changes.delete(ShiftMemberFields.TYPE, member.id(), member.version()));
        return row;
    }
}
