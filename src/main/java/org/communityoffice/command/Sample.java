package org.communityoffice.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.communityoffice.database.Office;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.security.KeyCost;
import org.communityoffice.security.Role;
import org.communityoffice.settings.BuildingFields;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.spreadsheet.ImportPlan;
import org.communityoffice.spreadsheet.ImportService;
import org.communityoffice.spreadsheet.PlanRequest;

/// The sample office: its profile and buildings set, its workbooks taken in one by one as the clerk does it, then what she entered in the window.
///
/// It is as of [#TODAY]; made earlier, it is as if made then, since no sheet may tell of days to come.
public final class Sample {
    /// Stands in the README: the people are invented.
    public static final String PASSWORD = "yinghua-2026";
    /// The day whose morning the sample shows: last night's sheet waits for the clerk.
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 15);

    private final Path workbooks;
    private final Session.Wired wired;
    private final Clock clock;

    /// @param workbooks the folder `sample-data`
    public Sample(Path workbooks, Session.Wired wired, Clock clock) {
        this.workbooks = workbooks;
        this.wired = wired;
        this.clock = LocalDate.now(clock).isBefore(TODAY) ? Clock.fixed(TODAY.atTime(9, 0).atZone(clock.getZone()).toInstant(), clock.getZone()) : clock;
    }

    /// What became of one workbook.
    record Taken(String file, int imported, int toRead) {}

    /// Makes it in a folder that does not exist or is empty.
    public void make(OfficeFolder folder, KeyCost cost) throws IOException {
        make(folder, new Office.FirstUser(Role.HEAD.label(), Role.HEAD, PASSWORD.toCharArray(), cost));
    }

    List<Taken> make(OfficeFolder folder, Office.FirstUser first) throws IOException {
        Path profile = workbooks.resolve("office.json");
        if (!Files.isRegularFile(profile)) {
            throw new Refusal(Exit.USAGE, Words.of("command.sample.missing", workbooks));
        }
        JsonNode office = new ObjectMapper().readTree(profile.toFile());
        try (Office made = Office.make(folder, first, clock).office()) {
            Services services = wired.over(made, new CurrentUser(first.name(), first.role()), clock);
            services.profile().save(profile(office), buildings(office.path("buildings")));
            List<Taken> taken = new ArrayList<>();
            for (Path workbook : workbooks(Books.RESIDENTS)) {
                taken.add(takeIn(services.imports(Books.RESIDENTS), workbook));
            }
            for (String book : List.of(Books.RENTALS, Books.TENANTS)) {
                for (Path workbook : workbooks(book)) {
                    taken.add(takeIn(services.imports(book), workbook));
                }
            }
            SampleDesk desk = new SampleDesk(workbooks);
            SampleServices entered = services.sample();
            Map<String, Long> residents = new HashMap<>();
            entered.residents().all().forEach(person -> residents.put(person.values().get(ResidentFields.ID_NO, ""), person.id()));
            for (Path workbook : workbooks(Books.ACTIVITIES)) {
                taken.add(takeIn(services.imports(Books.ACTIVITIES), workbook));
            }
            new SampleActivities(desk, entered, residents).enter();
            new SampleRota(desk, entered, residents).enter();
            for (Path workbook : workbooks(Books.PATROL)) {
                taken.add(takeIn(services.imports(Books.PATROL), workbook));
            }
            new SamplePatrol(desk, entered).enter(first.name());
            new SampleRentals(desk, entered.rentals()).enter();
            return taken;
        }
    }

    private static Taken takeIn(ImportService imports, Path workbook) {
        ImportPlan plan = imports.plan(ImportService.open(workbook, null), PlanRequest.first());
        imports.apply(plan);
        ImportPlan.Totals totals = plan.totals();
        return new Taken(plan.file(), totals.imported(), totals.asked() + totals.refused());
    }

    /// The files of a book tell by their names which one it is.
    private List<Path> workbooks(String book) throws IOException {
        try (Stream<Path> all = Files.list(workbooks)) {
            return all.filter(file -> file.getFileName().toString().matches("[0-9].*\\.(xlsx|xls|csv)") && book(file.getFileName().toString()).equals(book)).sorted().toList();
        }
    }

    private static String book(String file) {
        return file.contains("活动") ? Books.ACTIVITIES : file.contains("巡逻") ? Books.PATROL : file.contains("出租屋") ? Books.RENTALS : file.contains("租户") ? Books.TENANTS : Books.RESIDENTS;
    }

    private static OfficeProfile profile(JsonNode office) {
        return new OfficeProfile(office.path("name").asText(), office.path("street").asText(), office.path("division").asText(),
                office.path("contactPhone").asText());
    }

    private static List<Values> buildings(JsonNode list) {
        List<Values> out = new ArrayList<>();
        for (JsonNode one : list) {
            String aliases = StreamSupport.stream(one.path("aliases").spliterator(), false).map(JsonNode::asText).collect(Collectors.joining("|"));
            out.add(Values.none(BuildingFields.TYPE).change()
                    .set(BuildingFields.ESTATE, one.path("estate").asText())
                    .set(BuildingFields.BUILDING, one.path("building").asText())
                    .set(BuildingFields.ALIASES, aliases)
                    .set(BuildingFields.UNITS, one.path("units").asInt())
                    .set(BuildingFields.STOREYS, one.path("storeys").asInt())
                    .set(BuildingFields.SORT, (out.size() + 1) * 10)
                    .set(BuildingFields.ACTIVE, true)
                    .done());
        }
        return out;
    }
}
