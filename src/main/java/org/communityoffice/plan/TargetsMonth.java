package org.communityoffice.plan;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communityoffice.model.Words;
import org.communityoffice.plan.MonthTargets.Standing;
import org.communityoffice.report.Amount;
import org.communityoffice.report.Behind;
import org.communityoffice.report.Block;
import org.communityoffice.report.Block.Align;
import org.communityoffice.report.Cell;
import org.communityoffice.report.MonthBook;
import org.communityoffice.report.MonthFigure;
import org.communityoffice.report.MonthLine;
import org.communityoffice.report.MonthPaper;
import org.communityoffice.report.Paper;
import org.communityoffice.report.Report;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.OfficeProfileService;

/// What the targets give to a month: their lines and section 九 of the summary, 目标完成情况表 (RPT-26).
public final class TargetsMonth implements MonthBook {
    public static final String LIST = "RPT-26";
    private static final int PLACE = 9;
    private static final int NAMED = 3;
    private static final double[] WIDTHS = {8, 30, 42, 17, 0, 14, 16, 16, 15, 18, 13, 46};
    private final TargetsService targets;
    private final Festivals festivals;
    private final FactoryTables tables;
    private final OfficeProfileService profile;
    private final CurrentUser user;
    private final Clock clock;

    public TargetsMonth(TargetsService targets, Festivals festivals, FactoryTables tables, OfficeProfileService profile, CurrentUser user, Clock clock) {
        this.targets = targets;
        this.festivals = festivals;
        this.tables = tables;
        this.profile = profile;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public List<String> codes() {
        return List.of(LIST);
    }

    @Override
    public Part part(YearMonth month) {
        YearMonth january = YearMonth.of(month.getYear(), 1);
        YearMonth before = month.minusMonths(1);
        List<MonthTargets> ahead = targets.months(before.isBefore(january) ? before : january, month.plusMonths(1));
        List<MonthTargets> months = ahead.subList(0, ahead.size() - 1);
        MonthTargets now = months.getLast();
        List<MonthLine> lines = lines(now, months.get(months.size() - 2), months.stream().filter(one -> !one.month().isBefore(january)).toList());
        List<Section> sections = now.due() == 0 ? List.of() : List.of(new Section(PLACE, Words.of("plan.month.section"), TargetWords.sentence(now)));
        Report list = list(now);
        Map<String, MonthFigure> figures = MonthLine.figures(lines, tables);
        String title = tables.table("report-templates").row(LIST).map(row -> row.get("title_zh")).orElse(LIST);
        return new Part(lines, List.of(), sections, List.of(MonthPaper.Format.EXCEL, MonthPaper.Format.PDF).stream()
                .map(format -> new MonthPaper(LIST, title, month, format, list, 0, figures)).toList()).telling(List.of(), plans(ahead.getLast())).posting(panel(now));
    }

    @Override
    public boolean begun(YearMonth month) {
        return true;
    }

    @Override
    public Optional<Behind> behind(String code, YearMonth month) {
        if (!code.startsWith("TGT-")) {
            return targets.behind(code, month);
        }
        List<Behind.Line> due = targets.month(month).all().stream().filter(Standing::due)
                .map(one -> Behind.Line.share(one.target().name(), Words.of("plan.behind.due", state(one), due(one), done(one)), one.met(), "", 0)).toList();
        return Optional.of(switch (code) {
            case "TGT-DUE" -> Behind.count(due);
            case "TGT-DONE" -> Behind.count(due.stream().filter(one -> one.part().signum() > 0).toList());
            default -> Behind.share(due);
        });
    }

    /// Of the targets of each book how many were reached.
    private static Block.Board.Panel panel(MonthTargets month) {
        Map<String, List<Standing>> books = month.all().stream().filter(Standing::due).collect(Collectors.groupingBy(one -> Words.of("plan.board." + one.target().concept().split(" ")[0]), LinkedHashMap::new, Collectors.toList()));
        List<Block.Charts.Bar> bars = books.entrySet().stream().map(book -> {
            long met = book.getValue().stream().filter(Standing::met).count();
            return new Block.Charts.Bar(book.getKey(), BigDecimal.valueOf(met), Words.of("plan.board.of", met, book.getValue().size()));
        }).toList();
        return new Block.Board.Panel(Words.of("plan.board.name"), String.valueOf(month.done()), Words.of("plan.board.unit", month.due()), new Block.Charts.Chart(Words.of("plan.board.chart"), 0, bars, false),
                Words.of("plan.board.text", month.due() - month.done(), month.month().plusMonths(1).getMonthValue()));
    }

    /// Festivals of next month, and what ends in it and is not reached yet.
    private List<String> plans(MonthTargets next) {
        List<String> out = new ArrayList<>();
        String near = festivals.of(next.month().atDay(1), next.month().atEndOfMonth()).stream().map(Festivals.Festival::name).distinct().collect(Collectors.joining("、"));
        if (!near.isEmpty()) {
            out.add(Words.of("plan.month.festivals", near));
        }
        List<String> due = next.all().stream().filter(one -> one.target().period() == Period.QUARTER || one.target().period() == Period.YEAR)
                .filter(one -> one.results().stream().anyMatch(result -> result.outcome() != TargetResult.Outcome.NO_DATA && !result.reached())).map(one -> one.target().name()).toList();
        if (!due.isEmpty()) {
            out.add(Words.of(due.size() > NAMED ? "plan.month.due.more" : "plan.month.due", String.join("、", due.subList(0, Math.min(NAMED, due.size()))), due.size()));
        }
        return out;
    }

    private static List<MonthLine> lines(MonthTargets now, MonthTargets before, List<MonthTargets> year) {
        int due = year.stream().mapToInt(MonthTargets::due).sum();
        int done = year.stream().mapToInt(MonthTargets::done).sum();
        boolean had = before.due() > 0;
        return List.of(new MonthLine("TGT-DUE", Amount.of(now.due()), had ? Amount.of(before.due()) : Amount.NONE, Amount.of(due), now.due()),
                new MonthLine("TGT-DONE", Amount.of(now.done()), had ? Amount.of(before.done()) : Amount.NONE, Amount.of(done), now.done()),
                new MonthLine("TGT-RATE", Amount.share(now.done(), now.due()), had ? Amount.share(before.done(), before.due()) : Amount.NONE, Amount.share(done, due), now.due()));
    }

    /// By concept, what was not reached first.
    private Report list(MonthTargets month) {
        Map<String, List<Standing>> concepts = month.all().stream().collect(Collectors.groupingBy(one -> one.target().concept(), LinkedHashMap::new, Collectors.toList()));
        List<Block.Group> groups = new ArrayList<>();
        int number = 0;
        for (List<Standing> standings : concepts.values()) {
            for (Standing one : standings.stream().sorted(Comparator.comparing(one -> !one.due() || one.met())).toList()) {
                groups.add(new Block.Group("", List.of(new Block.Row(false, cells(++number, one)))));
            }
        }
        String shown = Words.of("plan.paper.month", month.month().getYear(), month.month().getMonthValue());
        Block.Table table = new Block.Table(Block.Table.Look.LIST, "", columns(), groups, new Block.Total(Words.of("plan.paper.total"), 2, Words.of("plan.paper.totals", number, month.due(), month.done())),
                List.of(Words.of("plan.paper.note")));
        String office = profile.profile().committee();
        return new Report(Words.of("plan.paper.title", profile.profile().name(), shown), office, Paper.LIST,
                new Report.Running.Form(16, List.of(Words.of("plan.paper.office", office), shown, Words.of("plan.paper.made", LocalDate.now(clock))), "", ""),
                List.of(table, new Block.Signatures(List.of(Words.of("plan.paper.by", user.name()), Words.of("plan.paper.day")))), Map.of());
    }

    private static List<Block.Column> columns() {
        String[] heads = Words.of("plan.paper.columns").split("\\|");
        double rest = Paper.LIST.inside();
        for (double width : WIDTHS) {
            rest -= width;
        }
        List<Block.Column> out = new ArrayList<>();
        for (int i = 0; i < heads.length; i++) {
            out.add(new Block.Column(heads[i], WIDTHS[i] == 0 ? rest : WIDTHS[i], i == 2 || i == 4 || i == 11 ? Align.LEFT : i >= 6 && i <= 8 ? Align.RIGHT : Align.CENTRE));
        }
        return out;
    }

    private static List<Cell> cells(int number, Standing one) {
        Target target = one.target();
        String times = target.period() == Period.ONCE ? "" : Words.of("plan.period." + target.period());
        return List.of(Cell.number(number), Cell.text(target.code()), Cell.text(target.name()), Cell.text(Words.of(target.quoted() ? "plan.paper.quoted" : "plan.paper.proposed")),
                Cell.text(Words.of(target.atMost() ? "plan.paper.most" : "plan.paper.least", times.isEmpty() ? "" : Words.of("plan.paper.every", times), TargetWords.plain(target.minimum()), target.unit())),
                Cell.text(Words.of("plan.due." + target.period())), Cell.text(due(one)), Cell.text(done(one)), Cell.text(share(one)), Cell.text(state(one)), Cell.EMPTY, Cell.text(target.note()));
    }

    /// What is counted of a month: one period, or how many periods were reached.
    private static boolean many(Standing one) {
        return one.results().size() > 1;
    }

    private static String due(Standing one) {
        return many(one) ? Words.of("plan.paper.periods", one.results().stream().filter(TargetResult::judged).count(), Words.of("plan.period." + one.target().period()))
                : one.target().measure() == Measure.RATE ? TargetWords.plain(one.target().minimum()) + "%"
                : one.newest().map(result -> TargetWords.plain(result.due()) + TargetWords.unit(result)).orElse("—");
    }

    private static String done(Standing one) {
        return many(one) ? Words.of("plan.paper.periods", met(one), Words.of("plan.period." + one.target().period()))
                : one.newest().filter(result -> result.judged() || result.outcome() == TargetResult.Outcome.RUNNING)
                        .map(result -> one.target().measure() == Measure.RATE ? result.value().toPlainString() + "%" : TargetWords.plain(result.done()) + TargetWords.unit(result)).orElse("—");
    }

    private static long met(Standing one) {
        return one.results().stream().filter(result -> result.outcome() == TargetResult.Outcome.MET).count();
    }

    /// 完成率: never more than whole; of what must not be there, none.
    private static String share(Standing one) {
        if (many(one)) {
            Amount share = Amount.share(met(one), one.results().stream().filter(TargetResult::judged).count());
            return share.number() == null ? "—" : share.shown() + "%";
        }
        return one.newest().filter(result -> result.judged() && !one.target().atMost()).map(result -> {
            BigDecimal done = result.value();
            BigDecimal least = result.least();
            return Amount.share(done.min(least).movePointRight(3).longValue(), least.movePointRight(3).longValue()).shown() + "%";
        }).orElse("—");
    }

    private static String state(Standing one) {
        if (one.due()) {
            return Words.of(one.met() ? "plan.state.MET" : "plan.state.UNMET");
        }
        return one.newest().map(result -> Words.of("plan.state." + result.outcome())).orElse(Words.of("plan.state.LATER"));
    }
}
