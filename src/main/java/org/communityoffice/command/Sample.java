package org.communityoffice.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.communityoffice.database.Office;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.KeyCost;
import org.communityoffice.security.Role;
import org.communityoffice.settings.BuildingFields;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.spreadsheet.ImportPlan;
import org.communityoffice.spreadsheet.ImportService;
import org.communityoffice.spreadsheet.PlanRequest;

/// The sample office: its profile and buildings set, its workbooks taken in one by one as the clerk does it.
public final class Sample {
    /// Stands in the README: the people are invented.
    public static final String PASSWORD = "yinghua-2026";

    private final Path workbooks;
    private final Session.Wired wired;
    private final Clock clock;

    /// @param workbooks the folder `sample-data`
    public Sample(Path workbooks, Session.Wired wired, Clock clock) {
        this.workbooks = workbooks;
        this.wired = wired;
        this.clock = clock;
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
            for (Path workbook : workbooks()) {
                taken.add(takeIn(services.imports(Books.RESIDENTS), workbook));
            }
            return taken;
        }
    }

    private static Taken takeIn(ImportService imports, Path workbook) {
        ImportPlan plan = imports.plan(ImportService.open(workbook, null), PlanRequest.first());
        imports.apply(plan);
        ImportPlan.Totals totals = plan.totals();
        return new Taken(plan.file(), totals.imported(), totals.asked() + totals.refused());
    }

    private List<Path> workbooks() throws IOException {
        try (Stream<Path> all = Files.list(workbooks)) {
            return all.filter(file -> file.getFileName().toString().matches("[0-9].*\\.(xlsx|xls|csv)")).sorted().toList();
        }
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
