package org.communityoffice.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/// The notice board in Word: a table of two columns, in each cell a panel with Word's own chart.
final class WordBoard {
    private static final double CHART = 46;
    private static final double ROW = 72;

    private WordBoard() {}

    static void add(XWPFDocument document, Block.Board board, double millimetres) {
        line(document.createParagraph(), ParagraphAlignment.CENTER, board.title(), BoardSlab.TITLE.sized(28), "8F1D21");
        line(document.createParagraph(), ParagraphAlignment.CENTER, board.period(), BoardSlab.PERIOD, "000000");
        List<Block.Board.Panel> panels = board.panels();
        XWPFTable table = document.createTable((panels.size() + 1) / 2, 2);
        var properties = table.getCTTbl().getTblPr();
        (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout()).setType(STTblLayoutType.FIXED);
        int each = Paper.twips(millimetres / 2);
        table.setWidth(2 * each);
        for (int i = 0; i < panels.size(); i++) {
            XWPFTableCell cell = table.getRow(i / 2).getCell(i % 2);
            cell.setWidth(String.valueOf(each));
            table.getRow(i / 2).setHeight(Paper.twips(ROW));
            panel(document, cell, panels.get(i), millimetres / 2);
        }
        line(document.createParagraph(), ParagraphAlignment.CENTER, String.join("　　　", board.foot()), BoardSlab.TEXT, "000000");
    }

    private static void panel(XWPFDocument document, XWPFTableCell cell, Block.Board.Panel panel, double millimetres) {
        XWPFParagraph head = cell.getParagraphArray(0);
        run(head, panel.name() + "　　", BoardSlab.NAME, "000000");
        run(head, panel.number(), BoardSlab.NUMBER, "000000");
        run(head, panel.unit(), BoardSlab.UNIT, "000000");
        XWPFParagraph chart = cell.addParagraph();
        chart.setAlignment(ParagraphAlignment.CENTER);
        try {
            WordCharts.fill(document.createChart(chart.createRun(), emu(millimetres - 8), emu(CHART)), panel.chart(), 1100);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException("chart not written", impossible);
        }
        line(cell.addParagraph(), ParagraphAlignment.LEFT, panel.text(), BoardSlab.TEXT, "000000");
    }

    private static int emu(double millimetres) {
        return (int) Math.round(millimetres * Units.EMU_PER_CENTIMETER / 10);
    }

    private static void line(XWPFParagraph paragraph, ParagraphAlignment align, String text, Lettering lettering, String colour) {
        paragraph.setAlignment(align);
        run(paragraph, text, lettering, colour);
    }

    private static void run(XWPFParagraph paragraph, String text, Lettering lettering, String colour) {
        WordText.run(paragraph, text, lettering, lettering.face().office);
        paragraph.getRuns().getLast().setColor(colour);
    }
}
