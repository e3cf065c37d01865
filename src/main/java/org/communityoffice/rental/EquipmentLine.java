package org.communityoffice.rental;

import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;

/// A piece or batch of equipment as a list shows it.
///
/// @param place the house's address; empty for equipment of a public place
/// @param words the state in one word
public record EquipmentLine(Stored stored, String kind, String category, String unit, String place, EquipmentDue due, String words) {
    public long id() {
        return stored.id();
    }

    public Values values() {
        return stored.values();
    }

    public int quantity() {
        return values().get(EquipmentFields.QUANTITY, 1);
    }
}
