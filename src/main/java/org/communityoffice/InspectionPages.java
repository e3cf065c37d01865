package org.communityoffice;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.communityoffice.model.Stored;
import org.communityoffice.rental.InspectionController;
import org.communityoffice.rental.InspectionView;
import org.communityoffice.rental.RentalController;
import org.communityoffice.rental.RentalRow;
import org.communityoffice.rental.RentalView;
import org.communityoffice.report.PaperToShow;
import org.communityoffice.ui.Choosers;
import org.communityoffice.ui.Frame;
import org.communityoffice.ui.Page;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// The screen 录入检查 of an open office, connected with the page of rental houses, in whose place it stands.
final class InspectionPages {
    private final Frame frame;
    private final InspectionController inspections;
    private final InspectionView view;

    /// @param open  opens the page of houses at a house
    /// @param paper shows a paper before it is printed
    /// @param step  run where [#step] says something else
    InspectionPages(Wiring wiring, Work work, Frame frame, RentalController rentals, RentalView houses, Choosers choosers, LongConsumer open, Consumer<PaperToShow> paper, Runnable step) {
        this.frame = frame;
        inspections = wiring.rentalParts().inspectionController(work);
        view = new InspectionView(inspections, wiring.catalogue(), wiring.codes(), wiring.words(), frame.dialogs(), choosers, new InspectionView.Ways(open, house -> {
            @Nullable Stored next = after(rentals, house);
            if (next == null) {
                open.accept(house);
            } else {
                begin(next);
            }
        }, houses.inspections()::await, paper, frame.foot()::undo));
        houses.inspections().onChosen(this::begin, inspection -> inspections.open(inspection, () -> frame.open(view.page())), house -> inspections.blank(house, paper));
        inspections.stepProperty().subscribe((_, _) -> step.run());
        frame.frontProperty().subscribe((_, _) -> step.run());
    }

    private void begin(Stored house) {
        inspections.begin(house, () -> frame.open(view.page()));
    }

    /// The house that follows in the list; null after the last.
    private static @Nullable Stored after(RentalController rentals, long house) {
        List<RentalRow> rows = rentals.listedProperty().get().rows();
        for (int i = 0; i + 1 < rows.size(); i++) {
            if (rows.get(i).id() == house) {
                return rows.get(i + 1).stored();
            }
        }
        return null;
    }

    Page page() {
        return view.page();
    }

    boolean hasUnsaved() {
        return inspections.hasUnsaved();
    }

    /// What Ctrl+Z takes back of the inspection in front; null for nothing.
    @Nullable String step() {
        return view.page().equals(frame.front()) ? inspections.stepProperty().get() : null;
    }

    void stepBack() {
        inspections.stepBack();
    }
}
