package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.PaperToShow;
import org.communityoffice.work.Work;

/// What is done about the hazards of the house that is looked at.
public final class HazardController {
    /// The table of the office's editions of delivered data.
    private static final String EDITED = "factory_item";
    private final HazardService hazards;
    private final HazardPapers papers;
    private final LedgersNow ledgers;
    private final RentalController rentals;
    private final Work work;

    /// @param rentals shows the house anew after each step
    public HazardController(HazardService hazards, HazardPapers papers, LedgersNow ledgers, RentalController rentals, Work work) {
        this.hazards = hazards;
        this.papers = papers;
        this.ledgers = ledgers;
        this.rentals = rentals;
        this.work = work;
    }

    public LocalDate today() {
        return hazards.today();
    }

    public List<HazardStep> steps(Values hazard) {
        return hazards.steps(hazard);
    }

    boolean may(Stored hazard, HazardStep step) {
        return hazards.steps(hazard.values()).contains(step);
    }

    HazardPapers papers() {
        return papers;
    }

    /// Of houses and of hazards, as they stand today.
    List<PaperToShow> ledgers() {
        return List.of(ledgers.houses(), ledgers.hazards());
    }

    /// The recheck sheets of this week, or that there are none.
    void week(Consumer<Optional<PaperToShow>> told) {
        work.database(Words.of("rental.doing.open"), _ -> papers.week()).then(told).orTell();
    }

    public LocalDate recheckBy(LocalDate day) {
        return hazards.recheckBy(day);
    }

    /// What the office edited in its tables may move deadlines.
    public void changed(Set<String> tables) {
        if (tables.contains(EDITED)) {
            work.database(Words.of("rental.doing.save"), _ -> hazards.reckonAgain()).then(_ -> { }).orTell();
        }
    }

    /// The hazards of a house that are still followed, as they are now, before a form about them opens.
    void prepare(Stored house, Consumer<HouseHazards> told) {
        work.database(Words.of("rental.doing.open"), _ -> hazards.ofHouse(house)).then(told).orTell();
    }

    /// A step of the service with what was typed.
    @FunctionalInterface
    interface Step {
        SaveResult take(List<Stored> hazards, Values typed, boolean sure);
    }

    void take(Function<HazardService, Step> step, List<Stored> chosen, Values typed, boolean sure, Consumer<SaveResult> told) {
        work.database(Words.of("rental.doing.save"), _ -> step.apply(hazards).take(chosen, HazardStepFields.hazard(typed), sure)).then(result -> done(result, told)).orTell();
    }

    void recheck(List<HazardService.Rechecked> visit, boolean sure, Consumer<SaveResult> told) {
        if (visit.isEmpty()) {
            told.accept(new SaveResult.Invalid(List.of(new Problem("", Words.of("rental.hazard.problem.no-result")))));
            return;
        }
        work.database(Words.of("rental.doing.save"), _ -> hazards.recheck(visit, sure)).then(result -> done(result, told)).orTell();
    }

    void underWay(Stored hazard, Consumer<SaveResult> told) {
        work.database(Words.of("rental.doing.save"), _ -> hazards.underWay(List.of(hazard))).then(result -> done(result, told)).orTell();
    }

    private void done(SaveResult result, Consumer<SaveResult> told) {
        if (result instanceof SaveResult.Saved) {
            rentals.load();
        }
        told.accept(result);
    }
}
