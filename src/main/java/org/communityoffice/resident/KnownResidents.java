package org.communityoffice.resident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Stored;

/// The residents that the office already has, as an import asks for them.
public interface KnownResidents {
    /// All with this identity (or other document) number; more than one only where the books hold a double.
    List<Stored> withNumber(String number);

    /// All of this name.
    List<Stored> named(String name);

    static KnownResidents none() {
        return of(List.of());
    }

    /// All of these, found by number and name.
    static KnownResidents of(List<Stored> residents) {
        Map<String, List<Stored>> byNumber = new HashMap<>();
        Map<String, List<Stored>> byName = new HashMap<>();
        for (Stored one : residents) {
            String number = one.values().get(ResidentFields.ID_NO);
            if (number != null) {
                byNumber.computeIfAbsent(number, key -> new ArrayList<>(1)).add(one);
            }
            byName.computeIfAbsent(one.values().get(ResidentFields.NAME, ""), key -> new ArrayList<>(1)).add(one);
        }
        return new KnownResidents() {
            @Override
            public List<Stored> withNumber(String number) {
                return byNumber.getOrDefault(number, List.of());
            }

            @Override
            public List<Stored> named(String name) {
                return byName.getOrDefault(name, List.of());
            }
        };
    }
}
