package org.communityoffice.resident;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.settings.Building;

/// The order of a roster: estate and building as the office lists them, unit, room, household, and in it the head first.
final class RosterOrder implements Comparator<Stored> {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Map<Long, Integer> places = new HashMap<>();
    private final Map<Long, Values> households;
    private final Comparator<Stored> order;

    RosterOrder(List<Building> buildings, Map<Long, Values> households) {
        this.households = households;
        buildings.forEach(building -> places.put(building.id(), places.size()));
        this.order = Comparator.comparingInt(this::building)
                .thenComparing(this::door)
                .thenComparing(person -> person.values().get(ResidentFields.HOUSEHOLD, Long.MAX_VALUE))
                .thenComparing(RosterOrder::relation)
                .thenComparing(person -> String.valueOf(person.values().get(ResidentFields.BIRTH_DATE)))
                .thenComparingLong(Stored::id);
    }

    @Override
    public int compare(Stored a, Stored b) {
        return order.compare(a, b);
    }

    /// The household's building: all its people stand together whatever is written beside each.
    private int building(Stored person) {
        Values household = household(person);
        Long id = household != null && household.has(HouseholdFields.BUILDING) ? household.get(HouseholdFields.BUILDING)
                : person.values().get(ResidentFields.BUILDING);
        return id == null ? Integer.MAX_VALUE : places.getOrDefault(id, Integer.MAX_VALUE);
    }

    private String door(Stored person) {
        Values household = household(person);
        if (household != null) {
            return padded(household.get(HouseholdFields.UNIT, "") + " " + household.get(HouseholdFields.ROOM, household.get(HouseholdFields.ADDRESS, "")));
        }
        return padded(" " + person.values().get(ResidentFields.ROOM, person.values().get(ResidentFields.RESIDENCE_ADDRESS, "")));
    }

    private @org.jspecify.annotations.Nullable Values household(Stored person) {
        Long id = person.values().get(ResidentFields.HOUSEHOLD);
        return id == null ? null : households.get(id);
    }

    /// Room 502 stands before 1001.
    private static String padded(String door) {
        Matcher number = NUMBER.matcher(door);
        return number.replaceAll(m -> "0".repeat(Math.max(0, 6 - m.group().length())) + m.group());
    }

    private static String relation(Stored person) {
        String relation = person.values().get(ResidentFields.RELATION_TO_HEAD, "~");
        return relation.equals(Households.HEAD) ? "" : relation;
    }
}
