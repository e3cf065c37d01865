package org.communityoffice.patrol;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.communityoffice.model.Values;

/// From when to when a shift is: an end that is not after the start lies on the next day (`rota.end_time`: 跨零点的止时小于起时，算次日).
public record ShiftSpan(LocalDateTime from, LocalDateTime to) {

    public static ShiftSpan of(LocalDate day, LocalTime start, LocalTime end) {
        return new ShiftSpan(day.atTime(start), (end.isAfter(start) ? day : day.plusDays(1)).atTime(end));
    }

    /// Empty where the row has no times, as some imported sheets.
    public static Optional<ShiftSpan> of(Values shift) {
        LocalDate day = shift.get(ShiftFields.DATE);
        LocalTime start = shift.get(ShiftFields.START_TIME);
        LocalTime end = shift.get(ShiftFields.END_TIME);
        return day == null || start == null || end == null ? Optional.empty() : Optional.of(of(day, start, end));
    }

    /// Whether they share any time; one that begins when the other ends does not.
    public boolean overlaps(ShiftSpan other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    public boolean overMidnight() {
        return to.toLocalDate().isAfter(from.toLocalDate()) && !to.toLocalTime().equals(LocalTime.MIDNIGHT);
    }
}
