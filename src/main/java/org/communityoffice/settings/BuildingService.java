package org.communityoffice.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// The building list that a clerk keeps: estates, buildings, other ways to write them. Buildings are retired, never deleted.
public final class BuildingService {
    private final BuildingRepository repository;
    private final CurrentUser user;
    private volatile BuildingList list;

    public BuildingService(BuildingRepository repository, CurrentUser user) {
        this.repository = repository;
        this.user = user;
        this.list = listed();
        repository.onChange(ids -> list = listed());
    }

    /// In the order of the estates as first entered, then of the list.
    public List<Stored> all() {
        return repository.all().stream()
                .sorted(Comparator.comparing((Stored row) -> row.values().get(BuildingFields.SORT, 0)).thenComparing(Stored::id))
                .toList();
    }

    /// The list by which written addresses are understood; always the newest.
    public BuildingList list() {
        return list;
    }

    private BuildingList listed() {
        return new BuildingList(all().stream()
                .filter(row -> row.values().get(BuildingFields.ACTIVE, true))
                .map(row -> new Building(row.id(), row.values().get(BuildingFields.ESTATE, ""),
                        row.values().get(BuildingFields.BUILDING, ""), aliases(row.values())))
                .toList());
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

    public SaveResult save(@Nullable Stored before, Values typed) {
        List<Problem> problems = new ArrayList<>();
        if (!typed.has(BuildingFields.ESTATE)) {
            problems.add(new Problem("estate", Words.of("settings.building.noEstate")));
        }
        if (!typed.has(BuildingFields.BUILDING)) {
            problems.add(new Problem("building", Words.of("settings.building.noName")));
        }
        if (repository.all().stream().anyMatch(row -> (before == null || row.id() != before.id()) && same(row.values(), typed))) {
            problems.add(new Problem("building", Words.of("settings.building.twice")));
        }
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        String name = typed.get(BuildingFields.ESTATE, "") + typed.get(BuildingFields.BUILDING, "");
        try {
            return new SaveResult.Saved(repository.change(
                    Words.of(before == null ? "settings.building.add" : "settings.building.change", name), user.name(),
                    changes -> before == null ? changes.insert(typed) : changes.update(before.id(), before.version(), typed))
                    .value());
        } catch (StaleVersionException stale) {
            return new SaveResult.ChangedElsewhere(before == null ? null : repository.find(before.id()).orElse(null), "");
        }
    }

    private static boolean same(Values one, Values other) {
        return Objects.equals(one.get(BuildingFields.ESTATE), other.get(BuildingFields.ESTATE))
                && Objects.equals(one.get(BuildingFields.BUILDING), other.get(BuildingFields.BUILDING));
    }
}
