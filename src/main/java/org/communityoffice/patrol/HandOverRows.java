package org.communityoffice.patrol;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.patrol.HandOverDesk.Count;
import org.communityoffice.patrol.HandOverDesk.Item;
import org.communityoffice.ui.Choices;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.Suggestions;
import org.jspecify.annotations.Nullable;

/// The lines of 交接班 that are written in. A line takes what was saved meanwhile without touching the field that is being typed in.
final class HandOverRows {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private HandOverRows() {}

    /// Writes into a field that nobody is typing in.
    static void show(TextField field, String text) {
        if (!field.isFocused() && !field.getText().equals(text)) {
            field.setText(text);
        }
    }

    static void wrong(Node field, boolean now) {
        field.pseudoClassStateChanged(WRONG, now);
    }

    static TextField field(String id, String prompt, double width, boolean grows) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.getStyleClass().add("low-field");
        field.setPrefWidth(width);
        if (grows) {
            HBox.setHgrow(field, Priority.ALWAYS);
        } else {
            field.setMinWidth(width);
            field.setMaxWidth(width);
        }
        return field;
    }

    /// An item that is handed on: who takes the next step, and which.
    static final class ItemRow {
        private final HandOverController controller;
        private final Label matter = Parts.words("", "plain");
        private final Label origin = Parts.words("", "small", "muted");
        private final HBox state = new HBox();
        private final TextField step;
        private final TextField person;
        private final VBox node;
        private Item item;

        ItemRow(HandOverController controller, Item first, Supplier<List<String>> people, java.util.function.Consumer<Item> close) {
            this.controller = controller;
            item = first;
            String id = "item-" + first.row().id();
            step = field(id + "-step", Words.of("patrol.handover.step"), 160, true);
            person = field(id, Words.of("patrol.handover.person"), 104, false);
            new Suggestions(person, names(people), false);
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
            show(step, now.row().values().get(OpenItemFields.NEXT_STEP, ""));
            show(person, now.row().values().get(OpenItemFields.NEXT_PERSON, ""));
            wrong(person, controller.problem("item-" + now.row().id()) != null);
        }

        private List<Node> tags(Item now) {
            HandOverController.State age = controller.state(now);
            Node how = Parts.state(age.word(), age.tone());
            Node lacks = Parts.state(Words.of("patrol.handover.problem.no-person"), "late");
            state.setSpacing(6);
            return now.lacksPerson() ? List.of(lacks, how) : List.of(how);
        }
    }

    private static Choices names(Supplier<List<String>> people) {
        return new Choices() {
            @Override
            public List<Choice> like(String typed) {
                return Choices.of(people.get().stream().map(name -> new Choice(name, name, "")).toList()).like(typed);
            }

            @Override
            public Optional<Choice> meant(String typed) {
                return people.get().stream().filter(typed.strip()::equals).map(name -> new Choice(name, name, "")).findFirst();
            }

            @Override
            public String words(String code) {
                return code;
            }

            @Override
            public boolean takesOther() {
                return true;
            }
        };
    }

    /// One kind of equipment: how many there should be, how many were counted, why not all.
    static final class CountRow {
        private final HandOverController controller;
        private final Label due = Parts.words("", "plain");
        private final Label differs = Parts.state("", "late");
        private final TextField counted;
        private final TextField remark;
        private final Label problem = Parts.words("", "small", "danger-text");
        private final HBox node;
        private Count count;

        CountRow(HandOverController controller, Count first, int place) {
            this.controller = controller;
            count = first;
            counted = field("count-" + place, Words.of("patrol.handover.counted.of", first.equipment()), 64, false);
            counted.setPromptText("");
            counted.setAlignment(Pos.CENTER_RIGHT);
            remark = field("count-" + place + "-remark", "", 120, true);
            remark.setAccessibleText(Words.of("patrol.handover.remark.of", first.equipment()));
            counted.focusedProperty().subscribe(now -> commitUnless(now));
            remark.focusedProperty().subscribe(now -> commitUnless(now));
            Label name = Parts.words(first.equipment(), "plain");
            name.setMinWidth(120);
            due.setMinWidth(64);
            due.setAlignment(Pos.CENTER_RIGHT);
            node = new HBox(8, name, due, counted, differs, remark, problem);
            node.setAlignment(Pos.CENTER_LEFT);
            node.getStyleClass().add("handover-count");
            update(first);
        }

        HBox node() {
            return node;
        }

        TextField counted() {
            return counted;
        }

        TextField remark() {
            return remark;
        }

        /// Whether the next Enter belongs into the remark.
        boolean wantsRemark() {
            return counted.getText().strip().matches("[0-9]+") && Integer.parseInt(counted.getText().strip()) != count.due() && remark.getText().isBlank();
        }

        private void commitUnless(boolean focused) {
            if (!focused && node != null) {
                controller.count(count, counted.getText(), remark.getText());
            }
        }

        void update(Count now) {
            count = now;
            Integer number = now.counted();
            due.setText(now.due() + (now.unit().isEmpty() ? "" : " " + now.unit()));
            show(counted, number == null ? "" : String.valueOf(number));
            show(remark, now.remark());
            differs.setText(number == null ? "" : Words.of(number < now.due() ? "patrol.handover.less" : "patrol.handover.more", Math.abs(number - now.due())));
            differs.setVisible(now.differs());
            differs.setManaged(now.differs());
            @Nullable String message = controller.problem(now.equipment());
            wrong(number == null || !now.differs() ? counted : remark, message != null);
            if (message == null) {
                wrong(counted, false);
                wrong(remark, false);
            }
            problem.setText(message == null ? "" : message);
        }
    }
}
