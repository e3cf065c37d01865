package org.communityoffice.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.communityoffice.settings.FactoryRow;
import org.jspecify.annotations.Nullable;

/// A target as the office set it: one row of `factory/targets.csv`, read.
///
/// @param concept  the book whose records it counts
/// @param filter   field to the values one of which it must have; with the keys that the counting understands itself
/// @param atMost   whether the number is the most, not the least
/// @param deadline the day of the year by which it is due; null for the period's end
/// @param quoted   whether the number stands in the seeds, not only proposed
public record Target(String code, String name, String source, String concept, Measure measure, Map<String, List<String>> filter, Period period, boolean atMost,
        BigDecimal minimum, String unit, @Nullable MonthDay deadline, boolean quoted, String note) {
    /// Keys that are no fields of a record.
    private static final Set<String> RESERVED = Set.of("date_in", "weekday", "per", "window", "numerator", "denominator", "field", "values", "record");
    private static final Pattern MONTH_DAY = Pattern.compile("(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,3})?");

    /// Empty where the row cannot be counted by: it was edited into something else.
    public static Optional<Target> of(FactoryRow row) {
        Optional<Measure> measure = of(Measure.values(), row.get("measure"));
        Optional<Period> period = of(Period.values(), row.get("period"));
        String minimum = row.get("minimum");
        String deadline = row.get("deadline");
        if (row.retired() || measure.isEmpty() || period.isEmpty() || !NUMBER.matcher(minimum).matches()) {
            return Optional.empty();
        }
        return Optional.of(new Target(row.key(), row.get("name_zh"), row.get("seed_ref"), row.get("concept"), measure.get(), filter(row.get("filter")), period.get(),
                row.get("operator").equals("<="), new BigDecimal(minimum), row.get("unit"), MONTH_DAY.matcher(deadline).matches() ? MonthDay.parse("--" + deadline) : null,
                row.get("basis").equals("seed"), row.get("note")));
    }

    private static <E extends Enum<E>> Optional<E> of(E[] all, String written) {
        return Arrays.stream(all).filter(one -> one.name().equals(written.toUpperCase(Locale.ROOT))).findFirst();
    }

    private static Map<String, List<String>> filter(String written) {
        Map<String, List<String>> out = new LinkedHashMap<>();
        for (String part : written.split(";")) {
            int equal = part.indexOf('=');
            if (equal > 0) {
                out.put(part.substring(0, equal), List.of(part.substring(equal + 1).split("\\|")));
            }
        }
        return Collections.unmodifiableMap(out);
    }

    /// What stands behind a key; empty for nothing.
    public String written(String key) {
        return String.join("|", values(key));
    }

    public List<String> values(String key) {
        return filter.getOrDefault(key, List.of());
    }

    /// The field behind `per`: of what objects each is counted on its own.
    public String per() {
        String written = written("per");
        return written.contains(":") ? written.substring(0, written.indexOf(':')) : written;
    }

    /// The values listed behind `per`, as `theme:A|B` lists festivals.
    List<String> listed() {
        String written = written("per");
        return List.of(written.substring(written.indexOf(':') + 1).split("\\|"));
    }

    /// Whether a record belongs to what is counted, whenever it was.
    boolean takes(Fact fact) {
        return filter.entrySet().stream().allMatch(one -> RESERVED.contains(one.getKey()) || one.getValue().stream().anyMatch(value -> fact.says(one.getKey(), value)));
    }

    /// The period to which a day belongs.
    public Days around(LocalDate day) {
        return period.around(day, deadline);
    }

    /// The periods that end within a month, in order.
    public List<Days> ending(YearMonth month) {
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).map(this::around).filter(days -> YearMonth.from(days.last()).equals(month)).distinct().toList();
    }
}
