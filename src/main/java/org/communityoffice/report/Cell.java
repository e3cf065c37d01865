package org.communityoffice.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/// What stands in one cell: shown alike everywhere, and in a workbook a real number or date.
public sealed interface Cell {
    Cell EMPTY = new Text("");

    String shown();

    /// Text; also IDs, phones and codes.
    record Text(String shown) implements Cell {}

    /// A number and how it is written.
    record Number(BigDecimal value) implements Cell {
        @Override
        public String shown() {
            return value.toPlainString();
        }
    }

    /// A day: 2026-05-01.
    record Day(LocalDate value) implements Cell {
        @Override
        public String shown() {
            return value.toString();
        }
    }

    /// A month: 2026-05.
    record Month(YearMonth value) implements Cell {
        @Override
        public String shown() {
            return value.toString();
        }
    }

    /// 增减: the number with its sign, and the percentage in brackets or nothing.
    record Change(String number, String percentage) implements Cell {
        @Override
        public String shown() {
            return number + percentage;
        }
    }

    /// A word for what is missing, in a dashed box, so that it is seen without colour.
    record Missing(String shown) implements Cell {}

    static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Text(text);
    }

    static Cell number(long value) {
        return new Number(BigDecimal.valueOf(value));
    }
}
