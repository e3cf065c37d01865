package org.communityoffice.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.communityoffice.database.OfficeUnusableException.Reason;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The open database of one office: an encrypted H2 file in its folder, opened by one program at a time.
///
/// Reads see one snapshot each and never wait for writes; writes go one at a time through [Changes].
public final class OfficeDatabase implements AutoCloseable {
    /// The file that H2 makes of the name `office`.
    public static final String FILE = "office.mv.db";
    private static final int SNAPSHOT_READS = 4;
    private static final String READ_ONLY = ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private final Path folder;
    private final JdbcConnectionPool pool;
    private final Connection writing;
    private final RowIds ids = new RowIds();
    private final Clock clock;
    private boolean keepsState;
    private final List<LiveTable> live = new CopyOnWriteArrayList<>();
    private final ScopedValue<Snapshot> snapshot = ScopedValue.newInstance();
    /// Held for the moment in which a change becomes visible, in the file and in the live tables, and in which a snapshot begins.
    private final Object moment = new Object();
    private final List<Consumer<ChangedRows>> listeners = new CopyOnWriteArrayList<>();

    private OfficeDatabase(Path folder, JdbcConnectionPool pool, Connection writing, Clock clock) {
        this.folder = folder;
        this.pool = pool;
        this.writing = writing;
        this.clock = clock;
    }

    /// A new, empty database in a folder that has none.
    public static OfficeDatabase create(Path folder, byte[] dataKey, Clock clock) {
        if (Files.exists(folder.resolve(FILE))) {
            throw new OfficeUnusableException(Reason.NOT_EMPTY);
        }
        return connect(folder, dataKey, clock, "");
    }

    /// Opens the database that stands in the folder; never makes one.
    ///
    /// @throws OfficeUnusableException with the reason, in words
    public static OfficeDatabase open(Path folder, byte[] dataKey, Clock clock) {
        if (!Files.isRegularFile(folder.resolve(FILE))) {
            throw new OfficeUnusableException(Reason.MISSING);
        }
        if (!Files.isWritable(folder) || !Files.isWritable(folder.resolve(FILE))) {
            throw new OfficeUnusableException(Reason.NOT_WRITABLE);
        }
        return connect(folder, dataKey, clock, ";IFEXISTS=TRUE");
    }

    /// Opens it without changing a byte in the folder; nothing can be saved, and no migration runs.
    ///
    /// @throws OfficeUnusableException with the reason, in words
    public static OfficeDatabase openForReading(Path folder, byte[] dataKey, Clock clock) {
        if (!Files.isRegularFile(folder.resolve(FILE))) {
            throw new OfficeUnusableException(Reason.MISSING);
        }
        return connect(folder, dataKey, clock, READ_ONLY);
    }

    private static OfficeDatabase connect(Path folder, byte[] dataKey, Clock clock, String more) {
        String secret = HexFormat.of().formatHex(dataKey);
        JdbcConnectionPool pool = JdbcConnectionPool.create(url(folder, more), "office", secret + " " + secret);
        pool.setMaxConnections(SNAPSHOT_READS + 1);
        try {
            Connection writing = pool.getConnection();
            OfficeDatabase database = new OfficeDatabase(folder, pool, writing, clock);
            try {
                if (more.equals(READ_ONLY)) {
                    Migration.requireKnown(database.dsl(writing));
                } else {
                    Migration.bringUpToDate(pool, database.dsl(writing), more.isEmpty());
                }
                LastState.require(folder, database.dsl(writing));
                database.keepsState = !more.equals(READ_ONLY);
            } catch (DataAccessException unreadable) {
                pool.dispose();
                throw new OfficeUnusableException(Reason.DAMAGED, unreadable);
            } catch (RuntimeException problem) {
                database.close();
                throw problem;
            }
            writing.setAutoCommit(false);
            return database;
        } catch (SQLException problem) {
            pool.dispose();
            throw new OfficeUnusableException(reason(problem), problem);
        }
    }

    /// The settings that `docs/decisions/0001` gives reasons for: every confirmed save survives a kill.
    private static String url(Path folder, String more) {
        return "jdbc:h2:async:" + folder.toAbsolutePath().resolve("office")
                + ";CIPHER=AES;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;CACHE_SIZE=65536" + more;
    }

    private static Reason reason(SQLException problem) {
        return switch (problem.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Reason.IN_USE;
            case ErrorCode.FILE_ENCRYPTION_ERROR_1, ErrorCode.WRONG_USER_OR_PASSWORD -> Reason.WRONG_KEY;
            case ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1 -> Reason.MISSING;
            default -> Reason.DAMAGED;
        };
    }

    public Path folder() {
        return folder;
    }

    public Clock clock() {
        return clock;
    }

    /// Told of every change set once it is on the disk, on the thread that wrote it.
    public void onChanged(Consumer<ChangedRows> listener) {
        listeners.add(listener);
    }

    /// Runs a query on one snapshot of the data, whatever is written meanwhile; within [#snapshot] on that one.
    public <T> T read(Function<DSLContext, T> query) {
        return snapshot.isBound() ? query.apply(snapshot.get().reading()) : transaction(query);
    }

    /// Everything that is read within, by queries and from live tables alike, is one state of the office, whatever is written meanwhile:
    /// all facts of one press. Nothing can be written within.
    public <T> T snapshot(Supplier<T> reading) {
        return snapshot.isBound() ? reading.get() : transaction(sees -> {
            Snapshot begun;
            synchronized (moment) {
                // the first statement decides what a transaction sees
                LastState.newest(sees);
                begun = new Snapshot(sees, live.stream().collect(Collectors.toUnmodifiableMap(table -> table, LiveTable::newest)));
            }
            return ScopedValue.where(snapshot, begun).call(reading::get);
        });
    }

    Optional<LiveRows> bound(LiveTable table) {
        return snapshot.isBound() ? Optional.ofNullable(snapshot.get().rows().get(table)) : Optional.empty();
    }

    /// Keeps a table in memory from now on.
    synchronized void follow(LiveTable table) {
        table.stands(transaction(reading -> LiveRows.of(Rows.list(reading, table.type(), DSL.noCondition()))));
        live.add(table);
    }

    private <T> T transaction(Function<DSLContext, T> query) {
        try (Connection connection = pool.getConnection()) {
            Changes.execute(connection, "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SNAPSHOT");
            connection.setAutoCommit(false);
            try {
                return query.apply(dsl(connection));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException problem) {
            throw Changes.failed(problem);
        }
    }

    /// One user action: all of it or nothing, one change set, on the disk before this returns.
    ///
    /// @param title what was done, for the history and the undo line (“修改 张三的电话”)
    /// @param by    the name of the person
    public <T> Changed<T> change(String title, String by, Function<Changes, T> action) {
        return change(title, by, null, action);
    }

    /// A step of a longer action: a change set of its own, durable when this returns, undone together with its head.
    ///
    /// @param partOf the change set that heads the action
    public synchronized <T> Changed<T> change(String title, String by, @Nullable Long partOf,
            Function<Changes, T> action) {
        if (snapshot.isBound()) {
            throw new IllegalStateException("nothing is written within a snapshot");
        }
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        Changes changes = new Changes(writing, dsl(writing), ids, new Changes.Header(title, by, now, partOf));
        boolean kept = false;
        try {
            T value = action.apply(changes);
            long changeSet = changes.finish();
            Map<LiveTable, LiveRows> next = next(changes.touched());
            synchronized (moment) {
                writing.commit();
                next.forEach(LiveTable::stands);
            }
            kept = true;
            if (changeSet != 0) {
                // a commit alone survives a kill but not a power cut: this writes through to the disk
                Changes.execute(writing, "CHECKPOINT SYNC");
                ChangedRows changed = new ChangedRows(changeSet, title, now, changes.touched());
                listeners.forEach(listener -> listener.accept(changed));
            }
            return new Changed<>(value, changeSet);
        } catch (SQLException problem) {
            throw Changes.failed(problem);
        } finally {
            if (!kept) {
                rollBack(changes);
            }
        }
    }

    private Map<LiveTable, LiveRows> next(Map<String, Set<Long>> touched) {
        return live.stream().filter(table -> touched.containsKey(table.type().table()))
                .collect(Collectors.toMap(table -> table, table -> table.after(dsl(writing), touched.getOrDefault(table.type().table(), Set.of()))));
    }

    private void rollBack(Changes changes) {
        try {
            writing.rollback();
        } catch (SQLException problem) {
            throw Changes.failed(problem);
        } finally {
            changes.rolledBack();
        }
    }

    /// A whole, consistent, still encrypted copy of the database while it stays in use (H2's `BACKUP TO`, a zip).
    public synchronized void backupTo(Path zip) {
        Changes.execute(writing, "BACKUP TO '" + zip.toAbsolutePath().toString().replace("'", "''") + "'");
    }

    private DSLContext dsl(Connection connection) {
        return DSL.using(connection, SQLDialect.H2, new Settings()
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withRenderSchema(false)
                .withExecuteLogging(false));
    }

    @Override
    public void close() {
        try {
            if (!writing.isClosed()) {
                OptionalLong newest = keepsState ? OptionalLong.of(LastState.newest(dsl(writing))) : OptionalLong.empty();
                writing.setAutoCommit(true);
                Changes.execute(writing, "SHUTDOWN");
                newest.ifPresent(number -> LastState.write(folder, number));
            }
        } catch (SQLException problem) {
            throw Changes.failed(problem);
        } finally {
            pool.dispose();
        }
    }
}
