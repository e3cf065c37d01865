package org.communityoffice.report;

import java.awt.Color;
import java.util.List;

/// The cover of a folder as one page: a double frame, the names in the middle, what it holds on writing lines.
final class CoverSlab {
    static final Lettering NUMBER = new Lettering(Typeface.SONG, false, 10.5f, 15, Lettering.Align.RIGHT, 0);
    static final Lettering OFFICE = new Lettering(Typeface.SONG, true, 20, 28, Lettering.Align.CENTRE, 0);
    static final Lettering TITLE = new Lettering(Typeface.SONG, true, 36, 46, Lettering.Align.CENTRE, 0);
    static final Lettering MONTH = new Lettering(Typeface.FANG, false, 20, 28, Lettering.Align.CENTRE, 0);
    static final Lettering LABEL = new Lettering(Typeface.HEI, false, 14, 20, Lettering.Align.LEFT, 0);
    static final Lettering TEXT = new Lettering(Typeface.FANG, false, 14, 20, Lettering.Align.CENTRE, 0);
    /// How wide a label is, and how high its line, in millimetres.
    static final double LABEL_WIDTH = 33;
    static final double LINE = 12;
    private static final double BELOW = 14;

    private CoverSlab() {}

    static Slab slab(Block.Cover cover, int width, int height) {
        return Slab.of(height, (on, x, y) -> {
            on.box(x, y, width, height, 1.25f);
            on.box(x + 4, y + 4, width - 8, height - 8, 0.5f);
            on.text(cover.number(), NUMBER, x, y + Paper.points(14), width - Paper.points(12), 15);
            on.text(cover.office(), OFFICE, x, y + Paper.points(52), width, 28);
            on.text(cover.title(), TITLE, x, y + Paper.points(72), width, 46);
            on.text(cover.month(), MONTH, x, y + Paper.points(97), width, 28);
            List<Block.Grid.Entry> lines = cover.entries();
            int line = Paper.points(LINE);
            int label = Paper.points(LABEL_WIDTH);
            int in = Paper.points(21);
            int at = y + height - Paper.points(BELOW) - lines.size() * line;
            for (Block.Grid.Entry entry : lines) {
                on.text(entry.label(), LABEL, x + in, at, label, line);
                on.text(entry.text(), TEXT, x + in + label, at, width - 2 * in - label, line);
                on.rule(x + in + label, at + line - 5, x + width - in, at + line - 5, 0.5f, Color.BLACK);
                at += line;
            }
        });
    }
}
