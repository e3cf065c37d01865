package org.communityoffice.resident;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.Place;
import org.jspecify.annotations.Nullable;

/// One field of several residents, of their households, or one register for all of them: told first, then one act.
public final class ManyService {
    private final ResidentRepository repository;
    private final HistoryRepository history;
    private final FieldCatalogue catalogue;
    private final Households households;
    private final ResidentService residents;
    private final RegisterService registers;
    private final CurrentUser user;
    private final Clock clock;

    public ManyService(ResidentRepository repository, HistoryRepository history, FieldCatalogue catalogue, Households households, ResidentService residents,
            RegisterService registers, CurrentUser user, Clock clock) {
        this.repository = repository;
        this.history = history;
        this.catalogue = catalogue;
        this.households = households;
        this.residents = residents;
        this.registers = registers;
        this.user = user;
        this.clock = clock;
    }

    /// The rows of one plan while it is made.
    private static final class Sorting {
        final List<ManyPlan.Step> steps = new ArrayList<>();
        final Map<Optional<Object>, Integer> old = new LinkedHashMap<>();
        final List<ManyPlan.Refused> refused = new ArrayList<>();
        int same;

        void change(@Nullable Stored before, Values after, @Nullable Object was) {
            steps.add(new ManyPlan.Step(before, after));
            old.merge(Optional.ofNullable(was), 1, Integer::sum);
        }
    }

    /// What would happen if these people got what is typed.
    ///
    /// @param typed a resident, household or register entry of which one field counts
    public ManyPlan plan(List<Stored> who, Field<?> field, Values typed) {
        Sorting sorting = new Sorting();
        Object value = typed.get(field);
        if (typed.type() == ResidentFields.TYPE) {
            who.forEach(person -> person(sorting, person, field, value));
        } else if (typed.type() == HouseholdFields.TYPE) {
            homes(sorting, who, field, value);
        } else {
            who.forEach(person -> register(sorting, person, typed));
        }
        List<ManyPlan.Old> old = sorting.old.entrySet().stream().sorted(Map.Entry.<Optional<Object>, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(entry -> new ManyPlan.Old(entry.getKey().orElse(null), entry.getValue())).toList();
        return new ManyPlan(title(typed, field, sorting.steps.size()), typed.type(), field, value, sorting.steps, old, sorting.same, sorting.refused);
    }

    private String title(Values typed, Field<?> field, int many) {
        if (typed.type() == RegisterFields.TYPE) {
            String code = typed.get(RegisterFields.REGISTER, "");
            return registers.title(code, () -> Words.of("resident.many.title.register", many, registers.name(code)));
        }
        return Words.of(typed.type() == HouseholdFields.TYPE ? "resident.many.title.homes" : "resident.title.changeMany", many, catalogue.label(typed.type(), field));
    }

    private void person(Sorting sorting, Stored person, Field<?> field, @Nullable Object value) {
        Values now = person.values();
        Values after = residents.completed(now.change().put(field, value).done());
        Optional<String> why = reason(now, after, field);
        if (Objects.equals(now.get(field), value)) {
            sorting.same++;
        } else if (why.isPresent()) {
            sorting.refused.add(new ManyPlan.Refused(name(person), why.get()));
        } else {
            sorting.change(person, after, now.get(field));
        }
    }

    private Optional<String> reason(Values now, Values after, Field<?> field) {
        if (field.equals(ResidentFields.BUILDING)) {
            Optional<Place> written = households.place(now.get(ResidentFields.RESIDENCE_ADDRESS, ""));
            Long wanted = after.get(ResidentFields.BUILDING);
            if (written.isPresent() && !Objects.equals(written.get().building().id(), wanted)) {
                return Optional.of(Words.of("resident.many.other-building", written.get().building().title()));
            }
        }
        List<Problem> before = residents.problems(now);
        return residents.problems(after).stream().filter(problem -> !before.contains(problem)).map(Problem::message).findFirst();
    }

    private void homes(Sorting sorting, List<Stored> who, Field<?> field, @Nullable Object value) {
        Set<Long> seen = new HashSet<>();
        for (Stored person : who) {
            Stored home = households.of(person.values()).orElse(null);
            if (home == null) {
                sorting.refused.add(new ManyPlan.Refused(name(person), Words.of("resident.many.no-home")));
            } else if (seen.add(home.id())) {
                if (Objects.equals(home.values().get(field), value)) {
                    sorting.same++;
                } else {
                    sorting.change(home, home.values().change().put(field, value).done(), home.values().get(field));
                }
            }
        }
    }

    private void register(Sorting sorting, Stored person, Values typed) {
        Values entry = registers.kept(typed.with(RegisterFields.RESIDENT, person.id()));
        List<Problem> problems = registers.problems(null, entry);
        if (problems.isEmpty()) {
            sorting.change(null, entry, null);
        } else {
            sorting.refused.add(new ManyPlan.Refused(name(person), problems.getFirst().message()));
        }
    }

    /// Does what the plan says, as one act; what was changed meanwhile stops all of it.
    public SaveResult carryOut(ManyPlan plan) {
        try {
            return new SaveResult.Saved(repository.change(plan.title(), user.doing(Act.BOOKS), changes -> {
                List<Stored> saved = new ArrayList<>();
                for (ManyPlan.Step step : plan.steps()) {
                    Stored before = step.before();
                    saved.add(before == null ? changes.insert(step.after()) : changes.update(before, step.after()));
                }
                return saved.getFirst();
            }).value());
        } catch (StaleVersionException stale) {
            return new SaveResult.ChangedElsewhere(null, plan.steps().stream().map(ManyPlan.Step::before).filter(Objects::nonNull).filter(this::isOutdated)
                    .findFirst().flatMap(row -> history.lastChangedBy(plan.type(), row.id())).orElse(""));
        }
    }

    private boolean isOutdated(Stored row) {
        Optional<Stored> now = row.values().type() == ResidentFields.TYPE ? repository.resident(row.id()) : repository.household(row.id());
        return now.isEmpty() || now.get().version() != row.version();
    }

    /// What joining a register begins with.
    public Values newEntry() {
        return registers.blank(0).change().set(RegisterFields.RESIDENT, null).set(RegisterFields.JOINED_ON, java.time.LocalDate.now(clock)).done();
    }

    private static String name(Stored person) {
        return person.values().get(ResidentFields.NAME, "");
    }
}
