package org.communityoffice.ui;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The foot of the window: what was saved last, how the backup stands, what Ctrl+Z would undo.
public final class Foot {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private final Label saved = Parts.words("");
    private final Label backup = Parts.words("");
    private final Button undo = new Button();
    private final Label undoKeys = Parts.key("Ctrl+Z");
    private final HBox node = new HBox(saved, backup, Parts.spring(), undo, undoKeys);
    private Runnable undoAction = () -> { };

    Foot() {
        node.getStyleClass().add("foot");
        node.setSpacing(20);
        saved.setGraphic(Parts.icon(Feather.CHECK));
        backup.setGraphic(Parts.icon(Feather.SHIELD));
        backup.setMinWidth(0);
        undo.setGraphic(Parts.icon(Feather.CORNER_UP_LEFT));
        undo.setId("undo");
        undo.setMinWidth(0);
        undo.setOnAction(_ -> undo());
        saved.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setMargin(undoKeys, new javafx.geometry.Insets(0, 0, 0, -14));
        saved.setText(Words.of("ui.foot.nothing-saved"));
        canUndo(null, () -> { });
        backup("", true);
    }

    HBox node() {
        return node;
    }

    public void saved(LocalTime at) {
        saved.setText(Words.of("ui.foot.saved", CLOCK.format(at)));
    }

    /// @param text such as “昨天 17:32 备份成功，已试开”
    public void backup(String text, boolean good) {
        backup.setText(text);
        backup.setVisible(!text.isEmpty());
        backup.setGraphic(Parts.icon(good ? Feather.SHIELD : Feather.ALERT_TRIANGLE));
    }

    /// @param title what Ctrl+Z takes back, such as “修改 张三的电话”; null where there is nothing
    public void canUndo(@Nullable String title, Runnable action) {
        undoAction = action;
        undo.setDisable(title == null);
        Parts.showing(undoKeys, title != null);
        undo.setText(title == null ? Words.of("ui.foot.nothing-to-undo") : Words.of("ui.foot.undo", title));
    }

    /// As Ctrl+Z does.
    public void undo() {
        if (!undo.isDisabled()) {
            undoAction.run();
        }
    }
}
