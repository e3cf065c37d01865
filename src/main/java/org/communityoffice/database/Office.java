package org.communityoffice.database;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.communityoffice.database.OfficeUnusableException.Reason;
import org.communityoffice.security.DataKey;
import org.communityoffice.security.KeyCost;
import org.communityoffice.security.KeyFile;
import org.communityoffice.security.KeyRing;
import org.communityoffice.security.RecoveryKey;
import org.communityoffice.security.Role;
import org.communityoffice.security.Tries;
import org.communityoffice.security.Unlock;
import org.communityoffice.security.UserKey;

/// An office that is open: its folder, held for this program alone; its database; the key; who opened it.
public final class Office implements AutoCloseable {
    private final OfficeFolder folder;
    private final OfficeLock lock;
    private final OfficeDatabase database;
    private final DataKey key;
    private final UserKey user;
    private List<String> rebuilt = List.of();

    private final boolean forReading;
    private final Clock clock;

    private Office(OfficeFolder folder, OfficeLock lock, OfficeDatabase database, DataKey key, UserKey user, boolean forReading, Clock clock) {
        this.folder = folder;
        this.lock = lock;
        this.database = database;
        this.key = key;
        this.user = user;
        this.forReading = forReading;
        this.clock = clock;
    }

    /// A new office, and the recovery key that is shown once and printed.
    public record Made(Office office, RecoveryKey recovery, String number) {}

    /// The first user of a new office.
    public record FirstUser(String name, Role role, char[] password, KeyCost cost) {}

    /// Makes an office in a folder that does not exist or is empty. Keys come last: a folder without them is none.
    ///
    /// @throws OfficeUnusableException where the folder is not free or cannot be written
    public static Made make(OfficeFolder folder, FirstUser first, Clock clock) throws IOException {
        return make(folder, first, clock, Disk.REAL);
    }

    static Made make(OfficeFolder folder, FirstUser first, Clock clock, Disk disk) throws IOException {
        folder.make();
        OfficeLock lock = OfficeLock.take(folder);
        DataKey key = DataKey.random();
        RecoveryKey recovery = RecoveryKey.random();
        String number = recoveryNumber(clock, 1);
        KeyRing ring = KeyRing.create(first.name(), first.role(), first.password(), first.cost(), key, recovery, number);
        OfficeDatabase database = openOrLetGo(lock, key, () -> OfficeDatabase.create(folder.root(), key, clock, disk));
        KeyFile.write(folder.root(), ring);
        return new Made(new Office(folder, lock, database, key, ring.firstUser(), false, clock), recovery, number);
    }

    /// The number that a recovery page bears: HF-2026-01.
    public static String recoveryNumber(Clock clock, int running) {
        return "HF-%d-%02d".formatted(LocalDate.now(clock).getYear(), running);
    }

    /// Step one of opening: the keys that lie in the folder, and nobody else in it.
    ///
    /// @throws OfficeUnusableException where there is no office, or it is in use, damaged, newer or cannot be written
    public static Closed find(OfficeFolder folder, boolean forReading) throws IOException {
        if (!folder.isOffice()) {
            throw new OfficeUnusableException(Reason.MISSING);
        }
        if (!forReading && !(Files.isWritable(folder.root()))) {
            throw new OfficeUnusableException(Reason.NOT_WRITABLE);
        }
        KeyRing ring;
        boolean fromPrevious;
        switch (KeyFile.read(folder.root())) {
            case KeyFile.Reading.Read read -> {
                ring = read.ring();
                fromPrevious = read.fromPrevious();
            }
            case KeyFile.Reading.Newer newer -> throw new OfficeUnusableException(Reason.NEWER);
            case KeyFile.Reading.Missing missing -> throw new OfficeUnusableException(Reason.KEYS_MISSING);
            case KeyFile.Reading.Damaged damaged -> throw new OfficeUnusableException(Reason.KEYS_DAMAGED);
        }
        OfficeLock lock = forReading ? OfficeLock.takeForReading(folder) : OfficeLock.take(folder);
        return new Closed(folder, lock, ring, fromPrevious, forReading);
    }

    /// An office whose door was found and held, and is not open yet.
    ///
    /// @param keysFromPrevious the key file itself is lost or damaged; the copy before it was read
    public record Closed(OfficeFolder folder, OfficeLock lock, KeyRing ring, boolean keysFromPrevious, boolean forReading)
            implements AutoCloseable {

        /// Step two: with the key that a password or the recovery key gave. Lets go of the office where that fails.
        ///
        /// @throws OfficeUnusableException where the database does not open
        public Office open(Unlock.Unlocked who, Clock clock) throws IOException {
            Upgrade.Open open = openOrLetGo(lock, who.key(), () -> forReading
                    ? new Upgrade.Open(OfficeDatabase.openForReading(folder.root(), who.key(), clock), List.of())
                    : new Upgrade(folder, clock).open(who.key(), Disk.REAL));
            if (!forReading) {
                folder.makeSubfolders();
                folder.clearTmp();
                if (keysFromPrevious) {
                    KeyFile.write(folder.root(), ring);
                }
            }
            return new Office(folder, lock, open.database(), who.key(), who.user(), forReading, clock).rebuilt(open.lines());
        }

        /// Tries a password, unless wrong ones shortly before make it wait.
        public Unlock unlock(String name, char[] password, Clock clock) throws IOException {
            return new Tries(folder.root(), clock, !forReading).unlock(ring, name, password);
        }

        @Override
        public void close() {
            lock.close();
        }
    }

    private interface Step<T> {
        T open() throws IOException;
    }

    private static <T> T openOrLetGo(OfficeLock lock, DataKey key, Step<T> step) throws IOException {
        boolean opened = false;
        try {
            T open = step.open();
            opened = true;
            return open;
        } finally {
            if (!opened) {
                key.close();
                lock.close();
            }
        }
    }

    /// What whoever opened it should know: what was rebuilt or played back, what is risky about its drive; a sentence or an action a line.
    public List<String> toTell() {
        List<String> lines = new ArrayList<>(rebuilt);
        lines.addAll(database.report().lines());
        lines.addAll(FolderWarnings.of(folder));
        return lines;
    }

    /// @param lines what was done to it before it could be opened
    public Office rebuilt(List<String> lines) {
        rebuilt = Stream.concat(lines.stream(), rebuilt.stream()).toList();
        return this;
    }

    public OfficeFolder folder() {
        return folder;
    }

    /// Whether it was opened without the right to change anything.
    public boolean isForReading() {
        return forReading;
    }

    public OfficeDatabase database() {
        return database;
    }

    public DataKey key() {
        return key;
    }

    public UserKey user() {
        return user;
    }

    /// The keys in its folder.
    public OfficeKeys keys() {
        return new OfficeKeys(folder, key, clock);
    }

    /// Wraps the data key with another password for this user; what was encrypted stays as it is.
    public void changePassword(char[] password, KeyCost cost) {
        keys().change((ring, own) -> ring.withPassword(ring.byId(user.id()).orElseThrow(), password, cost, own));
        Arrays.fill(password, '\0');
    }

    /// A new recovery key; the page printed before is worthless from then on.
    public RecoveryKey changeRecoveryKey(String number) {
        RecoveryKey fresh = RecoveryKey.random();
        keys().change((ring, own) -> ring.withRecoveryKey(fresh, number, own));
        return fresh;
    }

    /// Waits for a backup that is being made. Now and then what is no more needed of the database's file goes too, which takes a second or two.
    @Override
    public synchronized void close() {
        try {
            Compaction compaction = new Compaction(folder, clock);
            boolean due = !forReading && compaction.isDue(database);
            database.close();
            if (due) {
                compact(compaction);
            }
        } finally {
            key.close();
            lock.close();
        }
    }

    /// What was saved does not hang on it: the file stays as it is where this fails.
    private void compact(Compaction compaction) {
        try {
            compaction.run(key);
        } catch (IOException | OfficeUnusableException failed) {
            ProblemLog.note(folder, ProblemLog.code(failed), failed);
        }
    }
}
