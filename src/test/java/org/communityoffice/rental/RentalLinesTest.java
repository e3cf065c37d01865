package org.communityoffice.rental;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.communityoffice.report.MonthLine;
import org.communityoffice.report.Passage;
import org.communityoffice.settings.FactoryTables;
import org.junit.jupiter.api.Test;

/// The lines of the month counted by hand in [RentalFiguresTest], beside January and the year; what the summary says of them.
class RentalLinesTest {
    private final RentalLines february = new RentalLines(new RentalFiguresTest().records(), YearMonth.of(2024, 2), LocalDate.of(2024, 2, 29), new FactoryTables());

    private MonthLine line(String code) {
        return february.of("RPT-01").stream().filter(line -> line.code().equals(code)).findFirst().orElseThrow();
    }

    private String shown(String code) {
        MonthLine line = line(code);
        return line.now().shown() + " " + line.before().shown() + " " + line.year().shown();
    }

    @Test
    void theSummaryHasTheLinesOfItsLayoutInOrder() {
        assertThat(february.of("RPT-01")).extracting(MonthLine::code).containsExactly("REN-HOUSES", "REN-ROOMS", "REN-OCC", "REN-INSP", "REN-INSP-RATE", "HAZ-FOUND", "HAZ-MAJOR", "HAZ-CLOSED",
                "HAZ-HANDED", "HAZ-STOCK", "HAZ-OVERDUE", "HAZ-HO-OPEN", "REN-PASS", "REN-BELL", "EQ-EXT-DUE");
    }

    @Test
    void flowsAddUpStocksDoNotAndSharesAreOfTheSums() {
        assertThat(shown("HAZ-FOUND")).isEqualTo("3 4 7");
        assertThat(shown("HAZ-CLOSED")).isEqualTo("2 0 2");
        assertThat(shown("HAZ-STOCK")).isEqualTo("3 4 —");
        assertThat(shown("REN-INSP")).isEqualTo("2 0 2");
        assertThat(shown("REN-INSP-RATE")).as("none of three and two of three").isEqualTo("66.7 0.0 33.3");
        assertThat(line("REN-INSP-RATE").records()).isEqualTo(3);
    }

    @Test
    void aMonthBeforeTheBookWasBegunHasNoNumbers() {
        RentalLines january = new RentalLines(new RentalFiguresTest().records(), YearMonth.of(2024, 1), LocalDate.of(2024, 1, 31), new FactoryTables());
        assertThat(january.of("RPT-01")).allSatisfy(line -> assertThat(line.before().shown()).isEqualTo("—"));
        assertThat(january.of("RPT-01").get(5).now().shown()).isEqualTo("4");
    }

    @Test
    void theSectionOfTheSummary() {
        assertThat(Passage.of(RentalSection.text(february, Map.of("消防救援机构", 2L))).text()).isEqualTo("出租屋3户、居住7人；检查2户次，发现隐患3处（疑似重大0处），销号2处，移交2处，结存3处，其中超期1处；移交未办结1处；达标率0.0%。"
                + "本月移交：消防救援机构2处。60日内到期的灭火器3具。");
        assertThat(RentalSection.balance(february)).isEqualTo("隐患结存＝上月结存4＋发现3－销号2－移交2＝3。移交未办结的不在结存里，另列。");
        assertThat(List.of(february.before("HAZ-STOCK") + february.number("HAZ-FOUND") - february.number("HAZ-CLOSED") - february.number("HAZ-HANDED"))).containsExactly(february.number("HAZ-STOCK"));
    }
}
