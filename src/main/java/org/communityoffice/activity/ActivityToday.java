package org.communityoffice.activity;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityoffice.model.DueLine;
import org.communityoffice.model.MonthCurve;
import org.communityoffice.model.Stored;
import org.communityoffice.model.TodayBook;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;

/// The activities of today and of the week ahead.
public final class ActivityToday implements TodayBook {
    private static final int AHEAD = 7;
    private final ActivityRepository repository;

    public ActivityToday(ActivityRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<DueLine> lines(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        return repository.all().stream().filter(one -> !day(one).isBefore(today) && !day(one).isAfter(today.plusDays(AHEAD))).map(one -> line(one, today)).toList();
    }

    private static LocalDate day(Stored activity) {
        return activity.values().get(ActivityFields.STARTS_ON, LocalDate.MIN);
    }

    private static DueLine line(Stored activity, LocalDate today) {
        Values values = activity.values();
        long days = ChronoUnit.DAYS.between(today, day(activity));
        LocalTime start = values.get(ActivityFields.START_TIME);
        String word = days > 0 ? Words.of("activity.due.in", days) : start == null ? Words.of("activity.due.today") : start.toString();
        String when = days > 0 ? Words.of("activity.due.day", day(activity).getMonthValue(), day(activity).getDayOfMonth()) : "";
        String detail = Stream.of(when, values.get(ActivityFields.PLACE, ""), values.get(ActivityFields.LEADER, "")).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        long minutes = start == null ? 0 : start.toSecondOfDay() / 60;
        return new DueLine(DueLine.Place.TODAY, values.get(ActivityFields.TITLE, ""), detail, word, days == 0 ? "soon" : "", days * 1440 + minutes, ActivityFields.TYPE.table(), activity.id());
    }

    @Override
    public Optional<MonthCurve> curve(LocalDate today) {
        YearMonth month = YearMonth.from(today);
        List<Double> now = held(month, today);
        List<Double> before = held(month.minusMonths(1), today);
        if (repository.all().isEmpty()) {
            return Optional.empty();
        }
        int held = now.getLast().intValue();
        int same = before.get(Math.min(today.getDayOfMonth(), before.size()) - 1).intValue();
        String beside = Words.of("activity.curve.before", same) + (held == same ? "" : Words.of(held > same ? "activity.curve.more" : "activity.curve.less", Math.abs(held - same)));
        return Optional.of(new MonthCurve(Words.of("activity.curve.title"), String.valueOf(held), Words.of("activity.curve.unit"), beside, now, before, true));
    }

    /// How many were held by the end of each day.
    private List<Double> held(YearMonth month, LocalDate today) {
        int[] byDay = new int[month.lengthOfMonth() + 1];
        repository.all().stream().map(ActivityToday::day).filter(day -> YearMonth.from(day).equals(month) && !day.isAfter(today)).forEach(day -> byDay[day.getDayOfMonth()]++);
        List<Double> out = new ArrayList<>();
        int sum = 0;
        for (int day = 1; day <= month.lengthOfMonth() && !month.atDay(day).isAfter(today); day++) {
            sum += byDay[day];
            out.add((double) sum);
        }
        return out;
    }
}
