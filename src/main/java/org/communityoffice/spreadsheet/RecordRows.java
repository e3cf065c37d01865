package org.communityoffice.spreadsheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Goes down a table and fills merged areas and ditto marks; a total or caption between ends what a ditto mark may look back to.
public final class RecordRows {
    private final Table table;
    private final Workbook workbook;
    private final Set<String> never;
    private final RecordRow.Filled[] above;

    /// @param never the fields that a ditto mark never fills (a person's own name and number)
    public RecordRows(Table table, Workbook workbook, Set<String> never) {
        this.table = table;
        this.workbook = workbook;
        this.never = never;
        above = new RecordRow.Filled[table.header().columns().size()];
        forget();
    }

    /// What stands between records is passed through here too.
    public void passOver(Table.Line line) {
        if (line.kind() != ProblemCode.REPEATED_HEADER) {
            forget();
        }
    }

    public RecordRow next(Table.Line line) {
        List<Column> columns = table.header().columns();
        List<RecordRow.Filled> cells = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            RecordRow.Filled filled = filled(columns.get(i), line.row(), above[i]);
            cells.add(filled);
            above[i] = filled;
        }
        boolean beyond = false;
        int width = columns.isEmpty() ? 0 : columns.getLast().index() + 1;
        for (int column = width; column < line.row().cells().size(); column++) {
            beyond |= !line.row().cell(column).isBlank();
        }
        return new RecordRow(table, line.row(), line.prefix(), workbook.dates1904(), workbook.kind() == Workbook.Kind.TEXT, cells, beyond);
    }

    private RecordRow.Filled filled(Column column, Row row, RecordRow.Filled before) {
        Cell own = row.cell(column.index());
        if (own.isBlank()) {
            Cell spread = table.sheet().spreadOver(row.number(), column.index());
            return spread.isBlank() || RowWords.isDitto(spread)
                    ? new RecordRow.Filled(column, Cell.BLANK, RecordRow.Fill.OWN)
                    : new RecordRow.Filled(column, spread, RecordRow.Fill.MERGED);
        }
        if (!RowWords.isDitto(own) || column.field() != null && never.contains(column.field())) {
            return new RecordRow.Filled(column, own, RecordRow.Fill.OWN);
        }
        boolean source = !before.cell().isBlank() && before.cell().kind() != Cell.Kind.ERROR && before.fill() != RecordRow.Fill.DITTO_NO_SOURCE;
        return source
                ? new RecordRow.Filled(column, before.cell(), RecordRow.Fill.DITTO)
                : new RecordRow.Filled(column, Cell.BLANK, RecordRow.Fill.DITTO_NO_SOURCE);
    }

    private void forget() {
        Arrays.setAll(above, i -> new RecordRow.Filled(table.header().columns().get(i), Cell.BLANK, RecordRow.Fill.OWN));
    }
}
