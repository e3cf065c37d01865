package org.communityoffice.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/// The records that a figure counts: together they make its number.
public record Behind(How how, List<Line> lines) {
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    public Behind {
        lines = List.copyOf(lines);
    }

    /// COUNT: every record is one. SUM: each says how much. SHARE: each is one of the whole, and of the part or not. HOURS: each says its minutes. REST: as HOURS, of what others leave, so that both together are whole hours.
    public enum How { COUNT, SUM, SHARE, HOURS, REST }

    /// One record.
    ///
    /// @param part  how much of the number it is; of a share what it adds to the part
    /// @param whole of a share what it adds to the whole
    /// @param table of the record that it opens; empty where there is none
    public record Line(String title, String detail, BigDecimal part, BigDecimal whole, String table, long id) {
        public static Line one(String title, String detail, String table, long id) {
            return new Line(title, detail, BigDecimal.ONE, BigDecimal.ONE, table, id);
        }

        public static Line of(String title, String detail, long part, String table, long id) {
            return new Line(title, detail, BigDecimal.valueOf(part), BigDecimal.ONE, table, id);
        }

        public static Line share(String title, String detail, boolean counts, String table, long id) {
            return of(title, detail, counts ? 1 : 0, table, id);
        }

        /// Names no one: this may reach a log.
        @Override
        public String toString() {
            return table + " " + id;
        }
    }

    public static Behind count(List<Line> lines) {
        return new Behind(How.COUNT, lines);
    }

    public static Behind sum(List<Line> lines) {
        return new Behind(How.SUM, lines);
    }

    public static Behind share(List<Line> lines) {
        return new Behind(How.SHARE, lines);
    }

    /// All of it as one line of a longer list.
    public Line asOne(String title) {
        Amount total = total();
        boolean share = how == How.SHARE;
        return new Line(title, total.shown(), share || total.number() == null ? part() : total.number(), share ? sum(Line::whole) : BigDecimal.ONE, "", 0);
    }

    public BigDecimal part() {
        return sum(Line::part);
    }

    public BigDecimal whole() {
        return sum(Line::whole);
    }

    private BigDecimal sum(Function<Line, BigDecimal> of) {
        return lines.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The number that they make.
    public Amount total() {
        BigDecimal part = sum(Line::part);
        return switch (how) {
            case COUNT -> Amount.of(lines.size());
            case SUM -> Amount.of(part);
            case SHARE -> Amount.share(part.longValueExact(), sum(Line::whole).longValueExact());
            case HOURS -> Amount.of(part.divide(HOUR, 1, RoundingMode.HALF_UP));
            case REST -> Amount.of(part.divide(HOUR, 1, RoundingMode.HALF_DOWN));
        };
    }
}
