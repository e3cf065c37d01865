package org.communityoffice.database;

/// The tables of an office are older than the program; a backup comes first.
final class MigrationDue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int version;
    private final transient OpeningReport report;

    /// @param version that the tables must have
    /// @param report  what was played back before
    MigrationDue(int version, OpeningReport report) {
        super(null, null, false, false);
        this.version = version;
        this.report = report;
    }

    int version() {
        return version;
    }

    OpeningReport report() {
        return report;
    }
}
