package org.communityoffice.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.kordamp.ikonli.feather.Feather;

/// Something unexpected, as it is told to the clerk.
///
/// @param title   what happened and what therefore was not done
/// @param safe    没有丢
/// @param notDone 没做成
/// @param advice  怎么办
/// @param code    报给别人: also in the log, names nobody
/// @param leave   the words of the button that gives up for now
/// @param ways    other ways on; a FILLED one is the safe retry and has the focus
public record Trouble(String title, String safe, String notDone, String advice, String code, String leave, List<Command> ways) {

    Node body() {
        VBox rows = new VBox(row("ui.trouble.safe", safe), row("ui.trouble.not-done", notDone), row("ui.trouble.advice", advice), codeRow());
        rows.getStyleClass().add("dialog-body");
        rows.setStyle("-fx-spacing: 0; -fx-padding: 4 24 8 56");
        return rows;
    }

    private static HBox row(String key, String text) {
        HBox row = new HBox(label(key), Parts.paragraph(text));
        row.getStyleClass().addAll("dialog-row", "soft-line-below");
        HBox.setHgrow(row.getChildren().get(1), Priority.ALWAYS);
        return row;
    }

    private HBox codeRow() {
        Button copy = Parts.button(Words.of("ui.trouble.copy"), Feather.COPY, () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(code);
            Clipboard.getSystemClipboard().setContent(content);
        });
        copy.getStyleClass().add("low");
        HBox row = new HBox(label("ui.trouble.code"), Parts.words(code, "bold"), copy, Parts.words(Words.of("ui.trouble.names-nobody"), "small", "muted"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setStyle("-fx-padding: 6 0 6 0; -fx-spacing: 12");
        return row;
    }

    private static Node label(String key) {
        Label label = Parts.words(Words.of(key), "muted");
        label.setMinWidth(64);
        return label;
    }
}
