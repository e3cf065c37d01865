package org.communityoffice.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.communityoffice.spreadsheet.ImportPlan;
import org.communityoffice.spreadsheet.ImportRow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that were cut or whose bytes were changed: never an exception, and of a workbook with checksums never another row than the whole one has.
@Tag("fault")
class BrokenFilesTest {
    private static final int RUNS = Boolean.getBoolean("long") ? 3000 : 80;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"A00", "A01", "A02", "A03", "A04", "A08", "A12"})
    void nothingButARefusalOrTheTruth(String sample) throws IOException {
        Random random = new Random(Long.getLong("seed", 20261124) + sample.hashCode());
        Path whole = ImportFixture.sample(sample);
        byte[] content = Files.readAllBytes(whole);
        Map<String, Object> truth = new HashMap<>();
        ImportFixture.plan(whole).rows().forEach(row -> truth.put(row.sheet() + row.row(), row.values()));
        boolean checked = content[0] == 'P';
        String name = whole.getFileName().toString();
        for (int run = 0; run < RUNS; run++) {
            boolean cut = run % 2 == 0;
            byte[] broken = cut ? Arrays.copyOf(content, random.nextInt(content.length)) : content.clone();
            for (int i = random.nextInt(4); !cut && i >= 0; i--) {
                broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            }
            ImportPlan plan = ImportFixture.plan(Files.write(folder.resolve(name), broken));
            if (checked && cut) {
                assertThat(plan.rows()).as("cut to %d bytes", broken.length).isEmpty();
            }
            if (checked) {
                plan.rows().stream().filter(ImportRow::imported).forEach(row ->
                        assertThat(row.values()).isEqualTo(truth.get(row.sheet() + row.row())));
            }
        }
    }
}
