package org.communityoffice.activity;

import java.time.LocalDate;
import java.time.YearMonth;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// Which activities the list shows.
///
/// @param month  null for all
/// @param branch 科普活动, 志愿服务 …; empty for all types
public record ActivityFilter(@Nullable YearMonth month, String branch) {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    public LocalDate first() {
        return month == null ? FIRST : month.atDay(1);
    }

    public LocalDate last() {
        return month == null ? LAST : month.atEndOfMonth();
    }

    public String monthWords() {
        return month == null ? Words.of("activity.filter.always") : words(month);
    }

    public String branchWords() {
        return branch.isEmpty() ? Words.of("activity.filter.types") : branch;
    }

    /// 2026年10月.
    public static String words(YearMonth month) {
        return Words.of("activity.month", month.getYear(), month.getMonthValue());
    }
}
