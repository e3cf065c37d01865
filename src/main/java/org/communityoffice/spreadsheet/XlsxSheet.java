package org.communityoffice.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/// One sheet of an .xlsx, read cell by cell.
final class XlsxSheet {
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_CELLS = 6_000_000;

    private final List<String> shared;
    private final List<Boolean> dateStyles;
    private final boolean dates1904;
    private final List<Row> rows = new ArrayList<>();
    private final List<Area> merged = new ArrayList<>();
    /// The shared texts as cells: one stands wherever its text does.
    private final @Nullable Cell[] texts;
    /// Most days and numbers of a column come again and again, too.
    private final @Nullable Cell[] lately = new @Nullable Cell[1 << 14];
    private final CellReference reference = new CellReference();
    private Cell[] cells = new Cell[64];
    private int width;
    private int count;

    XlsxSheet(List<String> shared, List<Boolean> dateStyles, boolean dates1904) {
        this.shared = shared;
        this.texts = new @Nullable Cell[shared.size()];
        this.dateStyles = dateStyles;
        this.dates1904 = dates1904;
    }

    Sheet read(String name, boolean hidden, InputStream in) throws XMLStreamException, IOException {
        XMLStreamReader2 xml = Xml.reader(in);
        while (Xml.nextElement(xml)) {
            if (xml.getLocalName().equals("row")) {
                readRow(xml);
            } else if (xml.getLocalName().equals("mergeCell")) {
                merged.add(area(String.valueOf(Xml.attribute(xml, "ref"))));
            }
        }
        return new Sheet(name, hidden, rows, merged);
    }

    private void readRow(XMLStreamReader2 xml) throws XMLStreamException, IOException {
        int last = rows.isEmpty() ? 0 : rows.getLast().number();
        String written = Xml.attribute(xml, "r");
        int number = written == null ? last + 1 : Integer.parseInt(written);
        if (number <= last || number > MOST_ROWS) {
            throw new DamagedFileException("row number");
        }
        boolean hidden = Xml.yes(Xml.attribute(xml, "hidden"));
        Arrays.fill(cells, 0, width, Cell.BLANK);
        width = 0;
        int column = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                String type = null;
                int style = 0;
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    switch (xml.getAttributeLocalName(i)) {
                        case "r" -> column = reference.columnOf(xml, i);
                        case "t" -> type = xml.getAttributeValue(i);
                        case "s" -> style = xml.getAttributeAsInt(i);
                        default -> {
                            // metadata
                        }
                    }
                }
                Cell cell = readCell(xml, type, style);
                if (!cell.isBlank()) {
                    put(column, cell);
                }
                column++;
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
        }
        rows.add(new Row(number, hidden, List.of(Arrays.copyOf(cells, width))));
    }

    private void put(int column, Cell cell) throws DamagedFileException {
        if (column >= MOST_COLUMNS || ++count > MOST_CELLS) {
            throw new DamagedFileException("too many cells");
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        while (width <= column) {
            cells[width++] = Cell.BLANK;
        }
        cells[column] = cell;
    }

    private Cell readCell(XMLStreamReader2 xml, @Nullable String type, int style) throws XMLStreamException, IOException {
        String value = null;
        boolean formula = false;
        while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("c")) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "v" -> {
                        if (!formula && "s".equals(type)) {
                            int place = Xml.place(xml);
                            skipTo(xml, "c");
                            return text(place);
                        }
                        value = Xml.text(xml);
                    }
                    case "is" -> value = Xml.runs(xml);
                    case "f" -> formula = true;
                    default -> {
                        // extensions
                    }
                }
            }
        }
        return value == null ? Cell.BLANK : same(cell(type == null ? "n" : type, style, value, formula));
    }

    private static void skipTo(XMLStreamReader2 xml, String end) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals(end)) {
            // extensions
        }
    }

    private Cell text(int place) throws DamagedFileException {
        if (place < 0 || place >= texts.length) {
            throw new DamagedFileException("shared text");
        }
        Cell cell = texts[place];
        if (cell == null) {
            cell = Cell.text(shared.get(place), false);
            texts[place] = cell;
        }
        return cell;
    }

    private Cell same(Cell cell) {
        int place = cell.written().hashCode();
        place = (place ^ place >>> 15) & lately.length - 1;
        Cell before = lately[place];
        if (before != null && before.equals(cell)) {
            return before;
        }
        lately[place] = cell;
        return cell;
    }

    private Cell cell(String type, int style, String value, boolean formula) throws IOException {
        return switch (type) {
            case "s" -> Cell.text(text(Integer.parseInt(value.strip())).written(), formula);
            case "inlineStr" -> Cell.text(value, formula);
            case "str" -> Cell.text(Xml.unescaped(value), formula);
            case "b" -> Cell.yesNo(Xml.yes(value.strip()), formula);
            case "e" -> Cell.error(value, formula);
            case "d" -> Cell.text(value, formula);
            default -> value.isBlank() ? Cell.BLANK : number(style, Double.parseDouble(value.strip()), formula);
        };
    }

    private Cell number(int style, double number, boolean formula) {
        boolean isDate = style >= 0 && style < dateStyles.size() && dateStyles.get(style);
        if (isDate && DateUtil.isValidExcelDate(number)) {
            LocalDateTime moment = DateUtil.getLocalDateTime(number, dates1904, true);
            if (moment != null) {
                return Cell.date(moment, number, formula);
            }
        }
        return Cell.number(number, formula);
    }

    static Area area(String reference) throws DamagedFileException {
        String[] ends = reference.replace("$", "").split(":");
        String last = ends.length > 1 ? ends[1] : ends[0];
        return new Area(row(ends[0]), row(last), CellReference.column(ends[0]), CellReference.column(last));
    }

    private static int row(String reference) {
        return Integer.parseInt(reference.replaceFirst("^[A-Za-z]+", ""));
    }
}
