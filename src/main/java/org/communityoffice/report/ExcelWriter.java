package org.communityoffice.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/// Writes the table of a report as a workbook that prints like the page: IDs as text, real dates, never a formula.
public final class ExcelWriter {
    private static final byte[] SHADE = {(byte) 0xEC, (byte) 0xEC, (byte) 0xEC};

    /// The least width of a column with days: one that does not fit is shown as ###.
    private static final double DAY = 10.6;

    private final Report report;
    private final StreamedBook book;
    private final SXSSFSheet sheet;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
    private int at;

    private ExcelWriter(Report report, StreamedBook book) {
        this.report = report;
        this.book = book;
        this.sheet = book.createSheet(report.title().replaceAll("[\\\\/?*:\\[\\]]", " ").strip());
    }

    /// Replaces a file that is there.
    ///
    /// @throws IOException where the file could not be written; then there is none
    public static void write(Report report, Path target) throws IOException {
        OutputFile.write(target, out -> write(report, out));
    }

    static void write(Report report, OutputStream out) throws IOException {
        try (StreamedBook book = new StreamedBook()) {
            new ExcelWriter(report, book).fill();
            book.write(out);
        }
    }

    /// How a cell looks; equal looks share a style, of which a workbook has few.
    private record Look(Typeface face, double points, boolean bold, Block.Align align, boolean ruled, boolean shaded,
            boolean closes, String format, boolean quoted) {
        static Look bare(Typeface face, double points, Block.Align align) {
            return new Look(face, points, false, align, false, false, false, "@", false);
        }
    }

    private void fill() {
        Block.Table table = report.blocks().stream().filter(Block.Table.class::isInstance).map(Block.Table.class::cast)
                .findFirst().orElseThrow(() -> new IllegalArgumentException("no table"));
        int last = table.columns().size() - 1;
        for (int c = 0; c <= last; c++) {
            // a column of width 1 is about 1.9 mm in the usual 11 pt face
            double width = table.columns().get(c).millimetres() / 1.9;
            sheet.setColumnWidth(c, (int) Math.round((hasDays(table, c) ? Math.max(width, DAY) : width) * 256));
        }
        above(last);
        head(table);
        int first = at;
        table.groups().forEach(group -> group(table, group));
        total(table, last);
        below(table, last);
        ExcelPage.setUp(book, sheet, report, first, last);
    }

    private static boolean hasDays(Block.Table table, int column) {
        return table.look() != Block.Table.Look.FIGURES && table.groups().stream().flatMap(group -> group.rows().stream()).anyMatch(row -> row.cells().get(column) instanceof Cell.Day);
    }

    private void above(int last) {
        Row title = row(Look.bare(Typeface.SONG, 16, Block.Align.CENTRE), report.title(), 0, last, 24);
        title.getCell(0).setCellStyle(style(new Look(Typeface.SONG, 16, true, Block.Align.CENTRE, false, false, false, "@", false)));
        if (report.running() instanceof Report.Running.Form form) {
            Row line = sheet.createRow(at++);
            line.setHeightInPoints(15);
            Block.Align[] aligns = {Block.Align.LEFT, Block.Align.CENTRE, Block.Align.RIGHT};
            int[] edges = {0, (last + 1) / 3, (last + 1) * 2 / 3, last + 1};
            for (int i = 0; i < form.line().size(); i++) {
                piece(line, edges[i], edges[i + 1] - 1, form.line().get(i), Look.bare(Typeface.SONG, 9, aligns[i]));
            }
        }
    }

    private void head(Block.Table table) {
        Row head = sheet.createRow(at++);
        head.setHeightInPoints(Math.max(26, 12 * table.columns().stream().mapToInt(c -> headLines(c)).max().orElse(1) + 4));
        for (int c = 0; c < table.columns().size(); c++) {
            text(head.createCell(c), table.columns().get(c).head(),
                    new Look(Typeface.HEI, 9, false, Block.Align.CENTRE, true, true, true, "@", false));
        }
    }

    private static int headLines(Block.Column column) {
        return lines(column.head(), column.millimetres() + 1);
    }

    private void group(Block.Table table, Block.Group group) {
        if (table.look().bands() && !group.name().isEmpty()) {
            Row band = sheet.createRow(at++);
            band.setHeightInPoints(17.3f);
            piece(band, 0, table.columns().size() - 1, group.name(), new Look(Typeface.HEI, 9, false, Block.Align.LEFT, true, false, false, "@", false));
        }
        for (int r = 0; r < group.rows().size(); r++) {
            Block.Row from = group.rows().get(r);
            Row row = sheet.createRow(at++);
            boolean closes = r == group.rows().size() - 1;
            int lines = 1;
            for (int c = 0; c < from.cells().size(); c++) {
                Block.Column column = table.columns().get(c);
                lines = Math.max(lines, lines(from.cells().get(c).shown(), column.millimetres()));
                cell(row.createCell(c), from.cells().get(c),
                        new Look(Typeface.SONG, 9, from.strong() && table.look().emboldens() && column.tells(), column.align(), true, from.strong() && table.look().shades(), closes, "@", false));
            }
            row.setHeightInPoints(Math.max(17.3f, lines * 12.2f + 3));
        }
    }

    /// About how many lines a text takes in a column: Excel itself does not fit the height of rows written by a program.
    private static int lines(String text, double millimetres) {
        double room = (millimetres - 1.5) * 72 / 25.4;
        int lines = 0;
        int halves = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                lines += (int) Math.ceil(halves * 9 / 2.0 / room);
                halves = 0;
            } else if (!Character.isLowSurrogate(text.charAt(i))) {
                halves += text.charAt(i) < 0x2000 ? 1 : 2;
            }
        }
        return lines + (int) Math.ceil(halves * 9 / 2.0 / room);
    }

    private void cell(org.apache.poi.ss.usermodel.Cell cell, Cell content, Look look) {
        switch (content) {
            case Cell.Text text -> text(cell, text.shown(), look);
            case Cell.Missing missing -> text(cell, missing.shown(), look);
            case Cell.Change change -> text(cell, change.shown(), look);
            case Cell.Number number -> {
                cell.setCellValue(number.value().doubleValue());
                cell.setCellStyle(style(formatted(look, number.value().scale() > 0 ? "0." + "0".repeat(number.value().scale()) : "0")));
            }
            case Cell.Day day -> {
                cell.setCellValue(day.value());
                cell.setCellStyle(style(formatted(look, "yyyy-mm-dd")));
            }
            case Cell.Month month -> {
                cell.setCellValue(month.value().atDay(1));
                cell.setCellStyle(style(formatted(look, "yyyy-mm")));
            }
        }
    }

    private static Look formatted(Look look, String format) {
        return new Look(look.face, look.points, look.bold, look.align, look.ruled, look.shaded, look.closes, format, false);
    }

    /// Text is a string cell whatever it begins with; where that looks like a formula, it stays one when the cell is edited.
    private void text(org.apache.poi.ss.usermodel.Cell cell, String text, Look look) {
        boolean quoted = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
        cell.setCellStyle(style(quoted ? new Look(look.face, look.points, look.bold, look.align, look.ruled, look.shaded,
                look.closes, "@", true) : look));
    }

    private void total(Block.Table table, int last) {
        Block.Total total = table.total();
        if (total == null) {
            return;
        }
        Row row = sheet.createRow(at++);
        double wide = table.columns().subList(total.columns(), last + 1).stream().mapToDouble(Block.Column::millimetres).sum();
        row.setHeightInPoints(Math.max(21, lines(total.text(), wide) * 12f + 6));
        Look look = new Look(Typeface.HEI, 9, false, Block.Align.CENTRE, true, true, true, "@", false);
        piece(row, 0, total.columns() - 1, total.label(), look);
        piece(row, total.columns(), last, total.text(),
                new Look(Typeface.HEI, 9, false, Block.Align.LEFT, true, true, true, "@", false));
    }

    private void below(Block.Table table, int last) {
        table.notes().forEach(note -> row(Look.bare(Typeface.SONG, 9, Block.Align.LEFT), note, 0, last, 13));
        for (Block block : report.blocks()) {
            if (block instanceof Block.Signatures(List<String> pieces)) {
                Row row = sheet.createRow(at++);
                row.setHeightInPoints(26);
                int share = Math.max(1, (last + 1) / Math.max(3, pieces.size()));
                for (int i = 0; i < pieces.size(); i++) {
                    piece(row, i * share, (i + 1) * share - 1, pieces.get(i), Look.bare(Typeface.SONG, 10.5, Block.Align.LEFT));
                }
            }
        }
    }

    private Row row(Look look, String text, int from, int to, float points) {
        Row row = sheet.createRow(at++);
        row.setHeightInPoints(points);
        piece(row, from, to, text, look);
        return row;
    }

    private void piece(Row row, int from, int to, String text, Look look) {
        for (int c = from; c <= to; c++) {
            row.createCell(c).setCellStyle(style(look));
        }
        text(row.getCell(from), text, look);
        if (to > from) {
            sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), from, to));
        }
    }

    private XSSFCellStyle style(Look look) {
        return styles.computeIfAbsent(look, l -> {
            XSSFFont font = book.getXSSFWorkbook().createFont();
            font.setFontName(l.face.office);
            font.setFontHeight(l.points);
            font.setBold(l.bold);
            XSSFCellStyle style = book.getXSSFWorkbook().createCellStyle();
            style.setFont(font);
            style.setAlignment(switch (l.align) {
                case LEFT -> HorizontalAlignment.LEFT;
                case CENTRE -> HorizontalAlignment.CENTER;
                case RIGHT -> HorizontalAlignment.RIGHT;
            });
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(l.ruled);
            style.setDataFormat(book.createDataFormat().getFormat(l.format));
            style.setQuotePrefixed(l.quoted);
            if (l.ruled) {
                style.setBorderLeft(BorderStyle.THIN);
                style.setBorderRight(BorderStyle.THIN);
                style.setBorderTop(l.shaded && l.face == Typeface.HEI ? BorderStyle.MEDIUM : BorderStyle.THIN);
                style.setBorderBottom(l.closes ? BorderStyle.MEDIUM : BorderStyle.THIN);
            }
            if (l.shaded) {
                style.setFillForegroundColor(new XSSFColor(SHADE));
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            }
            return style;
        });
    }
}
