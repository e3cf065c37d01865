package org.communityoffice.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.communityoffice.model.Words;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/// The parts of a form in Word: its title and line, pictures two in a line, “第 1 页　共 2 页” at the foot.
final class WordForm {
    private final XWPFDocument document;
    private final int width;

    WordForm(XWPFDocument document, Paper paper) {
        this.document = document;
        width = Paper.twips(paper.inside());
    }

    void title(String title, Report.Running.Form form, String face) {
        Lettering lettering = Lettering.TITLE.sized((float) form.points());
        XWPFParagraph head = document.createParagraph();
        WordText.set(head, lettering);
        WordText.run(head, title, lettering, face);
        XWPFParagraph line = document.createParagraph();
        spread(line, form.line(), Lettering.CELL.sized(10.5f));
        line.setSpacingAfter(60);
    }

    void foot(XWPFFooter footer, Report.Running.Form form) {
        XWPFParagraph line = footer.createParagraph();
        String[] around = Words.of("report.page", "\n", "\n").split("\n", -1);
        tabs(line);
        WordText.run(line, form.footLeft() + "\t" + around[0], Lettering.FOOT, Lettering.FOOT.face().office);
        WordText.field(line, "PAGE", Lettering.FOOT);
        WordText.run(line, around[1], Lettering.FOOT, Lettering.FOOT.face().office);
        WordText.field(line, "NUMPAGES", Lettering.FOOT);
        WordText.run(line, around[2] + "\t" + form.footRight(), Lettering.FOOT, Lettering.FOOT.face().office);
    }

    private void spread(XWPFParagraph paragraph, List<String> pieces, Lettering lettering) {
        WordText.set(paragraph, lettering);
        tabs(paragraph);
        WordText.run(paragraph, String.join("\t", pieces), lettering, lettering.face().office);
    }

    private void tabs(XWPFParagraph paragraph) {
        var properties = paragraph.getCTP().isSetPPr() ? paragraph.getCTP().getPPr() : paragraph.getCTP().addNewPPr();
        var tabs = properties.isSetTabs() ? properties.getTabs() : properties.addNewTabs();
        var middle = tabs.addNewTab();
        middle.setVal(STTabJc.CENTER);
        middle.setPos(BigInteger.valueOf(width / 2));
        var right = tabs.addNewTab();
        right.setVal(STTabJc.RIGHT);
        right.setPos(BigInteger.valueOf(width));
    }

    void pictures(List<Picture> pictures) {
        int half = width / 2;
        int rows = (pictures.size() + 1) / 2;
        XWPFTable table = table(rows, new int[] {half, width - half}, XWPFBorderType.NONE);
        int box = Paper.points((width / 1440.0 * 25.4 - PictureSlabs.GAP) / 2);
        for (int i = 0; i < pictures.size(); i++) {
            Picture one = pictures.get(i);
            table.getRow(i / 2).setCantSplitRow(true);
            XWPFTableCell cell = table.getRow(i / 2).getCell(i % 2);
            int[] size = one.within(box, (int) Math.round(box * PictureSlabs.SHAPE));
            XWPFParagraph paragraph = cell.getParagraphs().getFirst();
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            WordText.keepNext(paragraph);
            try {
                paragraph.createRun().addPicture(new ByteArrayInputStream(one.jpeg()), Document.PICTURE_TYPE_JPEG, "picture-" + (i + 1) + ".jpg", Units.toEMU(size[0]), Units.toEMU(size[1]));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } catch (InvalidFormatException impossible) {
                throw new IllegalStateException("picture not written", impossible);
            }
            XWPFParagraph caption = cell.addParagraph();
            WordText.set(caption, Lettering.NOTE);
            WordText.run(caption, one.caption(), Lettering.NOTE, Lettering.NOTE.face().office);
            caption.setSpacingAfter(120);
        }
    }

    /// The names in the middle of the page, what the folder holds on writing lines below.
    void cover(Block.Cover cover) {
        line(cover.number(), CoverSlab.NUMBER, 200);
        line(cover.office(), CoverSlab.OFFICE, 2200);
        line(cover.title(), CoverSlab.TITLE, 500);
        line(cover.month(), CoverSlab.MONTH, 500);
        line("", CoverSlab.MONTH, 3400);
        int in = Paper.twips(12);
        int label = Paper.twips(CoverSlab.LABEL_WIDTH);
        XWPFTable table = table(cover.entries().size(), new int[] {label, width - 2 * in - label}, XWPFBorderType.NONE);
        table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, "000000");
        table.setInsideHBorder(XWPFBorderType.NONE, 0, 0, "000000");
        for (int i = 0; i < cover.entries().size(); i++) {
            XWPFTableRow row = table.getRow(i);
            row.setHeight(Paper.twips(CoverSlab.LINE));
            Block.Grid.Entry entry = cover.entries().get(i);
            cell(row.getCell(0), entry.label(), CoverSlab.LABEL);
            cell(row.getCell(1), entry.text(), CoverSlab.TEXT);
            var edges = row.getCell(1).getCTTc().getTcPr().addNewTcBorders().addNewBottom();
            edges.setVal(STBorder.SINGLE);
            edges.setSz(BigInteger.valueOf(4));
        }
    }

    private static void cell(XWPFTableCell cell, String text, Lettering lettering) {
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.BOTTOM);
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        WordText.set(paragraph, lettering);
        WordText.run(paragraph, text, lettering, lettering.face().office);
    }

    private void line(String text, Lettering lettering, int before) {
        XWPFParagraph paragraph = document.createParagraph();
        WordText.set(paragraph, lettering);
        paragraph.setSpacingBefore(before);
        WordText.run(paragraph, text, lettering, lettering.face().office);
    }

    private XWPFTable table(int rows, int[] widths, XWPFBorderType border) {
        XWPFTable table = document.createTable(rows, widths.length);
        CTTblPr properties = table.getCTTbl().getTblPr();
        (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout()).setType(STTblLayoutType.FIXED);
        var whole = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        whole.setType(STTblWidth.DXA);
        whole.setW(BigInteger.valueOf(width));
        var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int one : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(one));
        }
        table.setTableAlignment(TableRowAlign.CENTER);
        int outer = 8;
        table.setTopBorder(border, outer, 0, "000000");
        table.setBottomBorder(border, outer, 0, "000000");
        table.setLeftBorder(border, outer, 0, "000000");
        table.setRightBorder(border, outer, 0, "000000");
        table.setInsideHBorder(border, 4, 0, "000000");
        table.setInsideVBorder(border, 4, 0, "000000");
        table.setCellMargins(40, 90, 40, 90);
        for (XWPFTableRow row : table.getRows()) {
            for (int i = 0; i < widths.length; i++) {
                row.getCell(i).setWidth(String.valueOf(widths[i]));
            }
        }
        return table;
    }
}
