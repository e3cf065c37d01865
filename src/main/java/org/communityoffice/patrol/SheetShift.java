package org.communityoffice.patrol;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.settings.FactoryRow;
import org.communityoffice.settings.FactoryTables;
import org.jspecify.annotations.Nullable;

/// The shift that a row of a sign-in sheet is about, as the rota keeps it: the hours of its kind where they fit, else those of the sheet.
final class SheetShift {
    /// So far from the kind's hours a sign-in is still one of that shift, early or late.
    private static final Duration NEAR = Duration.ofMinutes(90);
    static final String SIGNED = "已签到";
    private final FactoryTables tables;

    SheetShift(FactoryTables tables) {
        this.tables = tables;
    }

    Values of(Values row, @Nullable Long team, String source) {
        LocalDate day = row.get(SignSheetFields.DATE, LocalDate.MIN);
        String words = row.get(SignSheetFields.SHIFT_KIND, "");
        Optional<FactoryRow> kind = words.isEmpty() ? ofHours(day, row) : tables.table(WrittenShift.LIST).row(words).filter(SheetShift::clocked);
        LocalDateTime in = row.get(SignSheetFields.SIGN_IN_AT);
        LocalDateTime out = row.get(SignSheetFields.SIGN_OUT_AT);
        Optional<ShiftSpan> usual = kind.map(one -> span(day, one)).filter(span -> in == null || near(span.from(), in));
        LocalTime start = row.get(SignSheetFields.START_TIME);
        if (start == null) {
            start = usual.isPresent() ? usual.get().from().toLocalTime() : onDay(day, in);
        }
        LocalTime end = row.get(SignSheetFields.END_TIME);
        if (end == null) {
            end = usual.isPresent() ? usual.get().to().toLocalTime() : start == null || out == null ? null : out.toLocalTime();
        }
        Integer heads = kind.map(one -> one.get("minimum_heads")).filter(one -> one.matches("\\d{1,3}")).map(Integer::valueOf).orElse(null);
        return Values.none(ShiftFields.TYPE).change()
                .set(ShiftFields.SHIFT_KIND, kind.map(FactoryRow::key).orElse(words.isEmpty() ? Words.of("patrol.import.no-kind") : words))
                .set(ShiftFields.DUTY_KIND, row.get(SignSheetFields.DUTY_KIND, kind.map(one -> one.get("duty_kind")).orElse(Shift.PATROL)))
                .set(ShiftFields.TEAM, team)
                .set(ShiftFields.DATE, day)
                .set(ShiftFields.START_TIME, start)
                .set(ShiftFields.END_TIME, end)
                .set(ShiftFields.MIN_HEADS, heads)
                .set(ShiftFields.ROUTE, row.get(SignSheetFields.ROUTE))
                .set(ShiftFields.LEADER, row.get(SignSheetFields.LEADER))
                .set(ShiftFields.SHIFT_STATUS, in == null ? Shift.PLANNED : SIGNED)
                .set(ShiftFields.FOUND_TEXT, row.get(SignSheetFields.FOUND_TEXT))
                .set(ShiftFields.NOTE, row.get(SignSheetFields.NOTE))
                .set(ShiftFields.SOURCE_FILE, source)
                .done();
    }

    /// A shift whose row names no kind: that of the same hours, where there is one.
    private Optional<FactoryRow> ofHours(LocalDate day, Values row) {
        LocalDateTime in = row.get(SignSheetFields.SIGN_IN_AT);
        LocalDateTime out = row.get(SignSheetFields.SIGN_OUT_AT);
        return in == null || out == null ? Optional.empty() : tables.rows(WrittenShift.LIST).stream()
                .filter(kind -> !kind.retired() && clocked(kind) && Shift.PATROL.equals(kind.get("duty_kind")))
                .filter(kind -> near(span(day, kind).from(), in) && near(span(day, kind).to(), out)).findFirst();
    }

    private static ShiftSpan span(LocalDate day, FactoryRow kind) {
        return ShiftSpan.of(day, LocalTime.parse(kind.get("start")), LocalTime.parse(kind.get("end")));
    }

    private static boolean clocked(FactoryRow kind) {
        return kind.get("start").matches("\\d{2}:\\d{2}") && kind.get("end").matches("\\d{2}:\\d{2}");
    }

    private static boolean near(LocalDateTime one, LocalDateTime other) {
        return Duration.between(one, other).abs().compareTo(NEAR) <= 0;
    }

    /// A shift that begins after midnight of the day written has no start on that day.
    private static @Nullable LocalTime onDay(LocalDate day, @Nullable LocalDateTime in) {
        return in == null || !in.toLocalDate().equals(day) ? null : in.toLocalTime();
    }
}
