package org.communityoffice.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.communityoffice.model.Stored;
import org.communityoffice.spreadsheet.ImportPlan;
import org.communityoffice.spreadsheet.ImportRow.Outcome;
import org.communityoffice.spreadsheet.PlanRequest;
import org.junit.jupiter.api.Test;

/// The clerk's own workbooks of residents in the sample office go in one after the other, and nobody has to be asked anything.
class SampleImportTest {
    @Test
    void everySampleRowGoesIn() throws IOException {
        List<Stored> known = new ArrayList<>();
        for (Path file : workbooks()) {
            ImportPlan plan = ImportFixture.plan(file, null, PlanRequest.first(), KnownResidents.of(known));
            assertThat(plan.outcome()).as(file.toString()).isEqualTo(ImportPlan.FileOutcome.READ);
            assertThat(plan.rows()).filteredOn(row -> row.outcome() == Outcome.ASK || row.outcome() == Outcome.REFUSE)
                    .as(file.toString()).extracting(row -> row.sheet() + "!" + row.row() + " " + row.message()).isEmpty();
            plan.rows().stream().filter(row -> row.imported()).forEach(row -> {
                assertThat(row.outcome()).isEqualTo(Outcome.NEW);
                known.add(new Stored(known.size() + 1L, 1, row.values()));
            });
        }
        assertThat(known).hasSize(3000);
        assertThat(known).extracting(one -> one.values().get(ResidentFields.NAME)).contains("买买提·艾力", "阿依古丽·买买提", "刘䶮", "𠮷祥瑞", "NGUYEN Thi Lan");
    }

    private static List<Path> workbooks() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("sample-data"))) {
            return files.filter(file -> file.getFileName().toString().matches("0[1-6]_.*")).sorted().toList();
        }
    }
}
