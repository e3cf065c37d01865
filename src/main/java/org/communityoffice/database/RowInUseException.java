package org.communityoffice.database;

import org.jooq.exception.DataAccessException;

/// A row cannot be taken out while others point to it: a household somebody belongs to, a person who stands in a team.
public final class RowInUseException extends DataAccessException {
    private static final long serialVersionUID = 1L;

    RowInUseException(String table, long id, Throwable cause) {
        super(table + " " + id + " is pointed to", cause);
    }
}
