package org.communityoffice.database;

import java.util.List;

/// What became of undoing a change set.
public sealed interface UndoResult {
    /// @param title the title of what was undone
    /// @param rows  so many were taken back
    record Undone(String title, int rows, long changeSet) implements UndoResult {}

    /// Nothing was changed: these records were changed again since.
    ///
    /// @param rest so many rows could still be taken back without them
    record ChangedSince(List<Later> later, int rest) implements UndoResult {}

    /// Nothing was changed: it is undone already, or unknown.
    record NothingToUndo() implements UndoResult {}

    /// @param title the later action that stands in the way, and who did it
    record Later(String table, long row, String title, String by) {}
}
