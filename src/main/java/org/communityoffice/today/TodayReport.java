package org.communityoffice.today;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.communityoffice.model.DueLine;
import org.communityoffice.model.Words;
import org.communityoffice.report.Block;
import org.communityoffice.report.Cell;
import org.communityoffice.report.Paper;
import org.communityoffice.report.Report;
import org.communityoffice.settings.OfficeProfile;

/// 今日清单: the lines of the page 今天 on one paper, with room to tick and to write.
final class TodayReport {
    private static final Paper UPRIGHT = new Paper(210, 297, 15, 15, 16, 15);
    private static final double[] WIDTHS = {10, 62, 0, 26, 34};

    private TodayReport() {}

    static Report of(Today today, OfficeProfile office, String by) {
        List<Block.Group> groups = new ArrayList<>();
        int number = 0;
        for (DueLine.Place place : DueLine.Place.values()) {
            for (DueLine line : today.at(place)) {
                groups.add(new Block.Group("", List.of(new Block.Row(false, List.of(Cell.number(++number), Cell.text(line.title()), Cell.text(line.detail()), Cell.text(line.word()), Cell.EMPTY)))));
            }
        }
        double rest = UPRIGHT.inside();
        for (double width : WIDTHS) {
            rest -= width;
        }
        String[] heads = Words.of("today.paper.columns").split("\\|");
        List<Block.Column> columns = new ArrayList<>();
        for (int i = 0; i < heads.length; i++) {
            columns.add(new Block.Column(heads[i], WIDTHS[i] == 0 ? rest : WIDTHS[i], i == 0 || i == 3 ? Block.Align.CENTRE : Block.Align.LEFT));
        }
        String day = today.day() + "　" + today.day().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
        Block.Table table = new Block.Table(Block.Table.Look.LIST, "", columns, groups, null, number == 0 ? List.of(Words.of("today.nothing")) : List.of());
        return new Report(Words.of("today.paper.title", office.name()), office.committee(), UPRIGHT, new Report.Running.Form(16, List.of(Words.of("today.paper.office", office.committee()), day, ""), "", ""),
                List.of(table, new Block.Signatures(List.of(Words.of("today.paper.by", by)))), Map.of());
    }
}
