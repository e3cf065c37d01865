package org.communityoffice.settings;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.communityoffice.database.OfficeKeys;
import org.communityoffice.model.Problem;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;
import org.communityoffice.security.DataKey;
import org.communityoffice.security.KeyCost;
import org.communityoffice.security.KeyRing;
import org.communityoffice.security.Person;
import org.communityoffice.security.RecoveryKey;
import org.communityoffice.security.Role;
import org.communityoffice.security.Unlock;
import org.communityoffice.security.UserKey;

/// Who may come in: adding, renaming, shutting out, new passwords. Passwords given are not kept; whoever gives them wipes them.
public final class UserService implements Identities {
    private static final int LEAST = 8;
    private static final int LONGEST_NAME = 30;
    private final OfficeKeys keys;
    private final KeyCost cost;
    private final CurrentUser user;
    private final LookService looks;

    /// @param cost of passwords that are set
    public UserService(OfficeKeys keys, KeyCost cost, CurrentUser user, LookService looks) {
        this.keys = keys;
        this.cost = cost;
        this.user = user;
        this.looks = looks;
    }

    /// Present users in the order in which they came, then those shut out.
    public List<Account> accounts() {
        KeyRing ring = keys.ring();
        return ring.people().stream().map(person -> new Account(person, ring.byId(person.id()).isPresent(), person.id().equals(user.id()))).toList();
    }

    /// Whether more than one person comes in here.
    public boolean areSeveral() {
        return keys.ring().users().size() > 1;
    }

    public List<Problem> add(String name, Role role, char[] password) {
        user.doing(Act.USERS);
        String wanted = name.strip();
        List<Problem> problems = problems(wanted, "", password);
        if (problems.isEmpty()) {
            change(Words.of("settings.users.did.add", wanted, role.label()), (ring, key) -> ring.withUser(wanted, role, password, cost, key));
        }
        return problems;
    }

    /// Another name or role; the password stays.
    public List<Problem> change(Person person, String name, Role role) {
        user.doing(Act.USERS);
        String wanted = name.strip();
        if (person.role() == Role.HEAD && role != Role.HEAD && isLastHead(person)) {
            return List.of(new Problem("role", Words.of("settings.users.last-head")));
        }
        List<Problem> problems = nameProblems(wanted, person.id());
        if (problems.isEmpty()) {
            change(Words.of("settings.users.did.change", person.name(), wanted, role.label()), (ring, key) -> ring.with(present(ring, person), wanted, role, key));
        }
        return problems;
    }

    /// Takes the way in; the name stays with what this person did.
    public List<Problem> shutOut(Person person) {
        user.doing(Act.USERS);
        if (person.id().equals(user.id())) {
            return List.of(new Problem("name", Words.of("settings.users.self")));
        }
        if (isLastHead(person)) {
            return List.of(new Problem("name", Words.of("settings.users.last-head")));
        }
        change(Words.of("settings.users.did.out", person.name(), person.role().label()), (ring, key) -> ring.without(present(ring, person), key));
        return List.of();
    }

    /// A new password by 主任: for who forgot it, or was shut out and comes back.
    public List<Problem> reset(Person person, char[] password) {
        user.doing(Act.USERS);
        List<Problem> problems = passwordProblems(password);
        if (problems.isEmpty()) {
            change(Words.of("settings.users.did.reset", person.name()), (ring, key) -> ring.byId(person.id())
                    .map(now -> ring.withPassword(now, password, cost, key)).orElseGet(() -> ring.again(person, password, cost, key)));
        }
        return problems;
    }

    /// One's own new password, by the old one.
    public List<Problem> changeOwn(char[] old, char[] password) {
        List<Problem> problems = passwordProblems(password);
        if (problems.isEmpty()) {
            String refused = refused(user.name(), old);
            if (!refused.isEmpty()) {
                return List.of(new Problem("old", refused));
            }
            change(Words.of("settings.users.did.own", user.name()), (ring, key) -> ring.withPassword(ring.byId(user.id()).orElseThrow(), password, cost, key));
        }
        return problems;
    }

    /// Before a backup by hand.
    ///
    /// @throws org.communityoffice.security.NotAllowedException where it is not theirs to do
    public void requireBackup() {
        user.doing(Act.BACKUP);
    }

    public boolean mayChangeRecoveryKey() {
        return user.may(Act.RECOVERY_KEY);
    }

    /// A new recovery key; the page printed before is worthless from then on.
    ///
    /// @param number that the new page bears
    public RecoveryKey changeRecoveryKey(String number) {
        user.doing(Act.RECOVERY_KEY);
        RecoveryKey fresh = RecoveryKey.random();
        change(Words.of("settings.users.did.recovery", number), (ring, key) -> ring.withRecoveryKey(fresh, number, key));
        return fresh;
    }

    @Override
    public boolean has(String name) {
        return keys.ring().user(name).isPresent();
    }

    @Override
    public String refused(String name, char[] password) {
        return switch (keys.tried(name, password)) {
            case Unlock.Unlocked in -> "";
            case Unlock.Wait(var left) -> Words.of("settings.users.wait", left.plusMillis(999).toSeconds());
            default -> Words.of("settings.users.wrong");
        };
    }

    private void change(String what, BiFunction<KeyRing, DataKey, KeyRing> changing) {
        keys.change(changing);
        looks.record(LookKind.USERS, what, 0, false, "");
    }

    private static UserKey present(KeyRing ring, Person person) {
        return ring.byId(person.id()).orElseThrow();
    }

    private boolean isLastHead(Person person) {
        return keys.ring().users().stream().filter(one -> one.role() == Role.HEAD).allMatch(head -> head.id().equals(person.id()));
    }

    private List<Problem> problems(String name, String id, char[] password) {
        List<Problem> names = nameProblems(name, id);
        return names.isEmpty() ? passwordProblems(password) : names;
    }

    /// A name is never given twice, not even one of the past: history knows people by it.
    private List<Problem> nameProblems(String name, String id) {
        if (name.isEmpty()) {
            return List.of(new Problem("name", Words.of("settings.users.no-name")));
        }
        if (name.length() > LONGEST_NAME) {
            return List.of(new Problem("name", Words.of("settings.users.long-name", LONGEST_NAME)));
        }
        boolean taken = keys.ring().people().stream()
                .anyMatch(one -> !one.id().equals(id) && one.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
        return taken ? List.of(new Problem("name", Words.of("settings.users.taken", name))) : List.of();
    }

    private static List<Problem> passwordProblems(char[] password) {
        return password.length < LEAST ? List.of(new Problem("password", Words.of("ui.new.short"))) : List.of();
    }
}
