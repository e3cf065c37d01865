package org.communityoffice.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityoffice.settings.FactoryRow;
import org.communityoffice.settings.FactoryTables;

/// Festivals, days, weeks and months of the calendar (`factory/festivals.csv`).
///
/// How many days before and after a festival still belong to it is written in the targets (`date_in=festival_window_7d`).
public final class Festivals {
    private static final Pattern WINDOW = Pattern.compile("theme=([A-Z0-9-]+);date_in=festival_window_(\\d+)d");
    private static final int OCCASION_DAYS = 10;

    private final FactoryTables tables;

    public Festivals(FactoryTables tables) {
        this.tables = tables;
    }

    /// A festival of a year with its days and those around it that belong to it.
    public record Festival(String theme, String name, LocalDate first, LocalDate last, int around) {
        public boolean near(LocalDate day) {
            return !day.isBefore(first.minusDays(around)) && !day.isAfter(last.plusDays(around));
        }

        /// A whole month is no occasion of its own: it is proposed only to the types that belong to it.
        public boolean occasion() {
            return ChronoUnit.DAYS.between(first, last) < OCCASION_DAYS;
        }
    }

    /// The festivals to which a day belongs.
    public List<Festival> near(LocalDate day) {
        List<Festival> out = new ArrayList<>();
        for (FactoryRow row : tables.rows("festivals")) {
            Festival festival = festival(row);
            if (festival.near(day)) {
                out.add(festival);
            }
        }
        return out;
    }

    /// Those of `我们的节日` that lie, at least in part, on these days.
    public List<Festival> of(LocalDate first, LocalDate last) {
        return tables.rows("festivals").stream().filter(row -> row.get("theme_code").startsWith("FEST-")).map(this::festival)
                .filter(festival -> !festival.last.isBefore(first) && !festival.first.isAfter(last)).toList();
    }

    /// Those of a theme that lie in a year.
    List<Festival> of(String theme, int year) {
        return tables.rows("festivals").stream().filter(row -> row.get("theme_code").equals(theme)).map(this::festival).filter(festival -> festival.first.getYear() == year).toList();
    }

    private Festival festival(FactoryRow row) {
        String theme = row.get("theme_code");
        return new Festival(theme, row.get("name_zh"), LocalDate.parse(row.get("date_start")), LocalDate.parse(row.get("date_end")), around(theme));
    }

    private int around(String theme) {
        for (FactoryRow target : tables.rows("targets")) {
            Matcher written = WINDOW.matcher(target.get("filter"));
            if (written.find() && written.group(1).equals(theme)) {
                return Integer.parseInt(written.group(2));
            }
        }
        return 0;
    }
}
