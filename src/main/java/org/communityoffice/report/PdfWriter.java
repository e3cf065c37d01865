package org.communityoffice.report;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.PdfContentByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;

/// Writes the pages of a report as PDF: faces embedded, text selectable.
public final class PdfWriter {
    private PdfWriter() {}

    /// Replaces a file that is there.
    ///
    /// @throws IOException where the file could not be written; then there is none
    public static void write(Report report, Path target) throws IOException {
        write(report, PageComposer.compose(report).print(), target);
    }

    static void write(Report report, JasperPrint print, Path target) throws IOException {
        OutputFile.write(target, out -> export(report, print, out));
    }

    static void export(Report report, JasperPrint print, OutputStream out) {
        SimplePdfExporterConfiguration how = new SimplePdfExporterConfiguration();
        how.setMetadataTitle(report.title());
        how.setMetadataAuthor(report.office());
        how.setMetadataCreator("社区办公");
        how.setMetadataKeywords(String.join("；", report.properties().entrySet().stream()
                .map(e -> e.getKey() + "＝" + e.getValue()).sorted().toList()));
        how.setDisplayMetadataTitle(true);
        how.setTagLanguage("zh-CN");
        JRPdfExporter exporter = new Exporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(how);
        SimplePdfReportConfiguration text = new SimplePdfReportConfiguration();
        // else the PDF library breaks lines itself, and sets a comma at the head of one
        text.setForceLineBreakPolicy(true);
        exporter.setConfiguration(text);
        try {
            exporter.exportReport();
        } catch (JRException e) {
            throw new IllegalStateException("pages not exported", e);
        }
    }

    /// Jasper lets only spaces grow in justified lines; Chinese has none, so its characters must.
    private static final class Exporter extends JRPdfExporter {
        private final Map<Face, Font> fonts = new HashMap<>();

        @Override
        protected void exportPage(JRPrintPage page) throws JRException, IOException {
            ((ClassicPdfProducer) pdfProducer).getPdfWriter().setSpaceCharRatio(com.lowagie.text.pdf.PdfWriter.SPACE_CHAR_RATIO_DEFAULT);
            super.exportPage(page);
        }

        /// Thousands of cells are one line each: those are put where they belong at once, without breaking them first.
        @Override
        public void exportText(JRPrintText text) {
            FaceFiles.read(text.getFontName(), text.isBold());
            Font font = text instanceof Sheet.Line ? font(text) : null;
            if (font == null || font.isBold()) {
                super.exportText(text);
                return;
            }
            ClassicPdfProducer producer = (ClassicPdfProducer) pdfProducer;
            float above = text.getVerticalTextAlign() == VerticalTextAlignEnum.MIDDLE ? (text.getHeight() - text.getTextHeight()) / 2 : 0;
            float x = text.getX() + getOffsetX();
            float y = pageFormat.getPageHeight() - text.getY() - getOffsetY() - above - text.getLeadingOffset() - font.getSize() * text.getLineSpacingFactor();
            PdfContentByte on = producer.getPdfContentByte();
            on.beginText();
            // what was drawn before may have been the grey of a box
            on.setColorFill(text.getForecolor());
            on.setFontAndSize(font.getBaseFont(), font.getSize());
            switch (text.getHorizontalTextAlign()) {
                case CENTER -> on.showTextAligned(Element.ALIGN_CENTER, text.getFullText(), x + text.getWidth() / 2f, y, 0);
                case RIGHT -> on.showTextAligned(Element.ALIGN_RIGHT, text.getFullText(), x + text.getWidth(), y, 0);
                case LEFT, JUSTIFIED -> on.showTextAligned(Element.ALIGN_LEFT, text.getFullText(), x, y, 0);
            }
            on.endText();
            on.resetRGBColorFill();
        }

        private Font font(JRPrintText text) {
            return fonts.computeIfAbsent(new Face(text.getFontName(), text.getFontSize(), text.isBold()),
                    face -> ((ClassicPdfProducer) pdfProducer).getFont(styledTextUtil.getProcessedStyledText(text, noBackcolorSelector, null).getGlobalAttributes(), getTextLocale(text)));
        }
    }

    private record Face(String family, float points, boolean bold) {}
}
