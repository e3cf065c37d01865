package org.communityoffice.rental;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.communityoffice.settings.FactoryRow;
import org.jspecify.annotations.Nullable;

/// A kind of fire equipment with its intervals (`equipment-types.csv`), in months; null where years do not limit it.
///
/// @param fromManufacture reckoned from the month of manufacture, else from the day it was installed
public record EquipmentKind(String code, String name, String category, String unit, boolean fromManufacture, @Nullable Integer firstService, @Nullable Integer thenService,
        @Nullable Integer retirement, String source, boolean verified) {
    private static final String EXTINGUISHERS = "灭火器";

    static EquipmentKind of(FactoryRow row) {
        return new EquipmentKind(row.key(), row.get("name_zh"), row.get("category"), row.get("unit"), row.get("base_date").equals("manufacture"), months(row.get("first_service_years")),
                months(row.get("then_service_years")), months(row.get("retire_years")), row.get("source"), row.is("verified"));
    }

    /// 1.5 years are 18 months.
    private static @Nullable Integer months(String years) {
        return years.isEmpty() ? null : new BigDecimal(years).multiply(BigDecimal.valueOf(12)).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    public boolean isExtinguisher() {
        return category.equals(EXTINGUISHERS);
    }

    /// Whether a day must come on which it is serviced or retired.
    boolean isLimited() {
        return firstService != null || retirement != null;
    }
}
