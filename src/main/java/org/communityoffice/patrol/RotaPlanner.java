package org.communityoffice.patrol;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communityoffice.group.TeamFields;
import org.communityoffice.group.TeamMemberFields;
import org.communityoffice.group.TeamRepository;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// Makes the shifts of a pattern, or of last month, around those that are there. Everybody takes turns; who may not is passed over and keeps the turn.
final class RotaPlanner {
    private static final String YOUTH = "青少年义务";
    private static final int FOUR_WEEKS = 4;

    private final TeamRepository teams;
    private final RotaRules rules;
    private final ShiftKinds kinds;
    private final List<PlannedShift> standing;
    private final Map<Long, List<RotaPlace>> turns = new HashMap<>();
    private final List<PlannedShift> created = new ArrayList<>();
    private final List<RotaFinding> refusals = new ArrayList<>();
    private final List<RotaFinding> doubts = new ArrayList<>();
    private int kept;
    private int postsGiven;

    /// @param standing the shifts of the days and of a day before and after
    RotaPlanner(TeamRepository teams, RotaRules rules, ShiftKinds kinds, Collection<PlannedShift> standing) {
        this.teams = teams;
        this.rules = rules;
        this.kinds = kinds;
        this.standing = List.copyOf(standing);
    }

    RotaPlan by(RotaPattern pattern) {
        List<ShiftKinds.Kind> wanted = pattern.kinds().stream().flatMap(code -> kinds.of(code).stream()).toList();
        List<LocalDate> dates = pattern.dates();
        for (int d = 0; d < dates.size(); d++) {
            for (Map.Entry<ShiftKinds.Kind, List<Long>> duty : duties(pattern, wanted, d).entrySet()) {
                for (long team : duty.getValue()) {
                    add(PlannedShift.of(duty.getKey(), team, dates.get(d), List.of()), pattern);
                }
            }
        }
        return plan();
    }

    private RotaPlan plan() {
        return new RotaPlan(created.stream().sorted(Comparator.comparing(PlannedShift::day)).toList(), kept, refusals, doubts);
    }

    /// Which teams have which kinds on a day.
    private Map<ShiftKinds.Kind, List<Long>> duties(RotaPattern pattern, List<ShiftKinds.Kind> wanted, int day) {
        Map<ShiftKinds.Kind, List<Long>> out = new LinkedHashMap<>();
        wanted.forEach(kind -> out.put(kind, new ArrayList<>()));
        if (pattern.order() == RotaPattern.Order.EACH) {
            wanted.forEach(kind -> pattern.teams().stream().filter(team -> mayWork(team, kind)).forEach(team -> team(out, kind).add(team)));
            return out;
        }
        Set<Long> busy = new HashSet<>();
        // nights first: not every team may have one
        for (ShiftKinds.Kind kind : wanted.stream().sorted(Comparator.comparing((ShiftKinds.Kind one) -> !one.night())).toList()) {
            List<Long> able = turned(pattern.teams(), day + wanted.indexOf(kind)).stream().filter(team -> mayWork(team, kind)).toList();
            able.stream().filter(team -> !busy.contains(team)).findFirst().or(() -> able.stream().findFirst()).ifPresent(team -> {
                busy.add(team);
                team(out, kind).add(team);
            });
        }
        return out;
    }

    private static List<Long> team(Map<ShiftKinds.Kind, List<Long>> duties, ShiftKinds.Kind kind) {
        return duties.computeIfAbsent(kind, _ -> new ArrayList<>());
    }

    private static List<Long> turned(List<Long> teams, int steps) {
        List<Long> out = new ArrayList<>(teams);
        java.util.Collections.rotate(out, -steps);
        return out;
    }

    /// A team of minors has no nights.
    private boolean mayWork(long team, ShiftKinds.Kind kind) {
        return !kind.night() || teams.team(team).map(row -> !YOUTH.equals(row.values().get(TeamFields.CATEGORY))).orElse(true);
    }

    private void add(PlannedShift shift, RotaPattern pattern) {
        if (standing.stream().anyMatch(shift::sameCell)) {
            kept++;
            return;
        }
        long team = java.util.Objects.requireNonNull(shift.team());
        List<RotaPlace> turn = turns.computeIfAbsent(team, _ -> members(team, pattern.first(), pattern.last()));
        List<PlannedShift> others = around(shift);
        List<RotaPlace> picked = new ArrayList<>();
        List<RotaFinding> passed = new ArrayList<>();
        List<RotaFinding> perhaps = new ArrayList<>();
        for (boolean doubtful : new boolean[] {false, true}) {
            for (RotaPlace one : List.copyOf(turn)) {
                if (picked.size() < pattern.heads() && picked.stream().noneMatch(one::same)) {
                    Optional<RotaFinding> finding = rules.one(one, shift, others);
                    boolean fits = finding.isEmpty() || doubtful && finding.get().doubt();
                    if (fits) {
                        picked.add(one);
                        finding.ifPresent(perhaps::add);
                    } else if (!doubtful && !finding.get().doubt()) {
                        passed.add(finding.get());
                    }
                }
            }
        }
        turn.removeAll(picked);
        turn.addAll(picked);
        doubts.addAll(perhaps);
        if (picked.size() < pattern.heads()) {
            refusals.add(new RotaFinding(false, shift.day(), Words.of("patrol.rota.problem.too-few", rules.label(shift), picked.size(), pattern.heads())));
            refusals.addAll(passed);
        }
        if (!picked.isEmpty()) {
            created.add(led(shift.with(picked.stream().map(one -> one.at(post(pattern))).toList())));
        }
    }

    private @Nullable Long post(RotaPattern pattern) {
        return pattern.posts().isEmpty() ? null : pattern.posts().get(postsGiven++ % pattern.posts().size());
    }

    private List<RotaPlace> members(long team, LocalDate first, LocalDate last) {
        List<RotaPlace> out = new ArrayList<>();
        for (Stored member : teams.members(team)) {
            LocalDate left = member.values().get(TeamMemberFields.LEFT_ON);
            LocalDate joined = member.values().get(TeamMemberFields.JOINED_ON);
            RotaPlace place = new RotaPlace(member.values().get(TeamMemberFields.PERSON), member.values().get(TeamMemberFields.PERSON_NAME, ""), null);
            if ((left == null || left.isAfter(first)) && (joined == null || !joined.isAfter(last)) && out.stream().noneMatch(place::same)) {
                out.add(place);
            }
        }
        // who stands least in what is there already begins
        out.sort(Comparator.comparingLong(place -> standing.stream().filter(shift -> shift.places().stream().anyMatch(place::same)).count()));
        return out;
    }

    /// The team's leader leads where they are there, else the first.
    private PlannedShift led(PlannedShift shift) {
        Long team = shift.team();
        String captain = team == null ? "" : teams.team(team).map(row -> row.values().get(TeamFields.LEADER, "")).orElse("");
        String leader = shift.places().stream().map(RotaPlace::name).filter(captain::equals).findFirst()
                .orElseGet(() -> shift.places().isEmpty() ? "" : shift.places().getFirst().name());
        return shift.with(shift.values().with(ShiftFields.LEADER, leader));
    }

    private List<PlannedShift> around(PlannedShift shift) {
        List<PlannedShift> out = new ArrayList<>();
        LocalDate from = shift.day().minusDays(1);
        LocalDate to = shift.day().plusDays(1);
        for (List<PlannedShift> some : List.of(standing, created)) {
            some.stream().filter(other -> !other.day().isBefore(from) && !other.day().isAfter(to)).forEach(out::add);
        }
        return out;
    }

    /// Last month's shifts on the same weekdays, four weeks before, or five where that is still this month.
    RotaPlan like(Collection<PlannedShift> last, LocalDate first, LocalDate end) {
        Map<LocalDate, List<PlannedShift>> byDay = new HashMap<>();
        last.stream().filter(shift -> !shift.cancelled()).forEach(shift -> byDay.computeIfAbsent(shift.day(), _ -> new ArrayList<>()).add(shift));
        for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
            LocalDate before = day.minusWeeks(FOUR_WEEKS).isBefore(first) ? day.minusWeeks(FOUR_WEEKS) : day.minusWeeks(FOUR_WEEKS + 1);
            for (PlannedShift model : byDay.getOrDefault(before, List.of())) {
                copy(model, day);
            }
        }
        return plan();
    }

    private void copy(PlannedShift model, LocalDate day) {
        PlannedShift shift = new PlannedShift(null, model.values().change().set(ShiftFields.SHIFT_NO, null).set(ShiftFields.DATE, day)
                .set(ShiftFields.SHIFT_STATUS, Shift.PLANNED).set(ShiftFields.SWAP_WITH, null).set(ShiftFields.FOUND_TEXT, null).set(ShiftFields.NOTE, null)
                .set(ShiftFields.SOURCE_FILE, null).done(), List.of());
        if (standing.stream().anyMatch(shift::sameCell)) {
            kept++;
            return;
        }
        List<PlannedShift> others = around(shift);
        List<RotaPlace> places = new ArrayList<>();
        for (RotaPlace place : model.places()) {
            Optional<RotaFinding> finding = rules.one(place, shift, others);
            finding.ifPresent(one -> (one.doubt() ? doubts : refusals).add(one));
            if (finding.isEmpty() || finding.get().doubt()) {
                places.add(place);
            }
        }
        if (!places.isEmpty()) {
            created.add(led(shift.with(places)));
        }
    }
}
