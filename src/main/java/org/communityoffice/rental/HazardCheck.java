package org.communityoffice.rental;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FieldCatalogue;
import org.jspecify.annotations.Nullable;

/// What stands in the way of a step with hazards, gathered: forbidden steps, missing words, days that cannot be (problems) or look wrong (doubts).
final class HazardCheck {
    private final HazardStates states;
    private final FieldCatalogue catalogue;
    private final CodeLists codes;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> doubts = new ArrayList<>();

    HazardCheck(HazardStates states, FieldCatalogue catalogue, CodeLists codes, LocalDate today) {
        this.states = states;
        this.catalogue = catalogue;
        this.codes = codes;
        this.today = today;
    }

    /// Null where nothing stands in the way.
    ///
    /// @param sure the clerk has seen the doubts and goes on all the same
    @Nullable SaveResult refusal(boolean sure) {
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(List.copyOf(problems));
        }
        return sure || doubts.isEmpty() ? null : new SaveResult.Unsure(List.copyOf(doubts));
    }

    void problem(Field<?> field, String message) {
        problem(field.key(), message);
    }

    /// Said once, also where several hazards give rise to it.
    void problem(String field, String message) {
        Problem problem = new Problem(field, message);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    void doubt(Field<?> field, String message) {
        Problem doubt = new Problem(field.key(), message);
        if (!doubts.contains(doubt)) {
            doubts.add(doubt);
        }
    }

    /// All of one house, at least one.
    HazardCheck some(List<Stored> hazards) {
        if (hazards.isEmpty()) {
            problem("", Words.of("rental.hazard.problem.none"));
        } else if (hazards.stream().map(one -> one.values().get(HazardFields.RENTAL)).distinct().count() > 1) {
            problem("", Words.of("rental.hazard.problem.houses"));
        }
        return this;
    }

    /// Each may go on to a state; one that already is among the `also` stays as it is.
    HazardCheck step(List<Stored> hazards, String to, String... also) {
        hazards.stream().filter(one -> !List.of(also).contains(state(one)) && !states.may(state(one), to)).forEach(one -> refuse(one, Words.of("rental.hazard.step." + to)));
        return this;
    }

    /// Each is still followed, and by the community where it must be.
    HazardCheck open(List<Stored> hazards, boolean byUs, String step) {
        hazards.stream().filter(one -> !states.unclosed(one.values(), today) || (byUs && state(one).equals(HazardStates.HANDED_OVER))).forEach(one -> refuse(one, step));
        return this;
    }

    private void refuse(Stored hazard, String step) {
        problem("", Words.of("rental.hazard.refuse", name(hazard.values()), codes.name("hazard-status", state(hazard)), step, Words.of("rental.hazard.instead." + state(hazard))));
    }

    static String state(Stored hazard) {
        return hazard.values().get(HazardFields.STATUS, HazardStates.FOUND);
    }

    static String name(Values hazard) {
        return (hazard.get(HazardFields.HAZARD_NO, "") + " " + hazard.get(HazardFields.DESCRIPTION, hazard.get(HazardFields.ITEM, ""))).strip();
    }

    HazardCheck filled(Values typed, Field<?>... fields) {
        for (Field<?> field : fields) {
            if (!typed.has(field)) {
                problem(field, Words.of("rental.hazard.problem.empty", catalogue.label(typed.type(), field)));
            }
        }
        return this;
    }

    /// A day of something that was done: not before another, and asked about where it has not come yet.
    ///
    /// @param since what it cannot be before; null for nothing
    HazardCheck done(Values typed, Field<LocalDate> field, @Nullable LocalDate since, String what) {
        LocalDate day = typed.get(field);
        if (day != null && since != null && day.isBefore(since)) {
            problem(field, Words.of("rental.hazard.problem.before", day, what, since));
        } else if (day != null && day.isAfter(today)) {
            doubt(field, Words.of("rental.hazard.doubt.future", day));
        }
        return this;
    }

    /// As [#done], since the hazards were found.
    HazardCheck since(Values typed, Field<LocalDate> field, List<Stored> hazards) {
        return done(typed, field, found(hazards), Words.of("rental.hazard.day.found"));
    }

    /// The last day on which one of them was found.
    static @Nullable LocalDate found(List<Stored> hazards) {
        return hazards.stream().map(one -> one.values().get(HazardFields.FOUND_ON, LocalDate.MIN)).max(LocalDate::compareTo).orElse(null);
    }

    /// A deadline cannot lie before the finding.
    boolean notBefore(@Nullable LocalDate deadline, @Nullable LocalDate found) {
        if (deadline == null || found == null || !deadline.isBefore(found)) {
            return true;
        }
        problem(HazardFields.DEADLINE, Words.of("rental.hazard.problem.before", deadline, Words.of("rental.hazard.day.found"), found));
        return false;
    }

    /// To whom and when it was reported; some hours after the day of the finding are late, which is asked about, for a report cannot be made earlier any more.
    ///
    /// @param hours null where nothing need be reported
    HazardCheck reported(Values hazard, @Nullable Integer hours) {
        LocalDateTime at = hazard.get(HazardFields.REPORTED_AT);
        LocalDate found = hazard.get(HazardFields.FOUND_ON);
        if (at == null || found == null) {
            return this;
        }
        if (at.toLocalDate().isBefore(found)) {
            problem(HazardFields.REPORTED_AT, Words.of("rental.hazard.problem.before", at.toLocalDate(), Words.of("rental.hazard.day.found"), found));
        } else if (at.toLocalDate().isAfter(today)) {
            doubt(HazardFields.REPORTED_AT, Words.of("rental.hazard.doubt.future", at.toLocalDate()));
        } else if (hours != null && at.isAfter(found.plusDays(1).atStartOfDay().plusHours(hours))) {
            doubt(HazardFields.REPORTED_AT, Words.of("rental.hazard.doubt.late-report", found, hours));
        }
        return this;
    }
}
