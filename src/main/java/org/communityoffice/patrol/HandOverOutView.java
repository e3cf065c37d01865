package org.communityoffice.patrol;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.communityoffice.patrol.HandOverDesk.Item;
import org.communityoffice.ui.LowField;
import org.communityoffice.ui.Parts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The right half of 交接班: open items with the next person, the equipment as counted, the notice, and both confirming.
final class HandOverOutView {
    private final HandOverController controller;
    private final Consumer<Item> close;
    private final VBox node = new VBox();
    private final List<HandOverItemForm> items = new ArrayList<>();
    private final List<HandOverCountForm> counts = new ArrayList<>();
    private final TextField matter = LowField.of("handover-matter", Words.of("patrol.handover.add.how"), 200, true);
    private final TextField notice = LowField.of("handover-notice", Words.of("patrol.handover.notice.how"), 200, true);
    private final TextField at = LowField.of("handover-at", Words.of("patrol.handover.at"), 72, false);
    private final Sign giver = new Sign("handover-giver", "giver");
    private final Sign taker = new Sign("handover-taker", "taker");
    private final VBox lines = new VBox();
    private final ScrollPane scroll = HandOverView.scrolled(lines);
    private final HBox head = new HBox(8);
    private String built = "";
    private @Nullable HandOverDesk shown;

    HandOverOutView(HandOverController controller, Consumer<Item> close) {
        this.controller = controller;
        this.close = close;
        node.getStyleClass().addAll("card", "handover-out");
        head.getStyleClass().add("handover-head");
        HBox signs = new HBox(12, giver.node, taker.node);
        signs.getStyleClass().add("handover-signs");
        node.getChildren().setAll(head, scroll, signs);
        matter.getStyleClass().add("zone-start");
        matter.setOnAction(_ -> {
            if (matter.getText().isBlank()) {
                firstPerson().requestFocus();
            } else {
                controller.add(matter.getText(), "", "");
                matter.clear();
            }
        });
        notice.setOnAction(_ -> {
            controller.notice(notice.getText());
            giver.field.requestFocus();
        });
        notice.focusedProperty().addListener((_, _, now) -> {
            if (!now) {
                controller.notice(notice.getText());
            }
        });
        at.setOnAction(_ -> controller.at(at.getText()));
        giver.field.setOnAction(_ -> controller.give(giver.field.getText()));
        giver.button.setOnAction(_ -> controller.give(giver.field.getText()));
        taker.field.setOnAction(_ -> controller.take(taker.field.getText()));
        taker.button.setOnAction(_ -> controller.take(taker.field.getText()));
    }

    VBox node() {
        return node;
    }

    /// The keyboard begins where the next thing is to be written.
    void add() {
        matter.requestFocus();
    }

    void start() {
        matter.requestFocus();
    }

    private TextField firstPerson() {
        return items.isEmpty() ? counts.isEmpty() ? notice : counts.getFirst().counted() : items.getFirst().person();
    }

    void show(HandOverDesk now) {
        shown = now;
        String structure = now.shift().id() + "|" + now.out().taken() + "|" + now.out().items().stream().map(item -> String.valueOf(item.row().id())).toList()
                + now.out().counts().stream().map(HandOverDesk.Count::equipment).toList();
        if (!structure.equals(built)) {
            built = structure;
            build(now);
        }
        for (int i = 0; i < items.size(); i++) {
            items.get(i).update(now.out().items().get(i));
        }
        for (int i = 0; i < counts.size(); i++) {
            counts.get(i).update(now.out().counts().get(i));
        }
        head.getChildren().setAll(Parts.icon(Feather.UPLOAD), Parts.words(Words.of("patrol.handover.out"), "card-title"), Parts.words(way(now), "muted"), at, Parts.spring(), state(now));
        Stored row = now.out().row();
        LowField.show(notice, row == null ? "" : row.values().get(HandOverFields.NOTICE_ITEMS, ""));
        LowField.show(at, ShiftWords.of(row == null ? now.moment() : row.values().get(HandOverFields.HANDOVER_AT, now.moment()), now.moment().toLocalDate()));
        LowField.wrong(at, controller.problem(HandOverFields.HANDOVER_AT.key()) != null);
        giver.show(row, HandOverFields.FROM_PERSON.key(), row == null ? null : row.values().get(HandOverFields.FROM_CONFIRMED_AT), row == null ? "" : row.values().get(HandOverFields.FROM_PERSON, ""), true);
        taker.show(row, HandOverFields.TO_PERSON.key(), row == null ? null : row.values().get(HandOverFields.TO_CONFIRMED_AT), row == null ? "" : row.values().get(HandOverFields.TO_PERSON, ""), now.out().given());
    }

    private void build(HandOverDesk now) {
        String focused = node.getScene() != null && node.getScene().getFocusOwner() instanceof Node owner && owner.getId() != null ? owner.getId() : "";
        items.clear();
        counts.clear();
        now.out().items().forEach(item -> items.add(new HandOverItemForm(controller, item, () -> shown == null ? List.of() : shown.people(), close)));
        for (int i = 0; i < now.out().counts().size(); i++) {
            counts.add(new HandOverCountForm(controller, now.out().counts().get(i), i));
        }
        List<Node> rows = new ArrayList<>();
        rows.add(HandOverView.section(Words.of("patrol.handover.items.out"), items.isEmpty() ? Words.of("patrol.handover.items.none") : Words.of("patrol.handover.items.out.count", items.size())));
        items.forEach(row -> rows.add(row.node()));
        HBox adding = new HBox(8, Parts.icon(Feather.PLUS, "accent-text"), matter);
        adding.setAlignment(Pos.CENTER_LEFT);
        adding.getStyleClass().add("handover-count");
        rows.add(adding);
        Button rest = Parts.link(Words.of("patrol.handover.count-rest"), controller::countRest);
        rows.add(HandOverView.section(Words.of("patrol.handover.equipment.out"), Words.of("patrol.handover.equipment.how"), rest));
        rows.add(HandOverCountForm.head());
        counts.forEach(row -> rows.add(row.node()));
        rows.add(HandOverView.section(Words.of("patrol.handover.notice"), ""));
        HBox noting = new HBox(notice);
        noting.getStyleClass().add("handover-text");
        rows.add(noting);
        chain();
        lines.getChildren().setAll(rows);
        scroll.setDisable(now.out().taken());
        at.setDisable(now.out().taken());
        if (!focused.isEmpty() && node.lookup("#" + focused) instanceof Node again) {
            again.requestFocus();
        }
    }

    /// Enter goes down the people, then down the counts, then to the notice.
    private void chain() {
        for (int i = 0; i < items.size(); i++) {
            TextField next = i + 1 < items.size() ? items.get(i + 1).person() : counts.isEmpty() ? notice : counts.getFirst().counted();
            items.get(i).person().setOnAction(_ -> next.requestFocus());
        }
        for (int i = 0; i < counts.size(); i++) {
            HandOverCountForm row = counts.get(i);
            TextField next = i + 1 < counts.size() ? counts.get(i + 1).counted() : notice;
            row.counted().setOnAction(_ -> (row.wantsRemark() ? row.remark() : next).requestFocus());
            row.remark().setOnAction(_ -> next.requestFocus());
        }
    }

    private String way(HandOverDesk now) {
        Shift receiver = now.receiver();
        return controller.words().kind(now.shift()) + " → " + (receiver == null ? Words.of("patrol.handover.no-receiver") : controller.words().kind(receiver));
    }

    private static Node state(HandOverDesk now) {
        return now.out().taken() ? Parts.state(Words.of("patrol.handover.confirmed"), "good")
                : Parts.state(Words.of(now.out().given() ? "patrol.handover.wait-taker" : "patrol.handover.wait-giver"), "soon");
    }

    /// Where one side says that it is so: with initials or a name, Enter.
    private final class Sign {
        private final Label who = Parts.words("");
        private final Label how = Parts.words("", "small", "muted");
        private final TextField field;
        private final Button button = new Button();
        private final HBox node;
        private final String side;

        Sign(String id, String side) {
            this.side = side;
            field = LowField.of(id, Words.of("patrol.handover.sign." + side), 84, false);
            field.setPromptText(Words.of("patrol.handover.prompt"));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setText(Words.of("patrol.handover.confirm." + side));
            VBox words = new VBox(who, how);
            words.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(words, Priority.ALWAYS);
            node = new HBox(8, words, field, button);
            node.setAlignment(Pos.CENTER_LEFT);
            node.getStyleClass().add("handover-sign");
            HBox.setHgrow(node, Priority.ALWAYS);
        }

        void show(@Nullable Stored row, String place, java.time.@Nullable LocalDateTime confirmed, String person, boolean ready) {
            boolean open = row == null || confirmed == null;
            @Nullable String wrong = controller.problem(place);
            who.setText(Words.of("patrol.handover.side." + side) + (person.isEmpty() ? "" : " " + person));
            how.setText(wrong != null ? wrong : confirmed != null ? Words.of("patrol.handover.at-confirmed", ShiftWords.seen(confirmed, controller.today())) : Words.of("patrol.handover.sign.how"));
            how.getStyleClass().removeAll("danger-text", "muted");
            how.getStyleClass().add(wrong != null ? "danger-text" : "muted");
            LowField.wrong(field, wrong != null);
            boolean leaves = !open && field.isFocused();
            for (Node one : List.of(field, button)) {
                Parts.showing(one, open);
                one.setDisable(!ready);
            }
            if (!open) {
                field.clear();
            }
            if (leaves && this == giver) {
                javafx.application.Platform.runLater(taker.field::requestFocus);
            }
            node.getStyleClass().remove("confirmed");
            if (!open) {
                node.getStyleClass().add("confirmed");
            }
        }
    }
}
