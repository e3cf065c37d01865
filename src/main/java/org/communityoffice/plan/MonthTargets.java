package org.communityoffice.plan;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The targets of a month: every rule whose book exists, with its periods that end in the month and the one that runs.
public record MonthTargets(YearMonth month, List<Standing> all) {
    public MonthTargets {
        all = List.copyOf(all);
    }

    /// One target.
    ///
    /// @param results of the periods that end in the month, as far as they have begun
    /// @param running the period of today; null where the month is not this one or today's period ends in it
    public record Standing(Target target, List<TargetResult> results, @Nullable TargetResult running) {
        public Standing {
            results = List.copyOf(results);
        }

        /// 应完成: a period of it was over in the month and could be judged; one target is one item.
        public boolean due() {
            return results.stream().anyMatch(TargetResult::judged);
        }

        /// 已完成: every period that was over was met.
        public boolean met() {
            return due() && results.stream().noneMatch(one -> one.outcome() == TargetResult.Outcome.UNMET);
        }

        /// The period that tells most: the one that runs, else the last.
        public Optional<TargetResult> newest() {
            return running != null ? Optional.of(running) : results.isEmpty() ? Optional.empty() : Optional.of(results.getLast());
        }
    }

    /// TGT-DUE
    public int due() {
        return (int) all.stream().filter(Standing::due).count();
    }

    /// TGT-DONE
    public int done() {
        return (int) all.stream().filter(Standing::met).count();
    }

    public List<Standing> unmet() {
        return all.stream().filter(one -> one.due() && !one.met()).toList();
    }
}
