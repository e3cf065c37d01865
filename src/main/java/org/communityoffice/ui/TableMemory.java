package org.communityoffice.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Brings a table back as the clerk left it, and keeps how she leaves it.
final class TableMemory<T> {
    private final TableView<T> view;
    private final Map<String, TableColumn<T, T>> columns;
    private final String name;
    private final Remembered remembered;

    TableMemory(TableView<T> view, Map<String, TableColumn<T, T>> columns, String name, Remembered remembered) {
        this.view = view;
        this.columns = columns;
        this.name = name;
        this.remembered = remembered;
    }

    void take() {
        remembered.read(name).map(TableState::read).ifPresent(this::take);
    }

    private void take(TableState state) {
        List<TableColumn<T, ?>> order = new ArrayList<>();
        order.add(view.getColumns().getFirst());
        Set<TableColumn<T, ?>> left = new LinkedHashSet<>(columns.values());
        for (TableState.Shape shape : state.columns()) {
            TableColumn<T, T> column = columns.get(shape.key());
            if (column != null && left.remove(column)) {
                column.setPrefWidth(shape.width());
                column.setVisible(shape.shown());
                order.add(column);
            }
        }
        order.addAll(left);
        view.getColumns().setAll(order);
        TableColumn<T, T> sorted = columns.get(state.sortedBy());
        if (sorted != null) {
            sorted.setSortType(state.ascending() ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING);
            view.getSortOrder().setAll(List.of(sorted));
        }
    }

    void keep(String sortedBy, boolean ascending) {
        List<TableState.Shape> shapes = new ArrayList<>();
        for (TableColumn<T, ?> column : view.getColumns()) {
            if (column.getId() != null) {
                shapes.add(new TableState.Shape(column.getId(), column.getWidth(), column.isVisible()));
            }
        }
        remembered.write(name, new TableState(shapes, sortedBy, ascending).written());
    }
}
