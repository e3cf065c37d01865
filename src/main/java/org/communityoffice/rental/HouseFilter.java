package org.communityoffice.rental;

import org.jspecify.annotations.Nullable;

/// Which houses are listed.
///
/// @param word      null for all
/// @param estate    empty for all
/// @param byAddress else the worst come first
/// @param sought    empty for all
/// @param again     only those that a newer edition of the checklist sends somebody to again
public record HouseFilter(HouseWord.@Nullable Word word, String estate, boolean byAddress, String sought, boolean again) {
    public HouseFilter(HouseWord.@Nullable Word word, String estate, boolean byAddress, String sought) {
        this(word, estate, byAddress, sought, false);
    }
}
