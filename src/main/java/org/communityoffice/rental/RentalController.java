package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.resident.DeleteResult;
import org.communityoffice.resident.NamedPerson;
import org.communityoffice.settings.LookKind;
import org.communityoffice.settings.LookService;
import org.communityoffice.work.Latest;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// The state of the page 出租屋: which houses in which order, the one that is looked at, and what can be done there.
public final class RentalController {
    private static final Set<String> TABLES = Set.of("rental", "room", "tenancy", "inspection", "hazard", "recheck", "checklist", "equipment", "resident");
    private final HousesService shown;
    private final RentalService houses;
    private final RoomService rooms;
    private final TenancyService tenancies;
    private final RemovalService removals;
    private final LookService looks;
    private final Function<String, List<NamedPerson>> people;
    private final Function<String, Set<Long>> finder;
    private final Work work;
    private final ReadOnlyObjectWrapper<ListedHouses> listed = new ReadOnlyObjectWrapper<>(new ListedHouses(List.of(), Map.of(), List.of(), 0, 0));
    private final ReadOnlyObjectWrapper<@Nullable RentalFile> file = new ReadOnlyObjectWrapper<>();
    private final IntegerProperty due = new SimpleIntegerProperty();
    private HouseFilter filter = new HouseFilter(null, "", false, "");
    private long wanted = -1;
    private final Latest lists = new Latest();

    /// @param people who of the roster fits what is typed
    /// @param finder which houses are meant by typed words
    public RentalController(HousesService shown, RentalService houses, RoomService rooms, TenancyService tenancies, RemovalService removals, LookService looks, Function<String, List<NamedPerson>> people,
            Function<String, Set<Long>> finder, Work work) {
        this.shown = shown;
        this.houses = houses;
        this.rooms = rooms;
        this.tenancies = tenancies;
        this.removals = removals;
        this.looks = looks;
        this.people = people;
        this.finder = finder;
        this.work = work;
    }

    public ReadOnlyObjectProperty<ListedHouses> listedProperty() {
        return listed.getReadOnlyProperty();
    }

    /// Null where none is looked at.
    public ReadOnlyObjectProperty<@Nullable RentalFile> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// How many houses are overdue.
    public IntegerProperty dueProperty() {
        return due;
    }

    public HouseFilter filter() {
        return filter;
    }

    public LocalDate today() {
        return houses.today();
    }

    /// How a hazard stands today.
    HouseWord word(Values hazard) {
        return shown.word(hazard);
    }

    public List<NamedPerson> like(String typed) {
        return people.apply(typed);
    }

    public void show(HouseFilter chosen) {
        filter = chosen;
        load();
    }

    /// What was saved elsewhere is seen.
    public void changed(Set<String> tables) {
        if (tables.stream().anyMatch(TABLES::contains)) {
            load();
        }
    }

    /// Reads the list anew, then the house that is open.
    public void load() {
        HouseFilter chosen = filter;
        work.database(Words.of("rental.doing.list"), _ -> shown.list(chosen, chosen.sought().isEmpty() ? null : finder.apply(chosen.sought()))).latest(lists).then(found -> {
            listed.set(found);
            due.set(Math.toIntExact(found.counts().entrySet().stream().filter(one -> one.getKey().late()).mapToLong(Map.Entry::getValue).sum()));
            open(wanted);
        }).orTell();
    }

    /// Opens a house; one that does not exist closes it.
    public void open(long id) {
        wanted = id;
        work.database(Words.of("rental.doing.open"), _ -> houses.find(id).map(shown::file)).then(found -> {
            if (wanted == id) {
                file.set(found.orElse(null));
            }
        }).orTell();
    }

    public Values blank() {
        return houses.blank();
    }

    public Values arrival(RentalFile shown, String room) {
        return tenancies.blank(shown.row().id(), room);
    }

    public Values newRoom(RentalFile shown) {
        return rooms.blank(shown.row().id());
    }

    /// 实住 31 人，登记 29 人: what the house declared and who is registered; both always said, whether they agree or not.
    public String heads(RentalRow row) {
        Integer declared = row.values().get(RentalFields.OCCUPANTS);
        return declared == null ? Words.of("rental.house.heads.registered", row.heads()) : Words.of("rental.house.heads", declared, row.heads());
    }

    public static boolean headsDiffer(RentalRow row) {
        Integer declared = row.values().get(RentalFields.OCCUPANTS);
        return declared != null && declared != row.heads();
    }

    public void save(@Nullable Stored before, Values typed, boolean sure, Consumer<SaveResult> told) {
        work.database(Words.of("rental.doing.save"), _ -> houses.save(before, typed, sure)).then(result -> {
            if (result instanceof SaveResult.Saved(Stored record)) {
                wanted = record.id();
            }
            done(result, told);
        }).orTell();
    }

    public void moveIn(Values arrival, boolean sure, Consumer<SaveResult> told) {
        work.database(Words.of("rental.doing.save"), _ -> tenancies.moveIn(arrival, sure)).then(result -> done(result, told)).orTell();
    }

    public void saveTenancy(Stored before, Values typed, boolean sure, Consumer<SaveResult> told) {
        work.database(Words.of("rental.doing.save"), _ -> tenancies.save(before, typed, sure)).then(result -> done(result, told)).orTell();
    }

    /// Tenants go on together elsewhere.
    public void moveTogether(List<Stored> who, Values typed, boolean sure, Consumer<SaveResult> told) {
        work.database(Words.of("rental.doing.save"), _ -> removals.move(who, typed, sure)).then(result -> done(result, told)).orTell();
    }

    /// The houses to which somebody may move: by id their addresses.
    public Map<Long, String> addresses() {
        Map<Long, String> out = new LinkedHashMap<>();
        houses.all().stream().filter(house -> !RentalService.STRUCK_OFF.equals(house.values().get(RentalFields.STATUS))).forEach(house -> out.put(house.id(), house.values().get(RentalFields.ADDRESS, "")));
        return out;
    }

    /// Records that the full numbers of a house's owner are looked at, and what for; only then they are shown.
    public void look(Stored house, String purpose, Runnable then) {
        work.database(Words.of("rental.doing.look"), _ -> {
            looks.record(LookKind.FULL_NUMBER, Words.of("rental.look.subject", house.values().get(RentalFields.ADDRESS, ""), house.values().get(RentalFields.LANDLORD, "")), 1, true, purpose);
            return house;
        }).then(_ -> then.run()).orTell();
    }

    public void moveOut(List<Stored> who, @Nullable LocalDate on, boolean leaves, Consumer<SaveResult> told) {
        work.database(Words.of("rental.doing.save"), _ -> tenancies.moveOut(who, on, leaves)).then(result -> done(result, told)).orTell();
    }

    /// What moving out brings with it.
    public void consequences(List<Stored> who, List<Stored> all, boolean leaves, Consumer<List<String>> told) {
        work.database(Words.of("rental.doing.open"), _ -> tenancies.consequences(who, all, leaves)).then(told).orTell();
    }

    public void saveRooms(Values typed, Consumer<SaveResult> told) {
        work.database(Words.of("rental.doing.save"), _ -> rooms.save(null, typed)).then(result -> done(result, told)).orTell();
    }

    /// What somebody else changed is read again too, so that what is typed can be saved after another look.
    private void done(SaveResult result, Consumer<SaveResult> told) {
        if (result instanceof SaveResult.Saved || result instanceof SaveResult.ChangedElsewhere) {
            load();
        }
        told.accept(result);
    }

    public void delete(RentalRow house, Consumer<DeleteResult> told) {
        work.database(Words.of("rental.doing.delete"), _ -> houses.delete(house.stored())).then(result -> {
            load();
            told.accept(result);
        }).orTell();
    }
}
