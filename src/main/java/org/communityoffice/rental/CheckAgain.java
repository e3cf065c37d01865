package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.List;
import org.communityoffice.model.Stored;

/// A house to be inspected again by a newer edition of the checklist.
///
/// @param last  when it was inspected last
/// @param items that are new or say something else since then, and apply to it
public record CheckAgain(Stored house, LocalDate last, List<ChecklistItem> items) {
    public String address() {
        return house.values().get(RentalFields.ADDRESS, "");
    }
}
