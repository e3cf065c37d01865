package org.communityoffice.rental;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.RecordChange;
import org.communityoffice.database.Rows;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;
import org.communityoffice.settings.CurrentUser;
import org.jspecify.annotations.Nullable;

/// The fire equipment of houses and public places: entered, changed, serviced, retired, taken out; each action one change set.
public final class EquipmentService {
    private static final String SOUND = "OK";
    private static final String OUT_OF_USE = "OFF";
    private static final Pattern MONTH = Pattern.compile("((?:19|20)\\d{2})\\s*[-年./．]?\\s*(1[0-2]|0?[1-9])\\s*月?");
    private final RentalRepository repository;
    private final EquipmentKinds kinds;
    private final HistoryRepository history;
    private final CurrentUser user;
    private final Clock clock;

    public EquipmentService(RentalRepository repository, EquipmentKinds kinds, HistoryRepository history, CurrentUser user, Clock clock) {
        this.repository = repository;
        this.kinds = kinds;
        this.history = history;
        this.user = user;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public EquipmentKinds kinds() {
        return kinds;
    }

    /// What the form of new equipment begins with.
    ///
    /// @param house null for equipment of a public place
    public Values blank(@Nullable Long house) {
        return Values.none(EquipmentFields.TYPE).change().set(EquipmentFields.RENTAL, house).set(EquipmentFields.QUANTITY, 1).set(EquipmentFields.CONDITION, SOUND).done();
    }

    /// Saves new equipment (`before` null) or the change of it.
    ///
    /// @param sure the clerk has seen the doubts and saves all the same
    public SaveResult save(@Nullable Stored before, Values typed, boolean sure) {
        Values equipment = written(typed);
        List<Problem> problems = problems(equipment);
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        List<Problem> doubts = sure ? List.of() : doubts(equipment);
        if (!doubts.isEmpty()) {
            return new SaveResult.Unsure(doubts);
        }
        String title = Words.of(before == null ? "rental.equipment.title.add" : "rental.equipment.title.change", named(equipment));
        try {
            return new SaveResult.Saved(repository.change(title, user.doing(Act.BOOKS), changes -> before == null ? repository.insert(changes, equipment, EquipmentFields.EQUIP_NO)
                    : changes.update(before.id(), before.version(), equipment)).value());
        } catch (StaleVersionException stale) {
            return changedElsewhere(before == null ? 0 : before.id());
        }
    }

    /// 202105, 2021.5 and 2021年5月 are kept as 2021-05; other words stay and are asked about.
    private static Values written(Values typed) {
        Matcher month = MONTH.matcher(typed.get(EquipmentFields.MANUFACTURED_ON, "").strip());
        return month.matches() ? typed.with(EquipmentFields.MANUFACTURED_ON, YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2))).toString()) : typed;
    }

    private List<Problem> problems(Values equipment) {
        List<Problem> out = new ArrayList<>();
        if (kinds.kind(equipment.get(EquipmentFields.EQUIP_TYPE, "")).isEmpty()) {
            out.add(new Problem(EquipmentFields.EQUIP_TYPE.key(), Words.of("rental.equipment.problem.kind")));
        }
        if (!equipment.has(EquipmentFields.LOCATION)) {
            out.add(new Problem(EquipmentFields.LOCATION.key(), Words.of("rental.equipment.problem.location")));
        }
        if (equipment.get(EquipmentFields.QUANTITY, 0) < 1) {
            out.add(new Problem(EquipmentFields.QUANTITY.key(), Words.of("rental.equipment.problem.quantity")));
        }
        YearMonth made = EquipmentDue.month(equipment.get(EquipmentFields.MANUFACTURED_ON, ""));
        if (made == null && equipment.has(EquipmentFields.MANUFACTURED_ON)) {
            out.add(new Problem(EquipmentFields.MANUFACTURED_ON.key(), Words.of("rental.equipment.problem.month")));
        } else if (made != null && made.atDay(1).isAfter(today())) {
            out.add(new Problem(EquipmentFields.MANUFACTURED_ON.key(), Words.of("rental.tenancy.problem.future", made)));
        }
        for (var field : List.of(EquipmentFields.INSTALLED_ON, EquipmentFields.LAST_SERVICE_ON, EquipmentFields.LAST_CHECKED_ON)) {
            LocalDate day = equipment.get(field);
            if (day != null && day.isAfter(today())) {
                out.add(new Problem(field.key(), Words.of("rental.tenancy.problem.future", day)));
            } else if (day != null && made != null && day.isBefore(made.atDay(1))) {
                out.add(new Problem(field.key(), Words.of("rental.equipment.problem.before-made", made)));
            }
        }
        return out;
    }

    private List<Problem> doubts(Values equipment) {
        List<Problem> out = new ArrayList<>();
        kinds.kind(equipment.get(EquipmentFields.EQUIP_TYPE, "")).filter(EquipmentKind::isLimited).ifPresent(kind -> {
            EquipmentDue due = EquipmentDue.of(equipment, kind, today());
            if (due.state() != EquipmentDue.State.GONE && due.next() == null) {
                out.add(new Problem(kind.fromManufacture() ? EquipmentFields.MANUFACTURED_ON.key() : EquipmentFields.INSTALLED_ON.key(), Words.of("rental.equipment.doubt.no-date", kind.name())));
            }
        });
        return out;
    }

    private SaveResult changedElsewhere(long id) {
        return new SaveResult.ChangedElsewhere(repository.read(reading -> Rows.find(reading, EquipmentFields.TYPE, id)).orElse(null), history.lastChangedBy(EquipmentFields.TYPE, id).orElse(""));
    }

    /// Equipment came back from service: the next one is reckoned from that day, a day typed for it no longer holds.
    public SaveResult serviced(List<Stored> equipment, @Nullable LocalDate on) {
        return done(equipment, on, EquipmentFields.LAST_SERVICE_ON.key(), "rental.equipment.title.serviced", "rental.equipment.title.serviced-many",
                values -> values.change().set(EquipmentFields.LAST_SERVICE_ON, on).set(EquipmentFields.NEXT_SERVICE_ON, null).set(EquipmentFields.CONDITION, SOUND).done());
    }

    /// Equipment is out of use from that day.
    public SaveResult retired(List<Stored> equipment, @Nullable LocalDate on) {
        return done(equipment, on, EquipmentFields.RETIRE_ON.key(), "rental.equipment.title.retired", "rental.equipment.title.retired-many",
                values -> values.change().set(EquipmentFields.RETIRE_ON, on).set(EquipmentFields.CONDITION, OUT_OF_USE).done());
    }

    private SaveResult done(List<Stored> equipment, @Nullable LocalDate on, String field, String title, String many, UnaryOperator<Values> after) {
        if (equipment.isEmpty()) {
            return new SaveResult.Invalid(List.of(new Problem("", Words.of("rental.equipment.problem.none"))));
        }
        if (on == null || on.isAfter(today())) {
            return new SaveResult.Invalid(List.of(new Problem(field, on == null ? Words.of("rental.equipment.problem.day") : Words.of("rental.tenancy.problem.future", on))));
        }
        for (Stored one : equipment) {
            YearMonth made = EquipmentDue.month(one.values().get(EquipmentFields.MANUFACTURED_ON, ""));
            LocalDate last = one.values().get(EquipmentFields.LAST_SERVICE_ON);
            if (made != null && on.isBefore(made.atDay(1))) {
                return new SaveResult.Invalid(List.of(new Problem(field, Words.of("rental.equipment.problem.before-made", made))));
            }
            if (last != null && on.isBefore(last)) {
                return new SaveResult.Invalid(List.of(new Problem(field, Words.of("rental.equipment.problem.before-last", last))));
            }
        }
        String words = equipment.size() == 1 ? Words.of(title, named(equipment.getFirst().values())) : Words.of(many, named(equipment.getFirst().values()), equipment.size());
        try {
            return new SaveResult.Saved(repository.change(words, user.doing(Act.BOOKS), changes -> equipment.stream().map(one -> changes.update(one.id(), one.version(), after.apply(one.values()))).toList().getFirst()).value());
        } catch (StaleVersionException stale) {
            return changedElsewhere(equipment.getFirst().id());
        }
    }

    /// Takes equipment out that was entered by mistake; what is worn out is retired instead.
    ///
    /// @return why not; empty where it is in the recycle bin
    public String delete(Stored equipment) {
        try {
            repository.change(Words.of("rental.equipment.title.delete", named(equipment.values())), user.doing(Act.BOOKS), changes -> {
                changes.delete(EquipmentFields.TYPE, equipment.id(), equipment.version());
                return equipment.id();
            });
            return "";
        } catch (StaleVersionException stale) {
            return Words.of("rental.equipment.delete.changed", named(equipment.values()));
        }
    }

    public List<RecordChange> history(long id) {
        return history.of(EquipmentFields.TYPE, id);
    }

    /// All equipment in use, the most urgent first.
    public List<EquipmentLine> lines() {
        return lines(repository.read(repository::allEquipment));
    }

    /// @param equipment of any houses
    public List<EquipmentLine> lines(List<Stored> equipment) {
        return equipment.stream().map(one -> kinds.line(one, address(one.values()), today())).sorted(Comparator.comparing((EquipmentLine one) -> one.due().state())
                .thenComparing(one -> one.due().next(), Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(EquipmentLine::id)).toList();
    }

    private String address(Values equipment) {
        Long house = equipment.get(EquipmentFields.RENTAL);
        return house == null ? "" : repository.find(house).map(one -> one.values().get(RentalFields.ADDRESS, "")).orElse("");
    }

    /// 干粉灭火器（东风里 12 号 2 层）
    private String named(Values equipment) {
        String code = equipment.get(EquipmentFields.EQUIP_TYPE, "");
        return Words.of("rental.equipment.named", kinds.kind(code).map(EquipmentKind::name).orElse(code), (address(equipment) + " " + equipment.get(EquipmentFields.LOCATION, "")).strip());
    }
}
