package org.communityoffice.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.communityoffice.database.OfficeUnusableException.Reason;
import org.communityoffice.database.journal.Journal;
import org.communityoffice.security.DataKey;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The open database of one office: an encrypted H2 file in its folder, opened by one program at a time.
///
/// Reads see one snapshot each and never wait for writes; writes go one at a time through [Changes].
public final class OfficeDatabase implements AutoCloseable {
    /// The file that H2 makes of the name `office`.
    public static final String FILE = "office.mv.db";

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private final Path folder;
    private final JdbcConnectionPool pool;
    private final Connection writing;
    private final RowIds ids = new RowIds();
    private final Clock clock;
    private @Nullable Journal journal;
    private @Nullable DataAccessException unsound;
    private OpeningReport report = OpeningReport.QUIET;
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
    public static OfficeDatabase create(Path folder, DataKey key, Clock clock) {
        return create(folder, key, clock, Disk.REAL);
    }

    static OfficeDatabase create(Path folder, DataKey key, Clock clock, Disk disk) {
        if (Files.exists(folder.resolve(FILE))) {
            throw new OfficeUnusableException(Reason.NOT_EMPTY);
        }
        return connect(folder, key, clock, H2File.Mode.NEW, disk, Opening.Wanted.COPY);
    }

    /// Opens the database that stands in the folder; never makes one. What the journal holds and the database lacks is played back.
    ///
    /// @throws OfficeUnusableException with the reason, in words
    public static OfficeDatabase open(Path folder, DataKey key, Clock clock) {
        return open(folder, key, clock, Disk.REAL, Opening.Wanted.COPY);
    }

    /// @param wanted what to do where it is not as it should be
    static OfficeDatabase open(Path folder, DataKey key, Clock clock, Disk disk, Opening.Wanted wanted) {
        requireFile(folder);
        if (!Files.isWritable(folder) || !Files.isWritable(folder.resolve(FILE))) {
            throw new OfficeUnusableException(Reason.NOT_WRITABLE);
        }
        return connect(folder, key, clock, H2File.Mode.WRITE, disk, wanted);
    }

    /// Opens it without changing a byte in the folder; nothing can be saved, and no migration runs.
    ///
    /// @throws OfficeUnusableException with the reason, in words
    public static OfficeDatabase openForReading(Path folder, DataKey key, Clock clock) {
        requireFile(folder);
        return connect(folder, key, clock, H2File.Mode.READ, Disk.REAL, Opening.Wanted.COPY);
    }

    private static void requireFile(Path folder) {
        if (!Files.isRegularFile(folder.resolve(FILE))) {
            throw new OfficeUnusableException(Files.isDirectory(JournalStanding.folder(folder)) ? Reason.DATABASE_MISSING : Reason.MISSING);
        }
        // H2 keeps hold of such a file when it cannot open it
        if (H2File.isEmpty(folder.resolve(FILE))) {
            throw new OfficeUnusableException(Reason.EMPTIED);
        }
    }

    private static OfficeDatabase connect(Path folder, DataKey key, Clock clock, H2File.Mode mode, Disk disk, Opening.Wanted wanted) {
        JdbcConnectionPool pool = H2File.pool(folder, key, mode, disk);
        boolean opened = false;
        try {
            Connection writing = pool.getConnection();
            OfficeDatabase database = new OfficeDatabase(folder, pool, writing, clock);
            try {
                switch (mode) {
                    case READ -> Migration.requireKnown(H2File.dsl(writing));
                    case NEW -> database.goOn(new Opening(folder, key, clock, disk, pool, writing).fresh());
                    case WRITE -> database.goOn(new Opening(folder, key, clock, disk, pool, writing).standing(wanted));
                }
                writing.setAutoCommit(false);
                opened = true;
            } catch (DataAccessException unreadable) {
                throw new OfficeUnusableException(Reason.DAMAGED, unreadable);
            } catch (IOException disturbed) {
                throw new OfficeUnusableException(Reason.DISK, disturbed);
            } finally {
                if (!opened) {
                    letGo(writing);
                }
            }
            return database;
        } catch (SQLException problem) {
            throw H2File.unusable(problem);
        } finally {
            if (!opened) {
                pool.dispose();
            }
        }
    }

    /// A file that does not open as it should is not written to any more.
    private static void letGo(Connection writing) throws SQLException {
        try {
            Changes.execute(writing, "SHUTDOWN IMMEDIATELY");
        } catch (DataAccessException gone) {
            // H2 has let go of it by itself, or does so when the last connection goes
            return;
        } finally {
            writing.close();
        }
    }

    private void goOn(Opening.Open open) {
        journal = open.journal();
        report = open.report();
    }

    /// What opening found and did.
    public OpeningReport report() {
        return report;
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
                JournalStanding.newest(sees);
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
                return query.apply(H2File.dsl(connection));
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
        if (unsound != null) {
            throw new OfficeUnusableException(Reason.DISK, unsound);
        }
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        Changes changes = new Changes(writing, H2File.dsl(writing), ids, new Changes.Begun(title, by, now, partOf), journal);
        long recorded = 0;
        boolean kept = false;
        try {
            T value = action.apply(changes);
            long changeSet = changes.finish();
            Map<LiveTable, LiveRows> next = next(changes.touched());
            if (changeSet != 0) {
                // from here on it is on the disk, whatever becomes of the database
                if (journal != null) {
                    journal.done(changes.header());
                }
                recorded = changeSet;
            }
            synchronized (moment) {
                writing.commit();
                next.forEach(LiveTable::stands);
            }
            kept = true;
            if (changeSet != 0) {
                if (journal != null) {
                    journal.taken();
                }
                bringDown();
                ChangedRows changed = new ChangedRows(changeSet, changes.header().title(), now, changes.touched());
                listeners.forEach(listener -> listener.accept(changed));
            }
            return new Changed<>(value, changeSet);
        } catch (SQLException problem) {
            throw Changes.failed(problem);
        } finally {
            if (!kept) {
                rollBack(changes, recorded);
            }
        }
    }

    /// Brings the database down to the disk. What was saved does not hang on it, the journal has it; but a database that could not is not written to
    /// any more before it was opened anew.
    private void bringDown() {
        try {
            Changes.execute(writing, "CHECKPOINT SYNC");
        } catch (DataAccessException failed) {
            unsound = failed;
        }
    }

    private Map<LiveTable, LiveRows> next(Map<String, Set<Long>> touched) {
        return live.stream().filter(table -> touched.containsKey(table.type().table()))
                .collect(Collectors.toMap(table -> table, table -> table.after(H2File.dsl(writing), touched.getOrDefault(table.type().table(), Set.of()))));
    }

    private void rollBack(Changes changes, long recorded) {
        if (journal != null && recorded == 0) {
            journal.drop();
        } else if (journal != null) {
            journal.abort(recorded);
        }
        try {
            writing.rollback();
        } catch (SQLException problem) {
            throw Changes.failed(problem);
        } finally {
            changes.rolledBack();
        }
    }

    /// The journal goes on in another file, so that all before can go once backups hold it.
    ///
    /// @return the newest change set that the database holds, on the disk
    synchronized long beginJournalFile() throws IOException {
        Changes.execute(writing, "CHECKPOINT SYNC");
        long newest = JournalStanding.newest(H2File.dsl(writing));
        if (journal != null) {
            journal.rotate(newest, Migration.NEWEST);
        }
        return newest;
    }

    /// @param held the newest change set that two backups hold which were opened and counted
    synchronized void trimJournal(long held) throws IOException {
        if (journal != null) {
            journal.trim(held);
        }
    }

    /// Puts the journal aside and begins another.
    synchronized void beginJournalAnew(Path aside) throws IOException {
        Changes.execute(writing, "CHECKPOINT SYNC");
        if (journal != null) {
            journal = journal.anew(aside.resolve(JournalStanding.FOLDER), JournalStanding.newest(H2File.dsl(writing)), Migration.NEWEST);
        }
    }

    /// How the journal stands to what the database holds, all of it read.
    public JournalStanding journal(DataKey key) {
        return read(reading -> JournalStanding.of(folder, key, reading, true));
    }

    /// How much of its file holds what is still needed, in per cent.
    int filled() {
        return read(reading -> Integer.parseInt(String.valueOf(reading.fetchValue(
                "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'info.CHUNKS_FILL_RATE'"))));
    }

    /// Whether what is found through the indices is what the tables hold, every index and every tree read.
    public boolean indicesAgree() {
        return Indices.agree(this);
    }

    /// A whole, consistent, still encrypted copy of the database while it stays in use (H2's `BACKUP TO`, a zip).
    public synchronized void backupTo(Path zip) {
        Changes.execute(writing, "BACKUP TO '" + zip.toAbsolutePath().toString().replace("'", "''") + "'");
    }

    @Override
    public void close() {
        try {
            if (!writing.isClosed()) {
                writing.setAutoCommit(true);
                Changes.execute(writing, "SHUTDOWN");
            }
        } catch (SQLException problem) {
            throw Changes.failed(problem);
        } finally {
            pool.dispose();
            if (journal != null) {
                journal.close();
            }
        }
    }
}
