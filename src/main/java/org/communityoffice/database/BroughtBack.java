package org.communityoffice.database;

import org.communityoffice.model.Stored;

/// A record that came back from the recycle bin.
///
/// @param lost whether it pointed to something that is gone (its household), and now points to nothing
public record BroughtBack(Stored record, boolean lost) {}
