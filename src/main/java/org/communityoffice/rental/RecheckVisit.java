package org.communityoffice.rental;

import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;

/// The form of a visit that looks at several hazards of a house again: a day and names for all, and a few fields for each hazard.
final class RecheckVisit {
    private RecheckVisit() {}

    /// Names the field of one hazard among those of the others.
    static String key(Field<?> field, Stored hazard) {
        return field.key() + "_" + hazard.id();
    }
}
