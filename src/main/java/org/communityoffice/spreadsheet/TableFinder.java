package org.communityoffice.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the tables of a book in a sheet, and tells records from captions, totals, signatures and repeated headers.
public final class TableFinder {
    private static final int SEARCHED_ROWS = 60;
    private static final int LONG_TEXT = 40;
    private final ImportBook book;

    public TableFinder(ImportBook book) {
        this.book = book;
    }

    /// The best header of a sheet; null where none is.
    public @Nullable Header header(Sheet sheet) {
        Header best = null;
        int searched = 0;
        for (Row row : sheet.rows()) {
            if (row.isBlank()) {
                continue;
            }
            if (++searched > SEARCHED_ROWS) {
                break;
            }
            Header header = Header.at(book, sheet, row.number());
            if (header != null && (best == null || header.fields().size() > best.fields().size() + (best.last() < row.number() ? 1 : 0))) {
                best = header;
            }
        }
        return best;
    }

    /// The columns under a row that the clerk pointed at.
    public Header headerAt(Sheet sheet, int row) {
        Header found = Header.at(book, sheet, row);
        return found == null ? Header.forced(book, sheet, row, row) : found;
    }

    /// The tables from a header on: a second header with other columns starts the next one.
    public List<Table> tables(Sheet sheet, Header header) {
        StringBuilder titles = new StringBuilder();
        sheet.rows().stream().filter(row -> row.number() < header.first()).forEach(row -> titles.append(' ').append(String.join(" ", RowWords.texts(row))));
        String ofTitle = Places.building(titles.toString());
        String ofName = Places.building(sheet.name());
        boolean unclear = !ofTitle.isEmpty() && !ofName.isEmpty() && !Places.number(ofTitle).equals(Places.number(ofName))
                || ofTitle.isEmpty() && Places.namesSeveral(titles.toString());
        String estate = Places.estate(titles + " " + sheet.name());
        String prefix = unclear ? "" : withEstate(estate, ofTitle.isEmpty() ? ofName : ofTitle);
        List<Table> out = new ArrayList<>();
        List<Table.Line> lines = new ArrayList<>();
        Header current = header;
        String section = prefix;
        int skipTo = header.last();
        for (Row row : sheet.rows()) {
            if (row.number() <= skipTo || row.isBlank()) {
                continue;
            }
            if (isPerson(row)) {
                lines.add(new Table.Line(row, null, section));
                continue;
            }
            Header again = Header.at(book, sheet, row.number());
            if (again != null) {
                if (sameColumns(current, again)) {
                    for (int number = row.number(); number <= again.last(); number++) {
                        if (!sheet.row(number).isBlank()) {
                            lines.add(new Table.Line(sheet.row(number), ProblemCode.REPEATED_HEADER, section));
                        }
                    }
                } else {
                    out.add(new Table(sheet, current, prefix, unclear, List.copyOf(lines)));
                    lines.clear();
                    current = again;
                    for (int number = row.number(); number <= again.last(); number++) {
                        lines.add(new Table.Line(sheet.row(number), ProblemCode.REPEATED_HEADER, section));
                    }
                }
                skipTo = again.last();
                continue;
            }
            ProblemCode kind = kind(sheet, current, row);
            if (kind == ProblemCode.SECTION_ROW) {
                String text = String.join(" ", RowWords.texts(row));
                String building = Places.building(text);
                String other = Places.estate(text);
                section = building.isEmpty() ? (other.isEmpty() ? section : other) : withEstate(other.isEmpty() ? estate : other, building);
                estate = other.isEmpty() ? estate : other;
            }
            lines.add(new Table.Line(row, kind, section));
        }
        out.add(new Table(sheet, current, prefix, unclear, List.copyOf(lines)));
        return List.copyOf(out);
    }

    private static String withEstate(String estate, String building) {
        return building.isEmpty() || !Places.estate(building).isEmpty() || !building.equals(Places.number(building)) ? building : estate + building;
    }

    /// Only the columns that were found count: the clerk may have mapped others by hand.
    private boolean sameColumns(Header one, Header other) {
        Set<String> fields = other.fields();
        for (String field : fields) {
            Column here = other.of(field);
            Column there = one.columns().stream().filter(column -> here != null && column.index() == here.index()).findFirst().orElse(null);
            if (there == null || there.found() == Column.Found.BY_NAME && !field.equals(there.field())) {
                return false;
            }
        }
        return true;
    }

    /// An identity number beside something else: nearly every row of a large file, told without looking for what else it might be.
    private static boolean isPerson(Row row) {
        return RowWords.holdsId(row) && !RowWords.isAlone(row) && !RowWords.isExample(row);
    }

    /// Null for a record.
    private @Nullable ProblemCode kind(Sheet sheet, Header header, Row row) {
        List<String> texts = RowWords.texts(row);
        Column key = header.of(book.key());
        String name = key == null ? "" : RowWords.compact(row.cell(key.index()).written());
        if (!name.isEmpty() && isDated(header, row) && !RowWords.isSubtotalText(name) && !RowWords.isSigner(name)) {
            return null;
        }
        if (RowWords.isSubtotal(row, texts)) {
            boolean person = !name.isEmpty() && !RowWords.isSubtotalText(name) && !RowWords.isAmount(name) && !name.matches("共|共计|计|总") && texts.size() > 3;
            return person ? ProblemCode.ROW_UNCLEAR : ProblemCode.SUBTOTAL_ROW;
        }
        if (RowWords.isFooter(row, texts) || RowWords.isExample(texts)) {
            return ProblemCode.FOOTER_NOTE;
        }
        if (isCounting(texts)) {
            return ProblemCode.REPEATED_HEADER;
        }
        if (texts.size() == 1) {
            return alone(sheet, header, row, key);
        }
        if (name.isEmpty() && texts.size() <= 3 && RowWords.isCaption(texts.getFirst()) && !RowWords.holdsId(row) && onlyFirstColumns(header, row)) {
            return ProblemCode.SECTION_ROW;
        }
        return null;
    }

    /// The book hangs on a day and the row has one.
    private boolean isDated(Header header, Row row) {
        Column day = book.day().isEmpty() ? null : header.of(book.day());
        return day != null && DateReading.of(row.cell(day.index()), false).day() != null;
    }

    /// A row with one cell only: a number of an empty line, a caption, a remark; hardly a person, and never taken for one unasked.
    private @Nullable ProblemCode alone(Sheet sheet, Header header, Row row, @Nullable Column key) {
        int place = 0;
        while (row.cell(place).isBlank()) {
            place++;
        }
        int column = place;
        String text = RowWords.compact(row.cell(column).written());
        Column there = header.columns().stream().filter(one -> one.index() == column).findFirst().orElse(null);
        boolean wide = sheet.merged().stream().anyMatch(area -> area.firstRow() == row.number() && area.firstColumn() == column && area.lastColumn() > column + 1);
        if (!wide && there != null && there.leftOut() && text.matches("\\d+")) {
            return ProblemCode.ROW_NUMBER_ONLY;
        }
        if (row.cell(column).kind() == Cell.Kind.ERROR || RowWords.isIdLike(row.cell(column))) {
            return null;
        }
        if (wide || RowWords.isCaption(text) || there == null || there.leftOut() || there.field() == null) {
            return text.length() > LONG_TEXT ? ProblemCode.FOOTER_NOTE : ProblemCode.SECTION_ROW;
        }
        if (key != null && key.index() == column) {
            return text.length() > LONG_TEXT ? ProblemCode.FOOTER_NOTE : ProblemCode.ROW_UNCLEAR;
        }
        return null;
    }

    /// The row of column numbers (1 2 3 …) that official forms put under the header.
    private static boolean isCounting(List<String> texts) {
        if (texts.size() < 3) {
            return false;
        }
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).equals(String.valueOf(i + 1)) && !texts.get(i).equals("(" + (i + 1) + ")")) {
                return false;
            }
        }
        return true;
    }

    private static boolean onlyFirstColumns(Header header, Row row) {
        for (int column = 0; column < row.cells().size(); column++) {
            int index = column;
            if (!row.cell(column).isBlank()
                    && header.columns().stream().anyMatch(one -> one.index() == index && one.field() != null && !one.leftOut())) {
                return false;
            }
        }
        return true;
    }
}
