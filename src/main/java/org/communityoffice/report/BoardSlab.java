package org.communityoffice.report;

import java.awt.Color;
import java.util.List;

/// The notice board as one page: big type, panels in two columns, each with its number, its bars and one sentence (`papers/13`).
final class BoardSlab {
    static final Color RED = new Color(0x8F, 0x1D, 0x21);
    static final Lettering TITLE = new Lettering(Typeface.SONG, true, 32, 44, Lettering.Align.CENTRE, 0);
    static final Lettering PERIOD = new Lettering(Typeface.HEI, false, 14, 20, Lettering.Align.CENTRE, 0);
    static final Lettering NAME = new Lettering(Typeface.HEI, true, 16, 24, Lettering.Align.LEFT, 0);
    static final Lettering NUMBER = new Lettering(Typeface.HEI, true, 28, 36, Lettering.Align.RIGHT, 0);
    static final Lettering UNIT = new Lettering(Typeface.HEI, false, 14, 20, Lettering.Align.RIGHT, 0);
    static final Lettering TEXT = new Lettering(Typeface.HEI, false, 12.5f, 17, Lettering.Align.LEFT, 0);
    static final Lettering BAR = new Lettering(Typeface.HEI, false, 12, 16, Lettering.Align.CENTRE, 0);
    private static final double HEAD = 26;
    private static final double FOOT = 9;
    private static final double GAP = 4;
    private static final double BREADTH = 0.6;

    private BoardSlab() {}

    static Slab slab(Block.Board board, int width, int height) {
        int gap = Paper.points(GAP);
        int rows = (board.panels().size() + 1) / 2;
        int head = Paper.points(HEAD);
        int foot = Paper.points(FOOT);
        int each = (width - gap) / 2;
        int high = (height - head - foot - rows * gap) / Math.max(rows, 2);
        return Slab.of(height, (on, x, y) -> {
            on.shade(x, y, width, 3, RED);
            on.text(board.title(), TITLE, x, y + 8, width, 44);
            on.text(board.period(), PERIOD, x, y + 52, width, 18);
            on.rule(x, y + head - 2, x + width, y + head - 2, 0.75f, RED);
            for (int i = 0; i < board.panels().size(); i++) {
                panel(on, board.panels().get(i), x + i % 2 * (each + gap), y + head + gap + i / 2 * (high + gap), each, high);
            }
            List<String> pieces = board.foot();
            Lettering.Align[] aligns = {Lettering.Align.LEFT, Lettering.Align.CENTRE, Lettering.Align.RIGHT};
            for (int i = 0; i < pieces.size(); i++) {
                on.text(pieces.get(i), TEXT.with(aligns[i]), x, y + height - foot + 2, width, 18);
            }
        });
    }

    private static void panel(Sheet on, Block.Board.Panel panel, int x, int y, int width, int height) {
        on.box(x, y, width, height, 0.75f);
        int in = Paper.points(4);
        int unit = (int) Math.ceil(UNIT.width(panel.unit())) + 4;
        on.text(panel.name(), NAME, x + in, y + 8, width - 2 * in, 36);
        on.text(panel.number(), NUMBER, x + in, y + 6, width - 2 * in - unit, 36);
        on.text(panel.unit(), UNIT, x + width - in - unit, y + 14, unit, 26);
        on.text(panel.text(), TEXT, x + in, y + height - 40, width - 2 * in, 34);
        bars(on, panel.chart(), x + in, y + 50, width - 2 * in, height - 96);
    }

    private static void bars(Sheet on, Block.Charts.Chart chart, int x, int y, int width, int height) {
        List<Block.Charts.Bar> bars = chart.bars();
        double most = bars.stream().mapToDouble(chart::over).max().orElse(0);
        double place = (double) width / Math.max(bars.size(), 1);
        int foot = y + height - 20;
        for (int i = 0; i < bars.size(); i++) {
            Block.Charts.Bar bar = bars.get(i);
            int from = x + (int) Math.round(i * place);
            int high = most == 0 ? 0 : (int) Math.round(chart.over(bar) / most * (foot - y - 18));
            int breadth = (int) Math.round(place * BREADTH);
            if (high > 0) {
                on.shade(from + (int) Math.round((place - breadth) / 2), foot - high, breadth, high, i == bars.size() - 1 && chart.lastStandsOut() ? RED : ChartSlabs.GREY);
            }
            on.text(bar.shown(), BAR.bold(i == bars.size() - 1 && chart.lastStandsOut()), from - 4, foot - high - 17, (int) Math.ceil(place) + 8, 16);
            on.text(bar.label(), BAR, from - 4, foot + 3, (int) Math.ceil(place) + 8, 16);
        }
        on.rule(x, foot, x + width, foot, 0.75f, Color.BLACK);
    }
}
