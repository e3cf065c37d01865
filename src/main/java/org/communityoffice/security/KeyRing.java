package org.communityoffice.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// All ways to the data key of one office. Immutable: a change of users, passwords or of the recovery key gives a new ring with
/// the same data key; nothing that was encrypted has to be touched.
///
/// @param former who was a user once: known by name, without any way in
/// @param seal   made with the data key over names and roles, so that nobody writes himself a role into the file
public record KeyRing(String officeId, List<UserKey> users, List<Person> former, RecoverySlot recovery, String seal) {

    public KeyRing {
        users = List.copyOf(users);
        former = List.copyOf(former);
        if (officeId.isBlank() || users.isEmpty()) {
            throw new IllegalArgumentException("an office has an id and a first user");
        }
    }

    /// The ring of a new office.
    ///
    /// @param number of the recovery page, as HF-2026-01
    public static KeyRing create(String firstUser, Role role, char[] password, KeyCost cost, DataKey key, RecoveryKey recovery, String number) {
        String id = UUID.randomUUID().toString();
        UserKey first = UserKey.wrap(id, new Person(UserKey.freshId(), firstUser, role), password, cost, key);
        return sealed(id, List.of(first), List.of(), RecoverySlot.wrap(id, number, recovery, key), key);
    }

    private static KeyRing sealed(String officeId, List<UserKey> users, List<Person> former, RecoverySlot recovery, DataKey key) {
        return new KeyRing(officeId, users, former, recovery, seal(officeId, users, former, key));
    }

    private static String seal(String officeId, List<UserKey> users, List<Person> former, DataKey key) {
        StringBuilder said = new StringBuilder(officeId);
        users.forEach(user -> said.append("\nuser\n").append(user.id()).append('\n').append(user.name()).append('\n').append(user.role()));
        former.forEach(was -> said.append("\nformer\n").append(was.id()).append('\n').append(was.name()).append('\n').append(was.role()));
        return Hashes.seal(key, "users", said.toString().getBytes(UTF_8));
    }

    public UserKey firstUser() {
        return users.getFirst();
    }

    public Optional<UserKey> user(String name) {
        return users.stream().filter(u -> u.name().equals(name)).findFirst();
    }

    public Optional<UserKey> byId(String id) {
        return users.stream().filter(u -> u.id().equals(id)).findFirst();
    }

    /// Everybody who is or was a user, the present ones first.
    public List<Person> people() {
        return Stream.concat(users.stream().map(UserKey::person), former.stream()).toList();
    }

    public Unlock unlock(String name, char[] password) {
        Optional<UserKey> user = user(name);
        if (user.isEmpty()) {
            return new Unlock.NoSuchUser();
        }
        return user.get().unwrap(officeId, password).map(key -> opened(key, user.get())).orElseGet(Unlock.WrongPassword::new);
    }

    /// The recovery page opens as the first 主任: who holds it must be able to let the others in again.
    public Unlock unlock(RecoveryKey typed) {
        UserKey head = users.stream().filter(user -> user.role() == Role.HEAD).findFirst().orElse(firstUser());
        return recovery.unwrap(officeId, typed).map(key -> opened(key, head)).orElseGet(Unlock.WrongRecoveryKey::new);
    }

    private Unlock opened(DataKey key, UserKey user) {
        if (!seal.equals(seal(officeId, users, former, key))) {
            key.close();
            return new Unlock.Altered();
        }
        return new Unlock.Unlocked(key, user);
    }

    /// The ring with one more user.
    public KeyRing withUser(String name, Role role, char[] password, KeyCost cost, DataKey key) {
        List<UserKey> more = new ArrayList<>(users);
        more.add(UserKey.wrap(officeId, new Person(UserKey.freshId(), name, role), password, cost, key));
        return sealed(officeId, more, former, recovery, key);
    }

    /// The ring with another password for this user.
    public KeyRing withPassword(UserKey user, char[] password, KeyCost cost, DataKey key) {
        return changed(user.id(), UserKey.wrap(officeId, user.person(), password, cost, key), key);
    }

    /// The ring with another name or role for this user, whose password stays.
    public KeyRing with(UserKey user, String name, Role role, DataKey key) {
        return changed(user.id(), user.as(name, role), key);
    }

    private KeyRing changed(String id, UserKey now, DataKey key) {
        return sealed(officeId, users.stream().map(user -> user.id().equals(id) ? now : user).toList(), former, recovery, key);
    }

    /// The ring without this user's way in; who it was stays known.
    public KeyRing without(UserKey user, DataKey key) {
        Predicate<UserKey> other = one -> !one.id().equals(user.id());
        return sealed(officeId, users.stream().filter(other).toList(), Stream.concat(former.stream(), Stream.of(user.person())).toList(), recovery, key);
    }

    /// The ring with a former user let in again, under a new password.
    public KeyRing again(Person was, char[] password, KeyCost cost, DataKey key) {
        List<UserKey> more = new ArrayList<>(users);
        more.add(UserKey.wrap(officeId, was, password, cost, key));
        return sealed(officeId, more, former.stream().filter(one -> !one.id().equals(was.id())).toList(), recovery, key);
    }

    /// The ring with another recovery key; the page printed before is worthless from now on.
    public KeyRing withRecoveryKey(RecoveryKey other, String number, DataKey key) {
        return sealed(officeId, users, former, RecoverySlot.wrap(officeId, number, other, key), key);
    }

    @Override
    public String toString() {
        return "key ring of " + users.size();
    }
}
