package org.communityoffice.patrol;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.communityoffice.database.Changes;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryRow;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.Identities;
import org.jspecify.annotations.Nullable;

/// The change of shifts: open items roll forward until they are closed, the equipment is counted, both sides confirm.
public final class HandOverService {
    /// So far around a shift its neighbours are looked for, in days.
    private static final int AROUND = 2;
    /// Behind a field: the password of the person named as its message is asked for.
    static final String PASSWORD = "-password";

    private final PatrolRepository patrol;
    private final HandOverRepository repository;
    private final PatrolPeople people;
    private final FactoryTables tables;
    private final CodeLists codes;
    private final Identities users;
    private final CurrentUser user;
    private final Clock clock;

    public HandOverService(PatrolRepository patrol, HandOverRepository repository, PatrolPeople people, FactoryTables tables, CodeLists codes, Identities users, CurrentUser user, Clock clock) {
        this.patrol = patrol;
        this.repository = repository;
        this.people = people;
        this.tables = tables;
        this.codes = codes;
        this.users = users;
        this.user = user;
        this.clock = clock;
    }

    /// The patrol shifts of a few days around one, in order: what the clerk pages through.
    public List<Shift> around(LocalDateTime moment) {
        return patrol.shifts(moment.toLocalDate().minusDays(AROUND), moment.toLocalDate().plusDays(AROUND)).stream()
                .filter(shift -> shift.patrol() && !shift.cancelled() && shift.span().isPresent())
                .sorted(Comparator.comparing((Shift shift) -> from(shift)).thenComparing(Shift::id)).toList();
    }

    /// The shift that runs at a moment, or else the last that began before it.
    public Optional<Shift> at(LocalDateTime moment) {
        return around(moment).stream().filter(shift -> !from(shift).isAfter(moment)).reduce((_, later) -> later);
    }

    /// The hand-overs that took place on a day, in their order.
    public List<HandOverDesk> ofDay(LocalDate day) {
        return around(day.atStartOfDay()).stream().map(this::desk)
                .filter(desk -> desk.out().row() instanceof Stored row && day.equals(row.values().get(HandOverFields.HANDOVER_AT, desk.moment()).toLocalDate()))
                .toList();
    }

    /// How many shifts that were on duty and ended within the last day are not handed over by both.
    public int waiting(LocalDateTime now) {
        return unconfirmed(now).size();
    }

    List<Shift> unconfirmed(LocalDateTime now) {
        return around(now).stream().filter(shift -> !to(shift).isAfter(now) && to(shift).isAfter(now.minusDays(1)) && !shift.signIns().isEmpty())
                .filter(shift -> repository.from(shift.id()).filter(row -> row.values().has(HandOverFields.TO_CONFIRMED_AT)).isEmpty()).toList();
    }

    private static LocalDateTime from(Shift shift) {
        return shift.span().map(ShiftSpan::from).orElse(LocalDateTime.MIN);
    }

    private static LocalDateTime to(Shift shift) {
        return shift.span().map(ShiftSpan::to).orElse(shift.day().atTime(23, 59));
    }

    /// @return empty where the shift was deleted
    public Optional<HandOverDesk> desk(long shift) {
        return patrol.shift(shift).map(this::desk);
    }

    private HandOverDesk desk(Shift here) {
        Optional<Stored> given = repository.from(here.id());
        Optional<Stored> taken = repository.to(here.id());
        Shift receiver = given.map(row -> row.values().get(HandOverFields.TO_SHIFT)).flatMap(patrol::shift).or(() -> next(here)).orElse(null);
        LocalDateTime moment = moment(here, given.orElse(null));
        List<HandOverDesk.Item> items = items(here, moment);
        HandOverDesk.Outgoing out = new HandOverDesk.Outgoing(given.orElse(null),
                items.stream().filter(item -> !item.done()).toList(), counts(given.orElse(null)));
        HandOverDesk.Incoming in = taken.flatMap(row -> incoming(row, here)).orElse(null);
        return new HandOverDesk(here, moment, in, out, receiver, repository.incidents(here.id()), names(receiver, here));
    }

    private Optional<HandOverDesk.Incoming> incoming(Stored row, Shift here) {
        LocalDateTime at = row.values().get(HandOverFields.HANDOVER_AT, from(here));
        return patrol.shift(row.values().get(HandOverFields.FROM_SHIFT, 0L)).map(giver -> new HandOverDesk.Incoming(row, giver,
                items(here, at).stream().filter(item -> !item.row().values().get(OpenItemFields.OPENED_AT, at).isAfter(at)).toList(),
                repository.counts(row.id())));
    }

    private List<HandOverDesk.Item> items(Shift here, LocalDateTime at) {
        return repository.items(at, here.id()).stream().map(row -> {
            Values item = row.values();
            Long incident = item.get(OpenItemFields.INCIDENT);
            return new HandOverDesk.Item(row, ChronoUnit.DAYS.between(item.get(OpenItemFields.OPENED_AT, at).toLocalDate(), at.toLocalDate()),
                    !Long.valueOf(here.id()).equals(item.get(OpenItemFields.OPENED_IN)), Long.valueOf(here.id()).equals(item.get(OpenItemFields.CLOSED_IN)),
                    incident == null ? null : repository.incident(incident).orElse(null));
        }).toList();
    }

    private List<HandOverDesk.Count> counts(@Nullable Stored handOver) {
        if (handOver == null) {
            return tables.rows("patrol-equipment").stream().filter(row -> !row.retired())
                    .map(row -> new HandOverDesk.Count(row.get("name_zh"), row.get("unit"), due(row), null, "")).toList();
        }
        return repository.counts(handOver.id()).stream().map(row -> new HandOverDesk.Count(
                row.values().get(EquipmentCountFields.EQUIPMENT, ""), unit(row.values().get(EquipmentCountFields.EQUIPMENT, "")),
                row.values().get(EquipmentCountFields.DUE, 0), row.values().get(EquipmentCountFields.COUNTED), row.values().get(EquipmentCountFields.REMARK, ""))).toList();
    }

    /// 3 串 where the list says so.
    public String unit(String equipment) {
        return tables.rows("patrol-equipment").stream().filter(row -> row.get("name_zh").equals(equipment)).map(row -> row.get("unit")).findFirst().orElse("");
    }

    private static int due(FactoryRow row) {
        return row.get("due").matches("[0-9]{1,4}") ? Integer.parseInt(row.get("due")) : 0;
    }

    /// Until its end what happens is the shift's own; what is entered later counts as of its end.
    private LocalDateTime moment(Shift here, @Nullable Stored handOver) {
        LocalDateTime fixed = handOver == null ? null : handOver.values().get(HandOverFields.HANDOVER_AT);
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
        return fixed != null ? fixed : now.isBefore(to(here)) ? now : to(here);
    }

    /// The shift that begins when this one ends, or the first that begins after; its own team's before another's.
    private Optional<Shift> next(Shift here) {
        Long team = here.row().values().get(ShiftFields.TEAM);
        return around(to(here)).stream().filter(other -> other.id() != here.id() && from(other).isAfter(from(here)) && !from(other).isBefore(to(here).minusHours(1)))
                .min(Comparator.comparing((Shift other) -> from(other)).thenComparing(other -> team == null || !team.equals(other.row().values().get(ShiftFields.TEAM))));
    }

    private List<String> names(@Nullable Shift receiver, Shift here) {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(Optional.ofNullable(receiver), Optional.of(here)).flatMap(Optional::stream).forEach(shift -> names.addAll(PatrolPeople.of(shift)));
        return List.copyOf(names);
    }

    /// Something that could not be finished.
    public SaveResult add(Shift here, String matter, String nextPerson, String nextStep) {
        if (matter.isBlank()) {
            return new SaveResult.Invalid(List.of(new Problem(OpenItemFields.MATTER.key(), Words.of("patrol.handover.problem.matter"))));
        }
        return change(here, Words.of("patrol.handover.did.add", matter.strip()), changes -> changes.insert(Values.none(OpenItemFields.TYPE).change()
                .set(OpenItemFields.MATTER, matter.strip()).set(OpenItemFields.OPENED_IN, here.id()).set(OpenItemFields.OPENED_AT, moment(here, null))
                .set(OpenItemFields.REPORTED_BY, here.row().values().get(ShiftFields.LEADER)).set(OpenItemFields.NEXT_PERSON, nextPerson)
                .set(OpenItemFields.NEXT_STEP, nextStep).done()));
    }

    /// Who takes the next step and which.
    public SaveResult next(Shift here, Stored item, String nextPerson, String nextStep) {
        return change(here, Words.of("patrol.handover.did.next", item.values().get(OpenItemFields.MATTER, "")), changes -> changes.update(item.id(), item.version(),
                item.values().change().set(OpenItemFields.NEXT_PERSON, nextPerson.strip()).set(OpenItemFields.NEXT_STEP, nextStep.strip()).done()));
    }

    /// It is finished; the next shift no longer sees it.
    public SaveResult close(Shift here, Stored item, String outcome) {
        return change(here, Words.of("patrol.handover.did.close", item.values().get(OpenItemFields.MATTER, "")), changes -> changes.update(item.id(), item.version(),
                item.values().change().set(OpenItemFields.CLOSED_IN, here.id()).set(OpenItemFields.CLOSED_AT, moment(here, null)).set(OpenItemFields.OUTCOME, outcome.strip()).done()));
    }

    /// @param counted null takes the count back
    public SaveResult count(Shift here, String equipment, @Nullable Integer counted, String remark) {
        if (counted != null && counted < 0) {
            return new SaveResult.Invalid(List.of(new Problem(equipment, Words.of("patrol.handover.problem.negative"))));
        }
        String title = counted == null ? Words.of("patrol.handover.did.uncount", equipment) : Words.of("patrol.handover.did.count", equipment, counted);
        return changeHandOver(here, title, (changes, handOver) -> {
            Stored row = repository.counts(changes.reading(), handOver.id()).stream()
                    .filter(one -> equipment.equals(one.values().get(EquipmentCountFields.EQUIPMENT))).findFirst().orElseThrow();
            changes.update(row.id(), row.version(), row.values().change().set(EquipmentCountFields.COUNTED, counted).set(EquipmentCountFields.REMARK, remark.strip()).done());
            return handOver;
        });
    }

    /// Everything that was not counted yet is as it should be.
    public SaveResult countRest(Shift here) {
        return changeHandOver(here, Words.of("patrol.handover.did.count-rest"), (changes, handOver) -> {
            for (Stored row : repository.counts(changes.reading(), handOver.id())) {
                if (!row.values().has(EquipmentCountFields.COUNTED)) {
                    changes.update(row.id(), row.version(), row.values().with(EquipmentCountFields.COUNTED, row.values().get(EquipmentCountFields.DUE)));
                }
            }
            return handOver;
        });
    }

    public SaveResult notice(Shift here, String notice) {
        return set(here, Words.of("patrol.handover.did.notice"), HandOverFields.NOTICE_ITEMS, notice.strip());
    }

    /// When the shifts changed, where it is entered afterwards.
    public SaveResult at(Shift here, LocalDateTime moment) {
        if (moment.isBefore(from(here))) {
            return new SaveResult.Invalid(List.of(new Problem(HandOverFields.HANDOVER_AT.key(), Words.of("patrol.handover.problem.early"))));
        }
        return set(here, Words.of("patrol.handover.did.time"), HandOverFields.HANDOVER_AT, moment);
    }

    private <T> SaveResult set(Shift here, String title, Field<T> field, @Nullable T value) {
        return changeHandOver(here, title, (changes, handOver) -> changes.update(handOver.id(), handOver.version(), handOver.values().with(field, value)));
    }

    /// Who signs with initials or a name, and with a password where this person is a user; the password is wiped.
    ///
    /// @param password null where none was asked for yet
    public record Signature(String typed, char @Nullable [] password) {
        static Signature of(String typed) {
            return new Signature(typed, null);
        }

        @Override
        public String toString() {
            return typed;
        }
    }

    /// The person of this shift who hands over says so.
    public SaveResult give(Shift here, Signature by) {
        HandOverDesk desk = desk(here);
        List<Problem> problems = new ArrayList<>(unfinished(desk));
        PatrolPeople.Meant giver = people.meant(by.typed(), List.of(here));
        if (giver.problem() != null) {
            problems.add(new Problem(HandOverFields.FROM_PERSON.key(), giver.problem()));
        }
        if (problems.isEmpty()) {
            problems.addAll(identity(HandOverFields.FROM_PERSON.key(), giver.name(), by));
        }
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        return changeHandOver(here, Words.of(users.has(giver.name()) ? "patrol.handover.did.give.password" : "patrol.handover.did.give", giver.name()), (changes, handOver) -> changes.update(handOver.id(), handOver.version(),
                handOver.values().change().set(HandOverFields.FROM_PERSON, giver.name()).set(HandOverFields.FROM_CONFIRMED_AT, now())
                        .set(HandOverFields.TO_SHIFT, desk.receiver() == null ? null : desk.receiver().id())
                        .set(HandOverFields.HANDOVER_AT, handOver.values().get(HandOverFields.HANDOVER_AT, desk.moment())).done()));
    }

    /// The person of the next shift who takes over says so; never the one who gave.
    public SaveResult take(Shift here, Signature by) {
        HandOverDesk desk = desk(here);
        Stored row = desk.out().row();
        String to = HandOverFields.TO_PERSON.key();
        if (row == null || !desk.out().given()) {
            return invalid(to, "patrol.handover.problem.not-given");
        }
        if (desk.receiver() == null) {
            return invalid(to, "patrol.handover.problem.no-receiver");
        }
        PatrolPeople.Meant taker = people.meant(by.typed(), List.of(desk.receiver()));
        if (taker.problem() != null) {
            return new SaveResult.Invalid(List.of(new Problem(to, taker.problem())));
        }
        if (taker.name().equals(row.values().get(HandOverFields.FROM_PERSON))) {
            return invalid(to, "patrol.handover.problem.same-person");
        }
        List<Problem> unproven = identity(to, taker.name(), by);
        if (!unproven.isEmpty()) {
            return new SaveResult.Invalid(unproven);
        }
        return changeHandOver(here, Words.of(users.has(taker.name()) ? "patrol.handover.did.take.password" : "patrol.handover.did.take", taker.name()), (changes, handOver) -> changes.update(handOver.id(), handOver.version(),
                handOver.values().change().set(HandOverFields.TO_PERSON, taker.name()).set(HandOverFields.TO_CONFIRMED_AT, now()).done()));
    }

    /// Initials are enough for who has no password here. The field `…-password` asks for one.
    private List<Problem> identity(String field, String name, Signature by) {
        char[] password = by.password();
        if (!users.has(name)) {
            return List.of();
        }
        if (password == null) {
            return List.of(new Problem(field + PASSWORD, name));
        }
        String refused = users.refused(name, password);
        Arrays.fill(password, '\0');
        return refused.isEmpty() ? List.of() : List.of(new Problem(field, refused));
    }

    private static SaveResult invalid(String field, String key) {
        return new SaveResult.Invalid(List.of(new Problem(field, Words.of(key))));
    }

    /// What must be done before the shift may go home: fields are the item's id or the equipment's name.
    private static List<Problem> unfinished(HandOverDesk desk) {
        List<Problem> problems = new ArrayList<>();
        desk.out().items().stream().filter(HandOverDesk.Item::lacksPerson)
                .forEach(item -> problems.add(new Problem("item-" + item.row().id(), Words.of("patrol.handover.problem.no-person"))));
        for (HandOverDesk.Count count : desk.out().counts()) {
            if (count.counted() == null) {
                problems.add(new Problem(count.equipment(), Words.of("patrol.handover.problem.not-counted", count.equipment())));
            } else if (count.differs() && count.remark().isBlank()) {
                problems.add(new Problem(count.equipment(), Words.of("patrol.handover.problem.no-remark", count.equipment())));
            }
        }
        return problems;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    private interface OnHandOver {
        Stored apply(Changes changes, Stored handOver);
    }

    private SaveResult changeHandOver(Shift here, String title, OnHandOver action) {
        return change(here, title, changes -> action.apply(changes, begun(changes, here)));
    }

    /// Both sides have confirmed: nothing is changed under their names. Before, the paper is begun with the first entry.
    private SaveResult change(Shift here, String title, Function<Changes, Stored> action) {
        if (repository.from(here.id()).filter(row -> row.values().has(HandOverFields.TO_CONFIRMED_AT)).isPresent()) {
            return invalid("", "patrol.handover.problem.confirmed");
        }
        try {
            return new SaveResult.Saved(patrol.change(Words.of("patrol.handover.did", title), user.doing(Act.PATROL), changes -> {
                begun(changes, here);
                return action.apply(changes);
            }).value());
        } catch (StaleVersionException stale) {
            return new SaveResult.ChangedElsewhere(null, "");
        }
    }

    /// The shift's hand-over with everything to count; incidents that nobody dealt with become open items.
    private Stored begun(Changes changes, Shift here) {
        for (Stored incident : repository.unhandled(changes.reading(), here.id())) {
            Values found = incident.values();
            changes.insert(Values.none(OpenItemFields.TYPE).change()
                    .set(OpenItemFields.MATTER, Words.of("patrol.handover.incident", found.get(IncidentFields.POST, ""),
                            codes.shortName("incident-kinds", found.get(IncidentFields.INCIDENT_KIND, ""))))
                    .set(OpenItemFields.OPENED_IN, here.id()).set(OpenItemFields.OPENED_AT, found.get(IncidentFields.FOUND_AT))
                    .set(OpenItemFields.REPORTED_BY, found.get(IncidentFields.REPORTER)).set(OpenItemFields.INCIDENT, incident.id()).done());
        }
        return repository.from(changes.reading(), here.id()).orElseGet(() -> {
            Stored begun = patrol.insert(changes, Values.none(HandOverFields.TYPE).with(HandOverFields.FROM_SHIFT, here.id()), HandOverFields.HANDOVER_NO, "hand-over");
            tables.rows("patrol-equipment").stream().filter(row -> !row.retired()).forEach(row -> changes.insert(Values.none(EquipmentCountFields.TYPE).change()
                    .set(EquipmentCountFields.HAND_OVER, begun.id()).set(EquipmentCountFields.EQUIPMENT, row.get("name_zh")).set(EquipmentCountFields.DUE, due(row)).done()));
            return begun;
        });
    }
}
