package org.communityoffice.spreadsheet;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Reads delimited text: comma, semicolon or tab, in any of the encodings that Excel and WPS write.
final class TextReader {
    private static final char[] DELIMITERS = {',', '\t', ';', '|'};
    private static final int SAMPLE = 20;

    private TextReader() {}

    static ReadOutcome read(String name, byte[] bytes) throws IOException {
        TextDecoder.Decoded decoded = TextDecoder.decode(bytes);
        if (decoded == null) {
            return new ReadOutcome.Refused(ProblemCode.FILE_NOT_A_TABLE);
        }
        if (decoded.text().isBlank()) {
            return new ReadOutcome.Refused(ProblemCode.FILE_EMPTY);
        }
        char delimiter = delimiter(decoded.text());
        if (delimiter == 0) {
            return new ReadOutcome.Refused(ProblemCode.FILE_NOT_A_TABLE);
        }
        List<Row> rows = rows(decoded.text(), delimiter, Integer.MAX_VALUE);
        if (breaksOff(decoded.text(), rows)) {
            return new ReadOutcome.Refused(ProblemCode.FILE_DAMAGED);
        }
        return new ReadOutcome.Read(new Workbook(
                name, Workbook.Kind.TEXT, List.of(new Sheet(name, false, rows, List.of())), false,
                decoded.encoding(), decoded.guessed(), Map.of()));
    }

    /// Every record counts, blank ones too; one with line breaks inside counts once.
    private static List<Row> rows(String text, char delimiter, int most) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
            for (CSVRecord record : parser) {
                List<Cell> cells = new ArrayList<>(record.size());
                record.forEach(field -> cells.add(cell(field)));
                rows.add(new Row(rows.size() + 1, false, List.copyOf(cells)));
                if (rows.size() >= most) {
                    break;
                }
            }
        } catch (java.io.UncheckedIOException broken) {
            throw broken.getCause();
        }
        return rows;
    }

    /// Error values are text here, as Excel exports them.
    private static Cell cell(String field) {
        String stripped = field.strip();
        return stripped.matches("#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!)") ? Cell.error(stripped, false) : Cell.text(field);
    }

    /// The one that cuts most of the first lines into the same number of columns; 0 where none cuts.
    private static char delimiter(String text) throws IOException {
        char best = 0;
        int most = 0;
        for (char delimiter : DELIMITERS) {
            int score = 0;
            List<Row> sample;
            try {
                sample = rows(text, delimiter, SAMPLE);
            } catch (IOException quotesDoNotClose) {
                continue;
            }
            for (Row row : sample) {
                score += row.cells().size() > 1 ? Math.min(row.cells().size(), 40) : 0;
            }
            if (score > most) {
                most = score;
                best = delimiter;
            }
        }
        if (best == 0 && text.indexOf('"') >= 0 && text.indexOf(',') >= 0) {
            throw new DamagedFileException("quotes");
        }
        return best;
    }

    /// The last line is shorter than all others and does not end: the rest of the file is missing.
    private static boolean breaksOff(String text, List<Row> rows) {
        if (text.endsWith("\n") || text.endsWith("\r") || rows.size() < 3) {
            return false;
        }
        int usual = rows.get(rows.size() - 2).cells().size();
        long alike = rows.stream().filter(row -> row.cells().size() == usual).count();
        Row last = rows.getLast();
        return usual >= 3 && alike >= rows.size() - 1 && last.cells().size() < usual && !RowWords.isSubtotal(last, RowWords.texts(last)) && !RowWords.isFooter(last, RowWords.texts(last));
    }
}
