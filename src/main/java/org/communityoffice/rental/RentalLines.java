package org.communityoffice.rental;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communityoffice.report.Amount;
import org.communityoffice.report.MonthLine;
import org.communityoffice.report.Passage;
import org.communityoffice.report.Trend;
import org.communityoffice.settings.FactoryRow;
import org.communityoffice.settings.FactoryTables;
import org.jspecify.annotations.Nullable;

/// The figures of rental houses as lines: beside last month, and the year so far as `figures.csv` says of each.
final class RentalLines {
    private static final List<String> OURS = List.of("REN-", "HAZ-", "EQ-");
    private final YearMonth month;
    private final FactoryTables tables;
    private final TreeMap<YearMonth, RentalFigures> months = new TreeMap<>();

    /// @param last the last day of the month that counts
    RentalLines(RentalFigures.Records records, YearMonth month, LocalDate last, FactoryTables tables) {
        this.month = month;
        this.tables = tables;
        for (YearMonth one = YearMonth.of(month.getYear(), 1); !one.isAfter(month); one = one.plusMonths(1)) {
            keep(records, one);
        }
        // last month, and what a chart shows, may lie in the year before
        for (int back = 1; back < Trend.MONTHS; back++) {
            keep(records, month.minusMonths(back));
        }
        months.put(month, new RentalFigures(records, month, last));
    }

    static boolean ours(String code) {
        return OURS.stream().anyMatch(code::startsWith);
    }

    /// A month before anything was inspected or found has no numbers.
    private void keep(RentalFigures.Records records, YearMonth one) {
        if (records.begunBy(one.atEndOfMonth())) {
            months.put(one, new RentalFigures(records, one));
        }
    }

    /// The lines that a paper has, in the order of `figures.csv`.
    List<MonthLine> of(String paper) {
        return tables.rows("figures").stream().filter(row -> ours(row.key()) && Arrays.asList(row.get("reports").split("\\|")).contains(paper)).map(this::line).toList();
    }

    MonthLine line(String code) {
        return line(tables.table("figures").row(code).orElseThrow(() -> new IllegalArgumentException("no figure " + code)));
    }

    Trend trend(String code) {
        return Trend.of(code, month, one -> {
            RentalFigures counted = months.get(one);
            return counted == null ? Amount.NONE : counted.of(code);
        });
    }

    private MonthLine line(FactoryRow figure) {
        String code = figure.key();
        RentalFigures.Tally now = tally(month, code);
        RentalFigures before = months.get(month.minusMonths(1));
        return new MonthLine(code, now.amount(), before == null ? Amount.NONE : before.of(code), year(code, figure.get("ytd_rule")), (int) now.records());
    }

    /// The records of this month's number.
    RentalFigures.Tally tally(String code) {
        return tally(month, code);
    }

    private RentalFigures.Tally tally(YearMonth of, String code) {
        return figures(of).tally(code);
    }

    private RentalFigures figures(YearMonth of) {
        @Nullable RentalFigures found = months.get(of);
        if (found == null) {
            throw new IllegalStateException("not counted: " + of);
        }
        return found;
    }

    private Amount year(String code, String rule) {
        if (rule.equals("none")) {
            return Amount.NONE;
        }
        long part = 0;
        long whole = 0;
        for (Map.Entry<YearMonth, RentalFigures> one : months.tailMap(YearMonth.of(month.getYear(), 1)).entrySet()) {
            RentalFigures.Tally tally = one.getValue().tally(code);
            part += tally.part();
            whole += tally.whole() == null ? 0 : tally.whole();
        }
        return rule.equals("sum") ? Amount.of(part) : Amount.share(part, whole);
    }

    /// A number of this month as it is written; a share with its %.
    String shown(String code) {
        RentalFigures.Tally tally = tally(month, code);
        Amount amount = tally.amount();
        return tally.whole() == null || amount.number() == null ? amount.shown() : amount.shown() + "%";
    }

    /// As above, in a sentence from which it opens what it counts.
    String said(String code) {
        return Passage.number(code, shown(code));
    }

    long number(String code) {
        return tally(month, code).part();
    }

    /// The houses that nobody has inspected this month.
    List<Long> unseen() {
        return figures(month).unseen();
    }

    /// What was open at the end of last month; 0 where the book was not begun.
    long before(String code) {
        RentalFigures before = months.get(month.minusMonths(1));
        return before == null ? 0 : before.tally(code).part();
    }
}
