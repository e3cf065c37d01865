package org.communityoffice.settings;

import org.communityoffice.model.Words;

/// In which way data of persons was looked at or left the program.
public enum LookKind {
    FULL_NUMBER,
    EXPORT,
    PRINT,
    /// Users and their rights became others.
    USERS;

    public String label() {
        return Words.of("settings.look." + name());
    }
}
