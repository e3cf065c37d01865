package org.communityoffice.report;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.communityoffice.model.Words;

/// Sets a sheet up to print like the page of its report, and says in the file's properties what it is.
final class ExcelPage {
    private ExcelPage() {}

    /// @param first the first row under the head
    /// @param last  the last column
    static void setUp(SXSSFWorkbook book, SXSSFSheet sheet, Report report, int first, int last) {
        Paper paper = report.paper();
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(paper.large() ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(paper.landscape());
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.TOP, paper.top() / 25.4);
        sheet.setMargin(PageMargin.RIGHT, paper.right() / 25.4);
        sheet.setMargin(PageMargin.BOTTOM, paper.bottom() / 25.4);
        sheet.setMargin(PageMargin.LEFT, paper.left() / 25.4);
        sheet.setMargin(PageMargin.FOOTER, 6 / 25.4);
        sheet.setHorizontallyCenter(true);
        sheet.setRepeatingRows(new CellRangeAddress(0, first - 1, -1, -1));
        sheet.createFreezePane(0, first);
        sheet.getFooter().setCenter("&9" + Words.of("report.page", "&P", "&N"));
        if (report.running() instanceof Report.Running.Form form) {
            sheet.getFooter().setLeft("&9" + form.footLeft().replace("&", "&&"));
            sheet.getFooter().setRight("&9" + form.footRight().replace("&", "&&"));
        }
        book.setPrintArea(0, 0, last, 0, sheet.getLastRowNum());
        var about = book.getXSSFWorkbook().getProperties();
        about.getCoreProperties().setTitle(report.title());
        about.getCoreProperties().setCreator(report.office());
        report.properties().forEach(about.getCustomProperties()::addProperty);
    }
}
