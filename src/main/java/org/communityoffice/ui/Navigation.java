package org.communityoffice.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The pages at the left: 152 px with words, 56 px with icons alone in a narrow window; ↑↓ walk, Enter opens.
final class Navigation {
    private final VBox node = new VBox();
    private final ToggleGroup group = new ToggleGroup();
    private final List<ToggleButton> items = new ArrayList<>();
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final Consumer<Page> open;

    Navigation(Consumer<Page> open) {
        this.open = open;
        node.getStyleClass().add("navigation");
        narrow(false);
    }

    VBox node() {
        return node;
    }

    void pages(List<Page> pages) {
        node.getChildren().clear();
        items.clear();
        boolean above = true;
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            if (page.below() && above && i > 0) {
                Region line = new Region();
                line.getStyleClass().add("nav-line");
                VBox.setMargin(line, new javafx.geometry.Insets(6, 4, 6, 4));
                node.getChildren().add(line);
            }
            above = !page.below();
            ToggleButton item = item(page, i + 1);
            items.add(item);
            node.getChildren().add(item);
        }
    }

    void select(int index) {
        group.selectToggle(items.get(index));
    }

    void focus() {
        if (group.getSelectedToggle() instanceof ToggleButton selected) {
            selected.requestFocus();
        }
    }

    void narrow(boolean now) {
        node.setMinWidth(now ? 56 : 152);
        node.setPrefWidth(now ? 56 : 152);
        node.setMaxWidth(now ? 56 : 152);
        narrow.set(now);
    }

    private ToggleButton item(Page page, int number) {
        Label name = new Label(page.title());
        Label due = Parts.words("", "due");
        due.textProperty().bind(page.due().asString());
        due.managedProperty().bind(due.visibleProperty());
        due.visibleProperty().bind(page.due().greaterThan(0).and(narrow.not()));
        name.visibleProperty().bind(narrow.not());
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox graphic = new HBox(10, Parts.icon(page.icon()), name, due);
        graphic.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        ToggleButton item = new ToggleButton();
        name.textFillProperty().bind(item.textFillProperty());
        item.getStyleClass().add("nav-item");
        item.setGraphic(graphic);
        graphic.prefWidthProperty().bind(Bindings.max(18, item.widthProperty().subtract(20)));
        item.setToggleGroup(group);
        item.setMaxWidth(Double.MAX_VALUE);
        item.setMinWidth(0);
        item.setAccessibleText(page.title());
        item.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        item.setTooltip(new Tooltip(page.title() + "　Ctrl+" + number));
        item.setOnAction(_ -> {
            item.setSelected(true);
            open.accept(page);
        });
        item.addEventFilter(KeyEvent.KEY_PRESSED, press -> walk(press, number - 1));
        return item;
    }

    private void walk(KeyEvent press, int index) {
        if (press.getCode() == KeyCode.ENTER) {
            press.consume();
            items.get(index).fire();
        } else if (press.getCode() == KeyCode.UP || press.getCode() == KeyCode.DOWN) {
            press.consume();
            int next = Math.clamp(index + (press.getCode() == KeyCode.UP ? -1 : 1), 0, items.size() - 1);
            items.get(next).requestFocus();
        }
    }
}
