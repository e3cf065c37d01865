package org.communityoffice.rental;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The storey on which a room lies, by its number.
final class RoomFloor {
    private static final Pattern FLOOR = Pattern.compile("(\\d{1,2})\\d{2}\\D*");

    private RoomFloor() {}

    /// The storey that a room number tells: 302 → 3, 1105 → 11; null where it tells none.
    static @Nullable Integer of(String number) {
        Matcher told = FLOOR.matcher(RentalCheck.written(number));
        return told.matches() ? Integer.valueOf(told.group(1)) : null;
    }
}
