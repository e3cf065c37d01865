package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.communityoffice.attachment.Enclosed;
import org.communityoffice.database.Changes;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.jspecify.annotations.Nullable;

/// Writes an inspection with its hazards, the photos that waited and the day on the house, within one change set.
final class InspectionWriting {
    private final RentalRepository repository;
    private final HazardService hazards;

    InspectionWriting(RentalRepository repository, HazardService hazards) {
        this.repository = repository;
        this.hazards = hazards;
    }

    /// What follows from the rest of a draft.
    static Values completed(Draft draft) {
        Values typed = draft.inspection();
        boolean refused = typed.get(InspectionFields.REFUSED, false);
        return typed.change().set(InspectionFields.RENTAL, draft.house().id()).set(InspectionFields.INSPECTORS, String.join("|", draft.inspectors()))
                .set(InspectionFields.ANSWERS, draft.notLetIn() ? null : new Answers(draft.answers()).text())
                .set(InspectionFields.REFUSED_REASON, refused ? typed.get(InspectionFields.REFUSED_REASON) : null).done();
    }

    /// @param stored the findings as they were saved before; empty for a new inspection
    Stored write(Changes changes, Draft draft, Map<String, Finding> stored, Enclosed photos) {
        Values inspection = completed(draft);
        Stored before = draft.before();
        Stored saved = before == null ? repository.insert(changes, inspection, InspectionFields.INSPECTION_NO) : changes.update(before.id(), before.version(), inspection);
        Map<String, Finding> now = draft.notLetIn() ? Map.of() : draft.findings();
        List<Stored> closed = new ArrayList<>();
        boolean hazardsChanged = false;
        for (Map.Entry<String, Finding> one : stored.entrySet()) {
            Finding kept = now.get(one.getKey());
            hazardsChanged |= kept == null ? takeOut(changes, one.getValue()) : change(changes, one.getValue(), kept, closed);
        }
        for (Map.Entry<String, Finding> one : now.entrySet()) {
            if (!stored.containsKey(one.getKey())) {
                hazardsChanged = true;
                enter(changes, one.getValue(), saved, closed);
            }
        }
        hazards.closedOnTheSpot(changes, closed, inspection.get(InspectionFields.INSPECTORS, ""));
        photos.with(changes, InspectionFields.TYPE, saved.id());
        seen(changes, draft, before);
        return before != null && hazardsChanged && saved.version() == before.version() ? changes.raise(saved) : saved;
    }

    /// @param closed told what was put right on the spot
    private void enter(Changes changes, Finding finding, Stored inspection, List<Stored> closed) {
        Values values = entered(finding).change().set(HazardFields.INSPECTION, inspection.id()).set(HazardFields.STATUS, HazardStates.FOUND).set(HazardFields.CLOSED_ON, null).done();
        Stored hazard = hazards.found(changes, values);
        if (finding.onTheSpot()) {
            closed.add(hazard);
        }
    }

    /// To whom it was reported is proposed; it says something only where it was.
    private static Values entered(Finding finding) {
        Values hazard = finding.hazard();
        return hazard.has(HazardFields.REPORTED_AT) ? hazard : hazard.with(HazardFields.REPORTED_TO, null);
    }

    private boolean change(Changes changes, Finding was, Finding now, List<Stored> closed) {
        Stored stored = Objects.requireNonNull(was.stored());
        boolean same = now.hazard().equals(was.hazard());
        if (same) {
            return false;
        }
        if (was.onTheSpot()) {
            takeOutRechecks(changes, stored);
        }
        Values open = entered(now).change().set(HazardFields.STATUS, HazardStates.FOUND).set(HazardFields.CLOSED_ON, null).done();
        Stored after = changes.update(stored.id(), stored.version(), open);
        if (now.onTheSpot()) {
            closed.add(after);
        }
        return true;
    }

    private boolean takeOut(Changes changes, Finding was) {
        Stored stored = Objects.requireNonNull(was.stored());
        takeOutRechecks(changes, stored);
        changes.delete(HazardFields.TYPE, stored.id(), stored.version());
        return true;
    }

    private void takeOutRechecks(Changes changes, Stored hazard) {
        repository.rechecks(changes.reading(), List.of(hazard.id())).forEach(one -> changes.delete(RecheckFields.TYPE, one.id(), one.version()));
    }

    /// The house keeps the day of its last inspection to which somebody was let in. What an older ledger said stays, unless it was the day that is corrected now.
    private void seen(Changes changes, Draft draft, @Nullable Stored before) {
        Stored house = repository.find(draft.house().id()).orElse(draft.house());
        LocalDate known = house.values().get(RentalFields.LAST_INSPECTED_ON);
        LocalDate last = repository.inspections(changes.reading(), house.id()).stream().map(Stored::values).filter(one -> !Draft.NOT_LET_IN.equals(one.get(InspectionFields.CONCLUSION)))
                .map(one -> one.get(InspectionFields.INSPECTED_ON, LocalDate.MIN)).max(Comparator.naturalOrder()).orElse(null);
        boolean corrected = before != null && Objects.equals(known, before.values().get(InspectionFields.INSPECTED_ON));
        boolean later = last != null && (known == null || last.isAfter(known));
        if ((corrected || later) && !Objects.equals(known, last)) {
            changes.update(house.id(), house.version(), house.values().with(RentalFields.LAST_INSPECTED_ON, last));
        }
    }
}
