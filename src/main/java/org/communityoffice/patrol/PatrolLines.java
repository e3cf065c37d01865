package org.communityoffice.patrol;

import static org.communityoffice.report.Passage.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.communityoffice.model.Words;
import org.communityoffice.report.Amount;
import org.communityoffice.report.MonthLine;

/// A month's patrol as lines of a table: beside last month and the year so far, where numbers add and shares are of the sums.
///
/// @param year every month of the year up to this one
record PatrolLines(PatrolFigures now, PatrolFigures before, List<PatrolFigures> year) {
    PatrolLines {
        // months before the book was begun are no months without anybody on patrol
        year = year.stream().dropWhile(month -> !month.recorded()).toList();
    }

    /// Whether last month says something: it was kept, or lies between months that were.
    private boolean hasBefore() {
        return before.recorded() || year.stream().anyMatch(month -> month.month().isBefore(before.month()));
    }

    /// Whether the book was ever begun.
    boolean begun() {
        return !year.isEmpty() || before.recorded();
    }

    /// The lines that the summary has too.
    private static final Set<String> SUMMARY = Set.of("PAT-SHIFT-DUE", "PAT-SHIFT-HELD", "PAT-DUE", "PAT-PRESENT", "PAT-RATE", "PAT-GAP", "PAT-INC", "PAT-INC-24H");

    /// Every line of RPT-14.
    List<MonthLine> all() {
        List<MonthLine> out = new ArrayList<>();
        count(out, "PAT-SHIFT-DUE", figures -> figures.shifts().due());
        count(out, "PAT-SHIFT-HELD", figures -> figures.shifts().held());
        count(out, "PAT-DUE", figures -> figures.people().due());
        count(out, "PAT-PRESENT", figures -> figures.people().present());
        count(out, "PAT-ABSENT", figures -> figures.people().absent());
        count(out, "PAT-LATE", figures -> figures.people().late());
        share(out, "PAT-RATE", figures -> figures.people().present(), figures -> figures.people().due());
        hours(out, "PAT-COVER", figures -> figures.cover().covered());
        hours(out, "PAT-GAP", figures -> figures.cover().gap());
        share(out, "PAT-HO-RATE", PatrolFigures::handedOver, figures -> figures.shifts().due());
        count(out, "PAT-INC", figures -> figures.found().all());
        count(out, "PAT-INC-DONE", figures -> figures.found().done());
        share(out, "PAT-INC-24H", figures -> figures.found().in24(), figures -> figures.found().all());
        count(out, "PAT-TO-DIS", figures -> figures.found().disputes());
        count(out, "PAT-TO-HAZ", figures -> figures.found().hazards());
        count(out, "PAT-TO-POL", figures -> figures.found().police());
        return out;
    }

    List<MonthLine> summary() {
        List<MonthLine> out = new ArrayList<>(all().stream().filter(line -> SUMMARY.contains(line.code())).toList());
        count(out, "ENV-SWEEP", PatrolFigures::sweeps);
        return out;
    }

    private void count(List<MonthLine> out, String code, ToIntFunction<PatrolFigures> figure) {
        int value = figure.applyAsInt(now);
        out.add(new MonthLine(code, Amount.of(value), hasBefore() ? Amount.of(figure.applyAsInt(before)) : Amount.NONE, Amount.of(year.stream().mapToInt(figure).sum()), value));
    }

    private void hours(List<MonthLine> out, String code, Function<PatrolFigures, BigDecimal> figure) {
        out.add(new MonthLine(code, Amount.of(figure.apply(now)), hasBefore() ? Amount.of(figure.apply(before)) : Amount.NONE, Amount.of(year.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add)),
                now.people().present()));
    }

    private void share(List<MonthLine> out, String code, ToIntFunction<PatrolFigures> part, ToIntFunction<PatrolFigures> whole) {
        out.add(new MonthLine(code, Amount.share(part.applyAsInt(now), whole.applyAsInt(now)), hasBefore() ? Amount.share(part.applyAsInt(before), whole.applyAsInt(before)) : Amount.NONE,
                Amount.share(year.stream().mapToInt(part).sum(), year.stream().mapToInt(whole).sum()), whole.applyAsInt(now)));
    }

    /// 安排巡逻班次 93 个，到位 90 个；应到 …
    String sentence() {
        Amount rate = Amount.share(now.people().present(), now.people().due());
        return Words.of("patrol.month.sentence", number("PAT-SHIFT-DUE", now.shifts().due()), number("PAT-SHIFT-HELD", now.shifts().held()), number("PAT-DUE", now.people().due()),
                number("PAT-PRESENT", now.people().present()), number("PAT-RATE", rate.shown() + (rate.number() == null ? "" : "%")), number("PAT-GAP", now.cover().gap()), number("PAT-INC", now.found().all()),
                number("PAT-INC-DONE", now.found().done()));
    }
}
