package org.communityoffice.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.function.BiFunction;
import org.communityoffice.database.OfficeUnusableException.Reason;
import org.communityoffice.security.DataKey;
import org.communityoffice.security.KeyFile;
import org.communityoffice.security.KeyRing;
import org.communityoffice.security.Tries;
import org.communityoffice.security.Unlock;

/// The keys of an open office: who its users are, and every way to its data key.
public final class OfficeKeys {
    private final OfficeFolder folder;
    private final DataKey key;
    private final Clock clock;

    OfficeKeys(OfficeFolder folder, DataKey key, Clock clock) {
        this.folder = folder;
        this.key = key;
        this.clock = clock;
    }

    /// As the folder holds them now.
    ///
    /// @throws OfficeUnusableException where they cannot be read any more
    public KeyRing ring() {
        try {
            return switch (KeyFile.read(folder.root())) {
                case KeyFile.Reading.Read read -> read.ring();
                case KeyFile.Reading.Newer newer -> throw new OfficeUnusableException(Reason.NEWER);
                case KeyFile.Reading.Missing missing -> throw new OfficeUnusableException(Reason.KEYS_MISSING);
                case KeyFile.Reading.Damaged damaged -> throw new OfficeUnusableException(Reason.KEYS_DAMAGED);
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Whether this is the password of a present user by that name; wrong ones make the next wait.
    ///
    /// @return the key is closed, what remains is who it is
    public Unlock tried(String name, char[] password) {
        try {
            Unlock unlock = new Tries(folder.root(), clock, true).unlock(ring(), name, password);
            if (unlock instanceof Unlock.Unlocked in) {
                in.key().close();
            }
            return unlock;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// Users, passwords or the recovery page become others; what was encrypted stays as it is.
    public synchronized void change(BiFunction<KeyRing, DataKey, KeyRing> changing) {
        KeyRing changed = changing.apply(ring(), key);
        try {
            KeyFile.write(folder.root(), changed);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
