package org.communityoffice.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communityoffice.model.DueLine;

/// What a book gives to the papers of a month: its lines and section of the summary, and papers of its own.
public interface MonthBook {
    /// The codes of its own papers.
    List<String> codes();

    /// All of a month, read in one snapshot.
    Part part(YearMonth month);

    /// Whether the book was kept by the end of a month: one before adds nothing to the year.
    boolean begun(YearMonth month);

    /// The records that a figure of a month counts; empty where the figure is not of this book.
    Optional<Behind> behind(String code, YearMonth month);

    /// @param lines    of the summary's table
    /// @param notes    under the summary's table
    /// @param sections of the summary's text
    /// @param trends   that the summary shows as charts
    /// @param missing  what should be mended before the month goes up, each line leading there
    /// @param outlook  of section 十
    /// @param panels   on the notice board
    record Part(List<MonthLine> lines, List<String> notes, List<Section> sections, List<MonthPaper> papers, List<Trend> trends, List<DueLine> missing,
            Outlook outlook, List<Block.Board.Panel> panels) {
        /// Of a book that was not begun.
        public static final Part NOTHING = new Part(List.of(), List.of(), List.of(), List.of());

        public Part {
            lines = List.copyOf(lines);
            notes = List.copyOf(notes);
            sections = List.copyOf(sections);
            papers = List.copyOf(papers);
            trends = List.copyOf(trends);
            missing = List.copyOf(missing);
            panels = List.copyOf(panels);
        }

        /// Nothing is missing.
        public Part(List<MonthLine> lines, List<String> notes, List<Section> sections, List<MonthPaper> papers, List<Trend> trends) {
            this(lines, notes, sections, papers, trends, List.of(), Outlook.NOTHING, List.of());
        }

        /// The same, with what is missing.
        public Part lacking(List<DueLine> things) {
            return new Part(lines, notes, sections, papers, trends, things, outlook, panels);
        }

        /// The same, with what section 十 says of it.
        public Part telling(List<Problem> problems, List<String> plans) {
            return new Part(lines, notes, sections, papers, trends, missing, new Outlook(problems, plans), panels);
        }

        /// The same, with what the notice board shows of it; where there is nothing to show, none.
        public Part posting(Block.Board.Panel... posted) {
            return new Part(lines, notes, sections, papers, trends, missing, outlook, Stream.of(posted).filter(panel -> !panel.chart().bars().isEmpty()).toList());
        }

        public Part(List<MonthLine> lines, List<String> notes, List<Section> sections, List<MonthPaper> papers) {
            this(lines, notes, sections, papers, List.of());
        }
    }

    /// What stands ill in a month, of one kind: 超期隐患2处.
    ///
    /// @param many how many; the kind with the most is told first, none is not told
    record Problem(long many, String words) {}

    /// Problems of the month, and what is to be done in the next.
    record Outlook(List<Problem> problems, List<String> plans) {
        static final Outlook NOTHING = new Outlook(List.of(), List.of());

        public Outlook {
            problems = List.copyOf(problems);
            plans = List.copyOf(plans);
        }
    }

    /// One section of the summary.
    ///
    /// @param place   1 for 一、 and so on, as the layout has them
    /// @param heading with its number: 六、治安巡逻
    record Section(int place, String heading, Passage passage) {
        /// @param written with [Passage#number] where figures stand
        public Section(int place, String heading, String written) {
            this(place, heading, Passage.of(written));
        }

        public String text() {
            return passage.text();
        }
    }
}
