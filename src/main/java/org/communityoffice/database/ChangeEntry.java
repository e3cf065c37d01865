package org.communityoffice.database;

import java.time.LocalDateTime;

/// One change set as the list of recent actions shows it.
///
/// @param rows   how many rows it touched, its parts included
/// @param undone whether it has been undone
/// @param undoes whether it is itself the undoing of another
public record ChangeEntry(long id, String title, String by, LocalDateTime at, int rows, boolean undone, boolean undoes) {}
