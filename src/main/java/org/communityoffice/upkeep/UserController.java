package org.communityoffice.upkeep;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.communityoffice.model.Problem;
import org.communityoffice.model.Words;
import org.communityoffice.security.Person;
import org.communityoffice.security.Role;
import org.communityoffice.settings.Account;
import org.communityoffice.settings.LockTime;
import org.communityoffice.settings.ReaderService;
import org.communityoffice.settings.RestrictedRegister;
import org.communityoffice.settings.UserService;
import org.communityoffice.work.Work;

/// Who may come in: the list, and each change of it. Passwords given are wiped once they are used.
public final class UserController {
    private final UserService service;
    private final ReaderService readers;
    private final LockTime lockTime;
    private final Work work;
    private final ReadOnlyObjectWrapper<List<Account>> rows = new ReadOnlyObjectWrapper<>(List.of());

    public UserController(UserService service, ReaderService readers, LockTime lockTime, Work work) {
        this.service = service;
        this.readers = readers;
        this.lockTime = lockTime;
        this.work = work;
    }

    public ReadOnlyObjectProperty<List<Account>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public void load() {
        work.database(Words.of("upkeep.doing.read"), _ -> service.accounts()).then(rows::set).orTell();
    }

    /// @param told the problems; empty where it is done
    public void add(String name, Role role, char[] password, Consumer<List<Problem>> told) {
        run(() -> service.add(name, role, password), password, told);
    }

    public void change(Person person, String name, Role role, Consumer<List<Problem>> told) {
        run(() -> service.change(person, name, role), new char[0], told);
    }

    public void reset(Person person, char[] password, Consumer<List<Problem>> told) {
        run(() -> service.reset(person, password), password, told);
    }

    public void shutOut(Person person, Consumer<List<Problem>> told) {
        run(() -> service.shutOut(person), new char[0], told);
    }

    /// After how many minutes the window locks itself.
    public int lockMinutes() {
        return lockTime.minutes();
    }

    /// @param told what is wrong with what was typed; empty where it is set
    public void lockAfter(String typed, Consumer<String> told) {
        String number = typed.strip();
        if (!number.matches("[0-9]{1,3}") || Integer.parseInt(number) > LockTime.MOST) {
            told.accept(Words.of("upkeep.lock.wrong"));
        } else if (Integer.parseInt(number) == lockTime.minutes()) {
            told.accept("");
        } else {
            work.database(Words.of("upkeep.doing.save"), _ -> {
                lockTime.set(Integer.parseInt(number));
                return number;
            }).then(_ -> told.accept("")).orTell();
        }
    }

    /// The restricted registers that somebody can be named for.
    public List<RestrictedRegister> restricted() {
        return readers.registers();
    }

    /// @param told the codes of those for which this person is named
    public void readersOf(Person person, Consumer<Set<String>> told) {
        work.database(Words.of("upkeep.doing.read"), _ -> readers.of(person)).then(told).orTell();
    }

    public void name(Person person, Set<String> codes, Runnable then) {
        work.database(Words.of("upkeep.doing.users"), _ -> {
            readers.name(person, codes);
            return codes;
        }).then(_ -> then.run()).orTell();
    }

    public void changeOwn(char[] old, char[] password, Consumer<List<Problem>> told) {
        run(() -> {
            try {
                return service.changeOwn(old, password);
            } finally {
                Arrays.fill(old, '\0');
            }
        }, password, told);
    }

    private void run(Supplier<List<Problem>> change, char[] password, Consumer<List<Problem>> told) {
        work.database(Words.of("upkeep.doing.users"), _ -> {
            try {
                return change.get();
            } finally {
                Arrays.fill(password, '\0');
            }
        }).then(problems -> {
            load();
            told.accept(problems);
        }).orTell();
    }
}
