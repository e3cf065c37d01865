package org.communityoffice.report;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.OrientationRequested;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperPrintManager;
import net.sf.jasperreports.engine.export.JRPrintServiceExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimplePrintServiceExporterConfiguration;
import org.jspecify.annotations.Nullable;

/// The pages of a report as they come out of the printer: the preview, the PDF and the print are all of these.
public final class PrintedPages {
    private static final Path LPR = Path.of("/usr/bin/lpr");
    private final Report report;
    private final JasperPrint print;

    private final List<Spot> spots;

    private PrintedPages(Report report, PageComposer.Composed composed) {
        this.report = report;
        this.print = composed.print();
        this.spots = composed.spots();
    }

    /// A number that opens the records behind it, and where it stands.
    ///
    /// @param page from 0
    /// @param x    in points from the left edge of the paper, y from its top
    public record Spot(int page, int x, int y, int width, int height, Counted counted) {}

    public static PrintedPages of(Report report) {
        return new PrintedPages(report, PageComposer.compose(report));
    }

    /// The numbers that open something, in the order of the pages.
    public List<Spot> spots() {
        return spots;
    }

    /// How wide a page is, in points.
    public int width() {
        return print.getPageWidth();
    }

    public Report report() {
        return report;
    }

    public int pageCount() {
        return print.getPages().size();
    }

    /// @param index from 0
    /// @param scale 1 is 72 pixels to the inch
    public BufferedImage image(int index, float scale) {
        try {
            return (BufferedImage) JasperPrintManager.getInstance(DefaultJasperReportsContext.getInstance())
                    .printToImage(print, index, scale);
        } catch (JRException e) {
            throw new IllegalStateException("page not drawn", e);
        }
    }

    /// Replaces a file that is there.
    ///
    /// @throws IOException where the file could not be written; then there is none
    public void exportPdf(Path target) throws IOException {
        PdfWriter.write(report, print, target);
    }

    /// Why nothing was printed: Java hands its pages to a command, except on Windows, and a lean Linux knows its printers without having that.
    static Printed refused(@Nullable Path command) {
        return command == null || Files.isExecutable(command) ? Printed.REFUSED : Printed.NO_COMMAND;
    }

    /// The printers of this computer; the first is the usual one.
    public static List<String> printers() {
        PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
        return Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
                .sorted((a, b) -> Boolean.compare(b.equals(usual), a.equals(usual)))
                .map(PrintService::getName).toList();
    }

    /// What became of a print.
    public enum Printed { SENT, NO_SUCH_PRINTER, REFUSED, NO_COMMAND }

    /// Sends all pages to the printer of this name.
    public Printed print(String printer) {
        Optional<PrintService> service = Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
                .filter(s -> s.getName().equals(printer)).findFirst();
        return service.map(this::print).orElse(Printed.NO_SUCH_PRINTER);
    }

    private Printed print(PrintService service) {
        HashPrintRequestAttributeSet wishes = new HashPrintRequestAttributeSet();
        wishes.add(report.paper().large() ? MediaSizeName.ISO_A3 : MediaSizeName.ISO_A4);
        wishes.add(report.paper().landscape() ? OrientationRequested.LANDSCAPE : OrientationRequested.PORTRAIT);
        wishes.add(new JobName(report.title(), null));
        wishes.add(new Copies(report.copies()));
        SimplePrintServiceExporterConfiguration how = new SimplePrintServiceExporterConfiguration();
        how.setPrintService(service);
        how.setPrintRequestAttributeSet(wishes);
        how.setDisplayPageDialog(false);
        how.setDisplayPrintDialog(false);
        JRPrintServiceExporter exporter = new JRPrintServiceExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setConfiguration(how);
        try {
            exporter.exportReport();
            return Printed.SENT;
        } catch (JRException e) {
            if (e.getCause() instanceof java.awt.print.PrinterException) {
                return refused(File.separatorChar == '/' ? LPR : null);
            }
            throw new IllegalStateException("not printed", e);
        }
    }
}
