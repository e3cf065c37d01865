package org.communityoffice.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One cell as the file holds it: what kind it is and what is written in it.
///
/// @param written the text; a number in plain digits (from 16 digits on as Excel shows it, 9.90101E+17); a date as ISO
/// @param number  the number of NUMBER and DATE cells
/// @param formula the value is the stored result of a formula
public record Cell(Kind kind, String written, double number, boolean formula) {
    /// What a cell holds.
    public enum Kind { BLANK, TEXT, NUMBER, DATE, TIME, YES_NO, ERROR }

    public static final Cell BLANK = new Cell(Kind.BLANK, "", 0, false);

    /// Excel numbers keep 15 digits: from here on some are lost.
    private static final double EXACT = 1e15;

    public static Cell text(String written, boolean formula) {
        return written.isBlank() ? BLANK : new Cell(Kind.TEXT, written, 0, formula);
    }

    public static Cell text(String written) {
        return text(written, false);
    }

    public static Cell number(double number, boolean formula) {
        return new Cell(Kind.NUMBER, plain(number), number, formula);
    }

    public static Cell date(LocalDateTime moment, double number, boolean formula) {
        return number >= 0 && number < 1
                ? new Cell(Kind.TIME, moment.toLocalTime().toString(), number, formula)
                : new Cell(Kind.DATE, iso(moment), number, formula);
    }

    public static Cell yesNo(boolean yes, boolean formula) {
        return new Cell(Kind.YES_NO, yes ? "TRUE" : "FALSE", yes ? 1 : 0, formula);
    }

    public static Cell error(String written, boolean formula) {
        return new Cell(Kind.ERROR, written, 0, formula);
    }

    public boolean isBlank() {
        return kind == Kind.BLANK;
    }

    /// Digits were lost when the file was saved: a number of more than 15 digits.
    public boolean digitsLost() {
        return kind == Kind.NUMBER && Math.abs(number) >= EXACT;
    }

    /// By hand: a large file compares millions of cells, and what a record generates is slow under the first compiler.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cell cell && kind == cell.kind && formula == cell.formula && Double.compare(number, cell.number) == 0 && written.equals(cell.written);
    }

    @Override
    public int hashCode() {
        return 31 * written.hashCode() + kind.hashCode();
    }

    private static String iso(LocalDateTime moment) {
        return moment.toLocalTime().toSecondOfDay() == 0
                ? moment.toLocalDate().toString()
                : moment.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    private static String plain(double number) {
        if (Math.abs(number) >= EXACT) {
            return String.format(Locale.ROOT, "%.5E", number).replaceFirst("\\.?0+E", "E");
        }
        if (number == Math.rint(number)) {
            return Long.toString((long) number);
        }
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
