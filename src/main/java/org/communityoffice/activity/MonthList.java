package org.communityoffice.activity;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A month of activities as its papers tell it, read in one snapshot; who gave the hours is read only for the paper that names them.
///
/// @param now       figures of the month
/// @param before    of the month before
/// @param year      from the year's beginning
/// @param festivals names of the festivals of the month with how many activities bear their theme
/// @param joined    VOL-NEW; null where nobody stands in the register of volunteers
/// @param shows     ids of performances
/// @param unmet     targets that were not met, in words
record MonthList(YearMonth month, List<ActivityRow> rows, Map<Long, Proof> proofs, ActivityFigures now, ActivityFigures before, ActivityFigures year,
        Map<String, Integer> festivals, List<String> unmet, @Nullable Integer joined, Set<Long> shows) {
    MonthList {
        rows = List.copyOf(rows);
    }

    /// Who gave hours in the year, for 志愿服务时长汇总.
    ///
    /// @param teams of residents
    record Hours(List<ActivityMonthRepository.Volunteer> volunteers, Map<Long, String> teams) {}
}
