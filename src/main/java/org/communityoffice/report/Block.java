package org.communityoffice.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One piece of a report, from top to bottom.
public sealed interface Block {

    /// The title of a document; `\n` breaks its lines.
    record Title(String text) implements Block {}

    /// 一、 (level 1, 黑体) or （一） (level 2, 楷体) of a document, or the heading of a form's part (level 3).
    record Heading(int level, String text) implements Block {}

    /// Running text.
    record Paragraph(Kind kind, String text) implements Block {
        /// What the text is for; the look follows from it.
        public enum Kind { ADDRESSEE, BODY, NOTE, PLAIN, STRONG }
    }

    /// A table; its head stands on every page, its groups stay together.
    ///
    /// @param caption above the table; empty for none
    /// @param total   the last row; null for none
    /// @param notes   under the table
    record Table(Look look, String caption, List<Column> columns, List<Group> groups, @Nullable Total total,
            List<String> notes) implements Block {
        /// LIST: ruled all round, head shaded. FIGURES: no side rules, the first column names the group.
        /// SIGNED: room to write by hand; the first two columns hold what their group's first row says. DENSE: low rows, a strong one shaded instead of bold.
        public enum Look { LIST, FIGURES, REGISTER, SIGNED, DENSE }
    }

    /// The head of a column; `\n` breaks it.
    record Column(String head, double millimetres, Align align) {}

    /// How the text of a column stands.
    enum Align { LEFT, CENTRE, RIGHT }

    /// Rows that stay on one page.
    record Group(String name, List<Row> rows) {}

    /// One row of cells.
    record Row(boolean strong, List<Cell> cells) {}

    /// The last row: a label over the first columns and the sums after it.
    record Total(String label, int columns, String text) {}

    /// Labelled boxes of a form, a line of one or several; the lines stay together where a page holds them.
    record Grid(List<Line> lines) implements Block {
        /// How wide a label is, in millimetres.
        static final double LABEL = 26;

        public Grid {
            lines = List.copyOf(lines);
        }

        /// @param least its height at least, in millimetres: room to write by hand
        public record Line(List<Entry> entries, double least) {}

        /// `\n` breaks the text.
        public record Entry(String label, String text) {}

        public static Line line(Entry... entries) {
            return new Line(List.of(entries), 9);
        }
    }

    /// Names and dates under a list, spread over the width.
    record Signatures(List<String> pieces) implements Block {}

    /// The close of a document: who, when, and who filled it in.
    record Closing(String office, String date, List<String> people) implements Block {}

    /// The groups of the recovery key, two in a line; the last character of each is its check.
    record KeyGroups(List<String> groups) implements Block {}

    /// Numbered steps.
    record Steps(List<String> steps) implements Block {}

    /// Pictures with their captions, two in a line.
    record Pictures(List<Picture> pictures) implements Block {}

    /// What follows begins on a new page.
    record NewPage() implements Block {}
}
