package org.communityoffice.rental;

import java.util.List;
import org.communityoffice.database.RecordChange;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;

/// A house as the page shows it: rooms, who lives in them, what was inspected and found.
public record RentalFile(RentalRow row, List<Stored> rooms, List<Stored> tenancies, List<Tenant> tenants, List<Stored> inspections, List<Stored> hazards, List<Stored> rechecks,
        List<Stored> equipment, List<RecordChange> history, List<Field<?>> missing) {
    /// Who lives in a room.
    List<Tenant> living(String room) {
        return tenants.stream().filter(one -> RentalCheck.written(one.room()).equals(RentalCheck.written(room))).toList();
    }
}
