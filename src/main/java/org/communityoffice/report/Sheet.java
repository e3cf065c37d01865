package org.communityoffice.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JRStyledTextAttributeSelector;
import net.sf.jasperreports.engine.base.JRBasePrintEllipse;
import net.sf.jasperreports.engine.base.JRBasePrintImage;
import net.sf.jasperreports.engine.base.JRBasePrintLine;
import net.sf.jasperreports.engine.base.JRBasePrintPage;
import net.sf.jasperreports.engine.base.JRBasePrintRectangle;
import net.sf.jasperreports.engine.base.JRBasePrintText;
import net.sf.jasperreports.engine.fill.JRMeasuredText;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.LineSpacingEnum;
import net.sf.jasperreports.engine.type.LineStyleEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.ScaleImageEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import net.sf.jasperreports.engine.util.JRStyledTextUtil;
import net.sf.jasperreports.engine.util.JRTextMeasurerUtil;
import net.sf.jasperreports.renderers.SimpleDataRenderer;

/// The page being filled: text, rules and boxes are laid on it at points from its top left corner.
final class Sheet {
    private static final int ENDLESS = 100_000;
    /// What a line must leave free to be surely one, in points.
    private static final double ROOM = 0.5;
    private static final DefaultJasperReportsContext CONTEXT = DefaultJasperReportsContext.getInstance();
    private static final JRTextMeasurerUtil MEASURER = JRTextMeasurerUtil.getInstance(CONTEXT);
    private static final JRStyledTextUtil STYLED = JRStyledTextUtil.getInstance(CONTEXT);
    private static final JRStyledTextAttributeSelector ALL = JRStyledTextAttributeSelector.getAllSelector(CONTEXT);

    private final JasperPrint print;
    private final Map<Measured, JRMeasuredText> measured = new HashMap<>();
    private final Map<Lettering, JRMeasuredText> lines = new HashMap<>();
    private final List<PrintedPages.Spot> spots = new ArrayList<>();
    private int number;
    private JRPrintPage page = new JRBasePrintPage();

    Sheet(JasperPrint print) {
        this.print = print;
    }

    private record Measured(String text, Lettering lettering, int width, int height) {}

    /// A number where it stands on the page that is filled now.
    void spot(Counted counted, int x, int y, int width, int height) {
        spots.add(new PrintedPages.Spot(number, x, y, width, height, counted));
    }

    List<PrintedPages.Spot> spots() {
        return spots;
    }

    void next() {
        page = new JRBasePrintPage();
        number = print.getPages().size();
        print.addPage(page);
    }

    /// Goes back to a page, to put on it what was only known at the end.
    void turnTo(int index) {
        page = print.getPages().get(index);
        number = index;
    }

    int pages() {
        return print.getPages().size();
    }

    /// A text of one line in one face, which needs no measuring and no breaking wherever it goes.
    static final class Line extends JRBasePrintText {
        @java.io.Serial private static final long serialVersionUID = 1;

        Line(JasperPrint print) {
            super(print.getDefaultStyleProvider());
        }
    }

    /// How high the text stands in this width, in points: its lines times their pitch.
    int height(String text, Lettering lettering, int width) {
        if (text.isEmpty()) {
            return 0;
        }
        float solid = measure(text, lettering, width).getTextHeight() - lettering.solid();
        return Math.round((Math.round(solid / lettering.pitch()) + 1) * lettering.pitch());
    }

    /// How many characters of the text fit into this width and height.
    int fitting(String text, Lettering lettering, int width, int height) {
        return measure(text, lettering, width, height).getTextOffset();
    }

    /// All lines of one face are of one height: only what may not fit into one is measured, since that is slow.
    private JRMeasuredText measure(String text, Lettering lettering, int width) {
        return measure(text, lettering, width, isLine(text, lettering, width));
    }

    private JRMeasuredText measure(String text, Lettering lettering, int width, boolean line) {
        return line ? lines.computeIfAbsent(lettering, one -> measure("一", one, ENDLESS, ENDLESS)) : measure(text, lettering, width, ENDLESS);
    }

    private static boolean isLine(String text, Lettering lettering, int width) {
        return lettering.indent() == 0 && lettering.face().plain(text, lettering.bold()) && !hasControl(text)
                && lettering.width(text) < width - ROOM;
    }

    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ') {
                return true;
            }
        }
        return false;
    }

    private JRMeasuredText measure(String text, Lettering lettering, int width, int height) {
        return measured.computeIfAbsent(new Measured(text, lettering, width, height), m -> {
            JRBasePrintText element = element(text, lettering, width, false);
            element.setHeight(height);
            return MEASURER.createTextMeasurer(element).measure(STYLED.getStyledText(element, ALL), 0, 0, true, true);
        });
    }

    void text(String text, Lettering lettering, int x, int y, int width, int height) {
        text(text, lettering, x, y, width, height, VerticalTextAlignEnum.MIDDLE);
    }

    void text(String text, Lettering lettering, int x, int y, int width, int height, VerticalTextAlignEnum vertical) {
        if (text.isEmpty()) {
            return;
        }
        boolean line = isLine(text, lettering, width);
        JRMeasuredText m = measure(text, lettering, width, line);
        JRBasePrintText element = element(text, lettering, width, line);
        element.setX(x);
        element.setY(y);
        element.setHeight(Math.max(height, (int) Math.ceil(m.getTextHeight())));
        element.setTextHeight(m.getTextHeight());
        // Jasper spreads the height of the whole evenly over its lines, of which the first is lower than the others
        float factor = m.getLineSpacingFactor() == 0 ? 0 : lettering.pitch() / lettering.points();
        element.setLineSpacingFactor(factor);
        element.setLeadingOffset(m.getLeadingOffset() + lettering.points() * (m.getLineSpacingFactor() - factor));
        element.setVerticalTextAlign(vertical);
        page.addElement(element);
    }

    private JRBasePrintText element(String text, Lettering lettering, int width, boolean line) {
        boolean stretched = lettering.align() == Lettering.Align.BOTH || lettering.align() == Lettering.Align.SPREAD;
        JRBasePrintText element = line && !stretched ? new Line(print) : new JRBasePrintText(print.getDefaultStyleProvider());
        boolean plain = line || lettering.face().plain(text, lettering.bold());
        element.setText(plain ? text : lettering.face().styled(text, lettering.bold()));
        if (!plain) {
            element.setMarkup("styled");
        }
        element.setWidth(width);
        element.setFontName(lettering.face().family());
        element.setFontSize(lettering.points());
        element.setBold(lettering.bold());
        element.setHorizontalTextAlign(switch (lettering.align()) {
            case LEFT -> HorizontalTextAlignEnum.LEFT;
            case CENTRE -> HorizontalTextAlignEnum.CENTER;
            case RIGHT -> HorizontalTextAlignEnum.RIGHT;
            case BOTH, SPREAD -> HorizontalTextAlignEnum.JUSTIFIED;
        });
        if (lettering.align() == Lettering.Align.SPREAD) {
            element.getPropertiesMap().setProperty(JRPrintText.PROPERTY_AWT_JUSTIFY_LAST_LINE, "true");
        }
        element.getParagraph().setLineSpacing(LineSpacingEnum.FIXED);
        // Jasper adds the descent of each line to the fixed distance
        element.getParagraph().setLineSpacingSize(lettering.pitch() - lettering.face().descent * lettering.points());
        element.getParagraph().setFirstLineIndent(Math.round(lettering.indent() * lettering.points()));
        return element;
    }

    void rule(int x1, int y1, int x2, int y2, float thickness, Color colour) {
        JRBasePrintLine line = new JRBasePrintLine(print.getDefaultStyleProvider());
        line.setX(x1);
        line.setY(y1);
        line.setWidth(x2 - x1);
        line.setHeight(y2 - y1);
        line.getLinePen().setLineWidth(thickness);
        line.getLinePen().setLineColor(colour);
        page.addElement(line);
    }

    /// A shaded area without an edge.
    void shade(int x, int y, int width, int height, Color colour) {
        JRBasePrintRectangle area = rectangle(x, y, width, height);
        area.setMode(ModeEnum.OPAQUE);
        area.setBackcolor(colour);
        area.getLinePen().setLineWidth(0f);
        page.addElement(area);
    }

    void box(int x, int y, int width, int height, float thickness) {
        JRBasePrintRectangle box = rectangle(x, y, width, height);
        box.setMode(ModeEnum.TRANSPARENT);
        box.getLinePen().setLineWidth(thickness);
        page.addElement(box);
    }

    void dashed(int x, int y, int width, int height, float thickness) {
        JRBasePrintRectangle box = rectangle(x, y, width, height);
        box.setMode(ModeEnum.TRANSPARENT);
        box.getLinePen().setLineWidth(thickness);
        box.getLinePen().setLineStyle(LineStyleEnum.DASHED);
        page.addElement(box);
    }

    void picture(Picture picture, int x, int y, int width, int height) {
        JRBasePrintImage image = new JRBasePrintImage(print.getDefaultStyleProvider());
        image.setX(x);
        image.setY(y);
        image.setWidth(width);
        image.setHeight(height);
        image.setScaleImage(ScaleImageEnum.FILL_FRAME);
        image.setRenderer(SimpleDataRenderer.getInstance(picture.jpeg()));
        page.addElement(image);
    }

    void circle(int x, int y, int size, float thickness) {
        JRBasePrintEllipse circle = new JRBasePrintEllipse(print.getDefaultStyleProvider());
        circle.setX(x);
        circle.setY(y);
        circle.setWidth(size);
        circle.setHeight(size);
        circle.setMode(ModeEnum.TRANSPARENT);
        circle.getLinePen().setLineWidth(thickness);
        page.addElement(circle);
    }

    private JRBasePrintRectangle rectangle(int x, int y, int width, int height) {
        JRBasePrintRectangle area = new JRBasePrintRectangle(print.getDefaultStyleProvider());
        area.setX(x);
        area.setY(y);
        area.setWidth(width);
        area.setHeight(height);
        return area;
    }
}
