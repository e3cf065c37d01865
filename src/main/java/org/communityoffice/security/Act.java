package org.communityoffice.security;

import org.communityoffice.model.Words;

/// What somebody may or may not do in the office: the columns of the table [Rights].
public enum Act {
    /// Sign-ins, hand-over, incidents, and reading the rota.
    PATROL,
    /// Making the rota, teams, posts.
    ROTA,
    /// Residents, activities, rental houses: reading and writing.
    BOOKS,
    IMPORT,
    EXPORT,
    FULL_NUMBERS,
    /// The month's papers and what is typed for them.
    PAPERS,
    /// What others did, too: recent actions, undo, the recycle bin.
    HISTORY,
    /// The office's card, buildings, code lists, checklists.
    OFFICE,
    BACKUP,
    RECOVERY_KEY,
    USERS,
    /// Reading who looked at what.
    LOOKS;

    public String label() {
        return Words.of("security.act." + name());
    }
}
