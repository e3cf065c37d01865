package org.communityoffice.rental;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.communityoffice.attachment.Enclosed;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.CurrentUser;

/// Inspections of rental houses by exception: everything passes unless it is entered, and what fails becomes a hazard. One change set each.
public final class InspectionService {
    /// 日常: the kind of most inspections.
    static final String USUAL = "日常";
    private final RentalRepository repository;
    private final Checklists checklists;
    private final InspectionRules rules;
    private final InspectionWriting writing;
    private final HistoryRepository history;
    private final CodeLists codes;
    private final CurrentUser user;
    private final Clock clock;

    public InspectionService(RentalRepository repository, Checklists checklists, Deadlines deadlines, HazardService hazards, HistoryRepository history, CodeLists codes, CurrentUser user, Clock clock) {
        this.repository = repository;
        this.checklists = checklists;
        this.rules = new InspectionRules(deadlines);
        this.writing = new InspectionWriting(repository, hazards);
        this.history = history;
        this.codes = codes;
        this.user = user;
        this.clock = clock;
    }

    public InspectionRules rules() {
        return rules;
    }

    public Checklists checklists() {
        return checklists;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
    }

    /// A new inspection of a house on a day, by the edition of that day: what does not apply is left out with its reason, the rest passes. Who inspected last is proposed again.
    public Draft draft(Stored house, LocalDate day) {
        Checklist checklist = checklists.on(day);
        String inspectors = repository.read(repository::lastEntered).map(last -> last.values().get(InspectionFields.INSPECTORS, "")).filter(names -> !names.isEmpty()).orElse(user.name());
        Values inspection = Values.none(InspectionFields.TYPE).change().set(InspectionFields.RENTAL, house.id()).set(InspectionFields.INSPECTED_ON, day)
                .set(InspectionFields.INSPECTED_TIME, day.equals(today()) ? now().toLocalTime() : null).set(InspectionFields.INSPECTION_KIND, USUAL).set(InspectionFields.INSPECTORS, inspectors)
                .set(InspectionFields.CHECKLIST_VERSION, checklist.edition()).set(InspectionFields.CONCLUSION, Draft.PASS).done();
        return new Draft(house, checklist, null, inspection, InspectionRules.allPass(checklist, house.values()), new TreeMap<>());
    }

    /// A saved inspection as it can be corrected, by the edition by which it was made. What was not looked at stays open.
    public Optional<Draft> open(long inspection) {
        return repository.read(reading -> repository.inspection(reading, inspection).flatMap(stored -> repository.find(stored.values().get(InspectionFields.RENTAL, 0L)).map(house -> {
            LocalDate day = stored.values().get(InspectionFields.INSPECTED_ON, today());
            Checklist checklist = checklists.edition(stored.values().get(InspectionFields.CHECKLIST_VERSION, "")).orElseGet(() -> checklists.on(day));
            return new Draft(house, checklist, stored, stored.values(), Answers.of(stored.values().get(InspectionFields.ANSWERS)).byItem(), findings(repository.hazardsOf(reading, inspection), repository.rechecksOf(reading, inspection)));
        })));
    }

    private SortedMap<String, Finding> findings(List<Stored> hazards, List<Stored> seenAgain) {
        Map<Long, Long> rechecks = seenAgain.stream().collect(Collectors.groupingBy(one -> one.values().get(RecheckFields.HAZARD, 0L), Collectors.counting()));
        SortedMap<String, Finding> out = new TreeMap<>();
        hazards.forEach(hazard -> out.put(hazard.values().get(HazardFields.ITEM, ""), new Finding(hazard.values(), hazard, worked(hazard.values(), rechecks.getOrDefault(hazard.id(), 0L)))));
        return out;
    }

    /// What has been done to a hazard since it was found, in words; empty where nothing, or where it was put right on the spot.
    private String worked(Values hazard, long rechecks) {
        String status = hazard.get(HazardFields.STATUS, HazardStates.FOUND);
        boolean atOnce = status.equals(HazardStates.RECHECK_PASSED) && Objects.equals(hazard.get(HazardFields.CLOSED_ON), hazard.get(HazardFields.FOUND_ON)) && !hazard.has(HazardFields.NOTIFIED_ON)
                && !hazard.has(HazardFields.TRANSFERRED_ON) && rechecks <= 1;
        if (atOnce) {
            return "";
        }
        if (status.equals(HazardStates.FOUND)) {
            return rechecks > 0 ? Words.of("rental.inspect.rechecked") : "";
        }
        return codes.shortName("hazard-status", status);
    }

    /// What stands against each other where somebody else has saved the same inspection meanwhile; empty where it is gone.
    ///
    /// @param base as it was opened
    Optional<InspectionConflict> conflict(Draft base, Draft mine) {
        Stored before = mine.before();
        return before == null ? Optional.empty() : open(before.id()).map(theirs -> new InspectionConflict(base, mine, theirs, code -> codes.shortName("hazard-severity", code)));
    }

    public List<Problem> check(Draft draft) {
        return InspectionCheck.problems(draft, LocalDateTime.now(clock));
    }

    /// Saves a new inspection or the correction of one.
    ///
    /// @param photos what waited for a new inspection
    /// @param sure   the clerk has seen the doubts and saves all the same
    public SaveResult save(Draft draft, Enclosed photos, boolean sure) {
        List<Problem> problems = check(draft);
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        Stored before = draft.before();
        Map<String, Finding> stored = before == null ? Map.of() : repository.read(reading -> findings(repository.hazardsOf(reading, before.id()), repository.rechecksOf(reading, before.id())));
        List<Problem> undone = InspectionCheck.undone(draft, stored);
        if (!undone.isEmpty()) {
            return new SaveResult.Invalid(undone);
        }
        List<Problem> doubts = sure ? List.of() : InspectionCheck.doubts(draft, repository.read(reading -> repository.inspections(reading, draft.house().id())), today());
        if (!doubts.isEmpty()) {
            return new SaveResult.Unsure(doubts);
        }
        try {
            return new SaveResult.Saved(repository.change(title(draft), user.doing(Act.BOOKS), changes -> writing.write(changes, draft, stored, photos)).value());
        } catch (StaleVersionException stale) {
            long id = before == null ? 0 : before.id();
            return new SaveResult.ChangedElsewhere(repository.read(reading -> repository.inspection(reading, id)).orElse(null), history.lastChangedBy(InspectionFields.TYPE, id).orElse(""));
        }
    }

    private static String title(Draft draft) {
        String house = draft.address();
        if (draft.before() != null) {
            return Words.of("rental.inspect.title.change", house);
        }
        return draft.notLetIn() ? Words.of("rental.inspect.title.not-let-in", house)
                : draft.findings().isEmpty() ? Words.of("rental.inspect.title.good", house) : Words.of("rental.inspect.title.add", house, draft.findings().size());
    }
}
