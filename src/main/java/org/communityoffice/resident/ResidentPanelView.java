package org.communityoffice.resident;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.Audience;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.Scrolling;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The side panel of the roster: a person's file in tabs, or a form in its place; its action bar never moves.
final class ResidentPanelView {
    /// A tab: its label and what it shows.
    record Tab(String label, Node content) {}

    private final VBox node = new VBox();
    private final FieldWords words;
    private final Runnable close;
    private int tab;

    ResidentPanelView(FieldWords words, Runnable close) {
        this.words = words;
        this.close = close;
        node.setId("side-panel");
        node.getStyleClass().add("side-panel");
        hide();
    }

    VBox node() {
        return node;
    }

    void hide() {
        node.getChildren().clear();
        node.setVisible(false);
        node.setManaged(false);
    }

    /// Shows a file.
    ///
    /// @param photo of the person
    /// @param look asks for the full number; null where it is seen in full or there is none
    void showFile(ResidentFile file, Node photo, String number, @Nullable Runnable look, List<Tab> tabs, List<Command> actions) {
        VBox facts = new VBox(2, nameLine(file), Parts.paragraph(summary(file), "muted"));
        facts.setMinWidth(0);
        HBox.setHgrow(facts, Priority.ALWAYS);
        HBox head = new HBox(12, photo, facts);
        head.setFillHeight(false);
        head.getStyleClass().add("panel-head");
        if (!number.isEmpty()) {
            HBox line = new HBox(8, Parts.words(number));
            line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            if (look != null) {
                Button link = Parts.button(Command.of(Words.of("resident.look"), Feather.EYE, null, Command.Look.LINK, look));
                link.getStyleClass().add("small");
                link.setId("look");
                line.getChildren().add(link);
            }
            facts.getChildren().add(line);
        }
        show(head, tabs, actions);
    }

    private void show(Node head, List<Tab> tabs, List<Command> actions) {
        HBox line = new HBox();
        line.getStyleClass().add("tab-line");
        ScrollPane body = Scrolling.down(new VBox());
        VBox.setVgrow(body, Priority.ALWAYS);
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < tabs.size(); i++) {
            ToggleButton item = new ToggleButton(tabs.get(i).label());
            item.getStyleClass().add("tab-item");
            item.setToggleGroup(group);
            item.setId("tab-" + i);
            int chosen = i;
            item.setOnAction(_ -> {
                item.setSelected(true);
                tab = chosen;
                body.setContent(tabs.get(chosen).content());
            });
            line.getChildren().add(item);
        }
        tab = Math.min(tab, tabs.size() - 1);
        group.selectToggle(group.getToggles().get(tab));
        body.setContent(tabs.get(tab).content());
        reveal(head, line, body, bar(actions));
    }

    /// Shows a form under a title.
    ///
    /// @param look shows masked numbers whole; null where there is nothing masked
    void showForm(String title, String note, Node form, @Nullable Runnable look, List<Command> actions) {
        HBox name = new HBox(8, Parts.words(title, "record-title"), Parts.spring());
        if (look != null) {
            Button link = Parts.button(Command.of(Words.of("resident.look"), Feather.EYE, null, Command.Look.LINK, look));
            link.getStyleClass().add("small");
            name.getChildren().add(link);
        }
        name.getChildren().add(closeButton());
        name.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        VBox head = new VBox(4, name);
        if (!note.isEmpty()) {
            head.getChildren().add(Parts.paragraph(note, "small", "muted"));
        }
        head.getStyleClass().addAll("panel-head", "line-below");
        head.setStyle("-fx-padding: 12 16 12 16");
        ScrollPane body = Scrolling.down(form);
        VBox.setVgrow(body, Priority.ALWAYS);
        reveal(head, body, bar(actions));
    }

    /// The same person again, because something of the file changed, leaves the keyboard where it was.
    private void reveal(Node... parts) {
        Node focused = node.getScene() == null ? null : node.getScene().getFocusOwner();
        node.getChildren().setAll(parts);
        node.setVisible(true);
        node.setManaged(true);
        // a scroll pane holds nothing until it is styled, and nothing in it could take the focus
        node.applyCss();
        node.layout();
        if (focused != null && focused.getScene() == node.getScene()) {
            focused.requestFocus();
        }
    }

    /// Brings a tab to the front and the keyboard into it.
    void openTab(int number) {
        if (node.lookup("#tab-" + number) instanceof ToggleButton item) {
            item.fire();
            item.requestFocus();
        }
    }

    /// Ctrl+Tab.
    void nextTab() {
        if (node.lookup("#tab-" + (tab + 1)) instanceof ToggleButton next) {
            next.fire();
        } else if (node.lookup("#tab-0") instanceof ToggleButton first) {
            first.fire();
        }
    }

    private HBox nameLine(ResidentFile file) {
        Values values = file.row().values();
        HBox line = new HBox(8, Parts.words(values.get(ResidentFields.NAME, ""), "record-title"));
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        String kind = shown(values, ResidentFields.RESIDENT_KIND);
        if (!kind.isEmpty()) {
            line.getChildren().add(Parts.state(kind, ""));
        }
        if (!ResidentStatus.livingHere(values)) {
            line.getChildren().add(Parts.state(values.get(ResidentFields.STATUS, ""), "soon"));
        }
        line.getChildren().addAll(Parts.spring(), closeButton());
        return line;
    }

    private Button closeButton() {
        Button button = Parts.button(Command.square(Words.of("resident.panel.close"), Feather.X, null, close));
        button.getStyleClass().add("bare");
        return button;
    }

    private String summary(ResidentFile file) {
        Values values = file.row().values();
        String age = file.row().age() == null ? "" : Words.of("resident.age", file.row().age());
        String address = values.get(ResidentFields.RESIDENCE_ADDRESS, "");
        return String.join(" · ", java.util.stream.Stream.of(shown(values, ResidentFields.SEX), age, address).filter(part -> !part.isEmpty()).toList());
    }

    private String shown(Values values, org.communityoffice.model.Field<String> field) {
        return words.shown(ResidentFields.TYPE, field, values.get(field), Audience.SCREEN);
    }

    private static HBox bar(List<Command> actions) {
        HBox bar = new HBox();
        bar.getStyleClass().add("action-bar");
        for (Command action : actions) {
            Button button = Parts.button(action);
            // three buttons fit the narrow panel only without their keys, which the tooltip still says
            if (action.look() == Command.Look.PLAIN && (actions.size() < 3 || bar.getChildren().isEmpty())) {
                Parts.addKeys(button, action.keyWords());
            }
            if (action.look() == Command.Look.DANGEROUS) {
                bar.getChildren().add(Parts.spring());
            }
            button.setId("action-" + bar.getChildren().size());
            bar.getChildren().add(button);
        }
        return bar;
    }

    /// Puts the focus on the first action, after the last field of a form.
    void focusActions() {
        Node first = node.lookup("#action-0");
        if (first != null) {
            first.requestFocus();
        }
    }
}
