package org.communityoffice.rental;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// When equipment is to be serviced and retired, and how it stands today. A typed day (that of the label on the bottle) goes before the reckoned one; what cannot be reckoned is unknown.
///
/// @param service    null where it is not known or there is none
/// @param retirement null where it is not known or there is none
/// @param isRetirementNext whether what comes next is its end: nothing is serviced that is retired before, or within 60 days
public record EquipmentDue(@Nullable LocalDate service, @Nullable LocalDate retirement, State state, boolean isRetirementNext) {
    /// `report-layouts.md`, RPT-09: 到期前60日标“将到期”，过期标“已过期”.
    static final int SOON = 60;
    /// `codes/condition.csv`.
    private static final String SOUND = "OK";
    private static final java.util.Set<String> GONE = java.util.Set.of("OFF", "LOST");

    /// Worst first. FAULTY: damaged or away for repair. UNKNOWN: no day to reckon from. GONE: no longer used.
    public enum State {
        PAST("late"), FAULTY("late"), SOON("soon"), UNKNOWN(""), SOUND("good"), GONE("");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        public String tone() {
            return tone;
        }
    }

    /// @param kind null where the office no longer knows it
    static EquipmentDue of(Values equipment, @Nullable EquipmentKind kind, LocalDate today) {
        LocalDate service = equipment.has(EquipmentFields.NEXT_SERVICE_ON) ? equipment.get(EquipmentFields.NEXT_SERVICE_ON) : service(equipment, kind);
        LocalDate retirement = equipment.has(EquipmentFields.RETIRE_ON) ? equipment.get(EquipmentFields.RETIRE_ON) : fromBase(equipment, kind, kind == null ? null : kind.retirement());
        boolean ends = retirement != null && (service == null || !service.isBefore(retirement) || retirement.isBefore(today.plusDays(SOON + 1L)));
        return new EquipmentDue(service, retirement, state(equipment, kind, service, retirement, today), ends);
    }

    /// The first service follows the base, each later one the service before it.
    private static @Nullable LocalDate service(Values equipment, @Nullable EquipmentKind kind) {
        if (kind == null) {
            return null;
        }
        LocalDate last = equipment.get(EquipmentFields.LAST_SERVICE_ON);
        Integer then = kind.thenService();
        return last == null ? fromBase(equipment, kind, kind.firstService()) : then == null ? null : last.plusMonths(then);
    }

    /// Of a month that is known without its day the last day counts, as 有效期至 says it.
    private static @Nullable LocalDate fromBase(Values equipment, @Nullable EquipmentKind kind, @Nullable Integer months) {
        if (kind == null || months == null) {
            return null;
        }
        if (!kind.fromManufacture()) {
            LocalDate installed = equipment.get(EquipmentFields.INSTALLED_ON);
            return installed == null ? null : installed.plusMonths(months);
        }
        YearMonth made = month(equipment.get(EquipmentFields.MANUFACTURED_ON, ""));
        return made == null ? null : made.plusMonths(months).atEndOfMonth();
    }

    /// A month as it is kept, `2021-05`; null where it is none.
    static @Nullable YearMonth month(String written) {
        if (isMonth(written)) {
            return YearMonth.of(Integer.parseInt(written, 0, 4, 10), Integer.parseInt(written, 5, 7, 10));
        }
        try {
            return written.isEmpty() ? null : YearMonth.parse(written);
        } catch (DateTimeParseException noMonth) {
            return null;
        }
    }

    /// Asked of thousands of pieces at once, and a formatter is slow.
    private static boolean isMonth(String written) {
        if (written.length() != 7 || written.charAt(4) != '-') {
            return false;
        }
        for (int i = 0; i < 7; i++) {
            if (i != 4 && (written.charAt(i) < '0' || written.charAt(i) > '9')) {
                return false;
            }
        }
        int month = Integer.parseInt(written, 5, 7, 10);
        return month >= 1 && month <= 12;
    }

    private static State state(Values equipment, @Nullable EquipmentKind kind, @Nullable LocalDate service, @Nullable LocalDate retirement, LocalDate today) {
        String condition = equipment.get(EquipmentFields.CONDITION, SOUND);
        if (GONE.contains(condition)) {
            return State.GONE;
        }
        if (before(service, today) || before(retirement, today)) {
            return State.PAST;
        }
        if (!condition.equals(SOUND)) {
            return State.FAULTY;
        }
        LocalDate edge = today.plusDays(SOON + 1L);
        if (before(service, edge) || before(retirement, edge)) {
            return State.SOON;
        }
        return service == null && retirement == null && (kind == null || kind.isLimited()) ? State.UNKNOWN : State.SOUND;
    }

    private static boolean before(@Nullable LocalDate day, LocalDate edge) {
        return day != null && day.isBefore(edge);
    }

    /// What comes next; null where it is not known, or nothing more comes.
    public @Nullable LocalDate next() {
        return state == State.GONE ? null : isRetirementNext ? retirement : service;
    }

    /// 已过期, 将到期 …; broken and retired equipment is called by its condition.
    String words(String condition) {
        return switch (state) {
            case FAULTY, GONE -> condition;
            case PAST, SOON, UNKNOWN, SOUND -> Words.of("rental.equipment.state." + state);
        };
    }
}
