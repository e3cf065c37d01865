package org.communityoffice.report;

import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import org.jspecify.annotations.Nullable;

/// A paragraph that may be cut between its lines, never leaving one line alone.
final class TextSlab implements Slab {
    private final Sheet sheet;
    private final String text;
    private final Lettering lettering;
    private final int width;
    private final int lines;
    /// Whether the paragraph goes on after this piece, so that its last line is a full one.
    private final boolean open;

    TextSlab(Sheet sheet, String text, Lettering lettering, int width) {
        this(sheet, text, lettering, width, false);
    }

    private TextSlab(Sheet sheet, String text, Lettering lettering, int width, boolean open) {
        this.sheet = sheet;
        this.text = text;
        this.lettering = lettering;
        this.width = width;
        this.lines = Math.round(sheet.height(text, lettering, width) / lettering.pitch());
        this.open = open;
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
        return new Cut(new TextSlab(sheet, text.substring(0, at), lettering, width, true),
                new TextSlab(sheet, text.substring(at), lettering.continued(), width, open));
    }

    /// Where so many lines of the text end.
    private int end(int lineCount) {
        return sheet.fitting(text, lettering, width, (int) Math.ceil(lineCount * lettering.pitch()));
    }
}
