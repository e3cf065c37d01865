package org.communityoffice.rental;

import java.time.LocalDate;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.jspecify.annotations.Nullable;

/// An item that failed, and the hazard that it becomes.
///
/// @param hazard what is entered of it; its status says whether it was put right on the spot
/// @param stored as it was saved before; null for a new one
/// @param worked what has been done to it since, in words; empty where nothing
public record Finding(Values hazard, @Nullable Stored stored, String worked) {
    static Finding of(Values hazard) {
        return new Finding(hazard, null, "");
    }

    public <T> Finding with(Field<T> field, @Nullable T value) {
        return new Finding(hazard.with(field, value), stored, worked);
    }

    /// Put right while the inspectors stood there, and looked at again at once.
    public boolean onTheSpot() {
        return HazardStates.RECHECK_PASSED.equals(hazard.get(HazardFields.STATUS));
    }

    public String severity() {
        return hazard.get(HazardFields.SEVERITY, Severity.ORDINARY);
    }

    /// What the authorities are told the same day.
    public boolean toReport() {
        return !severity().equals(Severity.ORDINARY);
    }

    public @Nullable LocalDate deadline() {
        return hazard.get(HazardFields.DEADLINE);
    }

    /// 301 门口 充电器插着: where and what.
    public String words() {
        return (hazard.get(HazardFields.PLACE, "") + " " + hazard.get(HazardFields.DESCRIPTION, "")).strip();
    }
}
