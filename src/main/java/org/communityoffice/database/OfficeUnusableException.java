package org.communityoffice.database;

import org.communityoffice.model.Words;

/// The office in a folder cannot be used, and why; the message is a sentence for the clerk.
public final class OfficeUnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why it cannot be opened.
    public enum Reason { MISSING, DAMAGED, IN_USE, NEWER, NOT_WRITABLE, WRONG_KEY, NOT_EMPTY, KEYS_MISSING, KEYS_DAMAGED, FOLDER_NAME }

    private final Reason reason;

    public OfficeUnusableException(Reason reason) {
        super(Words.of("database.unusable." + reason));
        this.reason = reason;
    }

    public OfficeUnusableException(Reason reason, Throwable cause) {
        super(Words.of("database.unusable." + reason), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
