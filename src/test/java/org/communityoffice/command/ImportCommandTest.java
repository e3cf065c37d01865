package org.communityoffice.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `office import` as its contract says.
class ImportCommandTest {
    private static final Path INPUT = Path.of("src/test/resources/input");
    private final TestCommand office = new TestCommand().password("import pass word");

    @TempDir
    Path folder;

    private Path data;
    private Path result;

    @BeforeEach
    void newOffice() {
        data = folder.resolve("office");
        result = folder.resolve("result.json");
        assertThat(office.run("new", "--data", data, "--name", "樱花社区", "--recovery-key-out", folder.resolve("key.txt")).exit()).isZero();
    }

    @Test
    void cleanFileGoesInAndAgainChangesNothing() throws IOException {
        TestCommand.Ran first = office.run("import", "--data", data, "--book", "residents", sample("A00"), "--result", result, "--today", "2026-11-15");
        assertThat(first.err()).isEmpty();
        assertThat(first.exit()).isZero();
        assertThat(json().at("/totals/imported").asInt()).isEqualTo(12);
        TestCommand.Ran again = office.run("import", "--data", data, "--book", "residents", sample("A00"), "--result", result, "--force", "--today", "2026-11-15");
        assertThat(again.exit()).isZero();
        assertThat(json().at("/totals/imported").asInt()).isZero();
        assertThat(json().at("/rows/0/problems").toString()).contains("UNCHANGED");
        assertThat(office.run("check", "--data", data).out()).contains("12");
    }

    @Test
    void changesAgainstTheDatabaseAreListedAndAskedRowsNotWritten() throws IOException {
        office.run("import", "--data", data, "--book", "residents", sample("A00"), "--today", "2026-11-15");
        TestCommand.Ran ran = office.run("import", "--data", data, "--book", "residents", sample("A05"), "--result", result, "--today", "2026-11-15");
        assertThat(ran.exit()).isEqualTo(Exit.READ);
        assertThat(json().at("/totals").toString()).isEqualTo("{\"rowsRead\":18,\"imported\":6,\"asked\":5,\"refused\":2,\"skippedAll\":5}");
        assertThat(ran.err()).contains("第 16 行").doesNotContain("施雨桐").doesNotContain("990101");
        assertThat(office.run("check", "--data", data).out()).contains("15");
    }

    @Test
    void dryRunWritesNothing() throws IOException {
        Map<String, Long> before = files();
        TestCommand.Ran ran = office.run("import", "--data", data, "--book", "residents", sample("A01"), "--dry-run", "--result", result, "--today", "2026-11-15");
        assertThat(ran.exit()).isEqualTo(Exit.READ);
        assertThat(json().at("/totals/imported").asInt()).isEqualTo(32);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void eachRowIsSaidWhenItIsSaved() {
        TestCommand.Ran ran = office.run("import", "--data", data, "--book", "residents", sample("A00"), "--each-row", "--today", "2026-11-15");
        assertThat(ran.out().lines().filter(line -> line.startsWith("saved ")).toList()).hasSize(12).startsWith("saved 居民!2").endsWith("saved 居民!13");
        assertThat(office.run("import", "--data", data, "--book", "residents", sample("A03"), "--each-row", "--today", "2026-11-15").out()).contains("saved !2");
    }

    @Test
    void activitiesAndSignInsGoInRowByRowAndComeBackFromAnExport() throws IOException {
        for (String[] one : new String[][] {{"activities", "A09", "19"}, {"patrol", "A10", "17"}}) {
            TestCommand.Ran ran = office.run("import", "--data", data, "--book", one[0], sample(one[1]), "--each-row", "--today", "2026-11-15");
            assertThat(ran.exit()).isEqualTo(Exit.READ);
            assertThat(ran.out().lines().filter(line -> line.startsWith("saved "))).hasSize(Integer.parseInt(one[2]));
            Path out = folder.resolve(one[0] + ".xlsx");
            assertThat(office.run("export", "--data", data, "--book", one[0], "--out", out, "--unmasked", "--purpose", "核对").exit()).isZero();
            TestCommand.Ran again = office.run("import", "--data", data, "--book", one[0], out, "--result", result, "--force", "--today", "2026-11-15");
            assertThat(again.exit()).isZero();
            assertThat(json().at("/totals/imported").asInt()).isZero();
            assertThat(json().at("/totals/skippedAll").asText()).isEqualTo(one[2]);
        }
    }

    @Test
    void filesThatAreNotReadSaySo() throws IOException {
        for (String file : new String[] {"A12", "A13", "A14", "A15", "A16", "A09"}) {
            TestCommand.Ran ran = office.run("import", "--data", data, "--book", "residents", sample(file), "--result", result, "--force");
            assertThat(ran.exit()).as(file).isEqualTo(Exit.READ);
            assertThat(ran.err().lines().toList()).as(file).hasSize(1);
            assertThat(json().path("rows")).as(file).isEmpty();
        }
        Files.writeString(folder.resolve("pw"), "jwh2026\n");
        assertThat(office.run("import", "--data", data, "--book", "residents", sample("A12"), "--workbook-password-file", folder.resolve("pw")).exit()).isZero();
    }

    @Test
    void wrongUsage() {
        assertThat(office.run("import", "--data", data, "--book", "dogs", sample("A06")).exit()).isEqualTo(Exit.USAGE);
        assertThat(office.run("import", "--data", data, "--book", "residents", folder.resolve("none.xlsx")).exit()).isEqualTo(Exit.USAGE);
        assertThat(office.run("import", "--data", data, "--book", "residents", sample("A00"), "--sheet", "没有").exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void oneSheetOnly() throws IOException {
        office.run("import", "--data", data, "--book", "residents", sample("A02"), "--sheet", "2019年旧表", "--result", result, "--today", "2026-11-15");
        assertThat(json().at("/totals/imported").asInt()).isEqualTo(6);
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(result.toFile());
    }

    private Map<String, Long> files() throws IOException {
        Map<String, Long> out = new TreeMap<>();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                out.put(file.toString(), Files.getLastModifiedTime(file).toMillis() + Files.size(file));
            }
        }
        return out;
    }

    private static Path sample(String start) {
        try (Stream<Path> files = Files.list(INPUT)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start + "_")).findFirst().orElseThrow();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
