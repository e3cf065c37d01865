package org.communityoffice.monthly;

import java.util.List;
import org.communityoffice.model.DueLine;
import org.communityoffice.report.MonthPaper;

/// A month read at one moment: its papers, the figures that are typed by hand, and what is still missing.
public record MonthRead(List<MonthPaper> papers, List<TypedFigure> typed, List<DueLine> missing) {
    public static final MonthRead NOTHING = new MonthRead(List.of(), List.of(), List.of());

    public MonthRead {
        papers = List.copyOf(papers);
        typed = List.copyOf(typed);
        missing = List.copyOf(missing);
    }

    /// How many typed figures nobody confirmed.
    public int unconfirmed() {
        return (int) typed.stream().filter(figure -> figure.now() == null).count();
    }

    /// How many lines of what is missing there are.
    public int lacking() {
        return missing.size() + (unconfirmed() == 0 ? 0 : 1);
    }
}
