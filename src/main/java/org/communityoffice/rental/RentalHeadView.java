package org.communityoffice.rental;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Field;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.Audience;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.ui.Parts;

/// What stands over the floors of a house: address, state words, owner and agent with their masked numbers, size, heads declared and registered.
final class RentalHeadView {
    private RentalHeadView() {}

    /// @param whole whether the numbers are shown whole, after it was recorded
    /// @param look  asks for that
    /// @param rooms begins to enter rooms
    /// @param file  opens all that is known of the house
    static VBox of(RentalFile house, String heads, FieldWords words, boolean whole, Runnable look, Runnable rooms, Runnable file) {
        RentalRow row = house.row();
        Values values = row.values();
        HBox name = new HBox(8, Parts.words(row.address(), "record-title"), Parts.state(row.word().label(), row.word().word().style()));
        String grade = shown(words, values, RentalFields.GRADE);
        if (!grade.isEmpty()) {
            name.getChildren().add(Parts.state(grade, ""));
        }
        name.getChildren().add(Parts.spring());
        if (!whole && (values.has(RentalFields.LANDLORD_PHONE) || values.has(RentalFields.AGENT_PHONE))) {
            Button link = Parts.lookButton(look);
            link.setId("rental-look");
            name.getChildren().add(link);
        }
        name.getChildren().addAll(Parts.link(Words.of("rental.rooms.add"), rooms), Parts.link(Words.of("rental.file"), file));
        List<String> parts = new ArrayList<>();
        parts.add(values.has(RentalFields.LANDLORD) ? Words.of("rental.landlord", values.get(RentalFields.LANDLORD, "")) + " " + phone(words, values, RentalFields.LANDLORD_PHONE, whole)
                : phone(words, values, RentalFields.LANDLORD_PHONE, whole));
        parts.add(values.has(RentalFields.LANDLORD_AGENT) ? Words.of("rental.agent", values.get(RentalFields.LANDLORD_AGENT, "")) + " " + phone(words, values, RentalFields.AGENT_PHONE, whole) : "");
        parts.add(shown(words, values, RentalFields.HOUSE_KIND));
        parts.add((values.has(RentalFields.FLOORS) ? Words.of("rental.floors", values.get(RentalFields.FLOORS, 0)) + " " : "") + (values.has(RentalFields.ROOMS) ? Words.of("rental.rooms", values.get(RentalFields.ROOMS, 0)) : ""));
        parts.removeIf(String::isBlank);
        HBox below = new HBox(Parts.words(String.join(" · ", parts), "muted"), Parts.words(parts.isEmpty() ? "" : " · ", "muted"), Parts.words(heads, RentalController.headsDiffer(row) ? "warning-text" : "muted"));
        below.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        VBox head = new VBox(4, name, below);
        if (house.missing().contains(RentalFields.STATUS)) {
            // in a line of its own: beside the address both would be cut
            Label wanting = Parts.words(Words.of("rental.status.counted"), "small", "warning-text");
            wanting.setId("rental-status-missing");
            head.getChildren().add(wanting);
        }
        head.setStyle("-fx-padding: 14 20 10 20");
        return head;
    }

    private static String phone(FieldWords words, Values house, Field<String> field, boolean whole) {
        return whole ? house.get(field, "") : shown(words, house, field);
    }

    private static String shown(FieldWords words, Values house, Field<?> field) {
        return words.shown(RentalFields.TYPE, field, house.get(field), Audience.SCREEN);
    }
}
