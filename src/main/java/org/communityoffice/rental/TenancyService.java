package org.communityoffice.rental;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.communityoffice.database.Changes;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.Rows;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.resident.Dealing;
import org.communityoffice.resident.RegisterFields;
import org.communityoffice.resident.RegisterService;
import org.communityoffice.resident.ResidentCheck;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentService;
import org.communityoffice.resident.ResidentStatus;
import org.communityoffice.security.Act;
import org.communityoffice.settings.CurrentUser;
import org.jspecify.annotations.Nullable;

/// Who lives in a rental house: in and out by one line. A tenant is a resident of kind 流动, never a second person.
public final class TenancyService {
    /// `codes/resident-kinds.csv`.
    private static final String FLOATING = "LD";
    /// `codes/move-reasons.csv`.
    private static final String MOVED_OUT = "QC";
    /// `registers.csv`: children under 16 who came with their parents.
    static final String CHILDREN = "REG-MIGCHILD";
    static final int CHILD = 16;
    private final RentalRepository repository;
    private final ResidentService residents;
    private final RegisterService registers;
    private final HistoryRepository history;
    private final CurrentUser user;
    private final Clock clock;

    public TenancyService(RentalRepository repository, ResidentService residents, RegisterService registers, HistoryRepository history, CurrentUser user, Clock clock) {
        this.repository = repository;
        this.residents = residents;
        this.registers = registers;
        this.history = history;
        this.user = user;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /// What the line of a new tenant begins with.
    ///
    /// @param room empty where none is looked at
    public Values blank(long house, String room) {
        return Values.none(ArrivalFields.TYPE).change().set(TenancyFields.RENTAL, house).set(TenancyFields.ROOM, room).set(TenancyFields.MOVED_IN_ON, today()).done();
    }

    /// Whom a typed line means: somebody chosen, somebody with the typed number, or nobody of the roster.
    public Optional<Stored> person(Values arrival) {
        String who = arrival.get(ArrivalFields.WHO, "");
        if (who.chars().allMatch(Character::isDigit) && !who.isEmpty()) {
            return residents.find(Long.parseLong(who));
        }
        String idNo = arrival.get(ResidentFields.ID_NO, "");
        return idNo.isEmpty() ? Optional.empty() : residents.all().stream().filter(person -> idNo.equals(person.values().get(ResidentFields.ID_NO))).findFirst();
    }

    /// Lets somebody move in; who is not on the roster is entered there in the same action.
    ///
    /// @param sure the clerk has seen the doubts and saves all the same
    public SaveResult moveIn(Values arrival, boolean sure) {
        Stored house = repository.find(arrival.get(TenancyFields.RENTAL, 0L)).orElse(null);
        if (house == null) {
            return new SaveResult.ChangedElsewhere(null, "");
        }
        Optional<Stored> known = person(arrival);
        Values person = resident(known, arrival, house);
        List<Stored> elsewhere = known.map(this::living).orElse(List.of());
        List<Problem> problems = problems(arrival, person, house, elsewhere);
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        List<Problem> doubts = sure ? List.of() : doubts(arrival, known, person, house, elsewhere);
        if (!doubts.isEmpty()) {
            return new SaveResult.Unsure(doubts);
        }
        LocalDate on = arrival.get(TenancyFields.MOVED_IN_ON, today());
        String title = Words.of("rental.tenancy.title.in", person.get(ResidentFields.NAME, ""), house.values().get(RentalFields.ADDRESS, ""), arrival.get(TenancyFields.ROOM, ""));
        try {
            return new SaveResult.Saved(repository.change(title, user.doing(Act.BOOKS), changes -> {
                Stored tenancy = enter(changes, arrival, known, person, elsewhere, on);
                for (Stored other : household(arrival, known)) {
                    Values with = Values.none(ArrivalFields.TYPE).change().set(ArrivalFields.WHO, Long.toString(other.id())).set(TenancyFields.RENTAL, house.id()).set(TenancyFields.ROOM, arrival.get(TenancyFields.ROOM))
                            .set(TenancyFields.MOVED_IN_ON, on).done();
                    enter(changes, with, Optional.of(other), resident(Optional.of(other), with, house), living(other), on);
                }
                return tenancy;
            }).value());
        } catch (StaleVersionException stale) {
            return new SaveResult.ChangedElsewhere(null, known.flatMap(one -> history.lastChangedBy(ResidentFields.TYPE, one.id())).orElse(""));
        }
    }

    private Stored enter(Changes changes, Values arrival, Optional<Stored> known, Values person, List<Stored> elsewhere, LocalDate on) {
        elsewhere.forEach(tenancy -> changes.update(tenancy, tenancy.values().with(TenancyFields.MOVED_OUT_ON, on)));
        Stored resident = known.isPresent() && person.equals(known.get().values()) ? known.get() : residents.enter(changes, known.orElse(null), person);
        if (isChild(person, on)) {
            registers.join(changes, resident.id(), CHILDREN, on);
        }
        return repository.insert(changes, tenancy(changes, arrival, resident.id()), TenancyFields.TENANCY_NO);
    }

    /// Those of somebody's household who move in with him where that was chosen: who lives in the community and not in this room already.
    private List<Stored> household(Values arrival, Optional<Stored> known) {
        Long household = known.map(one -> one.values().get(ResidentFields.HOUSEHOLD)).orElse(null);
        if (household == null || !arrival.get(ArrivalFields.WITH_HOUSEHOLD, false)) {
            return List.of();
        }
        return residents.all().stream().filter(one -> household.equals(one.values().get(ResidentFields.HOUSEHOLD)) && one.id() != known.get().id() && ResidentStatus.livingHere(one.values()))
                .filter(one -> living(one).stream().noneMatch(tenancy -> livesThere(tenancy, arrival))).sorted(Comparator.comparing(Stored::id)).toList();
    }

    private List<Stored> living(Stored person) {
        return repository.read(reading -> repository.tenanciesOf(reading, person.id())).stream().filter(tenancy -> TenancyCheck.lives(tenancy.values(), today())).toList();
    }

    private static boolean livesThere(Stored tenancy, Values arrival) {
        return Objects.equals(tenancy.values().get(TenancyFields.RENTAL), arrival.get(TenancyFields.RENTAL)) && tenancy.values().get(TenancyFields.ROOM, "").equals(arrival.get(TenancyFields.ROOM));
    }

    static boolean isFloating(Stored person) {
        return FLOATING.equals(person.values().get(ResidentFields.RESIDENT_KIND));
    }

    static String address(Stored house, String room) {
        return house.values().get(RentalFields.ADDRESS, "") + room;
    }

    /// The resident as he is once he has moved in: a new one of kind 流动; who is of it already has a new address; others keep theirs.
    private Values resident(Optional<Stored> known, Values arrival, Stored house) {
        LocalDate on = arrival.get(TenancyFields.MOVED_IN_ON, today());
        String address = address(house, arrival.get(TenancyFields.ROOM, ""));
        if (known.isEmpty()) {
            String idNo = arrival.get(ResidentFields.ID_NO);
            Values.Change change = residents.blank().change().set(ResidentFields.NAME, arrival.get(ArrivalFields.WHO, "").strip()).set(ResidentFields.ID_NO, idNo)
                    .set(ResidentFields.PHONE, arrival.get(ResidentFields.PHONE)).set(ResidentFields.RESIDENT_KIND, FLOATING).set(ResidentFields.RESIDENCE_ADDRESS, address)
                    .set(ResidentFields.ARRIVED_ON, on);
            ResidentCheck.proposal(ResidentCheck.IDENTITY_CARD, idNo).ifPresent(says -> change.set(ResidentFields.SEX, says.sex()).set(ResidentFields.BIRTH_DATE, says.birthDate()));
            return change.done();
        }
        Values person = known.get().values();
        Values.Change change = person.change();
        if (!person.has(ResidentFields.PHONE)) {
            change.set(ResidentFields.PHONE, arrival.get(ResidentFields.PHONE));
        }
        if (!person.has(ResidentFields.ID_NO)) {
            change.set(ResidentFields.ID_NO, arrival.get(ResidentFields.ID_NO));
        }
        boolean returns = !ResidentStatus.livingHere(person);
        if (returns) {
            change.set(ResidentFields.LEFT_ON, null).set(ResidentFields.MOVE_REASON, null).set(ResidentFields.STATUS, ResidentStatus.LIVING_HERE).set(ResidentFields.ARRIVED_ON, on);
        }
        if (returns || FLOATING.equals(person.get(ResidentFields.RESIDENT_KIND)) || !person.has(ResidentFields.RESIDENCE_ADDRESS)) {
            change.set(ResidentFields.RESIDENCE_ADDRESS, address);
        }
        return change.done();
    }

    private List<Problem> problems(Values arrival, Values person, Stored house, List<Stored> living) {
        List<Problem> out = new ArrayList<>();
        if (!arrival.has(ArrivalFields.WHO)) {
            out.add(new Problem(ArrivalFields.WHO.key(), Words.of("rental.tenancy.problem.who")));
        }
        if (!arrival.has(TenancyFields.ROOM)) {
            out.add(new Problem(TenancyFields.ROOM.key(), Words.of("rental.tenancy.problem.room")));
        }
        LocalDate on = arrival.get(TenancyFields.MOVED_IN_ON);
        if (on == null) {
            out.add(new Problem(TenancyFields.MOVED_IN_ON.key(), Words.of("rental.tenancy.problem.since")));
        } else if (on.isAfter(today())) {
            out.add(new Problem(TenancyFields.MOVED_IN_ON.key(), Words.of("rental.tenancy.problem.future", on)));
        } else if (living.stream().anyMatch(tenancy -> tenancy.values().get(TenancyFields.MOVED_IN_ON, LocalDate.MIN).isAfter(on))) {
            out.add(new Problem(TenancyFields.MOVED_IN_ON.key(), Words.of("rental.tenancy.problem.before-other")));
        }
        if (ResidentStatus.DIED.equals(person.get(ResidentFields.STATUS)) || ResidentStatus.CANCELLED.equals(person.get(ResidentFields.STATUS))) {
            out.add(new Problem(ArrivalFields.WHO.key(), Words.of("rental.tenancy.problem.cancelled")));
        }
        if (living.stream().anyMatch(tenancy -> livesThere(tenancy, arrival))) {
            out.add(new Problem(ArrivalFields.WHO.key(), Words.of("rental.tenancy.problem.lives-there")));
        }
        residents.problems(person).stream().filter(one -> one.field().equals(ResidentFields.ID_NO.key())).forEach(out::add);
        return out;
    }

    private List<Problem> doubts(Values arrival, Optional<Stored> known, Values person, Stored house, List<Stored> elsewhere) {
        List<Problem> out = new ArrayList<>();
        for (Stored tenancy : elsewhere) {
            String where = where(tenancy.values());
            out.add(new Problem(ArrivalFields.WHO.key(), Words.of("rental.tenancy.doubt.elsewhere", where)));
        }
        String typed = arrival.get(ArrivalFields.WHO, "").strip();
        long namesakes = residents.all().stream().filter(one -> typed.equals(one.values().get(ResidentFields.NAME))).count();
        if (known.isEmpty() && namesakes > 0 && !arrival.has(ResidentFields.ID_NO)) {
            out.add(new Problem(ArrivalFields.WHO.key(), Words.of("rental.tenancy.doubt.namesake", namesakes, typed)));
        } else if (known.isEmpty()) {
            residents.doubts(null, person).forEach(doubt -> out.add(new Problem(doubt.field().equals(ResidentFields.ID_NO.key()) ? doubt.field() : ArrivalFields.WHO.key(), doubt.message())));
        } else if (!typed.equals(Long.toString(known.get().id())) && !typed.equals(known.get().values().get(ResidentFields.NAME))) {
            out.add(new Problem(ArrivalFields.WHO.key(), Words.of("rental.tenancy.doubt.other-name", known.get().values().get(ResidentFields.NAME, ""))));
        }
        out.addAll(RentalCheck.unknownRoom(repository.read(reading -> repository.rooms(reading, house.id())), arrival.get(TenancyFields.ROOM, "")));
        List<Stored> others = household(arrival, known);
        if (!others.isEmpty()) {
            String names = String.join("、", others.stream().map(one -> one.values().get(ResidentFields.NAME, "")).toList());
            out.add(new Problem(ArrivalFields.WITH_HOUSEHOLD.key(), Words.of("rental.tenancy.doubt.household", others.size(), names)));
        } else if (arrival.get(ArrivalFields.WITH_HOUSEHOLD, false)) {
            out.add(new Problem(ArrivalFields.WITH_HOUSEHOLD.key(), Words.of("rental.tenancy.doubt.alone")));
        }
        return out;
    }

    private Values tenancy(Changes changes, Values arrival, long person) {
        long house = arrival.get(TenancyFields.RENTAL, 0L);
        String room = arrival.get(TenancyFields.ROOM, "");
        boolean first = repository.tenancies(changes.reading(), house).stream().noneMatch(one -> TenancyCheck.lives(one.values(), today()) && room.equals(one.values().get(TenancyFields.ROOM)));
        Values.Change change = Values.none(TenancyFields.TYPE).change().set(TenancyFields.PERSON, person).set(TenancyFields.IS_LESSEE, first && !arrival.has(TenancyFields.RELATION_TO_LESSEE));
        TenancyFields.TYPE.fields().stream().filter(field -> ArrivalFields.TYPE.fields().contains(field)).forEach(field -> change.put(field, arrival.get(field)));
        return change.done();
    }

    /// Changes what is known of a tenancy: a day on which it ended is a departure, another room is the tenant's new address.
    ///
    /// @param sure the clerk has seen the doubts and saves all the same
    public SaveResult save(Stored before, Values typed, boolean sure) {
        List<Problem> problems = TenancyCheck.problems(before.values(), typed, today());
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        String room = typed.get(TenancyFields.ROOM, "");
        boolean moved = !room.equals(before.values().get(TenancyFields.ROOM, ""));
        Optional<Stored> house = repository.find(typed.get(TenancyFields.RENTAL, 0L));
        List<Problem> doubts = sure || !moved || house.isEmpty() ? List.of() : RentalCheck.unknownRoom(repository.read(reading -> repository.rooms(reading, house.get().id())), room);
        if (!doubts.isEmpty()) {
            return new SaveResult.Unsure(doubts);
        }
        Values after = typed.has(TenancyFields.MOVED_OUT_ON) ? typed.with(TenancyFields.IS_TENANT_REP, false) : typed;
        try {
            return new SaveResult.Saved(repository.change(Words.of("rental.tenancy.title.change", name(before.values())), user.doing(Act.BOOKS), changes -> {
                if (moved && house.isPresent()) {
                    String old = address(house.get(), before.values().get(TenancyFields.ROOM, ""));
                    residents.find(before.values().get(TenancyFields.PERSON, 0L)).filter(one -> isFloating(one) && old.equals(one.values().get(ResidentFields.RESIDENCE_ADDRESS)))
                            .ifPresent(one -> residents.enter(changes, one, one.values().with(ResidentFields.RESIDENCE_ADDRESS, address(house.get(), room))));
                }
                return changes.update(before.id(), before.version(), after);
            }).value());
        } catch (StaleVersionException stale) {
            return changedElsewhere(before);
        }
    }

    private SaveResult changedElsewhere(Stored before) {
        return new SaveResult.ChangedElsewhere(repository.read(reading -> Rows.find(reading, TenancyFields.TYPE, before.id())).orElse(null), history.lastChangedBy(TenancyFields.TYPE, before.id()).orElse(""));
    }

    /// Ends tenancies.
    ///
    /// @param leaves they leave the community too: the residents are 离册 from that day
    public SaveResult moveOut(List<Stored> tenancies, @Nullable LocalDate on, boolean leaves) {
        List<Problem> problems = new ArrayList<>();
        if (tenancies.isEmpty()) {
            problems.add(new Problem(DepartureFields.WHO.key(), Words.of("rental.tenancy.problem.nobody")));
        }
        if (on == null || on.isAfter(today())) {
            problems.add(new Problem(DepartureFields.ON.key(), on == null ? Words.of("rental.tenancy.problem.until") : Words.of("rental.tenancy.problem.future", on)));
        } else if (tenancies.stream().anyMatch(one -> one.values().get(TenancyFields.MOVED_IN_ON, LocalDate.MIN).isAfter(on))) {
            problems.add(new Problem(DepartureFields.ON.key(), Words.of("rental.tenancy.problem.order")));
        }
        if (!problems.isEmpty() || on == null) {
            return new SaveResult.Invalid(problems);
        }
        Stored first = tenancies.getFirst();
        String title = tenancies.size() == 1 ? Words.of("rental.tenancy.title.out", name(first.values()), where(first.values())) : Words.of("rental.tenancy.title.out-many", name(first.values()), tenancies.size(), where(first.values()));
        try {
            return new SaveResult.Saved(repository.change(title, user.doing(Act.BOOKS), changes -> {
                List<Stored> ended = tenancies.stream().map(one -> changes.update(one.id(), one.version(), one.values().change().set(TenancyFields.MOVED_OUT_ON, on).set(TenancyFields.IS_TENANT_REP, false).done())).toList();
                if (leaves) {
                    tenancies.forEach(one -> leave(changes, one.values().get(TenancyFields.PERSON, 0L), on));
                }
                return ended.getFirst();
            }).value());
        } catch (StaleVersionException stale) {
            return changedElsewhere(first);
        }
    }

    private void leave(Changes changes, long person, LocalDate on) {
        residents.find(person).filter(one -> ResidentStatus.livingHere(one.values())).ifPresent(one -> {
            residents.enter(changes, one, one.values().change().set(ResidentFields.LEFT_ON, on).set(ResidentFields.MOVE_REASON, MOVED_OUT).done());
            registers.leave(changes, person, CHILDREN, on);
        });
    }

    /// What moving out brings with it, a sentence each: the house loses its representative, a child of the register goes.
    public List<String> consequences(List<Stored> tenancies, List<Stored> all, boolean leaves) {
        List<String> out = new ArrayList<>();
        for (Stored one : tenancies) {
            String name = name(one.values());
            boolean another = all.stream().anyMatch(other -> !tenancies.contains(other) && TenancyCheck.lives(other.values(), today()) && other.values().get(TenancyFields.IS_TENANT_REP, false));
            if (one.values().get(TenancyFields.IS_TENANT_REP, false)) {
                out.add(Words.of(another ? "rental.tenancy.note.rep" : "rental.tenancy.note.last-rep", name));
            }
            if (registers.open(one.values().get(TenancyFields.PERSON, 0L), CHILDREN).isPresent()) {
                out.add(Words.of(leaves ? "rental.tenancy.note.child-leaves" : "rental.tenancy.note.child-stays", name));
            }
        }
        return out;
    }

    /// Who lives in a house now, by room and in the order of entry.
    public List<Tenant> tenants(List<Stored> tenancies) {
        return tenancies.stream().filter(one -> TenancyCheck.lives(one.values(), today())).map(this::tenant).sorted(Comparator.comparing(Tenant::room)).toList();
    }

    private Tenant tenant(Stored tenancy) {
        Values person = residents.find(tenancy.values().get(TenancyFields.PERSON, 0L)).map(Stored::values).orElse(Values.none(ResidentFields.TYPE));
        Integer age = ResidentStatus.age(person, today());
        LocalDate registered = age == null || age >= CHILD ? null : registers.open(tenancy.values().get(TenancyFields.PERSON, 0L), CHILDREN).map(entry -> entry.values().get(RegisterFields.JOINED_ON)).orElse(null);
        return new Tenant(tenancy, person.get(ResidentFields.NAME, ""), age, registered, registers.sees(CHILDREN));
    }

    /// The houses in which a resident lived, the newest first.
    public List<Dealing> dealings(long resident) {
        return repository.read(reading -> repository.tenanciesOf(reading, resident)).stream().map(one -> {
            LocalDate from = one.values().get(TenancyFields.MOVED_IN_ON);
            LocalDate until = one.values().get(TenancyFields.MOVED_OUT_ON);
            String what = until == null ? Words.of("rental.tenancy.dealing.lives") : Words.of("rental.tenancy.dealing.lived", until);
            return new Dealing(from == null ? LocalDate.MIN : from, where(one.values()), what, RentalFields.TYPE, one.values().get(TenancyFields.RENTAL, 0L));
        }).sorted(Comparator.comparing(Dealing::day).reversed()).toList();
    }

    private String name(Values tenancy) {
        return residents.find(tenancy.get(TenancyFields.PERSON, 0L)).map(person -> person.values().get(ResidentFields.NAME, "")).orElse("");
    }

    private String where(Values tenancy) {
        String house = repository.find(tenancy.get(TenancyFields.RENTAL, 0L)).map(one -> one.values().get(RentalFields.ADDRESS, "")).orElse(tenancy.get(TenancyFields.ADDRESS, ""));
        return (house + " " + tenancy.get(TenancyFields.ROOM, "")).strip();
    }

    private static boolean isChild(Values person, LocalDate day) {
        Integer age = ResidentStatus.age(person, day);
        return age != null && age < CHILD;
    }
}
