package org.communityoffice.rental;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.RecordChange;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.resident.DeleteResult;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentRepository;
import org.communityoffice.security.Act;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.FieldDefinition;
import org.jspecify.annotations.Nullable;

/// What a clerk does with rental houses: enter, change, take out. One transaction and one change set an action.
public final class RentalService {
    public static final String LET = "出租中";
    public static final String STRUCK_OFF = "注销";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private final RentalRepository repository;
    private final ResidentRepository residents;
    private final HistoryRepository history;
    private final FieldCatalogue catalogue;
    private final CurrentUser user;
    private final Clock clock;

    public RentalService(RentalRepository repository, ResidentRepository residents, HistoryRepository history, FieldCatalogue catalogue, CurrentUser user, Clock clock) {
        this.repository = repository;
        this.residents = residents;
        this.history = history;
        this.catalogue = catalogue;
        this.user = user;
        this.clock = clock;
    }

    public Collection<Stored> all() {
        user.doing(Act.BOOKS);
        return repository.all();
    }

    public Optional<Stored> find(long id) {
        return repository.find(id);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// What the form of a new house begins with.
    public Values blank() {
        return Values.none(RentalFields.TYPE).with(RentalFields.STATUS, LET);
    }

    /// Saves a new house (`before` null) or the change of one.
    ///
    /// @param sure the clerk has seen the doubts and saves all the same
    public SaveResult save(@Nullable Stored before, Values typed, boolean sure) {
        List<Problem> problems = RentalCheck.problems(before, typed);
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        List<Problem> doubts = sure ? List.of() : RentalCheck.doubts(before, typed, repository.all(), today());
        if (!doubts.isEmpty()) {
            return new SaveResult.Unsure(doubts);
        }
        Values house = completed(before, typed);
        try {
            return new SaveResult.Saved(repository.change(title(before, house), user.doing(Act.BOOKS), changes -> before == null
                    ? repository.insert(changes, house, RentalFields.RENTAL_NO) : changes.update(before.id(), before.version(), house)).value());
        } catch (StaleVersionException stale) {
            long id = before == null ? 0 : before.id();
            return new SaveResult.ChangedElsewhere(repository.find(id).orElse(null), history.lastChangedBy(RentalFields.TYPE, id).orElse(""));
        }
    }

    /// Fills what follows from the rest: 有无 from the counts, the landlord's row of the roster, 待补.
    public Values completed(@Nullable Stored before, Values typed) {
        Values house = new Owners(bearing(typed.get(RentalFields.LANDLORD, ""))).completed(before == null ? Values.none(RentalFields.TYPE) : before.values(), typed);
        return house.with(RentalFields.NEEDS_COMPLETION, !missing(house).isEmpty());
    }

    private List<Stored> bearing(String name) {
        return residents.residents().stream().filter(person -> name.strip().equals(person.values().get(ResidentFields.NAME))).toList();
    }

    /// How many of the roster bear this name.
    public int bearers(String name) {
        return (int) residents.residents().stream().filter(person -> name.strip().equals(person.values().get(ResidentFields.NAME))).count();
    }

    /// The fields that are wanted and empty (待补).
    public List<Field<?>> missing(Values house) {
        List<Field<?>> out = new ArrayList<>();
        for (Field<?> field : RentalFields.TYPE.fields()) {
            boolean wanted = catalogue.of(RentalFields.TYPE, field).required() == FieldDefinition.Required.YES;
            if (wanted && !house.has(field) && !field.equals(RentalFields.RENTAL_NO)) {
                out.add(field);
            }
        }
        out.addAll(RentalCheck.missing(house));
        return out;
    }

    private String title(@Nullable Stored before, Values after) {
        String name = after.get(RentalFields.ADDRESS, "");
        if (before == null) {
            return Words.of("rental.house.title.add", name);
        }
        List<Field<?>> changed = before.values().differences(after).stream().filter(field -> !field.equals(RentalFields.NEEDS_COMPLETION) && !field.equals(RentalFields.LANDLORD_PERSON)).toList();
        return changed.size() == 1 ? Words.of("rental.house.title.changeOne", name, catalogue.label(RentalFields.TYPE, changed.getFirst())) : Words.of("rental.house.title.change", name);
    }

    /// Takes a house out with its rooms and equipment; the recycle bin and undo bring all of it back. Never one that has been lived in or inspected: that is struck off.
    public DeleteResult delete(Stored house) {
        String name = house.values().get(RentalFields.ADDRESS, "");
        List<String> why = repository.read(reading -> {
            List<String> kept = new ArrayList<>();
            told(kept, "rental.house.delete.tenancies", name, repository.tenancies(reading, house.id()).size());
            told(kept, "rental.house.delete.inspections", name, repository.inspections(reading, house.id()).size());
            told(kept, "rental.house.delete.hazards", name, repository.hazards(reading, house.id()).size());
            return kept;
        });
        if (!why.isEmpty()) {
            why.add(Words.of("rental.house.delete.instead"));
            return new DeleteResult.NotDeleted(why);
        }
        try {
            return new DeleteResult.Deleted(repository.change(Words.of("rental.house.title.delete", name), user.doing(Act.BOOKS), changes -> {
                repository.rooms(changes.reading(), house.id()).forEach(room -> changes.delete(RoomFields.TYPE, room.id(), room.version()));
                repository.equipment(changes.reading(), house.id()).forEach(one -> changes.delete(EquipmentFields.TYPE, one.id(), one.version()));
                changes.delete(RentalFields.TYPE, house.id(), house.version());
                return 1;
            }).value());
        } catch (StaleVersionException stale) {
            return new DeleteResult.NotDeleted(List.of(changedSince(house)));
        }
    }

    private static void told(List<String> why, String message, String name, int many) {
        if (many > 0) {
            why.add(Words.of(message, name, many));
        }
    }

    private String changedSince(Stored house) {
        String name = house.values().get(RentalFields.ADDRESS, "");
        RecordChange last = history.of(RentalFields.TYPE, house.id()).stream().findFirst().orElse(null);
        return last == null ? Words.of("rental.house.delete.gone", name) : Words.of("rental.house.delete.changed", name, last.by(), TIME.format(last.at()), last.title());
    }
}
