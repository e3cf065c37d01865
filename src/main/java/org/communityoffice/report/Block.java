package org.communityoffice.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One piece of a report, from top to bottom.
public sealed interface Block {

    /// The title of a document; `\n` breaks its lines.
    record Title(String text) implements Block {}

    /// 一、 (level 1, 黑体) or （一） (level 2, 楷体) of a document, or the heading of a form's part (level 3).
    record Heading(int level, String text) implements Block {}

    /// Running text.
    ///
    /// @param figures the numbers in it that open the records behind them
    record Paragraph(Kind kind, String text, List<Figure> figures) implements Block {
        public Paragraph {
            figures = List.copyOf(figures);
        }

        public Paragraph(Kind kind, String text) {
            this(kind, text, List.of());
        }

        /// A number from one character up to, not including, another.
        public record Figure(int from, int to, Counted counted) {}

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
        /// LEDGER: a named group has its name across the table over its rows; a strong row is shaded and bold. CHECK: as LEDGER, to be filled in by hand; the second column holds what its group's first row says.
        /// FORM: a few rows of sentences in a paper that is read and signed.
        public enum Look {
            LIST(9, 6.1, 9), FIGURES(5.8, 4.4, 9), REGISTER(7.6, 7.6, 10.5f), SIGNED(9, 9, 10.5f), DENSE(7, 4.6, 8), LEDGER(9, 6.1, 9), CHECK(9, 7.2, 9.5f), FORM(7.6, 7.6, 10);

            /// The least height of the head and of a row, in millimetres.
            final double head;
            final double row;
            final float points;
            Look(double head, double row, float points) {
                this.head = head;
                this.row = row;
                this.points = points;
            }

            boolean byHand() {
                return this == REGISTER || this == SIGNED || this == CHECK || this == FORM;
            }

            /// What a row of several lines has above and below them, in points.
            int air() {
                return this == FORM ? 6 : this == LEDGER ? 3 : this == CHECK ? 2 : 0;
            }

            /// Whether a strong row is grey; where it is not bold as well it is only grey.
            boolean shades() {
                return this == DENSE || this == LEDGER || this == CHECK;
            }

            boolean emboldens() {
                return this != DENSE;
            }

            /// Whether a column is one cell from the top to the bottom of a group.
            boolean merges(int column) {
                return this == SIGNED && column < 2 || this == CHECK && column == 1;
            }

            /// Whether the name of a group stands over its rows.
            boolean bands() {
                return this == LEDGER;
            }
        }
    }

    /// The head of a column; `\n` breaks it.
    ///
    /// @param tells whether it is bold in a strong row
    record Column(String head, double millimetres, Align align, boolean tells) {
        public Column(String head, double millimetres, Align align) {
            this(head, millimetres, align, true);
        }
    }

    /// How the text of a column stands.
    enum Align { LEFT, CENTRE, RIGHT }

    /// Rows that stay on one page; a loose group may be parted between any two.
    record Group(String name, List<Row> rows, boolean loose) {
        public Group(String name, List<Row> rows) {
            this(name, rows, false);
        }
    }

    /// One row of cells.
    ///
    /// @param figures by cell the numbers that open the records behind them
    record Row(boolean strong, List<Cell> cells, Map<Integer, Counted> figures) {
        public Row(boolean strong, List<Cell> cells) {
            this(strong, cells, Map.of());
        }
    }

    /// The last row: a label over the first columns and the sums after it.
    record Total(String label, int columns, String text) {}

    /// A table too wide for its paper, on two sheets that are laid side by side: the same rows, of the same height, on each pair. Total, notes and signatures stand on both.
    record Halves(Half left, Half right, Signatures signatures) implements Block {
        /// @param title of its sheets: 出租屋台账（左幅）
        /// @param foot  at their right foot: 左幅：第1—16列
        public record Half(String title, String foot, Table table) {}
    }

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

    /// Charts of bars beside each other, with what they show under them.
    record Charts(String caption, List<Chart> charts) implements Block {
        public Charts {
            charts = List.copyOf(charts);
        }

        /// @param from          where the axis begins
        /// @param lastStandsOut whether the last bar is the one that is told about
        public record Chart(String title, int from, List<Bar> bars, boolean lastStandsOut) {
            public Chart(String title, int from, List<Bar> bars) {
                this(title, from, bars, true);
            }

            /// How high a bar stands over the axis.
            double over(Bar bar) {
                return bar.number() == null ? 0 : Math.max(0, bar.number().doubleValue() - from);
            }
        }

        /// @param number  null where there is none
        /// @param shown   what stands over the bar
        /// @param counted what the number counts; null where nothing is known of it
        public record Bar(String label, @Nullable BigDecimal number, String shown, @Nullable Counted counted) {
            public Bar(String label, @Nullable BigDecimal number, String shown) {
                this(label, number, shown, null);
            }
        }
    }

    /// The cover of a folder, a page of its own.
    ///
    /// @param entries written on lines at its foot
    record Cover(String number, String office, String title, String month, List<Grid.Entry> entries) implements Block {
        public Cover {
            entries = List.copyOf(entries);
        }
    }

    /// A sheet for the notice board, a page of its own.
    ///
    /// @param foot up to three pieces: left, middle, right
    record Board(String title, String period, List<Panel> panels, List<String> foot) implements Block {
        public Board {
            panels = List.copyOf(panels);
            foot = List.copyOf(foot);
        }

        /// @param number the one that is told, large
        /// @param text   one sentence under the bars
        public record Panel(String name, String number, String unit, Charts.Chart chart, String text) {}
    }

    /// What follows begins on a new page.
    record NewPage() implements Block {}
}
