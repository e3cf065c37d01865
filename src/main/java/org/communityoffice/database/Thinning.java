package org.communityoffice.database;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Which backups stay: the newest of each of 7 days, 8 weeks and 12 months in which one was made, and always the two newest.
final class Thinning {
    private static final int DAYS = 7;
    private static final int WEEKS = 8;
    private static final int MONTHS = 12;
    /// The journal goes back to the second newest, so that one damaged backup costs nothing.
    private static final int NEWEST = 2;

    private Thinning() {}

    /// @param made when each good backup was made
    /// @return those that stay
    static Set<LocalDateTime> kept(Collection<LocalDateTime> made) {
        List<LocalDateTime> newestFirst = made.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        Set<LocalDateTime> kept = new LinkedHashSet<>(newestFirst.subList(0, Math.min(NEWEST, newestFirst.size())));
        keep(kept, newestFirst, DAYS, LocalDateTime::toLocalDate);
        keep(kept, newestFirst, WEEKS, at -> week(at.toLocalDate()));
        keep(kept, newestFirst, MONTHS, YearMonth::from);
        return kept;
    }

    /// The year and the week of a day, weeks beginning on Monday.
    static List<Integer> week(LocalDate day) {
        return List.of(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static void keep(Set<LocalDateTime> kept, List<LocalDateTime> newestFirst, int most, Function<LocalDateTime, Object> span) {
        Set<Object> spans = new HashSet<>();
        for (LocalDateTime at : newestFirst) {
            if (spans.size() < most && spans.add(span.apply(at))) {
                kept.add(at);
            }
        }
    }
}
