package org.communityoffice.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.communityoffice.model.Words;
import org.communityoffice.plan.MonthTargets.Standing;

/// How far a target of the month that runs has come, beside where it should be today.
///
/// @param share    that is done, 0 to 1
/// @param expected where it should be today, 0 to 1; 1 where the whole must hold at any time
/// @param tone     of the word: `good`, `soon`, `late` or empty
public record TargetProgress(String code, String name, String amount, double share, double expected, String word, String tone) {
    private static final double CLOSE = 0.9;
    private static final double LATE = 0.7;

    /// What this month is about: due by day, week or month, or a longer period that ends in it. The worst first.
    public static List<TargetProgress> of(MonthTargets month, LocalDate today) {
        return month.all().stream().flatMap(one -> of(one, month.month(), today).stream()).sorted(Comparator.comparing(TargetProgress::rank).thenComparing(TargetProgress::share)).toList();
    }

    private int rank() {
        return tone.equals("late") ? 0 : tone.equals("soon") ? 1 : tone.isEmpty() ? 2 : 3;
    }

    private static Optional<TargetProgress> of(Standing one, YearMonth month, LocalDate today) {
        Target target = one.target();
        if (target.period() == Period.DAY || target.period() == Period.WEEK) {
            return one.results().stream().anyMatch(result -> result.judged() || result.outcome() == TargetResult.Outcome.RUNNING) ? Optional.of(often(one, target.ending(month).size())) : Optional.empty();
        }
        return one.results().stream().filter(result -> result.judged() || result.outcome() == TargetResult.Outcome.RUNNING).findFirst().map(result -> once(target, result, today));
    }

    private static TargetProgress often(Standing one, int periods) {
        long done = one.results().stream().filter(TargetResult::reached).count();
        long over = one.results().stream().filter(result -> result.outcome() != TargetResult.Outcome.RUNNING).count();
        boolean missed = one.results().stream().anyMatch(result -> result.outcome() == TargetResult.Outcome.UNMET);
        String word = done == periods ? "DONE" : missed ? "BEHIND" : "ON_THE_WAY";
        return new TargetProgress(one.target().code(), one.target().name(), Words.of("plan.progress.amount", done, periods, Words.of("plan.period." + one.target().period())), (double) done / periods,
                (double) over / periods, Words.of("plan.progress." + word), missed ? done == 0 ? "late" : "soon" : done == periods ? "good" : "");
    }

    private static TargetProgress once(Target target, TargetResult result, LocalDate today) {
        boolean rate = target.measure() == Measure.RATE;
        String amount = TargetWords.shown(result);
        if (target.atMost()) {
            return new TargetProgress(target.code(), target.name(), amount, result.reached() ? 1 : 0, 1, Words.of(result.reached() ? "plan.progress.DONE" : "plan.progress.OVER"), result.reached() ? "good" : "late");
        }
        double share = result.least().signum() == 0 ? 1 : Math.min(1, result.value().divide(result.least(), 4, RoundingMode.HALF_UP).doubleValue());
        long whole = ChronoUnit.DAYS.between(result.days().first(), result.days().last()) + 1;
        double expected = rate || result.judged() ? 1 : Math.clamp((ChronoUnit.DAYS.between(result.days().first(), today) + 1.0) / whole, 0, 1);
        String word = result.reached() ? "DONE" : result.done().compareTo(BigDecimal.ZERO) == 0 && expected >= LATE ? "NONE" : share >= CLOSE * expected ? rate ? "CLOSE" : "ON_THE_WAY" : expected < LATE && !rate ? "ON_THE_WAY" : "BEHIND";
        String tone = switch (word) {
            case "DONE" -> "good";
            case "NONE" -> "late";
            case "BEHIND" -> "soon";
            default -> "";
        };
        return new TargetProgress(target.code(), target.name(), amount, share, expected, Words.of("plan.progress." + word), tone);
    }
}
