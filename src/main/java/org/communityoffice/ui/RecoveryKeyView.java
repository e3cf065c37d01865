package org.communityoffice.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.kordamp.ikonli.feather.Feather;

/// The recovery key, shown once: eight groups to print; one group is typed back from the paper to show that it was kept.
public final class RecoveryKeyView {
    private final Region node;

    /// @param number of the recovery page
    /// @param asked  which group is typed back, from 1
    public RecoveryKeyView(List<String> groups, String number, int asked, Runnable print, Runnable done) {
        GridPane grid = new GridPane(12, 12);
        for (int i = 0; i < groups.size(); i++) {
            Label group = Parts.words(groups.get(i), "recovery-group");
            group.setMinWidth(108);
            group.setAlignment(Pos.CENTER);
            HBox cell = new HBox(8, Parts.words(Integer.toString(i + 1), "hint"), group);
            cell.setAlignment(Pos.CENTER_RIGHT);
            grid.add(cell, i % 4, i / 4);
        }
        grid.setAlignment(Pos.CENTER);
        GroupCheck check = new GroupCheck(groups, asked, done);
        Button go = Parts.button(Command.filled(Words.of("ui.recovery.done"), Feather.CHECK, null, check::check));
        Button paper = Parts.button(Words.of("ui.recovery.print"), Feather.PRINTER, print);
        HBox proof = check.row();
        proof.getChildren().addAll(Parts.spring(), paper, go);
        VBox card = new VBox(Parts.paragraph(Words.of("ui.recovery.text")), grid, proof, check.problem());
        node = Entrance.middle(Entrance.head(Words.of("ui.start.mark"), Words.of("ui.recovery.title"), Words.of("ui.recovery.number", number)), card);
        card.setStyle("-fx-padding: 24; -fx-spacing: 20");
        card.setMinWidth(640);
        card.setMaxWidth(640);
    }

    public Region node() {
        return node;
    }
}
