package org.communityoffice.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.communityoffice.database.Changes;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryRow;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.RegisterAccess;
import org.jspecify.annotations.Nullable;

/// Registers (名册): who is in which, since when and why. Of a restricted one only mark, officer and dates are kept.
public final class RegisterService {
    private final ResidentRepository repository;
    private final FactoryTables tables;
    private final RegisterAccess access;
    private final CurrentUser user;
    private final Clock clock;

    public RegisterService(ResidentRepository repository, FactoryTables tables, RegisterAccess access, CurrentUser user, Clock clock) {
        this.repository = repository;
        this.tables = tables;
        this.access = access;
        this.user = user;
        this.clock = clock;
    }

    /// Those that who works here may know of.
    public List<Register> registers() {
        return tables.rows("registers").stream().map(RegisterService::register).filter(register -> access.sees(register.code())).toList();
    }

    private static Register register(FactoryRow row) {
        return new Register(row.get("code"), row.get("name_zh"), row.get("sensitivity").equals("restricted"));
    }

    /// Whether who works here may know of a register.
    public boolean sees(String code) {
        return access.sees(code);
    }

    String name(String code) {
        return tables.rows("registers").stream().map(RegisterService::register).filter(register -> register.code().equals(code)).findFirst()
                .map(Register::name).orElse(code);
    }

    /// The entries of a resident in registers that are seen, those that have ended too.
    public List<Stored> of(long resident) {
        return repository.registersOf(resident).stream().filter(entry -> access.sees(entry.values().get(RegisterFields.REGISTER, ""))).toList();
    }

    public Values blank(long resident) {
        return Values.none(RegisterFields.TYPE).change().set(RegisterFields.RESIDENT, resident)
                .set(RegisterFields.JOINED_ON, LocalDate.now(clock)).done();
    }

    /// Enters somebody into a register (`before` null), changes the entry, or ends it by a leaving date.
    public SaveResult save(@Nullable Stored before, Values typed) {
        List<Problem> problems = problems(before, typed);
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        Values entry = kept(typed);
        try {
            return new SaveResult.Saved(repository.change(title(before, entry), user.doing(Act.BOOKS), changes -> before == null
                    ? changes.insert(entry) : changes.update(before.id(), before.version(), entry)).value());
        } catch (StaleVersionException stale) {
            return new SaveResult.ChangedElsewhere(null, "");
        }
    }

    /// Enters somebody into a register as part of another book's action, unless he is in it.
    ///
    /// @return whether he was entered
    public boolean join(Changes changes, long resident, String register, LocalDate on) {
        if (standing(resident, register).isPresent()) {
            return false;
        }
        changes.insert(blank(resident).change().set(RegisterFields.REGISTER, register).set(RegisterFields.JOINED_ON, on).done());
        return true;
    }

    /// Ends somebody's entry in a register as part of another book's action, where there is one.
    public void leave(Changes changes, long resident, String register, LocalDate on) {
        standing(resident, register).ifPresent(entry -> changes.update(entry, entry.values().with(RegisterFields.LEFT_ON, on)));
    }

    /// Somebody's entry in a register that has not ended; none where the register is not seen.
    public Optional<Stored> open(long resident, String register) {
        return access.sees(register) ? standing(resident, register) : Optional.empty();
    }

    private Optional<Stored> standing(long resident, String register) {
        return repository.registersOf(resident).stream().filter(entry -> register.equals(entry.values().get(RegisterFields.REGISTER)) && !entry.values().has(RegisterFields.LEFT_ON)).findFirst();
    }

    /// What is kept of what was typed. 受限名册只存标记、责任人、起止日期.
    Values kept(Values typed) {
        return access.isRestricted(typed.get(RegisterFields.REGISTER, ""))
                ? typed.change().set(RegisterFields.REASON, null).set(RegisterFields.NOTE, null).done() : typed;
    }

    /// What a change of a register is called. Titles are read in many places and lie in backups and journals: of a restricted register they say
    /// neither who nor which.
    String title(String code, Supplier<String> open) {
        return access.isRestricted(code) ? Words.of("resident.register.title.restricted") : open.get();
    }

    List<Problem> problems(@Nullable Stored before, Values typed) {
        List<Problem> problems = new ArrayList<>();
        String code = typed.get(RegisterFields.REGISTER);
        if (code == null || !access.sees(code) || before != null && !access.sees(before.values().get(RegisterFields.REGISTER, ""))) {
            problems.add(new Problem("register", Words.of("resident.register.none")));
        } else if (before == null && of(typed.get(RegisterFields.RESIDENT, 0L)).stream().anyMatch(entry ->
                code.equals(entry.values().get(RegisterFields.REGISTER)) && !entry.values().has(RegisterFields.LEFT_ON))) {
            problems.add(new Problem("register", Words.of("resident.register.already")));
        }
        LocalDate joined = typed.get(RegisterFields.JOINED_ON);
        LocalDate left = typed.get(RegisterFields.LEFT_ON);
        if (joined != null && left != null && left.isBefore(joined)) {
            problems.add(new Problem("left_on", Words.of("resident.register.order")));
        }
        return problems;
    }

    private String title(@Nullable Stored before, Values entry) {
        String code = entry.get(RegisterFields.REGISTER, "");
        String was = before == null ? code : before.values().get(RegisterFields.REGISTER, "");
        return title(access.isRestricted(was) ? was : code, () -> {
            String person = repository.resident(entry.get(RegisterFields.RESIDENT, 0L))
                    .map(resident -> resident.values().get(ResidentFields.NAME, "")).orElse("");
            boolean ends = before != null && entry.has(RegisterFields.LEFT_ON) && !before.values().has(RegisterFields.LEFT_ON);
            return before == null ? Words.of("resident.register.title.join", person, name(code))
                    : ends ? Words.of("resident.register.title.leave", person, name(code)) : Words.of("resident.register.title.change", person, name(code));
        });
    }
}
