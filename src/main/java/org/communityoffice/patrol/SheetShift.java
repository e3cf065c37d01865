package org.communityoffice.patrol;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// The shift that a row of a sign-in sheet is about, as the rota keeps it: the hours of its kind where they fit, else those of the sheet.
final class SheetShift {
    /// So far from the kind's hours a sign-in is still one of that shift, early or late.
    private static final Duration NEAR = Duration.ofMinutes(90);
    private final ShiftKinds kinds;

    SheetShift(ShiftKinds kinds) {
        this.kinds = kinds;
    }

    Values of(Values row, @Nullable Long team, String source) {
        LocalDate day = row.get(SignSheetFields.DATE, LocalDate.MIN);
        String words = row.get(SignSheetFields.SHIFT_KIND, "");
        Optional<ShiftKinds.Kind> kind = words.isEmpty() ? ofHours(day, row) : kinds.of(words);
        LocalDateTime in = row.get(SignSheetFields.SIGN_IN_AT);
        LocalDateTime out = row.get(SignSheetFields.SIGN_OUT_AT);
        Optional<ShiftSpan> usual = kind.map(one -> one.on(day)).filter(span -> in == null || near(span.from(), in));
        LocalTime start = row.get(SignSheetFields.START_TIME);
        if (start == null) {
            start = usual.isPresent() ? usual.get().from().toLocalTime() : onDay(day, in);
        }
        LocalTime end = row.get(SignSheetFields.END_TIME);
        if (end == null) {
            end = usual.isPresent() ? usual.get().to().toLocalTime() : start == null || out == null ? null : out.toLocalTime();
        }
        return Values.none(ShiftFields.TYPE).change()
                .set(ShiftFields.SHIFT_KIND, kind.map(ShiftKinds.Kind::code).orElse(words.isEmpty() ? Words.of("patrol.import.no-kind") : words))
                .set(ShiftFields.DUTY_KIND, row.get(SignSheetFields.DUTY_KIND, kind.map(ShiftKinds.Kind::duty).orElse(Shift.PATROL)))
                .set(ShiftFields.TEAM, team)
                .set(ShiftFields.DATE, day)
                .set(ShiftFields.START_TIME, start)
                .set(ShiftFields.END_TIME, end)
                .set(ShiftFields.MIN_HEADS, kind.map(ShiftKinds.Kind::minimum).orElse(null))
                .set(ShiftFields.ROUTE, row.get(SignSheetFields.ROUTE))
                .set(ShiftFields.LEADER, row.get(SignSheetFields.LEADER))
                .set(ShiftFields.SHIFT_STATUS, in == null ? Shift.PLANNED : Shift.SIGNED)
                .set(ShiftFields.FOUND_TEXT, row.get(SignSheetFields.FOUND_TEXT))
                .set(ShiftFields.NOTE, row.get(SignSheetFields.NOTE))
                .set(ShiftFields.SOURCE_FILE, source)
                .done();
    }

    /// A shift whose row names no kind: that of the same hours, where there is one.
    private Optional<ShiftKinds.Kind> ofHours(LocalDate day, Values row) {
        LocalDateTime in = row.get(SignSheetFields.SIGN_IN_AT);
        LocalDateTime out = row.get(SignSheetFields.SIGN_OUT_AT);
        return in == null || out == null ? Optional.empty() : kinds.offered().stream().filter(ShiftKinds.Kind::patrol)
                .filter(kind -> near(kind.on(day).from(), in) && near(kind.on(day).to(), out)).findFirst();
    }

    private static boolean near(LocalDateTime one, LocalDateTime other) {
        return Duration.between(one, other).abs().compareTo(NEAR) <= 0;
    }

    /// A shift that begins after midnight of the day written has no start on that day.
    private static @Nullable LocalTime onDay(LocalDate day, @Nullable LocalDateTime in) {
        return in == null || !in.toLocalDate().equals(day) ? null : in.toLocalTime();
    }
}
