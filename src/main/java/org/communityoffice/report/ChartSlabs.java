package org.communityoffice.report;

import java.awt.Color;
import java.util.List;

/// Charts of bars beside each other, drawn on the page: grey, the last one nearly black, its number over each.
final class ChartSlabs {
    static final double HEIGHT = 31;
    static final Color GREY = new Color(0xB4, 0xB4, 0xB4);
    static final Color DARK = new Color(0x22, 0x22, 0x22);
    private static final Lettering TITLE = new Lettering(Typeface.HEI, false, 8, 11, Lettering.Align.CENTRE, 0);
    private static final Lettering SMALL = new Lettering(Typeface.SONG, false, 6.5f, 9, Lettering.Align.CENTRE, 0);
    private static final double GAP = 4;
    /// Of its place, how much a bar takes.
    private static final double BREADTH = 0.62;

    private ChartSlabs() {}

    static Slab slab(Block.Charts block, int width) {
        int gap = Paper.points(GAP);
        int many = block.charts().size();
        int each = Math.min((width - gap * (many - 1)) / many, width / 2);
        int left = (width - each * many - gap * (many - 1)) / 2;
        return Slab.of(Paper.points(HEIGHT), (on, x, y) -> {
            for (int i = 0; i < many; i++) {
                chart(on, block.charts().get(i), x + left + i * (each + gap), y, each);
            }
        });
    }

    private static void chart(Sheet on, Block.Charts.Chart chart, int x, int y, int width) {
        int height = Paper.points(HEIGHT);
        int foot = y + height - 13;
        int top = y + 26;
        on.text(chart.title(), TITLE, x, y + 2, width, 12);
        List<Block.Charts.Bar> bars = chart.bars();
        double most = bars.stream().mapToDouble(bar -> chart.over(bar)).max().orElse(0);
        double place = (double) width / bars.size();
        for (int i = 0; i < bars.size(); i++) {
            Block.Charts.Bar bar = bars.get(i);
            int from = x + (int) Math.round(i * place);
            int high = most == 0 ? 0 : (int) Math.round(chart.over(bar) / most * (foot - top));
            if (high > 0) {
                int breadth = (int) Math.round(place * BREADTH);
                on.shade(from + (int) Math.round((place - breadth) / 2), foot - high, breadth, high, i == bars.size() - 1 ? DARK : GREY);
            }
            on.text(bar.shown(), SMALL, from - 3, foot - high - 10, (int) Math.ceil(place) + 6, 9);
            if (bar.counted() != null) {
                on.spot(bar.counted(), from - 3, foot - high - 10, (int) Math.ceil(place) + 6, 9);
            }
            on.text(bar.label(), SMALL, from - 3, foot + 2, (int) Math.ceil(place) + 6, 9);
        }
        on.rule(x, foot, x + width, foot, 0.5f, Color.BLACK);
    }
}
