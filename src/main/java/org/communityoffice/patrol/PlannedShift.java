package org.communityoffice.patrol;

import java.time.LocalDate;
import java.util.List;
import org.communityoffice.model.Values;
import org.jspecify.annotations.Nullable;

/// A shift as it should be: its own fields and who stands in it, in order.
///
/// @param row the id of the stored shift; null for a new one
public record PlannedShift(@Nullable Long row, Values values, List<RotaPlace> places) {
    public PlannedShift {
        places = List.copyOf(places);
    }

    public static PlannedShift of(Shift shift) {
        return new PlannedShift(shift.id(), shift.row().values(), shift.members().stream().map(RotaPlace::of).toList());
    }

    /// A new shift of a kind, with its usual times.
    public static PlannedShift of(ShiftKinds.Kind kind, @Nullable Long team, LocalDate day, List<RotaPlace> places) {
        return new PlannedShift(null, Values.none(ShiftFields.TYPE).change().set(ShiftFields.SHIFT_KIND, kind.code()).set(ShiftFields.DUTY_KIND, kind.duty())
                .set(ShiftFields.TEAM, team).set(ShiftFields.DATE, day).set(ShiftFields.START_TIME, kind.start()).set(ShiftFields.END_TIME, kind.end())
                .set(ShiftFields.MIN_HEADS, kind.minimum()).set(ShiftFields.SHIFT_STATUS, Shift.PLANNED).done(), places);
    }

    public LocalDate day() {
        return values.get(ShiftFields.DATE, LocalDate.MIN);
    }

    public String kind() {
        return values.get(ShiftFields.SHIFT_KIND, "");
    }

    public @Nullable Long team() {
        return values.get(ShiftFields.TEAM);
    }

    /// Null where it has no times.
    public @Nullable ShiftSpan span() {
        return ShiftSpan.of(values).orElse(null);
    }

    public boolean cancelled() {
        return Shift.CANCELLED.equals(values.get(ShiftFields.SHIFT_STATUS));
    }

    /// Whether it takes the same cell of the rota: team, day and kind.
    public boolean sameCell(PlannedShift other) {
        return day().equals(other.day()) && kind().equals(other.kind()) && java.util.Objects.equals(team(), other.team());
    }

    public PlannedShift with(List<RotaPlace> others) {
        return new PlannedShift(row, values, others);
    }

    public PlannedShift with(Values other) {
        return new PlannedShift(row, other, places);
    }
}
