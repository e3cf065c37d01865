package org.communityoffice.patrol;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.jspecify.annotations.Nullable;

/// Counts a month's patrol from its records; knows no database and no clock.
public final class PatrolCount {
    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    private final YearMonth month;
    private final LocalDateTime from;
    private final LocalDateTime to;
    private final ShiftKinds kinds;

    private PatrolCount(YearMonth month, LocalDate today, ShiftKinds kinds) {
        this.month = month;
        this.kinds = kinds;
        from = month.atDay(1).atStartOfDay();
        LocalDateTime end = month.plusMonths(1).atDay(1).atStartOfDay();
        LocalDateTime over = today.atStartOfDay();
        to = over.isBefore(from) ? from : over.isBefore(end) ? over : end;
    }

    /// @param shifts    of the month and of the day before it, whose night reaches in
    /// @param incidents found in the month
    /// @param handOvers that the month's shifts gave
    /// @param today     of a running month only the days before it count
    public static PatrolFigures of(Collection<CountedShift> shifts, Collection<Stored> incidents, Collection<Stored> handOvers, Collection<Stored> posts,
            YearMonth month, LocalDate today, ShiftKinds kinds) {
        return new PatrolCount(month, today, kinds).count(shifts, incidents, handOvers, posts);
    }

    private PatrolFigures count(Collection<CountedShift> shifts, Collection<Stored> incidents, Collection<Stored> handOvers, Collection<Stored> posts) {
        List<CountedShift> counted = shifts.stream().filter(shift -> !shift.cancelled() && counts(shift.day())).toList();
        List<CountedShift> due = counted.stream().filter(CountedShift::patrol).toList();
        List<Presence> presences = presences(shifts);
        Set<Long> handed = handOvers.stream().filter(row -> row.values().has(HandOverFields.FROM_CONFIRMED_AT) && row.values().has(HandOverFields.TO_CONFIRMED_AT))
                .map(row -> row.values().get(HandOverFields.FROM_SHIFT, 0L)).collect(Collectors.toSet());
        return new PatrolFigures(month, days(), new PatrolFigures.Shifts(due.size(), (int) due.stream().filter(this::held).count()), people(due), cover(presences),
                posts(presences, posts), found(incidents), (int) due.stream().filter(shift -> handed.contains(shift.row().id())).count(),
                (int) counted.stream().filter(shift -> shift.isOf("cleaning") && held(shift)).count());
    }

    private boolean counts(LocalDate day) {
        return YearMonth.from(day).equals(month) && day.atStartOfDay().isBefore(to);
    }

    private int days() {
        return (int) ChronoUnit.DAYS.between(from, to);
    }

    /// 到位: as many different people signed in as the shift needs.
    private boolean held(CountedShift shift) {
        Set<Object> people = new HashSet<>();
        shift.signIns().forEach(one -> people.add(one.who()));
        return people.size() >= Math.max(1, kinds.minimum(shift.row().values()));
    }

    private static PatrolFigures.People people(List<CountedShift> due) {
        int places = 0;
        int present = 0;
        int late = 0;
        int besides = 0;
        for (CountedShift shift : due) {
            Set<Long> ids = shift.places().stream().map(CountedShift.Place::id).collect(Collectors.toSet());
            Set<Long> filled = new HashSet<>();
            Set<Long> lateIn = new HashSet<>();
            LocalDateTime start = shift.span().map(ShiftSpan::from).orElse(null);
            for (CountedShift.SignedIn one : shift.signIns()) {
                Long place = one.place();
                if (place == null || !ids.contains(place)) {
                    besides++;
                } else if (filled.add(place) && start != null && one.in().isAfter(start)) {
                    lateIn.add(place);
                }
            }
            places += ids.size();
            present += filled.size();
            late += lateIn.size();
        }
        return new PatrolFigures.People(places, present, late, besides);
    }

    /// Somebody on post from when to when, cut to what counts.
    private record Presence(@Nullable Long post, ShiftSpan span) {}

    /// By begin, so that nobody has to sort them again.
    private List<Presence> presences(Collection<CountedShift> shifts) {
        List<Presence> out = new ArrayList<>();
        for (CountedShift shift : shifts) {
            if (shift.patrol()) {
                ShiftSpan whole = shift.span().orElse(null);
                shift.signIns().forEach(one -> {
                    ShiftSpan span = there(whole, one);
                    if (span.from().isBefore(span.to())) {
                        out.add(new Presence(post(shift, one), span));
                    }
                });
            }
        }
        out.sort(Comparator.comparing(one -> one.span.from()));
        return out;
    }

    /// Who did not sign out was there until the shift's end.
    private ShiftSpan there(@Nullable ShiftSpan shift, CountedShift.SignedIn one) {
        LocalDateTime in = one.in();
        LocalDateTime out = one.out() != null ? one.out() : shift != null ? shift.to() : in;
        return new ShiftSpan(in.isBefore(from) ? from : in, out.isAfter(to) ? to : out);
    }

    /// Where they signed in for, else where the rota put them.
    private static @Nullable Long post(CountedShift shift, CountedShift.SignedIn one) {
        Long place = one.place();
        if (one.post() != null || place == null) {
            return one.post();
        }
        return shift.places().stream().filter(other -> other.id() == place).findFirst().map(CountedShift.Place::post).orElse(null);
    }

    private PatrolFigures.Cover cover(List<Presence> presences) {
        List<ShiftSpan> gaps = Coverage.gaps(spans(presences), from, to);
        BigDecimal gap = PatrolFigures.hours(Coverage.minutes(gaps));
        return new PatrolFigures.Cover(gap, BigDecimal.valueOf((long) HOURS * days()).subtract(gap).setScale(1), gaps);
    }

    private static List<ShiftSpan> spans(List<Presence> presences) {
        return presences.stream().map(Presence::span).toList();
    }

    private List<PatrolFigures.PostLine> posts(List<Presence> presences, Collection<Stored> posts) {
        Map<Long, List<Presence>> byPost = new HashMap<>();
        presences.stream().filter(one -> one.post != null).forEach(one -> byPost.computeIfAbsent(one.post, _ -> new ArrayList<>()).add(one));
        return posts.stream().filter(post -> post.values().get(PostFields.ACTIVE, true) || byPost.containsKey(post.id())).map(post -> {
            List<ShiftSpan> spans = spans(byPost.getOrDefault(post.id(), List.of()));
            return new PatrolFigures.PostLine(post, PatrolFigures.hours(Coverage.minutes(Coverage.gaps(spans, from, to))), map(spans));
        }).toList();
    }

    private List<BigDecimal> map(List<ShiftSpan> spans) {
        long[] minutes = new long[HOURS];
        for (ShiftSpan span : spans) {
            long at = ChronoUnit.MINUTES.between(from, span.from());
            long end = ChronoUnit.MINUTES.between(from, span.to());
            while (at < end) {
                long hour = at / MINUTES;
                long until = Math.min((hour + 1) * MINUTES, end);
                minutes[(int) (hour % HOURS)] += until - at;
                at = until;
            }
        }
        List<BigDecimal> out = new ArrayList<>();
        for (long one : minutes) {
            out.add(days() == 0 ? BigDecimal.ZERO.setScale(1) : BigDecimal.valueOf(one).divide(BigDecimal.valueOf((long) MINUTES * days()), 1, RoundingMode.HALF_UP));
        }
        return out;
    }

    private PatrolFigures.Found found(Collection<Stored> incidents) {
        LocalDateTime end = month.plusMonths(1).atDay(1).atStartOfDay();
        List<Values> found = incidents.stream().map(Stored::values).filter(one -> {
            LocalDateTime at = one.get(IncidentFields.FOUND_AT);
            return at != null && YearMonth.from(at).equals(month);
        }).toList();
        return new PatrolFigures.Found(found.size(), (int) found.stream().filter(one -> one.get(IncidentFields.HANDLED_AT, end).isBefore(end)).count(),
                (int) found.stream().filter(PatrolCount::within24).count(), to(found, "纠纷登记"), to(found, "隐患台账"), to(found, "公安"));
    }

    /// 发现后24小时内处置完成
    static boolean within24(Values incident) {
        LocalDateTime found = incident.get(IncidentFields.FOUND_AT);
        LocalDateTime handled = incident.get(IncidentFields.HANDLED_AT);
        return found != null && handled != null && !handled.isAfter(found.plusHours(HOURS));
    }

    private static int to(List<Values> found, String where) {
        return (int) found.stream().filter(one -> where.equals(one.get(IncidentFields.TRANSFER_KIND))).count();
    }
}
