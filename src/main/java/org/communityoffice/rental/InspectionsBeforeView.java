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

/// From the page of a house to its inspections: one is begun, or one of before is opened.
final class InspectionsBeforeView {
    private final FieldWords words;
    private final MenuButton before = new MenuButton();
    private Consumer<Stored> begin = _ -> { };
    private LongConsumer open = _ -> { };

    InspectionsBeforeView(FieldWords words) {
        this.words = words;
        before.getStyleClass().add("chip");
        before.setId("inspections-before");
    }

    void onChosen(Consumer<Stored> begins, LongConsumer opens) {
        begin = begins;
        open = opens;
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
