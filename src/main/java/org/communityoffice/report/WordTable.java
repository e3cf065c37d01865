package org.communityoffice.report;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/// A table in Word: head on every page, no row cut, the rows of a group kept together.
final class WordTable {
    private static final String SHADE = "ECECEC";

    private final Block.Table table;
    private final XWPFTable word;
    private final Block.Table.Look look;
    private final boolean figures;
    private final boolean dense;

    private WordTable(XWPFDocument document, Block.Table table) {
        this.table = table;
        this.look = table.look();
        this.figures = look == Block.Table.Look.FIGURES;
        this.dense = look == Block.Table.Look.DENSE;
        word = document.createTable(1, table.columns().size());
    }

    static void add(XWPFDocument document, Block.Table table) {
        new WordTable(document, table).fill();
    }

    private void fill() {
        frame();
        head(word.getRow(0));
        for (int g = 0; g < table.groups().size(); g++) {
            Block.Group group = table.groups().get(g);
            boolean last = g == table.groups().size() - 1;
            if (look.bands() && !group.name().isEmpty()) {
                across(group.name(), Lettering.HEAD.with(Lettering.Align.LEFT), true);
            }
            for (int r = 0; r < group.rows().size(); r++) {
                boolean closes = r == group.rows().size() - 1;
                row(group, r, !closes && !group.loose() && (look != Block.Table.Look.CHECK || r == 0) || last && closes && (table.total() != null || !table.notes().isEmpty()), closes && !last);
            }
        }
        if (table.total() != null) {
            across(table.total().label() + "　" + table.total().text(), Lettering.HEAD.with(Lettering.Align.LEFT), true).setColor(SHADE);
        }
    }

    /// A row that is one cell over the whole width.
    private XWPFTableCell across(String text, Lettering lettering, boolean keep) {
        XWPFTableRow row = word.createRow();
        row.setCantSplitRow(true);
        row.setHeight(Paper.twips(look.row));
        while (row.getTableCells().size() > 1) {
            row.removeCell(row.getTableCells().size() - 1);
        }
        XWPFTableCell cell = row.getCell(0);
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        cell.setWidth(String.valueOf(table.columns().stream().mapToInt(c -> Paper.twips(c.millimetres())).sum()));
        properties(cell).addNewGridSpan().setVal(BigInteger.valueOf(table.columns().size()));
        text(cell, text, lettering, keep);
        return cell;
    }

    private void frame() {
        CTTblPr properties = word.getCTTbl().getTblPr();
        (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout()).setType(STTblLayoutType.FIXED);
        word.setTableAlignment(TableRowAlign.CENTER);
        var width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(table.columns().stream().mapToInt(c -> Paper.twips(c.millimetres())).sum()));
        var grid = word.getCTTbl().getTblGrid() == null ? word.getCTTbl().addNewTblGrid() : word.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        table.columns().forEach(c -> grid.addNewGridCol().setW(BigInteger.valueOf(Paper.twips(c.millimetres()))));
        int outer = figures ? 10 : 8;
        word.setTopBorder(XWPFBorderType.SINGLE, outer, 0, "000000");
        word.setBottomBorder(XWPFBorderType.SINGLE, outer, 0, "000000");
        XWPFBorderType side = figures ? XWPFBorderType.NONE : XWPFBorderType.SINGLE;
        word.setLeftBorder(side, 8, 0, "000000");
        word.setRightBorder(side, 8, 0, "000000");
        word.setInsideVBorder(side, 4, 0, "8A8A8A");
        word.setInsideHBorder(XWPFBorderType.SINGLE, figures ? 2 : 4, 0, "777777");
        int margin = Paper.twips(dense ? 0.4 : 1.1);
        word.setCellMargins(0, margin, 0, margin);
    }

    private void head(XWPFTableRow row) {
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        row.setHeight(Paper.twips(look.head));
        for (int c = 0; c < table.columns().size(); c++) {
            XWPFTableCell cell = cell(row, c);
            text(cell, table.columns().get(c).head().replace("\n", ""), Lettering.HEAD, true);
            rule(borders(cell).addNewBottom(), 6, "000000");
            if (!figures) {
                cell.setColor(SHADE);
            }
        }
    }

    private void row(Block.Group group, int index, boolean keep, boolean closes) {
        Block.Row from = group.rows().get(index);
        XWPFTableRow row = word.createRow();
        row.setCantSplitRow(true);
        row.setHeight(Paper.twips(look.row));
        int first = figures ? 1 : 0;
        for (int c = 0; c < table.columns().size(); c++) {
            XWPFTableCell cell = cell(row, c);
            if (c < first) {
                properties(cell).addNewVMerge().setVal(index == 0 ? STMerge.RESTART : STMerge.CONTINUE);
                rule(borders(cell).addNewRight(), 2, "777777");
                text(cell, index == 0 ? group.name() : "", Lettering.CELL.with(Lettering.Align.CENTRE), keep);
            } else if (look.merges(c)) {
                properties(cell).addNewVMerge().setVal(index == 0 ? STMerge.RESTART : STMerge.CONTINUE);
                text(cell, index == 0 ? from.cells().get(c).shown() : "", Lettering.CELL.sized(look.points).with(Lettering.align(table.columns().get(c).align())), keep);
            } else {
                content(cell, from.cells().get(c - first), Lettering.CELL.sized(look.points).bold(from.strong() && look.emboldens() && table.columns().get(c).tells())
                        .with(Lettering.align(table.columns().get(c).align())), keep);
                if (look.shades() && from.strong()) {
                    cell.setColor(SHADE);
                }
                if (from.cells().get(c - first) instanceof Cell.Missing) {
                    dashed(borders(cell));
                }
            }
            if (closes) {
                CTTcBorders own = borders(cell);
                rule(own.isSetBottom() ? own.getBottom() : own.addNewBottom(), 4, "000000");
            }
        }
    }

    /// 增减 has a right tab for the number; the percentage follows it.
    private static void content(XWPFTableCell cell, Cell content, Lettering lettering, boolean keep) {
        if (content instanceof Cell.Change change) {
            XWPFParagraph paragraph = text(cell, "", lettering, keep);
            var tabs = paragraph.getCTPPr().addNewTabs();
            var right = tabs.addNewTab();
            right.setVal(STTabJc.RIGHT);
            right.setPos(BigInteger.valueOf(Paper.twips(10.5 - 1.1)));
            var left = tabs.addNewTab();
            left.setVal(STTabJc.LEFT);
            left.setPos(BigInteger.valueOf(Paper.twips(10.5 - 1.1) + 8L));
            paragraph.createRun().addTab();
            WordText.run(paragraph, change.number(), lettering, lettering.face().office);
            if (!change.percentage().isEmpty()) {
                paragraph.createRun().addTab();
                WordText.run(paragraph, change.percentage(), lettering, lettering.face().office);
            }
        } else {
            text(cell, content.shown(), lettering, keep);
        }
    }

    private XWPFTableCell cell(XWPFTableRow row, int c) {
        XWPFTableCell cell = row.getCell(c);
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        cell.setWidth(String.valueOf(Paper.twips(table.columns().get(c).millimetres())));
        return cell;
    }

    private static CTTcBorders borders(XWPFTableCell cell) {
        CTTcPr properties = properties(cell);
        return properties.isSetTcBorders() ? properties.getTcBorders() : properties.addNewTcBorders();
    }

    private static void rule(CTBorder border, int eighths, String colour) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(eighths));
        border.setColor(colour);
    }

    private static void dashed(CTTcBorders borders) {
        for (CTBorder border : List.of(borders.isSetTop() ? borders.getTop() : borders.addNewTop(), borders.isSetLeft() ? borders.getLeft() : borders.addNewLeft(),
                borders.isSetBottom() ? borders.getBottom() : borders.addNewBottom(), borders.isSetRight() ? borders.getRight() : borders.addNewRight())) {
            rule(border, 8, "000000");
            border.setVal(STBorder.DASHED);
        }
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    }

    private static XWPFParagraph text(XWPFTableCell cell, String text, Lettering lettering, boolean keep) {
        XWPFParagraph paragraph = cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphs().getFirst();
        WordText.set(paragraph, lettering);
        paragraph.setKeepNext(keep);
        String[] lines = text.isEmpty() ? new String[0] : text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                paragraph.createRun().addBreak();
            }
            WordText.run(paragraph, lines[i], lettering, lettering.face().office);
        }
        return paragraph;
    }
}
