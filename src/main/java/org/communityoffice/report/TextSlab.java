package org.communityoffice.report;

import java.util.List;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import org.jspecify.annotations.Nullable;

/// A paragraph that may be cut between its lines, never leaving one line alone.
final class TextSlab implements Slab {
    private final Sheet sheet;
    private final String text;
    private final Lettering lettering;
    private final int width;
    private final int lines;
    private final List<Block.Paragraph.Figure> figures;
    /// Whether the paragraph goes on after this piece, so that its last line is a full one.
    private final boolean open;

    TextSlab(Sheet sheet, String text, Lettering lettering, int width) {
        this(sheet, text, lettering, width, List.of(), false);
    }

    /// @param figures the numbers in the text that open what they count
    TextSlab(Sheet sheet, String text, Lettering lettering, int width, List<Block.Paragraph.Figure> figures) {
        this(sheet, text, lettering, width, figures, false);
    }

    private TextSlab(Sheet sheet, String text, Lettering lettering, int width, List<Block.Paragraph.Figure> figures, boolean open) {
        this.sheet = sheet;
        this.text = text;
        this.lettering = lettering;
        this.width = width;
        this.lines = Math.round(sheet.height(text, lettering, width) / lettering.pitch());
        this.open = open;
        this.figures = figures;
    }

    @Override
    public int height() {
        return Math.round(lines * lettering.pitch());
    }

    /// Three lines cannot be parted without leaving one alone.
    @Override
    public int least() {
        return Math.round((lines < 4 ? lines : 2) * lettering.pitch());
    }

    @Override
    public void lay(Sheet on, int x, int y) {
        if (!figures.isEmpty()) {
            spots(on, x, y);
        }
        if (lettering.align() != Lettering.Align.BOTH) {
            line(on, text, lettering, x, y);
        } else if (open) {
            line(on, text, lettering.with(Lettering.Align.SPREAD), x, y);
        } else if (lines < 2) {
            line(on, text, lettering.with(Lettering.Align.LEFT), x, y);
        } else {
            int at = end(lines - 1);
            line(on, text.substring(0, at), lettering.with(Lettering.Align.SPREAD), x, y);
            line(on, text.substring(at), lettering.continued().with(Lettering.Align.LEFT), x,
                    y + Math.round((lines - 1) * lettering.pitch()));
        }
    }

    /// Each figure where its line has it: the room that a full line has left is spread evenly between its characters.
    private void spots(Sheet on, int x, int y) {
        int from = 0;
        for (int line = 0; line < lines; line++) {
            int to = line == lines - 1 ? text.length() : end(line + 1);
            int in = line == 0 ? Math.round(lettering.indent() * lettering.points()) : 0;
            String whole = text.substring(from, to);
            boolean full = lettering.align() == Lettering.Align.BOTH && (open || line < lines - 1);
            double each = full && whole.length() > 1 ? (width - in - lettering.width(whole)) / (whole.length() - 1) : 0;
            for (Block.Paragraph.Figure figure : figures) {
                int begin = Math.max(figure.from(), from);
                int stop = Math.min(figure.to(), to);
                if (begin < stop) {
                    double left = x + in + lettering.width(text.substring(from, begin)) + each * (begin - from);
                    double wide = lettering.width(text.substring(begin, stop)) + each * (stop - begin - 1);
                    int above = Math.round((lettering.pitch() - lettering.solid()) / 2);
                    on.spot(figure.counted(), (int) Math.round(left), y + Math.round(line * lettering.pitch()) + above, (int) Math.round(wide), Math.round(lettering.solid()));
                }
            }
            from = to;
        }
    }

    private List<Block.Paragraph.Figure> figures(int from, int to) {
        return figures.stream().filter(one -> one.from() < to && one.to() > from).map(one -> new Block.Paragraph.Figure(Math.max(one.from(), from) - from, Math.min(one.to(), to) - from, one.counted())).toList();
    }

    private void line(Sheet on, String piece, Lettering as, int x, int y) {
        int above = Math.round((as.pitch() - as.solid()) / 2);
        on.text(piece, as, x, y + above, width, 0, VerticalTextAlignEnum.TOP);
    }

    @Override
    public @Nullable Cut cut(int room) {
        int first = Math.min((int) (room / lettering.pitch()), lines - 2);
        if (first < 2) {
            return null;
        }
        int at = end(first);
        return new Cut(new TextSlab(sheet, text.substring(0, at), lettering, width, figures(0, at), true),
                new TextSlab(sheet, text.substring(at), lettering.continued(), width, figures(at, text.length()), open));
    }

    /// Parted before its last two lines; null where it has fewer than four.
    @Nullable Cut lastLines() {
        return lines < 4 ? null : cut((int) Math.ceil((lines - 2) * lettering.pitch()));
    }

    /// Where so many lines of the text end.
    private int end(int lineCount) {
        return sheet.fitting(text, lettering, width, (int) Math.ceil(lineCount * lettering.pitch()));
    }
}
