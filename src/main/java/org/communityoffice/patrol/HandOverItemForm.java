package org.communityoffice.patrol;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.patrol.HandOverDesk.Item;
import org.communityoffice.ui.Choices;
import org.communityoffice.ui.LowField;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.Suggestions;

/// A line of 交接班: an item that is handed on, who takes the next step, and which.
final class HandOverItemForm {
    private final HandOverController controller;
    private final Label matter = Parts.words("", "plain");
    private final Label origin = Parts.words("", "small", "muted");
    private final HBox state = new HBox();
    private final TextField step;
    private final TextField person;
    private final VBox node;
    private Item item;

    HandOverItemForm(HandOverController controller, Item first, Supplier<List<String>> people, Consumer<Item> close) {
        this.controller = controller;
        item = first;
        String id = "item-" + first.row().id();
        step = LowField.of(id + "-step", Words.of("patrol.handover.step"), 160, true);
        person = LowField.of(id, Words.of("patrol.handover.person"), 104, false);
        new Suggestions(person, Choices.proposing(people), false);
        step.setOnAction(_ -> person.requestFocus());
        person.focusedProperty().subscribe(now -> commitUnless(now));
        step.focusedProperty().subscribe(now -> commitUnless(now));
        Node done = Parts.link(Words.of("patrol.handover.close"), () -> close.accept(item));
        HBox.setHgrow(matter, Priority.ALWAYS);
        matter.setMaxWidth(Double.MAX_VALUE);
        HBox above = new HBox(8, matter, state, done);
        HBox below = new HBox(8, origin, step, person);
        above.setAlignment(Pos.CENTER_LEFT);
        below.setAlignment(Pos.CENTER_LEFT);
        node = new VBox(2, above, below);
        node.getStyleClass().add("handover-item");
        update(first);
    }

    VBox node() {
        return node;
    }

    TextField person() {
        return person;
    }

    private void commitUnless(boolean focused) {
        if (!focused && node != null) {
            controller.next(item, person.getText(), step.getText());
        }
    }

    void update(Item now) {
        item = now;
        matter.setText(now.row().values().get(OpenItemFields.MATTER, ""));
        origin.setText(controller.origin(now));
        state.getChildren().setAll(tags(now));
        LowField.show(step, now.row().values().get(OpenItemFields.NEXT_STEP, ""));
        LowField.show(person, now.row().values().get(OpenItemFields.NEXT_PERSON, ""));
        LowField.wrong(person, controller.problem("item-" + now.row().id()) != null);
    }

    private List<Node> tags(Item now) {
        HandOverController.State age = controller.state(now);
        Node how = Parts.state(age.word(), age.tone());
        Node lacks = Parts.state(Words.of("patrol.handover.problem.no-person"), "late");
        state.setSpacing(6);
        return now.lacksPerson() ? List.of(lacks, how) : List.of(how);
    }
}
