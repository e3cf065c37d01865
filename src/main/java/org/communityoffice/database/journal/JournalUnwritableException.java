package org.communityoffice.database.journal;

import org.communityoffice.model.Words;

/// The journal takes nothing: the save did not happen. The message is a sentence for the clerk.
public final class JournalUnwritableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JournalUnwritableException(boolean forGood, Throwable cause) {
        super(Words.of(forGood ? "database.journal.closed" : "database.journal.full"), cause);
    }
}
