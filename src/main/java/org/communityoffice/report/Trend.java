package org.communityoffice.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.communityoffice.model.Words;
import org.communityoffice.settings.FactoryRow;
import org.communityoffice.settings.FactoryTables;

/// A figure of `figures.csv` over the last months, the one of the paper last.
///
/// @param months the oldest first
public record Trend(String code, List<Month> months) {
    /// How many months a chart shows.
    public static final int MONTHS = 6;
    /// Below a hundred percent small steps matter: an axis of a share begins at a whole ten under its lowest month, and its title says so.
    private static final BigDecimal TEN = BigDecimal.TEN;

    /// A month with its figure, [Amount#NONE] where there was none yet.
    public record Month(YearMonth month, Amount amount) {}

    /// The months up to one, each counted for itself.
    public static Trend of(String code, YearMonth last, Function<YearMonth, Amount> figure) {
        List<Month> months = new ArrayList<>();
        for (int i = MONTHS - 1; i >= 0; i--) {
            YearMonth month = last.minusMonths(i);
            months.add(new Month(month, figure.apply(month)));
        }
        return new Trend(code, List.copyOf(months));
    }

    /// Charts beside each other with what they show; none where no figure has two months.
    public static List<Block.Charts> charts(List<Trend> trends, FactoryTables tables) {
        List<Trend> telling = trends.stream().filter(trend -> trend.months.stream().filter(month -> month.amount.number() != null).count() > 1).toList();
        if (telling.isEmpty()) {
            return List.of();
        }
        List<String> axes = new ArrayList<>();
        List<Block.Charts.Chart> charts = new ArrayList<>();
        for (Trend trend : telling) {
            FactoryRow figure = tables.table("figures").row(trend.code).orElseThrow(() -> new IllegalStateException("no figure " + trend.code));
            String name = figure.get("name_zh");
            boolean share = figure.get("unit").equals("%");
            int from = share ? trend.floor() : 0;
            if (from > 0) {
                axes.add(Words.of("report.chart.from", name, from));
            }
            charts.add(new Block.Charts.Chart(name + (name.endsWith(figure.get("unit")) ? "" : "（" + figure.get("unit") + "）"), from, trend.months.stream().map(month -> bar(trend.code, month)).toList()));
        }
        return List.of(new Block.Charts(Words.of("report.chart.caption", String.join("", axes)), charts));
    }

    private static Block.Charts.Bar bar(String code, Month month) {
        return new Block.Charts.Bar(Words.of("report.chart.month", month.month.getMonthValue()), month.amount.number(), month.amount.number() == null ? Amount.NONE.shown() : month.amount.shown(),
                month.amount.number() == null ? null : Counted.in(code, month.month));
    }

    /// As the bars of a panel on the notice board.
    public Block.Charts.Chart chart(String title) {
        return new Block.Charts.Chart(title, 0, months.stream().map(month -> bar(code, month)).toList());
    }

    private int floor() {
        BigDecimal least = months.stream().map(month -> month.amount.number()).filter(Objects::nonNull).min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        return Math.max(0, least.subtract(BigDecimal.ONE).divide(TEN, 0, RoundingMode.FLOOR).multiply(TEN).intValue());
    }
}
