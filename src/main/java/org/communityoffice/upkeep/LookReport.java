package org.communityoffice.upkeep;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Words;
import org.communityoffice.report.Block;
import org.communityoffice.report.Cell;
import org.communityoffice.report.Paper;
import org.communityoffice.report.Report;
import org.communityoffice.settings.Look;
import org.communityoffice.settings.OfficeProfile;

/// 查阅记录 as a paper: who saw, exported or printed what, of how many, what for and when.
final class LookReport {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private LookReport() {}

    /// @param scope which records, in words; empty for all
    static Report of(List<Look> looks, String scope, OfficeProfile office, LocalDate today) {
        List<Block.Group> groups = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            groups.add(new Block.Group("", List.of(new Block.Row(false, cells(i + 1, looks.get(i))))));
        }
        Block.Table table = new Block.Table(Block.Table.Look.LIST, "", columns(), groups, null, List.of());
        return new Report(Words.of("upkeep.looks.paper"), office.committee(), Paper.LIST,
                new Report.Running.Form(16, List.of(office.committee(), scope, today.toString()), "", ""),
                List.of(table, new Block.Signatures(List.of(Words.of("upkeep.looks.paper.head"), Words.of("upkeep.looks.paper.day")))), Map.of());
    }

    private static List<Block.Column> columns() {
        return List.of(new Block.Column(Words.of("upkeep.looks.number"), 12, Block.Align.CENTRE), new Block.Column(Words.of("upkeep.looks.at"), 30, Block.Align.CENTRE),
                new Block.Column(Words.of("upkeep.looks.by"), 20, Block.Align.LEFT), new Block.Column(Words.of("upkeep.looks.kind"), 16, Block.Align.CENTRE),
                new Block.Column(Words.of("upkeep.looks.subject"), 46, Block.Align.LEFT), new Block.Column(Words.of("upkeep.looks.heads"), 14, Block.Align.CENTRE),
                new Block.Column(Words.of("upkeep.looks.mask"), 14, Block.Align.CENTRE), new Block.Column(Words.of("upkeep.looks.purpose"), 30, Block.Align.LEFT));
    }

    private static List<Cell> cells(int number, Look look) {
        return List.of(Cell.number(number), Cell.text(MOMENT.format(look.at())), Cell.text(look.by()), Cell.text(look.kind().label()), Cell.text(look.subject()),
                Cell.number(look.headCount()), Cell.text(Words.of(look.unmasked() ? "upkeep.looks.whole" : "upkeep.looks.masked")), Cell.text(look.purpose()));
    }
}
