package org.communityoffice.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Scroll panes of this program: width follows the window, the keyboard keeps its node in sight.
public final class Scrolling {
    private Scrolling() {}

    /// Content as wide as there is room, scrolled up and down.
    public static ScrollPane down(Node content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        return pane;
    }

    /// Scrolls the pane around a node just so far that the node is seen.
    public static void bringIntoSight(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane && pane.getContent() != null) {
                Bounds content = pane.getContent().getBoundsInLocal();
                Bounds wanted = pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
                double seen = pane.getViewportBounds().getHeight();
                double room = content.getHeight() - seen;
                if (room <= 0 || wanted == null) {
                    return;
                }
                double top = pane.getVvalue() * room;
                if (wanted.getMinY() < top + 8) {
                    pane.setVvalue(Math.clamp((wanted.getMinY() - 8) / room, 0, 1));
                } else if (wanted.getMaxY() > top + seen - 8) {
                    pane.setVvalue(Math.clamp((wanted.getMaxY() + 8 - seen) / room, 0, 1));
                }
                return;
            }
        }
    }
}
