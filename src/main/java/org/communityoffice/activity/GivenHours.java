package org.communityoffice.activity;

import java.math.BigDecimal;
import java.util.List;

/// What one volunteer gave to an activity.
///
/// @param hours one decimal
/// @param role  what they did there; empty where it is not told
public record GivenHours(Attendee who, BigDecimal hours, String role) {

    public static BigDecimal sum(List<GivenHours> all) {
        return all.stream().map(GivenHours::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
