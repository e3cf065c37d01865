package org.communityoffice.rental;

import java.util.List;
import java.util.Map;

/// What the list shows, and how many houses there are by word.
public record ListedHouses(List<RentalRow> rows, Map<HouseWord.Word, Long> counts, List<String> estates, int all) {}
