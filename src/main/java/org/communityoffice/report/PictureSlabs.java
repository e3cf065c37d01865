package org.communityoffice.report;

import java.util.ArrayList;
import java.util.List;

/// Pictures with their captions as slabs, two in a line.
final class PictureSlabs {
    static final double GAP = 5;
    /// The height of a picture's box over its width.
    static final double SHAPE = 0.67;
    private final Sheet sheet;
    private final int width;

    PictureSlabs(Sheet sheet, int width) {
        this.sheet = sheet;
        this.width = width;
    }

    List<Slab.Placed> slabs(List<Picture> pictures) {
        List<Slab.Placed> out = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i += 2) {
            out.add(new Slab.Placed(pair(pictures.subList(i, Math.min(i + 2, pictures.size()))), false, null));
        }
        return out;
    }

    private Slab pair(List<Picture> two) {
        int gap = Paper.points(GAP);
        int box = (width - gap) / 2;
        int high = (int) Math.round(box * SHAPE);
        int under = two.stream().mapToInt(one -> sheet.height(one.caption(), Lettering.NOTE, box)).max().orElse(0);
        int below = Paper.points(1);
        return Slab.of(high + below + under + Paper.points(4), (on, x, y) -> {
            for (int i = 0; i < two.size(); i++) {
                int left = x + i * (box + gap);
                int[] size = two.get(i).within(box - 2, high - 2);
                on.picture(two.get(i), left + (box - size[0]) / 2, y + (high - size[1]) / 2, size[0], size[1]);
                on.box(left, y, box, high, 1);
                on.text(two.get(i).caption(), Lettering.NOTE, left, y + high + below, box, under);
            }
        });
    }
}
