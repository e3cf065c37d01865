package org.communityoffice.upkeep;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Busy;
import org.communityoffice.ui.Choosers;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.Scrolling;
import org.kordamp.ikonli.feather.Feather;

/// The backups to choose from, the difference to now, the switch and the way back.
final class RestoreView {
    private static final int FILES = 8;
    private final RestoreController controller;
    private final Dialogs dialogs;
    private final Busy busy;
    private final VBox files = new VBox(4);
    private final Label before = Parts.paragraph("");
    private final VBox back = new VBox(4, before);
    private final VBox node;

    RestoreView(RestoreController controller, Dialogs dialogs, Busy busy, Choosers choosers) {
        this.controller = controller;
        this.dialogs = dialogs;
        this.busy = busy;
        Button elsewhere = Parts.button(Words.of("upkeep.restore.elsewhere"), Feather.FOLDER,
                () -> choosers.files(Words.of("upkeep.restore.elsewhere"), List.of("*.zip")).stream().findFirst().ifPresent(this::open));
        elsewhere.setId("restore-elsewhere");
        node = new VBox(8, Parts.paragraph(Words.of("upkeep.restore.text"), "muted"), files, elsewhere, back);
        Parts.showing(back, false);
    }

    VBox node() {
        return node;
    }

    /// @param newest first
    void show(List<Path> newest) {
        files.getChildren().clear();
        for (Path file : newest.subList(0, Math.min(FILES, newest.size()))) {
            Button one = Parts.link(file.getFileName().toString(), () -> open(file));
            one.setId("restore-" + files.getChildren().size());
            one.focusedProperty().subscribe(now -> {
                if (now) {
                    Scrolling.bringIntoSight(one);
                }
            });
            files.getChildren().add(one);
        }
        controller.before(folder -> {
            Parts.showing(back, folder != null);
            back.getChildren().setAll(before);
            if (folder != null) {
                before.setText(Words.of("upkeep.restore.before", folder));
                Button go = Parts.button(Words.of("upkeep.restore.back"), Feather.CORNER_UP_LEFT, () -> controller.back(folder));
                go.setId("restore-back");
                back.getChildren().add(go);
            }
        });
    }

    private void open(Path backup) {
        busy.begin(Words.of("upkeep.doing.restore"), null);
        controller.open(backup, compared -> {
            busy.end();
            ask(compared);
        }, said -> {
            busy.end();
            dialogs.say(Words.of("upkeep.restore.not"), said);
        });
    }

    private void ask(RestoreController.Compared compared) {
        VBox body = new VBox(8, Parts.paragraph(Words.of("upkeep.restore.opened", compared.opened().folder())));
        body.getStyleClass().add("dialog-body");
        compared.books().forEach(book -> body.getChildren().add(Parts.paragraph(book, "bold")));
        ListView<String> rows = new ListView<>();
        rows.setId("restore-rows");
        rows.getItems().setAll(compared.rows());
        rows.setPrefHeight(220);
        rows.getStyleClass().add("plain-list");
        if (compared.books().isEmpty()) {
            body.getChildren().add(Parts.paragraph(Words.of("upkeep.restore.same"), "bold"));
        } else {
            body.getChildren().add(rows);
        }
        body.getChildren().add(Parts.paragraph(Words.of("upkeep.restore.stays"), "muted"));
        dialogs.show(Words.of("upkeep.restore.title", compared.made()), Feather.CORNER_UP_LEFT, "accent-text", body, Words.of("upkeep.restore.later"), List.of(
                Command.plain(Words.of("upkeep.restore.drop"), null, null, () -> controller.drop(compared)),
                // not the default: Enter alone does not leave the office of now
                Command.plain(Words.of("upkeep.restore.go"), Feather.CORNER_UP_LEFT, null, () -> controller.move(compared))), 720);
        rows.requestFocus();
    }
}
