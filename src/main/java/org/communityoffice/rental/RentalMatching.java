package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.spreadsheet.Draft;
import org.communityoffice.spreadsheet.Finding;
import org.communityoffice.spreadsheet.ProblemCode;
import org.communityoffice.spreadsheet.RowComparison;
import org.jspecify.annotations.Nullable;

/// Compares the rows of a ledger with each other and with the houses that the office has. The address tells a house, the day an inspection of it.
final class RentalMatching {
    private final Map<String, List<Stored>> known = new HashMap<>();
    private final LongFunction<List<Stored>> inspections;
    private final RowComparison comparison;

    /// @param inspections those of a house
    RentalMatching(Collection<Stored> houses, LongFunction<List<Stored>> inspections, RowComparison comparison) {
        this.inspections = inspections;
        this.comparison = comparison;
        houses.forEach(house -> known.computeIfAbsent(HouseLine.key(house.values()), _ -> new ArrayList<>(1)).add(house));
    }

    void compare(List<Draft> drafts) {
        Map<String, List<Draft>> inFile = new HashMap<>();
        for (Draft draft : drafts) {
            if (draft.refused() || !draft.values().has(RentalFields.ADDRESS)) {
                continue;
            }
            List<Draft> before = inFile.computeIfAbsent(HouseLine.key(draft.values()), _ -> new ArrayList<>(1));
            withEarlier(draft, before);
            before.add(draft);
            if (!draft.has(ProblemCode.DUP_IN_FILE_SAME)) {
                withKnown(draft);
            }
        }
    }

    private void withEarlier(Draft draft, List<Draft> before) {
        if (before.isEmpty()) {
            return;
        }
        LocalDate day = draft.values().get(InspectionFields.INSPECTED_ON);
        Draft sameDay = null;
        for (Draft earlier : before) {
            LocalDate other = earlier.values().get(InspectionFields.INSPECTED_ON);
            if (comparison.addsNothing(draft.values(), earlier.values())) {
                refer(draft, ProblemCode.DUP_IN_FILE_SAME, earlier);
                return;
            }
            sameDay = day == null || other == null || day.equals(other) ? earlier : sameDay;
        }
        refer(draft, sameDay == null ? ProblemCode.SAME_HOUSE_AGAIN : ProblemCode.HOUSE_DIFFERS, sameDay == null ? before.getLast() : sameDay);
    }

    private static void refer(Draft draft, ProblemCode code, Draft earlier) {
        draft.find(Finding.ofRow(code, "", String.valueOf(earlier.row().row().number())));
        draft.refersTo(earlier.row().row().number());
    }

    private void withKnown(Draft draft) {
        List<Stored> same = known.getOrDefault(HouseLine.key(draft.values()), List.of());
        if (same.size() > 1) {
            draft.find(Finding.ofRow(ProblemCode.HOUSE_KNOWN_TWICE, draft.values().get(RentalFields.ADDRESS, ""), ""));
            return;
        }
        if (same.isEmpty()) {
            return;
        }
        Stored house = same.getFirst();
        Values row = draft.values();
        Stored inspection = onDay(house.id(), row.get(InspectionFields.INSPECTED_ON));
        Values before = RentalSheetFields.line(house.values(), inspection);
        Values.Change after = RentalSheetFields.line(HouseLine.house(house.values(), row), inspection).change();
        for (Field<?> field : RentalSheetFields.INSPECTION) {
            if (row.has(field) && !RowComparison.same(field, row.get(field), before.get(field))) {
                after.put(field, row.get(field));
            }
        }
        List<Draft.FieldChange> changes = comparison.changes(before, after.done());
        draft.known(house, after.done(), changes);
        draft.find(Finding.ofRow(changes.isEmpty() ? ProblemCode.UNCHANGED : ProblemCode.CHANGED, "", ""));
    }

    private @Nullable Stored onDay(long house, @Nullable LocalDate day) {
        return day == null ? null : inspections.apply(house).stream().filter(one -> day.equals(one.values().get(InspectionFields.INSPECTED_ON))).findFirst().orElse(null);
    }
}
