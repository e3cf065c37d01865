package org.communityoffice.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.communityoffice.model.Words;
import org.communityoffice.plan.MonthTargets.Standing;
import org.communityoffice.report.Behind;
import org.communityoffice.settings.FactoryTables;

/// The targets of the seeds, counted by rule from the books that exist.
public final class TargetsService {
    private final FactoryTables tables;
    private final List<TargetBook> books;
    private final TargetCount count;
    private final Clock clock;

    public TargetsService(FactoryTables tables, List<TargetBook> books, Festivals festivals, Clock clock) {
        this.tables = tables;
        this.books = List.copyOf(books);
        this.count = new TargetCount(festivals);
        this.clock = clock;
    }

    /// Every rule that can be counted by, in the office's order; those whose book does not exist are left out.
    private List<Counted> rules(Days days) {
        Map<Integer, TargetBook.Reading> read = new TreeMap<>();
        List<Counted> out = new ArrayList<>();
        tables.rows("targets").stream().flatMap(row -> Target.of(row).stream()).forEach(target -> book(target)
                .ifPresent(place -> out.add(new Counted(target, read.computeIfAbsent(place, one -> books.get(one).read(days))))));
        return out;
    }

    private record Counted(Target target, TargetBook.Reading records) {}

    private Optional<Integer> book(Target target) {
        return Stream.iterate(0, place -> place < books.size(), place -> place + 1).filter(place -> books.get(place).holds(target)).findFirst();
    }

    /// A month, read in one snapshot.
    public MonthTargets month(YearMonth month) {
        return months(month, month).getFirst();
    }

    /// The months from one to another in order, all from one reading.
    public List<MonthTargets> months(YearMonth first, YearMonth last) {
        LocalDate today = LocalDate.now(clock);
        // a year's targets look back to its beginning
        Days days = new Days(first.atDay(1).withDayOfYear(1).minusDays(TargetCount.REACH_DAYS), last.atEndOfMonth().isAfter(today) ? today : last.atEndOfMonth());
        List<Counted> rules = rules(days);
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> new MonthTargets(month, rules.stream().map(rule -> standing(rule, month, today)).toList())).toList();
    }

    private Standing standing(Counted rule, YearMonth month, LocalDate today) {
        Target target = rule.target;
        List<Days> ending = target.ending(month);
        List<TargetResult> results = ending.stream().filter(days -> !days.first().isAfter(today)).map(days -> one(rule, days, today)).toList();
        boolean apart = YearMonth.from(today).equals(month) && !ending.contains(target.around(today));
        return new Standing(target, results, apart ? one(rule, target.around(today), today) : null);
    }

    /// The records behind the progress of a target in a month: of one that is due more often its periods, reached or not.
    Optional<Behind> behind(String code, YearMonth month) {
        LocalDate today = LocalDate.now(clock);
        Days read = new Days(month.atDay(1).withDayOfYear(1).minusDays(TargetCount.REACH_DAYS), month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth());
        return rules(read).stream().filter(rule -> rule.target.code().equals(code)).findFirst().map(rule -> {
            Standing standing = standing(rule, month, today);
            if (rule.target.period() == Period.DAY || rule.target.period() == Period.WEEK) {
                return Behind.share(standing.results().stream().map(result -> Behind.Line.share(result.days().first().equals(result.days().last()) ? result.days().first().toString()
                        : Words.of("plan.behind.days", result.days().first(), result.days().last()), TargetWords.shown(result), result.reached(), "", 0)).toList());
            }
            return standing.newest().map(result -> count.behind(rule.target, rule.records, rule.records.of(rule.target, result.days().until(today)), result.days())).orElse(Behind.count(List.of()));
        });
    }

    private TargetResult one(Counted rule, Days days, LocalDate today) {
        return count.count(rule.target, rule.records.of(rule.target, days.until(today)), days, today);
    }
}
