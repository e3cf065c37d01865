package org.communityoffice.patrol;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.Behind;
import org.communityoffice.report.Behind.Line;

/// The shifts, places, gaps and incidents that the figures of a month's patrol count.
final class PatrolRecords {
    private final PatrolFiguresService service;
    private final ShiftWords words;
    private final ShiftKinds kinds;
    private final YearMonth month;
    private final LocalDate today;
    private final PatrolFiguresService.Records records;

    /// @param today of a running month only the days before it count
    PatrolRecords(PatrolFiguresService service, ShiftWords words, ShiftKinds kinds, YearMonth month, LocalDate today) {
        this.service = service;
        this.words = words;
        this.kinds = kinds;
        this.month = month;
        this.today = today;
        records = service.records(month);
    }

    Optional<Behind> of(String code) {
        return Optional.ofNullable(switch (code) {
            case "PAT-SHIFT-DUE" -> Behind.count(due().stream().map(this::shift).toList());
            case "PAT-SHIFT-HELD" -> Behind.count(due().stream().filter(this::held).map(this::shift).toList());
            case "PAT-DUE" -> Behind.count(places((_, _) -> true));
            case "PAT-PRESENT" -> Behind.count(places((shift, place) -> shift.signInFor(place).isPresent()));
            case "PAT-ABSENT" -> Behind.count(places((shift, place) -> shift.signInFor(place).isEmpty()));
            case "PAT-LATE" -> Behind.count(places(PatrolRecords::late));
            case "PAT-RATE" -> Behind.share(due().stream().flatMap(shift -> shift.members().stream().map(place -> place(shift, place))).toList());
            case "PAT-COVER" -> new Behind(Behind.How.REST, days());
            case "PAT-GAP" -> new Behind(Behind.How.HOURS, service.month(month).cover().gaps().stream().map(this::gap).toList());
            case "PAT-HO-RATE" -> handedOver();
            case "PAT-INC" -> Behind.count(incidents(_ -> true));
            case "PAT-INC-DONE" -> Behind.count(incidents(one -> one.has(IncidentFields.HANDLED_AT) && one.get(IncidentFields.HANDLED_AT, LocalDateTime.MAX).isBefore(month.plusMonths(1).atDay(1).atStartOfDay())));
            case "PAT-INC-24H" -> Behind.share(records.incidents().stream().map(one -> incident(one, PatrolCount.within24(one.values()))).toList());
            case "PAT-TO-DIS" -> Behind.count(incidents(one -> "纠纷登记".equals(one.get(IncidentFields.TRANSFER_KIND))));
            case "PAT-TO-HAZ" -> Behind.count(incidents(one -> "隐患台账".equals(one.get(IncidentFields.TRANSFER_KIND))));
            case "PAT-TO-POL" -> Behind.count(incidents(one -> "公安".equals(one.get(IncidentFields.TRANSFER_KIND))));
            case "ENV-SWEEP" -> Behind.count(counted().stream().filter(shift -> "cleaning".equals(shift.row().values().get(ShiftFields.DUTY_KIND)) && held(shift)).map(this::shift).toList());
            default -> null;
        });
    }

    private List<Shift> counted() {
        return records.shifts().stream().filter(shift -> !shift.cancelled() && YearMonth.from(shift.day()).equals(month) && shift.day().isBefore(today)).toList();
    }

    private List<Shift> due() {
        return counted().stream().filter(Shift::patrol).toList();
    }

    private boolean held(Shift shift) {
        Set<Object> people = shift.signIns().stream().map(Stored::values).map(one -> one.has(SignInFields.PERSON) ? one.get(SignInFields.PERSON, 0L) : one.get(SignInFields.PERSON_NAME, "")).collect(Collectors.toSet());
        return people.size() >= Math.max(1, kinds.minimum(shift.row().values()));
    }

    private static boolean late(Shift shift, Stored place) {
        return shift.span().flatMap(span -> shift.signInFor(place).map(one -> one.values().get(SignInFields.SIGN_IN_AT, span.from()).isAfter(span.from()))).orElse(false);
    }

    private List<Line> places(BiPredicate<Shift, Stored> which) {
        return due().stream().flatMap(shift -> shift.members().stream().filter(place -> which.test(shift, place)).map(place -> place(shift, place))).toList();
    }

    private Line place(Shift shift, Stored place) {
        Optional<LocalDateTime> in = shift.signInFor(place).map(one -> one.values().get(SignInFields.SIGN_IN_AT));
        String signed = in.map(at -> Words.of("patrol.behind.in", ShiftWords.of(at, shift.day()))).orElse(Words.of("patrol.behind.absent"));
        return Line.share(RotaPlace.of(place).name(), Words.of("patrol.behind.place", words.shortly(shift), signed), shift.signInFor(place).isPresent(), ShiftFields.TYPE.table(), shift.id());
    }

    private Line shift(Shift shift) {
        return Line.one(words.shortly(shift), Words.of("patrol.behind.shift", ShiftWords.span(shift), shift.signIns().size(), shift.members().size()), ShiftFields.TYPE.table(), shift.id());
    }

    private Line gap(ShiftSpan gap) {
        return new Line(RotaGrid.words(gap), "", BigDecimal.valueOf(Duration.between(gap.from(), gap.to()).toMinutes()), BigDecimal.ONE, "", 0);
    }

    /// Every day with the minutes in which somebody was there.
    private List<Line> days() {
        List<ShiftSpan> gaps = service.month(month).cover().gaps();
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).filter(day -> day.isBefore(today)).map(day -> {
            LocalDateTime from = day.atStartOfDay();
            LocalDateTime to = from.plusDays(1);
            long empty = gaps.stream().filter(gap -> gap.from().isBefore(to) && gap.to().isAfter(from))
                    .mapToLong(gap -> Duration.between(gap.from().isBefore(from) ? from : gap.from(), gap.to().isAfter(to) ? to : gap.to()).toMinutes()).sum();
            return new Line(day.toString(), ShiftWords.weekday(day), BigDecimal.valueOf(Duration.ofDays(1).toMinutes() - empty), BigDecimal.ONE, "", 0);
        }).toList();
    }

    private Behind handedOver() {
        Set<Long> handed = records.handOvers().stream().map(Stored::values).filter(one -> one.has(HandOverFields.FROM_CONFIRMED_AT) && one.has(HandOverFields.TO_CONFIRMED_AT))
                .map(one -> one.get(HandOverFields.FROM_SHIFT, 0L)).collect(Collectors.toSet());
        return Behind.share(due().stream().map(shift -> Line.share(words.shortly(shift), Words.of(handed.contains(shift.id()) ? "patrol.behind.handed" : "patrol.behind.not-handed"), handed.contains(shift.id()),
                HandOverFields.TYPE.table(), shift.id())).toList());
    }

    private List<Line> incidents(Predicate<Values> which) {
        return records.incidents().stream().filter(one -> which.test(one.values())).map(one -> incident(one, true)).toList();
    }

    private static Line incident(Stored incident, boolean counts) {
        Values values = incident.values();
        LocalDateTime found = values.get(IncidentFields.FOUND_AT, LocalDateTime.MIN);
        return Line.share(values.get(IncidentFields.DESCRIPTION, ""), Words.of("patrol.behind.incident", ShiftWords.day(found.toLocalDate()), values.has(IncidentFields.HANDLED_AT) ? Words.of("patrol.behind.handled") : Words.of("patrol.behind.open")),
                counts, IncidentFields.TYPE.table(), incident.id());
    }
}
