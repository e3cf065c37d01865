package org.communityoffice.ui;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.communityoffice.model.Words;
import org.kordamp.ikonli.feather.Feather;

/// The bar above all pages: the office, the find box, who works here, light or dark.
final class TopBar {
    private final StackPane node = new StackPane();
    private final Button find = new Button();

    TopBar(String office, String userName, String userRole, List<Command> userCommands, BooleanProperty dark, Runnable onFind) {
        node.getStyleClass().add("top-bar");
        HBox sides = new HBox(brand(office), Parts.spring(), user(userName, userRole, userCommands), themeSwitch(dark));
        sides.setAlignment(Pos.CENTER_LEFT);
        sides.setStyle("-fx-padding: 0 16 0 0; -fx-spacing: 8");
        HBox content = new HBox(8, Parts.icon(Feather.SEARCH, "hint"), Parts.words(Words.of("ui.find.prompt"), "hint"), Parts.spring(), Parts.key("Ctrl+K"));
        content.setAlignment(Pos.CENTER_LEFT);
        content.setPrefWidth(540);
        find.setGraphic(content);
        find.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        find.setId("find-box");
        find.getStyleClass().add("find-box");
        find.setAccessibleText(Words.of("ui.find.name"));
        find.setPrefWidth(560);
        find.setMaxWidth(560);
        find.maxWidthProperty().bind(javafx.beans.binding.Bindings.min(560, node.widthProperty().subtract(420)));
        find.setMinWidth(0);
        find.setOnAction(_ -> onFind.run());
        node.getChildren().addAll(sides, find);
    }

    StackPane node() {
        return node;
    }

    void withoutFind() {
        Parts.showing(find, false);
    }

    void focus() {
        find.requestFocus();
    }

    private static HBox brand(String office) {
        HBox brand = new HBox(Parts.words(office.substring(0, office.offsetByCodePoints(0, 1)), "office-mark"), Parts.words(office));
        brand.getStyleClass().add("brand");
        return brand;
    }

    private static MenuButton user(String name, String role, List<Command> commands) {
        MenuButton menu = new MenuButton();
        Label who = Parts.words(name);
        HBox both = new HBox(8, who, Parts.words(role, "muted"));
        both.setAlignment(Pos.CENTER_LEFT);
        menu.setGraphic(both);
        menu.setId("user");
        menu.getStyleClass().addAll("bare", "user-menu");
        menu.setAccessibleText(name + " " + role);
        for (Command command : commands) {
            MenuItem item = new MenuItem(command.label());
            item.setOnAction(_ -> command.action().run());
            menu.getItems().add(item);
        }
        return menu;
    }

    private static Button themeSwitch(BooleanProperty dark) {
        Button button = new Button();
        button.getStyleClass().addAll("square", "bare");
        button.setId("theme");
        button.setOnAction(_ -> dark.set(!dark.get()));
        Tooltip tip = new Tooltip();
        button.setTooltip(tip);
        dark.subscribe(now -> {
            button.setGraphic(Parts.icon(now ? Feather.SUN : Feather.MOON));
            String name = Words.of(now ? "ui.theme.light" : "ui.theme.dark");
            tip.setText(name);
            button.setAccessibleText(name);
        });
        return button;
    }
}
