package org.communityoffice.resident;

import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.jspecify.annotations.Nullable;

/// One line of the roster.
///
/// @param age in whole years today; null where the birth date is not known
public record ResidentRow(Stored stored, @Nullable Integer age) {
    public long id() {
        return stored.id();
    }

    public Values values() {
        return stored.values();
    }
}
