package org.communityoffice.ui;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One hit in the find palette.
final class FindRow extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private final FindSource.Hit hit;

    FindRow(FindSource.Hit hit) {
        this.hit = hit;
        getStyleClass().add("find-row");
        Label detail = Parts.words(hit.detail());
        detail.setMinWidth(0);
        HBox.setHgrow(detail, Priority.ALWAYS);
        detail.setMaxWidth(Double.MAX_VALUE);
        Label right = Parts.words(hit.right(), "muted");
        right.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(Parts.icon(hit.icon(), "muted"), flow(hit.name(), 148, "found-plain"));
        if (!hit.sound().isEmpty()) {
            getChildren().add(flow(hit.sound(), 128, "found-hint"));
        }
        getChildren().addAll(detail, right);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(words(hit.name()) + " " + hit.detail());
    }

    FindSource.Hit hit() {
        return hit;
    }

    void select(boolean now) {
        pseudoClassStateChanged(SELECTED, now);
    }

    private static HBox flow(List<FindSource.Part> parts, double width, String plain) {
        TextFlow flow = new TextFlow();
        for (FindSource.Part part : parts) {
            Text text = new Text(part.text());
            text.getStyleClass().add(part.found() ? "found" : plain);
            flow.getChildren().add(text);
        }
        flow.setMinWidth(Region.USE_PREF_SIZE);
        flow.setMaxHeight(Region.USE_PREF_SIZE);
        HBox box = new HBox(flow);
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        box.setMinWidth(width);
        box.setPrefWidth(Math.max(width, Region.USE_COMPUTED_SIZE));
        return box;
    }

    private static String words(List<FindSource.Part> parts) {
        StringBuilder out = new StringBuilder();
        parts.forEach(part -> out.append(part.text()));
        return out.toString();
    }
}
