package org.communityoffice.rental;

import java.util.List;
import org.communityoffice.model.Stored;

/// The hazards of a house that are still followed, and what a form about them begins with.
///
/// @param inspectors who was there last
/// @param notice     the next number of a notice, of an advice and of a transfer
record HouseHazards(Stored house, List<Stored> open, String inspectors, String notice, String advice, String transfer) {
    String address() {
        return house.values().get(RentalFields.ADDRESS, "");
    }
}
