package org.communityoffice.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table as slabs: its head, one slab for each group, the total. Rows are as high as their text, never cut.
final class TableSlabs {
    private static final Color SHADE = new Color(0xEC, 0xEC, 0xEC);
    private static final Color GREY = new Color(0x8A, 0x8A, 0x8A);

    private final Sheet sheet;
    private final Block.Table table;
    private final Block.Table.Look look;
    private final boolean figures;
    /// The edges of the columns in points from the left, summed before rounding so that nothing drifts.
    private final int[] edges;
    private final int pageHeight;

    TableSlabs(Sheet sheet, Block.Table table, int pageHeight) {
        this.sheet = sheet;
        this.table = table;
        this.pageHeight = pageHeight;
        look = table.look();
        figures = look == Block.Table.Look.FIGURES;
        edges = new int[table.columns().size() + 1];
        double at = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            at += table.columns().get(i).millimetres();
            edges[i + 1] = Paper.points(at);
        }
    }

    /// @param signed whether a signature follows, which may not stand alone
    List<Slab.Placed> slabs(boolean signed) {
        List<Slab.Placed> out = new ArrayList<>();
        Slab head = head(headHeight());
        out.add(new Slab.Placed(head, true, null));
        for (int g = 0; g < table.groups().size(); g++) {
            List<Slab> pieces = group(table.groups().get(g), head.height());
            boolean last = g == table.groups().size() - 1;
            for (int p = 0; p < pieces.size(); p++) {
                boolean end = last && p == pieces.size() - 1;
                boolean more = table.total() != null || !table.notes().isEmpty() || signed;
                out.add(new Slab.Placed(pieces.get(p), end && more, head));
            }
        }
        if (table.total() != null) {
            out.add(new Slab.Placed(total(table.total()), signed || !table.notes().isEmpty(), head));
        }
        return out;
    }

    int headHeight() {
        int needed = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            needed = Math.max(needed, sheet.height(table.columns().get(i).head(), letteringOf(Lettering.HEAD), edges[i + 1] - edges[i]));
        }
        return Math.max(Paper.points(look.head), needed + look.air());
    }

    Slab head(int height) {
        return Slab.of(height, (on, x, y) -> {
            if (!figures) {
                on.shade(x, y, width(), height, SHADE);
            }
            for (int i = 0; i < table.columns().size(); i++) {
                on.text(table.columns().get(i).head(), letteringOf(Lettering.HEAD), x + edges[i], y, edges[i + 1] - edges[i], height);
                if (i > 0 && !figures) {
                    on.rule(x + edges[i], y, x + edges[i], y + height, thin(), thinColour());
                }
            }
            on.rule(x, y, x + width(), y, figures ? 1.25f : 1, Color.BLACK);
            on.rule(x, y + height, x + width(), y + height, figures ? 0.75f : 1, Color.BLACK);
            sides(on, x, y, height);
        });
    }

    /// One slab, or one for each row where the group is loose or higher than a page.
    private List<Slab> group(Block.Group group, int headHeight) {
        int[] heights = group.rows().stream().mapToInt(this::height).toArray();
        int band = bandHeight(group);
        int sum = band;
        for (int h : heights) {
            sum += h;
        }
        if (look == Block.Table.Look.CHECK) {
            return List.of(new Cuttable(group.rows(), heights, true));
        }
        if (!group.loose() && sum + headHeight <= pageHeight) {
            return List.of(rows(group.name(), group.rows(), heights, true));
        }
        List<Slab> out = new ArrayList<>();
        for (int i = 0; i < heights.length; i++) {
            out.add(rows(i == 0 || !look.bands() ? group.name() : "", group.rows().subList(i, i + 1), new int[] {heights[i]}, i == heights.length - 1));
        }
        return out;
    }

    /// Rows that share a cell and may go on on the next page, where that cell says the same again; never a row alone.
    private final class Cuttable implements Slab {
        private final List<Block.Row> rows;
        private final int[] heights;
        private final Slab whole;

        Cuttable(List<Block.Row> rows, int[] heights, boolean closes) {
            this.rows = rows;
            this.heights = heights;
            whole = rows("", rows, heights, closes);
        }

        @Override
        public int height() {
            return whole.height();
        }

        @Override
        public int least() {
            return Arrays.stream(heights).limit(heights.length < 4 ? heights.length : 2).sum();
        }

        @Override
        public void lay(Sheet on, int x, int y) {
            whole.lay(on, x, y);
        }

        @Override
        public @Nullable Cut cut(int room) {
            int fit = 0;
            for (int used = 0; fit < heights.length && used + heights[fit] <= room; fit++) {
                used += heights[fit];
            }
            int first = Math.min(fit, heights.length - 2);
            return first < 2 ? null : new Cut(new Cuttable(rows.subList(0, first), Arrays.copyOf(heights, first), true),
                    new Cuttable(rows.subList(first, rows.size()), Arrays.copyOfRange(heights, first, heights.length), true));
        }
    }

    int bandHeight(Block.Group group) {
        return look.bands() && !group.name().isEmpty() ? Paper.points(look.row) : 0;
    }

    Slab rows(String name, List<Block.Row> rows, int[] heights, boolean closes) {
        int band = look.bands() && !name.isEmpty() ? Paper.points(look.row) : 0;
        int all = Arrays.stream(heights).sum();
        return Slab.of(band + all, (on, x, top) -> {
            if (band > 0) {
                on.text(name, letteringOf(Lettering.HEAD).with(Lettering.Align.LEFT), x + Paper.points(1.1), top, width() - Paper.points(2.2), band);
                on.rule(x, top + band, x + width(), top + band, thin(), thinColour());
            }
            int y = top + band;
            int at = y;
            // all shades first: none hides a rule
            for (int r = 0; r < rows.size(); r++) {
                if (look.shades() && rows.get(r).strong()) {
                    shade(on, x, at, heights[r]);
                }
                at += heights[r];
            }
            at = y;
            for (int r = 0; r < rows.size(); r++) {
                row(on, rows.get(r), x, at, heights[r]);
                at += heights[r];
                if (r < rows.size() - 1 || !closes) {
                    under(on, x, at);
                }
            }
            if (figures) {
                on.text(name, Lettering.CELL.with(Lettering.Align.CENTRE), x, y, edges[1], all);
                on.rule(x + edges[1], y, x + edges[1], at, 0.25f, GREY);
            }
            for (int c = 0; c < table.columns().size(); c++) {
                if (look.merges(c)) {
                    on.text(shown(rows.getFirst(), c), letteringOf(Lettering.CELL).with(Lettering.align(table.columns().get(c).align())), x + edges[c] + padding(c), y, inside(c), all);
                }
            }
            if (closes) {
                on.rule(x, at, x + width(), at, figures ? (lastGroup(rows) ? 1.25f : 0.5f) : 1, Color.BLACK);
            }
            sides(on, x, top, band + all);
        });
    }

    /// A strong row, but not what it shares with others of its group, nor the rule above it.
    private void shade(Sheet on, int x, int y, int height) {
        for (int c = 0; c < table.columns().size(); c++) {
            if (!look.merges(c)) {
                on.shade(x + edges[c], y + 1, edges[c + 1] - edges[c], height - 1, SHADE);
            }
        }
    }

    /// The rule under a row, left out where a column goes on.
    private void under(Sheet on, int x, int y) {
        for (int c = first(); c < table.columns().size(); c++) {
            int from = c;
            while (c + 1 < table.columns().size() && !look.merges(c) && !look.merges(c + 1)) {
                c++;
            }
            if (!look.merges(from)) {
                on.rule(x + edges[from], y, x + edges[c + 1], y, figures ? 0.25f : thin(), thinColour());
            }
        }
    }

    private boolean lastGroup(List<Block.Row> rows) {
        return table.groups().getLast().rows().getLast() == rows.getLast();
    }

    private void row(Sheet on, Block.Row row, int x, int y, int height) {
        for (int c = first(); c < table.columns().size(); c++) {
            if (!look.merges(c)) {
                cell(on, row, c, x + edges[c], y, edges[c + 1] - edges[c], height);
            }
            if (c > 0 && !figures) {
                on.rule(x + edges[c], y, x + edges[c], y + height, thin(), thinColour());
            }
        }
    }

    private void cell(Sheet on, Block.Row row, int c, int x, int y, int width, int height) {
        Lettering lettering = lettering(row, c);
        int pad = padding(c);
        if (row.cells().get(c - first()) instanceof Cell.Change change) {
            int tab = Paper.points(10.5);
            on.text(change.number(), lettering.with(Lettering.Align.RIGHT), x, y, tab, height);
            on.text(change.percentage(), lettering.with(Lettering.Align.LEFT), x + tab, y, width - tab, height);
        } else {
            if (row.cells().get(c - first()) instanceof Cell.Missing) {
                on.dashed(x + 1, y + 1, width - 2, height - 2, 0.4f);
            }
            on.text(shown(row, c), lettering, x + pad, y, width - 2 * pad, height);
            Counted counted = row.figures().get(c - first());
            if (counted != null) {
                // numbers stand at the right
                int wide = (int) Math.ceil(lettering.width(shown(row, c)));
                on.spot(counted, x + width - pad - wide, y, wide, height);
            }
        }
    }

    int height(Block.Row row) {
        int least = Paper.points(look.row);
        int needed = 0;
        for (int c = first(); c < table.columns().size(); c++) {
            if (!look.merges(c) && !(row.cells().get(c - first()) instanceof Cell.Change)) {
                needed = Math.max(needed, sheet.height(shown(row, c), lettering(row, c), inside(c)));
            }
        }
        return Math.max(least, needed + look.air());
    }

    Slab total(Block.Total total) {
        Lettering lettering = Lettering.HEAD;
        int edge = edges[total.columns()];
        int pad = Paper.points(1);
        int height = Math.max(Paper.points(7.5), sheet.height(total.text(), lettering.with(Lettering.Align.LEFT), width() - edge - 2 * pad) + 2 * pad);
        return Slab.of(height, (on, x, y) -> {
            on.shade(x, y + 1, width(), height - 1, SHADE);
            on.text(total.label(), lettering, x, y, edge, height);
            on.text(total.text(), lettering.with(Lettering.Align.LEFT), x + edge + pad, y, width() - edge - 2 * pad, height);
            on.rule(x + edge, y, x + edge, y + height, thin(), thinColour());
            on.rule(x, y + height, x + width(), y + height, 1, Color.BLACK);
            sides(on, x, y, height);
        });
    }

    private void sides(Sheet on, int x, int y, int height) {
        if (!figures) {
            on.rule(x, y, x, y + height, 1, Color.BLACK);
            on.rule(x + width(), y, x + width(), y + height, 1, Color.BLACK);
        }
    }

    private Lettering lettering(Block.Row row, int c) {
        Lettering lettering = letteringOf(Lettering.CELL).with(Lettering.align(table.columns().get(c).align()));
        return row.strong() && look.emboldens() && table.columns().get(c).tells() ? lettering.bold(true) : lettering;
    }

    private Lettering letteringOf(Lettering lettering) {
        return lettering.points() == look.points ? lettering : lettering.sized(look.points);
    }

    private int padding(int c) {
        return Paper.points(table.columns().get(c).align() == Block.Align.CENTRE ? 0.4 : 1.1);
    }

    /// A name too long for its column is broken at its dot.
    private String shown(Block.Row row, int c) {
        String text = row.cells().get(c - first()).shown();
        int dot = text.lastIndexOf('·');
        if (dot < 0 || sheet.height(text, lettering(row, c), inside(c)) < 2 * lettering(row, c).pitch() - 1) {
            return text;
        }
        return text.substring(0, dot + 1) + "\n" + text.substring(dot + 1);
    }

    private int inside(int c) {
        return edges[c + 1] - edges[c] - 2 * padding(c);
    }

    /// FIGURES tables name the group in their first column; their rows begin in the second.
    private int first() {
        return figures ? 1 : 0;
    }

    private float thin() {
        return look.byHand() ? 0.5f : 0.4f;
    }

    private Color thinColour() {
        return look.byHand() || look == Block.Table.Look.DENSE ? Color.BLACK : GREY;
    }

    int width() {
        return edges[edges.length - 1];
    }
}
