package org.communityoffice.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Words;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes a whole book as one plain sheet: the first row is the header, each record a row; the rows stream through.
public final class TableExport {
    private static final int CHUNK = 1_000;

    private final Sheet about;
    private final Worksheet sheet;

    private TableExport(Sheet about, Worksheet sheet) {
        this.about = about;
        this.sheet = sheet;
    }

    /// What the columns hold: text (IDs, phones, codes), days, months, numbers.
    public enum Kind {
        TEXT("@", 14),
        DAY("yyyy-mm-dd", 12),
        MONTH("yyyy-mm", 10),
        NUMBER("0", 8);

        private final String format;
        private final int width;

        Kind(String format, int width) {
            this.format = format;
            this.width = width;
        }
    }

    /// A column: its header and what its cells hold.
    public record Column(String head, Kind kind) {}

    /// @param properties further properties of the file
    public record Sheet(String title, String author, List<Column> columns, Map<String, String> properties) {}

    /// Replaces a file that is there.
    ///
    /// @param rows one cell for each column
    /// @throws IOException where the file could not be written; then there is none
    public static void write(Sheet about, Iterable<List<Cell>> rows, Path target) throws IOException {
        OutputFile.write(target, out -> write(about, rows, out));
    }

    static void write(Sheet about, Iterable<List<Cell>> rows, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "社区办公", "1.0")) {
            book.properties().setTitle(about.title);
            book.properties().setCompany(about.author);
            about.properties.forEach(book.properties()::setTextProperty);
            book.setGlobalDefaultFont("宋体", 10);
            new TableExport(about, book.newWorksheet(about.title)).fill(rows);
        }
    }

    private void fill(Iterable<List<Cell>> rows) throws IOException {
        for (int c = 0; c < about.columns.size(); c++) {
            Column column = about.columns.get(c);
            sheet.value(0, c, column.head);
            sheet.width(c, Math.max(column.kind.width, column.head.length() * 2 + 2));
        }
        sheet.range(0, 0, 0, about.columns.size() - 1).style().bold().horizontalAlignment("center").set();
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer(Words.of("report.page", "&P", "&N"), Position.CENTER);
        int at = 1;
        int from = 1;
        for (List<Cell> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                cell(at, c, row.get(c));
            }
            at++;
            if (at - from == CHUNK) {
                flush(from, at - 1);
                from = at;
            }
        }
        if (at > from) {
            flush(from, at - 1);
        }
    }

    private void cell(int r, int c, Cell cell) {
        switch (cell) {
            case Cell.Number number -> sheet.value(r, c, number.value());
            case Cell.Day day -> sheet.value(r, c, day.value());
            case Cell.Month month -> sheet.value(r, c, month.value().atDay(1));
            case Cell.Text text when text.shown().isEmpty() -> { }
            // a string cell whatever it begins with, and in the sheet itself: a table of all strings would fill the memory
            case Cell.Text text -> sheet.inlineString(r, c, text.shown());
            case Cell.Missing missing -> sheet.inlineString(r, c, missing.shown());
            case Cell.Change change -> sheet.inlineString(r, c, change.shown());
        }
    }

    private void flush(int from, int to) throws IOException {
        for (int c = 0; c < about.columns.size(); c++) {
            sheet.range(from, c, to, c).style().format(about.columns.get(c).kind.format).set();
        }
        sheet.flush();
    }
}
