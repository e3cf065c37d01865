package org.communityoffice.rental;

import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.communityoffice.security.Audience;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.ui.Parts;
import org.jspecify.annotations.Nullable;

/// From the page of a house to its inspections: one is begun, one of before is opened, a blank sheet is printed.
public final class InspectionsBeforeView {
    private final FieldWords words;
    private final MenuButton before = new MenuButton();
    private Consumer<Stored> begin = _ -> { };
    private LongConsumer open = _ -> { };
    private Consumer<Stored> blank = _ -> { };
    /// The inspection just saved, whose hazards the page waits for; 0 for none.
    private long awaited;

    InspectionsBeforeView(FieldWords words) {
        this.words = words;
        before.getStyleClass().add("chip");
        before.setId("inspections-before");
    }

    /// What is done where the clerk chooses.
    ///
    /// @param begins begins the inspection of a house
    /// @param opens  opens a saved one
    /// @param prints shows the blank sheet of a house
    public void onChosen(Consumer<Stored> begins, LongConsumer opens, Consumer<Stored> prints) {
        begin = begins;
        open = opens;
        blank = prints;
    }

    /// The notice for what this inspection found is offered once the page shows it.
    public void await(long inspection) {
        awaited = inspection;
    }

    /// Whether the page now shows what was awaited; once.
    boolean arrived(RentalFile house) {
        boolean now = awaited > 0 && house.hazards().stream().map(Stored::values).anyMatch(one -> one.get(HazardFields.INSPECTION, 0L) == awaited && !one.has(HazardFields.CLOSED_ON));
        awaited = now ? 0 : awaited;
        return now;
    }

    void print(@Nullable RentalFile house) {
        if (house != null) {
            blank.accept(house.row().stored());
        }
    }

    void begin(@Nullable RentalFile house) {
        if (house != null) {
            begin.accept(house.row().stored());
        }
    }

    Node node() {
        return before;
    }

    /// The newest first.
    void show(RentalFile house) {
        before.setText(Words.of("rental.inspect.before", house.inspections().size()));
        before.getItems().setAll(house.inspections().reversed().stream().map(one -> {
            MenuItem item = new MenuItem(one.values().get(InspectionFields.INSPECTED_ON) + "　" + words.shown(InspectionFields.TYPE, InspectionFields.CONCLUSION, one.values().get(InspectionFields.CONCLUSION), Audience.SCREEN));
            item.setOnAction(_ -> open.accept(one.id()));
            return item;
        }).toList());
        Parts.showing(before, !house.inspections().isEmpty());
    }
}
