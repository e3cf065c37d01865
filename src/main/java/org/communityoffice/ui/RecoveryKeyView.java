package org.communityoffice.ui;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.kordamp.ikonli.feather.Feather;

/// The recovery key, shown once: eight groups to print; one group is typed back from the paper to show that it was kept.
public final class RecoveryKeyView {
    private final Region node;
    private final TextField typed = new TextField();
    private final Label problem = Parts.paragraph("", "form-problem");
    private final String wanted;
    private final Runnable done;

    /// @param number of the recovery page
    /// @param asked  which group is typed back, from 1
    public RecoveryKeyView(List<String> groups, String number, int asked, Runnable print, Runnable done) {
        this.done = done;
        wanted = groups.get(asked - 1);
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
        typed.setId("recovery-typed");
        typed.setAccessibleText(Words.of("ui.recovery.type", asked));
        typed.setOnAction(_ -> check());
        typed.setPrefWidth(140);
        problem.setId("recovery-problem");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        Button go = Parts.button(Command.filled(Words.of("ui.recovery.done"), Feather.CHECK, null, this::check));
        Button paper = Parts.button(Words.of("ui.recovery.print"), Feather.PRINTER, print);
        HBox proof = new HBox(8, Parts.words(Words.of("ui.recovery.type", asked)), typed, Parts.spring(), paper, go);
        proof.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(Parts.paragraph(Words.of("ui.recovery.text")), grid, proof, problem);
        node = Entrance.middle(Entrance.head(Words.of("ui.start.mark"), Words.of("ui.recovery.title"), Words.of("ui.recovery.number", number)), card);
        card.setStyle("-fx-padding: 24; -fx-spacing: 20");
        card.setMinWidth(640);
        card.setMaxWidth(640);
    }

    public Region node() {
        return node;
    }

    private void check() {
        if (typed.getText().strip().toUpperCase(Locale.ROOT).equals(wanted)) {
            done.run();
        } else {
            problem.setText(Words.of("ui.recovery.differs"));
            typed.requestFocus();
            typed.selectAll();
        }
    }
}
