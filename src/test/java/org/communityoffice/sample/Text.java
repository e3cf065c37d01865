package org.communityoffice.sample;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A text file of the sample office under way: a head, then rows.
final class Text {
    private static final CSVFormat LINES = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private final StringWriter text = new StringWriter();

    Text(String... head) {
        row((Object[]) head);
    }

    Text row(Object... cells) {
        return row(Arrays.asList(cells));
    }

    Text row(List<?> cells) {
        try (CSVPrinter out = new CSVPrinter(text, LINES)) {
            out.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
