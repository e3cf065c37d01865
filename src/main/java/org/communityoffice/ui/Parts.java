package org.communityoffice.ui;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The small pieces all screens are made of: words, icons, keys, state words, buttons.
public final class Parts {
    private Parts() {}

    public static Label words(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// Words of a sentence or two that break to the width they get.
    public static Label paragraph(String text, String... styles) {
        Label label = words(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static FontIcon icon(Feather feather, String... styles) {
        FontIcon icon = new FontIcon(feather);
        icon.getStyleClass().addAll(styles);
        return icon;
    }

    /// A state is always a word in a box. Tone: `good`, `soon`, `late`, `accent` or empty.
    public static Label state(String word, String tone) {
        Label label = words(word, "state");
        label.setMinWidth(Region.USE_PREF_SIZE);
        if (!tone.isEmpty()) {
            label.getStyleClass().add(tone);
        }
        return label;
    }

    public static Label key(String name) {
        Label label = words(name, "kbd");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /// The button of a command; the shortcut stands on a filled one and in the tooltip of the others.
    public static Button button(Command command) {
        Button button = new Button(command.look() == Command.Look.SQUARE ? "" : command.label());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> command.action().run());
        button.disableProperty().bind(command.enabled().not());
        button.setAccessibleText(command.label());
        String keys = command.keyWords();
        if (command.icon() != null) {
            button.setGraphic(icon(command.icon()));
        }
        switch (command.look()) {
            case FILLED -> {
                button.getStyleClass().add("filled");
                addKeys(button, keys);
            }
            case SQUARE -> button.getStyleClass().add("square");
            case DANGEROUS -> button.getStyleClass().add("dangerous");
            case LINK -> button.getStyleClass().add("link");
            case PLAIN, HIDDEN -> { }
        }
        if (keys != null || command.look() == Command.Look.SQUARE) {
            button.setTooltip(new Tooltip(keys == null ? command.label() : command.label() + "　" + keys));
        }
        return button;
    }

    /// A button that only says something, without a shortcut.
    public static Button button(String label, @Nullable Feather icon, Runnable action) {
        return button(Command.plain(label, icon, null, action));
    }

    /// Shows masked numbers whole; whoever presses it is recorded.
    public static Button lookButton(Runnable look) {
        Button link = button(Command.of(Words.of("ui.look"), Feather.EYE, null, Command.Look.LINK, look));
        link.getStyleClass().add("small");
        return link;
    }

    public static Button link(String label, Runnable action) {
        return button(Command.of(label, null, null, Command.Look.LINK, action));
    }

    /// Puts the shortcut behind the label of a button, as on 新增居民 Ctrl+N.
    public static void addKeys(Button button, @Nullable String keys) {
        if (keys == null) {
            return;
        }
        Label name = new Label(button.getText());
        name.textFillProperty().bind(button.textFillProperty());
        name.getStyleClass().add("button-name");
        HBox both = new HBox(6);
        both.setAlignment(Pos.CENTER);
        Node graphic = button.getGraphic();
        button.setGraphic(null);
        if (graphic != null) {
            both.getChildren().add(graphic);
        }
        both.getChildren().addAll(name, key(keys));
        button.setGraphic(both);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleRole(AccessibleRole.BUTTON);
    }

    /// Shows a part or takes it away, its room too.
    public static void showing(Node part, boolean now) {
        part.setVisible(now);
        part.setManaged(now);
    }

    /// Says a sentence where there is one; an empty one takes the place away.
    public static void tell(Labeled place, String sentence) {
        place.setText(sentence);
        showing(place, !sentence.isEmpty());
    }
}
