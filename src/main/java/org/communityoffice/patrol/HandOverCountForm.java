package org.communityoffice.patrol;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.communityoffice.model.Words;
import org.communityoffice.patrol.HandOverDesk.Count;
import org.communityoffice.ui.LowField;
import org.communityoffice.ui.Parts;
import org.jspecify.annotations.Nullable;

/// One kind of equipment: how many there should be, how many were counted, why not all.
final class HandOverCountForm {
    private final HandOverController controller;
    private final Label due = Parts.words("", "plain");
    private final Label differs = Parts.state("", "late");
    private final TextField counted;
    private final TextField remark;
    private final Label problem = Parts.words("", "small", "danger-text");
    private static final double NAME = 120;
    private static final double NUMBER = 64;

    private final HBox node;
    private Count count;

    HandOverCountForm(HandOverController controller, Count first, int place) {
        this.controller = controller;
        count = first;
        counted = LowField.of("count-" + place, Words.of("patrol.handover.counted.of", first.equipment()), NUMBER, false);
        counted.setPromptText("");
        counted.setAlignment(Pos.CENTER_RIGHT);
        remark = LowField.of("count-" + place + "-remark", "", 120, true);
        remark.setAccessibleText(Words.of("patrol.handover.remark.of", first.equipment()));
        counted.focusedProperty().subscribe(now -> commitUnless(now));
        remark.focusedProperty().subscribe(now -> commitUnless(now));
        Label name = Parts.words(first.equipment(), "plain");
        name.setMinWidth(NAME);
        due.setMinWidth(NUMBER);
        due.setAlignment(Pos.CENTER_RIGHT);
        node = new HBox(8, name, due, counted, differs, remark, problem);
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().add("handover-count");
        update(first);
    }

    /// The names of the columns over the counts.
    static HBox head() {
        Label equipment = Parts.words(Words.of("patrol.handover.column.equipment"), "small", "muted", "bold");
        equipment.setMinWidth(NAME);
        Label due = Parts.words(Words.of("patrol.handover.column.due"), "small", "muted", "bold");
        due.setMinWidth(NUMBER);
        due.setAlignment(Pos.CENTER_RIGHT);
        Label counted = Parts.words(Words.of("patrol.handover.column.counted"), "small", "muted", "bold");
        counted.setMinWidth(NUMBER);
        counted.setAlignment(Pos.CENTER_RIGHT);
        HBox head = new HBox(8, equipment, due, counted, Parts.words(Words.of("patrol.handover.column.remark"), "small", "muted", "bold"));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("handover-count");
        return head;
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
        LowField.show(counted, number == null ? "" : String.valueOf(number));
        LowField.show(remark, now.remark());
        differs.setText(number == null ? "" : Words.of(number < now.due() ? "patrol.handover.less" : "patrol.handover.more", Math.abs(number - now.due())));
        Parts.showing(differs, now.differs());
        @Nullable String message = controller.problem(now.equipment());
        LowField.wrong(number == null || !now.differs() ? counted : remark, message != null);
        if (message == null) {
            LowField.wrong(counted, false);
            LowField.wrong(remark, false);
        }
        problem.setText(message == null ? "" : message);
    }
}
