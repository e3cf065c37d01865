package org.communityoffice.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.kordamp.ikonli.feather.Feather;

/// The panel beside a table: a record in tabs, or a form in its place; its action bar never moves.
public final class SidePanel {
    /// A tab: its label and what it shows.
    public record Tab(String label, Node content) {}

    private final VBox node = new VBox();
    private final Runnable close;
    private int tab;

    public SidePanel(Runnable close) {
        this.close = close;
        node.setId("side-panel");
        node.getStyleClass().add("side-panel");
        hide();
    }

    public VBox node() {
        return node;
    }

    public void hide() {
        node.getChildren().clear();
        Parts.showing(node, false);
    }

    /// Shows a record.
    ///
    /// @param name    what stands on top
    /// @param state   beside the name
    /// @param summary a line under it
    public void showRecord(String name, List<? extends Node> state, String summary, List<Tab> tabs, List<Command> actions) {
        HBox line = new HBox(8, Parts.paragraph(name, "record-title"));
        HBox.setHgrow(line.getChildren().getFirst(), Priority.ALWAYS);
        ((javafx.scene.control.Label) line.getChildren().getFirst()).setMaxWidth(Double.MAX_VALUE);
        line.setAlignment(Pos.TOP_LEFT);
        line.getChildren().addAll(state);
        line.getChildren().add(closeButton());
        VBox head = new VBox(line, Parts.paragraph(summary, "muted"));
        head.getStyleClass().add("panel-head");
        show(head, tabs, actions);
    }

    /// Shows a record under a head of its own; [#closeButton] belongs in it.
    public void show(Node head, List<Tab> tabs, List<Command> actions) {
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
    /// @param beside stands at the right of the title
    public void showForm(String title, String note, Node form, List<? extends Node> beside, List<Command> actions) {
        HBox name = new HBox(8, Parts.words(title, "record-title"), Parts.spring());
        name.getChildren().addAll(beside);
        name.getChildren().add(closeButton());
        name.setAlignment(Pos.CENTER_LEFT);
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

    /// The same record again, because something of it changed, leaves the keyboard where it was.
    private void reveal(Node... parts) {
        Node focused = node.getScene() == null ? null : node.getScene().getFocusOwner();
        node.getChildren().setAll(parts);
        Parts.showing(node, true);
        // a scroll pane holds nothing until it is styled, and nothing in it could take the focus
        node.applyCss();
        node.layout();
        if (focused != null && focused.getScene() == node.getScene()) {
            focused.requestFocus();
        }
    }

    /// Ctrl+Tab.
    public void nextTab() {
        if (node.lookup("#tab-" + (tab + 1)) instanceof ToggleButton next) {
            next.fire();
        } else if (node.lookup("#tab-0") instanceof ToggleButton first) {
            first.fire();
        }
    }

    /// Brings a tab to the front and the keyboard to it.
    public void openTab(int number) {
        if (node.lookup("#tab-" + number) instanceof ToggleButton item) {
            item.fire();
            item.requestFocus();
        }
    }

    public Button closeButton() {
        Button button = Parts.button(Command.square(Words.of("ui.panel.close"), Feather.X, null, close));
        button.getStyleClass().add("bare");
        return button;
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
    public void focusActions() {
        Node first = node.lookup("#action-0");
        if (first != null) {
            first.requestFocus();
        }
    }
}
