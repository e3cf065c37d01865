package org.communityoffice.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.communityoffice.Wiring;
import org.communityoffice.database.Changes;
import org.communityoffice.database.Office;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.resident.HouseholdFields;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.sample.Community;
import org.communityoffice.security.KeyCost;
import org.communityoffice.security.Role;
import org.communityoffice.settings.BuildingFields;
import org.communityoffice.settings.CurrentUser;

/// An office on the disk with as many invented people as a bench asks for.
public final class BenchOffice implements AutoCloseable {
    public static final Clock CLOCK = Clock.fixed(LocalDate.of(2026, 11, 15).atTime(9, 41).atZone(ZoneId.systemDefault()).toInstant(), ZoneId.systemDefault());
    private static final CurrentUser USER = new CurrentUser("王办事员", Role.CLERK);

    private final Path folder;
    private final Wiring wiring;

    private BenchOffice(Path folder, Wiring wiring) {
        this.folder = folder;
        this.wiring = wiring;
    }

    /// An office without people.
    public static BenchOffice empty() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "office");
        Office office = Office.make(new OfficeFolder(folder.resolve("data")),
                new Office.FirstUser(USER.name(), USER.role(), "yinghua-2026".toCharArray(), new KeyCost(64, 1, 1)), CLOCK).office();
        return new BenchOffice(folder, new Wiring(office, USER, CLOCK));
    }

    /// An office with that many people, door by door.
    public static BenchOffice of(int residents) throws IOException {
        BenchOffice made = empty();
        Community community = Community.of(Community.SEED, residents);
        made.wiring.office().database().change("导入居民 " + residents + " 人", USER.name(), changes -> {
            fill(changes, community);
            return residents;
        });
        return made;
    }

    private static void fill(Changes changes, Community community) {
        Map<Object, Long> buildings = new HashMap<>();
        community.homes().forEach(home -> {
            long building = buildings.computeIfAbsent(home.flat().block(), block -> changes.insert(Values.none(BuildingFields.TYPE).change()
                    .set(BuildingFields.ESTATE, home.flat().block().estate()).set(BuildingFields.BUILDING, home.flat().block().name())
                    .set(BuildingFields.UNITS, home.flat().block().units()).set(BuildingFields.STOREYS, home.flat().block().storeys())
                    .set(BuildingFields.ALIASES, home.flat().block().aliases())
                    .set(BuildingFields.SORT, buildings.size()).set(BuildingFields.ACTIVE, true).done()).id());
            long head = changes.reserve(ResidentFields.TYPE);
            Stored household = changes.insert(home.household().change().set(HouseholdFields.BUILDING, building).set(HouseholdFields.HEAD, head).done());
            List<Values> people = home.people();
            for (int i = 0; i < people.size(); i++) {
                long id = i == 0 ? head : changes.reserve(ResidentFields.TYPE);
                changes.insert(id, people.get(i).change().set(ResidentFields.PERSON_NO, "R-%06d".formatted(id))
                        .set(ResidentFields.HOUSEHOLD, household.id()).set(ResidentFields.BUILDING, building).done());
            }
        });
    }

    public Wiring wiring() {
        return wiring;
    }

    /// For files that the bench writes; gone with the office.
    public Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {
        wiring.office().close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
