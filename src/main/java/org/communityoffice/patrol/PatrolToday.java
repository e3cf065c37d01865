package org.communityoffice.patrol;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.communityoffice.model.DueLine;
import org.communityoffice.model.DueLine.Place;
import org.communityoffice.model.MonthCurve;
import org.communityoffice.model.Stored;
import org.communityoffice.model.TodayBook;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;

/// What patrol left open last night: sheets not entered, who did not sign out, shifts not handed over, open items, incidents nobody dealt with.
public final class PatrolToday implements TodayBook {
    private static final int WAITING_LONG = 3;
    private final PatrolRepository repository;
    private final SignInService signIns;
    private final HandOverService handOvers;
    private final IncidentService incidents;
    private final ShiftWords words;

    public PatrolToday(PatrolRepository repository, SignInService signIns, HandOverService handOvers, IncidentService incidents, ShiftWords words) {
        this.repository = repository;
        this.signIns = signIns;
        this.handOvers = handOvers;
        this.incidents = incidents;
        this.words = words;
    }

    @Override
    public List<DueLine> lines(LocalDateTime now) {
        List<Stored> open = incidents.open();
        Set<Long> told = new HashSet<>(open.stream().map(Stored::id).toList());
        return Stream.of(signIns.unentered().stream().flatMap(shift -> repository.shift(shift.row().id()).stream()).map(shift -> sheet(shift, now)), signedOut(now), notHandedOver(now),
                repository.openItems(now).stream().filter(item -> !told.contains(item.values().get(OpenItemFields.INCIDENT, 0L))).map(item -> item(item, now)),
                open.stream().map(incident -> incident(incident, now))).flatMap(one -> one).toList();
    }

    private static DueLine line(String title, String detail, String word, String tone, long urgent, String table, long id) {
        return new DueLine(Place.LAST_NIGHT, title, detail, word, tone, urgent, table, id);
    }

    private DueLine sheet(Shift shift, LocalDateTime now) {
        long missing = shift.members().stream().filter(member -> shift.signInFor(member).isEmpty() && !member.values().get(ShiftMemberFields.ABSENT, false)).count();
        String title = shift.signIns().isEmpty() ? Words.of("patrol.due.sheet", words.kind(shift)) : Words.of("patrol.due.sheet.some", words.kind(shift), missing);
        return line(title, Words.of("patrol.due.shift", ShiftWords.day(shift.day()), ShiftWords.span(shift), signIns.team(shift)), Words.of("patrol.due.no-sign-in"), "late",
                -ChronoUnit.MINUTES.between(end(shift), now), ShiftFields.TYPE.table(), shift.id());
    }

    private static LocalDateTime end(Shift shift) {
        return shift.span().map(ShiftSpan::to).orElse(shift.day().atTime(23, 59));
    }

    /// Of the shifts that ended within the last day, whoever came and was not written off.
    private Stream<DueLine> signedOut(LocalDateTime now) {
        return repository.shifts(now.toLocalDate().minusDays(1), now.toLocalDate()).stream()
                .filter(shift -> shift.patrol() && !shift.cancelled() && !end(shift).isAfter(now) && end(shift).isAfter(now.minusDays(1)))
                .flatMap(shift -> shift.signIns().stream().filter(one -> !one.values().has(SignInFields.SIGN_OUT_AT)).map(one -> line(
                        Words.of("patrol.due.not-out", words.kind(shift), one.values().get(SignInFields.PERSON_NAME, "")), Words.of("patrol.due.planned", ShiftWords.span(shift), signIns.team(shift)),
                        Words.of("patrol.due.no-sign-out"), "late", 0, ShiftFields.TYPE.table(), shift.id())));
    }

    private Stream<DueLine> notHandedOver(LocalDateTime now) {
        return handOvers.unconfirmed(now).stream().map(shift -> line(Words.of("patrol.due.hand-over", words.kind(shift)),
                Words.of("patrol.due.shift", ShiftWords.day(shift.day()), ShiftWords.span(shift), signIns.team(shift)), Words.of("patrol.due.unconfirmed"), "late", 1, HandOverFields.TYPE.table(), shift.id()));
    }

    private static DueLine item(Stored item, LocalDateTime now) {
        Values values = item.values();
        long days = ChronoUnit.DAYS.between(values.get(OpenItemFields.OPENED_AT, now).toLocalDate(), now.toLocalDate());
        String next = values.get(OpenItemFields.NEXT_PERSON, "") + values.get(OpenItemFields.NEXT_STEP, "");
        return line(values.get(OpenItemFields.MATTER, ""), next.isEmpty() ? Words.of("patrol.due.no-next") : Words.of("patrol.due.next", next),
                days == 0 ? Words.of("patrol.due.since-today") : Words.of("patrol.due.since", days), days >= WAITING_LONG ? "soon" : "", 1000 - days, OpenItemFields.TYPE.table(), item.id());
    }

    private DueLine incident(Stored incident, LocalDateTime now) {
        IncidentState state = incidents.state(incident.values());
        return line(incidents.named(incident.values()), Words.of("patrol.due.incident", incident.values().get(IncidentFields.INCIDENT_NO, "")), state.words(), state.tone(),
                500 - Duration.between(incident.values().get(IncidentFields.FOUND_AT, now), now).toHours(), IncidentFields.TYPE.table(), incident.id());
    }

    @Override
    public Optional<MonthCurve> curve(LocalDate today) {
        YearMonth month = YearMonth.from(today);
        Days now = days(month, today);
        Days before = days(month.minusMonths(1), today);
        if (now.due + before.due == 0) {
            return Optional.empty();
        }
        String beside = before.due == 0 ? "" : now.due == 0 ? Words.of("patrol.curve.before", percent(before)) : compared(percent(now), percent(before));
        return Optional.of(new MonthCurve(Words.of("patrol.curve.title"), now.due == 0 ? "—" : percent(now).toPlainString(), Words.of("patrol.curve.unit"), beside, now.rates, before.rates, false));
    }

    private static String compared(BigDecimal now, BigDecimal before) {
        BigDecimal more = now.subtract(before);
        return Words.of("patrol.curve.before", before) + (more.signum() == 0 ? "" : Words.of(more.signum() > 0 ? "patrol.curve.higher" : "patrol.curve.lower", more.abs()));
    }

    private record Days(int present, int due, List<Double> rates) {}

    private static BigDecimal percent(Days days) {
        return BigDecimal.valueOf(100L * days.present).divide(BigDecimal.valueOf(days.due), 1, RoundingMode.HALF_UP);
    }

    /// The rate of each day that is over; a day on which nobody was to come keeps that of the day before it.
    private Days days(YearMonth month, LocalDate today) {
        Map<LocalDate, int[]> byDay = new TreeMap<>();
        repository.counted(month.atDay(1), month.atEndOfMonth()).stream().filter(shift -> shift.patrol() && !shift.cancelled() && shift.day().isBefore(today)).forEach(shift -> {
            int[] counts = byDay.computeIfAbsent(shift.day(), _ -> new int[2]);
            Set<Long> places = new HashSet<>(shift.places().stream().map(CountedShift.Place::id).toList());
            counts[0] += (int) shift.signIns().stream().map(CountedShift.SignedIn::place).filter(places::contains).distinct().count();
            counts[1] += places.size();
        });
        List<Double> rates = new ArrayList<>();
        int present = 0;
        int due = 0;
        double last = Double.NaN;
        for (LocalDate day = month.atDay(1); day.isBefore(today) && YearMonth.from(day).equals(month); day = day.plusDays(1)) {
            int[] counts = byDay.getOrDefault(day, new int[2]);
            present += counts[0];
            due += counts[1];
            last = counts[1] == 0 ? last : 100.0 * counts[0] / counts[1];
            rates.add(last);
        }
        return new Days(present, due, rates);
    }
}
