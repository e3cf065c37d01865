package org.communityoffice.today;

import java.time.LocalDate;
import java.util.List;
import org.communityoffice.model.DueLine;
import org.communityoffice.model.MonthCurve;
import org.communityoffice.plan.TargetProgress;

/// What the page shows.
///
/// @param lines    the worst first
/// @param progress of the targets of this month, the worst first
public record Today(LocalDate day, List<DueLine> lines, List<TargetProgress> progress, List<MonthCurve> curves) {
    public Today {
        lines = List.copyOf(lines);
        progress = List.copyOf(progress);
        curves = List.copyOf(curves);
    }

    public List<DueLine> at(DueLine.Place place) {
        return lines.stream().filter(line -> line.place() == place).toList();
    }

    public long reached() {
        return progress.stream().filter(one -> one.tone().equals("good")).count();
    }
}
