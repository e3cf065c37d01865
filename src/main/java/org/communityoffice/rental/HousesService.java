package org.communityoffice.rental;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.settings.HistoryService;
import org.jspecify.annotations.Nullable;

/// What the page 出租屋 shows: the houses in their order, and one house whole, each read in one snapshot.
public final class HousesService {
    private final RentalRepository repository;
    private final HouseOverviewRepository overview;
    private final RentalService houses;
    private final TenancyService tenancies;
    private final HistoryService history;
    private final HazardStates states;
    private final Supplier<Set<Long>> again;

    /// @param again the houses that a newer edition of the checklist sends somebody to again
    public HousesService(RentalRepository repository, HouseOverviewRepository overview, RentalService houses, TenancyService tenancies, HistoryService history, HazardStates states, Supplier<Set<Long>> again) {
        this.repository = repository;
        this.overview = overview;
        this.houses = houses;
        this.tenancies = tenancies;
        this.history = history;
        this.states = states;
        this.again = again;
    }

    /// The houses that a filter names, in its order, and how many there are of each word.
    ///
    /// @param meant which houses typed words mean; null for all
    public ListedHouses list(HouseFilter chosen, @Nullable Set<Long> meant) {
        List<RentalRow> all = repository.read(_ -> {
            Map<Long, List<Values>> open = overview.open();
            Map<Long, HouseOverviewRepository.Last> last = overview.last();
            Map<Long, Integer> heads = overview.heads(houses.today());
            return houses.all().stream().map(house -> row(house, open.getOrDefault(house.id(), List.of()), seen(last.get(house.id())), heads.getOrDefault(house.id(), 0))).toList();
        });
        Set<Long> toSee = again.get();
        Map<HouseWord.Word, Long> counts = new TreeMap<>();
        Set<String> estates = new TreeSet<>();
        List<RentalRow> rows = new ArrayList<>();
        for (RentalRow row : all) {
            counts.merge(row.word().word(), 1L, Long::sum);
            String estate = row.values().get(RentalFields.ESTATE, "");
            if (!estate.isEmpty()) {
                estates.add(estate);
            }
            if ((chosen.word() == null || row.word().word().equals(chosen.word())) && (chosen.estate().isEmpty() || estate.equals(chosen.estate())) && (meant == null || meant.contains(row.id()))
                    && (!chosen.again() || toSee.contains(row.id()))) {
                rows.add(row);
            }
        }
        Comparator<RentalRow> byAddress = Comparator.comparing(RentalRow::address).thenComparing(RentalRow::id);
        rows.sort(chosen.byAddress() ? byAddress : Comparator.comparing(RentalRow::word).thenComparing(byAddress));
        return new ListedHouses(rows, counts, List.copyOf(estates), all.size(), toSee.size());
    }

    /// How one hazard stands today.
    HouseWord word(Values hazard) {
        return states.word(hazard, houses.today());
    }

    private static HouseWord.@Nullable Seen seen(HouseOverviewRepository.@Nullable Last last) {
        return last == null ? null : new HouseWord.Seen(last.on(), last.passed());
    }

    private RentalRow row(Stored house, List<Values> open, HouseWord.@Nullable Seen seen, int heads) {
        return new RentalRow(house, states.word(house.values(), open, seen, houses.today()), open.size(), heads);
    }

    /// One house with all that is known of it.
    public RentalFile file(Stored house) {
        long id = house.id();
        return repository.read(reading -> {
            List<Stored> lived = repository.tenancies(reading, id);
            List<Tenant> tenants = tenancies.tenants(lived);
            List<Stored> inspections = repository.inspections(reading, id);
            List<Stored> hazards = repository.hazards(reading, id);
            List<Values> open = hazards.stream().map(Stored::values).filter(one -> !one.has(HazardFields.CLOSED_ON)).toList();
            return new RentalFile(row(house, open, seen(overview.last().get(id)), (int) tenants.stream().map(one -> one.tenancy().values().get(TenancyFields.PERSON)).filter(Objects::nonNull).distinct().count()),
                    repository.rooms(reading, id), lived, tenants, inspections, hazards, repository.rechecks(reading, hazards.stream().map(Stored::id).toList()),
                    repository.equipment(reading, id), history.of(RentalFields.TYPE, id), houses.missing(house.values()));
        });
    }
}
