package org.communityoffice.rental;

import java.util.Map;

/// To how many of the office's houses the items of a checklist apply.
///
/// @param applies by code of an item
/// @param houses  how many there are
public record ChecklistReach(Map<String, Integer> applies, int houses) {}
