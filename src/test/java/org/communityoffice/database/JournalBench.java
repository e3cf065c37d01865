package org.communityoffice.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.communityoffice.Wiring;
import org.communityoffice.bench.Bench;
import org.communityoffice.bench.BenchOffice;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentService;
import org.communityoffice.security.KeyCost;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.spreadsheet.ImportService;
import org.communityoffice.spreadsheet.PlanRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the journal costs: an import of 20,000 rows and a save, with it and without, in turn.
@Tag("bench")
class JournalBench {
    private static final Disk WITHOUT = new Disk("async:", null);
    private static final CurrentUser USER = new CurrentUser("王办事员", Role.CLERK);
    @TempDir Path temp;
    private int made;

    @Test
    void withAndWithoutAJournal() throws Exception {
        Path file;
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/input"))) {
            file = files.filter(one -> one.getFileName().toString().startsWith("A11")).findFirst().orElseThrow();
        }
        load(file, Disk.REAL);
        Bench.Pair best = new Bench.Pair(Double.MAX_VALUE, Double.MAX_VALUE);
        for (int run = 0; run < 3; run++) {
            best = new Bench.Pair(Math.min(best.one(), load(file, Disk.REAL)), Math.min(best.other(), load(file, WITHOUT)));
        }
        Bench.record("import of 20,000 rows (A11), with the journal", best.one(), "ms", 0, "");
        Bench.record("import of 20,000 rows (A11), without", best.other(), "ms", 0, "");
        Bench.record("import of 20,000 rows: with : without the journal", best.one() / best.other(), "x", 1.3, "the same without");
        save("with the journal", Disk.REAL);
        save("without", WITHOUT);
    }

    private Office office(Disk disk) throws IOException {
        return Office.make(new OfficeFolder(temp.resolve("office" + made++)), new Office.FirstUser(USER.name(), USER.role(), "yinghua-2026".toCharArray(), new KeyCost(64, 1, 1)), BenchOffice.CLOCK, disk).office();
    }

    private double load(Path file, Disk disk) throws IOException {
        try (Office office = office(disk)) {
            ImportService service = new Wiring(office, USER, BenchOffice.CLOCK).imports("residents");
            return Bench.millis(() -> assertThat(service.apply(service.plan(ImportService.open(file, null), PlanRequest.first()))).isInstanceOf(ImportService.Applied.Done.class));
        }
    }

    private void save(String how, Disk disk) throws Exception {
        try (Office office = office(disk)) {
            Wiring wiring = new Wiring(office, USER, BenchOffice.CLOCK);
            ImportService service = wiring.imports("residents");
            Path some;
            try (Stream<Path> files = Files.list(Path.of("src/test/resources/input"))) {
                some = files.filter(one -> one.getFileName().toString().startsWith("A11")).findFirst().orElseThrow();
            }
            service.apply(service.plan(ImportService.open(some, null), PlanRequest.first()));
            ResidentService residents = wiring.residents().service();
            List<Stored> all = List.copyOf(residents.all());
            int[] at = {0};
            Bench.p95(100, () -> change(residents, all.get(at[0]++)));
            Bench.record("save confirmed p50, 20,000 people, " + how, Bench.p50(400, () -> change(residents, all.get(at[0]++))), "ms", 50, "");
            Bench.record("save confirmed p95, 20,000 people, " + how, Bench.p95(400, () -> change(residents, all.get(at[0]++))), "ms", 50, "");
        }
    }

    private static SaveResult change(ResidentService service, Stored person) {
        SaveResult result = service.save(person, person.values().with(ResidentFields.NOTE, "电话已核对"), true);
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return result;
    }
}
