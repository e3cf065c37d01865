package org.communityoffice.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityoffice.database.Changes;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.Place;

/// People move to another home, leave the community, die, come back: one act with its date, for one person or a whole family.
public final class MoveService {
    /// `codes/move-reasons.csv`.
    private static final String MOVED_IN = "QR";
    private static final String MOVED_OUT = "QC";
    private static final String DEATH = "SW";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private final ResidentRepository repository;
    private final HistoryRepository history;
    private final Households households;
    private final ResidentService residents;
    private final CurrentUser user;
    private final Clock clock;

    public MoveService(ResidentRepository repository, HistoryRepository history, Households households, ResidentService residents, CurrentUser user, Clock clock) {
        this.repository = repository;
        this.history = history;
        this.households = households;
        this.residents = residents;
        this.user = user;
        this.clock = clock;
    }

    /// Whom the act may concern: of this person's household those who live here, or those who once did.
    public List<Stored> candidates(Stored person, MovePlan.Act act) {
        boolean here = act != MovePlan.Act.RETURN;
        Long home = person.values().get(ResidentFields.HOUSEHOLD);
        if (home == null) {
            return List.of(person);
        }
        return here && ResidentStatus.livingHere(person.values()) ? households.members(home)
                : repository.members(home).stream().filter(other -> ResidentStatus.livingHere(other.values()) != (act == MovePlan.Act.RETURN)).toList();
    }

    /// What the form begins with: a whole family moves, one person leaves or dies.
    public Values blank(Stored person, MovePlan.Act act) {
        List<Stored> who = act == MovePlan.Act.MOVE ? candidates(person, act) : List.of(person);
        return Values.none(MoveFields.TYPE).change()
                .set(MoveFields.WHO, who.stream().map(one -> Long.toString(one.id())).collect(Collectors.joining("|")))
                .set(MoveFields.ON, LocalDate.now(clock)).done();
    }

    /// What would happen, and what stands in the way.
    public MovePlan plan(MovePlan.Act act, Values typed) {
        List<Stored> who = people(typed.get(MoveFields.WHO, ""));
        List<Problem> problems = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        LocalDate on = typed.get(MoveFields.ON);
        if (who.isEmpty()) {
            problems.add(new Problem(MoveFields.WHO.key(), Words.of("resident.move.nobody")));
        }
        if (on == null) {
            problems.add(new Problem(MoveFields.ON.key(), Words.of("resident.move.no-day")));
        } else if (on.isAfter(LocalDate.now(clock))) {
            problems.add(new Problem(MoveFields.ON.key(), Words.of("resident.problem.future", on)));
        }
        String address = typed.get(MoveFields.ADDRESS);
        if (act == MovePlan.Act.MOVE && address == null) {
            problems.add(new Problem(MoveFields.ADDRESS.key(), Words.of("resident.move.no-address")));
        }
        if (!problems.isEmpty() || on == null) {
            return new MovePlan("", List.of(), MovePlan.Home.STAYS, List.of(), problems);
        }
        return act == MovePlan.Act.MOVE && address != null ? moving(who, address, on, notes) : dated(act, who, on, notes);
    }

    private List<Stored> people(String ids) {
        return Arrays.stream(ids.split("\\|")).filter(id -> !id.isBlank()).map(Long::valueOf)
                .flatMap(id -> repository.resident(id).stream()).toList();
    }

    private MovePlan moving(List<Stored> who, String written, LocalDate on, List<String> notes) {
        Optional<Place> place = households.place(written);
        String address = place.map(Place::address).orElse(written.strip());
        List<Problem> problems = new ArrayList<>();
        if (who.stream().allMatch(person -> address.equals(person.values().get(ResidentFields.RESIDENCE_ADDRESS)))) {
            problems.add(new Problem(MoveFields.ADDRESS.key(), Words.of("resident.move.same-address")));
        }
        Set<Long> left = homes(who);
        Optional<Stored> there = households.at(address).filter(home -> !left.contains(home.id()));
        List<Stored> living = there.map(home -> households.members(home.id())).orElse(List.of());
        boolean whole = left.size() == 1 && movers(who).containsAll(movers(households.members(left.iterator().next())));
        MovePlan.Home home = left.isEmpty() ? MovePlan.Home.STAYS : !whole ? MovePlan.Home.IS_LEFT : there.isEmpty() ? MovePlan.Home.MOVES : MovePlan.Home.IS_CLOSED;
        if (place.isEmpty()) {
            notes.add(Words.of("resident.move.free-text"));
        }
        if (!living.isEmpty()) {
            notes.add(Words.of("resident.move.joins", living.size(), names(living)));
        } else if (home == MovePlan.Home.MOVES) {
            notes.add(Words.of("resident.move.whole"));
        }
        boolean keepRelations = living.isEmpty() && (home == MovePlan.Home.MOVES || who.stream().anyMatch(MoveService::isHead));
        if (!keepRelations) {
            notes.add(Words.of("resident.move.relations", names(who)));
        }
        String head = living.stream().filter(MoveService::isHead).findFirst().map(MoveService::name).orElse("");
        List<MovePlan.Step> steps = new ArrayList<>();
        for (Stored person : who) {
            Values.Change change = person.values().change().set(ResidentFields.RESIDENCE_ADDRESS, address)
                    .set(ResidentFields.BUILDING, place.map(found -> found.building().id()).orElse(null))
                    .set(ResidentFields.ROOM, place.map(Place::room).orElse(null));
            if (home != MovePlan.Home.MOVES) {
                change.set(ResidentFields.HOUSEHOLD, there.map(Stored::id).orElse(null));
            }
            if (!keepRelations) {
                change.set(ResidentFields.RELATION_TO_HEAD, null).set(ResidentFields.HOUSEHOLD_HEAD_NAME, head);
            }
            steps.add(new MovePlan.Step(person, residents.completed(change.done())));
        }
        return new MovePlan(Words.of("resident.move.title.MOVE", names(who), DAY.format(on), address), steps, home, notes, problems);
    }

    private MovePlan dated(MovePlan.Act act, List<Stored> who, LocalDate on, List<String> notes) {
        List<Problem> problems = new ArrayList<>();
        List<MovePlan.Step> steps = new ArrayList<>();
        for (Stored person : who) {
            Values after = residents.completed(dated(act, person.values(), on));
            residents.problems(after).stream().filter(problem -> !residents.problems(person.values()).contains(problem))
                    .forEach(problem -> problems.add(new Problem(MoveFields.ON.key(), name(person) + "：" + problem.message())));
            steps.add(new MovePlan.Step(person, after));
        }
        if (act == MovePlan.Act.RETURN) {
            notes.add(Words.of("resident.move.returns"));
        } else if (who.stream().anyMatch(this::isHeadOfOthers)) {
            notes.add(Words.of("resident.move.head-goes"));
        }
        return new MovePlan(Words.of("resident.move.title." + act, names(who), DAY.format(on)), steps, MovePlan.Home.STAYS, notes, problems);
    }

    private static Values dated(MovePlan.Act act, Values person, LocalDate on) {
        return switch (act) {
            case LEAVE -> person.change().set(ResidentFields.LEFT_ON, on).set(ResidentFields.MOVE_REASON, MOVED_OUT).done();
            case DIE -> person.change().set(ResidentFields.CANCELLED_ON, on).set(ResidentFields.MOVE_REASON, DEATH).done();
            case RETURN -> person.change().set(ResidentFields.LEFT_ON, null).set(ResidentFields.CANCELLED_ON, null).set(ResidentFields.ARRIVED_ON, on)
                    .set(ResidentFields.MOVE_REASON, MOVED_IN).set(ResidentFields.STATUS, ResidentStatus.LIVING_HERE).done();
            case MOVE -> person;
        };
    }

    private boolean isHeadOfOthers(Stored person) {
        Long home = person.values().get(ResidentFields.HOUSEHOLD);
        return home != null && isHead(person) && households.members(home).size() > 1;
    }

    /// Does what the plan says, as one act.
    public SaveResult carryOut(MovePlan plan) {
        if (!plan.problems().isEmpty()) {
            return new SaveResult.Invalid(plan.problems());
        }
        try {
            return new SaveResult.Saved(repository.change(plan.title(), user.doing(Act.BOOKS), changes -> write(changes, plan)).value());
        } catch (StaleVersionException stale) {
            return new SaveResult.ChangedElsewhere(null, plan.people().stream().filter(step -> !Optional.of(step.before()).equals(repository.resident(step.before().id())))
                    .findFirst().flatMap(step -> history.lastChangedBy(ResidentFields.TYPE, step.before().id())).orElse(""));
        }
    }

    private Stored write(Changes changes, MovePlan plan) {
        Set<Long> left = homes(plan.people().stream().map(MovePlan.Step::before).toList());
        if (plan.home() == MovePlan.Home.MOVES) {
            left.forEach(home -> repository.household(home).ifPresent(found -> changes.update(found, moved(found.values(), plan.people().getFirst().after()))));
        }
        Households.Linking linking = households.linking(changes);
        List<Stored> saved = new ArrayList<>();
        for (MovePlan.Step step : plan.people()) {
            if (plan.home() == MovePlan.Home.IS_LEFT) {
                households.freeHead(changes, step.before().id());
            }
            saved.add(changes.update(step.before(), linking.link(step.after())));
        }
        if (plan.home() != MovePlan.Home.MOVES) {
            saved.forEach(linking::headIs);
        }
        if (plan.home() == MovePlan.Home.IS_CLOSED) {
            left.forEach(home -> households.close(changes, home, LocalDate.now(clock)));
        }
        return saved.getFirst();
    }

    private Values moved(Values home, Values person) {
        Optional<Place> place = households.place(person.get(ResidentFields.RESIDENCE_ADDRESS, ""));
        return home.change().set(HouseholdFields.ADDRESS, person.get(ResidentFields.RESIDENCE_ADDRESS))
                .set(HouseholdFields.ESTATE, place.map(found -> found.building().estate()).orElse(null))
                .set(HouseholdFields.BUILDING, place.map(found -> found.building().id()).orElse(null))
                .set(HouseholdFields.UNIT, place.map(Place::unit).orElse(null))
                .set(HouseholdFields.ROOM, place.map(Place::room).orElse(null)).done();
    }

    private static Set<Long> homes(List<Stored> who) {
        return who.stream().map(person -> person.values().get(ResidentFields.HOUSEHOLD)).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<Long> movers(List<Stored> who) {
        return who.stream().map(Stored::id).collect(Collectors.toSet());
    }

    private static boolean isHead(Stored person) {
        return Households.HEAD.equals(person.values().get(ResidentFields.RELATION_TO_HEAD));
    }

    private static String name(Stored person) {
        return person.values().get(ResidentFields.NAME, "");
    }

    private static String names(List<Stored> who) {
        String first = String.join("、", who.stream().limit(2).map(MoveService::name).toList());
        return who.size() <= 2 ? first : Words.of("resident.move.and-others", first, who.size());
    }
}
