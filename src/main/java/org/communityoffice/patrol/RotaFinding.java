package org.communityoffice.patrol;

import java.time.LocalDate;

/// Why somebody cannot, or perhaps should not, stand in a shift: who, when, why, in words.
///
/// @param doubt it may be right: the clerk decides
public record RotaFinding(boolean doubt, LocalDate day, String words) {

    /// Names no one: this may reach a log.
    @Override
    public String toString() {
        return "finding of " + day;
    }
}
