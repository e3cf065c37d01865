package org.communityoffice.patrol;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.geometry.Side;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.patrol.SignInController.Open;
import org.communityoffice.ui.Parts;
import org.jspecify.annotations.Nullable;

/// Beside the sheet, where somebody is absent: whose post is without anybody, and who takes it, by initials; the next absent one follows.
final class SignInCoverView {
    private final SignInController controller;
    private final IntConsumer covered;
    private final Label title = Parts.words("", "card-title");
    private final Label post = Parts.paragraph("", "muted");
    private final TextField initials = new TextField();
    private final Label told = Parts.paragraph("", "small", "danger-text");
    private final VBox node = new VBox(8, title, post, initials, told);
    private int row;

    /// @param covered told the line that somebody takes: their time is still to be entered
    SignInCoverView(SignInController controller, IntConsumer covered) {
        this.controller = controller;
        this.covered = covered;
        initials.setId("cover-initials");
        initials.setPromptText(Words.of("patrol.desk.prompt"));
        initials.setOnAction(_ -> cover());
        node.getStyleClass().addAll("side-block", "line-below");
        controller.openProperty().subscribe(this::show);
    }

    VBox node() {
        return node;
    }

    private void show(@Nullable Open open) {
        List<SheetRow> rows = open == null ? List.of() : open.sheet().rows();
        int[] absent = IntStream.range(0, rows.size()).filter(i -> rows.get(i).absent()).toArray();
        boolean some = open != null && absent.length > 0;
        Parts.showing(node, some);
        if (open == null || !some) {
            return;
        }
        row = absent[0];
        Long place = rows.get(row).post();
        String name = place == null ? rows.get(row).person().name() : open.desk().posts().getOrDefault(place, "");
        title.setText(Words.of("patrol.cover.title", absent.length));
        post.setText(Words.of("patrol.cover.post", name, SheetReading.words(open.desk().span())));
        initials.setAccessibleText(title.getText() + " " + post.getText());
        told.setText("");
        Parts.showing(told, false);
    }

    private void cover() {
        String typed = initials.getText().strip();
        List<DutyPerson> people = typed.isEmpty() ? List.of() : controller.meant(typed);
        if (people.isEmpty()) {
            told.setText(Words.of("patrol.sheet.problem.nobody", typed));
            Parts.showing(told, true);
        } else if (people.size() > 1) {
            SignInSheetView.menu(people, this::take, controller).show(initials, Side.BOTTOM, 0, 2);
        } else {
            take(people.getFirst());
        }
    }

    private void take(DutyPerson person) {
        int taken = row;
        initials.clear();
        controller.standIn(taken, person);
        covered.accept(taken);
    }
}
