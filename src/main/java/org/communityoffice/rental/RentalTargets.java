package org.communityoffice.rental;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.plan.Days;
import org.communityoffice.plan.Fact;
import org.communityoffice.plan.Facts;
import org.communityoffice.plan.Target;
import org.communityoffice.plan.TargetBook;
import org.communityoffice.report.Behind;
import org.jspecify.annotations.Nullable;

/// Rental houses for the targets: what each has and whether it passes, its inspections, hazards that are open and those that fell due.
public final class RentalTargets implements TargetBook {
    private static final String ACTIVE = "rental_active";
    private final RentalMonth book;

    public RentalTargets(RentalMonth book) {
        this.book = book;
    }

    @Override
    public boolean holds(Target target) {
        return target.concept().equals("rentals");
    }

    @Override
    public Reading read(Days days) {
        RentalFigures.Records records = book.records(days.last());
        return new Read(records, records.houses().stream().collect(Collectors.toMap(Stored::id, house -> house.values().get(RentalFields.ADDRESS, ""))));
    }

    private record Read(RentalFigures.Records records, Map<Long, String> addresses) implements Reading {
        @Override
        public Facts of(Target target, Days days) {
            YearMonth month = YearMonth.from(days.last());
            RentalFigures figures = new RentalFigures(records, month);
            Set<String> active = figures.houses().keySet().stream().map(String::valueOf).collect(Collectors.toSet());
            return Facts.of(target.written("record").equals("inspection") ? visits() : target.written("denominator").equals("hazard_due") ? due()
                    : !target.written("hazard_item").isEmpty() ? open(days.last()) : standing(figures), active, kept(days));
        }

        /// Since when something was found or seen; a house itself does not say since when it is in the book.
        private boolean kept(Days days) {
            return !records.houses().isEmpty() && records.begunBy(days.last());
        }

        private List<Fact> standing(RentalFigures figures) {
            Set<Long> passing = figures.passing();
            return figures.houses().entrySet().stream().map(house -> roof(fact(figures, house, passing), records.roof().get(house.getKey()))).toList();
        }

        private Fact fact(RentalFigures figures, Map.Entry<Long, Values> row, Set<Long> passing) {
            Values house = row.getValue();
            Fact fact = named(Fact.standing(), row.getKey()).say(ACTIVE, true).say("all_hazards_closed", passing.contains(row.getKey())).say("self_report", house.get(RentalFields.SELF_REPORT, false));
            equipped(fact, "EXT", figures.hasExtinguisher(row.getKey(), house));
            equipped(fact, "LIGHT", figures.hasLight(row.getKey(), house));
            equipped(fact, "BELL", house.get(RentalFields.HAS_BELL, false));
            return fact;
        }

        private Fact named(Fact fact, long house) {
            return fact.from(address(house), RentalFields.TYPE.table(), house);
        }

        private String address(long house) {
            return addresses.getOrDefault(house, "");
        }

        @Override
        public Behind.Line object(String object, boolean served) {
            long house = Long.parseLong(object);
            return Behind.Line.share(address(house), "", served, RentalFields.TYPE.table(), house);
        }

        /// FC-16 and FC-18 stand for one another: where one of them applies, both are fulfilled or not.
        private static Fact roof(Fact fact, @Nullable Boolean good) {
            if (good != null) {
                fact.say("applicable", "FC-16");
            }
            return Boolean.TRUE.equals(good) ? fact.say("check_pass", "FC-16").say("check_pass", "FC-18") : fact;
        }

        private static void equipped(Fact fact, String kind, boolean has) {
            if (has) {
                fact.say("has_equipment", kind);
            }
        }

        /// Inspections to which somebody was let in.
        private List<Fact> visits() {
            return records.inspections().stream().map(Stored::values).filter(RentalFigures::letIn)
                    .map(one -> named(Fact.on(one.get(InspectionFields.INSPECTED_ON, LocalDate.MAX)), one.get(InspectionFields.RENTAL, 0L)).say(ACTIVE, String.valueOf(one.get(InspectionFields.RENTAL)))).toList();
        }

        /// By the day they fall due; what was handed over by then is none.
        private List<Fact> due() {
            return records.hazards().stream().map(Stored::values).filter(one -> one.has(HazardFields.DEADLINE)).map(one -> {
                LocalDate deadline = one.get(HazardFields.DEADLINE, LocalDate.MAX);
                return named(Fact.on(deadline), one.get(HazardFields.RENTAL, 0L)).say("hazard_due", !by(one.get(HazardFields.TRANSFERRED_ON), deadline)).say("closed_in_time", by(one.get(HazardFields.CLOSED_ON), deadline));
            }).toList();
        }

        /// Those that were open on a day, whatever became of them.
        private List<Fact> open(LocalDate day) {
            return records.hazards().stream().map(Stored::values).filter(one -> by(one.get(HazardFields.FOUND_ON), day) && !by(one.get(HazardFields.CLOSED_ON), day))
                    .map(one -> named(Fact.standing(), one.get(HazardFields.RENTAL, 0L)).say("hazard_item", one.get(HazardFields.ITEM, "")).say("status", by(one.get(HazardFields.TRANSFERRED_ON), day) ? "handed_over" : "found")).toList();
        }

        private static boolean by(@Nullable LocalDate date, LocalDate day) {
            return date != null && !date.isAfter(day);
        }
    }
}
