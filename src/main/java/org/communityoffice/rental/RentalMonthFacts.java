package org.communityoffice.rental;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.jspecify.annotations.Nullable;

/// All that the papers of a month say of rental houses, read in one snapshot, with what several of them need by house.
///
/// @param last      the last day that counts
/// @param hazards   those that were open at some time of the month, whole
/// @param equipment all of it, as it stands on the last day
/// @param children  entries of the register of children who came along
/// @param answered  by house the answers of the last inspection that had any
record RentalMonthFacts(YearMonth month, LocalDate last, Map<Long, Stored> houses, RentalMonthRepository.Counted counted, List<Stored> hazards, List<EquipmentLine> equipment, List<Stored> children,
        Map<Long, Answers> answered) {

    /// How many there are in a house by the book of equipment.
    record Equipped(int extinguishers, int lights, int smokeAlarms) {
        static final Equipped NONE = new Equipped(0, 0, 0);
    }

    private static final String LIGHT = "LIGHT-EMG";
    private static final String SMOKE_ALARM = "ALARM-SMOKE";

    /// @param kinds to know extinguishers
    Map<Long, Equipped> equipped(EquipmentKinds kinds) {
        Map<Long, Equipped> out = new HashMap<>();
        for (EquipmentLine one : equipment) {
            Long house = one.values().get(EquipmentFields.RENTAL);
            if (house == null || one.due().state() == EquipmentDue.State.GONE) {
                continue;
            }
            String code = one.values().get(EquipmentFields.EQUIP_TYPE, "");
            boolean extinguisher = kinds.kind(code).filter(EquipmentKind::isExtinguisher).isPresent();
            out.merge(house, new Equipped(extinguisher ? one.quantity() : 0, code.equals(LIGHT) ? one.quantity() : 0, code.equals(SMOKE_ALARM) ? one.quantity() : 0),
                    (a, b) -> new Equipped(a.extinguishers + b.extinguishers, a.lights + b.lights, a.smokeAlarms + b.smokeAlarms));
        }
        return out;
    }

    /// The last inspection of each house, also one to which nobody was let in.
    Map<Long, Values> lastInspected() {
        Map<Long, Values> out = new HashMap<>();
        counted.inspections().forEach(one -> out.put(one.values().get(InspectionFields.RENTAL, 0L), one.values()));
        return out;
    }

    /// The last day on which each hazard was looked at again.
    Map<Long, LocalDate> lastRechecked() {
        Map<Long, LocalDate> out = new HashMap<>();
        counted.rechecks().forEach(one -> out.merge(one.values().get(RecheckFields.HAZARD, 0L), one.values().get(RecheckFields.RECHECKED_ON, LocalDate.MIN), (a, b) -> a.isAfter(b) ? a : b));
        return out;
    }

    /// The hazards as they stood on the last day.
    List<Stored> hazardsThen() {
        Map<Long, LocalDate> rechecked = lastRechecked();
        return hazards.stream().map(one -> new Stored(one.id(), one.version(), HazardThen.on(one.values(), last, rechecked.containsKey(one.id())))).toList();
    }

    /// How many live in each house on the last day; houses in which nobody ever did are not in it.
    Map<Long, Integer> heads() {
        Map<Long, Set<Long>> living = new HashMap<>();
        for (Stored one : counted.tenancies()) {
            Long house = one.values().get(TenancyFields.RENTAL);
            if (house != null) {
                Set<Long> there = living.computeIfAbsent(house, _ -> new HashSet<>());
                if (TenancyCheck.lives(one.values(), last)) {
                    there.add(one.values().get(TenancyFields.PERSON, -one.id()));
                }
            }
        }
        return living.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().size()));
    }

    @Nullable Stored house(Values record, org.communityoffice.model.Field<Long> field) {
        return houses.get(record.get(field, 0L));
    }
}
