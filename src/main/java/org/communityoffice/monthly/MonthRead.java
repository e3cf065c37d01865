package org.communityoffice.monthly;

import java.util.List;
import org.communityoffice.model.DueLine;
import org.communityoffice.report.MonthPaper;

/// A month read at one moment: its papers, the figures that are typed by hand, what is still missing, and the sections of its summary.
public record MonthRead(List<MonthPaper> papers, List<TypedFigure> typed, List<DueLine> missing, List<SectionText> sections) {
    public static final MonthRead NOTHING = new MonthRead(List.of(), List.of(), List.of(), List.of());

    public MonthRead {
        papers = List.copyOf(papers);
        typed = List.copyOf(typed);
        missing = List.copyOf(missing);
        sections = List.copyOf(sections);
    }

    /// How many typed figures nobody confirmed.
    public int unconfirmed() {
        return (int) typed.stream().filter(figure -> figure.now() == null).count();
    }

    /// Sections that say other numbers than are counted.
    public List<SectionText> disagreeing() {
        return sections.stream().filter(section -> !section.disagreements().isEmpty()).toList();
    }

    /// How many sections somebody edited.
    public int edited() {
        return (int) sections.stream().filter(section -> section.edited() != null).count();
    }

    /// How many lines of what is missing there are.
    public int lacking() {
        return missing.size() + disagreeing().size() + (unconfirmed() == 0 ? 0 : 1);
    }
}
