package org.communityoffice.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;
import org.jspecify.annotations.Nullable;

/// The building list that a clerk keeps: estates, buildings, other ways to write them. Buildings are retired, never deleted.
public final class BuildingService {
    private final BuildingRepository repository;
    private final CurrentUser user;
    private volatile Listed listed;

    public BuildingService(BuildingRepository repository, CurrentUser user) {
        this.repository = repository;
        this.user = user;
        this.listed = listed(repository.all());
    }

    /// The list as some rows make it.
    private record Listed(List<Stored> rows, BuildingList list) {}

    /// In the order of the estates as first entered, then of the list.
    public List<Stored> all() {
        return sorted(repository.all());
    }

    private static List<Stored> sorted(List<Stored> rows) {
        return rows.stream()
                .sorted(Comparator.comparing((Stored row) -> row.values().get(BuildingFields.SORT, 0)).thenComparing(Stored::id))
                .toList();
    }

    /// The list by which written addresses are understood; always the newest.
    public BuildingList list() {
        List<Stored> rows = repository.all();
        Listed now = listed;
        if (now.rows() != rows) {
            now = listed(rows);
            listed = now;
        }
        return now.list();
    }

    private static Listed listed(List<Stored> rows) {
        return new Listed(rows, new BuildingList(sorted(rows).stream()
                .filter(row -> row.values().get(BuildingFields.ACTIVE, true))
                .map(row -> new Building(row.id(), row.values().get(BuildingFields.ESTATE, ""),
                        row.values().get(BuildingFields.BUILDING, ""), aliases(row.values())))
                .toList()));
    }

    private static List<String> aliases(Values building) {
        String written = building.get(BuildingFields.ALIASES);
        return written == null ? List.of() : Arrays.asList(written.split("\\|"));
    }

    /// What the form of a new building begins with.
    public Values blank() {
        int last = all().stream().mapToInt(row -> row.values().get(BuildingFields.SORT, 0)).max().orElse(0);
        return Values.none(BuildingFields.TYPE).change().set(BuildingFields.SORT, last + 10)
                .set(BuildingFields.ACTIVE, true).done();
    }

    /// What stands in the way of saving, beside its field: an address must never mean two buildings.
    private List<Problem> problems(@Nullable Stored before, Values building) {
        List<Problem> problems = new ArrayList<>();
        if (!building.has(BuildingFields.ESTATE)) {
            problems.add(new Problem("estate", Words.of("settings.building.noEstate")));
        }
        if (!building.has(BuildingFields.BUILDING)) {
            problems.add(new Problem("building", Words.of("settings.building.noName")));
        }
        if (problems.isEmpty() && building.get(BuildingFields.ACTIVE, true)) {
            list().place(title(building)).map(Place::building).filter(other -> before == null || other.id() != before.id())
                    .ifPresent(other -> problems.add(new Problem("building", Words.of("settings.building.twice", other.title()))));
        }
        return problems;
    }

    public SaveResult save(@Nullable Stored before, Values typed) {
        List<Problem> problems = problems(before, typed);
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        try {
            return new SaveResult.Saved(repository.change(
                    Words.of(before == null ? "settings.building.add" : "settings.building.change", title(typed)), user.doing(Act.OFFICE),
                    changes -> before == null ? changes.insert(typed) : changes.update(before.id(), before.version(), typed))
                    .value());
        } catch (StaleVersionException stale) {
            return new SaveResult.ChangedElsewhere(before == null ? null : repository.find(before.id()).orElse(null), "");
        }
    }

    /// Several numbered buildings of an estate at once (1—12号楼), those already there left out.
    ///
    /// @return how many were added
    public int addSeveral(String estate, int from, int to, @Nullable Integer units, @Nullable Integer storeys) {
        int place = blank().get(BuildingFields.SORT, 0);
        List<Values> wanted = IntStream.rangeClosed(from, to)
                .mapToObj(number -> blank().change()
                        .set(BuildingFields.ESTATE, estate.strip())
                        .set(BuildingFields.BUILDING, Words.of("settings.building.numbered", number))
                        .set(BuildingFields.UNITS, units)
                        .set(BuildingFields.STOREYS, storeys)
                        .set(BuildingFields.SORT, place + (number - from) * 10)
                        .done())
                .filter(building -> problems(null, building).isEmpty())
                .toList();
        if (!wanted.isEmpty()) {
            repository.change(Words.of("settings.building.addSeveral", estate.strip(), wanted.size()), user.doing(Act.OFFICE),
                    changes -> wanted.stream().map(changes::insert).toList());
        }
        return wanted.size();
    }

    private static String title(Values building) {
        return building.get(BuildingFields.ESTATE, "") + building.get(BuildingFields.BUILDING, "");
    }
}
