package org.communityoffice.patrol;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.communityoffice.model.Stored;
import org.jspecify.annotations.Nullable;

/// A shift with no more of its people and sign-ins than the numbers of a month need: there are tens of thousands of them.
record CountedShift(Stored row, List<Place> places, List<SignedIn> signIns) {

    /// A place on the rota.
    record Place(long id, @Nullable Long post) {}

    /// @param place the place on the rota; null for who came besides it
    /// @param who   the resident's id, or the name of somebody who is not on the roster
    record SignedIn(@Nullable Long place, Object who, @Nullable Long post, LocalDateTime in, @Nullable LocalDateTime out) {}

    boolean cancelled() {
        return Shift.CANCELLED.equals(row.values().get(ShiftFields.SHIFT_STATUS));
    }

    LocalDate day() {
        return row.values().get(ShiftFields.DATE, LocalDate.MIN);
    }

    boolean patrol() {
        return isOf(Shift.PATROL);
    }

    boolean isOf(String duty) {
        return duty.equals(row.values().get(ShiftFields.DUTY_KIND));
    }

    Optional<ShiftSpan> span() {
        return ShiftSpan.of(row.values());
    }
}
