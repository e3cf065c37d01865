package org.communityoffice.attachment;

import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Parts;
import org.kordamp.ikonli.feather.Feather;

/// One attachment in the list: a picture as a tile with its thumbnail, any other file as a row.
final class AttachmentCellView {
    static final double TILE = 146;
    private static final double HIGH = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private final AttachmentItem item;
    private final StackPane picture = new StackPane();
    private final Region node;
    private boolean waiting;

    AttachmentCellView(AttachmentItem item, boolean isPhoto, Consumer<AttachmentCellView> current, Runnable open) {
        this.item = item;
        this.waiting = item.isPicture();
        this.node = item.isPicture() ? tile(isPhoto) : row();
        node.setId("attachment-" + item.id());
        node.setFocusTraversable(true);
        node.setAccessibleRole(AccessibleRole.LIST_ITEM);
        node.setAccessibleText(item.name() + "　" + item.size());
        node.focusedProperty().subscribe(focused -> {
            if (focused) {
                current.accept(this);
            }
        });
        node.setOnMousePressed(press -> node.requestFocus());
        node.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                open.run();
            }
        });
        Tooltip.install(node, new Tooltip(item.name() + "\n" + facts() + (item.by().isEmpty() ? "" : "　" + item.by())));
    }

    private Region tile(boolean isPhoto) {
        picture.getStyleClass().add("attachment-picture");
        picture.setMinSize(TILE, HIGH);
        picture.setMaxSize(TILE, HIGH);
        picture.getChildren().setAll(Parts.icon(Feather.IMAGE, "hint"));
        Label name = name();
        name.setMaxWidth(TILE);
        VBox tile = new VBox(2, picture, name, Parts.words(item.size(), "small", "muted"));
        if (isPhoto) {
            Label mark = Parts.state(Words.of("attachment.photo"), "accent");
            StackPane.setAlignment(mark, Pos.TOP_LEFT);
            picture.getChildren().add(mark);
        }
        tile.getStyleClass().add("attachment-tile");
        return tile;
    }

    private Region row() {
        Label name = name();
        VBox words = new VBox(name, Parts.words(facts(), "small", "muted"));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        picture.getChildren().setAll(Parts.icon(item.isApplePhoto() ? Feather.IMAGE : Feather.FILE_TEXT, "muted"));
        picture.setMinWidth(24);
        HBox row = new HBox(10, picture, words);
        if (item.isApplePhoto()) {
            words.getChildren().add(Parts.paragraph(Words.of("attachment.apple"), "small", "muted"));
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("attachment-row");
        return row;
    }

    /// Long names lose their middle: what a file is often stands at the end.
    private Label name() {
        Label name = Parts.words(item.name());
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        return name;
    }

    private String facts() {
        return item.at() == null ? item.size() : item.size() + " · " + DAY.format(item.at());
    }

    AttachmentItem item() {
        return item;
    }

    Node node() {
        return node;
    }

    /// Whether its thumbnail has not been asked for.
    boolean isWaiting() {
        return waiting;
    }

    void drawing() {
        waiting = false;
    }

    void show(Drawn drawn) {
        Node shown = switch (drawn) {
            case Drawn.Picture(var image) -> {
                ImageView view = new ImageView(SwingFXUtils.toFXImage(image, null));
                view.setPreserveRatio(true);
                view.setSmooth(true);
                view.setFitWidth(TILE - 2);
                view.setFitHeight(HIGH - 2);
                yield view;
            }
            case Drawn.NoPicture _ -> Parts.words(Words.of("attachment.tile.noPicture"), "small", "muted");
            case Drawn.Missing _ -> Parts.words(Words.of("attachment.tile.missing"), "small", "danger-text");
            case Drawn.Damaged _ -> Parts.words(Words.of("attachment.tile.damaged"), "small", "danger-text");
        };
        picture.getChildren().set(0, shown);
    }
}
