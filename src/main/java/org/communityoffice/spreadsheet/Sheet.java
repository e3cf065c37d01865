package org.communityoffice.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One sheet: its rows in order, its merged areas, whether Excel shows it.
public final class Sheet {
    private final String name;
    private final boolean hidden;
    private final List<Row> rows;
    private final List<Area> merged;
    private final Map<Integer, List<Area>> tallAreas = new HashMap<>();

    public Sheet(String name, boolean hidden, List<Row> rows, List<Area> merged) {
        this.name = name;
        this.hidden = hidden;
        this.rows = List.copyOf(rows);
        this.merged = List.copyOf(merged);
        for (Area area : merged) {
            if (area.lastRow() > area.firstRow()) {
                tallAreas.computeIfAbsent(area.firstColumn(), column -> new ArrayList<>()).add(area);
            }
        }
    }

    public String name() {
        return name;
    }

    public boolean hidden() {
        return hidden;
    }

    public List<Row> rows() {
        return rows;
    }

    public List<Area> merged() {
        return merged;
    }

    public boolean isBlank() {
        return rows.stream().allMatch(Row::isBlank);
    }

    /// The cell that a merged area spreads down over this one; BLANK where there is none.
    public Cell spreadOver(int row, int column) {
        if (tallAreas.isEmpty()) {
            return Cell.BLANK;
        }
        for (Area area : tallAreas.getOrDefault(column, List.of())) {
            if (row > area.firstRow() && row <= area.lastRow()) {
                return row(area.firstRow()).cell(column);
            }
        }
        return Cell.BLANK;
    }

    /// The row of that number; an empty one where the sheet has none.
    public Row row(int number) {
        int low = 0;
        int high = rows.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int there = rows.get(middle).number();
            if (there == number) {
                return rows.get(middle);
            }
            if (there < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return new Row(number, false, List.of());
    }
}
