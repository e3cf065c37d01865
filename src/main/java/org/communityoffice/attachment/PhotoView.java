package org.communityoffice.attachment;

import java.awt.image.BufferedImage;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Choosers;
import org.communityoffice.ui.Parts;

/// The photo of a record in a circle, or the first character of its name; a menu and dropped files change it.
public final class PhotoView {
    private static final double SIZE = 48;
    private final AttachmentController controller;
    private final Choosers choosers;
    private final Runnable toAttachments;
    private final StackPane face = new StackPane();
    private final MenuButton node = new MenuButton();
    private long shown = -1;
    private String initial = "";

    /// @param toAttachments brings the attachments to the front, to take one of them
    public PhotoView(AttachmentController controller, Choosers choosers, Runnable toAttachments) {
        this.controller = controller;
        this.choosers = choosers;
        this.toAttachments = toAttachments;
        face.getStyleClass().add("photo");
        face.setMinSize(SIZE, SIZE);
        face.setMaxSize(SIZE, SIZE);
        face.setClip(new Circle(SIZE / 2, SIZE / 2, SIZE / 2));
        node.setId("photo");
        node.setGraphic(face);
        node.getStyleClass().addAll("bare", "photo-button");
        node.setMinSize(SIZE + 4, SIZE + 4);
        node.setAccessibleText(Words.of("attachment.photo"));
        node.setTooltip(new Tooltip(Words.of("attachment.photo.tip")));
        node.addEventHandler(DragEvent.DRAG_OVER, drag -> {
            if (drag.getDragboard().hasFiles()) {
                drag.acceptTransferModes(TransferMode.COPY);
                drag.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, drag -> {
            if (drag.getDragboard().hasFiles()) {
                controller.setPhoto(drag.getDragboard().getFiles().getFirst().toPath());
                drag.setDropCompleted(true);
                drag.consume();
            }
        });
    }

    public Node node() {
        return node;
    }

    /// @param attachment the photo; 0 for none
    /// @param name       whose it is
    public void show(long attachment, String name) {
        String first = name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
        node.getItems().setAll(item("attachment.photo.choose", this::choose), item("attachment.photo.take", toAttachments));
        if (attachment != 0) {
            node.getItems().add(item("attachment.photo.drop", () -> controller.usePhoto(null)));
        }
        if (shown == attachment && initial.equals(first)) {
            return;
        }
        shown = attachment;
        initial = first;
        face.getChildren().setAll(Parts.words(first, "photo-initial"));
        if (attachment != 0) {
            controller.photo(attachment, picture -> picture.filter(_ -> shown == attachment).ifPresent(this::draw));
        }
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Words.of(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void choose() {
        choosers.files(Words.of("attachment.photo.choose"), List.of("*.jpg", "*.jpeg", "*.png", "*.bmp", "*.gif")).stream().findFirst().ifPresent(controller::setPhoto);
    }

    /// Its middle, as large a square as there is; of an upright picture the upper part, where the face is.
    private void draw(BufferedImage picture) {
        Image image = SwingFXUtils.toFXImage(picture, null);
        double side = Math.min(image.getWidth(), image.getHeight());
        ImageView view = new ImageView(image);
        view.setViewport(new Rectangle2D((image.getWidth() - side) / 2, (image.getHeight() - side) / 4, side, side));
        view.setFitWidth(SIZE);
        view.setFitHeight(SIZE);
        view.setSmooth(true);
        face.getChildren().setAll(view);
    }
}
