package org.communityoffice.ui;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// One page of a preview; the sheet says that it is being laid out until it is drawn.
final class PreviewPageCell extends ListCell<Integer> {
    /// A4 upright, until the page itself says its shape.
    private static final double USUAL_SHAPE = 297.0 / 210.0;

    private final DocumentPreview preview;
    private final ImageView picture = new ImageView();
    private final Label waiting = Parts.words(Words.of("ui.print.wait"), "preview-waiting");
    private final Pane numbers = new Pane();
    private final StackPane sheet = new StackPane(waiting, picture, numbers);

    PreviewPageCell(DocumentPreview preview) {
        this.preview = preview;
        sheet.getStyleClass().add("preview-sheet");
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        waiting.visibleProperty().bind(picture.imageProperty().isNull());
        preview.list().widthProperty().subscribe(this::fit);
        preview.enlargedProperty().subscribe(this::fit);
        numbers.setPickOnBounds(false);
        preview.numbers().currentProperty().subscribe(_ -> preview.numbers().mark(numbers));
    }

    @Override
    protected void updateItem(@Nullable Integer page, boolean empty) {
        super.updateItem(page, empty);
        picture.setImage(null);
        if (empty || page == null) {
            setGraphic(null);
            return;
        }
        setGraphic(sheet);
        setAccessibleText(Words.of("ui.preview.page", page + 1));
        fit();
        preview.image(page, image -> {
            if (page.equals(getItem())) {
                picture.setImage(image);
                fit();
            }
        });
    }

    private void fit() {
        double width = Math.floor(preview.width());
        Image image = picture.getImage();
        double shape = image == null ? USUAL_SHAPE : image.getHeight() / image.getWidth();
        picture.setFitWidth(width);
        sheet.setMinSize(width, Math.floor(width * shape));
        sheet.setMaxSize(width, Math.floor(width * shape));
        Integer page = getItem();
        if (page != null && image != null) {
            preview.numbers().lay(numbers, page, width);
        } else {
            numbers.getChildren().clear();
        }
    }
}
