package org.communityoffice.patrol;

import java.util.ArrayList;
import java.util.List;

/// The sign-in sheet of one shift as the clerk has it on the screen; each step makes a new one.
///
/// @param shift as it was read: what is saved is told from it
/// @param found 本段情况
public record Sheet(Shift shift, List<SheetRow> rows, String found) {
    public Sheet {
        rows = List.copyOf(rows);
    }

    /// What is stored, line by line: the rota in its order, then who was sent besides.
    public static Sheet of(Shift shift) {
        List<SheetRow> rows = new ArrayList<>();
        shift.members().forEach(member -> rows.add(SheetRow.of(member, shift.signInFor(member).orElse(null))));
        shift.besides().forEach(one -> rows.add(SheetRow.of(null, one)));
        return new Sheet(shift, rows, shift.row().values().get(ShiftFields.FOUND_TEXT, ""));
    }

    Sheet with(int row, SheetRow now) {
        List<SheetRow> all = new ArrayList<>(rows);
        all.set(row, now);
        return new Sheet(shift, all, found);
    }

    Sheet plus(SheetRow one) {
        List<SheetRow> all = new ArrayList<>(rows);
        all.add(one);
        return new Sheet(shift, all, found);
    }

    Sheet finding(String words) {
        return new Sheet(shift, rows, words);
    }

    public boolean isChanged() {
        return !equals(of(shift));
    }

    public boolean isEntered() {
        return !rows.isEmpty() && rows.stream().allMatch(SheetRow::entered);
    }

    /// How many lines are on time, late, stood in for, absent, not entered yet; each line counts once.
    public record Counts(int onTime, int late, int standIn, int absent, int open) {
        public int all() {
            return onTime + late + standIn + absent + open;
        }

        public int entered() {
            return all() - open;
        }
    }

    public Counts counts(SheetReading reading) {
        int[] many = new int[SheetReading.Standing.values().length];
        rows.forEach(row -> many[reading.standing(row).ordinal()]++);
        return new Counts(many[SheetReading.Standing.ON_TIME.ordinal()] + many[SheetReading.Standing.BESIDES.ordinal()], many[SheetReading.Standing.LATE.ordinal()],
                many[SheetReading.Standing.STANDS_IN.ordinal()], many[SheetReading.Standing.ABSENT.ordinal()], many[SheetReading.Standing.OPEN.ordinal()]);
    }
}
