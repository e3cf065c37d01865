package org.communityoffice.resident;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.communityoffice.bench.Bench;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.communityoffice.spreadsheet.WorkbookReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// From the file of 20,000 residents to a plan with an outcome for every row.
@Tag("bench")
class ResidentImportBench {
    @Test
    void wholeRoster() throws IOException {
        Path file = ImportFixture.sample("A11");
        double bare = Bench.best(5, () -> {
            try (ReadableWorkbook book = new ReadableWorkbook(file.toFile()); Stream<org.dhatim.fastexcel.reader.Row> rows = book.getFirstSheet().openStream()) {
                rows.forEach(row -> row.stream().forEach(cell -> String.valueOf(cell).isEmpty()));
            }
        });
        double read = Bench.best(5, () -> WorkbookReader.read(file, null));
        double plan = Bench.best(5, () -> ImportFixture.plan(file));
        Bench.record("读 20,000 人的总册（fastexcel-reader）", bare, "ms", 0, "");
        Bench.record("读 20,000 人的总册", read, "ms", 2 * bare, "fastexcel-reader × 2");
        Bench.record("20,000 人的总册到导入预览", plan, "ms", 0, "");
    }
}
