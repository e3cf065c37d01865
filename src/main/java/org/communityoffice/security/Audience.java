package org.communityoffice.security;

/// Who will see it: what is masked for whom (`factory`: 打码与隐私).
public enum Audience {
    /// The program's own window: numbers masked until asked for, all else whole.
    SCREEN,
    /// Papers and exports: also addresses to the building, and nothing that is never printed.
    PAPER,
    /// Posted lists: also names to the surname.
    PUBLIC
}
