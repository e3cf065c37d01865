package org.communityoffice.report;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.communityoffice.model.Words;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

/// Writes a report as a Word document in the manner of GB/T 9704, to be read and edited.
public final class WordWriter {
    private final Report report;
    private final XWPFDocument document;

    private WordWriter(Report report, XWPFDocument document) {
        this.report = report;
        this.document = document;
    }

    /// Replaces a file that is there.
    ///
    /// @throws IOException where the file could not be written; then there is none
    public static void write(Report report, Path target) throws IOException {
        OutputFile.write(target, out -> write(report, out));
    }

    static void write(Report report, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            new WordWriter(report, document).fill();
            document.write(out);
        }
    }

    private void fill() {
        page();
        WordForm form = new WordForm(document, report.paper());
        if (report.running() instanceof Report.Running.Form running) {
            form.title(report.title(), running, titleFace());
            form.foot(document.createFooter(HeaderFooterType.DEFAULT), running);
        } else if (report.running() instanceof Report.Running.Document) {
            document.setEvenAndOddHeadings(true);
            folio(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
            folio(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
        }
        for (int i = 0; i < report.blocks().size(); i++) {
            boolean closed = i + 1 < report.blocks().size() && report.blocks().get(i + 1) instanceof Block.Closing;
            add(report.blocks().get(i), closed, form);
        }
        var about = document.getProperties();
        about.getCoreProperties().setTitle(report.title());
        about.getCoreProperties().setCreator(report.office());
        report.properties().forEach(about.getCustomProperties()::addProperty);
    }

    private void page() {
        Paper paper = report.paper();
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(Paper.twips(paper.width())));
        size.setH(BigInteger.valueOf(Paper.twips(paper.height())));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(Paper.twips(paper.top())));
        margins.setRight(BigInteger.valueOf(Paper.twips(paper.right())));
        margins.setBottom(BigInteger.valueOf(Paper.twips(paper.bottom())));
        margins.setLeft(BigInteger.valueOf(Paper.twips(paper.left())));
        margins.setHeader(BigInteger.valueOf(Paper.twips(15)));
        margins.setFooter(BigInteger.valueOf(Paper.twips(Math.max(8, paper.bottom() - 11.5))));
        margins.setGutter(BigInteger.ZERO);
        if (report.blocks().stream().anyMatch(Block.Cover.class::isInstance)) {
            var frame = section.addNewPgBorders();
            for (CTBorder edge : List.of(frame.addNewTop(), frame.addNewLeft(), frame.addNewBottom(), frame.addNewRight())) {
                edge.setVal(STBorder.DOUBLE);
                edge.setSz(BigInteger.valueOf(6));
                edge.setSpace(BigInteger.valueOf(20));
            }
        }
        var grid = section.addNewDocGrid();
        grid.setType(report.running() instanceof Report.Running.Document ? STDocGrid.LINES : STDocGrid.DEFAULT);
        grid.setLinePitch(BigInteger.valueOf(Math.round(Lettering.BODY_PITCH * 20)));
    }

    /// “— 1 —”, one character in from the edge.
    private void folio(HeaderFooterType type, ParagraphAlignment alignment) {
        XWPFFooter footer = document.createFooter(type);
        XWPFParagraph paragraph = footer.createParagraph();
        paragraph.setAlignment(alignment);
        var indent = paragraph.getCTPPr().isSetInd() ? paragraph.getCTPPr().getInd() : paragraph.getCTPPr().addNewInd();
        indent.setRightChars(BigInteger.valueOf(100));
        indent.setLeftChars(BigInteger.valueOf(100));
        indent.setRight(BigInteger.valueOf(280));
        indent.setLeft(BigInteger.valueOf(280));
        String[] around = Words.of("report.folio", "\n").split("\n", -1);
        WordText.run(paragraph, around[0], Lettering.FOLIO, Lettering.FOLIO.face().office);
        WordText.pageNumber(paragraph, Lettering.FOLIO);
        WordText.run(paragraph, around[1], Lettering.FOLIO, Lettering.FOLIO.face().office);
    }

    private void add(Block block, boolean closed, WordForm form) {
        switch (block) {
            case Block.Title title -> {
                XWPFParagraph paragraph = paragraph(title.text(), Lettering.TITLE, titleFace());
                paragraph.setSpacingAfter(180);
                WordText.keepNext(paragraph);
            }
            case Block.Heading heading -> WordText.keepNext(paragraph(heading.text(), Lettering.of(heading)));
            case Block.Paragraph text -> {
                XWPFParagraph paragraph = paragraph(text.text(), Lettering.of(text.kind()));
                if (closed) {
                    WordText.keepNext(paragraph);
                }
            }
            case Block.Table table -> {
                if (!table.caption().isEmpty()) {
                    XWPFParagraph caption = paragraph(table.caption(), Lettering.CAPTION);
                    caption.setSpacingBefore(140);
                    caption.setSpacingAfter(70);
                    WordText.keepNext(caption);
                }
                WordTable.add(document, table);
                table.notes().forEach(note -> paragraph(note, Lettering.NOTE).setSpacingBefore(57));
            }
            case Block.Grid grid -> {
                WordGrid.add(document, grid, report.paper().inside());
                paragraph("", Lettering.NOTE);
            }
            case Block.Closing closing -> close(closing);
            case Block.Signatures(List<String> pieces) -> paragraph(String.join("　　　　", pieces), Lettering.SIGNATURE);
            case Block.Steps(List<String> steps) -> steps.forEach(step -> paragraph(step, Lettering.BODY));
            case Block.Pictures(List<Picture> pictures) -> form.pictures(pictures);
            case Block.Charts charts -> {
                WordCharts.add(document, charts, report.paper().inside());
                paragraph(charts.caption(), Lettering.CAPTION).setSpacingAfter(100);
            }
            case Block.Cover cover -> form.cover(cover);
            case Block.Board board -> WordBoard.add(document, board, report.paper().inside());
            case Block.NewPage() -> document.createParagraph().setPageBreak(true);
            case Block.Halves halves -> throw new IllegalArgumentException("two halves are only printed");
            case Block.KeyGroups groups -> throw new IllegalArgumentException("a recovery key is only printed");
        }
    }

    /// The name stands centred over the date, the date ends four characters from the right.
    private void close(Block.Closing closing) {
        int date = 400;
        int difference = (WordText.halves(closing.date()) - WordText.halves(closing.office())) * 100 / 4;
        XWPFParagraph name = right(closing.office(), Math.max(0, date + difference));
        name.setSpacingBefore(220);
        WordText.keepNext(name);
        WordText.keepNext(right(closing.date(), date));
        paragraph(String.join("　　　", closing.people()), Lettering.FILLED_BY).setSpacingBefore(80);
    }

    private XWPFParagraph right(String text, int hundredths) {
        XWPFParagraph paragraph = paragraph(text, Lettering.ADDRESSEE.with(Lettering.Align.RIGHT));
        var properties = paragraph.getCTPPr();
        var indent = properties.isSetInd() ? properties.getInd() : properties.addNewInd();
        indent.setRightChars(BigInteger.valueOf(hundredths));
        indent.setRight(BigInteger.valueOf(Math.round(hundredths * Lettering.BODY_POINTS / 5)));
        return paragraph;
    }

    private XWPFParagraph paragraph(String text, Lettering lettering) {
        return paragraph(text, lettering, lettering.face().office);
    }

    private XWPFParagraph paragraph(String text, Lettering lettering, String face) {
        XWPFParagraph paragraph = document.createParagraph();
        WordText.set(paragraph, lettering);
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                paragraph.createRun().addBreak();
            }
            WordText.run(paragraph, lines[i], lettering, face);
        }
        return paragraph;
    }

    /// 小标宋 where this computer has it, else what stands nearest.
    private static String titleFace() {
        Set<String> there = Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
        return Stream.of("方正小标宋简体", "华文中宋").filter(there::contains).findFirst().orElse("宋体");
    }
}
