package org.communityoffice.upkeep;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Parts;

/// The panel at the right of a settings table: what it is about, its content, its buttons.
final class PanelView {
    private static final double WIDTH = 376;
    private final Label title = Parts.paragraph("", "record-title");
    private final VBox content = new VBox();
    private final HBox foot = new HBox();
    private final VBox node;

    PanelView() {
        VBox head = new VBox(title);
        head.getStyleClass().add("panel-head");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        foot.getStyleClass().add("action-bar");
        node = new VBox(head, scroll, foot);
        node.getStyleClass().add("side-panel");
        node.setMinWidth(WIDTH);
        node.setPrefWidth(WIDTH);
        node.setMaxWidth(WIDTH);
        hide();
    }

    Node node() {
        return node;
    }

    void show(String about, List<Node> parts, List<Command> commands) {
        title.setText(about);
        content.getChildren().setAll(parts);
        foot.getChildren().setAll(commands.stream().map(Parts::button).toList());
        Parts.showing(foot, !commands.isEmpty());
        Parts.showing(node, true);
    }

    void hide() {
        Parts.showing(node, false);
    }
}
