package org.communityoffice.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import org.communityoffice.database.OfficeUnusableException.Reason;
import org.communityoffice.security.DataKey;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/// How H2 opens the file of an office: the settings that `docs/decisions/0001` gives reasons for.
final class H2File {
    private static final int SNAPSHOT_READS = 4;
    /// The head of the encryption and two heads of the store.
    private static final int SMALLEST = 3 * 4096;

    /// What is wanted of the file.
    enum Mode {
        NEW(""), WRITE(";IFEXISTS=TRUE"), READ(";IFEXISTS=TRUE;ACCESS_MODE_DATA=r");

        private final String setting;

        Mode(String setting) {
            this.setting = setting;
        }
    }

    private H2File() {}

    static JdbcConnectionPool pool(Path folder, DataKey key, Mode mode, Disk disk) {
        String secret = secret(key);
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:" + disk.database() + folder.toAbsolutePath().resolve("office")
                + ";CIPHER=AES;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;MAX_COMPACT_TIME=0;CACHE_SIZE=65536" + mode.setting, "office", secret + " " + secret);
        pool.setMaxConnections(SNAPSHOT_READS + 1);
        return pool;
    }

    private static String secret(DataKey key) {
        byte[] bytes = key.bytes();
        String secret = HexFormat.of().formatHex(bytes);
        Arrays.fill(bytes, (byte) 0);
        return secret;
    }

    /// Writes a copy of a database, which nobody uses and which may be written to, as SQL: streamed and encrypted, nothing in clear text reaches the disk.
    /// The secret is a parameter: what H2 says of a problem quotes the statement.
    static void script(Path folder, DataKey key, Path target) {
        JdbcConnectionPool pool = pool(folder, key, Mode.WRITE, Disk.REAL);
        try (Connection connection = pool.getConnection();
                PreparedStatement script = connection.prepareStatement("SCRIPT NOPASSWORDS NOSETTINGS TO ? COMPRESSION DEFLATE CIPHER AES PASSWORD ? CHARSET 'UTF-8'")) {
            script.setString(1, target.toAbsolutePath().toString());
            script.setString(2, secret(key));
            script.execute();
        } catch (SQLException problem) {
            throw unusable(problem);
        } finally {
            pool.dispose();
        }
    }

    /// Whether a file is shorter than any database.
    static boolean isEmpty(Path file) {
        return file.toFile().length() < SMALLEST;
    }

    static OfficeUnusableException unusable(SQLException problem) {
        return new OfficeUnusableException(switch (problem.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Reason.IN_USE;
            case ErrorCode.FILE_ENCRYPTION_ERROR_1, ErrorCode.WRONG_USER_OR_PASSWORD -> Reason.WRONG_KEY;
            case ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1 -> Reason.MISSING;
            default -> Reason.DAMAGED;
        }, problem);
    }

    static DSLContext dsl(Connection connection) {
        return DSL.using(connection, SQLDialect.H2, new Settings()
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withRenderSchema(false)
                .withExecuteLogging(false));
    }
}
