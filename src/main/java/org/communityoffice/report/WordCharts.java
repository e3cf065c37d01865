package org.communityoffice.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;

/// Charts of bars as Word's own, beside each other in one line, each with its numbers as a workbook inside: they can be edited there.
final class WordCharts {
    private WordCharts() {}

    static void add(XWPFDocument document, Block.Charts block, double millimetres) {
        XWPFParagraph line = document.createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        line.setSpacingBefore(120);
        WordText.keepNext(line);
        int each = (int) Math.round(Math.min(millimetres / block.charts().size() - 0.5, millimetres / 2) * Units.EMU_PER_CENTIMETER / 10);
        int high = (int) Math.round((ChartSlabs.HEIGHT + 4) * Units.EMU_PER_CENTIMETER / 10);
        for (Block.Charts.Chart chart : block.charts()) {
            try {
                fill(document.createChart(line.createRun(), each, high), chart, 650);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            } catch (InvalidFormatException impossible) {
                throw new IllegalStateException("chart not written", impossible);
            }
        }
    }

    /// @param size of the numbers and labels, hundredths of a point
    static void fill(XWPFChart chart, Block.Charts.Chart of, int size) {
        List<Block.Charts.Bar> bars = of.bars();
        XDDFCategoryAxis months = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis height = chart.createValueAxis(AxisPosition.LEFT);
        height.setMinimum(of.from());
        height.setVisible(false);
        String[] labels = bars.stream().map(Block.Charts.Bar::label).toArray(String[]::new);
        Double[] numbers = bars.stream().map(bar -> bar.number() == null ? null : Objects.requireNonNull(bar.number()).doubleValue()).toArray(Double[]::new);
        var categories = XDDFDataSourcesFactory.fromArray(labels, chart.formatRange(new CellRangeAddress(1, bars.size(), 0, 0)));
        var values = XDDFDataSourcesFactory.fromArray(numbers, chart.formatRange(new CellRangeAddress(1, bars.size(), 1, 1)), 1);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, months, height);
        data.setBarDirection(BarDirection.COL);
        data.setGapWidth(60);
        data.setVaryColors(false);
        var series = (XDDFBarChartData.Series) data.addSeries(categories, values);
        series.setTitle(of.title(), chart.setSheetTitle(of.title(), 1));
        series.setFillProperties(fill(ChartSlabs.GREY));
        if (of.lastStandsOut() && !bars.isEmpty()) {
            series.getDataPoint(bars.size() - 1L).setFillProperties(fill(size > 1000 ? BoardSlab.RED : ChartSlabs.DARK));
        }
        chart.plot(data);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        var space = chart.getCTChartSpace();
        (space.isSetSpPr() ? space.getSpPr() : space.addNewSpPr()).addNewLn().addNewNoFill();
        chart.setTitleText(of.title());
        chart.setTitleOverlay(false);
        small(chart.getCTChart().getTitle().getTx().getRich(), size + 150);
        CTBarSer drawn = chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0);
        CTDLbls numbersOver = drawn.isSetDLbls() ? drawn.getDLbls() : drawn.addNewDLbls();
        numbersOver.addNewDLblPos().setVal(STDLblPos.OUT_END);
        numbersOver.addNewShowLegendKey().setVal(false);
        numbersOver.addNewShowVal().setVal(true);
        numbersOver.addNewShowCatName().setVal(false);
        numbersOver.addNewShowSerName().setVal(false);
        numbersOver.addNewShowPercent().setVal(false);
        numbersOver.addNewShowBubbleSize().setVal(false);
        small(numbersOver.addNewTxPr(), size);
        small(chart.getCTChart().getPlotArea().getCatAxArray(0).addNewTxPr(), size);
    }

    private static XDDFSolidFillProperties fill(java.awt.Color colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(new byte[] {(byte) colour.getRed(), (byte) colour.getGreen(), (byte) colour.getBlue()}));
    }

    /// @param size hundredths of a point
    private static void small(CTTextBody body, int size) {
        if (body.sizeOfPArray() == 0) {
            body.addNewBodyPr();
            body.addNewP();
        }
        var paragraph = body.getPArray(0);
        var properties = paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
        var run = properties.isSetDefRPr() ? properties.getDefRPr() : properties.addNewDefRPr();
        run.setSz(size);
        run.setB(false);
        for (var written : paragraph.getRArray()) {
            var of = written.isSetRPr() ? written.getRPr() : written.addNewRPr();
            of.setSz(size);
            of.setB(false);
        }
    }
}
