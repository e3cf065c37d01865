package org.communityoffice.database;

import org.communityoffice.model.Words;

/// The office in a folder cannot be used, and why; the message is a sentence for the clerk.
public final class OfficeUnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why it cannot be opened.
    public enum Reason { MISSING, DATABASE_MISSING, DAMAGED, EMPTIED, OLDER, DISK, IN_USE, NEWER, NOT_WRITABLE, WRONG_KEY, NOT_EMPTY, KEYS_MISSING, KEYS_DAMAGED, FOLDER_NAME, NOT_MIGRATED }

    private final Reason reason;

    public OfficeUnusableException(Reason reason) {
        super(Words.of("database.unusable." + reason));
        this.reason = reason;
    }

    public OfficeUnusableException(Reason reason, Throwable cause) {
        super(Words.of("database.unusable." + reason), cause);
        this.reason = reason;
    }

    /// Whether a rebuild from a backup and the journal may help.
    public boolean canBeRebuilt() {
        return switch (reason) {
            case DATABASE_MISSING, DAMAGED, EMPTIED, OLDER, WRONG_KEY -> true;
            case MISSING, DISK, IN_USE, NEWER, NOT_WRITABLE, NOT_EMPTY, KEYS_MISSING, KEYS_DAMAGED, FOLDER_NAME, NOT_MIGRATED -> false;
        };
    }

    public Reason reason() {
        return reason;
    }
}
