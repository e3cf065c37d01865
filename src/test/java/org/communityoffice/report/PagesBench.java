package org.communityoffice.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import org.communityoffice.bench.Bench;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long the pages of papers take.
@Tag("bench")
class PagesBench {
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
        PdfWriter.export(report, PageComposer.compose(report).print(), OutputStream.nullOutputStream());
    }
}
