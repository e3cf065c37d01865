package org.communityoffice.report;

import java.awt.Color;
import java.util.List;
import org.communityoffice.model.Words;

/// The box with the groups of the recovery key: two in a line, the check character framed.
final class KeyBox {
    private static final Lettering KEY = new Lettering(Typeface.MONO, false, 31, 36, Lettering.Align.CENTRE, 0);
    private static final Lettering NAME = new Lettering(Typeface.HEI, false, 11, 14, Lettering.Align.LEFT, 0);
    private static final Color GREY = new Color(0x88, 0x88, 0x88);

    private KeyBox() {}

    static Slab slab(List<String> groups, int width) {
        int line = Paper.points(17);
        int edge = Paper.points(3);
        int lines = (groups.size() + 1) / 2;
        int height = lines * line + 2 * edge;
        return Slab.of(height + Paper.points(1.5), (on, x, y) -> {
            on.box(x, y, width, height, 2);
            int in = Paper.points(5);
            int gap = Paper.points(8);
            int half = (width - 2 * in - gap) / 2;
            for (int i = 0; i < groups.size(); i++) {
                int gx = x + in + i % 2 * (half + gap);
                int gy = y + edge + i / 2 * line;
                group(on, i + 1, groups.get(i), gx, gy, line);
                if (i / 2 < lines - 1) {
                    on.rule(gx, gy + line, gx + half, gy + line, 0.4f, GREY);
                }
            }
        });
    }

    private static void group(Sheet on, int number, String group, int x, int y, int height) {
        on.text(Words.of("report.key.group", number), NAME, x, y, Paper.points(13), height);
        int at = x + Paper.points(13);
        int advance = 24;
        for (int i = 0; i < group.length(); i++) {
            boolean check = i == group.length() - 1;
            at += check ? 6 : 0;
            on.text(group.substring(i, i + 1), KEY, at, y, advance, height);
            if (check) {
                on.box(at - 1, y + 6, advance + 2, height - 12, 1.25f);
            }
            at += advance;
        }
    }
}
