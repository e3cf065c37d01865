package org.communityoffice.patrol;

import java.util.List;

/// What making a rota would do.
///
/// @param created  the shifts that would be new
/// @param kept     how many cells have their shift already; they stay as they are
/// @param refusals shifts that get fewer people than wanted, or none, and why
/// @param doubts   what would be made all the same and should be looked at
public record RotaPlan(List<PlannedShift> created, int kept, List<RotaFinding> refusals, List<RotaFinding> doubts) {
    public RotaPlan {
        created = List.copyOf(created);
        refusals = List.copyOf(refusals);
        doubts = List.copyOf(doubts);
    }

    public int people() {
        return created.stream().mapToInt(shift -> shift.places().size()).sum();
    }
}
