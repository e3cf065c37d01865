package org.communityoffice.database;

import org.communityoffice.model.Words;

/// A backup file that cannot be used, and why; the message is a sentence for the clerk.
public final class BackupUnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why not.
    public enum Reason { NOT_A_BACKUP, DAMAGED, NEWER, OTHER_OFFICE, NOT_THE_SAME }

    private final Reason reason;

    public BackupUnusableException(Reason reason) {
        super(Words.of("database.backup." + reason));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
