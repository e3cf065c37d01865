package org.communityoffice.plan;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityoffice.plan.TargetResult.Outcome;
import org.communityoffice.report.Behind;

/// Counts a target in one of its periods from what a book holds. Knows no book, no database and no clock.
public final class TargetCount {
    private static final Pattern FESTIVAL = Pattern.compile("festival_window_(\\d{1,2})d");
    private static final Pattern MONTH_END = Pattern.compile("month_end_(\\d{1,2})d");
    private static final Pattern RANGE = Pattern.compile("(\\d{2}-\\d{2})\\.\\.(\\d{2}-\\d{2})");
    private static final Pattern AROUND = Pattern.compile("before(\\d{1,2})d_after(\\d{1,2})d");
    private final Festivals festivals;

    public TargetCount(Festivals festivals) {
        this.festivals = festivals;
    }

    /// How far outside its year a festival's records may lie.
    static final int REACH_DAYS = 31;

    /// @param days  one period of the target
    /// @param today what is over by then is judged
    public TargetResult count(Target target, Facts facts, Days days, LocalDate today) {
        if (!facts.known()) {
            return new TargetResult(target, days, Outcome.NO_DATA, BigDecimal.ZERO, target.minimum());
        }
        return switch (target.measure()) {
            case COUNT -> target.per().isEmpty() ? number(target, days, today, BigDecimal.valueOf(matching(target, facts, days).count())) : every(target, facts, days, today);
            case COVERAGE -> every(target, facts, days, today);
            case SUM -> number(target, days, today, matching(target, facts, days).map(fact -> fact.number(target.written("field")).orElse(BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add));
            case DISTINCT -> number(target, days, today, BigDecimal.valueOf(different(target, facts, days)));
            case COVERED_HOURS -> number(target, days, today, hours(target, facts, days));
            case DONE -> number(target, days, today, BigDecimal.valueOf(matching(target, facts, days).filter(fact -> fact.says("done", Fact.YES)).count()));
            case RATE -> rate(target, facts, days, today);
            case PER_EVENT -> events(target, facts, days, today);
        };
    }

    private static TargetResult number(Target target, Days days, LocalDate today, BigDecimal done) {
        return judged(target, days, today, done, target.minimum());
    }

    private static TargetResult judged(Target target, Days days, LocalDate today, BigDecimal done, BigDecimal due) {
        Outcome outcome = !days.last().isBefore(today) ? Outcome.RUNNING : TargetResult.reached(target, done, due) ? Outcome.MET : Outcome.UNMET;
        return new TargetResult(target, days, outcome, done, due);
    }

    private Stream<Fact> matching(Target target, Facts facts, Days days) {
        Predicate<Fact> dated = dated(target);
        return facts.within(days).filter(fact -> target.takes(fact) && dated.test(fact));
    }

    /// What `date_in` and `weekday` ask of a record's day.
    private Predicate<Fact> dated(Target target) {
        Predicate<Fact> out = _ -> true;
        String in = target.written("date_in");
        Matcher end = MONTH_END.matcher(in);
        Matcher range = RANGE.matcher(in);
        Matcher festival = FESTIVAL.matcher(in);
        if (end.matches()) {
            int last = Integer.parseInt(end.group(1));
            out = on(day -> day.getDayOfMonth() > YearMonth.from(day).lengthOfMonth() - last);
        } else if (range.matches()) {
            MonthDay from = MonthDay.parse("--" + range.group(1));
            MonthDay to = MonthDay.parse("--" + range.group(2));
            out = on(day -> !MonthDay.from(day).isBefore(from) && !MonthDay.from(day).isAfter(to));
        } else if (festival.matches()) {
            int around = Integer.parseInt(festival.group(1));
            Map<String, List<Festivals.Festival>> known = new HashMap<>();
            out = fact -> target.values("theme").stream().filter(theme -> fact.says("theme", theme)).anyMatch(theme -> near(known, theme, fact.day(), around));
        }
        List<String> weekdays = target.values("weekday");
        return weekdays.isEmpty() ? out : out.and(on(day -> weekdays.contains(name(day.getDayOfWeek()))));
    }

    private static Predicate<Fact> on(Predicate<LocalDate> day) {
        return fact -> fact.day() != null && day.test(fact.day());
    }

    /// SAT
    private static String name(DayOfWeek day) {
        return day.name().substring(0, 3);
    }

    private boolean near(Map<String, List<Festivals.Festival>> known, String theme, @org.jspecify.annotations.Nullable LocalDate day, int around) {
        return day != null && Stream.of(day.getYear() - 1, day.getYear(), day.getYear() + 1)
                .flatMap(year -> known.computeIfAbsent(theme + year, _ -> festivals.of(theme, year)).stream()).anyMatch(festival -> within(festival, day, around, around));
    }

    private static boolean within(Festivals.Festival festival, LocalDate day, int before, int after) {
        return !day.isBefore(festival.first().minusDays(before)) && !day.isAfter(festival.last().plusDays(after));
    }

    /// Of how many objects each has enough.
    private TargetResult every(Target target, Facts facts, Days days, LocalDate today) {
        if (facts.objects().isEmpty()) {
            return new TargetResult(target, days, Outcome.NOTHING_DUE, BigDecimal.ZERO, BigDecimal.ZERO);
        }
        return judged(target, days, today, BigDecimal.valueOf(served(target, facts, days).size()), BigDecimal.valueOf(facts.objects().size()));
    }

    /// The objects that have enough.
    private Set<String> served(Target target, Facts facts, Days days) {
        Map<String, Long> served = new HashMap<>();
        matching(target, facts, days).forEach(fact -> fact.words(target.per()).forEach(object -> served.merge(object, 1L, Long::sum)));
        return facts.objects().stream().filter(object -> BigDecimal.valueOf(served.getOrDefault(object, 0L)).compareTo(target.minimum()) >= 0).collect(Collectors.toSet());
    }

    /// The records that [#count] counts.
    Behind behind(Target target, TargetBook.Reading reading, Facts facts, Days days) {
        return switch (target.measure()) {
            case COUNT -> target.per().isEmpty() ? Behind.count(lines(matching(target, facts, days))) : every(target, reading, facts, days);
            case COVERAGE -> every(target, reading, facts, days);
            case SUM -> Behind.sum(matching(target, facts, days).map(fact -> fact.line(fact.number(target.written("field")).orElse(BigDecimal.ZERO), BigDecimal.ONE)).toList());
            case DONE -> Behind.count(lines(matching(target, facts, days).filter(fact -> fact.says("done", Fact.YES))));
            case DISTINCT -> Behind.count(lines(firsts(target, facts, days)));
            case COVERED_HOURS -> new Behind(Behind.How.HOURS, TargetHours.lines(matching(target, facts, new Days(days.first().minusDays(1), days.last())), days));
            case RATE -> rate(target, facts, days);
            case PER_EVENT -> Behind.share(due(target, days).stream().map(one -> Behind.Line.share(one.name(), one.first().toString(), held(target, facts, days, one), "", 0)).toList());
        };
    }

    private static List<Behind.Line> lines(Stream<Fact> facts) {
        return facts.map(fact -> fact.line(BigDecimal.ONE, BigDecimal.ONE)).toList();
    }

    private Behind every(Target target, TargetBook.Reading reading, Facts facts, Days days) {
        Set<String> served = served(target, facts, days);
        return Behind.share(facts.objects().stream().map(object -> reading.object(object, served.contains(object))).sorted(Comparator.comparing(Behind.Line::part).thenComparing(Behind.Line::title)).toList());
    }

    private Behind rate(Target target, Facts facts, Days days) {
        Share numerator = Share.of(target.written("numerator"));
        Share denominator = Share.of(target.written("denominator"));
        return Behind.share(matching(target, facts, days).filter(fact -> denominator.amount(fact).orElse(BigDecimal.ONE).signum() > 0)
                .map(fact -> fact.line(numerator.amount(fact).orElse(BigDecimal.ZERO), denominator.amount(fact).orElse(BigDecimal.ONE))).toList());
    }

    /// Of each value that was found the first record.
    private Stream<Fact> firsts(Target target, Facts facts, Days days) {
        boolean field = !target.written("field").isEmpty();
        Set<String> open = new HashSet<>(target.values(field ? "values" : "theme"));
        List<Fact> out = new ArrayList<>();
        matching(target, facts, days).forEach(fact -> fact.words(field ? target.written("field") : "theme").stream().filter(open::remove).forEach(_ -> out.add(fact)));
        return out.stream();
    }

    private long different(Target target, Facts facts, Days days) {
        boolean field = !target.written("field").isEmpty();
        String key = field ? target.written("field") : "theme";
        List<String> values = target.values(field ? "values" : "theme");
        Set<String> found = new HashSet<>();
        matching(target, facts, days).forEach(fact -> found.addAll(fact.words(key)));
        return values.stream().filter(found::contains).count();
    }

    private BigDecimal hours(Target target, Facts facts, Days days) {
        // a night of the day before reaches in
        return TargetHours.of(matching(target, facts, new Days(days.first().minusDays(1), days.last())), days);
    }

    private TargetResult rate(Target target, Facts facts, Days days, LocalDate today) {
        Share numerator = Share.of(target.written("numerator"));
        Share denominator = Share.of(target.written("denominator"));
        BigDecimal part = BigDecimal.ZERO;
        BigDecimal whole = BigDecimal.ZERO;
        for (Fact fact : matching(target, facts, days).toList()) {
            Optional<BigDecimal> of = denominator.amount(fact);
            boolean counts = of.isEmpty() || of.get().signum() > 0;
            Optional<BigDecimal> share = counts ? numerator.amount(fact) : Optional.of(BigDecimal.ZERO);
            if (of.isEmpty() || share.isEmpty()) {
                return new TargetResult(target, days, Outcome.NO_DATA, part, whole);
            }
            whole = whole.add(of.get());
            part = part.add(share.get());
        }
        return whole.signum() == 0 ? new TargetResult(target, days, Outcome.NOTHING_DUE, part, whole) : judged(target, days, today, part, whole);
    }

    /// Of how many festivals of the period each had enough around it.
    private TargetResult events(Target target, Facts facts, Days days, LocalDate today) {
        List<Festivals.Festival> due = due(target, days);
        if (due.isEmpty()) {
            return new TargetResult(target, days, Outcome.NO_DATA, BigDecimal.ZERO, BigDecimal.ZERO);
        }
        long served = due.stream().filter(one -> held(target, facts, days, one)).count();
        return judged(target, days, today, BigDecimal.valueOf(served), BigDecimal.valueOf(due.size()));
    }

    private List<Festivals.Festival> due(Target target, Days days) {
        return target.listed().stream().flatMap(theme -> festivals.of(theme, days.first().getYear()).stream()).filter(one -> days.contains(one.first())).toList();
    }

    private boolean held(Target target, Facts facts, Days days, Festivals.Festival festival) {
        Matcher around = AROUND.matcher(target.written("window"));
        int before = around.matches() ? Integer.parseInt(around.group(1)) : 0;
        int after = around.matches() ? Integer.parseInt(around.group(2)) : 0;
        Days wide = new Days(days.first().minusDays(REACH_DAYS), days.last().plusDays(REACH_DAYS));
        long many = matching(target, facts, wide).flatMap(fact -> Stream.ofNullable(fact.day())).filter(day -> within(festival, day, before, after)).count();
        return BigDecimal.valueOf(many).compareTo(target.minimum()) >= 0;
    }
}
