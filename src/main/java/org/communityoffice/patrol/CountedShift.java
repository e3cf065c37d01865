package org.communityoffice.patrol;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityoffice.model.Stored;
import org.jspecify.annotations.Nullable;

/// A shift with no more of its people and sign-ins than is counted: a month has tens of thousands of them.
record CountedShift(Stored row, List<Place> places, List<SignedIn> signIns) {

    /// A place on the rota.
    ///
    /// @param absent the clerk said so
    record Place(long id, @Nullable Long post, boolean absent) {}

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

    /// Whether of everybody is known that they came or did not: as [Sheet#isEntered] of what is stored.
    boolean entered() {
        Set<Long> filled = signIns.stream().map(SignedIn::place).filter(Objects::nonNull).collect(Collectors.toSet());
        return !(places.isEmpty() && signIns.isEmpty()) && places.stream().allMatch(place -> place.absent || filled.contains(place.id));
    }
}
