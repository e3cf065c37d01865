package org.communityoffice.spreadsheet;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads the table of a web page, as many systems export it under the name .xls.
final class HtmlReader {
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([\\w-]+)", Pattern.CASE_INSENSITIVE);
    private static final int MOST_SPAN = 1000;

    private HtmlReader() {}

    static boolean looksLikeHtml(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1)
                .replace("\u0000", "").toLowerCase(Locale.ROOT);
        int first = head.indexOf('<');
        return first >= 0
                && head.substring(0, first).replaceAll("[\u00ef\u00bb\u00bf\u00ff\u00fe\\s]", "").isEmpty()
                && (head.contains("<html") || head.contains("<table") || head.contains("<!doctype html"));
    }

    static ReadOutcome read(String name, byte[] bytes) throws IOException {
        String text = text(bytes);
        Document page = Jsoup.parse(text);
        Element table = page.select("table").stream().max(Comparator.comparingInt(one -> one.select("td, th").size())).orElse(null);
        if (table == null) {
            return new ReadOutcome.Refused(ProblemCode.FILE_NOT_A_TABLE);
        }
        if (!text.toLowerCase(Locale.ROOT).contains("</table")) {
            return new ReadOutcome.Refused(ProblemCode.FILE_DAMAGED);
        }
        List<Row> rows = new ArrayList<>();
        List<Area> merged = new ArrayList<>();
        Set<Long> taken = new HashSet<>();
        for (Element line : table.select("tr")) {
            if (line.closest("table") == table) {
                rows.add(row(line, rows.size() + 1, merged, taken));
            }
        }
        Sheet sheet = new Sheet(name, false, rows, merged);
        return new ReadOutcome.Read(new Workbook(name, Workbook.Kind.HTML, List.of(sheet), false, "", false, Map.of()));
    }

    private static Row row(Element line, int number, List<Area> merged, Set<Long> taken) {
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        for (Element element : line.children()) {
            if (!element.normalName().equals("td") && !element.normalName().equals("th")) {
                continue;
            }
            while (taken.contains(place(number, column))) {
                column++;
            }
            int wide = span(element, "colspan");
            int tall = span(element, "rowspan");
            while (cells.size() < column) {
                cells.add(Cell.BLANK);
            }
            cells.add(cell(element));
            if (wide > 1 || tall > 1) {
                merged.add(new Area(number, number + tall - 1, column, column + wide - 1));
                for (int down = 0; down < tall; down++) {
                    for (int right = 0; right < wide; right++) {
                        taken.add(place(number + down, column + right));
                    }
                }
            }
            column += wide;
        }
        boolean hidden = line.attr("style").replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
        return new Row(number, hidden, List.copyOf(cells));
    }

    private static Cell cell(Element element) {
        element.select("br").forEach(line -> line.replaceWith(new org.jsoup.nodes.TextNode("\n")));
        String text = element.wholeText().replace('\u00a0', ' ').strip();
        return text.matches("#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!)") ? Cell.error(text, false) : Cell.text(text);
    }

    private static int span(Element element, String attribute) {
        String written = element.attr(attribute).strip();
        return written.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(written), 1, MOST_SPAN) : 1;
    }

    private static long place(int row, int column) {
        return (long) row << 20 | column;
    }

    /// The page's own word for its encoding counts, else the content.
    private static String text(byte[] bytes) throws IOException {
        TextDecoder.Decoded decoded = TextDecoder.decode(bytes);
        if (decoded == null) {
            throw new DamagedFileException("no text");
        }
        Matcher said = CHARSET.matcher(decoded.text());
        if (decoded.guessed() && said.find() && Charset.isSupported(said.group(1)) && decoded.encoding().equals("GB18030")) {
            return new String(bytes, Charset.forName(said.group(1).toLowerCase(Locale.ROOT).startsWith("gb") ? "GB18030" : said.group(1)));
        }
        return decoded.text();
    }
}
