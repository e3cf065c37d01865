package org.communityoffice.report;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Words;
import org.communityoffice.report.Block.Align;
import org.communityoffice.report.Block.Column;
import org.communityoffice.report.Block.Group;
import org.communityoffice.report.Block.Paragraph.Kind;
import org.communityoffice.report.Block.Row;

/// The page with the recovery key: printed and locked away; a file of it is for another computer's printer and then deleted.
public final class RecoveryPage {
    private static final double[] WIDTHS = {32, 34, 34, 34, 36};
    private static final int LINES = 4;

    private RecoveryPage() {}

    /// @param number names the key without telling it
    /// @param groups eight groups of four characters and their check
    public static Report of(String office, String number, LocalDateTime printedAt, List<String> groups) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.KeyGroups(groups));
        blocks.add(note("report.key.note"));
        blocks.add(heading("report.key.keep"));
        blocks.add(new Block.Paragraph(Kind.PLAIN, Words.of("report.key.keep.text")));
        blocks.add(new Block.Paragraph(Kind.STRONG, Words.of("report.key.keep.strong")));
        blocks.add(new Block.Paragraph(Kind.PLAIN, Words.of("report.key.keep.renew")));
        blocks.add(heading("report.key.steps"));
        blocks.add(new Block.Steps(List.of(Words.of("report.key.step.1"), Words.of("report.key.step.2"), Words.of("report.key.step.3"),
                Words.of("report.key.step.4"), Words.of("report.key.step.5"), Words.of("report.key.step.6"))));
        blocks.add(heading("report.key.register"));
        blocks.add(register());
        return new Report(Words.of("report.key.title"), office, Paper.KEY, new Report.Running.Form(24, List.of(
                Words.of("report.key.office", office), Words.of("report.key.number", number),
                Words.of("report.key.printed", DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(printedAt))), "", ""),
                blocks, Map.of());
    }

    private static Block heading(String key) {
        return new Block.Heading(3, Words.of(key));
    }

    private static Block note(String key) {
        return new Block.Paragraph(Kind.NOTE, Words.of(key));
    }

    private static Block register() {
        String[] heads = Words.of("report.key.register.columns").split("\\|");
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < WIDTHS.length; i++) {
            columns.add(new Column(heads[i], WIDTHS[i], Align.CENTRE));
        }
        List<Group> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            lines.add(new Group("", List.of(new Row(false, columns.stream().map(c -> Cell.EMPTY).toList()))));
        }
        return new Block.Table(Block.Table.Look.REGISTER, "", columns, lines, null, List.of());
    }
}
