package org.communityoffice.patrol;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.plan.Days;
import org.communityoffice.plan.Fact;
import org.communityoffice.plan.Facts;
import org.communityoffice.plan.Target;
import org.communityoffice.plan.TargetBook;
import org.communityoffice.settings.CodeLists;
import org.jspecify.annotations.Nullable;

/// Shifts and incidents for the targets: a shift says how many places it had, how many signed in and when they were there; apart from that, whether it was handed over.
public final class PatrolTargets implements TargetBook {
    private static final String CLEANING = "cleaning";
    private static final String ROAD = "road_section";
    private final PatrolRepository repository;
    private final CodeLists codes;

    public PatrolTargets(PatrolRepository repository, CodeLists codes) {
        this.repository = repository;
        this.codes = codes;
    }

    @Override
    public boolean holds(Target target) {
        return target.concept().equals("patrol");
    }

    @Override
    public Reading read(Days days) {
        return repository.read(reading -> {
            List<CountedShift> shifts = repository.counted(reading, days.first(), days.last()).stream().filter(shift -> !shift.cancelled()).toList();
            Set<Long> handed = repository.handOvers(reading, days.first(), days.last()).stream().filter(PatrolTargets::confirmed)
                    .map(row -> row.values().get(HandOverFields.FROM_SHIFT, 0L)).collect(Collectors.toSet());
            List<Stored> incidents = repository.incidents(reading, days.first().atStartOfDay(), days.last().plusDays(1).atStartOfDay());
            LocalDate begun = repository.begun(reading);
            Facts ofShifts = Facts.of(shifts.stream().map(this::fact).toList(), Set.of(), true);
            Facts ofHandOvers = Facts.of(shifts.stream().map(shift -> of(shift).say("scheduled", true).say("handed_over", handed.contains(shift.row().id()))).toList(), Set.of(), true);
            Facts ofSweeps = Facts.of(shifts.stream().filter(shift -> shift.isOf(CLEANING)).flatMap(shift -> sweeps(shift).stream()).toList(), Set.of(), true);
            Facts ofIncidents = Facts.of(incidents.stream().map(incident -> fact(incident.values()).from(incident.values().get(IncidentFields.DESCRIPTION, ""), IncidentFields.TYPE.table(), incident.id())).toList(), Set.of(), true);
            Map<LocalDate, Set<String>> roads = roads(shifts);
            return (target, period) -> {
                boolean kept = begun != null && !period.last().isBefore(begun);
                if (target.per().equals(ROAD)) {
                    return ofSweeps.with(roads.getOrDefault(period.last(), Set.of()), kept);
                }
                Facts facts = target.written("record").equals("incident") ? ofIncidents : target.written("numerator").equals("handed_over") ? ofHandOvers : ofShifts;
                return facts.with(Set.of(), kept);
            };
        });
    }

    private static boolean confirmed(Stored handOver) {
        return handOver.values().has(HandOverFields.FROM_CONFIRMED_AT) && handOver.values().has(HandOverFields.TO_CONFIRMED_AT);
    }

    /// Each sweep of a road, by who signed in there.
    private List<Fact> sweeps(CountedShift shift) {
        return at(shift).stream().map(post -> of(shift).say("status", "signed_in").say(ROAD, post.toString())).toList();
    }

    /// The posts at which somebody signed in; two at one post sweep it once.
    private static Set<Long> at(CountedShift shift) {
        Map<Long, @Nullable Long> planned = new HashMap<>();
        shift.places().forEach(place -> planned.put(place.id(), place.post()));
        Set<Long> out = new HashSet<>();
        for (CountedShift.SignedIn one : shift.signIns()) {
            Long post = one.post() != null ? one.post() : planned.get(one.place());
            if (post != null) {
                out.add(post);
            }
        }
        return out;
    }

    /// The roads of a day: every post that the rota of the cleaners has on any day of its month.
    private static Map<LocalDate, Set<String>> roads(List<CountedShift> shifts) {
        Map<YearMonth, Set<String>> months = new HashMap<>();
        List<CountedShift> sweeping = shifts.stream().filter(shift -> shift.isOf(CLEANING)).toList();
        sweeping.forEach(shift -> months.computeIfAbsent(YearMonth.from(shift.day()), _ -> new HashSet<>())
                .addAll(shift.places().stream().map(CountedShift.Place::post).filter(Objects::nonNull).map(String::valueOf).toList()));
        Map<LocalDate, Set<String>> out = new HashMap<>();
        months.forEach((month, posts) -> month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).forEach(day -> out.put(day, posts)));
        return out;
    }

    private Fact of(CountedShift shift) {
        return Fact.on(shift.day()).from(codes.name("shift-kinds", shift.row().values().get(ShiftFields.SHIFT_KIND, "")), ShiftFields.TYPE.table(), shift.row().id()).say("duty_kind", shift.row().values().get(ShiftFields.DUTY_KIND, ""));
    }

    private Fact fact(CountedShift shift) {
        Set<Long> places = shift.places().stream().map(CountedShift.Place::id).collect(Collectors.toSet());
        Set<Long> filled = shift.signIns().stream().map(CountedShift.SignedIn::place).filter(Objects::nonNull).filter(places::contains).collect(Collectors.toSet());
        Fact fact = of(shift).number("signed_in", filled.size()).number("scheduled", places.size());
        for (CountedShift.SignedIn one : shift.signIns()) {
            LocalDateTime out = one.out() != null ? one.out() : shift.span().map(ShiftSpan::to).orElse(one.in());
            fact.there(one.in(), out);
        }
        return fact;
    }

    private static Fact fact(Values incident) {
        LocalDateTime found = incident.get(IncidentFields.FOUND_AT, LocalDateTime.MIN);
        return Fact.on(found.toLocalDate()).say("incident", true).say("handled_in_24h", PatrolCount.within24(incident));
    }
}
