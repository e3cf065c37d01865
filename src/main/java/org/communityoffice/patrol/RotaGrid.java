package org.communityoffice.patrol;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.communityoffice.group.TeamFields;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;

/// A month's rota as the screen shows it: a line for each team and kind of shift, a cell a day, the gaps in words.
///
/// @param planned how many shifts are planned, cancelled ones apart
/// @param people  how many places they have
public record RotaGrid(YearMonth month, List<Line> lines, List<ShiftSpan> gaps, int planned, int people) {

    /// @param kind code of the kind; empty where the team has no shift in the month
    public record Line(long team, String teamName, String kind, String kindName, Map<LocalDate, Shift> shifts) {
        public Optional<Shift> on(LocalDate day) {
            return Optional.ofNullable(shifts.get(day));
        }
    }

    static RotaGrid of(YearMonth month, List<Stored> teams, List<Shift> shifts, ShiftKinds kinds) {
        List<Shift> own = shifts.stream().filter(shift -> YearMonth.from(shift.day()).equals(month)).toList();
        List<Line> lines = new ArrayList<>();
        for (Stored team : teams) {
            List<Shift> theirs = own.stream().filter(shift -> Objects.equals(shift.row().values().get(ShiftFields.TEAM), team.id())).toList();
            String name = team.values().get(TeamFields.NAME, "");
            if (theirs.isEmpty() && team.values().get(TeamFields.ACTIVE, true)) {
                lines.add(new Line(team.id(), name, "", "", Map.of()));
            }
            for (String kind : kindsOf(theirs, kinds)) {
                Map<LocalDate, Shift> days = new TreeMap<>();
                theirs.stream().filter(shift -> kind.equals(kind(shift))).forEach(shift -> days.putIfAbsent(shift.day(), shift));
                lines.add(new Line(team.id(), name, kind, kinds.shortName(kind), days));
            }
        }
        List<Shift> planned = own.stream().filter(shift -> !shift.cancelled()).toList();
        return new RotaGrid(month, lines, RotaService.gaps(shifts, month), planned.size(), planned.stream().mapToInt(shift -> shift.members().size()).sum());
    }

    private static Set<String> kindsOf(List<Shift> shifts, ShiftKinds kinds) {
        Set<String> out = new LinkedHashSet<>();
        kinds.offered().stream().map(ShiftKinds.Kind::code).filter(code -> shifts.stream().anyMatch(shift -> code.equals(kind(shift)))).forEach(out::add);
        shifts.forEach(shift -> out.add(kind(shift)));
        return out;
    }

    private static String kind(Shift shift) {
        return shift.row().values().get(ShiftFields.SHIFT_KIND, "");
    }

    /// Whether somebody is missing at some time of the day.
    public boolean hasGap(LocalDate day) {
        ShiftSpan whole = new ShiftSpan(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
        return gaps.stream().anyMatch(whole::overlaps);
    }

    /// The gaps of a day: 22:00–24:00.
    public String gapWords(LocalDate day) {
        ShiftSpan whole = new ShiftSpan(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
        return String.join("、", gaps.stream().filter(whole::overlaps).map(gap -> {
            var from = gap.from().isBefore(whole.from()) ? whole.from() : gap.from();
            var to = gap.to().isAfter(whole.to()) ? whole.to() : gap.to();
            return from.toLocalTime() + "–" + (to.equals(whole.to()) ? "24:00" : to.toLocalTime());
        }).toList());
    }

    /// One gap: 11-15 22:00–11-16 06:00（8 小时）.
    public static String words(ShiftSpan gap) {
        boolean sameDay = gap.from().toLocalDate().equals(gap.to().toLocalDate());
        return Words.of("patrol.rota.gap", RotaRules.day(gap.from().toLocalDate()) + " " + gap.from().toLocalTime(),
                (sameDay ? "" : RotaRules.day(gap.to().toLocalDate()) + " ") + gap.to().toLocalTime(),
                PatrolFigures.hours(Duration.between(gap.from(), gap.to()).toMinutes()).stripTrailingZeros().toPlainString());
    }

    public String gapHours() {
        return PatrolFigures.hours(Coverage.minutes(gaps)).stripTrailingZeros().toPlainString();
    }
}
