package org.communityoffice.patrol;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.communityoffice.model.WrittenTime;
import org.communityoffice.spreadsheet.ProblemCode;
import org.communityoffice.spreadsheet.TimeReading;
import org.jspecify.annotations.Nullable;

/// When the people of a row came and went. An end at or before the start is on the next day only where the shift is one of the night or the sheet says so.
///
/// @param problem with the end or the two together; null where there is none
record ShiftTimes(@Nullable LocalDateTime in, @Nullable LocalDateTime out, @Nullable ProblemCode problem) {
    private static final Duration LONGEST = Duration.ofHours(16);

    static ShiftTimes of(LocalDate day, TimeReading start, TimeReading end, WrittenShift shift) {
        LocalDateTime in = start.moment() != null ? start.moment() : start.time() != null ? start.time().on(day) : null;
        LocalDateTime out = end.moment() != null ? end.moment() : end.time() != null ? ended(day, in, end.time(), shift) : null;
        if (out == null && end.time() != null) {
            return new ShiftTimes(in, null, ProblemCode.TIME_ORDER);
        }
        if (in == null || out == null) {
            boolean other = strange(day, in) || strange(day, out);
            return new ShiftTimes(in, out, other ? ProblemCode.DATES_DISAGREE : null);
        }
        if (!out.isAfter(in)) {
            return new ShiftTimes(in, null, ProblemCode.TIME_ORDER);
        }
        if (strange(day, in) || strange(day, out)) {
            return new ShiftTimes(in, out, ProblemCode.DATES_DISAGREE);
        }
        boolean tooLong = !shift.whole() && Duration.between(in, out).compareTo(LONGEST) > 0;
        return new ShiftTimes(in, out, tooLong ? ProblemCode.TIME_LONG : null);
    }

    /// Null where the end lies before the start and nothing says next day.
    private static @Nullable LocalDateTime ended(LocalDate day, @Nullable LocalDateTime in, WrittenTime end, WrittenShift shift) {
        if (end.nextDaySaid()) {
            return end.on(day);
        }
        if (in == null) {
            return shift.night() && end.time().isBefore(LocalTime.NOON) ? end.on(day.plusDays(1)) : end.on(day);
        }
        LocalDateTime sameDay = in.toLocalDate().atTime(end.time());
        if (sameDay.isAfter(in)) {
            return sameDay;
        }
        boolean midnight = end.time().equals(LocalTime.MIDNIGHT);
        boolean around = shift.whole() && sameDay.equals(in);
        return (shift.night() && sameDay.isBefore(in)) || midnight || around ? sameDay.plusDays(1) : null;
    }

    /// A whole moment that is neither on the day nor the next.
    private static boolean strange(LocalDate day, @Nullable LocalDateTime moment) {
        return moment != null && (moment.toLocalDate().isBefore(day) || moment.toLocalDate().isAfter(day.plusDays(1)));
    }

    /// The row as if the sheet had said next day.
    static LocalDateTime nextDay(LocalDateTime in, LocalTime end) {
        LocalDateTime sameDay = in.toLocalDate().atTime(end);
        return sameDay.isAfter(in) ? sameDay : sameDay.plusDays(1);
    }
}
