package org.communityoffice.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.communityoffice.model.Words;
import org.communityoffice.work.Latest;
import org.kordamp.ikonli.feather.Feather;

/// Ctrl+K: find anybody and anything. Type at once, ↑↓ walk, Enter opens, Tab shows the next kind alone, Esc gives the focus back.
public final class FindPalette {
    private final Overlay overlay;
    private final FindSource source;
    private final TextField field = new TextField();
    private final HBox kinds = new HBox(4);
    private final ToggleGroup kindGroup = new ToggleGroup();
    private final VBox list = new VBox();
    private final ScrollPane scroll = Scrolling.down(list);
    private final VBox box;
    private final List<FindRow> rows = new ArrayList<>();
    private final PauseTransition soon = new PauseTransition(Duration.millis(30));
    private List<FindSource.Group> groups = List.of();
    private int kind;
    private int at;
    private final Latest asked = new Latest();

    public FindPalette(Overlay overlay, FindSource source) {
        this.overlay = overlay;
        this.source = source;
        HBox head = new HBox(Parts.icon(Feather.SEARCH), field, kinds);
        head.getStyleClass().addAll("find-head", "line-below");
        HBox.setHgrow(field, Priority.ALWAYS);
        kinds.setAlignment(Pos.CENTER_RIGHT);
        field.setId("find");
        field.setAccessibleText(Words.of("ui.find.name"));
        box = new VBox(head, scroll, foot());
        box.getStyleClass().add("find-palette");
        box.setMaxSize(800, Region.USE_PREF_SIZE);
        box.setPrefWidth(800);
        scroll.setMaxHeight(494);
        StackPane.setMargin(box, new Insets(56, 0, 16, 0));
        soon.setOnFinished(_ -> ask());
        field.textProperty().addListener((_, _, _) -> soon.playFromStart());
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Opens over whatever is shown, with the last words picked so that typing replaces them.
    public void open() {
        kind = 0;
        overlay.open(box, Pos.TOP_CENTER, overlay::close);
        field.requestFocus();
        field.selectAll();
        ask();
    }

    private void ask() {
        Latest.Asking asking = asked.ask();
        source.find(field.getText().strip(), answer -> {
            if (asking.counts()) {
                groups = List.copyOf(answer);
                kind = Math.min(kind, groups.size());
                draw();
            }
        });
    }

    private void draw() {
        rows.clear();
        list.getChildren().clear();
        drawKinds();
        for (int i = 0; i < groups.size(); i++) {
            if (kind == 0 || kind == i + 1) {
                drawGroup(groups.get(i));
            }
        }
        if (rows.isEmpty()) {
            String typed = field.getText().strip();
            Label words = Parts.words(typed.isEmpty() ? Words.of("ui.find.begin") : Words.of("ui.find.nothing", typed), "muted");
            StackPane place = new StackPane(words);
            place.setPadding(new Insets(24));
            list.getChildren().add(place);
        }
        walk(0);
    }

    private void drawKinds() {
        kinds.getChildren().clear();
        int total = groups.stream().mapToInt(FindSource.Group::total).sum();
        if (total == 0) {
            return;
        }
        List<String> names = new ArrayList<>();
        names.add(Words.of("ui.find.all", CountLine.grouped(total)));
        groups.forEach(group -> names.add(group.kind() + " " + CountLine.grouped(group.total())));
        for (int i = 0; i < names.size(); i++) {
            ToggleButton segment = new ToggleButton(names.get(i));
            segment.getStyleClass().add("segment");
            segment.setToggleGroup(kindGroup);
            segment.setSelected(i == kind);
            segment.setFocusTraversable(false);
            segment.setMinWidth(Region.USE_PREF_SIZE);
            int chosen = i;
            segment.setOnAction(_ -> show(chosen));
            kinds.getChildren().add(segment);
        }
    }

    private void drawGroup(FindSource.Group group) {
        Label name = Parts.words(group.kind(), "bold");
        HBox head = new HBox(name, Parts.spring(), Parts.words(group.count()));
        head.getStyleClass().add("find-group");
        list.getChildren().add(head);
        for (FindSource.Hit hit : group.hits()) {
            FindRow row = new FindRow(hit);
            int index = rows.size();
            row.setOnMouseClicked(_ -> {
                at = index;
                take();
            });
            rows.add(row);
            list.getChildren().add(row);
        }
    }

    private void show(int chosenKind) {
        kind = Math.floorMod(chosenKind, groups.size() + 1);
        draw();
        field.requestFocus();
    }

    private void walk(int to) {
        at = rows.isEmpty() ? 0 : Math.clamp(to, 0, rows.size() - 1);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).select(i == at);
        }
        if (!rows.isEmpty()) {
            scroll.layout();
            Scrolling.bringIntoSight(rows.get(at));
        }
    }

    private void take() {
        if (at < rows.size()) {
            FindSource.Hit hit = rows.get(at).hit();
            overlay.close();
            hit.open().run();
        }
    }

    private void key(KeyEvent press) {
        boolean used = true;
        switch (press.getCode()) {
            case DOWN -> walk(at + 1);
            case UP -> walk(at - 1);
            case PAGE_DOWN -> walk(at + 8);
            case PAGE_UP -> walk(at - 8);
            case ENTER -> take();
            case TAB -> show(kind + (press.isShiftDown() ? -1 : 1));
            default -> used = false;
        }
        if (used) {
            press.consume();
        }
    }

    private static HBox foot() {
        HBox foot = new HBox(hint("ui.find.choose", "↑", "↓"), hint("ui.find.open", "Enter"), hint("ui.find.next-kind", "Tab"), hint("ui.find.close", "Esc"),
                Parts.spring(), Parts.words(Words.of("ui.find.also")));
        foot.getStyleClass().add("find-foot");
        return foot;
    }

    private static HBox hint(String key, String... keys) {
        HBox hint = new HBox(4);
        hint.setAlignment(Pos.CENTER_LEFT);
        for (String name : keys) {
            hint.getChildren().add(Parts.key(name));
        }
        hint.getChildren().add(Parts.words(Words.of(key)));
        return hint;
    }
}
