package org.communityoffice.rental;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentStatus;

/// Who of the roster the written owner of a house is; and what of a house follows from its other fields.
final class Owners {
    private final Map<String, List<Stored>> bearers = new HashMap<>();

    Owners(Collection<Stored> residents) {
        residents.forEach(person -> bearers.computeIfAbsent(person.values().get(ResidentFields.NAME, ""), _ -> new ArrayList<>(1)).add(person));
    }

    /// The only one of the name, or the only one of the name with this phone; who lives here before who has left.
    Optional<Stored> of(String name, String phones) {
        List<Stored> all = name.isBlank() ? List.of() : bearers.getOrDefault(name.strip(), List.of());
        List<Stored> here = all.stream().filter(person -> ResidentStatus.livingHere(person.values())).toList();
        List<Stored> likely = here.isEmpty() ? all : here;
        if (likely.size() > 1) {
            likely = likely.stream().filter(person -> Arrays.stream(phones.split("、")).anyMatch(phone -> !phone.isBlank() && person.values().get(ResidentFields.PHONE, "").contains(phone.strip()))).toList();
        }
        return likely.size() == 1 ? Optional.of(likely.getFirst()) : Optional.empty();
    }

    /// 有无 from the counts (有数量的由数量得出), and the owner's row of the roster unless the house has it already.
    Values completed(Values before, Values house) {
        Values.Change change = house.change();
        if (house.has(RentalFields.EXTINGUISHER_COUNT)) {
            change.set(RentalFields.HAS_EXTINGUISHER, house.get(RentalFields.EXTINGUISHER_COUNT, 0) > 0);
        }
        if (house.has(RentalFields.EMERGENCY_LIGHT_COUNT)) {
            change.set(RentalFields.HAS_EMERGENCY_LIGHT, house.get(RentalFields.EMERGENCY_LIGHT_COUNT, 0) > 0);
        }
        String landlord = house.get(RentalFields.LANDLORD, "");
        if (!landlord.equals(before.get(RentalFields.LANDLORD, "")) || !before.has(RentalFields.LANDLORD_PERSON)) {
            change.set(RentalFields.LANDLORD_PERSON, of(landlord, house.get(RentalFields.LANDLORD_PHONE, "")).map(Stored::id).orElse(null));
        }
        return change.done();
    }
}
