package org.communityoffice.rental;

import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;

/// A house in the list.
///
/// @param open  hazards that nobody has closed
/// @param heads that are registered as living there
public record RentalRow(Stored stored, HouseWord word, int open, int heads) {
    public long id() {
        return stored.id();
    }

    public Values values() {
        return stored.values();
    }

    public String address() {
        return values().get(RentalFields.ADDRESS, "");
    }
}
