package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.rental.Answers.Answer;
import org.communityoffice.rental.Answers.Result;
import org.jspecify.annotations.Nullable;

/// An inspection while it is entered. Immutable: each step makes the next.
///
/// @param before   the inspection that is corrected; null for a new one
/// @param answers  of each item that was looked at; in a new one of all
/// @param findings of the items that failed
public record Draft(Stored house, Checklist checklist, @Nullable Stored before, Values inspection, SortedMap<String, Answer> answers, SortedMap<String, Finding> findings) {
    public static final String PASS = "PASS";
    public static final String FIX = "FIX";
    public static final String STOP = "STOP";
    /// Nobody was let in.
    public static final String NOT_LET_IN = "NOIN";

    public Draft {
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
        findings = Collections.unmodifiableSortedMap(new TreeMap<>(findings));
    }

    public <T> Draft with(Field<T> field, @Nullable T value) {
        return new Draft(house, checklist, before, inspection.with(field, value), answers, findings);
    }

    Draft answered(String item, Answer answer, @Nullable Finding finding) {
        SortedMap<String, Answer> said = new TreeMap<>(answers);
        said.put(item, answer);
        SortedMap<String, Finding> found = new TreeMap<>(findings);
        found.remove(item);
        if (finding != null) {
            found.put(item, finding);
        }
        return new Draft(house, checklist, before, inspection, said, found);
    }

    /// An item as it was before a step.
    ///
    /// @param answer null where it had not been looked at
    Draft back(String item, @Nullable Answer answer, @Nullable Finding finding) {
        if (answer != null) {
            return answered(item, answer, finding);
        }
        SortedMap<String, Answer> said = new TreeMap<>(answers);
        said.remove(item);
        SortedMap<String, Finding> found = new TreeMap<>(findings);
        found.remove(item);
        return new Draft(house, checklist, before, inspection, said, found);
    }

    public Draft with(String item, Finding finding) {
        return answered(item, new Answer(Result.N, ""), finding);
    }

    Draft withFindings(Map<String, Finding> others) {
        return new Draft(house, checklist, before, inspection, answers, new TreeMap<>(others));
    }

    public @Nullable Answer answer(String item) {
        return answers.get(item);
    }

    public @Nullable Finding finding(String item) {
        return findings.get(item);
    }

    public @Nullable LocalDate day() {
        return inspection.get(InspectionFields.INSPECTED_ON);
    }

    public boolean notLetIn() {
        return NOT_LET_IN.equals(inspection.get(InspectionFields.CONCLUSION));
    }

    /// Who inspected, as they are kept: parted by `|`.
    public List<String> inspectors() {
        return names(inspection);
    }

    static List<String> names(Values inspection) {
        return Arrays.stream(inspection.get(InspectionFields.INSPECTORS, "").split("[|、，,；;]")).map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
    }

    public long count(Result result) {
        return notLetIn() ? 0 : answers.values().stream().filter(one -> one.result() == result).count();
    }

    /// What the findings suggest: all put right on the spot passes, what the authority calls serious is better not let.
    public String proposedConclusion() {
        List<Finding> open = findings.values().stream().filter(one -> !one.onTheSpot()).toList();
        if (open.isEmpty()) {
            return PASS;
        }
        return open.stream().anyMatch(one -> one.severity().equals(Severity.SERIOUS)) ? STOP : FIX;
    }

    public String address() {
        return house.values().get(RentalFields.ADDRESS, "");
    }
}
