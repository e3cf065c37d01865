package org.communityoffice.patrol;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.spreadsheet.Draft;
import org.communityoffice.spreadsheet.Draft.FieldChange;
import org.communityoffice.spreadsheet.Finding;
import org.communityoffice.spreadsheet.ProblemCode;
import org.communityoffice.spreadsheet.RowComparison;

/// Compares the rows of a sign-in sheet with each other and with the shifts that the office has. Day, kind, team and hours tell a shift.
final class PatrolMatching {
    private final Function<LocalDate, List<KnownShift>> known;
    private final Predicate<String> team;
    private final String file;
    private final Map<LocalDate, List<KnownShift>> read = new HashMap<>();

    /// @param known the shifts of a day
    /// @param team  whether the office has a team of that name
    PatrolMatching(Function<LocalDate, List<KnownShift>> known, Predicate<String> team, String file) {
        this.known = known;
        this.team = team;
        this.file = file;
    }

    static List<String> names(Values row) {
        return Arrays.stream(row.get(SignSheetFields.PERSON, "").split("、")).filter(name -> !name.isEmpty()).toList();
    }

    void compare(List<Draft> drafts) {
        Map<KnownShift.Key, List<Draft>> inFile = new HashMap<>();
        for (Draft draft : drafts) {
            if (draft.refused()) {
                continue;
            }
            List<Draft> before = inFile.computeIfAbsent(KnownShift.Key.of(draft.values()), _ -> new ArrayList<>(1));
            withEarlier(draft, before);
            before.add(draft);
            String named = draft.values().get(SignSheetFields.TEAM, "");
            if (!named.isEmpty() && !team.test(named)) {
                draft.find(Finding.ofRow(ProblemCode.TEAM_NEW, named, ""));
            }
            if (!draft.has(ProblemCode.DUP_IN_FILE_SAME) && !draft.has(ProblemCode.DUP_IN_FILE_CONFLICT)) {
                withKnown(draft);
            }
        }
    }

    private static void withEarlier(Draft draft, List<Draft> before) {
        Values row = draft.values();
        for (Draft earlier : before) {
            if (addsNothing(row, earlier.values())) {
                refer(draft, ProblemCode.DUP_IN_FILE_SAME, earlier);
                return;
            }
        }
        List<Draft> sameShift = before.stream().filter(earlier -> sameHours(row, earlier.values())).toList();
        for (Draft earlier : sameShift) {
            Set<String> common = new HashSet<>(names(row));
            common.retainAll(names(earlier.values()));
            if (!common.isEmpty() || names(row).isEmpty()) {
                refer(draft, ProblemCode.DUP_IN_FILE_CONFLICT, earlier);
                return;
            }
        }
        if (!sameShift.isEmpty()) {
            refer(draft, ProblemCode.SHIFT_JOINED, sameShift.getFirst());
        }
    }

    private static boolean sameHours(Values row, Values earlier) {
        Optional<ShiftSpan> one = KnownShift.span(row);
        Optional<ShiftSpan> other = KnownShift.span(earlier);
        return one.isEmpty() || other.isEmpty() || one.get().overlaps(other.get());
    }

    private static boolean addsNothing(Values row, Values earlier) {
        for (Field<?> field : SignSheetFields.TYPE.fields()) {
            boolean people = field.equals(SignSheetFields.PERSON);
            boolean same = people ? Set.copyOf(names(row)).equals(Set.copyOf(names(earlier))) : RowComparison.same(field, row.get(field), earlier.get(field));
            if (row.has(field) && !same) {
                return false;
            }
        }
        // a row that says nothing of times or people adds nothing, yet is no double
        return row.has(SignSheetFields.PERSON);
    }

    private static void refer(Draft draft, ProblemCode code, Draft earlier) {
        draft.find(Finding.ofRow(code, "", String.valueOf(earlier.row().row().number())));
        draft.refersTo(earlier.row().row().number());
    }

    private void withKnown(Draft draft) {
        Values row = draft.values();
        List<String> names = names(row);
        List<KnownShift> same = read.computeIfAbsent(row.get(SignSheetFields.DATE, LocalDate.MIN), known).stream()
                .filter(one -> one.named(row) && one.isOf(row)).toList();
        if (same.isEmpty()) {
            return;
        }
        KnownShift shift = same.stream().filter(one -> one.holds(names)).findFirst().orElse(same.getFirst());
        Stored stored = shift.shift().row();
        if (!shift.holds(names) && shift.signed() && !shift.beganIn(file)) {
            draft.known(stored, row, List.of());
            draft.find(Finding.ofRow(ProblemCode.SHIFT_OTHERS, "", ""));
            return;
        }
        List<FieldChange> changes = shift.differences(row, names);
        draft.known(stored, row, changes);
        boolean times = changes.stream().anyMatch(change -> !change.before().isEmpty() && change.field().startsWith("sign_"));
        if (changes.isEmpty() && shift.holds(names)) {
            draft.find(Finding.ofRow(ProblemCode.UNCHANGED, "", ""));
            // a shift planned for nobody yet
            draft.settle(ProblemCode.PEOPLE_MISSING);
        } else if (times) {
            FieldChange first = changes.stream().filter(change -> !change.before().isEmpty()).findFirst().orElseThrow();
            draft.find(Finding.ofRow(ProblemCode.SHIFT_DIFFERS, first.before(), ""));
        } else {
            draft.find(Finding.ofRow(ProblemCode.CHANGED, "", ""));
        }
    }
}
