package org.communityoffice.rental;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.PaperToShow;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Dialogs;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What the page 出租屋 offers about hazards: steps with those of the house that is looked at, their papers, the sheets of the week, the ledgers.
public final class HazardActions {
    private final HazardController controller;
    private final HazardForms forms;
    private final Consumer<PaperToShow> paper;
    private final Dialogs dialogs;
    private final Supplier<@Nullable RentalFile> house;
    private final BooleanSupplier free;

    /// What steps with hazards and their papers need.
    ///
    /// @param paper shows one before it is printed
    public record Parts(HazardController controller, HazardFormFields fields, Consumer<PaperToShow> paper) {}

    /// @param begin makes room for a form, then runs what opens it
    /// @param house the one that is looked at
    /// @param free  whether a step may begin: no form is open
    HazardActions(Parts parts, PanelForms panel, Dialogs dialogs, Consumer<Runnable> begin, Supplier<@Nullable RentalFile> house, BooleanSupplier free) {
        this.controller = parts.controller;
        this.paper = parts.paper;
        this.dialogs = dialogs;
        this.house = house;
        this.free = free;
        forms = new HazardForms(controller, parts.fields, panel, dialogs, paper, begin);
    }

    /// What stands beside the heading of the page, and keys for what concerns the whole house.
    List<Command> commands() {
        return List.of(Command.plain(Words.of("rental.paper.week"), Feather.PRINTER, null, this::week), Command.plain(Words.of("rental.ledgers"), Feather.DOWNLOAD, null, this::ledgers),
                key(HazardStep.NOTICE, "Ctrl+G"), key(HazardStep.RECHECK, "Ctrl+R"), key(HazardStep.HAND_OVER, "Ctrl+Y"));
    }

    private Command key(HazardStep step, String keys) {
        return Command.hidden(step.label(), keys, () -> step(step));
    }

    List<HazardStep> steps(Values hazard) {
        return controller.steps(hazard);
    }

    /// A step with all hazards of the house that may take it.
    void step(HazardStep step) {
        RentalFile now = house.get();
        if (now != null && free.getAsBoolean()) {
            forms.step(step, now.row().stored(), null);
        }
    }

    void step(HazardStep step, Stored hazard) {
        RentalFile now = house.get();
        if (now != null) {
            forms.step(step, now.row().stored(), hazard);
        }
    }

    /// The recheck sheet of the house.
    void sheet() {
        RentalFile now = house.get();
        if (now != null) {
            paper.accept(controller.papers().recheck(now.row().stored()));
        }
    }

    private void week() {
        controller.week(found -> found.ifPresentOrElse(paper, () -> dialogs.say(Words.of("rental.paper.week.none"), Words.of("rental.paper.week.none.text"))));
    }

    private void ledgers() {
        List<PaperToShow> both = controller.ledgers();
        dialogs.ask(Words.of("rental.ledgers"), Words.of("rental.ledgers.text"), List.of(Command.plain(Words.of("rental.ledgers.hazards"), null, null, () -> paper.accept(both.getLast())),
                Command.filled(Words.of("rental.ledgers.houses"), null, null, () -> paper.accept(both.getFirst()))));
    }
}
