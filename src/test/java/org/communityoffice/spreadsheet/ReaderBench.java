package org.communityoffice.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.communityoffice.bench.Bench;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reading 100,000 rows of 20 cells, against the fastest bare reader of the same cells.
@Tag("bench")
class ReaderBench {
    private static final int ROWS = 100_000;
    private static final int COLUMNS = 20;

    @TempDir
    Path folder;

    @Test
    void hundredThousandRows() throws IOException {
        Path file = folder.resolve("big.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("总册");
            for (int row = 0; row < ROWS; row++) {
                for (int column = 0; column < COLUMNS; column++) {
                    if (column % 4 == 3) {
                        sheet.value(row, column, row * 31 + column);
                    } else {
                        sheet.value(row, column, "文" + row % 5000 + "-" + column);
                    }
                }
            }
        }
        double bare = Bench.best(3, () -> bare(file));
        double ours = Bench.best(3, () -> assertThat(((ReadOutcome.Read) WorkbookReader.read(file, null)).workbook().sheets().getFirst().rows()).hasSize(ROWS));
        Bench.record("读 100,000 × 20 的 .xlsx（fastexcel-reader）", bare, "ms", 0, "");
        Bench.record("读 100,000 × 20 的 .xlsx", ours, "ms", 2 * bare, "fastexcel-reader × 2");
    }

    private static void bare(Path file) throws IOException {
        long cells = 0;
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile()); Stream<org.dhatim.fastexcel.reader.Row> rows = book.getFirstSheet().openStream()) {
            cells = rows.mapToLong(row -> row.stream().filter(cell -> cell != null && !cell.getText().isEmpty()).count()).sum();
        }
        assertThat(cells).isEqualTo((long) ROWS * COLUMNS);
    }
}
