package org.communityoffice.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.base.JRBasePrintText;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfWriterTest {
    @TempDir
    Path folder;

    private PDDocument written(Report report) throws IOException {
        Path file = folder.resolve("x.pdf");
        PdfWriter.write(report, file);
        return Loader.loadPDF(file.toFile());
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    @Test
    void chineseAndRareNamesAreReadBack() throws IOException {
        try (PDDocument pdf = written(Samples.list(4))) {
            assertThat(text(pdf, 1)).contains("幸福里社区居民花名册", "䶮", "𠮷田", "买买提·", "艾力", "=1+1", "990***********017X", "龘靐");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("幸福里社区居民花名册");
        }
        try (PDDocument pdf = written(Samples.document(1))) {
            assertThat(text(pdf, 1)).contains("2026年10月工作总结", "安和街道办事处：", "𠮷", "䶮", "＋5", "（＋0.2%）", "— 1 —");
        }
    }

    /// Lines are put on the page without Jasper's breaking of them, which is slow: they must stand where it would put them.
    @Test
    void aLineStandsWhereBreakingWouldHavePutItAndIsAsBlack() throws IOException {
        Report report = Samples.list(12);
        JasperPrint print = PageComposer.compose(report).print();
        List<String> quick = places(report, print);
        int lines = 0;
        for (JRPrintPage page : print.getPages()) {
            for (int i = 0; i < page.getElements().size(); i++) {
                if (page.getElements().get(i) instanceof Sheet.Line line) {
                    page.getElements().set(i, plain(print, line));
                    lines++;
                }
            }
        }
        assertThat(lines).isGreaterThan(300);
        assertThat(quick).hasSizeGreaterThan(lines).isEqualTo(places(report, print)).allMatch(place -> place.endsWith(" 0"));
    }

    /// A paragraph parted by the end of a page, and its last line, which is set by itself, stand at one distance.
    @Test
    void theLinesOfAPartedParagraphStandAtOneDistance() throws IOException {
        String text = "空档13:57（7.9 小时）；10-22 06:04–13:54（7.8 小时）。".repeat(30);
        Report report = new Report("月报", "居委会", Paper.DOCUMENT, new Report.Running.Document(), List.of(new Block.Paragraph(Block.Paragraph.Kind.BODY, text, List.of())), Map.of());
        List<String> lines = new ArrayList<>();
        double before = 0;
        for (String place : places(report, PageComposer.compose(report).print())) {
            String[] parts = place.split(" +");
            double y = Double.parseDouble(parts[parts.length - 2]);
            if (Math.abs(y - before) > 3 && y < 740) {
                lines.add(y > before ? "%.1f".formatted(y - before) : "page");
                before = y;
            }
        }
        assertThat(lines).hasSizeGreaterThan(25).filteredOn(line -> line.equals("page")).hasSize(1);
        assertThat(lines.subList(1, lines.size())).filteredOn(line -> !line.equals("page")).allMatch(line -> Math.abs(Double.parseDouble(line) - 28.95) < 0.6, "28.95");
    }

    private static JRBasePrintText plain(JasperPrint print, JRBasePrintText line) {
        JRBasePrintText plain = new JRBasePrintText(print.getDefaultStyleProvider());
        plain.setText(line.getFullText());
        plain.setX(line.getX());
        plain.setY(line.getY());
        plain.setWidth(line.getWidth());
        plain.setHeight(line.getHeight());
        plain.setFontName(line.getFontName());
        plain.setFontSize(line.getFontSize());
        plain.setBold(line.isBold());
        plain.setHorizontalTextAlign(line.getHorizontalTextAlign());
        plain.setVerticalTextAlign(line.getVerticalTextAlign());
        plain.setTextHeight(line.getTextHeight());
        plain.setLeadingOffset(line.getLeadingOffset());
        plain.setLineSpacingFactor(line.getLineSpacingFactor());
        return plain;
    }

    /// Each character with its face, size, place and colour.
    private List<String> places(Report report, JasperPrint print) throws IOException {
        List<String> places = new ArrayList<>();
        Path file = folder.resolve("places.pdf");
        PdfWriter.write(report, print, file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            new PDFTextStripper() {
                {
                    addOperator(new SetNonStrokingDeviceRGBColor(this));
                    addOperator(new SetNonStrokingDeviceGrayColor(this));
                }

                private String colour() {
                    try {
                        return Integer.toHexString(getGraphicsState().getNonStrokingColor().toRGB());
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                }

                @Override
                protected void processTextPosition(TextPosition at) {
                    places.add("%d %s %s %.1f %.2f %.2f %s".formatted(getCurrentPageNo(), at.getUnicode(), at.getFont().getName().substring(7), at.getFontSize(), at.getX(), at.getY(), colour()));
                }
            }.getText(pdf);
        }
        return places;
    }

    @Test
    void eachFaceIsEmbedded() throws IOException {
        try (PDDocument pdf = written(Samples.document(1))) {
            List<String> embedded = new ArrayList<>();
            for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                // the library names a standard face that no text uses
                if (!font.getName().equals("Helvetica")) {
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getCOSObject().getNameAsString(COSName.ENCODING)).isEqualTo("Identity-H");
                    embedded.add(font.getName().substring(7));
                }
            }
            assertThat(embedded).contains("OfficeSongBold", "OfficeSong", "OfficeRare").anyMatch(n -> n.startsWith("OfficeFang"));
        }
    }

    @Test
    void aHeadingKeepsItsTextWhereverThePageEnds() throws IOException {
        for (int before = 14; before < 24; before++) {
            List<Block> blocks = new ArrayList<>();
            for (int i = 0; i < before; i++) {
                blocks.add(new Block.Paragraph(Block.Paragraph.Kind.BODY, "前面的话"));
            }
            blocks.add(new Block.Heading(1, "一、居民与户籍"));
            blocks.add(new Block.Paragraph(Block.Paragraph.Kind.BODY, "本月末在册的人".repeat(11)));
            Report report = new Report("总结", "居委会", Paper.DOCUMENT, new Report.Running.Document(), blocks, Map.of());
            try (PDDocument pdf = written(report)) {
                for (int p = 1; p <= pdf.getNumberOfPages(); p++) {
                    if (text(pdf, p).contains("一、居民")) {
                        assertThat(text(pdf, p)).as("after %d lines", before).contains("本月末");
                    }
                }
            }
        }
    }

    @Test
    void onlyTheLastTwoLinesGoWithTheClosing() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            blocks.add(new Block.Paragraph(Block.Paragraph.Kind.BODY, "前面的话"));
        }
        blocks.add(new Block.Paragraph(Block.Paragraph.Kind.BODY, "最后一段" + "本月末在册的人".repeat(27) + "就到这里"));
        blocks.add(new Block.Closing("居委会", "2026年10月31日", List.of("填报人：某")));
        try (PDDocument pdf = written(new Report("总结", "居委会", Paper.DOCUMENT, new Report.Running.Document(), blocks, Map.of()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(text(pdf, 1)).as("the paragraph begins under what stands before it").contains("最后一段");
            assertThat(text(pdf, 2).replaceAll("\\s", "")).as("and its end goes with the closing").contains("就到这里").contains("居委会");
        }
    }

    @Test
    void titleAndHeadStandOnEveryPageWithItsNumber() throws IOException {
        try (PDDocument pdf = written(Samples.list(30))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int p = 1; p <= pages; p++) {
                assertThat(text(pdf, p)).contains("居民花名册", "单位：幸福里社区居民委员会", "公民身份号码", "第 " + p + " 页　共 " + pages + " 页");
            }
            assertThat(text(pdf, pages)).contains("合计", "户数 30", "填表人：王晓燕");
            assertThat(text(pdf, 1)).doesNotContain("合计");
        }
    }

    @Test
    void noHouseholdIsCut() throws IOException {
        try (PDDocument pdf = written(Samples.list(60))) {
            int rows = 0;
            for (int p = 1; p <= pdf.getNumberOfPages(); p++) {
                int here = text(pdf, p).split("灵活就业", -1).length - 1;
                assertThat(here % 3).as("rows of page " + p).isZero();
                rows += here;
            }
            assertThat(rows).isEqualTo(180);
        }
    }

    @Test
    void pagesAreAsLargeAsTheirPaper() throws IOException {
        try (PDDocument pdf = written(Samples.list(1))) {
            PDPage page = pdf.getPage(0);
            assertThat(page.getMediaBox().getWidth()).isEqualTo(595);
            assertThat(page.getMediaBox().getHeight()).isEqualTo(842);
            assertThat(page.getRotation()).isEqualTo(90);
        }
    }

    @Test
    void oddAndEvenPagesCarryTheirNumberOutside() throws IOException {
        try (PDDocument pdf = written(Samples.document(9))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThanOrEqualTo(2);
            assertThat(text(pdf, 2)).contains("— 2 —");
            assertThat(text(pdf, pdf.getNumberOfPages())).contains("（盖章）", "填报人：王晓燕").contains("居民与户籍");
        }
    }

    @Test
    void thePreviewIsThePrintedPage() throws IOException {
        PrintedPages pages = PrintedPages.of(Samples.list(30));
        Path file = folder.resolve("p.pdf");
        pages.exportPdf(file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pages.pageCount()).isEqualTo(pdf.getNumberOfPages());
        }
        BufferedImage image = pages.image(1, 2f);
        assertThat(image.getWidth()).isEqualTo(1684);
        assertThat(image.getHeight()).isEqualTo(1190);
        assertThat(dark(image)).isGreaterThan(10_000);
    }

    private static int dark(BufferedImage image) {
        int dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                dark += (image.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return dark;
    }

    @Test
    void aMissingPrinterIsAnAnswer() {
        assertThat(PrintedPages.of(Samples.list(1)).print("没有这台打印机")).isEqualTo(PrintedPages.Printed.NO_SUCH_PRINTER);
        assertThat(PrintedPages.refused(Path.of("/usr/bin/没有这个命令"))).isEqualTo(PrintedPages.Printed.NO_COMMAND);
        assertThat(PrintedPages.refused(null)).isEqualTo(PrintedPages.Printed.REFUSED);
    }
}
