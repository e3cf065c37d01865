package org.communityoffice.report;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/// A form's labelled boxes in Word: each line a table of its own without space between, since lines part the width differently.
final class WordGrid {
    private static final Lettering LABEL = Lettering.HEAD.sized(10.5f);
    private static final Lettering TEXT = Lettering.CELL.sized(10.5f);

    private WordGrid() {}

    /// Sixty is divided by 1 to 5 entries, so all lines share one grid of columns.
    static void add(XWPFDocument document, Block.Grid grid, double millimetres) {
        int[] counts = grid.lines().stream().mapToInt(line -> line.entries().size()).distinct().toArray();
        XWPFTable table = document.createTable(grid.lines().size(), 1);
        var properties = table.getCTTbl().getTblPr();
        (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout()).setType(STTblLayoutType.FIXED);
        var width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(Paper.twips(millimetres)));
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setCellMargins(40, Paper.twips(1.6), 40, Paper.twips(1.6));
        java.util.TreeSet<Integer> edges = new java.util.TreeSet<>();
        for (int count : counts) {
            for (int i = 0; i <= count; i++) {
                edges.add(edge(i, count, millimetres));
                edges.add(Math.min(edge(i, count, millimetres) + Paper.twips(Block.Grid.LABEL), Paper.twips(millimetres)));
            }
        }
        var columns = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        while (columns.sizeOfGridColArray() > 0) {
            columns.removeGridCol(0);
        }
        int before = 0;
        for (int edge : edges) {
            if (edge > before) {
                columns.addNewGridCol().setW(BigInteger.valueOf(edge - before));
                before = edge;
            }
        }
        for (int i = 0; i < grid.lines().size(); i++) {
            line(table.getRow(i), grid.lines().get(i), edges, millimetres);
        }
    }

    private static int edge(int i, int count, double millimetres) {
        return i == count ? Paper.twips(millimetres) : Paper.twips(millimetres * i / count);
    }

    private static void line(XWPFTableRow row, Block.Grid.Line line, java.util.SortedSet<Integer> edges, double millimetres) {
        row.setHeight(Paper.twips(line.least()));
        int count = line.entries().size();
        for (int i = 0; i < count; i++) {
            int from = edge(i, count, millimetres);
            int middle = from + Paper.twips(Block.Grid.LABEL);
            cell(i == 0 ? row.getCell(0) : row.createCell(), line.entries().get(i).label(), LABEL, from, middle, edges).setColor("ECECEC");
            cell(row.createCell(), line.entries().get(i).text(), count > 1 ? TEXT.with(Lettering.Align.CENTRE) : TEXT, middle, edge(i + 1, count, millimetres), edges);
        }
    }

    private static XWPFTableCell cell(XWPFTableCell cell, String text, Lettering lettering, int from, int to, java.util.SortedSet<Integer> edges) {
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        cell.setWidth(String.valueOf(to - from));
        int span = edges.subSet(from + 1, to + 1).size();
        if (span > 1) {
            var properties = cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
            properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
        }
        String[] paragraphs = text.split("\n", -1);
        for (int i = 0; i < paragraphs.length; i++) {
            XWPFParagraph paragraph = i == 0 && !cell.getParagraphs().isEmpty() ? cell.getParagraphs().getFirst() : cell.addParagraph();
            WordText.set(paragraph, lettering);
            if (!paragraphs[i].isEmpty()) {
                WordText.run(paragraph, paragraphs[i], lettering, lettering.face().office);
            }
        }
        return cell;
    }
}
