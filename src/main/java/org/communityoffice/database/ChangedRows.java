package org.communityoffice.database;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;

/// What a committed change set touched: table to row ids.
public record ChangedRows(long changeSet, String title, LocalDateTime at, Map<String, Set<Long>> rows) {}
