package org.communityoffice.resident;

import static org.communityoffice.resident.ResidentFields.BIRTH_DATE;
import static org.communityoffice.resident.ResidentFields.ID_NO;
import static org.communityoffice.resident.ResidentFields.NAME;
import static org.communityoffice.resident.ResidentFields.PHONE;
import static org.communityoffice.resident.ResidentFields.RESIDENCE_ADDRESS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.spreadsheet.Draft;
import org.communityoffice.spreadsheet.Finding;
import org.communityoffice.spreadsheet.ProblemCode;
import org.communityoffice.spreadsheet.RowComparison;
import org.communityoffice.spreadsheet.RowWords;

/// Compares the rows of a file with each other and with the residents that the office has. A number decides; a name alone never does.
final class ResidentMatching {
    private final KnownResidents known;
    private final RowComparison texts;

    ResidentMatching(KnownResidents known, RowComparison texts) {
        this.known = known;
        this.texts = texts;
    }

    void compare(List<Draft> drafts) {
        Map<String, List<Draft>> byNumber = new HashMap<>();
        Map<String, List<Draft>> byName = new HashMap<>();
        List<Draft> usable = drafts.stream().filter(draft -> !draft.refused()).toList();
        for (Draft draft : usable) {
            String number = draft.values().get(ID_NO);
            if (number != null) {
                byNumber.computeIfAbsent(number, key -> new ArrayList<>(1)).add(draft);
            }
            byName.computeIfAbsent(draft.values().get(NAME, ""), key -> new ArrayList<>(1)).add(draft);
        }
        byNumber.values().forEach(this::sameNumber);
        for (Draft draft : usable) {
            if (!draft.values().has(ID_NO)) {
                withoutNumberInFile(draft, byName.getOrDefault(draft.values().get(NAME, ""), List.of()));
            }
            if (!draft.has(ProblemCode.DUP_IN_FILE_SAME) && !draft.has(ProblemCode.DUP_IN_FILE_CONFLICT) && !draft.has(ProblemCode.ID_SHARED_BY_TWO_NAMES)) {
                againstKnown(draft);
            }
        }
    }

    private void sameNumber(List<Draft> drafts) {
        if (drafts.size() < 2) {
            return;
        }
        if (drafts.stream().map(draft -> draft.values().get(NAME)).distinct().count() > 1) {
            for (Draft draft : drafts) {
                Draft other = drafts.stream().filter(one -> !Objects.equals(one.values().get(NAME), draft.values().get(NAME))).findFirst().orElse(draft);
                draft.find(Finding.ofRow(ProblemCode.ID_SHARED_BY_TWO_NAMES, draft.values().get(NAME, ""), place(other)));
                draft.refersTo(other.row().row().number());
            }
            return;
        }
        Draft first = drafts.getFirst();
        for (Draft later : drafts.subList(1, drafts.size())) {
            ProblemCode code = texts.addsNothing(later.values(), first.values()) ? ProblemCode.DUP_IN_FILE_SAME : ProblemCode.DUP_IN_FILE_CONFLICT;
            later.find(Finding.ofRow(code, "", place(first)));
            later.refersTo(first.row().row().number());
        }
    }

    /// Rows without a number: just the same again is skipped, the same name with the same birth (or phone and address) is asked about.
    private void withoutNumberInFile(Draft draft, List<Draft> sameName) {
        boolean before = true;
        for (Draft other : sameName) {
            if (other == draft) {
                before = false;
                continue;
            }
            boolean otherHasNumber = other.values().has(ID_NO);
            if (before && !otherHasNumber && texts.addsNothing(draft.values(), other.values()) && !onlyName(draft.values())) {
                draft.find(Finding.ofRow(ProblemCode.DUP_IN_FILE_SAME, "", place(other)));
                draft.refersTo(other.row().row().number());
                return;
            }
            if ((before || otherHasNumber) && maybeSame(draft.values(), other.values(), true)) {
                draft.find(Finding.ofRow(ProblemCode.POSSIBLE_SAME_PERSON, draft.values().get(NAME, ""), place(other)));
                draft.refersTo(other.row().row().number());
                return;
            }
        }
    }

    private void againstKnown(Draft draft) {
        Values row = draft.values();
        String number = row.get(ID_NO);
        String name = row.get(NAME, "");
        List<Stored> sameNumber = number == null ? List.of() : known.withNumber(number);
        if (sameNumber.size() > 1) {
            draft.find(Finding.ofRow(ProblemCode.KNOWN_TWICE, name, ""));
            return;
        }
        if (sameNumber.size() == 1) {
            compare(draft, sameNumber.getFirst());
            return;
        }
        for (Stored one : known.named(name)) {
            if (number == null && !one.values().has(ID_NO) && texts.addsNothing(row, one.values()) && !onlyName(row)) {
                draft.known(one, one.values(), List.of());
                draft.find(Finding.ofRow(ProblemCode.UNCHANGED, name, ""));
                return;
            }
        }
        for (Stored one : known.named(name)) {
            boolean open = number == null || !one.values().has(ID_NO);
            if (open && maybeSame(row, one.values(), false)) {
                draft.known(one, one.values(), List.of());
                draft.find(Finding.ofRow(ProblemCode.POSSIBLE_SAME_PERSON, name, texts.shown(RESIDENCE_ADDRESS, one.values())));
                return;
            }
        }
    }

    private void compare(Draft draft, Stored one) {
        Values after = texts.merged(one.values(), draft);
        List<Draft.FieldChange> changes = texts.changes(one.values(), after);
        draft.known(one, after, changes);
        boolean blank = draft.values().type().fields().stream().anyMatch(field -> one.values().has(field) && !draft.values().has(field) && draft.row().hasColumn(field.key()));
        if (blank) {
            draft.find(ProblemCode.BLANK_KEEPS_OLD);
        }
        if (changes.isEmpty()) {
            draft.find(Finding.ofRow(ProblemCode.UNCHANGED, one.values().get(NAME, ""), ""));
            return;
        }
        for (Draft.FieldChange change : changes) {
            boolean had = !change.before().isEmpty();
            if (change.field().equals(NAME.key())) {
                draft.find(new Finding(ProblemCode.NAME_CHANGED, "", -1, change.field(), change.after(), change.before()));
            } else if (change.field().equals(RESIDENCE_ADDRESS.key()) && had) {
                draft.find(new Finding(ProblemCode.PERSON_MOVED, "", -1, change.field(), change.after(), change.before()));
            }
        }
        if (changes.stream().anyMatch(change -> !change.field().equals(NAME.key()) && !change.field().equals(RESIDENCE_ADDRESS.key()))) {
            draft.find(Finding.ofRow(ProblemCode.CHANGED, "", ""));
        }
    }

    private static boolean onlyName(Values row) {
        return row.type().fields().stream().noneMatch(field -> row.has(field) && !field.equals(NAME) && !field.equals(ResidentFields.SEX) && !field.equals(ResidentFields.ETHNIC_GROUP));
    }

    /// @param strict in one file a shared phone says little: the address must be the same too
    private static boolean maybeSame(Values one, Values other, boolean strict) {
        LocalDate birth = one.get(BIRTH_DATE);
        LocalDate otherBirth = other.get(BIRTH_DATE);
        if (birth != null && otherBirth != null) {
            return birth.equals(otherBirth);
        }
        Set<String> phones = new HashSet<>(Arrays.asList(one.get(PHONE, "").split("、")));
        phones.retainAll(Arrays.asList(other.get(PHONE, "").split("、")));
        phones.remove("");
        boolean sameAddress = one.has(RESIDENCE_ADDRESS)
                && RowWords.compact(one.get(RESIDENCE_ADDRESS, "")).equals(RowWords.compact(other.get(RESIDENCE_ADDRESS, "")));
        return !phones.isEmpty() && (!strict || sameAddress);
    }

    private static String place(Draft draft) {
        return String.valueOf(draft.row().row().number());
    }
}
