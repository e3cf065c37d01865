package org.communityoffice.database.journal;

/// What is wrong with a journal.
public enum Flaw {
    /// There is none.
    MISSING,
    /// A file of it is no journal any more.
    UNREADABLE,
    /// A record in the midst is damaged.
    BROKEN,
    /// A file of it is not there.
    GAP
}
