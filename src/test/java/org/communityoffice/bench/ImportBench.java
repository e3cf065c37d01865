package org.communityoffice.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.communityoffice.resident.KnownResidents;
import org.communityoffice.resident.ResidentImport;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.spreadsheet.ColumnMemory;
import org.communityoffice.spreadsheet.ImportPlan;
import org.communityoffice.spreadsheet.ImportService;
import org.communityoffice.spreadsheet.PlanRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reading a workbook and deciding on every row, against the fastest bare reader of the same cells.
@Tag("bench")
class ImportBench {
    private static final FactoryTables TABLES = new FactoryTables();
    private static final ResidentImport IMPORT = new ResidentImport(TABLES, new FieldCatalogue(TABLES), new CodeLists(TABLES), BenchOffice.CLOCK);

    @TempDir
    Path folder;

    @Test
    void theRosterOfTwentyThousandRows() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/input"))) {
            compare("20,000 rows (A11)", files.filter(file -> file.getFileName().toString().startsWith("A11")).findFirst().orElseThrow(), 19_657, 9);
        }
    }

    @Test
    void aHundredThousandPeopleOfTwentyColumns() throws IOException {
        Path file = folder.resolve("100000.xlsx");
        BenchFiles.write(BenchFiles.people(100_000), file);
        compare("100,000 rows x 20", file, 100_000, 2);
    }

    private static void compare(String what, Path file, int rows, int runs) throws IOException {
        assertThat(BenchFiles.read(file)).isGreaterThan(rows * 5L);
        assertThat(plan(file).totals().imported()).isEqualTo(rows);
        Bench.Pair best = Bench.bestOfBoth(runs, () -> plan(file), () -> BenchFiles.read(file));
        double ours = best.one();
        double bare = best.other();
        Bench.record("import planned, " + what, ours, "ms", 0, "every row with its outcome");
        Bench.record("bare reader, " + what, bare, "ms", 0, "fastexcel-reader, cells only");
        Bench.record("import planned : bare reader, " + what, ours / bare, "x", 2, "fastexcel-reader");
        try (BenchOffice office = BenchOffice.empty()) {
            ImportService service = office.wiring().imports("residents");
            double whole = Bench.millis(() -> assertThat(service.apply(service.plan(ImportService.open(file, null), PlanRequest.first())))
                    .isInstanceOfSatisfying(ImportService.Applied.Done.class, done -> assertThat(done.imported()).isEqualTo(rows)));
            Bench.record("import saved, " + what, whole, "ms", 0, "one change set, with history, on the disk");
            Bench.record("import saved : bare reader, " + what, whole / bare, "x", 0, "fastexcel-reader");
        }
    }

    private static ImportPlan plan(Path file) {
        return IMPORT.plan(ImportService.open(file, null), PlanRequest.first(), KnownResidents.none(), ColumnMemory.none());
    }
}
