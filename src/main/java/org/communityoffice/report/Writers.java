package org.communityoffice.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The three writers together.
public final class Writers {
    private Writers() {}

    /// Writes a page to nowhere in each format: faces, styles and classes are read that the first paper would wait for. For a thread beside, while there is
    /// something else to be waited for.
    public static void getReady() {
        Report page = page();
        try {
            PdfWriter.export(page, PageComposer.compose(page).print(), OutputStream.nullOutputStream());
            WordWriter.write(page, OutputStream.nullOutputStream());
            ExcelWriter.write(page, OutputStream.nullOutputStream());
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /// All faces, a table and a chart.
    private static Report page() {
        List<Block.Column> columns = List.of(new Block.Column("项", 40, Block.Align.LEFT), new Block.Column("数", 30, Block.Align.RIGHT));
        List<Block.Row> rows = List.of(new Block.Row(true, List.of(Cell.text("计"), Cell.number(1))), new Block.Row(false, List.of(Cell.text("1-2"), Cell.EMPTY)));
        List<Block> blocks = new ArrayList<>(List.of(new Block.Title("题"), new Block.Heading(1, "一"), new Block.Heading(2, "二"),
                new Block.Paragraph(Block.Paragraph.Kind.BODY, "文", List.of())));
        for (Block.Table.Look look : List.of(Block.Table.Look.FIGURES, Block.Table.Look.LIST)) {
            blocks.add(new Block.Table(look, "表", columns, List.of(new Block.Group("组", rows)), null, List.of()));
        }
        blocks.add(new Block.Charts("图", List.of(new Block.Charts.Chart("图", 0, List.of(new Block.Charts.Bar("1", BigDecimal.ONE, "1"))))));
        return new Report("题", "", Paper.DOCUMENT, new Report.Running.Document(), blocks, Map.of());
    }
}
