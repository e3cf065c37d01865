package org.communityoffice.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityoffice.command.OfficeCommandTest.assertSays;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.communityoffice.Wiring;
import org.communityoffice.command.TestCommand.Ran;
import org.communityoffice.database.Office;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.monthly.MonthlyService;
import org.communityoffice.plan.TargetProgress;
import org.communityoffice.report.Behind;
import org.communityoffice.report.Block;
import org.communityoffice.report.Counted;
import org.communityoffice.report.MonthPaper;
import org.communityoffice.security.Unlock;
import org.communityoffice.settings.CurrentUser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample office goes in through the import, opens with the password of the README, and can be backed up and restored.
class SampleCommandTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    @TempDir
    private static Path temp;
    private static Path data;
    private static Ran made;
    private final Map<Counted, String> told = new HashMap<>();

    @BeforeAll
    static void theSample() {
        data = temp.resolve("sample");
        made = new TestCommand().run("sample", "--data", data);
    }

    /// Every number of every paper, of this month, the month before and the year: what is listed behind it makes just that number.
    @Test
    void behindEveryFigureStandsTheListThatMakesIt() throws IOException {
        try (Office office = open()) {
            MonthlyService monthly = monthly(office, TestCommand.CLOCK);
            Set<Counted> asked = new HashSet<>();
            Set<String> codes = new TreeSet<>();
            for (YearMonth month : List.of(OCTOBER, OCTOBER.plusMonths(1))) {
                told.clear();
                monthly.confirm(month, Map.of("VIS-HH", "74", "VIS-KEY-RATE", "37/38"));
                for (MonthPaper paper : monthly.papers(month)) {
                    paper.figures().values().stream().filter(figure -> monthly.isFigure(figure.code()))
                            .forEach(figure -> assertThat(shown(monthly, new Counted(figure.code(), month, false))).as(figure.code() + month + paper.title()).isEqualTo(figure.value().toString()));
                    paper.figures().values().forEach(figure -> codes.add(figure.code()));
                    for (Block block : paper.report().blocks()) {
                        if (block instanceof Block.Paragraph(Block.Paragraph.Kind kind, String text, List<Block.Paragraph.Figure> figures)) {
                            figures.forEach(figure -> same(monthly, asked, figure.counted(), text.substring(figure.from(), figure.to())));
                        } else if (block instanceof Block.Table table && table.look() == Block.Table.Look.FIGURES) {
                            table.groups().stream().flatMap(group -> group.rows().stream()).forEach(row -> row.figures().forEach((cell, counted) -> same(monthly, asked, counted, row.cells().get(cell).shown())));
                        } else if (block instanceof Block.Charts charts) {
                            charts.charts().stream().flatMap(chart -> chart.bars().stream()).filter(bar -> bar.counted() != null).forEach(bar -> same(monthly, asked, Objects.requireNonNull(bar.counted()), bar.shown()));
                        }
                    }
                }
            }
            assertThat(asked).hasSizeGreaterThan(150);
            assertThat(codes).contains("POP-HH", "ACT-HEADS", "VOL-HOURS", "PAT-GAP", "PAT-RATE", "PAT-COVER", "REN-OCC", "REN-PASS", "HAZ-STOCK", "EQ-EXT-DUE", "TGT-DUE", "VIS-KEY-RATE");
        }
    }

    private void same(MonthlyService monthly, Set<Counted> asked, Counted counted, String number) {
        asked.add(counted);
        assertThat(shown(monthly, counted)).as(counted.toString()).isEqualTo(number.replace("%", ""));
    }

    /// The same number stands in several papers: its list is asked for once.
    private String shown(MonthlyService monthly, Counted counted) {
        return told.computeIfAbsent(counted, _ -> monthly.behind(counted).orElseThrow(() -> new AssertionError("nothing behind " + counted)).total().shown());
    }

    /// The progress of targets on the page 今天, in a month that runs.
    @Test
    void behindTheProgressOfATargetStandsWhatItCounts() throws IOException {
        Clock clock = Clock.fixed(LocalDate.of(2026, 10, 29).atTime(9, 41).atZone(ZoneId.systemDefault()).toInstant(), ZoneId.systemDefault());
        try (Office office = open()) {
            Wiring wiring = new Wiring(office, new CurrentUser("王晓芸", office.user().role()), clock);
            List<TargetProgress> progress = TargetProgress.of(wiring.targets().month(OCTOBER), LocalDate.now(clock));
            assertThat(progress).hasSizeGreaterThan(15);
            for (TargetProgress target : progress) {
                Behind behind = wiring.monthly().behind(new Counted(target.code(), OCTOBER, false)).orElseThrow();
                String number = behind.how() == Behind.How.SHARE && target.amount().endsWith("%") ? behind.total().shown() : new BigDecimal(behind.total().number() == null ? "0" : behind.how() == Behind.How.SHARE ? behind.part().toPlainString() : behind.total().shown()).stripTrailingZeros().toPlainString();
                assertThat(target.amount()).as(target.code()).startsWith(number + " / ");
            }
        }
    }

    private static Office open() throws IOException {
        Office.Closed closed = Office.find(new OfficeFolder(data), false);
        return closed.open((Unlock.Unlocked) closed.ring().unlock(closed.ring().firstUser().name(), Sample.PASSWORD.toCharArray()), TestCommand.CLOCK);
    }

    private static MonthlyService monthly(Office office, Clock clock) {
        return new Wiring(office, new CurrentUser("王晓芸", office.user().role()), clock).monthly();
    }

    @Test
    void theSampleIsMadeCheckedBackedUpAndRestored() {
        TestCommand office = new TestCommand();
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.out().lines().filter(line -> line.contains("导入")).toList()).hasSize(13).noneMatch(line -> line.contains("导入 0 行")).allMatch(line -> line.contains("没收的 0 行"));
        assertSays(office.run("check", "--data", data), Exit.USAGE, "没有密码");
        Ran checked = office.password(Sample.PASSWORD).run("check", "--data", data);
        assertThat(checked.exit()).as(checked.err()).isZero();
        assertThat(checked.out()).contains("楼栋 25 栋").containsPattern("居民 (2[89]|3[0-9])\\d\\d 人");
        assertThat(office.run("backup", "--data", data, "--out", temp.resolve("u.zip")).exit()).isZero();
        Ran restored = office.run("restore", "--backup", temp.resolve("u.zip"), "--data", temp.resolve("b"));
        assertThat(restored.exit()).as(restored.err()).isZero();
        String counts = checked.out().substring(checked.out().indexOf("居民"), checked.out().indexOf("条"));
        assertThat(restored.out()).contains(counts);
        assertSays(office.run("sample", "--data", data), Exit.USAGE, "已经有资料");
    }
}
