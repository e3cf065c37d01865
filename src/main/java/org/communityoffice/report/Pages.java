package org.communityoffice.report;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// Lays slabs on pages: what belongs together stays together, what repeats is repeated.
final class Pages {
    private final Sheet sheet;
    private final Report report;
    private final int left;
    private final int width;
    private final int top;
    private final int bottom;
    private final List<Slab.NewPage> faces = new ArrayList<>();
    private Slab.NewPage face = Slab.NewPage.PLAIN;
    private int y;
    private int start;

    Pages(Sheet sheet, Report report) {
        this.sheet = sheet;
        this.report = report;
        Paper paper = report.paper();
        left = Paper.points(paper.left());
        width = Paper.points(paper.inside());
        top = Paper.points(paper.top());
        bottom = Paper.points(paper.height() - paper.bottom());
    }

    void lay(List<Slab.Placed> slabs) {
        for (int i = 0; i < slabs.size(); i++) {
            Slab.Placed placed = slabs.get(i);
            if (placed.slab() instanceof Slab.NewPage begins) {
                face = begins;
                page();
                continue;
            }
            if (faces.isEmpty()) {
                page();
            }
            if (chained(slabs, i) > bottom - y && y > start && !startsInChain(slabs, i)) {
                page();
                repeat(placed.head());
            }
            lay(placed.slab(), placed.head());
        }
    }

    private void lay(Slab slab, @Nullable Slab head) {
        Slab rest = slab;
        while (rest.height() > bottom - y) {
            Slab.Cut cut = rest.cut(bottom - y);
            if (cut == null && y == start) {
                break;
            }
            if (cut != null) {
                cut.first().lay(sheet, left, y);
                rest = cut.rest();
            }
            page();
            repeat(head);
        }
        rest.lay(sheet, left, y);
        y += rest.height();
    }

    /// The height of a slab and of those after it from which it may not be parted.
    private static int chained(List<Slab.Placed> slabs, int from) {
        int height = 0;
        int i = from;
        while (slabs.get(i).withNext() && i + 1 < slabs.size()) {
            height += slabs.get(i++).slab().height();
        }
        return height + slabs.get(i).slab().least();
    }

    /// Whether the slab before is chained to this one: then the decision was taken there.
    private static boolean startsInChain(List<Slab.Placed> slabs, int i) {
        return i > 0 && slabs.get(i - 1).withNext();
    }

    private void repeat(@Nullable Slab head) {
        if (head != null) {
            head.lay(sheet, left, y);
            y += head.height();
            start = y;
        }
    }

    private void page() {
        sheet.next();
        faces.add(face);
        y = top;
        if (report.running() instanceof Report.Running.Form form) {
            Lettering title = Lettering.TITLE.sized((float) form.points());
            int height = Math.round(title.pitch());
            sheet.text(face.title().isEmpty() ? report.title() : face.title(), title, left, y, width, height);
            y += height + Paper.points(1);
            spread(form.line(), Lettering.CELL.sized(form.points() > 20 ? 10.5f : 9), y, 13);
            y += 13 + Paper.points(1.5);
        }
        start = y;
    }

    private void spread(List<String> pieces, Lettering lettering, int at, int height) {
        Lettering.Align[] aligns = {Lettering.Align.LEFT, Lettering.Align.CENTRE, Lettering.Align.RIGHT};
        for (int i = 0; i < pieces.size(); i++) {
            sheet.text(pieces.get(i), lettering.with(aligns[i]), left, at, width, height);
        }
    }

    /// Numbers the pages; only now is it known how many there are.
    void close() {
        int foot = bottom + Paper.points(2);
        for (int i = 0; i < sheet.pages(); i++) {
            sheet.turnTo(i);
            switch (report.running()) {
                case Report.Running.Form form -> spread(List.of(form.footLeft(),
                        Words.of("report.page", i + 1, sheet.pages()), faces.get(i).footRight().isEmpty() ? form.footRight() : faces.get(i).footRight()), Lettering.FOOT, foot, 12);
                case Report.Running.Nothing nothing -> { }
                case Report.Running.Document document -> {
                    boolean odd = i % 2 == 0;
                    int in = Math.round(Lettering.FOLIO.points());
                    sheet.text(Words.of("report.folio", i + 1),
                            Lettering.FOLIO.with(odd ? Lettering.Align.RIGHT : Lettering.Align.LEFT),
                            left + in, bottom + Paper.points(5), width - 2 * in, 18, VerticalTextAlignEnum.TOP);
                }
            }
        }
    }
}
