package org.communityoffice.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A form's labelled boxes as slabs, a line each; a line with one long text may be cut, the others stay together.
final class GridSlabs {
    private static final Color SHADE = new Color(0xEC, 0xEC, 0xEC);
    private static final Lettering LABEL = Lettering.HEAD.sized(10.5f);
    private static final Lettering TEXT = Lettering.CELL.sized(10.5f);

    private final Sheet sheet;
    private final int width;

    GridSlabs(Sheet sheet, int width) {
        this.sheet = sheet;
        this.width = width;
    }

    List<Slab.Placed> slabs(Block.Grid grid) {
        List<Slab.Placed> out = new ArrayList<>();
        for (int i = 0; i < grid.lines().size(); i++) {
            boolean last = i == grid.lines().size() - 1;
            out.add(new Slab.Placed(new Line(grid.lines().get(i), i == 0, last, false), !last, null));
        }
        return out;
    }

    /// One line of boxes.
    ///
    /// @param first whether the rule above it is the grid's own edge
    /// @param last  whether the rule under it is
    /// @param open  a piece of a text that began on the page before
    private final class Line implements Slab {
        private final Block.Grid.Line line;
        private final boolean first;
        private final boolean last;
        private final boolean open;

        Line(Block.Grid.Line line, boolean first, boolean last, boolean open) {
            this.line = line;
            this.first = first;
            this.last = last;
            this.open = open;
        }

        private int label() {
            return Paper.points(Block.Grid.LABEL);
        }

        private int share() {
            return (width - line.entries().size() * label()) / line.entries().size();
        }

        private int inside() {
            return share() - 2 * Paper.points(1.6);
        }

        @Override
        public int height() {
            int needed = line.entries().stream().mapToInt(entry -> sheet.height(entry.text(), lettering(), inside())).max().orElse(0);
            return Math.max(open ? 0 : Paper.points(line.least()), needed + Paper.points(2.4));
        }

        @Override
        public int least() {
            return line.entries().size() > 1 ? height() : Math.min(height(), Paper.points(line.least()));
        }

        private Lettering lettering() {
            return line.entries().size() > 1 ? TEXT.with(Lettering.Align.CENTRE) : TEXT;
        }

        @Override
        public void lay(Sheet on, int x, int y) {
            int height = height();
            int at = x;
            for (int i = 0; i < line.entries().size(); i++) {
                Block.Grid.Entry entry = line.entries().get(i);
                boolean end = i == line.entries().size() - 1;
                on.shade(at, y, label(), height, SHADE);
                on.text(open ? "" : entry.label(), LABEL, at, y, label(), height);
                on.rule(at, y, at, y + height, i == 0 ? 1 : 0.5f, Color.BLACK);
                on.rule(at + label(), y, at + label(), y + height, 0.5f, Color.BLACK);
                int room = end ? x + width - at - label() : share();
                on.text(entry.text(), lettering(), at + label() + Paper.points(1.6), y, room - 2 * Paper.points(1.6), height);
                at += label() + share();
            }
            on.rule(x + width, y, x + width, y + height, 1, Color.BLACK);
            on.rule(x, y, x + width, y, first ? 1 : 0.5f, Color.BLACK);
            on.rule(x, y + height, x + width, y + height, last ? 1 : 0.5f, Color.BLACK);
        }

        @Override
        public @Nullable Cut cut(int room) {
            if (line.entries().size() > 1) {
                return null;
            }
            Block.Grid.Entry entry = line.entries().getFirst();
            int lines = (int) ((room - Paper.points(2.4)) / TEXT.pitch());
            int at = lines < 2 ? 0 : sheet.fitting(entry.text(), TEXT, inside(), (int) Math.ceil(lines * TEXT.pitch()));
            if (at <= 0 || at >= entry.text().length()) {
                return null;
            }
            return new Cut(piece(entry, entry.text().substring(0, at), first, true, open), piece(entry, entry.text().substring(at).stripLeading(), true, last, true));
        }

        private Line piece(Block.Grid.Entry entry, String text, boolean begins, boolean ends, boolean goesOn) {
            return new Line(new Block.Grid.Line(List.of(new Block.Grid.Entry(entry.label(), text)), line.least()), begins, ends, goesOn);
        }
    }
}
