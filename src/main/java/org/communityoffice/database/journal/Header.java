package org.communityoffice.database.journal;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// What a change set says of itself, as its row in the database does.
public record Header(long id, String title, String by, LocalDateTime at, @Nullable Long undoes, @Nullable Long partOf, boolean quiet) {}
