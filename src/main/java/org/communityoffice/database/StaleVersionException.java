package org.communityoffice.database;

/// A save named a version of a row that is no longer the current one: somebody changed or deleted it since it was read.
public final class StaleVersionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleVersionException(String table, long id) {
        super(table + " " + id + " was changed since it was read");
    }
}
