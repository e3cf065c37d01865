package org.communityoffice.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.communityoffice.model.Field;
import org.communityoffice.model.Values;
import org.communityoffice.report.Cell;
import org.communityoffice.report.TableExport;
import org.communityoffice.resident.ResidentFields;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writing a roster of 100,000 people and 20 columns, against bare writers of the same cells and against LibreOffice.
@Tag("bench")
class ExportBench {
    private static final String WHAT = ", 100,000 rows x 20";

    @TempDir
    Path folder;

    @Test
    void aHundredThousandPeopleOfTwentyColumns() throws Exception {
        List<Values> people = BenchFiles.people(100_000);
        Path bareFile = folder.resolve("bare.xlsx");
        Path ourFile = folder.resolve("ours.xlsx");
        BenchFiles.write(people.subList(0, 5_000), bareFile);
        write(people.subList(0, 5_000), ourFile);
        Bench.Pair best = Bench.bestOfBoth(5, () -> write(people, ourFile), () -> BenchFiles.write(people, bareFile));
        double ours = best.one();
        double bare = best.other();
        assertThat(BenchFiles.read(ourFile)).isEqualTo(BenchFiles.read(bareFile));
        Bench.record("export" + WHAT, ours, "ms", 0, "");
        Bench.record("bare writer" + WHAT, bare, "ms", 0, "fastexcel, cells only");
        Bench.record("POI SXSSF" + WHAT, Bench.millis(() -> BenchFiles.writePoi(people, folder.resolve("poi.xlsx"))), "ms", 0, "");
        Bench.record("export : bare writer" + WHAT, ours / bare, "x", 1.3, "fastexcel");
        libreOffice(bareFile, ours);
    }

    private void libreOffice(Path file, double ours) throws Exception {
        if (!Files.isExecutable(Path.of("/usr/bin/soffice"))) {
            System.out.println("LibreOffice is not here: the comparison with it was left out.");
            return;
        }
        ProcessBuilder convert = new ProcessBuilder("/usr/bin/soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", "xlsx",
                "--outdir", folder.resolve("converted").toString(), file.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("soffice.log").toFile());
        double theirs = Bench.millis(() -> waitFor(convert.start()));
        Bench.record("export : LibreOffice" + WHAT, ours / theirs, "x", 1, String.format("it opens and writes the same cells in %.0f ms", theirs));
    }

    private static void waitFor(Process process) throws IOException {
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void write(List<Values> people, Path file) throws IOException {
        List<TableExport.Column> columns = BenchFiles.COLUMNS.stream()
                .map(field -> new TableExport.Column(BenchFiles.label(field), field.kind() == Field.Kind.DATE ? TableExport.Kind.DAY : TableExport.Kind.TEXT)).toList();
        Iterable<List<Cell>> rows = () -> people.stream().map(ExportBench::row).iterator();
        TableExport.write(new TableExport.Sheet("居民", "樱花社区", columns, Map.of()), rows, file);
    }

    private static List<Cell> row(Values person) {
        return BenchFiles.COLUMNS.stream().<Cell>map(field -> person.get(field) instanceof LocalDate day ? new Cell.Day(day)
                : person.has(field) ? new Cell.Text(BenchFiles.shown(person, field)) : Cell.EMPTY).toList();
    }
}
