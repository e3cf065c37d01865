package org.communityoffice.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What holds of thinning whatever backups there are.
class ThinningTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 9, 41);

    @Test
    void aYearOfDailyBackupsBecomesSevenDaysEightWeeksTwelveMonths() {
        Set<LocalDateTime> made = new HashSet<>();
        for (int day = 0; day < 800; day++) {
            made.add(NOW.minusDays(day));
        }
        TreeSet<LocalDateTime> kept = new TreeSet<>(Thinning.kept(made));
        assertThat(kept.reversed()).startsWith(NOW, NOW.minusDays(1), NOW.minusDays(2), NOW.minusDays(3), NOW.minusDays(4), NOW.minusDays(5), NOW.minusDays(6));
        assertThat(kept).as("Sundays of eight weeks, ends of twelve months").contains(LocalDate.of(2026, 10, 11).atTime(9, 41), LocalDate.of(2025, 12, 31).atTime(9, 41))
                .doesNotContain(LocalDate.of(2025, 11, 30).atTime(9, 41)).hasSize(7 + 6 + 11);
    }

    @Test
    void theTwoNewestAreNeverDroppedAndThinningAgainDropsNothing() {
        Random random = new Random(Long.getLong("seed", 1));
        for (int round = 0; round < 2000; round++) {
            Set<LocalDateTime> made = new HashSet<>();
            int many = random.nextInt(60);
            for (int i = 0; i < many; i++) {
                made.add(NOW.minusMinutes(random.nextInt(1 + random.nextInt(700 * 24 * 60))));
            }
            List<LocalDateTime> sorted = made.stream().sorted(Collections.reverseOrder()).toList();
            Set<LocalDateTime> kept = Thinning.kept(made);
            assertThat(made).containsAll(kept);
            assertThat(kept).containsAll(sorted.subList(0, Math.min(2, sorted.size()))).hasSizeLessThanOrEqualTo(7 + 8 + 12 + 2);
            assertThat(Thinning.kept(kept)).isEqualTo(kept);
            assertThat(kept.stream().map(LocalDateTime::toLocalDate)).containsAll(made.stream().map(LocalDateTime::toLocalDate).distinct().sorted(Collections.reverseOrder()).limit(7).toList());
            assertThat(kept.stream().map(YearMonth::from)).containsAll(made.stream().map(YearMonth::from).distinct().sorted(Collections.reverseOrder()).limit(12).toList());
        }
    }
}
