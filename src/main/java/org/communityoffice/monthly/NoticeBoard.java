package org.communityoffice.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Words;
import org.communityoffice.report.Block;
import org.communityoffice.report.Paper;
import org.communityoffice.report.Report;
import org.communityoffice.settings.OfficeProfile;

/// 图表月报 for the notice board: what was done in a month, one panel from each book, no person and no address.
final class NoticeBoard {
    static final String CODE = "RPT-33";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private NoticeBoard() {}

    static Report of(YearMonth month, List<Block.Board.Panel> panels, OfficeProfile office, LocalDate made) {
        String title = Words.of("monthly.board.heading", office.name(), month.getMonthValue());
        Block.Board board = new Block.Board(title, Words.of("monthly.board.period", month.getYear(), month.getMonthValue(), month.lengthOfMonth()), panels,
                List.of(office.committee(), Words.of("monthly.board.voice"), Words.of("monthly.board.posted", DAY.format(made))));
        return new Report(Words.of("monthly.board.title"), office.committee(), Paper.BOARD, new Report.Running.Nothing(), List.of(board), Map.of());
    }
}
