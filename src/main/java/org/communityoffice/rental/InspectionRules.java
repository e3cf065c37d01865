package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.rental.Answers.Answer;
import org.communityoffice.rental.Answers.Result;
import org.communityoffice.rental.Deadlines.Deadline;
import org.jspecify.annotations.Nullable;

/// What follows in an inspection from what is entered: hazards proposed from their items, deadlines from severity and day, the conclusion from the hazards.
public final class InspectionRules {
    private final Deadlines deadlines;

    public InspectionRules(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /// Every item passes, or does not apply with its reason.
    static SortedMap<String, Answer> allPass(Checklist checklist, Values house) {
        SortedMap<String, Answer> out = new TreeMap<>();
        checklist.active().forEach(item -> out.put(item.code(),
                Condition.of(item.appliesWhen()).whyNot(house).map(why -> new Answer(Result.NA, why)).orElseGet(() -> new Answer(Result.Y, ""))));
        return out;
    }

    /// An item passes, fails or does not apply; the conclusion follows while nobody has chosen another.
    public Draft marked(Draft draft, String code, Result result) {
        ChecklistItem item = draft.checklist().item(code).orElseThrow(() -> new IllegalArgumentException("no item " + code));
        Finding known = draft.finding(code);
        Draft next = switch (result) {
            case N -> draft.answered(code, new Answer(Result.N, ""), known == null ? proposed(draft, item) : known);
            case Y -> draft.answered(code, new Answer(Result.Y, ""), null);
            case NA -> draft.answered(code, new Answer(Result.NA, Condition.of(item.appliesWhen()).whyNot(draft.house().values()).orElse(Words.of("rental.inspect.not-here"))), null);
        };
        return concluded(draft, next);
    }

    /// Something of a finding is entered.
    public Draft changed(Draft draft, String code, Finding finding) {
        return concluded(draft, draft.with(code, finding));
    }

    /// A mark is taken back; whatever else was entered since stays.
    ///
    /// @param answer null where the item had not been looked at
    public Draft back(Draft draft, String code, @Nullable Answer answer, @Nullable Finding finding) {
        return concluded(draft, draft.back(code, answer, finding));
    }

    private static Draft concluded(Draft before, Draft after) {
        boolean followed = before.proposedConclusion().equals(before.inspection().get(InspectionFields.CONCLUSION)) || !before.inspection().has(InspectionFields.CONCLUSION) || before.notLetIn();
        return followed ? after.with(InspectionFields.CONCLUSION, after.proposedConclusion()) : after;
    }

    private Finding proposed(Draft draft, ChecklistItem item) {
        LocalDate day = draft.day();
        String landlord = draft.house().values().get(RentalFields.LANDLORD, draft.house().values().get(RentalFields.LANDLORD_AGENT, ""));
        Values.Change out = Values.none(HazardFields.TYPE).change().set(HazardFields.RENTAL, draft.house().id()).set(HazardFields.ITEM, item.code()).set(HazardFields.SEVERITY, item.severity())
                .set(HazardFields.STATUS, HazardStates.FOUND).set(HazardFields.MEASURES, item.measure()).set(HazardFields.RESPONSIBLE, landlord).set(HazardFields.FOUND_ON, day);
        if (!item.severity().equals(Severity.ORDINARY)) {
            out.set(HazardFields.REPORTED_TO, Words.of("rental.inspect.report-to"));
        }
        if (day != null) {
            out.set(HazardFields.DEADLINE, deadlines.due(deadlines.usual(item.severity()), day));
        }
        return Finding.of(out.done());
    }

    /// Another severity has other deadlines.
    public Finding withSeverity(Finding finding, String severity) {
        Finding next = finding.with(HazardFields.SEVERITY, severity);
        return next.onTheSpot() ? next : withDeadline(next, deadlines.usual(severity));
    }

    /// @param deadline of no days: put right on the spot, looked at again at once
    public Finding withDeadline(Finding finding, Deadline deadline) {
        LocalDate found = finding.hazard().get(HazardFields.FOUND_ON);
        boolean atOnce = Objects.equals(deadline.days(), 0);
        return finding.with(HazardFields.STATUS, atOnce ? HazardStates.RECHECK_PASSED : HazardStates.FOUND).with(HazardFields.DEADLINE, found == null ? null : deadlines.due(deadline, found));
    }

    /// @param day null where the clerk has emptied it
    public Finding until(Finding finding, @Nullable LocalDate day) {
        return finding.with(HazardFields.STATUS, HazardStates.FOUND).with(HazardFields.DEADLINE, day);
    }

    /// Which of the deadlines of its severity a finding has; empty where it is another day.
    public Optional<Deadline> chosen(Finding finding) {
        LocalDate found = finding.hazard().get(HazardFields.FOUND_ON);
        if (found == null) {
            return Optional.empty();
        }
        return deadlines.of(finding.severity()).stream().filter(one -> finding.onTheSpot() ? Objects.equals(one.days(), 0)
                : !Objects.equals(one.days(), 0) && one.days() != null && Objects.equals(deadlines.due(one, found), finding.deadline())).findFirst();
    }

    public Deadlines deadlines() {
        return deadlines;
    }

    /// The inspection was on another day: proposed deadlines move with it, written ones stay.
    public Draft on(Draft draft, @Nullable LocalDate day) {
        SortedMap<String, Finding> moved = new TreeMap<>();
        for (Map.Entry<String, Finding> one : draft.findings().entrySet()) {
            Finding finding = one.getValue();
            if (finding.worked().isEmpty()) {
                Optional<Deadline> chosen = chosen(finding);
                boolean proposed = !finding.hazard().has(HazardFields.FOUND_ON) && finding.deadline() == null;
                Finding next = finding.with(HazardFields.FOUND_ON, day);
                finding = chosen.or(() -> proposed && day != null ? Optional.of(deadlines.usual(next.severity())) : Optional.empty()).map(deadline -> withDeadline(next, deadline)).orElse(next);
            }
            moved.put(one.getKey(), finding);
        }
        return draft.with(InspectionFields.INSPECTED_ON, day).withFindings(moved);
    }
}
