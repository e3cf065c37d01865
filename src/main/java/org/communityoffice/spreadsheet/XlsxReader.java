package org.communityoffice.spreadsheet;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;

/// Reads .xlsx as a stream, small or large, whoever wrote it: see decision 0010.
final class XlsxReader {
    private final ZipParts parts;
    private final List<String> shared = new ArrayList<>();
    private final List<Boolean> dateStyles = new ArrayList<>();
    private boolean dates1904;

    private XlsxReader(ZipParts parts) {
        this.parts = parts;
    }

    static ReadOutcome read(String name, SeekableByteChannel channel) throws IOException {
        try (ZipParts parts = new ZipParts(channel)) {
            XlsxReader reader = new XlsxReader(parts);
            String book = reader.target("_rels/.rels", "/officeDocument");
            if (book.isEmpty() || !reader.isWorkbook(book)) {
                return new ReadOutcome.Refused(ProblemCode.FILE_NOT_A_TABLE);
            }
            parts.checkAll();
            return reader.book(name, book);
        } catch (XMLStreamException | UncheckedStreamException broken) {
            throw new DamagedFileException("xml");
        }
    }

    private boolean isWorkbook(String book) throws IOException, XMLStreamException {
        try (InputStream in = parts.open(book)) {
            XMLStreamReader xml = Xml.reader(in);
            return Xml.nextElement(xml) && xml.getLocalName().equals("workbook");
        }
    }

    private ReadOutcome book(String name, String book) throws IOException, XMLStreamException {
        String folder = book.substring(0, book.lastIndexOf('/') + 1);
        String relationsPath = folder + "_rels/" + book.substring(folder.length()) + ".rels";
        Map<String, String[]> relations;
        try (InputStream in = parts.open(relationsPath)) {
            relations = Xml.relations(in);
        }
        for (String[] relation : relations.values()) {
            String path = resolved(folder, relation[1]);
            if (relation[0].endsWith("/sharedStrings") && parts.has(path)) {
                readShared(path);
            } else if (relation[0].endsWith("/styles") && parts.has(path)) {
                readStyles(path);
            }
        }
        List<String[]> listed = sheetList(book);
        List<Sheet> sheets = new ArrayList<>();
        for (String[] sheet : listed) {
            String[] relation = relations.get(sheet[1]);
            if (relation == null) {
                throw new DamagedFileException("a sheet is missing");
            }
            if (relation[0].endsWith("/worksheet")) {
                try (InputStream in = parts.open(resolved(folder, relation[1]))) {
                    sheets.add(new XlsxSheet(shared, dateStyles, dates1904).read(sheet[0], sheet[2].equals("hidden"), in));
                }
            }
        }
        return new ReadOutcome.Read(new Workbook(name, Workbook.Kind.XLSX, sheets, dates1904, "", false, properties()));
    }

    /// Name, relation, state of each sheet.
    private List<String[]> sheetList(String book) throws IOException, XMLStreamException {
        List<String[]> out = new ArrayList<>();
        try (InputStream in = parts.open(book)) {
            XMLStreamReader xml = Xml.reader(in);
            while (Xml.nextElement(xml)) {
                if (xml.getLocalName().equals("workbookPr")) {
                    dates1904 = Xml.yes(Xml.attribute(xml, "date1904"));
                } else if (xml.getLocalName().equals("sheet")) {
                    String state = Xml.attribute(xml, "state");
                    String id = null;
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        if (xml.getAttributeLocalName(i).equals("id")) {
                            id = xml.getAttributeValue(i);
                        }
                    }
                    out.add(new String[] {
                        String.valueOf(Xml.attribute(xml, "name")), String.valueOf(id),
                        state == null || state.equals("visible") ? "visible" : "hidden"
                    });
                }
            }
        }
        return out;
    }

    private void readShared(String path) throws IOException, XMLStreamException {
        try (InputStream in = parts.open(path)) {
            XMLStreamReader xml = Xml.reader(in);
            while (Xml.nextElement(xml)) {
                if (xml.getLocalName().equals("si")) {
                    shared.add(Xml.runs(xml));
                }
            }
        }
    }

    private void readStyles(String path) throws IOException, XMLStreamException {
        Map<Integer, String> formats = new HashMap<>();
        boolean inCells = false;
        try (InputStream in = parts.open(path)) {
            XMLStreamReader xml = Xml.reader(in);
            while (Xml.nextElement(xml)) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> formats.put(number(Xml.attribute(xml, "numFmtId")), String.valueOf(Xml.attribute(xml, "formatCode")));
                    case "cellXfs" -> inCells = true;
                    case "cellStyles", "dxfs" -> inCells = false;
                    case "xf" -> {
                        if (inCells) {
                            int id = number(Xml.attribute(xml, "numFmtId"));
                            dateStyles.add(isDate(id, formats.getOrDefault(id, "")));
                        }
                    }
                    default -> {
                        // fonts, fills and borders say nothing here
                    }
                }
            }
        }
    }

    /// Also the date formats that only Chinese Excel and WPS number (27–36, 50–58).
    private static boolean isDate(int id, String format) {
        return format.isEmpty() && (id >= 27 && id <= 36 || id >= 50 && id <= 58) || DateUtil.isADateFormat(id, format);
    }

    private Map<String, String> properties() throws IOException, XMLStreamException {
        Map<String, String> out = new HashMap<>();
        if (parts.has("docProps/custom.xml")) {
            try (InputStream in = parts.open("docProps/custom.xml")) {
                XMLStreamReader xml = Xml.reader(in);
                String name = "";
                while (Xml.nextElement(xml)) {
                    if (xml.getLocalName().equals("property")) {
                        name = String.valueOf(Xml.attribute(xml, "name"));
                    } else if (xml.getLocalName().equals("lpwstr") || xml.getLocalName().equals("bool")) {
                        out.put(name, Xml.text(xml));
                    }
                }
            }
        }
        return out;
    }

    private String target(String relations, String typeEnd) throws IOException, XMLStreamException {
        if (!parts.has(relations)) {
            return "";
        }
        try (InputStream in = parts.open(relations)) {
            return Xml.relations(in).values().stream()
                    .filter(relation -> relation[0].endsWith(typeEnd))
                    .map(relation -> resolved("", relation[1]))
                    .findFirst()
                    .orElse("");
        }
    }

    private static String resolved(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : java.net.URI.create("/" + folder).resolve(target.replace(" ", "%20")).getPath().substring(1);
    }

    private static int number(@org.jspecify.annotations.Nullable String written) {
        return written == null ? 0 : Integer.parseInt(written);
    }
}
