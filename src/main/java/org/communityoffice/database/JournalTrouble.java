package org.communityoffice.database;

/// What is wrong with the journal of an office, seen from its database.
public enum JournalTrouble {
    NONE,
    /// There is no journal.
    MISSING,
    /// A file of it is unreadable, or missing among others, or a record in the midst is damaged.
    DAMAGED,
    /// It lacks what the database holds: its end was lost, or it is an older one.
    SHORT,
    /// It is not of this database.
    OTHER
}
