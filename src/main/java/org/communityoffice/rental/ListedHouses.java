package org.communityoffice.rental;

import java.util.List;
import java.util.Map;

/// What the list shows, and how many houses there are by word.
///
/// @param again how many a newer edition of the checklist sends somebody to again
public record ListedHouses(List<RentalRow> rows, Map<HouseWord.Word, Long> counts, List<String> estates, int all, int again) {}
