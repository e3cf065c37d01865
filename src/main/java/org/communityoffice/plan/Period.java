package org.communityoffice.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// How often a target is due.
public enum Period {
    DAY, WEEK, MONTH, QUARTER, YEAR, ONCE;

    private static final Days EVER = new Days(LocalDate.of(1900, 1, 1), LocalDate.of(9999, 12, 31));

    /// The period to which a day belongs; a week begins on Monday, a year ends with the deadline where there is one.
    Days around(LocalDate day, @Nullable MonthDay deadline) {
        YearMonth month = YearMonth.from(day);
        return switch (this) {
            case DAY -> new Days(day, day);
            case WEEK -> new Days(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
            case MONTH -> new Days(month.atDay(1), month.atEndOfMonth());
            case QUARTER -> new Days(day.with(IsoFields.DAY_OF_QUARTER, 1), YearMonth.from(day.with(IsoFields.DAY_OF_QUARTER, 1)).plusMonths(2).atEndOfMonth());
            case YEAR -> new Days(day.withDayOfYear(1), deadline == null ? day.with(TemporalAdjusters.lastDayOfYear()) : deadline.atYear(day.getYear()));
            case ONCE -> deadline == null ? EVER : new Days(EVER.first(), deadline.atYear(day.getYear()));
        };
    }
}
