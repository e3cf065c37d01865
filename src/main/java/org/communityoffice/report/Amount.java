package org.communityoffice.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// A number on a paper, or the words where there is none: — where there is no such number, 无应办事项 where nothing was due.
public record Amount(String shown, @Nullable BigDecimal number) {
    public static final Amount NONE = new Amount("—", null);
    /// Nobody knows it: the place stays empty.
    public static final Amount UNKNOWN = new Amount("", null);

    public static Amount of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    public static Amount of(BigDecimal number) {
        return new Amount(number.toPlainString(), number);
    }

    /// A share in percent, one decimal, half up.
    public static Amount share(long part, long whole) {
        return whole == 0 ? new Amount(Words.of("report.nothing-due"), null)
                : of(BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }

    Cell cell() {
        return number == null ? Cell.text(shown) : new Cell.Number(number);
    }
}
