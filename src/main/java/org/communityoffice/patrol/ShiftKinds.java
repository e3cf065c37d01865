package org.communityoffice.patrol;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.settings.FactoryRow;
import org.communityoffice.settings.FactoryTables;

/// The kinds of shifts that the office set (`codes/shift-kinds.csv`): when they run, how many they need, which of them are nights.
public final class ShiftKinds {
    static final String LIST = "shift-kinds";
    private static final Pattern CLOCK = Pattern.compile("\\d{2}:\\d{2}");
    private static final int PATROL_HEADS = 2;
    private static final LocalTime NIGHT_BEGINS = LocalTime.of(22, 0);
    private static final LocalTime NIGHT_ENDS = LocalTime.of(6, 0);
    private final FactoryTables tables;

    public ShiftKinds(FactoryTables tables) {
        this.tables = tables;
    }

    /// @param minimum how many make the shift count as held
    public record Kind(String code, String name, String shortName, String duty, LocalTime start, LocalTime end, int minimum, boolean night) {
        public boolean patrol() {
            return Shift.PATROL.equals(duty);
        }

        public ShiftSpan on(LocalDate day) {
            return ShiftSpan.of(day, start, end);
        }

        /// 22:00–次日06:00
        public String hours() {
            return start + "–" + (end.isAfter(start) ? "" : Words.of("patrol.rota.next-day")) + end;
        }
    }

    /// What a form offers, in the office's order.
    public List<Kind> offered() {
        return tables.rows(LIST).stream().filter(row -> !row.retired() && clocked(row)).map(ShiftKinds::kind).toList();
    }

    public Optional<Kind> of(String code) {
        return tables.table(LIST).row(code).filter(ShiftKinds::clocked).map(ShiftKinds::kind);
    }

    private static boolean clocked(FactoryRow row) {
        return CLOCK.matcher(row.get("start")).matches() && CLOCK.matcher(row.get("end")).matches();
    }

    private static Kind kind(FactoryRow row) {
        return new Kind(row.key(), row.get("name_zh"), row.get("short_zh"), row.get("duty_kind"), LocalTime.parse(row.get("start")), LocalTime.parse(row.get("end")),
                row.get("minimum_heads").matches("[0-9]{1,3}") ? Integer.parseInt(row.get("minimum_heads")) : 1, row.is("night"));
    }

    /// How many people make a shift held: its own number, else that of its kind, else 2 on patrol.
    public int minimum(Values shift) {
        Integer own = shift.get(ShiftFields.MIN_HEADS);
        return own != null ? own : of(shift.get(ShiftFields.SHIFT_KIND, "")).map(Kind::minimum)
                .orElse(Shift.PATROL.equals(shift.get(ShiftFields.DUTY_KIND)) ? PATROL_HEADS : 1);
    }

    /// Nights are what the list calls so; a kind written by hand is one where it reaches into 22:00–06:00.
    public boolean night(String kind, ShiftSpan span) {
        return of(kind).map(Kind::night).orElseGet(() -> {
            LocalDate day = span.from().toLocalDate();
            return span.overlaps(new ShiftSpan(day.atStartOfDay(), day.atTime(NIGHT_ENDS))) || span.overlaps(ShiftSpan.of(day, NIGHT_BEGINS, NIGHT_ENDS));
        });
    }

    /// 夜; what is no kind stays as it is written.
    public String shortName(String kind) {
        return of(kind).map(Kind::shortName).orElse(kind);
    }

    public String name(String kind) {
        return of(kind).map(Kind::name).orElse(kind);
    }
}
