package org.communityoffice.plan;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.communityoffice.model.Words;
import org.communityoffice.plan.MonthTargets.Standing;
import org.communityoffice.report.Passage;

/// Targets in words: how far one is, what of it was not reached.
public final class TargetWords {
    /// More than so many are not named in a sentence.
    private static final int NAMED = 8;

    private TargetWords() {}

    /// 本月应完成目标28项，完成21项；未完成：…
    static String sentence(MonthTargets month) {
        return month.unmet().isEmpty() ? Words.of("plan.month.all", Passage.number("TGT-DUE", month.due()), Passage.number("TGT-DONE", month.done()))
                : Words.of("plan.month.some", Passage.number("TGT-DUE", month.due()), Passage.number("TGT-DONE", month.done()), month.unmet().stream().limit(NAMED).map(TargetWords::unmet).collect(Collectors.joining("、")),
                        month.unmet().size() > NAMED ? Words.of("plan.month.more", month.unmet().size()) : "");
    }

    /// 每月电影放映1场（应2场）; of what is due more often than once a month, the periods in which it was reached.
    public static String unmet(Standing one) {
        Target target = one.target();
        long judged = one.results().stream().filter(TargetResult::judged).count();
        if (judged > 1) {
            long met = one.results().stream().filter(result -> result.outcome() == TargetResult.Outcome.MET).count();
            return Words.of("plan.unmet.periods", target.name(), met, Words.of("plan.period." + target.period()), judged);
        }
        TargetResult result = one.results().stream().filter(TargetResult::judged).findFirst().orElseThrow();
        if (target.measure() == Measure.RATE) {
            return Words.of("plan.unmet.rate", target.name(), result.value().toPlainString(), plain(target.minimum()));
        }
        return Words.of("plan.unmet.count", target.name(), plain(result.done()), unit(result), plain(result.due()));
    }

    /// 96.1 / 95 %, 1 / 2 场
    static String shown(TargetResult result) {
        return result.target().measure() == Measure.RATE ? Words.of("plan.progress.rate", result.value().toPlainString(), plain(result.target().minimum()))
                : Words.of("plan.progress.amount", plain(result.done()), plain(result.due()), unit(result));
    }

    /// 场; of what is asked of every object, the object: 户 of 次/户.
    public static String unit(TargetResult result) {
        String unit = result.target().unit();
        boolean every = result.target().measure() == Measure.COVERAGE || result.target().measure() == Measure.PER_EVENT || !result.target().per().isEmpty();
        int parted = unit.indexOf('/');
        return parted < 0 ? unit : every ? unit.substring(parted + 1) : unit.substring(0, parted);
    }

    /// 24 of 24.0
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
