package org.communityoffice.attachment;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Choosers;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Parts;
import org.kordamp.ikonli.feather.Feather;

/// The photos of one line of a form as a strip of small pictures, with the place where more are dropped, pasted or chosen.
public final class PhotoStripView {
    private static final double WIDE = 84;
    private static final double HIGH = 60;
    private final AttachmentController controller;
    private final Choosers choosers;
    private final IntConsumer counted;
    private final FlowPane strip = new FlowPane(12, 8);
    private final Label told = Parts.paragraph("", "small", "warning-text");
    private final Button add;
    private final VBox node = new VBox(4, strip, told);
    private final Subscription seen;

    /// @param counted told how many photos there are
    public PhotoStripView(AttachmentController controller, Choosers choosers, IntConsumer counted) {
        this.controller = controller;
        this.choosers = choosers;
        this.counted = counted;
        add = Parts.button(Command.plain(Words.of("attachment.drop"), Feather.CAMERA, null, this::choose));
        add.getStyleClass().add("drop-place");
        add.setMinHeight(HIGH);
        add.setPrefHeight(HIGH);
        add.setId("photos-add");
        DroppedView.onto(node, add, controller);
        node.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.isShortcutDown() && press.getCode() == KeyCode.V) {
                press.consume();
                DroppedView.paste(controller);
            }
        });
        controller.seen(true);
        seen = controller.itemsProperty().subscribe(this::show).and(controller.toldProperty().subscribe(sentences -> Parts.tell(told, String.join("\n", sentences))));
    }

    public Node node() {
        return node;
    }

    /// Where the keyboard goes.
    public Node start() {
        return add;
    }

    /// Asks for files.
    public void choose() {
        controller.add(choosers.files(Words.of("attachment.choose"), List.of()));
    }

    /// Takes what the clipboard holds.
    ///
    /// @return false where it holds words or nothing
    public boolean paste() {
        if (!DroppedView.canPaste()) {
            return false;
        }
        DroppedView.paste(controller);
        return true;
    }

    /// It is no longer shown.
    public void close() {
        seen.unsubscribe();
    }

    private void show(List<AttachmentItem> items) {
        strip.getChildren().setAll(items.stream().map(this::tile).toList());
        strip.getChildren().add(add);
        counted.accept(items.size());
    }

    private Node tile(AttachmentItem item) {
        StackPane tile = new StackPane(Parts.icon(item.isPicture() ? Feather.IMAGE : Feather.FILE_TEXT, "hint"));
        tile.getStyleClass().add("photo-tile");
        tile.setMinSize(WIDE, HIGH);
        tile.setMaxSize(WIDE, HIGH);
        tile.setFocusTraversable(true);
        tile.setAccessibleRole(AccessibleRole.LIST_ITEM);
        tile.setAccessibleText(item.name());
        Tooltip.install(tile, new Tooltip(Words.of("attachment.tile", item.name())));
        tile.setOnMousePressed(_ -> tile.requestFocus());
        tile.setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.DELETE) {
                press.consume();
                add.requestFocus();
                controller.remove(item);
            }
        });
        if (item.isPicture()) {
            controller.thumbnail(item, drawn -> {
                if (drawn instanceof Drawn.Picture(var image)) {
                    ImageView view = new ImageView(SwingFXUtils.toFXImage(image, null));
                    view.setPreserveRatio(true);
                    view.setSmooth(true);
                    view.setFitWidth(WIDE - 2);
                    view.setFitHeight(HIGH - 2);
                    tile.getChildren().setAll(view);
                }
            });
        }
        return tile;
    }
}
