package org.communityoffice.rental;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityoffice.model.DueLine;
import org.communityoffice.model.DueLine.Place;
import org.communityoffice.model.MonthCurve;
import org.communityoffice.model.Stored;
import org.communityoffice.model.TodayBook;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// What falls due in rental houses: hazards to be looked at again, equipment, contracts.
public final class RentalToday implements TodayBook {
    /// So far ahead it is said, in days.
    private static final int RECHECK = 7;
    private static final int AHEAD = 30;
    private static final int NEAR = 5;
    private final RentalRepository repository;
    private final EquipmentService equipment;
    private final TenancyService tenancies;

    public RentalToday(RentalRepository repository, EquipmentService equipment, TenancyService tenancies) {
        this.repository = repository;
        this.equipment = equipment;
        this.tenancies = tenancies;
    }

    @Override
    public List<DueLine> lines(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        return repository.read(reading -> Stream.of(
                repository.unclosedHazards(reading).stream().filter(one -> !one.values().has(HazardFields.TRANSFERRED_ON)).flatMap(one -> Stream.ofNullable(recheck(one, today))),
                equipment(today),
                contracts(repository.tenanciesOn(reading, today), today)).flatMap(lines -> lines).toList());
    }

    private String address(@Nullable Long house) {
        return house == null ? "" : repository.find(house).map(one -> one.values().get(RentalFields.ADDRESS, "")).orElse("");
    }

    /// 逾期 2 天, 今天到期, 剩 5 天
    private static DueLine line(String title, String detail, long days, String table, long id) {
        String word = days < 0 ? Words.of("rental.due.past", -days) : days == 0 ? Words.of("rental.due.today") : Words.of("rental.due.left", days);
        return new DueLine(Place.DUE, title, detail, word, days < 0 ? "late" : days <= NEAR ? "soon" : "", days, table, id);
    }

    private @Nullable DueLine recheck(Stored hazard, LocalDate today) {
        LocalDate deadline = hazard.values().get(HazardFields.DEADLINE);
        if (deadline == null || deadline.isAfter(today.plusDays(RECHECK))) {
            return null;
        }
        String notice = hazard.values().get(HazardFields.NOTICE_NO, "");
        String what = Stream.of(hazard.values().get(HazardFields.DESCRIPTION, ""), notice.isEmpty() ? "" : Words.of("rental.due.notice", notice)).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        Long house = hazard.values().get(HazardFields.RENTAL);
        return line(Words.of("rental.due.recheck", address(house)), what, ChronoUnit.DAYS.between(today, deadline), RentalFields.TYPE.table(), house == null ? 0 : house);
    }

    /// A kind that falls due at several places is one line: it opens the most urgent.
    private Stream<DueLine> equipment(LocalDate today) {
        Map<String, List<EquipmentLine>> kinds = equipment.lines().stream().filter(line -> !next(line).isAfter(today.plusDays(AHEAD)))
                .sorted(Comparator.comparing(RentalToday::next)).collect(Collectors.groupingBy(line -> line.kind() + line.due().isRetirementNext(), LinkedHashMap::new, Collectors.toList()));
        return kinds.values().stream().map(lines -> {
            EquipmentLine first = lines.getFirst();
            LocalDate day = next(first);
            String title = Words.of(first.due().isRetirementNext() ? "rental.due.retire" : "rental.due.service", first.kind(), lines.stream().mapToInt(EquipmentLine::quantity).sum(), first.unit());
            String place = (first.place() + " " + first.values().get(EquipmentFields.LOCATION, "")).strip();
            String where = lines.size() == 1 ? place : Words.of("rental.due.places", place, lines.size());
            Long house = first.values().get(EquipmentFields.RENTAL);
            return line(title, where + " · " + Words.of("rental.due.day", day.getMonthValue(), day.getDayOfMonth()), ChronoUnit.DAYS.between(today, day),
                    house == null ? EquipmentFields.TYPE.table() : RentalFields.TYPE.table(), house == null ? first.id() : house);
        });
    }

    private static LocalDate next(EquipmentLine line) {
        return java.util.Objects.requireNonNullElse(line.due().next(), LocalDate.MAX);
    }

    private Stream<DueLine> contracts(List<Stored> here, LocalDate today) {
        List<Stored> due = here.stream().filter(one -> !one.values().get(TenancyFields.CONTRACT_TO, LocalDate.MAX).isAfter(today.plusDays(AHEAD))).toList();
        return tenancies.tenants(due).stream().map(tenant -> {
            Values values = tenant.tenancy().values();
            Long house = values.get(TenancyFields.RENTAL);
            return line(Words.of("rental.due.contract", tenant.name()), (address(house) + " " + tenant.room()).strip(), ChronoUnit.DAYS.between(today, values.get(TenancyFields.CONTRACT_TO, today)),
                    RentalFields.TYPE.table(), house == null ? 0 : house);
        });
    }

    @Override
    public Optional<MonthCurve> curve(LocalDate today) {
        if (repository.all().isEmpty()) {
            return Optional.empty();
        }
        List<Stored> inspections = repository.read(reading -> repository.inspectionsUntil(reading, today));
        YearMonth month = YearMonth.from(today);
        List<Double> now = visited(inspections, month, today);
        List<Double> before = visited(inspections, month.minusMonths(1), today);
        int seen = now.getLast().intValue();
        int same = before.get(Math.min(today.getDayOfMonth(), before.size()) - 1).intValue();
        String beside = Words.of("rental.curve.before", same) + (seen == same ? "" : Words.of(seen > same ? "rental.curve.more" : "rental.curve.less", Math.abs(seen - same)));
        return Optional.of(new MonthCurve(Words.of("rental.curve.title"), String.valueOf(seen), Words.of("rental.curve.unit"), beside, now, before, true));
    }

    /// How many houses were seen by the end of each day; one that is seen twice counts once.
    private static List<Double> visited(List<Stored> inspections, YearMonth month, LocalDate today) {
        Map<Long, Integer> first = new HashMap<>();
        inspections.stream().map(Stored::values).filter(RentalFigures::letIn).forEach(one -> {
            LocalDate day = one.get(InspectionFields.INSPECTED_ON, LocalDate.MIN);
            if (YearMonth.from(day).equals(month)) {
                first.merge(one.get(InspectionFields.RENTAL, 0L), day.getDayOfMonth(), Math::min);
            }
        });
        List<Double> out = new ArrayList<>();
        for (int day = 1; day <= month.lengthOfMonth() && !month.atDay(day).isAfter(today); day++) {
            int until = day;
            out.add((double) first.values().stream().filter(seen -> seen <= until).count());
        }
        return out;
    }
}
