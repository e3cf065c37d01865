package org.communityoffice.report;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.type.OrientationEnum;

/// Composes the pages of a report: the one layout behind the preview, the printer and the PDF.
final class PageComposer {
    private final Report report;
    private final JasperPrint print = new JasperPrint();
    private final Sheet sheet = new Sheet(print);
    private final int width;

    private PageComposer(Report report) {
        this.report = report;
        this.width = Paper.points(report.paper().inside());
    }

    /// The pages, and where on them numbers stand that open what they count.
    record Composed(JasperPrint print, List<PrintedPages.Spot> spots) {}

    static Composed compose(Report report) {
        PageComposer composer = new PageComposer(report);
        return new Composed(composer.compose(), List.copyOf(composer.sheet.spots()));
    }

    private JasperPrint compose() {
        Paper paper = report.paper();
        print.setName(report.title());
        print.setPageWidth(Paper.points(paper.width()));
        print.setPageHeight(Paper.points(paper.height()));
        print.setOrientation(paper.landscape() ? OrientationEnum.LANDSCAPE : OrientationEnum.PORTRAIT);
        Pages pages = new Pages(sheet, report);
        List<Slab.Placed> slabs = new ArrayList<>();
        for (int i = 0; i < report.blocks().size(); i++) {
            slabs.addAll(slabs(report.blocks().get(i), closes(i + 1)));
        }
        if (!report.blocks().isEmpty() && report.blocks().getLast() instanceof Block.Grid) {
            // the space under a grid is between it and what follows: at the end it would begin a page of its own
            slabs.removeLast();
        }
        pages.lay(slabs);
        pages.close();
        return print;
    }

    /// Whether the block there is one that may not stand alone on a page.
    private boolean closes(int index) {
        if (index >= report.blocks().size()) {
            return false;
        }
        return switch (report.blocks().get(index)) {
            case Block.Signatures _, Block.Closing _ -> true;
            // a line over a part of a form goes with it: 沿此线裁下
            case Block.Heading heading -> heading.level() == 3 && report.blocks().get(index - 1) instanceof Block.Paragraph;
            default -> false;
        };
    }

    private List<Slab.Placed> slabs(Block block, boolean closed) {
        return switch (block) {
            case Block.Title title -> List.of(placed(text(title.text(), Lettering.TITLE), false), placed(Slab.space(3.2), false));
            case Block.Heading heading when heading.level() == 3 -> part(heading);
            case Block.Heading heading -> List.of(placed(text(heading.text(), Lettering.of(heading)), true));
            case Block.Paragraph paragraph when closed && paragraph.kind() == Block.Paragraph.Kind.BODY -> lastLines(text(paragraph.text(), Lettering.of(paragraph.kind()), paragraph.figures()));
            case Block.Paragraph paragraph -> List.of(placed(text(paragraph.text(), Lettering.of(paragraph.kind()), paragraph.figures()), closed));
            case Block.Table table -> table(table, closed);
            case Block.Halves halves -> new HalfSlabs(sheet, halves, room()).slabs(signatures(halves.signatures()));
            case Block.Grid grid -> grid(grid, closed);
            case Block.Signatures signatures -> List.of(placed(signatures(signatures), false));
            case Block.Closing closing -> List.of(placed(closing(closing), false));
            case Block.KeyGroups groups -> List.of(placed(KeyBox.slab(groups.groups(), width), false));
            case Block.Steps steps -> steps(steps.steps());
            case Block.Pictures(List<Picture> pictures) -> new PictureSlabs(sheet, width).slabs(pictures);
            case Block.Charts charts -> List.of(placed(Slab.space(2), true), placed(ChartSlabs.slab(charts, width), true), placed(text(charts.caption(), Lettering.CAPTION), false),
                    placed(Slab.space(1.5), false));
            case Block.Cover cover -> List.of(placed(CoverSlab.slab(cover, width, room()), false));
            case Block.Board board -> List.of(placed(BoardSlab.slab(board, width, room()), false));
            case Block.NewPage() -> List.of(placed(Slab.NewPage.PLAIN, false));
        };
    }

    /// Of a paragraph before the closing lines only its last two lines go with them.
    private static List<Slab.Placed> lastLines(TextSlab text) {
        Slab.Cut cut = text.lastLines();
        return cut == null ? List.of(placed(text, true)) : List.of(placed(cut.first(), false), placed(cut.rest(), true));
    }

    private List<Slab.Placed> table(Block.Table table, boolean closed) {
        List<Slab.Placed> out = new ArrayList<>();
        if (!table.caption().isEmpty()) {
            out.add(placed(Slab.space(2.5), true));
            out.add(placed(text(table.caption(), Lettering.CAPTION), true));
            out.add(placed(Slab.space(1.2), true));
        }
        out.addAll(new TableSlabs(sheet, table, room()).slabs(closed));
        for (int i = 0; i < table.notes().size(); i++) {
            if (i == 0) {
                out.add(placed(Slab.space(1), true));
            }
            out.add(placed(text(table.notes().get(i), Lettering.NOTE), false));
        }
        return out;
    }

    /// What a page holds under its title.
    private int room() {
        int running = report.running() instanceof Report.Running.Form form ? Math.round((float) form.points() * 32 / 22) + 20 : 0;
        return Paper.points(report.paper().height() - report.paper().top() - report.paper().bottom()) - running;
    }

    private List<Slab.Placed> grid(Block.Grid grid, boolean closed) {
        List<Slab.Placed> out = new ArrayList<>(new GridSlabs(sheet, width).slabs(grid));
        if (closed) {
            out.add(placed(out.removeLast().slab(), true));
        }
        out.add(placed(Slab.space(closed ? 0 : 4), closed));
        return out;
    }

    private List<Slab.Placed> part(Block.Heading heading) {
        Slab text = text(heading.text(), Lettering.PART);
        int gap = Paper.points(0.8);
        Slab ruled = Slab.of(text.height() + gap, (on, x, y) -> {
            text.lay(on, x, y);
            on.rule(x, y + text.height() + gap, x + width, y + text.height() + gap, 1, java.awt.Color.BLACK);
        });
        return List.of(placed(Slab.space(4.2), true), placed(ruled, true), placed(Slab.space(1.4), true));
    }

    private List<Slab.Placed> steps(List<String> steps) {
        List<Slab.Placed> out = new ArrayList<>();
        int in = Paper.points(8.6);
        int circle = Paper.points(5.6);
        for (int i = 0; i < steps.size(); i++) {
            String number = String.valueOf(i + 1);
            Slab text = new TextSlab(sheet, steps.get(i), Lettering.STEP, width - in);
            out.add(placed(Slab.of(text.height() + Paper.points(0.9), (on, x, y) -> {
                on.circle(x, y + 2, circle, 1);
                on.text(number, Lettering.STRONG.with(Lettering.Align.CENTRE), x, y + 2, circle, circle);
                text.lay(on, x + in, y);
            }), false));
        }
        return out;
    }

    private Slab signatures(Block.Signatures signatures) {
        int gap = Paper.points(4);
        return Slab.of(gap + 16, (on, x, y) -> {
            int share = width * 3 / (3 * signatures.pieces().size() - 1 + 1);
            for (int i = 0; i < signatures.pieces().size(); i++) {
                on.text(signatures.pieces().get(i), Lettering.SIGNATURE, x + i * share, y + gap, share, 16);
            }
        });
    }

    /// The name stands centred over the date, the date ends four characters from the right.
    private Slab closing(Block.Closing closing) {
        Lettering body = Lettering.ADDRESSEE;
        int line = Math.round(body.pitch());
        String people = String.join("　　　", closing.people());
        return Slab.of(11 + 2 * line + 4 + (people.isEmpty() ? 0 : 20), (on, x, y) -> {
            int em = Math.round(body.points());
            int date = em * halves(closing.date()) / 2;
            int right = width - 4 * em;
            int name = em * halves(closing.office()) / 2;
            int middle = Math.min(right - date / 2, width - name / 2);
            on.text(closing.office(), body.with(Lettering.Align.CENTRE), x + middle - name, y + 11, 2 * name, line);
            on.text(closing.date(), body.with(Lettering.Align.RIGHT), x, y + 11 + line, right, line);
            on.text(people, Lettering.FILLED_BY, x, y + 15 + 2 * line, width, 20);
        });
    }

    /// The width of a text in half characters.
    private static int halves(String text) {
        return text.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
    }

    private Slab text(String text, Lettering lettering) {
        return text(text, lettering, List.of());
    }

    private TextSlab text(String text, Lettering lettering, List<Block.Paragraph.Figure> figures) {
        return new TextSlab(sheet, text, lettering, width + (lettering.align() == Lettering.Align.BOTH ? 1 : 0), figures);
    }

    private static Slab.Placed placed(Slab slab, boolean withNext) {
        return new Slab.Placed(slab, withNext, null);
    }
}
