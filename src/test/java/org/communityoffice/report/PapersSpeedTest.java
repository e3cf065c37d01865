package org.communityoffice.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.communityoffice.bench.Bench;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long the papers and a bulk export take; the export is measured against the bare writer of the same cells.
@Tag("bench")
class PapersSpeedTest {
    private static final int ROWS = 100_000;
    private static final int COLUMNS = 20;

    @Test
    void pages() throws IOException {
        Bench.record("a PDF of one page, first", Bench.millis(() -> pdf(8)), "ms", 0, "");
        Bench.record("a PDF of one page", Bench.best(5, () -> pdf(8)), "ms", 200, "");
        int pages = PrintedPages.of(Samples.list(1_700)).pageCount();
        Bench.record("a PDF of " + pages + " pages", Bench.best(2, () -> pdf(1_700)), "ms", 5_000, "");
        PrintedPages preview = PrintedPages.of(Samples.list(30));
        Bench.record("a page drawn for the preview", Bench.best(5, () -> preview.image(1, 2f)), "ms", 150, "");
        assertThat(pages).isGreaterThan(190);
    }

    private static void pdf(int households) {
        Report report = Samples.list(households);
        PdfWriter.export(report, PageComposer.compose(report), OutputStream.nullOutputStream());
    }

    @Test
    void export() throws IOException {
        bare();
        double bare = Bench.best(2, PapersSpeedTest::bare);
        double ours = Bench.best(2, PapersSpeedTest::ours);
        Bench.record("export of 100,000 × 20, bare writer", bare, "ms", 0, "");
        Bench.record("export of 100,000 × 20", ours, "ms", bare * 1.3, "1.3 × the bare writer");
        assertThat(ours).isPositive();
    }

    private static String text(int r, int c) {
        return "幸福里" + r % 97 + "号楼" + (r * 31 + c);
    }

    private static void bare() throws IOException {
        try (Workbook book = new Workbook(OutputStream.nullOutputStream(), "x", "1.0")) {
            Worksheet sheet = book.newWorksheet("x");
            for (int r = 0; r < ROWS; r++) {
                for (int c = 0; c < COLUMNS; c++) {
                    sheet.value(r, c, text(r, c));
                }
            }
        }
    }

    private static void ours() throws IOException {
        Iterable<List<Cell>> rows = () -> IntStream.range(0, ROWS)
                .mapToObj(r -> IntStream.range(0, COLUMNS).mapToObj(c -> Cell.text(text(r, c))).toList()).iterator();
        TableExport.write(new TableExport.Sheet("居民", "", Collections.nCopies(COLUMNS, new TableExport.Column("栏", TableExport.Kind.TEXT)),
                Map.of()), rows, OutputStream.nullOutputStream());
    }
}
