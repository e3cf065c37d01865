package org.communityoffice.ui;

import java.util.List;
import java.util.Map;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.TableColumn;

/// The list of columns under the columns button: a tick shows or hides one; it stays open until Esc.
final class ColumnChooser {
    private ColumnChooser() {}

    static <T> void show(Node under, List<Column<T>> kinds, Map<String, TableColumn<T, T>> columns) {
        ContextMenu menu = new ContextMenu();
        for (Column<T> kind : kinds) {
            TableColumn<T, T> column = columns.get(kind.key());
            if (column == null) {
                continue;
            }
            CheckBox box = new CheckBox(kind.title());
            box.setSelected(column.isVisible());
            box.selectedProperty().subscribe(column::setVisible);
            CustomMenuItem item = new CustomMenuItem(box, false);
            item.setOnAction(_ -> box.setSelected(!box.isSelected()));
            menu.getItems().add(item);
        }
        menu.show(under, Side.BOTTOM, 0, 4);
    }
}
