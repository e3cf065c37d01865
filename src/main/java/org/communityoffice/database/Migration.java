package org.communityoffice.database;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.communityoffice.database.OfficeUnusableException.Reason;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Brings the tables to the version that this program knows, by the SQL under `db/migration`.
final class Migration {
    /// The newest script under `db/migration`; a test compares it with the folder.
    static final int NEWEST = 6;

    /// Held so that its level stays: the migrations that succeed are no news.
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    static {
        FLYWAY.setLevel(Level.WARNING);
    }

    private Migration() {}

    /// Runs the scripts up to this one.
    ///
    /// @return the version that the tables have then
    /// @throws OfficeUnusableException where a script does not run on what is there: a file that was cut short, or a migration that was, may hold half of
    ///         what it once held
    static int bringUpTo(DataSource source, int version) {
        try {
            configuration(source).target(String.valueOf(version)).load().migrate();
            return version;
        } catch (FlywayException half) {
            throw new OfficeUnusableException(Reason.DAMAGED, half);
        }
    }

    /// The version that the tables have.
    ///
    /// @throws OfficeUnusableException where there is none, or one that only a newer program knows
    static int requireKnown(DSLContext database) {
        int standing = version(database);
        if (standing > NEWEST) {
            throw new OfficeUnusableException(Reason.NEWER);
        }
        return standing;
    }

    /// A file that was cut short opens as an empty database: one without a version is damaged, never filled anew.
    private static int version(DSLContext database) {
        List<String> tables = database.select(DSL.field("table_name", String.class)).from("information_schema.tables")
                .where(DSL.lower(DSL.field("table_name", String.class)).eq("flyway_schema_history")).fetch(0, String.class);
        if (tables.isEmpty()) {
            throw new OfficeUnusableException(Reason.DAMAGED);
        }
        return database.select(DSL.max(DSL.cast(DSL.field("\"version\""), Integer.class)))
                .from("\"" + tables.getFirst() + "\"").fetchOptional(0, Integer.class)
                .orElseThrow(() -> new OfficeUnusableException(Reason.DAMAGED));
    }

    private static FluentConfiguration configuration(DataSource source) {
        return Flyway.configure(Migration.class.getClassLoader()).dataSource(source)
                .locations("classpath:db/migration").loggers("slf4j");
    }
}
