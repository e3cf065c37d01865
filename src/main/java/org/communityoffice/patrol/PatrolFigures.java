package org.communityoffice.patrol;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import org.communityoffice.model.Stored;

/// The patrol of a month, each number as `factory/figures.csv` defines it. Of a running month the days that are over count.
///
/// @param days      how many days count
/// @param handedOver numerator of PAT-HO-RATE; its denominator is PAT-SHIFT-DUE
/// @param sweeps    ENV-SWEEP
public record PatrolFigures(YearMonth month, int days, Shifts shifts, People people, Cover cover, List<PostLine> posts, Found found, int handedOver, int sweeps) {

    /// @param due  PAT-SHIFT-DUE
    /// @param held PAT-SHIFT-HELD
    public record Shifts(int due, int held) {}

    /// @param due     PAT-DUE
    /// @param present PAT-PRESENT: who signed in for a place on the rota, in person or standing in
    /// @param late    PAT-LATE
    /// @param besides who came besides the rota; in none of the others
    public record People(int due, int present, int late, int besides) {
        /// PAT-ABSENT
        public int absent() {
            return due - present;
        }
    }

    /// @param gap     PAT-GAP, hours, one decimal
    /// @param covered PAT-COVER: with the gap 24 × days
    /// @param gaps    the times when nobody was on patrol
    public record Cover(BigDecimal gap, BigDecimal covered, List<ShiftSpan> gaps) {}

    /// One post.
    ///
    /// @param gap     PAT-POST-GAP, hours, one decimal
    /// @param hours   PAT-MAP: 24 numbers, people there on average in that hour, one decimal
    public record PostLine(Stored post, BigDecimal gap, List<BigDecimal> hours) {
        public boolean keyPlace() {
            return post.values().get(PostFields.KEY_PLACE, false);
        }

        public String name() {
            return post.values().get(PostFields.NAME, "");
        }
    }

    /// @param all     PAT-INC
    /// @param done    PAT-INC-DONE
    /// @param in24    numerator of PAT-INC-24H; its denominator is PAT-INC
    /// @param disputes PAT-TO-DIS
    /// @param hazards PAT-TO-HAZ
    /// @param police  PAT-TO-POL
    public record Found(int all, int done, int in24, int disputes, int hazards, int police) {}

    /// Whether the book was kept in this month: a month without any shift or incident before the first one says nothing about gaps.
    boolean recorded() {
        return shifts.due() > 0 || sweeps > 0 || found.all() > 0 || cover.covered().signum() > 0;
    }

    /// Hours, one decimal.
    static BigDecimal hours(long minutes) {
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
    }
}
