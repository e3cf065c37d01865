package org.communityoffice.ui;

import java.util.ArrayList;
import java.util.List;

/// A block of cells as Excel and WPS put it on the clipboard: tabs between cells, a line a row, quotes around cells with breaks.
public final class CellText {
    private CellText() {}

    public static String write(List<List<String>> rows) {
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                out.append(i == 0 ? "" : "\t").append(quoted(row.get(i)));
            }
            out.append("\r\n");
        }
        return out.toString();
    }

    /// Reads a block; the last line break makes no row of its own.
    public static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quotes = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quotes) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quotes = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty() && closes(text, i)) {
                quotes = true;
            } else if (c == '\t') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!row.isEmpty() || !cell.isEmpty()) {
            row.add(cell.toString());
            rows.add(row);
        }
        return rows;
    }

    /// Whether a quote that begins a cell also ends one: a lone one is text.
    private static boolean closes(String text, int from) {
        for (int i = from + 1; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (!doubled) {
                    return i + 1 == text.length() || "\t\r\n".indexOf(text.charAt(i + 1)) >= 0;
                }
                i++;
            }
        }
        return false;
    }

    private static String quoted(String cell) {
        return cell.indexOf('\t') < 0 && cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0 && !cell.startsWith("\"")
                ? cell
                : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
