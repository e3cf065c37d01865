package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.communityoffice.settings.HistoryService;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// The state of the page 出租屋: which houses in which order, the one that is looked at, and what can be done there.
public final class RentalController {
    private static final Set<String> TABLES = Set.of("rental", "room", "tenancy", "inspection", "hazard", "recheck", "equipment", "resident");
    private final RentalRepository repository;
    private final RentalService houses;
    private final RoomService rooms;
    private final TenancyService tenancies;
    private final HistoryService history;
    private final Function<String, List<NamedPerson>> people;
    private final Function<String, Set<Long>> finder;
    private final Work work;
    private final ReadOnlyObjectWrapper<Listed> listed = new ReadOnlyObjectWrapper<>(new Listed(List.of(), Map.of(), List.of(), 0));
    private final ReadOnlyObjectWrapper<@Nullable RentalFile> file = new ReadOnlyObjectWrapper<>();
    private final IntegerProperty due = new SimpleIntegerProperty();
    private Filter filter = new Filter(null, "", false, "");
    private long wanted = -1;
    private long loading;

    /// Which houses are listed.
    ///
    /// @param word      null for all
    /// @param estate    empty for all
    /// @param byAddress else the worst come first
    /// @param sought    empty for all
    public record Filter(HouseWord.@Nullable Word word, String estate, boolean byAddress, String sought) {}

    /// What the list shows, and how many houses there are by word.
    public record Listed(List<RentalRow> rows, Map<HouseWord.Word, Long> counts, List<String> estates, int all) {}

    /// @param people who of the roster fits what is typed
    /// @param finder which houses are meant by typed words
    public RentalController(RentalRepository repository, RentalService houses, RoomService rooms, TenancyService tenancies, HistoryService history, Function<String, List<NamedPerson>> people,
            Function<String, Set<Long>> finder, Work work) {
        this.repository = repository;
        this.houses = houses;
        this.rooms = rooms;
        this.tenancies = tenancies;
        this.history = history;
        this.people = people;
        this.finder = finder;
        this.work = work;
    }

    public ReadOnlyObjectProperty<Listed> listedProperty() {
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

    public Filter filter() {
        return filter;
    }

    public LocalDate today() {
        return houses.today();
    }

    public List<NamedPerson> like(String typed) {
        return people.apply(typed);
    }

    public void show(Filter chosen) {
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
        long number = ++loading;
        Filter chosen = filter;
        work.database(Words.of("rental.doing.list"), _ -> read(chosen)).then(found -> {
            if (number == loading) {
                listed.set(found);
                due.set(Math.toIntExact(found.counts.getOrDefault(HouseWord.Word.OVERDUE, 0L)));
                open(wanted);
            }
        }).orTell();
    }

    private Listed read(Filter chosen) {
        Set<Long> meant = chosen.sought.isEmpty() ? null : finder.apply(chosen.sought);
        List<RentalRow> all = repository.read(reading -> {
            Map<Long, List<Values>> open = repository.unclosedHazards(reading).stream().map(Stored::values).collect(Collectors.groupingBy(one -> one.get(HazardFields.RENTAL, 0L)));
            Map<Long, LocalDate> seen = repository.lastInspected(reading);
            Map<Long, Integer> heads = repository.headsOn(reading, today());
            return houses.all().stream().map(house -> row(house, open.getOrDefault(house.id(), List.of()), seen.get(house.id()), heads.getOrDefault(house.id(), 0))).toList();
        });
        Map<HouseWord.Word, Long> counts = new EnumMap<>(HouseWord.Word.class);
        Set<String> estates = new TreeSet<>();
        List<RentalRow> rows = new ArrayList<>();
        for (RentalRow row : all) {
            counts.merge(row.word().word(), 1L, Long::sum);
            String estate = row.values().get(RentalFields.ESTATE, "");
            if (!estate.isEmpty()) {
                estates.add(estate);
            }
            if ((chosen.word == null || row.word().word() == chosen.word) && (chosen.estate.isEmpty() || estate.equals(chosen.estate)) && (meant == null || meant.contains(row.id()))) {
                rows.add(row);
            }
        }
        Comparator<RentalRow> byAddress = Comparator.comparing(RentalRow::address).thenComparing(RentalRow::id);
        rows.sort(chosen.byAddress ? byAddress : Comparator.comparing((RentalRow row) -> row.word().word()).thenComparing(row -> -row.word().days()).thenComparing(byAddress));
        return new Listed(rows, counts, List.copyOf(estates), all.size());
    }

    private RentalRow row(Stored house, List<Values> open, @Nullable LocalDate seen, int heads) {
        return new RentalRow(house, HouseWord.of(house.values(), open, seen, today()), open.size(), heads);
    }

    /// Opens a house; one that does not exist closes it.
    public void open(long id) {
        wanted = id;
        work.database(Words.of("rental.doing.open"), _ -> houses.find(id).map(this::fileOf)).then(found -> {
            if (wanted == id) {
                file.set(found.orElse(null));
            }
        }).orTell();
    }

    private RentalFile fileOf(Stored house) {
        long id = house.id();
        return repository.read(reading -> {
            List<Stored> lived = repository.tenancies(reading, id);
            List<Tenant> tenants = tenancies.tenants(lived);
            List<Stored> inspections = repository.inspections(reading, id);
            List<Stored> hazards = repository.hazards(reading, id);
            List<Values> open = hazards.stream().map(Stored::values).filter(one -> !one.has(HazardFields.CLOSED_ON)).toList();
            LocalDate seen = repository.lastInspected(reading).get(id);
            return new RentalFile(row(house, open, seen, (int) tenants.stream().map(one -> one.tenancy().values().get(TenancyFields.PERSON)).filter(Objects::nonNull).distinct().count()),
                    repository.rooms(reading, id), lived, tenants, inspections, hazards, repository.rechecks(reading, hazards.stream().map(Stored::id).toList()),
                    repository.equipment(reading, id), history.of(RentalFields.TYPE, id), houses.missing(house.values()));
        });
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

    private void done(SaveResult result, Consumer<SaveResult> told) {
        if (result instanceof SaveResult.Saved) {
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
