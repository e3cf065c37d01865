package org.communityoffice.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.communityoffice.report.Block;
import org.communityoffice.report.Cell;
import org.communityoffice.report.Report;
import org.communityoffice.report.Trend;
import org.communityoffice.resident.PopulationFigures;
import org.communityoffice.settings.FactoryTables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MonthlySummaryReportTest {
    private static final PopulationFigures NOW = new PopulationFigures(2136, 6100, 5842, 1368, 63, 60, 1127);

    private static Report report(PopulationFigures now, @Nullable PopulationFigures before) {
        return MonthlySummaryReport.of(new MonthlySummaryReport.Facts("幸福里社区居民委员会", "安和街道办事处", YearMonth.of(2026, 10),
                LocalDate.of(2026, 11, 2), "王晓燕", now, before, 642, new Trend("POP-MIG", List.of()), List.of()), new FactoryTables());
    }

    private static String text(Report report) {
        return report.blocks().stream().filter(Block.Paragraph.class::isInstance).map(b -> ((Block.Paragraph) b).text())
                .reduce("", (a, b) -> a + b + "\n");
    }

    private static List<Block.Row> rows(Report report) {
        return report.blocks().stream().filter(Block.Table.class::isInstance).map(b -> (Block.Table) b).findFirst().orElseThrow()
                .groups().getFirst().rows();
    }

    @Test
    void theSentencesOfSectionOne() {
        Report report = report(NOW, new PopulationFigures(2131, 6090, 5829, 1351, 58, 58, 1124));
        assertThat(text(report)).contains("安和街道办事处：", "现将我社区2026年10月工作情况报告如下。",
                "本月末在册2136户、6100人（在册人口），其中流动人口1368人（较上月增加17人）。本月登记流动人口变动63人次，其中3日内登记95.2%。");
    }

    @Test
    void lessSameAndNoLastMonth() {
        assertThat(text(report(NOW, new PopulationFigures(0, 0, 0, 1369, 0, 0, 0)))).contains("（较上月减少1人）");
        assertThat(text(report(NOW, NOW))).contains("（与上月持平）");
        assertThat(text(report(NOW, null))).contains("其中流动人口1368人。").doesNotContain("上月");
        assertThat(text(report(new PopulationFigures(1, 1, 1, 0, 0, 0, 0), NOW))).contains("变动0人次，其中3日内登记无应办事项。");
        assertThat(text(report(new PopulationFigures(1, 1, 1, 0, 5, null, 0), NOW))).contains("变动5人次。").doesNotContain("3日内");
    }

    @Test
    void theRowsOfTheTable() {
        List<Block.Row> rows = rows(report(NOW, new PopulationFigures(2131, 6100, 5843, 9, 58, 58, 1127)));
        assertThat(rows).extracting(row -> row.cells().getFirst().shown()).containsExactly("在册户数（户）", "在册人口（人）", "　其中：常住人口（人）",
                "流动人口（人）", "登记流动人口变动（人次）", "60岁以上老年人");
        assertThat(rows).extracting(row -> row.cells().get(3).shown()).containsExactly("＋5（＋0.2%）", "0", "－1（－0.0%）", "＋1359",
                "＋5（＋8.6%）", "0");
        assertThat(rows).extracting(row -> row.cells().get(4).shown()).containsExactly("—", "—", "—", "—", "642", "—");
        assertThat(rows(report(NOW, null))).allMatch(row -> row.cells().get(2).shown().equals("—") && row.cells().get(3).shown().equals("—"));
        assertThat(rows.getFirst().cells().get(1)).isEqualTo(Cell.number(2136));
    }
}
