package org.communityoffice.database;

import java.time.LocalDateTime;
import org.communityoffice.model.Stored;

/// A record in the recycle bin: as it was when it was deleted, by whom and when.
public record DeletedRecord(long changeSet, String by, LocalDateTime at, Stored record) {}
