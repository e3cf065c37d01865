package org.communityoffice.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.communityoffice.activity.ActivityImports;
import org.communityoffice.activity.ActivityRepository;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.TestOffice;
import org.communityoffice.group.TeamRepository;
import org.communityoffice.patrol.PatrolImports;
import org.communityoffice.patrol.PatrolRepository;
import org.communityoffice.rental.RentalImports;
import org.communityoffice.rental.RentalRepository;
import org.communityoffice.rental.TenantImports;
import org.communityoffice.resident.Households;
import org.communityoffice.resident.ResidentImports;
import org.communityoffice.resident.ResidentRepository;
import org.communityoffice.resident.ResidentService;
import org.communityoffice.security.Role;
import org.communityoffice.settings.BuildingList;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.spreadsheet.BookImport;
import org.communityoffice.spreadsheet.ImportPlan;
import org.communityoffice.spreadsheet.ImportRepository;
import org.communityoffice.spreadsheet.ImportRow;
import org.communityoffice.spreadsheet.ImportService;
import org.communityoffice.spreadsheet.PlanRequest;

/// An office on the day of the sample files, into which books are imported.
final class ImportOffice implements AutoCloseable {
    static final Path INPUT = Path.of("src/test/resources/input");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-15T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    static final FactoryTables TABLES = new FactoryTables();
    final OfficeDatabase database;
    final HistoryRepository history;
    final ActivityRepository activities;
    final PatrolRepository patrol;
    final TeamRepository teams;
    final RentalRepository rentals;
    final ResidentRepository residents;

    private final FieldCatalogue catalogue = new FieldCatalogue(TABLES);
    private final CodeLists codes = new CodeLists(TABLES);

    ImportOffice(Path folder) {
        database = TestOffice.create(folder, CLOCK);
        history = new HistoryRepository(database);
        activities = new ActivityRepository(database);
        patrol = new PatrolRepository(database);
        teams = new TeamRepository(database);
        rentals = new RentalRepository(database);
        residents = new ResidentRepository(database);
    }

    ImportService activities() {
        return service(new ActivityImports(activities, TABLES, catalogue, codes, CLOCK));
    }

    ImportService patrol() {
        return service(new PatrolImports(patrol, teams, TABLES, catalogue, codes, CLOCK));
    }

    ImportService rentals() {
        return service(new RentalImports(rentals, residents, TABLES, catalogue, codes, CLOCK));
    }

    ImportService tenants() {
        CurrentUser user = new CurrentUser("主任", Role.HEAD);
        Households households = new Households(residents, () -> new BuildingList(List.of()));
        ResidentService service = new ResidentService(residents, history, catalogue, households, user, CLOCK);
        return service(new TenantImports(new ResidentImports(residents, service, households, TABLES, catalogue, codes, CLOCK), residents, rentals, TABLES, catalogue, CLOCK));
    }

    private ImportService service(BookImport book) {
        return new ImportService(book, new ImportRepository(database), new CurrentUser("主任", Role.HEAD));
    }

    static ImportPlan plan(ImportService service, Path file) {
        return service.plan(ImportService.open(file, null), PlanRequest.first());
    }

    static List<String> codes(ImportRow row) {
        return row.findings().stream().map(found -> found.code().name()).toList();
    }

    /// The sample file whose name starts so (`A09`).
    static Path sample(String start) {
        try (Stream<Path> files = Files.list(INPUT)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start + "_")).findFirst().orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
