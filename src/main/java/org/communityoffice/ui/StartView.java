package org.communityoffice.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.kordamp.ikonli.feather.Feather;

/// The first page of all: a new office, the sample, or a backup; keys 1, 2, 3.
public final class StartView {
    private final BorderPane node = new BorderPane();
    private final List<Runnable> ways;

    /// @param folder  where a new office would be, in words
    /// @param version of the program
    public StartView(String folder, String version, Runnable make, Runnable sample, Runnable restore, Runnable otherPlace, Runnable leave) {
        ways = List.of(make, sample, restore);
        VBox head = Entrance.head(Words.of("ui.start.mark"), Words.of("ui.start.name"), Words.of("ui.start.sentence"));
        HBox cards = new HBox(16, card(1, Feather.HOME, "make", make), card(2, Feather.EYE, "sample", sample), card(3, Feather.CORNER_UP_LEFT, "restore", restore));
        cards.setAlignment(Pos.CENTER);
        HBox promises = new HBox(24, promise(Feather.LOCK, "ui.start.local"), promise(Feather.SHIELD, "ui.start.backup"));
        promises.setAlignment(Pos.CENTER);
        VBox middle = new VBox(28, head, cards, promises);
        middle.setAlignment(Pos.CENTER);
        node.setCenter(middle);
        HBox foot = new HBox(8, Parts.words(Words.of("ui.start.folder", folder), "small", "muted"), Parts.link(Words.of("ui.start.other"), otherPlace), Parts.spring(),
                Parts.words(Words.of("ui.start.version", version), "small", "muted"), Parts.button(Words.of("ui.start.leave"), null, leave));
        foot.getStyleClass().addAll("start-foot", "line-above");
        HBox.setMargin(foot.getChildren().getLast(), new Insets(0, 0, 0, 8));
        node.setBottom(foot);
        node.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            String name = press.getCode().getName();
            if (press.getCode().isDigitKey() && "123".indexOf(name.charAt(name.length() - 1)) >= 0) {
                press.consume();
                ways.get(name.charAt(name.length() - 1) - '1').run();
            }
        });
    }

    public Region node() {
        return node;
    }

    private static VBox card(int number, Feather icon, String name, Runnable action) {
        boolean first = number == 1;
        StackPane sign = new StackPane(Parts.icon(icon));
        sign.getStyleClass().add("start-icon");
        HBox top = new HBox(sign, Parts.spring(), Parts.key(Integer.toString(number)));
        top.setAlignment(Pos.CENTER_LEFT);
        List<javafx.scene.Node> lines = new ArrayList<>(List.of(top, Parts.words(title(name), "record-title"), Parts.paragraph(text(name), "muted")));
        VBox list = new VBox();
        for (String line : points(name).split("\n")) {
            HBox point = new HBox(8, Parts.icon(Feather.CHECK, "hint"), Parts.words(line));
            point.setAlignment(Pos.CENTER_LEFT);
            point.setMinHeight(28);
            list.getChildren().add(point);
        }
        lines.add(list);
        Region space = new Region();
        VBox.setVgrow(space, javafx.scene.layout.Priority.ALWAYS);
        Button button = Parts.button(first ? Command.filled(button(name), null, null, action) : Command.plain(button(name), null, null, action));
        button.setId("start-" + number);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setPrefHeight(36);
        lines.addAll(List.of(space, button));
        VBox card = new VBox(8, lines.toArray(javafx.scene.Node[]::new));
        card.getStyleClass().addAll("card", "start-card");
        VBox.setMargin(lines.get(1), new Insets(8, 0, 0, 0));
        ((Region) lines.get(2)).setMinHeight(42);
        if (first) {
            card.getStyleClass().add("chosen");
        }
        return card;
    }

    private static String title(String name) {
        return Words.of("ui.start.title." + name);
    }

    private static String text(String name) {
        return Words.of("ui.start.text." + name);
    }

    private static String points(String name) {
        return Words.of("ui.start.points." + name);
    }

    private static String button(String name) {
        return Words.of("ui.start.button." + name);
    }

    private static HBox promise(Feather icon, String key) {
        HBox promise = new HBox(8, Parts.icon(icon, "muted"), Parts.words(Words.of(key), "muted"));
        promise.setAlignment(Pos.CENTER_LEFT);
        return promise;
    }
}
