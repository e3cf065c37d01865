package org.communityoffice.spreadsheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityoffice.model.Words;
import org.communityoffice.spreadsheet.ImportRow.Outcome;
import org.jspecify.annotations.Nullable;

/// Makes the plan of an import: workbook → tables → columns → drafts → outcomes. The same for every book.
public final class Planner {
    private static final ProblemCode.Weight[] WEIGHTS = ProblemCode.Weight.values();
    private static final int PREVIEW_ROWS = 12;
    /// A column is one of numbers when this share of its filled cells looks so.
    private static final double MOST = 0.6;

    private final ImportBook book;
    private final RowRules rules;
    private final ColumnMemory memory;

    public Planner(ImportBook book, RowRules rules, ColumnMemory memory) {
        this.book = book;
        this.rules = rules;
        this.memory = memory;
    }

    /// The plan of a file that was opened, or the plan that says why it is not.
    public ImportPlan plan(String file, String hash, ReadOutcome read, PlanRequest request) {
        return switch (read) {
            case ReadOutcome.NeedsPassword(boolean wrong) -> wrong
                    ? refused(file, hash, ProblemCode.FILE_PASSWORD_WRONG, List.of(), request)
                    : ImportPlan.none(book.name(), file, hash, ImportPlan.FileOutcome.ASK, ProblemCode.FILE_ENCRYPTED, List.of(), request);
            case ReadOutcome.Refused(ProblemCode problem) -> refused(file, hash, problem, List.of(), request);
            case ReadOutcome.Read(Workbook workbook) -> plan(workbook, hash, request);
        };
    }

    private ImportPlan refused(String file, String hash, ProblemCode problem, List<SheetPlan> sheets, PlanRequest request) {
        return ImportPlan.none(book.name(), file, hash, ImportPlan.FileOutcome.REFUSE, problem, sheets, request);
    }

    private ImportPlan plan(Workbook workbook, String hash, PlanRequest request) {
        if (workbook.isBlank()) {
            return refused(workbook.file(), hash, ProblemCode.FILE_EMPTY, List.of(), request);
        }
        if ("是".equals(workbook.properties().get("masked"))) {
            return refused(workbook.file(), hash, ProblemCode.FILE_MASKED, List.of(), request);
        }
        TableFinder finder = new TableFinder(book);
        List<SheetPlan> sheets = new ArrayList<>();
        List<Draft> drafts = new ArrayList<>();
        List<Object> inOrder = new ArrayList<>();
        boolean header = false;
        boolean records = false;
        for (Sheet sheet : workbook.sheets()) {
            SheetPlan.Role role = role(sheet, request);
            Integer chosen = request.headers().get(sheet.name());
            Header found = role == SheetPlan.Role.EMPTY ? null : chosen == null ? finder.header(sheet) : finder.headerAt(sheet, chosen);
            if (found == null) {
                role = role == SheetPlan.Role.DATA ? SheetPlan.Role.NOT_DATA : role;
                sheets.add(sheetPlan(sheet, role, null, List.of()));
                continue;
            }
            Header mapped = mapped(workbook, sheet, found, request);
            List<Table> tables = finder.tables(sheet, mapped);
            sheets.add(sheetPlan(sheet, role, mapped, tables));
            if (role == SheetPlan.Role.DATA) {
                header = true;
                records |= tables.stream().anyMatch(Table::hasRecords);
                tables.forEach(table -> read(workbook, table, drafts, inOrder));
            }
        }
        if (!records) {
            return refused(workbook.file(), hash, header ? ProblemCode.FILE_HEADER_ONLY : ProblemCode.FILE_NO_HEADER, sheets, request);
        }
        rules.decide(drafts, request.answers());
        // a draft is let go as soon as its row stands: a hundred thousand of both are much memory
        drafts.clear();
        inOrder.replaceAll(one -> one instanceof Draft draft ? row(draft) : one);
        List<ImportRow> rows = inOrder.stream().map(ImportRow.class::cast).toList();
        return new ImportPlan(
                book.name(), workbook.file(), hash, workbook.encoding(), ImportPlan.FileOutcome.READ, problems(workbook), sheets, rows, request);
    }

    private static SheetPlan.Role role(Sheet sheet, PlanRequest request) {
        if (sheet.isBlank()) {
            return SheetPlan.Role.EMPTY;
        }
        if (!request.sheets().isEmpty()) {
            return request.sheets().contains(sheet.name()) ? SheetPlan.Role.DATA : sheet.hidden() ? SheetPlan.Role.HIDDEN : SheetPlan.Role.NOT_CHOSEN;
        }
        return sheet.hidden() ? SheetPlan.Role.HIDDEN : SheetPlan.Role.DATA;
    }

    /// The columns as found, then as remembered, then as chosen by hand.
    private Header mapped(Workbook workbook, Sheet sheet, Header header, PlanRequest request) {
        Map<Integer, String> remembered = memory.recall(ColumnMemory.header(header.columns())).orElse(Map.of());
        boolean ours = workbook.properties().containsKey("masked");
        List<Column> columns = new ArrayList<>();
        for (Column column : header.columns()) {
            String hand = request.byHand(sheet.name(), column.index()).orElse(remembered.get(column.index()));
            if (hand != null) {
                columns.add(new Column(column.index(), column.header(), hand.isEmpty() ? null : hand, Column.Found.BY_HAND));
            } else if (ours && column.field() == null) {
                // What our own export adds beyond the fields (age, registers) is computed.
                columns.add(new Column(column.index(), column.header(), Column.LEFT_OUT, Column.Found.BY_NAME));
            } else {
                columns.add(column);
            }
        }
        return new Header(header.first(), header.last(), byContent(sheet, header, columns));
    }

    /// A column full of identity numbers is the number column, whatever its header says, unless it is somebody else's number.
    private List<Column> byContent(Sheet sheet, Header header, List<Column> columns) {
        if (book.idField().isEmpty() || columns.stream().anyMatch(column -> book.idField().equals(column.field()))) {
            return List.copyOf(columns);
        }
        List<Column> out = new ArrayList<>(columns);
        for (Column column : columns) {
            if (column.found() == Column.Found.NOT && !ColumnNames.isOthers(column.header()) && holdsIds(sheet, header, column)) {
                out.set(columns.indexOf(column), new Column(column.index(), column.header(), book.idField(), Column.Found.BY_CONTENT));
                break;
            }
        }
        return List.copyOf(out);
    }

    private static boolean holdsIds(Sheet sheet, Header header, Column column) {
        int filled = 0;
        int alike = 0;
        for (Row row : sheet.rows()) {
            Cell cell = row.cell(column.index());
            if (row.number() > header.last() && !cell.isBlank()) {
                filled++;
                alike += RowWords.isIdLike(cell) ? 1 : 0;
            }
        }
        return alike > 0 && alike >= filled * MOST;
    }

    private void read(Workbook workbook, Table table, List<Draft> drafts, List<Object> inOrder) {
        RecordRows rows = new RecordRows(table, workbook, book.own());
        boolean twice = keyTwice(table);
        for (Table.Line line : table.lines()) {
            if (line.kind() == null || line.kind() == ProblemCode.ROW_UNCLEAR) {
                RecordRow row = rows.next(line);
                Draft draft = rules.read(row);
                if (line.kind() != null) {
                    draft.find(Finding.ofRow(line.kind(), text(line.row()), ""));
                }
                if (twice) {
                    draft.find(ProblemCode.COLUMN_TWICE);
                }
                if (row.beyond() && workbook.kind() == Workbook.Kind.TEXT) {
                    draft.find(ProblemCode.ROW_TOO_WIDE);
                }
                drafts.add(draft);
                inOrder.add(draft);
            } else {
                rows.passOver(line);
                inOrder.add(noRecord(table, line, line.kind()));
            }
        }
    }

    /// Two columns of names (or of numbers): two tables side by side, or one of them is somebody else's.
    private boolean keyTwice(Table table) {
        Set<String> seen = new HashSet<>();
        for (Column column : table.header().columns()) {
            String own = column.header().substring(column.header().lastIndexOf('-') + 1);
            String field = column.found() == Column.Found.BY_HAND ? column.field() : book.columns().field(own);
            boolean key = field != null && !book.joined().contains(field) && (field.equals(book.key()) || field.equals(book.idField()));
            boolean open = column.found() != Column.Found.BY_HAND || column.field() != null;
            if (key && open && !ColumnNames.isOthers(column.header()) && !seen.add(String.valueOf(field))) {
                return true;
            }
        }
        return false;
    }

    private ImportRow noRecord(Table table, Table.Line line, ProblemCode kind) {
        Finding finding = Finding.ofRow(kind, text(line.row()), "");
        return new ImportRow(
                table.sheet().name(), line.row().number(), Outcome.SKIP, "", org.communityoffice.model.Values.none(book.type()), Map.of(),
                List.of(finding), null, List.of(), message(line.row().number(), "", List.of(finding)), List.of(), 0);
    }

    private ImportRow row(Draft draft) {
        ProblemCode.Weight weight = draft.weight();
        Outcome outcome = switch (weight) {
            case REFUSE -> Outcome.REFUSE;
            case ASK -> Outcome.ASK;
            case SKIP -> draft.has(ProblemCode.UNCHANGED) ? Outcome.SAME : Outcome.SKIP;
            case SHOWN, SILENT -> draft.known() == null ? Outcome.NEW : Outcome.CHANGED;
        };
        String title = draft.shown().getOrDefault(book.key(), "");
        int number = draft.row().row().number();
        return new ImportRow(
                draft.row().table().sheet().name(), number, outcome, title, draft.written(), Collections.unmodifiableMap(draft.shown()),
                List.copyOf(draft.findings()), draft.known(), draft.changes(), message(number, title, draft.findings()),
                outcome == Outcome.ASK ? offered(draft) : List.of(), draft.refersTo());
    }

    /// Only what answers everything that is asked about the row.
    private List<Answer> offered(Draft draft) {
        List<Answer> out = null;
        for (ProblemCode code : draft.asked()) {
            List<Answer> here = rules.answers(code);
            if (out == null) {
                out = new ArrayList<>(here);
            } else {
                out.retainAll(here);
            }
        }
        List<Answer> offered = out == null ? new ArrayList<>() : out;
        offered.add(Answer.LEAVE);
        return List.copyOf(offered);
    }

    private static String message(int row, String title, List<Finding> findings) {
        if (findings.isEmpty()) {
            return "";
        }
        Set<String> sentences = new LinkedHashSet<>();
        for (int weight = WEIGHTS.length - 1; weight >= 0; weight--) {
            for (int i = 0; i < findings.size(); i++) {
                if (findings.get(i).code().weight() == WEIGHTS[weight] && WEIGHTS[weight] != ProblemCode.Weight.SILENT) {
                    sentences.add(findings.get(i).sentence());
                }
            }
        }
        return sentences.isEmpty() ? "" : Words.of(title.isEmpty() ? "spreadsheet.row" : "spreadsheet.row.named", row, title, String.join("", sentences));
    }

    private static String text(Row row) {
        return String.join(" ", row.cells().stream().filter(cell -> !cell.isBlank()).map(cell -> cell.written().strip()).toList());
    }

    private static List<Finding> problems(Workbook workbook) {
        List<Finding> out = new ArrayList<>();
        if (workbook.namedOtherwise()) {
            out.add(Finding.ofRow(ProblemCode.FILE_TYPE_MISMATCH, workbook.file(), workbook.kind().name()));
        }
        if (workbook.guessed()) {
            out.add(Finding.ofRow(ProblemCode.ENCODING_GUESSED, workbook.file(), workbook.encoding()));
        }
        if (workbook.dates1904()) {
            out.add(Finding.ofRow(ProblemCode.DATE_SYSTEM_1904, workbook.file(), ""));
        }
        return out;
    }

    private static SheetPlan sheetPlan(Sheet sheet, SheetPlan.Role role, @Nullable Header header, List<Table> tables) {
        List<Finding> problems = new ArrayList<>();
        switch (role) {
            case NOT_DATA -> problems.add(Finding.ofRow(ProblemCode.SHEET_NOT_DATA, sheet.name(), ""));
            case EMPTY -> problems.add(Finding.ofRow(ProblemCode.SHEET_EMPTY, sheet.name(), ""));
            case HIDDEN -> problems.add(Finding.ofRow(ProblemCode.SHEET_HIDDEN, sheet.name(), ""));
            case NOT_CHOSEN -> problems.add(Finding.ofRow(ProblemCode.SHEET_NOT_CHOSEN, sheet.name(), ""));
            case DATA -> {
                // nothing to say of the sheet itself
            }
        }
        List<Column> columns = header == null ? List.of() : header.columns();
        for (Column column : columns) {
            if (column.found() == Column.Found.BY_CONTENT) {
                problems.add(Finding.ofRow(ProblemCode.COLUMN_GUESSED, column.title(), sheet.name()));
            } else if (column.field() == null && !column.header().isEmpty()) {
                problems.add(Finding.ofRow(ProblemCode.COLUMN_UNMAPPED, column.title(), sheet.name()));
            }
        }
        int last = tables.isEmpty() || tables.getLast().lines().isEmpty() ? 0 : tables.getLast().lines().getLast().row().number();
        int lines = tables.stream().mapToInt(table -> table.lines().size()).sum();
        int hidden = (int) tables.stream().flatMap(table -> table.lines().stream()).filter(line -> line.kind() == null && line.row().hidden()).count();
        return new SheetPlan(
                sheet, role, header == null ? 0 : header.first(), header == null ? 0 : header.last(), columns,
                sheet.rows().stream().limit(PREVIEW_ROWS).toList(), hidden, header == null || last == 0 ? 0 : Math.max(0, last - header.last() - lines), problems);
    }
}
