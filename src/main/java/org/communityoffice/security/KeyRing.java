package org.communityoffice.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All ways to the data key of one office. Immutable: a change of password or of the recovery key gives a new ring with the
/// same data key wrapped anew; nothing that was encrypted has to be touched.
public record KeyRing(String officeId, List<UserKey> users, RecoverySlot recovery) {

    public KeyRing {
        users = List.copyOf(users);
        if (officeId.isBlank() || users.isEmpty()) {
            throw new IllegalArgumentException("an office has an id and a first user");
        }
    }

    /// The ring of a new office.
    ///
    /// @param number of the recovery page, as HF-2026-01
    public static KeyRing create(String firstUser, Role role, char[] password, KeyCost cost, DataKey key, RecoveryKey recovery, String number) {
        String id = UUID.randomUUID().toString();
        UserKey first = UserKey.wrap(id, firstUser, role, password, cost, key);
        return new KeyRing(id, List.of(first), RecoverySlot.wrap(id, number, recovery, key));
    }

    public UserKey firstUser() {
        return users.getFirst();
    }

    public Optional<UserKey> user(String name) {
        return users.stream().filter(u -> u.name().equals(name)).findFirst();
    }

    public Unlock unlock(String name, char[] password) {
        Optional<UserKey> user = user(name);
        if (user.isEmpty()) {
            return new Unlock.NoSuchUser();
        }
        Optional<DataKey> key = user.get().unwrap(officeId, password);
        return key.isPresent() ? new Unlock.Unlocked(key.get(), user.get()) : new Unlock.WrongPassword();
    }

    public Unlock unlock(RecoveryKey typed) {
        Optional<DataKey> key = recovery.unwrap(officeId, typed);
        return key.isPresent() ? new Unlock.Unlocked(key.get(), firstUser()) : new Unlock.WrongRecoveryKey();
    }

    /// The ring with another password for this user.
    public KeyRing withPassword(UserKey user, char[] password, KeyCost cost, DataKey key) {
        List<UserKey> changed = new ArrayList<>(users);
        changed.replaceAll(u -> u.name().equals(user.name()) ? UserKey.wrap(officeId, u.name(), u.role(), password, cost, key) : u);
        return new KeyRing(officeId, changed, recovery);
    }

    /// The ring with another recovery key; the page printed before is worthless from now on.
    public KeyRing withRecoveryKey(RecoveryKey other, String number, DataKey key) {
        return new KeyRing(officeId, users, RecoverySlot.wrap(officeId, number, other, key));
    }

    @Override
    public String toString() {
        return "key ring of " + users.size();
    }
}
