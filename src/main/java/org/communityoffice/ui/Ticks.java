package org.communityoffice.ui;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.StackPane;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The ticked rows of a table, told apart by id so that they survive sorting, filtering and reloading.
public final class Ticks<T> {
    private final Set<Object> ticked = new HashSet<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final Function<T, Object> id;
    private final Runnable changed;

    Ticks(Function<T, Object> id, Runnable changed) {
        this.id = id;
        this.changed = changed;
    }

    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    public int count() {
        return count.get();
    }

    public boolean has(T row) {
        return ticked.contains(id.apply(row));
    }

    public void clear() {
        ticked.clear();
        tell();
    }

    List<T> of(List<T> rows) {
        return ticked.isEmpty() ? List.of() : rows.stream().filter(this::has).toList();
    }

    /// Ticks all of these, or, where all are ticked, none.
    void toggle(Collection<T> rows) {
        boolean allTicked = rows.stream().allMatch(this::has);
        rows.forEach(row -> {
            if (allTicked) {
                ticked.remove(id.apply(row));
            } else {
                ticked.add(id.apply(row));
            }
        });
        tell();
    }

    /// Forgets ticks of rows that are no longer shown: nothing unseen is ever acted on.
    void keep(List<T> rows) {
        if (!ticked.isEmpty()) {
            Set<Object> here = new HashSet<>();
            rows.forEach(row -> here.add(id.apply(row)));
            ticked.retainAll(here);
            tell();
        }
    }

    private void tell() {
        count.set(-1);
        count.set(ticked.size());
        changed.run();
    }

    TableColumn<T, T> column(Supplier<List<T>> rows) {
        TableColumn<T, T> column = new TableColumn<>();
        column.setPrefWidth(36);
        column.setMinWidth(36);
        column.setMaxWidth(36);
        column.setResizable(false);
        column.setSortable(false);
        column.setReorderable(false);
        StackPane head = box();
        head.setOnMouseClicked(_ -> toggle(rows.get()));
        count.subscribe(now -> draw(head, now.intValue() > 0 && now.intValue() == rows.get().size()));
        column.setGraphic(head);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(_ -> new TickCell());
        return column;
    }

    private static StackPane box() {
        StackPane box = new StackPane(Parts.icon(Feather.CHECK));
        box.getStyleClass().add("tick");
        box.setAccessibleRole(AccessibleRole.CHECK_BOX);
        box.setAccessibleText(Words.of("ui.table.tick"));
        return box;
    }

    private static void draw(StackPane box, boolean on) {
        box.getStyleClass().remove("on");
        if (on) {
            box.getStyleClass().add("on");
        }
    }

    /// The box before a row.
    private final class TickCell extends TableCell<T, T> {
        private final StackPane box = box();

        TickCell() {
            setStyle("-fx-alignment: center");
            // there from the start: put in only when its row comes, it would be styled while somebody waits
            setGraphic(box);
            count.subscribe(_ -> {
                T row = getItem();
                draw(box, row != null && !isEmpty() && has(row));
            });
            box.setOnMouseClicked(_ -> {
                T row = getItem();
                if (row != null) {
                    toggle(List.of(row));
                }
            });
        }

        @Override
        protected void updateItem(@Nullable T row, boolean empty) {
            super.updateItem(row, empty || row == null);
            box.setVisible(!empty && row != null);
            draw(box, !empty && row != null && has(row));
        }
    }
}
