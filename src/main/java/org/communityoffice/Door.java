package org.communityoffice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.prefs.Preferences;
import org.communityoffice.database.BackupUnusableException;
import org.communityoffice.database.Office;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.database.OfficeLock;
import org.communityoffice.database.OfficeUnusableException;
import org.communityoffice.database.Recovery;
import org.communityoffice.database.Restore;
import org.communityoffice.model.Words;
import org.communityoffice.security.DataKey;
import org.communityoffice.security.KeyCost;
import org.communityoffice.security.KeyFile;
import org.communityoffice.security.KeyRing;
import org.communityoffice.security.RecoveryKey;
import org.communityoffice.security.Role;
import org.communityoffice.security.Unlock;
import org.communityoffice.security.UserKey;

/// The way of the window into an office: which folder, who may open it, making a new one.
final class Door {
    private static final String LAST = "folder";
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private final Clock clock;

    Door(Clock clock) {
        this.clock = clock;
    }

    /// What became of an attempt.
    sealed interface Opened {
        record Open(Office office) implements Opened {}

        /// Opened with the recovery page: the password is not known any more.
        record Forgotten(Office office) implements Opened {}

        /// @param message in the clerk's words
        record Refused(String message) implements Opened {}

        /// The password is right, but the database does not open; it may be rebuilt.
        record Broken(String message, KeyRing keys, Unlock.Unlocked who) implements Opened {
            @Override
            public String toString() {
                return message;
            }
        }
    }

    /// The office used last, else 社区办公 in the user's home: not the documents folder, which is often synced to a cloud.
    Path usual() {
        String last = remembered().get(LAST, "");
        return last.isEmpty() ? Path.of(System.getProperty("user.home"), Words.of("office.folder")) : Path.of(last);
    }

    void usedLast(Path folder) {
        remembered().put(LAST, folder.toAbsolutePath().toString());
    }

    private static Preferences remembered() {
        return Preferences.userRoot().node("community-office");
    }

    boolean isOffice(Path folder) {
        return new OfficeFolder(folder).isOffice();
    }

    /// Who can open it; empty where the keys cannot be read.
    List<String> users(Path folder) {
        try {
            return KeyFile.read(folder) instanceof KeyFile.Reading.Read(var ring, var _) ? ring.users().stream().map(user -> user.name()).toList() : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Opens with a password, which is wiped.
    Opened open(Path folder, String user, char[] password) {
        try {
            Office.Closed closed = Office.find(new OfficeFolder(folder), false);
            return enter(closed, closed.unlock(user, password, clock));
        } catch (OfficeUnusableException unusable) {
            return new Opened.Refused(said(unusable));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /// Opens with the words of the recovery page.
    Opened recover(Path folder, String typed) {
        if (!(RecoveryKey.parse(typed) instanceof RecoveryKey.Reading.Read(RecoveryKey key))) {
            return new Opened.Refused(Words.of("office.recover.typo"));
        }
        try {
            Office.Closed closed = Office.find(new OfficeFolder(folder), false);
            return switch (enter(closed, closed.ring().unlock(key))) {
                case Opened.Open(Office office) -> new Opened.Forgotten(office);
                case Opened.Broken broken -> broken;
                case Opened.Forgotten _, Opened.Refused _ -> new Opened.Refused(Words.of("office.recover.wrong"));
            };
        } catch (OfficeUnusableException unusable) {
            return new Opened.Refused(said(unusable));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Opened enter(Office.Closed closed, Unlock unlock) throws IOException {
        if (unlock instanceof Unlock.Unlocked who) {
            DataKey spare = DataKey.of(who.key().bytes());
            try {
                return new Opened.Open(closed.open(who, clock));
            } catch (OfficeUnusableException broken) {
                if (broken.canBeRebuilt()) {
                    return new Opened.Broken(said(broken), closed.ring(), new Unlock.Unlocked(spare, who.user()));
                }
                throw broken;
            }
        }
        closed.close();
        return new Opened.Refused(refused(unlock));
    }

    private static String refused(Unlock unlock) {
        return switch (unlock) {
            case Unlock.Wait(var left) -> Words.of("office.password.wait", waiting(left));
            case Unlock.Altered altered -> Words.of("office.password.altered");
            default -> Words.of("office.password.wrong");
        };
    }

    /// 40 秒, 5 分钟; rounded up.
    private static String waiting(Duration left) {
        long seconds = left.plusMillis(999).toSeconds();
        return seconds < 120 ? Words.of("office.wait.seconds", seconds) : Words.of("office.wait.minutes", left.plusSeconds(59).toMinutes());
    }

    /// Rebuilds an office whose database does not open, and opens it.
    Opened rebuild(Path folder, Opened.Broken broken) {
        try {
            OfficeFolder at = new OfficeFolder(folder);
            Optional<Recovery.Rebuilt> rebuilt;
            try (OfficeLock _ = OfficeLock.take(at)) {
                rebuilt = new Recovery(at, clock).rebuild(broken.keys(), broken.who().key());
            }
            return rebuilt.isEmpty() ? new Opened.Refused(Words.of("office.rebuild.not"))
                    : new Opened.Open(Office.find(at, false).open(broken.who(), clock).rebuilt(Recovery.lines(rebuilt.get())));
        } catch (OfficeUnusableException unusable) {
            return new Opened.Refused(said(unusable));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Wraps the data key of an open office with another password of whoever opened it; the password is wiped.
    ///
    /// @throws OfficeUnusableException where the keys cannot be read any more
    Office newPassword(Office open, char[] password, KeyCost cost) {
        try {
            open.changePassword(password, cost);
            return open;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /// Makes a new office; the password is wiped.
    ///
    /// @throws OfficeUnusableException where the folder is not free or cannot be written
    Office.Made make(Path folder, String person, char[] password, KeyCost cost) {
        try {
            return Office.make(new OfficeFolder(folder), new Office.FirstUser(person, Role.HEAD, password, cost), clock);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /// What became of a restore.
    sealed interface Restored {
        /// @param made      when the backup was made, in words
        /// @param office    the restored one, open
        /// @param forgotten it was opened with the recovery page
        record Done(String made, Office office, boolean forgotten) implements Restored {}

        record Refused(String message) implements Restored {}
    }

    /// Restores a backup into a folder that does not exist or is empty, and opens it.
    ///
    /// @param word a password of that time, or the eight groups of the recovery page
    Restored restore(Path backup, Path folder, String word) {
        try {
            Restore restore = new Restore(backup, clock);
            KeyRing keys = restore.keys();
            boolean forgotten = RecoveryKey.parse(word) instanceof RecoveryKey.Reading.Read;
            Unlock unlock = RecoveryKey.parse(word) instanceof RecoveryKey.Reading.Read(RecoveryKey key)
                    ? keys.unlock(key)
                    : anybody(keys, word.toCharArray());
            if (!(unlock instanceof Unlock.Unlocked who)) {
                return new Restored.Refused(Words.of("office.restore.wrong"));
            }
            OfficeFolder at = new OfficeFolder(folder);
            String made = WHEN.format(restore.into(at, keys, who.key()).madeAt());
            return new Restored.Done(made, Office.find(at, false).open(who, clock), forgotten);
        } catch (OfficeUnusableException | BackupUnusableException unusable) {
            return new Restored.Refused(said(unusable));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A backup asks for a password alone: whose it is shows in trying.
    private static Unlock anybody(KeyRing keys, char[] password) {
        try {
            for (UserKey user : keys.users()) {
                if (keys.unlock(user.name(), password) instanceof Unlock.Unlocked in) {
                    return in;
                }
            }
            return new Unlock.WrongPassword();
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static String said(RuntimeException unusable) {
        String message = unusable.getMessage();
        return message == null ? Words.of("office.password.wrong") : message;
    }
}
