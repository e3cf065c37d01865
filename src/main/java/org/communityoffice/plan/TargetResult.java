package org.communityoffice.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A target in one of its periods: 已完成 x／应完成 y.
///
/// @param done so many, or so many of the objects, or the numerator of a rate
/// @param due  the least (or most) number, or how many objects there are, or the denominator of a rate
public record TargetResult(Target target, Days days, Outcome outcome, BigDecimal done, BigDecimal due) {

    /// Only a period that is over is judged.
    public enum Outcome {
        MET, UNMET, RUNNING, NOTHING_DUE, NO_DATA
    }

    public boolean judged() {
        return outcome == Outcome.MET || outcome == Outcome.UNMET;
    }

    /// Whether it is reached already, also within a period that runs.
    public boolean reached() {
        return outcome != Outcome.NO_DATA && outcome != Outcome.NOTHING_DUE && reached(target, done, due);
    }

    /// 96.1 of a rate, the number else.
    public BigDecimal value() {
        return target.measure() == Measure.RATE && due.signum() > 0 ? done.multiply(HUNDRED).divide(due, 1, RoundingMode.HALF_UP) : done;
    }

    /// What [#value] must reach: percent of a rate, else how many.
    public BigDecimal least() {
        return target.measure() == Measure.RATE ? target.minimum() : due;
    }

    /// By the numbers themselves, never by what they are rounded to.
    static boolean reached(Target target, BigDecimal done, BigDecimal due) {
        int compared = target.measure() == Measure.RATE ? done.multiply(HUNDRED).compareTo(target.minimum().multiply(due)) : done.compareTo(due);
        return target.atMost() ? compared <= 0 : compared >= 0;
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
}
