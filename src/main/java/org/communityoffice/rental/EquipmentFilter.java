package org.communityoffice.rental;

import java.time.LocalDate;
import java.time.YearMonth;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// Which equipment is listed.
///
/// @param state null for any that is in use
/// @param month in which it comes due; null for any
public record EquipmentFilter(EquipmentDue.@Nullable State state, @Nullable YearMonth month) {
    static final EquipmentFilter ALL = new EquipmentFilter(null, null);

    boolean takes(EquipmentLine line) {
        LocalDate next = line.due().next();
        if (month != null) {
            return next != null && YearMonth.from(next).equals(month) && line.due().state() != EquipmentDue.State.PAST;
        }
        return state == null ? line.due().state() != EquipmentDue.State.GONE : line.due().state() == state;
    }

    /// 2026 年 11 月到期, 已过期 …
    String words() {
        return month != null ? Words.of("rental.equipment.filter.month", month.getYear(), month.getMonthValue()) : Words.of("rental.equipment.filter." + (state == null ? "ALL" : state));
    }
}
