package org.communityoffice.ui;

import java.util.ArrayList;
import java.util.List;

/// How a clerk left a table: columns in their order with widths, which are hidden, what it is sorted by.
///
/// @param columns  in the order shown, hidden ones too
/// @param sortedBy the key of a column, or empty
public record TableState(List<Shape> columns, String sortedBy, boolean ascending) {

    /// One column as it was left.
    public record Shape(String key, double width, boolean shown) {}

    public String written() {
        StringBuilder out = new StringBuilder((ascending ? "+" : "-") + sortedBy);
        for (Shape shape : columns) {
            out.append(';').append(shape.key).append(',').append(Math.round(shape.width)).append(',').append(shape.shown ? 1 : 0);
        }
        return out.toString();
    }

    /// Reads what [#written] wrote; damaged parts are left out.
    public static TableState read(String text) {
        String[] parts = text.split(";", -1);
        List<Shape> columns = new ArrayList<>();
        for (String part : List.of(parts).subList(1, parts.length)) {
            String[] shape = part.split(",", -1);
            if (shape.length == 3 && shape[1].matches("[0-9]{1,5}")) {
                columns.add(new Shape(shape[0], Double.parseDouble(shape[1]), shape[2].equals("1")));
            }
        }
        return new TableState(columns, parts[0].length() > 1 ? parts[0].substring(1) : "", !parts[0].startsWith("-"));
    }
}
