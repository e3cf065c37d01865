package org.communityoffice.resident;

import java.util.List;

/// What became of taking records out: all of them, or none and why.
public sealed interface DeleteResult {
    /// They are in the recycle bin.
    record Deleted(int many) implements DeleteResult {}

    /// Nothing was taken out; a sentence for each that stands in the way.
    record NotDeleted(List<String> why) implements DeleteResult {}
}
