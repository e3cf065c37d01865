package org.communityoffice.resident;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.communityoffice.database.Changes;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.settings.Building;
import org.communityoffice.settings.BuildingList;
import org.communityoffice.settings.Place;
import org.jspecify.annotations.Nullable;

/// Families seen as families: who lives at one address is one household; its head is who is written as 户主.
public final class Households {
    /// `codes/relation-to-head.csv`.
    public static final String HEAD = "02";
    private static final String FAMILY = "家庭户";
    private static final String IN_USE = "在册";
    static final String CLOSED = "销户";

    private final ResidentRepository repository;
    private final Supplier<BuildingList> buildings;

    public Households(ResidentRepository repository, Supplier<BuildingList> buildings) {
        this.repository = repository;
        this.buildings = buildings;
    }

    /// For one action, of one person or of many (an import): households made on the way are found again.
    public Linking linking(Changes changes) {
        return new Linking(changes);
    }

    /// The households of one action.
    public final class Linking {
        private final Changes changes;
        private final Map<String, Long> byAddress = new HashMap<>();
        private final Map<Long, Stored> made = new HashMap<>();
        private long lastNumber = -1;

        private Linking(Changes changes) {
            this.changes = changes;
        }

        /// Only when the first person without a household comes: most saves have no need of it.
        private void gather() {
            if (lastNumber >= 0) {
                return;
            }
            lastNumber = 0;
            repository.households().forEach(household -> {
                if (IN_USE.equals(household.values().get(HouseholdFields.STATUS))) {
                    byAddress.put(key(household.values().get(HouseholdFields.ADDRESS, "")), household.id());
                }
                lastNumber = Math.max(lastNumber, number(household.values()));
            });
        }

        /// The person with building and household as the address says. A household that was chosen by hand is left alone;
        /// an address that does not fit the building list stays free text.
        public Values link(Values person) {
            String written = person.get(ResidentFields.RESIDENCE_ADDRESS);
            if (written == null) {
                return person;
            }
            Optional<Place> place = buildings.get().place(written);
            Values placed = place.map(found -> person.change()
                    .set(ResidentFields.BUILDING, found.building().id())
                    .set(ResidentFields.ROOM, person.get(ResidentFields.ROOM, found.room())).done()).orElse(person);
            if (placed.has(ResidentFields.HOUSEHOLD) || !ResidentStatus.livingHere(placed) || !isHome(placed, place)) {
                return placed;
            }
            String address = place.map(Place::address).orElse(written);
            gather();
            long household = byAddress.computeIfAbsent(key(address), unknown -> open(address, place));
            return placed.with(ResidentFields.HOUSEHOLD, household);
        }

        /// After a head of household was saved: the household says so, if it has none yet.
        public void headIs(Stored person) {
            Long id = person.values().get(ResidentFields.HOUSEHOLD);
            if (id == null || !HEAD.equals(person.values().get(ResidentFields.RELATION_TO_HEAD))) {
                return;
            }
            Stored household = made.containsKey(id) ? made.get(id) : repository.household(id).orElse(null);
            if (household != null && !household.values().has(HouseholdFields.HEAD)) {
                made.put(id, changes.update(household, household.values().with(HouseholdFields.HEAD, person.id())));
            }
        }

        private long open(String address, Optional<Place> place) {
            Stored household = changes.insert(opened(address, place));
            made.put(household.id(), household);
            return household.id();
        }

        private Values opened(String address, Optional<Place> place) {
            Values.Change household = Values.none(HouseholdFields.TYPE).change()
                    .set(HouseholdFields.HOUSEHOLD_NO, Words.of("household.number", String.format("%05d", ++lastNumber)))
                    .set(HouseholdFields.ADDRESS, address)
                    .set(HouseholdFields.HOUSEHOLD_KIND, FAMILY)
                    .set(HouseholdFields.STATUS, IN_USE);
            place.ifPresent(found -> household
                    .set(HouseholdFields.ESTATE, found.building().estate())
                    .set(HouseholdFields.BUILDING, found.building().id())
                    .set(HouseholdFields.UNIT, found.unit())
                    .set(HouseholdFields.ROOM, found.room()));
            return household.done();
        }
    }

    /// Only an address that names a door is a home that people share; a street or an estate alone is not.
    private static boolean isHome(Values person, Optional<Place> place) {
        return place.isPresent() && !place.get().room().isEmpty()
                || person.has(ResidentFields.ROOM)
                || person.get(ResidentFields.RESIDENCE_ADDRESS, "").matches(".*\\d{1,4}[室号户]?");
    }

    private static String key(String address) {
        return address.replaceAll("\\s", "");
    }

    private static long number(Values household) {
        String digits = household.get(HouseholdFields.HOUSEHOLD_NO, "").replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 15 ? 0 : Long.parseLong(digits);
    }

    /// A household whose head is taken out has no head for the time being.
    void freeHead(Changes changes, long person) {
        repository.households().stream()
                .filter(household -> Long.valueOf(person).equals(household.values().get(HouseholdFields.HEAD)))
                .forEach(household -> changes.update(household, household.values().with(HouseholdFields.HEAD, null)));
    }

    /// The place of the building list that a written address means.
    Optional<Place> place(String written) {
        return buildings.get().place(written);
    }

    public List<Building> buildings() {
        return buildings.get().buildings();
    }

    /// The household in use at an address.
    Optional<Stored> at(String address) {
        return repository.households().stream().filter(household -> IN_USE.equals(household.values().get(HouseholdFields.STATUS))
                && key(household.values().get(HouseholdFields.ADDRESS, "")).equals(key(address))).min(Comparator.comparingLong(Stored::id));
    }

    /// A household all of whose people went to another one.
    void close(Changes changes, long id, LocalDate on) {
        repository.household(id).ifPresent(household -> changes.update(household, household.values().change()
                .set(HouseholdFields.STATUS, CLOSED).set(HouseholdFields.CLOSED_ON, on).set(HouseholdFields.HEAD, null).done()));
    }

    public Optional<Stored> of(Values person) {
        Long id = person.get(ResidentFields.HOUSEHOLD);
        return id == null ? Optional.empty() : repository.household(id);
    }

    /// Who lives here now, the head first, then as the relations are listed.
    public List<Stored> members(long household) {
        return repository.members(household).stream()
                .filter(person -> ResidentStatus.livingHere(person.values()))
                .sorted(Comparator.comparing((Stored person) -> rank(person.values().get(ResidentFields.RELATION_TO_HEAD)))
                        .thenComparing(person -> birth(person.values())))
                .toList();
    }

    private static String rank(@Nullable String relation) {
        return relation == null ? "~" : relation.equals(HEAD) ? "" : relation;
    }

    private static String birth(Values person) {
        return String.valueOf(person.get(ResidentFields.BIRTH_DATE));
    }
}
