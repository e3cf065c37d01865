package org.communityoffice.patrol;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// By what pattern a month's rota is made.
///
/// @param teams in the order in which they take turns
/// @param kinds codes of shift kinds
/// @param every for [Days#EVERY_NTH]: 2 is every other day, from the first
/// @param heads how many people a shift gets
/// @param posts taken in turn; empty for none
public record RotaPattern(LocalDate first, LocalDate last, List<Long> teams, List<String> kinds, Days days, int every, Order order, int heads, List<Long> posts) {
    public RotaPattern {
        teams = List.copyOf(teams);
        kinds = List.copyOf(kinds);
        posts = List.copyOf(posts);
    }

    /// On which days.
    public enum Days { EVERY, WORKDAYS, WEEKENDS, EVERY_NTH }

    /// EACH: every team has every kind on each day. ROTATING: the kinds of a day go round among the teams, a step further each day.
    public enum Order { EACH, ROTATING }

    List<LocalDate> dates() {
        List<LocalDate> out = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            boolean chosen = switch (days) {
                case EVERY -> true;
                case WORKDAYS -> !weekend;
                case WEEKENDS -> weekend;
                case EVERY_NTH -> ChronoUnit.DAYS.between(first, day) % Math.max(1, every) == 0;
            };
            if (chosen) {
                out.add(day);
            }
        }
        return out;
    }
}
