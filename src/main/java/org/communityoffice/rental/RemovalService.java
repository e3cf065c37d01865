package org.communityoffice.rental;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communityoffice.database.Changes;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentService;
import org.communityoffice.security.Act;
import org.communityoffice.settings.CurrentUser;

/// Tenants, a whole household of them, move together to another room or house: their tenancies end there and go on here, in one action.
public final class RemovalService {
    /// What goes with a tenant; contract, landlord and who reported him belong to the room he leaves.
    private static final List<Field<?>> KEPT = List.of(TenancyFields.PERSON, TenancyFields.IS_LESSEE, TenancyFields.RELATION_TO_LESSEE, TenancyFields.EBIKE_COUNT, TenancyFields.GAS_CYLINDER_COUNT,
            TenancyFields.CHILDREN_UNDER16, TenancyFields.OCCUPANTS);
    private final RentalRepository repository;
    private final ResidentService residents;
    private final HistoryRepository history;
    private final CurrentUser user;
    private final Clock clock;

    public RemovalService(RentalRepository repository, ResidentService residents, HistoryRepository history, CurrentUser user, Clock clock) {
        this.repository = repository;
        this.residents = residents;
        this.history = history;
        this.user = user;
        this.clock = clock;
    }

    /// @param sure the clerk has seen the doubts and saves all the same
    public SaveResult move(List<Stored> tenancies, Values typed, boolean sure) {
        Optional<Stored> house = repository.find(typed.get(TenancyFields.RENTAL, 0L));
        String room = typed.get(TenancyFields.ROOM, "");
        List<Problem> problems = problems(tenancies, typed, house);
        if (!problems.isEmpty() || house.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        Stored to = house.get();
        List<Problem> doubts = sure ? List.of() : RentalCheck.unknownRoom(repository.read(reading -> repository.rooms(reading, to.id())), room);
        if (!doubts.isEmpty()) {
            return new SaveResult.Unsure(doubts);
        }
        LocalDate on = typed.get(TenancyFields.MOVED_IN_ON, LocalDate.now(clock));
        String address = to.values().get(RentalFields.ADDRESS, "");
        String first = name(tenancies.getFirst());
        String title = tenancies.size() == 1 ? Words.of("rental.removal.title", first, address, room) : Words.of("rental.removal.title.many", first, tenancies.size(), address, room);
        try {
            return new SaveResult.Saved(repository.change(title, user.doing(Act.BOOKS), changes -> tenancies.stream().map(one -> move(changes, one, to, room, on)).toList().getFirst()).value());
        } catch (StaleVersionException stale) {
            return new SaveResult.ChangedElsewhere(null, history.lastChangedBy(TenancyFields.TYPE, tenancies.getFirst().id()).orElse(""));
        }
    }

    private Stored move(Changes changes, Stored tenancy, Stored to, String room, LocalDate on) {
        Values before = tenancy.values();
        boolean stays = before.get(TenancyFields.RENTAL, 0L) == to.id();
        changes.update(tenancy.id(), tenancy.version(), before.change().set(TenancyFields.MOVED_OUT_ON, on).set(TenancyFields.IS_TENANT_REP, false).done());
        Values.Change after = Values.none(TenancyFields.TYPE).change().set(TenancyFields.RENTAL, to.id()).set(TenancyFields.ROOM, room).set(TenancyFields.MOVED_IN_ON, on)
                .set(TenancyFields.IS_TENANT_REP, stays ? before.get(TenancyFields.IS_TENANT_REP) : null);
        KEPT.forEach(field -> after.put(field, before.get(field)));
        residents.find(before.get(TenancyFields.PERSON, 0L)).filter(TenancyService::isFloating)
                .ifPresent(one -> residents.enter(changes, one, one.values().with(ResidentFields.RESIDENCE_ADDRESS, TenancyService.address(to, room))));
        return repository.insert(changes, after.done(), TenancyFields.TENANCY_NO);
    }

    private List<Problem> problems(List<Stored> tenancies, Values typed, Optional<Stored> house) {
        List<Problem> out = new ArrayList<>();
        LocalDate on = typed.get(TenancyFields.MOVED_IN_ON);
        if (tenancies.isEmpty()) {
            out.add(new Problem(RemovalFields.WHO.key(), Words.of("rental.removal.problem.nobody")));
        }
        if (house.isEmpty()) {
            out.add(new Problem(TenancyFields.RENTAL.key(), Words.of("rental.removal.problem.house")));
        }
        if (!typed.has(TenancyFields.ROOM)) {
            out.add(new Problem(TenancyFields.ROOM.key(), Words.of("rental.tenancy.problem.room")));
        } else if (tenancies.stream().anyMatch(one -> one.values().get(TenancyFields.RENTAL, 0L).equals(typed.get(TenancyFields.RENTAL))
                && RentalCheck.written(one.values().get(TenancyFields.ROOM, "")).equals(RentalCheck.written(typed.get(TenancyFields.ROOM, ""))))) {
            out.add(new Problem(TenancyFields.ROOM.key(), Words.of("rental.tenancy.problem.lives-there")));
        }
        if (on == null || on.isAfter(LocalDate.now(clock))) {
            out.add(new Problem(TenancyFields.MOVED_IN_ON.key(), on == null ? Words.of("rental.tenancy.problem.since") : Words.of("rental.tenancy.problem.future", on)));
        } else if (tenancies.stream().anyMatch(one -> one.values().get(TenancyFields.MOVED_IN_ON, LocalDate.MIN).isAfter(on))) {
            out.add(new Problem(TenancyFields.MOVED_IN_ON.key(), Words.of("rental.tenancy.problem.before-other")));
        }
        return out;
    }

    private String name(Stored tenancy) {
        return residents.find(tenancy.values().get(TenancyFields.PERSON, 0L)).map(person -> person.values().get(ResidentFields.NAME, "")).orElse("");
    }
}
