package org.communityoffice.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A header of one to three rows and the columns found in it.
public final class Header {
    private static final int MOST_ROWS = 3;
    private static final int LONGEST_TITLE = 60;
    /// So many columns that only other books have make a table one of those.
    private static final int MOST_FOREIGN = 2;

    private final int first;
    private final int last;
    private final List<Column> columns;
    private final Map<String, Column> byField = new HashMap<>();

    /// @param first the number of its first row; @param last of its last
    public Header(int first, int last, List<Column> columns) {
        this.first = first;
        this.last = last;
        this.columns = List.copyOf(columns);
        for (Column column : columns) {
            if (column.field() != null) {
                byField.putIfAbsent(column.field(), column);
            }
        }
    }

    public int first() {
        return first;
    }

    public int last() {
        return last;
    }

    public List<Column> columns() {
        return columns;
    }

    Set<String> fields() {
        return byField.keySet();
    }

    /// The first column of a field; null where there is none.
    @Nullable Column of(String field) {
        return byField.get(field);
    }

    /// The header that starts in this row, with as many rows below as belong to it; null where the row is none.
    static @Nullable Header at(ImportBook book, Sheet sheet, int first) {
        if (holdsData(sheet.row(first)) || !mayStart(book, sheet.row(first)) || reachedFromAbove(sheet, first)) {
            return null;
        }
        Header best = null;
        for (int last = first; last < first + MOST_ROWS; last++) {
            if (last > first && !continues(book, sheet, last)) {
                break;
            }
            Header header = new Header(first, last, columns(book, sheet, first, last));
            if (best == null || header.fields().size() >= best.fields().size()) {
                best = header;
            }
        }
        return best != null && isTable(book, best) ? best : null;
    }

    /// Looked at for every row of a file: a title has one or two cells, and a row of data names no column.
    private static boolean mayStart(ImportBook book, Row row) {
        int filled = 0;
        boolean named = false;
        for (Cell cell : row.cells()) {
            if (cell.kind() == Cell.Kind.NUMBER || cell.kind() == Cell.Kind.DATE || cell.written().length() > LONGEST_TITLE) {
                return false;
            }
            if (!cell.isBlank()) {
                filled++;
                named = named || book.columns().field(cell.written()) != null;
            }
        }
        return named && filled >= 2;
    }

    private static boolean reachedFromAbove(Sheet sheet, int row) {
        return sheet.merged().stream().anyMatch(area -> area.firstRow() < row && area.lastRow() >= row);
    }

    /// The columns under a header that somebody pointed at, whatever is found in it.
    static Header forced(ImportBook book, Sheet sheet, int first, int last) {
        return new Header(first, last, columns(book, sheet, first, last));
    }

    private static boolean isTable(ImportBook book, Header header) {
        Set<String> fields = header.fields();
        long foreign = header.columns().stream().filter(column -> ImportBook.FOREIGN.equals(book.columns().field(List.of(), last(column.header())))).count();
        return fields.contains(book.key()) && fields.stream().anyMatch(book.evidence()::contains) && foreign < MOST_FOREIGN;
    }

    private static String last(String header) {
        return header.substring(header.lastIndexOf('-') + 1);
    }

    /// A second header row: something merged reaches into it or spreads over it, or it names columns that the row above leaves open.
    private static boolean continues(ImportBook book, Sheet sheet, int row) {
        Row below = sheet.row(row);
        Row above = sheet.row(row - 1);
        if (below.isBlank() || holdsData(below)) {
            return false;
        }
        boolean tall = sheet.merged().stream().anyMatch(area -> area.firstRow() < row && area.lastRow() >= row);
        boolean wide = sheet.merged().stream().anyMatch(area ->
                area.lastRow() == row - 1 && area.lastColumn() > area.firstColumn() && !below.cell(area.lastColumn()).isBlank());
        boolean named = false;
        boolean open = true;
        for (int column = 0; column < below.cells().size(); column++) {
            Cell cell = below.cell(column);
            if (!cell.isBlank()) {
                boolean known = book.columns().field(cell.written()) != null;
                named |= known;
                open &= known || above.cell(column).isBlank();
            }
        }
        return named && (tall || wide || open && !nameFilledInBoth(book, above, below));
    }

    private static boolean nameFilledInBoth(ImportBook book, Row above, Row below) {
        for (int column = 0; column < above.cells().size(); column++) {
            if (book.key().equals(book.columns().field(above.cell(column).written()))) {
                return !below.cell(column).isBlank() && !book.key().equals(book.columns().field(below.cell(column).written()));
            }
        }
        return false;
    }

    private static boolean holdsData(Row row) {
        for (Cell cell : row.cells()) {
            if (cell.kind() == Cell.Kind.DATE || RowWords.isIdLike(cell)) {
                return true;
            }
        }
        return false;
    }

    private static List<Column> columns(ImportBook book, Sheet sheet, int first, int last) {
        int width = 0;
        for (int row = first; row <= last; row++) {
            width = Math.max(width, sheet.row(row).cells().size());
            for (Area area : sheet.merged()) {
                width = area.firstRow() == row ? Math.max(width, Math.min(area.lastColumn() + 1, 256)) : width;
            }
        }
        List<Column> out = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int index = 0; index < width; index++) {
            List<String> captions = new ArrayList<>();
            for (int row = first; row <= last; row++) {
                String text = (row < last && !sheet.row(last).cell(index).isBlank() ? openCaption(sheet, row, index) : caption(sheet, row, index)).replaceAll("[\\s\\p{Z}]+", "");
                if (!text.isEmpty() && (captions.isEmpty() || !captions.getLast().equals(text))) {
                    captions.add(text);
                }
            }
            String own = captions.isEmpty() ? "" : captions.removeLast();
            String above = captions.isEmpty() && !isTitle(sheet, first - 1, width) ? openCaption(sheet, first - 1, index) : "";
            String field = own.isEmpty() || book.columns().isOfOthers(above) ? null : book.columns().field(captions, own);
            field = ImportBook.FOREIGN.equals(field) ? null : field;
            boolean again = field != null && !taken.add(field) && !book.joined().contains(field) && !field.equals(Column.LEFT_OUT);
            String header = captions.isEmpty() ? own : String.join("-", captions) + "-" + own;
            out.add(new Column(index, header, again ? null : field, field == null || again ? Column.Found.NOT : Column.Found.BY_NAME));
        }
        return List.copyOf(out);
    }

    /// One area over the whole table: its title or a remark, no caption of some columns.
    private static boolean isTitle(Sheet sheet, int row, int width) {
        return sheet.merged().stream().anyMatch(area -> area.firstRow() <= row && area.lastRow() == row && area.firstColumn() == 0 && area.lastColumn() >= width - 1);
    }

    /// As [#caption], and where a file has no merged areas the text to the left stands for the empty cells beside it.
    private static String openCaption(Sheet sheet, int row, int column) {
        String own = caption(sheet, row, column);
        if (!own.isBlank() || sheet.merged().stream().anyMatch(area -> area.firstRow() == row) || RowWords.texts(sheet.row(row)).size() < 3) {
            return own;
        }
        for (int left = column - 1; left >= 0; left--) {
            if (!sheet.row(row).cell(left).isBlank()) {
                return sheet.row(row).cell(left).written();
            }
        }
        return "";
    }

    /// The text over a column, spread from the merged area that covers it.
    private static String caption(Sheet sheet, int row, int column) {
        String own = sheet.row(row).cell(column).written();
        if (!own.isBlank()) {
            return own;
        }
        for (Area area : sheet.merged()) {
            if (area.holds(row, column)) {
                return sheet.row(area.firstRow()).cell(area.firstColumn()).written();
            }
        }
        return "";
    }
}
