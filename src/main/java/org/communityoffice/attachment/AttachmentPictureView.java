package org.communityoffice.attachment;

import java.util.List;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Overlay;
import org.communityoffice.ui.Parts;
import org.kordamp.ikonli.feather.Feather;

/// Pictures one at a time, as large as the window: ← → leaf through, Esc goes back.
final class AttachmentPictureView {
    private final AttachmentController controller;
    private final Overlay overlay;
    private final Consumer<AttachmentItem> save;
    private final List<AttachmentItem> pictures;
    private final Label name = Parts.words("", "card-title");
    private final Label place = Parts.words("", "muted");
    private final StackPane well = new StackPane();
    private final VBox node = new VBox();
    private int at;

    AttachmentPictureView(AttachmentController controller, Overlay overlay, Consumer<AttachmentItem> save, List<AttachmentItem> pictures, int at) {
        this.controller = controller;
        this.overlay = overlay;
        this.save = save;
        this.pictures = pictures;
        this.at = at;
        Button close = Parts.button(Command.plain(Words.of("attachment.close"), null, null, overlay::close));
        Parts.addKeys(close, "Esc");
        close.setId("picture-close");
        name.setMinWidth(0);
        HBox bar = new HBox(8, name, place, Parts.spring(), Parts.button(Command.square(Words.of("attachment.previous"), Feather.CHEVRON_LEFT, null, () -> go(-1))),
                Parts.button(Command.square(Words.of("attachment.next"), Feather.CHEVRON_RIGHT, null, () -> go(1))),
                Parts.button(Words.of("attachment.copy"), Feather.DOWNLOAD, this::saveCopy), close);
        bar.getStyleClass().add("preview-bar");
        bar.setStyle("-fx-background-radius: 10 10 0 0");
        bar.setAlignment(Pos.CENTER_LEFT);
        well.getStyleClass().add("preview-well");
        well.setStyle("-fx-background-radius: 0 0 10 10; -fx-padding: 16");
        well.setMinSize(0, 0);
        VBox.setVgrow(well, Priority.ALWAYS);
        node.getChildren().addAll(bar, well);
        node.setId("picture");
        node.getStyleClass().add("dialog-box");
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    }

    void open() {
        node.setMaxSize(1240, 1000);
        node.setPrefSize(1240, 1000);
        StackPane room = new StackPane(node);
        room.setStyle("-fx-padding: 32");
        room.setPickOnBounds(false);
        overlay.open(room, Pos.CENTER, overlay::close);
        node.lookup("#picture-close").requestFocus();
        show();
    }

    private void keys(KeyEvent press) {
        switch (press.getCode()) {
            case LEFT, PAGE_UP -> {
                press.consume();
                go(-1);
            }
            case RIGHT, PAGE_DOWN -> {
                press.consume();
                go(1);
            }
            default -> { }
        }
    }

    private void go(int steps) {
        int next = Math.clamp(at + steps, 0, pictures.size() - 1);
        if (next != at) {
            at = next;
            show();
        }
    }

    private void show() {
        AttachmentItem item = pictures.get(at);
        int asked = at;
        name.setText(item.name());
        place.setText(Words.of("attachment.place", at + 1, pictures.size()));
        well.getChildren().setAll(Parts.words(Words.of("attachment.opening"), "muted"));
        controller.large(item, drawn -> {
            if (asked == at) {
                show(item, drawn);
            }
        });
    }

    private void show(AttachmentItem item, Drawn drawn) {
        well.getChildren().setAll(switch (drawn) {
            case Drawn.Picture(var image) -> {
                ImageView view = new ImageView(SwingFXUtils.toFXImage(image, null));
                view.setId("picture-image");
                view.setPreserveRatio(true);
                view.setSmooth(true);
                view.fitWidthProperty().bind(well.widthProperty().subtract(32).map(wide -> Math.min(wide.doubleValue(), image.getWidth())));
                view.fitHeightProperty().bind(well.heightProperty().subtract(32).map(high -> Math.min(high.doubleValue(), image.getHeight())));
                yield view;
            }
            case Drawn.NoPicture _ -> sentence(Words.of("attachment.noPicture", item.name()));
            case Drawn.Missing _ -> sentence(Words.of("attachment.missing", item.name()));
            case Drawn.Damaged _ -> sentence(Words.of("attachment.damaged", item.name()));
        });
    }

    private static Label sentence(String text) {
        Label words = Parts.paragraph(text);
        words.setId("picture-words");
        words.setMaxWidth(520);
        return words;
    }

    private void saveCopy() {
        overlay.close();
        save.accept(pictures.get(at));
    }
}
