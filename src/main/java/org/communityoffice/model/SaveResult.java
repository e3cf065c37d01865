package org.communityoffice.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a save.
public sealed interface SaveResult {
    /// It is in the database and on the disk.
    record Saved(Stored record) implements SaveResult {}

    /// Nothing was written; each problem stands beside its field.
    record Invalid(List<Problem> problems) implements SaveResult {}

    /// Nothing was written: these look wrong but may be right; the same save, made sure, goes through.
    record Unsure(List<Problem> doubts) implements SaveResult {}

    /// Nothing was written: somebody saved the same record since it was read.
    ///
    /// @param theirs the record as it now stands; null where it was deleted
    record ChangedElsewhere(@Nullable Stored theirs, String by) implements SaveResult {}
}
