package org.communityoffice.resident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.communityoffice.model.Stored;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.spreadsheet.ColumnMemory;
import org.communityoffice.spreadsheet.ImportPlan;
import org.communityoffice.spreadsheet.ImportService;
import org.communityoffice.spreadsheet.PlanRequest;
import org.jspecify.annotations.Nullable;

/// Plans imports on the day of the sample files, against whatever residents are given.
final class ImportFixture {
    static final Path INPUT = Path.of("src/test/resources/input");
    static final FactoryTables TABLES = new FactoryTables();
    static final FieldCatalogue CATALOGUE = new FieldCatalogue(TABLES);
    static final CodeLists CODES = new CodeLists(TABLES);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-15T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    static final ResidentImport IMPORT = new ResidentImport(TABLES, CATALOGUE, CODES, CLOCK);

    private ImportFixture() {}

    /// The sample file whose name starts so (`A01`).
    static Path sample(String start) {
        try (Stream<Path> files = Files.list(INPUT)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start + "_")).findFirst().orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ImportPlan plan(Path file, @Nullable String password, PlanRequest request, KnownResidents known) {
        return IMPORT.plan(ImportService.open(file, password == null ? null : password.toCharArray()), request, known, ColumnMemory.none());
    }

    static ImportPlan plan(Path file) {
        return plan(file, null, PlanRequest.first(), KnownResidents.none());
    }

    /// The rows of a plan as if they had been written.
    static KnownResidents written(ImportPlan plan) {
        List<Stored> out = new ArrayList<>();
        plan.rows().stream().filter(row -> row.imported()).forEach(row -> out.add(new Stored(out.size() + 1L, 1, row.values())));
        return KnownResidents.of(out);
    }
}
