package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.Set;
import org.communityoffice.model.Values;
import org.jspecify.annotations.Nullable;

/// A hazard as it stood at the end of a day: what was done later is not known yet.
final class HazardThen {
    private static final Set<String> ENDS = Set.of(HazardStates.RECHECK_PASSED, HazardStates.AUTHORITY_CLOSED);

    private HazardThen() {}

    /// @param rechecked whether it had been looked at again by that day
    static Values on(Values hazard, LocalDate day, boolean rechecked) {
        boolean closed = by(hazard.get(HazardFields.CLOSED_ON), day);
        boolean handed = by(hazard.get(HazardFields.TRANSFERRED_ON), day);
        Values.Change then = hazard.change();
        if (!closed) {
            then.set(HazardFields.CLOSED_ON, null).set(HazardFields.AUTHORITY_ANSWERED_ON, null).set(HazardFields.AUTHORITY_ANSWER_NO, null);
        }
        if (!handed) {
            then.set(HazardFields.TRANSFERRED_ON, null).set(HazardFields.TRANSFERRED_TO, null);
        }
        return then.set(HazardFields.STATUS, status(hazard, day, closed, handed, rechecked)).done();
    }

    private static String status(Values hazard, LocalDate day, boolean closed, boolean handed, boolean rechecked) {
        String now = hazard.get(HazardFields.STATUS, HazardStates.FOUND);
        if (closed) {
            return ENDS.contains(now) ? now : HazardStates.RECHECK_PASSED;
        }
        if (handed) {
            return HazardStates.HANDED_OVER;
        }
        if (rechecked || now.equals(HazardStates.RECTIFYING)) {
            return HazardStates.RECTIFYING;
        }
        return by(hazard.get(HazardFields.NOTIFIED_ON), day) ? HazardStates.NOTIFIED : HazardStates.FOUND;
    }

    private static boolean by(@Nullable LocalDate date, LocalDate day) {
        return date != null && !date.isAfter(day);
    }
}
