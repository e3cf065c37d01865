package org.communityoffice.resident;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.communityoffice.model.DueLine;
import org.communityoffice.model.MonthCurve;
import org.communityoffice.model.Stored;
import org.communityoffice.model.TodayBook;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// Permits of migrants that run out, and how many live here day by day.
public final class ResidentToday implements TodayBook {
    private static final int AHEAD = 30;
    private static final String MIGRANT = "LD";
    private final ResidentRepository repository;

    public ResidentToday(ResidentRepository repository) {
        this.repository = repository;
    }

    private record Permit(Stored person, LocalDate day) {}

    /// One line for all: it opens the first.
    @Override
    public List<DueLine> lines(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        List<Permit> due = repository.residents().stream().filter(person -> MIGRANT.equals(person.values().get(ResidentFields.RESIDENT_KIND)) && ResidentStatus.livedHere(person.values(), today))
                .flatMap(person -> Stream.ofNullable(permit(person))).filter(permit -> !permit.day.isAfter(today.plusDays(AHEAD))).sorted(Comparator.comparing(Permit::day)).toList();
        if (due.isEmpty()) {
            return List.of();
        }
        Permit first = due.getFirst();
        long days = ChronoUnit.DAYS.between(today, first.day);
        return List.of(new DueLine(DueLine.Place.DUE, Words.of("resident.due.permits", due.size()), Words.of("resident.due.first", first.person.values().get(ResidentFields.NAME, ""), first.day.getMonthValue(), first.day.getDayOfMonth()),
                days < 0 ? Words.of("resident.due.past", -days) : Words.of("resident.due.within", AHEAD), days < 0 ? "late" : "soon", days, ResidentFields.TYPE.table(), first.person.id()));
    }

    /// 签注有效期至; without one that of the document.
    private static @Nullable Permit permit(Stored person) {
        LocalDate endorsed = person.values().get(ResidentFields.PERMIT_ENDORSED_UNTIL);
        LocalDate day = endorsed != null ? endorsed : person.values().get(ResidentFields.PERMIT_EXPIRY);
        return day == null ? null : new Permit(person, day);
    }

    @Override
    public Optional<MonthCurve> curve(LocalDate today) {
        Collection<Stored> people = repository.residents();
        if (people.isEmpty()) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.from(today);
        YearMonth last = month.minusMonths(1);
        long[] roster = new long[last.lengthOfMonth() + today.getDayOfMonth()];
        LocalDate first = last.atDay(1);
        people.stream().map(Stored::values).forEach(person -> count(person, first, roster));
        List<Double> days = new ArrayList<>();
        for (long one : roster) {
            days.add((double) one);
        }
        long now = roster[roster.length - 1];
        long before = roster[last.lengthOfMonth() - 1];
        String beside = Words.of("resident.curve.before", many(before)) + (now == before ? "" : Words.of(now > before ? "resident.curve.more" : "resident.curve.less", many(Math.abs(now - before))));
        return Optional.of(new MonthCurve(Words.of("resident.curve.title"), many(now), Words.of("resident.curve.unit"), beside, days.subList(last.lengthOfMonth(), days.size()), days.subList(0, last.lengthOfMonth()), false));
    }

    /// Most people's dates lie outside of these days: they are asked once.
    private static void count(Values person, LocalDate first, long[] roster) {
        LocalDate end = first.plusDays(roster.length - 1L);
        boolean changes = Stream.of(ResidentFields.ARRIVED_ON, ResidentFields.BIRTH_DATE, ResidentFields.LEFT_ON, ResidentFields.CANCELLED_ON).map(person::get)
                .anyMatch(day -> day != null && !day.isBefore(first) && !day.isAfter(end));
        boolean whole = !changes && PopulationFigures.inRoster(person, end);
        for (int day = 0; day < roster.length; day++) {
            roster[day] += whole || changes && PopulationFigures.inRoster(person, first.plusDays(day)) ? 1 : 0;
        }
    }

    private static String many(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
