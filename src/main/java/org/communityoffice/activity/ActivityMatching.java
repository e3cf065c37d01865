package org.communityoffice.activity;

import static org.communityoffice.activity.ActivityFields.LEADER;
import static org.communityoffice.activity.ActivityFields.PLACE;
import static org.communityoffice.activity.ActivityFields.START_TIME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.spreadsheet.Draft;
import org.communityoffice.spreadsheet.Finding;
import org.communityoffice.spreadsheet.ProblemCode;
import org.communityoffice.spreadsheet.RowComparison;
import org.communityoffice.spreadsheet.RowWords;

/// Compares the rows of a file with each other and with the activities that the office has. Day and name together tell an activity; place, hour and leader tell two of them apart.
final class ActivityMatching {
    private final Map<Occasion, List<Stored>> known = new HashMap<>();
    private final RowComparison comparison;

    /// The day and the name of an activity.
    private record Occasion(LocalDate day, String title) {
        static Occasion of(Values activity) {
            return new Occasion(activity.get(ActivityFields.STARTS_ON, LocalDate.MIN), RowWords.compact(activity.get(ActivityFields.TITLE, "")));
        }
    }

    ActivityMatching(Collection<Stored> activities, RowComparison comparison) {
        this.comparison = comparison;
        activities.forEach(activity -> known.computeIfAbsent(Occasion.of(activity.values()), _ -> new ArrayList<>(1)).add(activity));
    }

    void compare(List<Draft> drafts) {
        Map<Occasion, List<Draft>> inFile = new HashMap<>();
        List<Draft> open = new ArrayList<>();
        for (Draft draft : drafts) {
            if (!draft.refused()) {
                List<Draft> before = inFile.computeIfAbsent(Occasion.of(draft.values()), _ -> new ArrayList<>(1));
                withEarlier(draft, before);
                before.add(draft);
                if (!draft.has(ProblemCode.DUP_IN_FILE_SAME) && !draft.has(ProblemCode.DUP_IN_FILE_CONFLICT)) {
                    open.add(draft);
                }
            }
        }
        // what is there just so is found first: the others are compared with what is left
        Set<Long> taken = new HashSet<>();
        open.removeIf(draft -> unchanged(draft, taken));
        open.forEach(draft -> withKnown(draft, taken));
    }

    private void withEarlier(Draft draft, List<Draft> before) {
        for (Draft earlier : before) {
            if (comparison.addsNothing(draft.values(), earlier.values())) {
                refer(draft, ProblemCode.DUP_IN_FILE_SAME, earlier);
                return;
            }
        }
        for (Draft earlier : before) {
            if (sameHour(draft.values(), earlier.values()) && alike(LEADER, draft.values(), earlier.values())) {
                refer(draft, ProblemCode.DUP_IN_FILE_CONFLICT, earlier);
                return;
            }
        }
        if (!before.isEmpty()) {
            refer(draft, ProblemCode.ACTIVITY_AGAIN, before.getFirst());
        }
    }

    private static void refer(Draft draft, ProblemCode code, Draft earlier) {
        draft.find(Finding.ofRow(code, "", String.valueOf(earlier.row().row().number())));
        draft.refersTo(earlier.row().row().number());
    }

    private boolean unchanged(Draft draft, Set<Long> taken) {
        for (Stored one : known.getOrDefault(Occasion.of(draft.values()), List.of())) {
            if (!taken.contains(one.id()) && comparison.addsNothing(draft.values(), one.values())) {
                taken.add(one.id());
                draft.known(one, one.values(), List.of());
                draft.find(Finding.ofRow(ProblemCode.UNCHANGED, "", ""));
                return true;
            }
        }
        return false;
    }

    private void withKnown(Draft draft, Set<Long> taken) {
        List<Stored> left = known.getOrDefault(Occasion.of(draft.values()), List.of()).stream().filter(one -> !taken.contains(one.id())).toList();
        List<Stored> same = left.stream().filter(one -> sameHour(draft.values(), one.values())).toList();
        if (same.size() == 1) {
            Stored one = same.getFirst();
            taken.add(one.id());
            Values after = comparison.merged(one.values(), draft);
            draft.known(one, after, comparison.changes(one.values(), after));
            draft.find(Finding.ofRow(ProblemCode.CHANGED, "", ""));
            if (ActivityFields.TYPE.fields().stream().anyMatch(field -> one.values().has(field) && !draft.values().has(field) && draft.row().hasColumn(field.key()))) {
                draft.find(ProblemCode.BLANK_KEEPS_OLD);
            }
        } else if (!left.isEmpty()) {
            Stored one = left.getFirst();
            draft.known(one, one.values(), List.of());
            draft.find(Finding.ofRow(ProblemCode.ACTIVITY_SAME_DAY, one.values().get(PLACE, ""), ""));
        }
    }

    private static boolean sameHour(Values one, Values other) {
        return alike(PLACE, one, other) && alike(START_TIME, one, other);
    }

    /// The same, or one of them does not say.
    private static boolean alike(Field<?> field, Values one, Values other) {
        return !one.has(field) || !other.has(field) || RowComparison.same(field, one.get(field), other.get(field));
    }
}
