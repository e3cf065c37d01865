package org.communityoffice.rental;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.communityoffice.database.Changes;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.Rows;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FieldCatalogue;
import org.jspecify.annotations.Nullable;

/// What is done about hazards: found, told to the landlord, under way, looked at again, handed over, answered. Each one change set; a step that the states do not allow is refused in words.
public final class HazardService {
    public static final String PASSED = "合格";
    public static final String FAILED = "不合格";
    private static final int TWO = 2;
    private final RentalRepository repository;
    private final HazardStates states;
    private final Deadlines deadlines;
    private final FieldCatalogue catalogue;
    private final CodeLists codes;
    private final HistoryRepository history;
    private final CurrentUser user;
    private final Clock clock;

    public HazardService(RentalRepository repository, HazardStates states, Deadlines deadlines, FieldCatalogue catalogue, CodeLists codes, HistoryRepository history, CurrentUser user, Clock clock) {
        this.repository = repository;
        this.states = states;
        this.deadlines = deadlines;
        this.catalogue = catalogue;
        this.codes = codes;
        this.history = history;
        this.user = user;
        this.clock = clock;
    }

    /// One hazard as it was found when it was looked at again.
    ///
    /// @param seen     a record of `recheck`: day, by whom, result, next day, words
    /// @param handOver it did not pass and is to be handed over: no next day is needed
    public record Rechecked(Stored hazard, Values seen, boolean handOver) {}

    /// The papers that bear a number of their own, counted within the year (`GZ-2026-0041`).
    public enum Numbered {
        NOTICE(HazardFields.TYPE, HazardFields.NOTICE_NO), ADVICE(HazardFields.TYPE, HazardFields.NOTICE_NO), RECHECK(RecheckFields.TYPE, RecheckFields.RECHECK_NO),
        TRANSFER(HazardFields.TYPE, HazardFields.TRANSFER_NO);

        private final RecordType type;
        private final Field<String> field;

        Numbered(RecordType type, Field<String> field) {
            this.type = type;
            this.field = field;
        }

        private String begins(LocalDate day) {
            return Words.of("rental.numbered." + name(), Integer.toString(day.getYear()));
        }

        private String after(LocalDate day, int last) {
            return begins(day) + String.format("%04d", last + 1);
        }
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// By when something is looked at again after a day.
    public LocalDate recheckBy(LocalDate day) {
        return deadlines.recheckBy(day);
    }

    /// The holidays were changed: deadlines that have not come yet and that nobody set by hand follow.
    ///
    /// @return how many
    public int reckonAgain() {
        Map<Stored, LocalDate> moved = new LinkedHashMap<>();
        repository.read(repository::unclosedHazards).stream().filter(one -> !HazardCheck.state(one).equals(HazardStates.HANDED_OVER)).forEach(one -> {
            LocalDate day = deadlines.reckonedAgain(one.values(), today());
            if (day != null) {
                moved.put(one, day);
            }
        });
        if (!moved.isEmpty()) {
            repository.change(Words.of("rental.hazard.title.reckoned", moved.size()), user.doing(Act.BOOKS), changes -> {
                moved.forEach((one, day) -> changes.update(one, one.values().with(HazardFields.DEADLINE, day)));
                return moved.size();
            });
        }
        return moved.size();
    }

    /// What may be done now about a hazard, the likeliest first.
    public List<HazardStep> steps(Values hazard) {
        return HazardStep.possible(hazard, states, today());
    }

    /// What forms about the hazards of a house begin with.
    HouseHazards ofHouse(Stored house) {
        List<Stored> open = repository.read(reading -> repository.hazards(reading, house.id())).stream().filter(one -> states.unclosed(one.values(), today())).toList();
        List<Stored> inspections = repository.read(reading -> repository.inspections(reading, house.id()));
        String inspectors = inspections.isEmpty() ? user.name() : inspections.getLast().values().get(InspectionFields.INSPECTORS, user.name()).replace("|", "、");
        return new HouseHazards(house, open, inspectors, number(Numbered.NOTICE, today()), number(Numbered.ADVICE, today()), number(Numbered.TRANSFER, today()));
    }

    /// What is wrong with a hazard that is about to be entered.
    public List<Problem> problems(Values hazard) {
        HazardCheck check = check().filled(hazard, HazardFields.RENTAL, HazardFields.ITEM, HazardFields.DESCRIPTION, HazardFields.SEVERITY, HazardFields.FOUND_ON);
        if (Severity.SERIOUS.equals(hazard.get(HazardFields.SEVERITY)) && !hazard.has(HazardFields.SEVERITY_DOC)) {
            check.problem(HazardFields.SEVERITY_DOC, Words.of("rental.hazard.problem.verdict"));
        }
        check.notBefore(hazard.get(HazardFields.DEADLINE), hazard.get(HazardFields.FOUND_ON));
        check.reported(hazard, null);
        return check.refusal(true) instanceof SaveResult.Invalid(List<Problem> problems) ? problems : List.of();
    }

    /// Enters a hazard within the change set of what found it; an empty deadline becomes the usual one, an empty responsible the landlord.
    public Stored found(Changes changes, Values hazard) {
        List<Problem> problems = problems(hazard);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.getFirst().field());
        }
        Values.Change change = hazard.change().set(HazardFields.STATUS, HazardStates.FOUND);
        if (!hazard.has(HazardFields.DEADLINE)) {
            change.set(HazardFields.DEADLINE, deadlines.due(deadlines.usual(hazard.get(HazardFields.SEVERITY, "")), hazard.get(HazardFields.FOUND_ON, today())));
        }
        if (!hazard.has(HazardFields.RESPONSIBLE)) {
            change.set(HazardFields.RESPONSIBLE, repository.find(hazard.get(HazardFields.RENTAL, 0L)).map(house -> house.values().get(RentalFields.LANDLORD)).orElse(null));
        }
        return repository.insert(changes, change.done(), HazardFields.HAZARD_NO);
    }

    /// Hazards of one inspection that were put right and looked at again before the visitors left.
    public List<Stored> closedOnTheSpot(Changes changes, List<Stored> hazards, String by) {
        if (hazards.isEmpty()) {
            return List.of();
        }
        LocalDate day = hazards.getFirst().values().get(HazardFields.FOUND_ON, today());
        String number = number(changes, day);
        return hazards.stream().map(one -> rechecked(changes, new Rechecked(one, Values.none(RecheckFields.TYPE).change().set(RecheckFields.RECHECKED_ON, day).set(RecheckFields.RECHECKED_BY, by)
                .set(RecheckFields.RESULT, PASSED).set(RecheckFields.NOTE, Words.of("rental.hazard.on-the-spot")).done(), false), number)).toList();
    }

    /// A notice (or, for ordinary hazards, an advice) was written to the landlord. Given again for those that were told already, it keeps their state: who received it becomes known later.
    ///
    /// @param typed number, day, delivery, received by and on
    public SaveResult notice(List<Stored> hazards, Values typed, boolean advice, boolean sure) {
        HazardCheck check = check().some(hazards).step(hazards, HazardStates.NOTIFIED, HazardStates.NOTIFIED, HazardStates.RECTIFYING)
                .filled(typed, HazardFields.NOTICE_NO, HazardFields.NOTIFIED_ON).since(typed, HazardFields.NOTIFIED_ON, hazards)
                .done(typed, HazardFields.RECEIVED_ON, typed.get(HazardFields.NOTIFIED_ON), Words.of("rental.hazard.day.notice"));
        hazards.stream().filter(one -> HazardStep.unreported(one.values())).forEach(one -> check.problem("", Words.of("rental.hazard.problem.report-first", HazardCheck.name(one.values()))));
        if (advice && hazards.stream().anyMatch(one -> !Severity.ORDINARY.equals(one.values().get(HazardFields.SEVERITY, Severity.ORDINARY)))) {
            check.problem(HazardFields.NOTICE_NO, Words.of("rental.hazard.problem.advice"));
        }
        unused(check, hazards, HazardFields.NOTICE_NO, typed);
        return saved(check, sure, Words.of("rental.hazard.title.notice", typed.get(HazardFields.NOTICE_NO, "")), hazards, one -> {
            Values.Change after = copied(one, typed, HazardFields.NOTICE_NO, HazardFields.NOTIFIED_ON, HazardFields.DELIVERY, HazardFields.RECEIVED_BY, HazardFields.RECEIVED_ON);
            return (HazardStates.FOUND.equals(one.get(HazardFields.STATUS)) ? after.set(HazardFields.STATUS, HazardStates.NOTIFIED) : after).done();
        });
    }

    /// The landlord has begun, or says that it is done; a refusal is over.
    public SaveResult underWay(List<Stored> hazards) {
        return saved(check().some(hazards).step(hazards, HazardStates.RECTIFYING), true, Words.of("rental.hazard.title.under-way"), hazards,
                one -> one.change().set(HazardFields.STATUS, HazardStates.RECTIFYING).set(HazardFields.REFUSED, null).done());
    }

    /// Several hazards of a house looked at again on one visit, which has one number: passed closes, failed says when next or is to be handed over.
    public SaveResult recheck(List<Rechecked> visit, boolean sure) {
        List<Stored> hazards = visit.stream().map(Rechecked::hazard).toList();
        HazardCheck check = check().some(hazards).step(hazards, HazardStates.RECHECK_PASSED);
        visit.forEach(one -> next(check.filled(one.seen, RecheckFields.RECHECKED_ON, RecheckFields.RECHECKED_BY).since(one.seen, RecheckFields.RECHECKED_ON, List.of(one.hazard)), one));
        visit.stream().map(one -> one.seen.get(RecheckFields.RECHECKED_BY, "")).filter(by -> !by.isEmpty() && by.split("[、|，, ]+").length < TWO)
                .forEach(_ -> check.doubt(RecheckFields.RECHECKED_BY, Words.of("rental.hazard.doubt.two")));
        String title = hazards.isEmpty() ? "" : titled(Words.of("rental.hazard.title.recheck"), hazards);
        return done(check, sure, title, hazards, changes -> {
            String number = number(changes, visit.getFirst().seen.get(RecheckFields.RECHECKED_ON, today()));
            return visit.stream().map(one -> rechecked(changes, one, number)).toList().getFirst();
        });
    }

    /// What did not pass says when it is looked at again, or is handed over, or was before.
    private static void next(HazardCheck check, Rechecked one) {
        LocalDate on = one.seen.get(RecheckFields.RECHECKED_ON);
        LocalDate next = one.seen.get(RecheckFields.NEXT_ON);
        if (!one.seen.has(RecheckFields.RESULT)) {
            check.problem(RecheckVisit.key(RecheckFields.RESULT, one.hazard), Words.of("rental.hazard.problem.result", HazardCheck.name(one.hazard.values())));
        } else if (!PASSED.equals(one.seen.get(RecheckFields.RESULT))) {
            if (next == null && !one.handOver && !HazardCheck.state(one.hazard).equals(HazardStates.HANDED_OVER)) {
                check.problem(RecheckVisit.key(RecheckFields.NEXT_ON, one.hazard), Words.of("rental.hazard.problem.next"));
            } else if (next != null && on != null && !next.isAfter(on)) {
                check.problem(RecheckVisit.key(RecheckFields.NEXT_ON, one.hazard), Words.of("rental.hazard.problem.next-before", next, on));
            }
        }
    }

    private static Stored rechecked(Changes changes, Rechecked one, String number) {
        boolean passed = PASSED.equals(one.seen.get(RecheckFields.RESULT));
        changes.insert(one.seen.change().set(RecheckFields.HAZARD, one.hazard.id()).set(RecheckFields.RECHECK_NO, one.seen.get(RecheckFields.RECHECK_NO, number))
                .set(RecheckFields.NEXT_ON, passed ? null : one.seen.get(RecheckFields.NEXT_ON)).done());
        Values hazard = one.hazard.values();
        return !passed ? changes.raise(one.hazard) : changes.update(one.hazard,
                hazard.change().set(HazardFields.STATUS, HazardStates.RECHECK_PASSED).set(HazardFields.CLOSED_ON, one.seen.get(RecheckFields.RECHECKED_ON)).done());
    }

    /// Hazards handed to an authority in writing; one that may be serious must have been reported.
    ///
    /// @param typed number, day, to whom, reason, report
    public SaveResult handOver(List<Stored> hazards, Values typed, boolean sure) {
        HazardCheck check = check().some(hazards).step(hazards, HazardStates.HANDED_OVER)
                .filled(typed, HazardFields.TRANSFER_NO, HazardFields.TRANSFERRED_ON, HazardFields.TRANSFERRED_TO, HazardFields.TRANSFER_REASON).since(typed, HazardFields.TRANSFERRED_ON, hazards);
        List<Stored> unreported = hazards.stream().filter(one -> HazardStep.unreported(one.values())).toList();
        if (!unreported.isEmpty()) {
            check.filled(typed, HazardFields.REPORTED_AT, HazardFields.REPORTED_TO);
            unreported.forEach(one -> check.reported(reported(one.values(), typed), reportWithin(one.values())));
        }
        unused(check, hazards, HazardFields.TRANSFER_NO, typed);
        return saved(check, sure, Words.of("rental.hazard.title.hand-over", typed.get(HazardFields.TRANSFERRED_TO, "")), hazards, one -> {
            Values.Change after = copied(one, typed, HazardFields.TRANSFER_NO, HazardFields.TRANSFERRED_ON, HazardFields.TRANSFERRED_TO, HazardFields.TRANSFER_REASON).set(HazardFields.STATUS, HazardStates.HANDED_OVER);
            return HazardStep.unreported(one) ? reported(after.done(), typed) : after.done();
        });
    }

    private static Values reported(Values hazard, Values typed) {
        return copied(hazard, typed, HazardFields.REPORTED_AT, HazardFields.REPORTED_TO).done();
    }

    private @Nullable Integer reportWithin(Values hazard) {
        return deadlines.usual(hazard.get(HazardFields.SEVERITY, Severity.ORDINARY)).reportWithinHours();
    }

    /// That hazards were reported to the street office and the fire authority.
    public SaveResult reported(List<Stored> hazards, Values typed, boolean sure) {
        HazardCheck check = check().some(hazards).open(hazards, false, Words.of("rental.hazard.step.report")).filled(typed, HazardFields.REPORTED_AT, HazardFields.REPORTED_TO);
        hazards.forEach(one -> check.reported(reported(one.values(), typed), reportWithin(one.values())));
        return saved(check, sure, Words.of("rental.hazard.title.report"), hazards, one -> reported(one, typed));
    }

    /// The authority answered in writing: closed on that day.
    public SaveResult answered(List<Stored> hazards, Values typed, boolean sure) {
        HazardCheck check = check().some(hazards).step(hazards, HazardStates.AUTHORITY_CLOSED).filled(typed, HazardFields.AUTHORITY_ANSWERED_ON, HazardFields.AUTHORITY_ANSWER_NO)
                .done(typed, HazardFields.AUTHORITY_ANSWERED_ON, hazards.stream().map(one -> one.values().get(HazardFields.TRANSFERRED_ON, LocalDate.MIN)).max(LocalDate::compareTo).orElse(null),
                        Words.of("rental.hazard.day.hand-over"));
        return saved(check, sure, Words.of("rental.hazard.title.answer", typed.get(HazardFields.AUTHORITY_ANSWER_NO, "")), hazards,
                one -> copied(one, typed, HazardFields.AUTHORITY_ANSWERED_ON, HazardFields.AUTHORITY_ANSWER_NO).set(HazardFields.STATUS, HazardStates.AUTHORITY_CLOSED)
                        .set(HazardFields.CLOSED_ON, typed.get(HazardFields.AUTHORITY_ANSWERED_ON)).done());
    }

    /// The landlord will not put it right: a mark with a witness, no state.
    public SaveResult refused(List<Stored> hazards, Values typed, boolean sure) {
        HazardCheck check = check().some(hazards).open(hazards, true, Words.of("rental.hazard.step.refuse")).filled(typed, HazardFields.REFUSED_ON, HazardFields.REFUSED_WITNESS)
                .since(typed, HazardFields.REFUSED_ON, hazards);
        return saved(check, sure, Words.of("rental.hazard.title.refuse"), hazards,
                one -> copied(one, typed, HazardFields.REFUSED_ON, HazardFields.REFUSED_WITNESS, HazardFields.REFUSED_NOTE).set(HazardFields.REFUSED, true).done());
    }

    /// Another deadline, with the reason; of what is handed over the authority says when.
    public SaveResult changeDeadline(List<Stored> hazards, Values typed, boolean sure) {
        HazardCheck check = check().some(hazards).open(hazards, true, Words.of("rental.hazard.step.deadline")).filled(typed, HazardFields.DEADLINE, HazardFields.DEADLINE_REASON);
        LocalDate day = typed.get(HazardFields.DEADLINE);
        if (check.notBefore(day, HazardCheck.found(hazards)) && day != null && hazards.stream().allMatch(one -> day.equals(one.values().get(HazardFields.DEADLINE)))) {
            check.problem(HazardFields.DEADLINE, Words.of("rental.hazard.problem.same-day", day));
        } else if (day != null && day.isBefore(today())) {
            check.doubt(HazardFields.DEADLINE, Words.of("rental.hazard.doubt.past", day));
        }
        return saved(check, sure, Words.of("rental.hazard.title.deadline", day == null ? "" : day), hazards, one -> copied(one, typed, HazardFields.DEADLINE, HazardFields.DEADLINE_REASON).done());
    }

    /// The fire authority has judged a hazard serious, in writing; where its paper names a day, that is the deadline.
    public SaveResult judged(List<Stored> hazards, Values typed, boolean sure) {
        HazardCheck check = check().some(hazards).open(hazards, false, Words.of("rental.hazard.step.judge"));
        if (!typed.has(HazardFields.SEVERITY_DOC)) {
            check.problem(HazardFields.SEVERITY_DOC, Words.of("rental.hazard.problem.verdict"));
        }
        LocalDate day = typed.get(HazardFields.DEADLINE);
        check.notBefore(day, HazardCheck.found(hazards));
        return saved(check, sure, Words.of("rental.hazard.title.judge", typed.get(HazardFields.SEVERITY_DOC, "")), hazards, one -> copied(one, typed, HazardFields.SEVERITY_DOC)
                .set(HazardFields.SEVERITY, Severity.SERIOUS).set(HazardFields.DEADLINE, day == null ? one.get(HazardFields.DEADLINE) : day).done());
    }

    /// The next number of a paper in the year of a day.
    public String number(Numbered paper, LocalDate day) {
        return paper.after(day, repository.read(reading -> repository.lastNumber(reading, paper.type, paper.field, paper.begins(day))));
    }

    private String number(Changes changes, LocalDate day) {
        Numbered paper = Numbered.RECHECK;
        return paper.after(day, repository.lastNumber(changes.reading(), paper.type, paper.field, paper.begins(day)));
    }

    /// A number belongs to one paper, and a paper to one house.
    private void unused(HazardCheck check, List<Stored> hazards, Field<String> field, Values typed) {
        String number = typed.get(field, "");
        Long house = hazards.isEmpty() ? null : hazards.getFirst().values().get(HazardFields.RENTAL);
        if (!number.isEmpty() && repository.read(reading -> repository.hazardsNumbered(reading, field, number)).stream().anyMatch(other -> !Objects.equals(other.values().get(HazardFields.RENTAL), house))) {
            check.problem(field, Words.of("rental.hazard.problem.number", number));
        }
    }

    private HazardCheck check() {
        return new HazardCheck(states, catalogue, codes, today());
    }

    private static Values.Change copied(Values hazard, Values typed, Field<?>... fields) {
        Values.Change out = hazard.change();
        for (Field<?> field : fields) {
            out.put(field, typed.get(field));
        }
        return out;
    }

    private String titled(String what, List<Stored> hazards) {
        String address = repository.find(hazards.getFirst().values().get(HazardFields.RENTAL, 0L)).map(house -> house.values().get(RentalFields.ADDRESS, "")).orElse("");
        return hazards.size() == 1 ? Words.of("rental.hazard.title.one", address, hazards.getFirst().values().get(HazardFields.HAZARD_NO, ""), what) : Words.of("rental.hazard.title.many", address, hazards.size(), what);
    }

    private SaveResult saved(HazardCheck check, boolean sure, String what, List<Stored> hazards, UnaryOperator<Values> after) {
        return done(check, sure, hazards.isEmpty() ? "" : titled(what, hazards), hazards, changes -> hazards.stream().map(one -> changes.update(one, after.apply(one.values()))).toList().getFirst());
    }

    private SaveResult done(HazardCheck check, boolean sure, String title, List<Stored> hazards, Function<Changes, Stored> action) {
        SaveResult refusal = check.refusal(sure);
        if (refusal != null) {
            return refusal;
        }
        try {
            return new SaveResult.Saved(repository.change(title, user.doing(Act.BOOKS), action).value());
        } catch (StaleVersionException stale) {
            return changedElsewhere(hazards);
        }
    }

    /// The first that is no longer as it was read.
    private SaveResult changedElsewhere(List<Stored> hazards) {
        for (Stored one : hazards) {
            Stored now = repository.read(reading -> Rows.find(reading, HazardFields.TYPE, one.id())).orElse(null);
            if (now == null || now.version() != one.version()) {
                return new SaveResult.ChangedElsewhere(now, history.lastChangedBy(HazardFields.TYPE, one.id()).orElse(""));
            }
        }
        throw new IllegalStateException("nothing changed elsewhere");
    }
}
