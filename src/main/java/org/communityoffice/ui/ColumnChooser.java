package org.communityoffice.ui;

import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/// The list of columns under the columns button: ↑↓ walk, Space shows or hides one; it stays open until Esc.
final class ColumnChooser {
    private static final double WIDTH = 220;
    /// Kept free between the list and the lower edge of the window.
    private static final double BELOW = 48;

    private ColumnChooser() {}

    static <T> void show(Node under, List<Column<T>> kinds, Map<String, TableColumn<T, T>> columns) {
        VBox boxes = new VBox();
        boxes.getStyleClass().add("column-boxes");
        for (Column<T> kind : kinds) {
            TableColumn<T, T> column = columns.get(kind.key());
            if (column == null) {
                continue;
            }
            CheckBox box = new CheckBox(kind.title());
            box.setId("column-" + kind.key());
            box.setMaxWidth(Double.MAX_VALUE);
            box.setSelected(column.isVisible());
            box.selectedProperty().subscribe(column::setVisible);
            box.focusedProperty().subscribe(() -> Scrolling.bringIntoSight(box));
            boxes.getChildren().add(box);
        }
        boxes.addEventFilter(KeyEvent.KEY_PRESSED, press -> walk(boxes.getChildren(), press));
        ScrollPane scroll = Scrolling.down(boxes);
        scroll.getStyleClass().add("column-chooser");
        Bounds button = under.localToScene(under.getBoundsInLocal());
        scroll.setMaxHeight(under.getScene().getHeight() - button.getMaxY() - BELOW);
        scroll.setPrefWidth(WIDTH);
        Popup popup = new Popup();
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.getContent().add(scroll);
        Bounds place = under.localToScreen(under.getBoundsInLocal());
        popup.show(under, place.getMaxX() - WIDTH, place.getMaxY() + 4);
        boxes.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
    }

    private static void walk(List<Node> boxes, KeyEvent press) {
        int by = press.getCode() == KeyCode.DOWN ? 1 : press.getCode() == KeyCode.UP ? -1 : 0;
        int at = boxes.indexOf(press.getTarget());
        if (by != 0 && at >= 0) {
            press.consume();
            boxes.get(Math.clamp(at + by, 0, boxes.size() - 1)).requestFocus();
        }
    }
}
