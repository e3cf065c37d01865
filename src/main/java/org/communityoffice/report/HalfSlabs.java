package org.communityoffice.report;

import java.util.ArrayList;
import java.util.List;

/// The two halves of a wide table: each pair of pages has the same rows, each as high as its higher half.
final class HalfSlabs {
    private final Sheet sheet;
    private final Block.Halves halves;
    private final int room;
    private final TableSlabs left;
    private final TableSlabs right;

    HalfSlabs(Sheet sheet, Block.Halves halves, int room) {
        this.sheet = sheet;
        this.halves = halves;
        this.room = room;
        left = new TableSlabs(sheet, halves.left().table(), room);
        right = new TableSlabs(sheet, halves.right().table(), room);
    }

    /// A row of both halves.
    private record Pair(Block.Row left, Block.Row right, int height) {}

    List<Slab.Placed> slabs(Slab signatures) {
        int head = Math.max(left.headHeight(), right.headHeight());
        List<Slab> leftEnd = end(left, halves.left().table(), signatures);
        List<Slab> rightEnd = end(right, halves.right().table(), signatures);
        int end = Math.max(height(leftEnd), height(rightEnd));
        List<Slab.Placed> out = new ArrayList<>();
        List<List<Pair>> pages = pages(room - head, end);
        for (int p = 0; p < pages.size(); p++) {
            boolean last = p == pages.size() - 1;
            page(out, halves.left(), left, pages.get(p).stream().map(Pair::left).toList(), pages.get(p), head, last ? leftEnd : List.of());
            page(out, halves.right(), right, pages.get(p).stream().map(Pair::right).toList(), pages.get(p), head, last ? rightEnd : List.of());
        }
        return out;
    }

    private static void page(List<Slab.Placed> out, Block.Halves.Half half, TableSlabs slabs, List<Block.Row> rows, List<Pair> pairs, int head, List<Slab> end) {
        out.add(new Slab.Placed(new Slab.NewPage(half.title(), half.foot()), false, null));
        out.add(new Slab.Placed(slabs.head(head), false, null));
        if (!rows.isEmpty()) {
            out.add(new Slab.Placed(slabs.rows("", rows, pairs.stream().mapToInt(Pair::height).toArray(), true), false, null));
        }
        end.forEach(slab -> out.add(new Slab.Placed(slab, false, null)));
    }

    private List<Slab> end(TableSlabs slabs, Block.Table table, Slab signatures) {
        List<Slab> out = new ArrayList<>();
        if (table.total() != null) {
            out.add(slabs.total(table.total()));
        }
        table.notes().forEach(note -> out.add(new TextSlab(sheet, note, Lettering.NOTE, slabs.width())));
        out.add(signatures);
        return out;
    }

    private static int height(List<Slab> slabs) {
        return slabs.stream().mapToInt(Slab::height).sum();
    }

    /// The rows of each pair of pages; the last one has room for the end too, which never stands without a row.
    private List<List<Pair>> pages(int room, int end) {
        List<List<Pair>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        int used = 0;
        List<Block.Row> lefts = rows(halves.left().table());
        List<Block.Row> rights = rows(halves.right().table());
        for (int i = 0; i < lefts.size(); i++) {
            int height = Math.max(left.height(lefts.get(i)), right.height(rights.get(i)));
            int wanted = height + (i == lefts.size() - 1 ? end : 0);
            if (used + wanted > room && !pages.getLast().isEmpty()) {
                pages.add(new ArrayList<>());
                used = 0;
            }
            pages.getLast().add(new Pair(lefts.get(i), rights.get(i), height));
            used += height;
        }
        return pages;
    }

    private static List<Block.Row> rows(Block.Table table) {
        return table.groups().stream().flatMap(group -> group.rows().stream()).toList();
    }
}
