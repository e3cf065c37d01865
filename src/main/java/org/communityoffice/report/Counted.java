package org.communityoffice.report;

import java.time.YearMonth;

/// What a number of a paper counts: a figure of `figures.csv` in a month, or from the year's beginning up to one.
public record Counted(String code, YearMonth month, boolean year) {
    static Counted in(String code, YearMonth month) {
        return new Counted(code, month, false);
    }
}
