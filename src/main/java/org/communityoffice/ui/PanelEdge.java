package org.communityoffice.ui;

import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The left edge of a side panel: dragged between 320 and 560 px, and remembered.
public final class PanelEdge {
    private static final double LEAST = 320;
    private static final double MOST = 560;
    private static final double USUAL = 376;
    private static final double GRIP = 5;

    private PanelEdge() {}

    /// @param name under which the width is remembered
    public static void keep(Region panel, String name, Remembered remembered) {
        double width = remembered.read(name).filter(text -> text.matches("[0-9]{3}")).map(Double::parseDouble).orElse(USUAL);
        wide(panel, width);
        boolean[] dragging = new boolean[1];
        panel.addEventHandler(MouseEvent.MOUSE_MOVED, move -> panel.setCursor(move.getX() < GRIP ? Cursor.H_RESIZE : Cursor.DEFAULT));
        panel.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> dragging[0] = press.getX() < GRIP);
        panel.addEventFilter(MouseEvent.MOUSE_DRAGGED, drag -> {
            if (dragging[0]) {
                drag.consume();
                wide(panel, panel.getWidth() - drag.getX());
            }
        });
        panel.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> {
            if (dragging[0]) {
                dragging[0] = false;
                remembered.write(name, Long.toString(Math.round(panel.getMinWidth())));
            }
        });
    }

    private static void wide(Region panel, double width) {
        double allowed = Math.clamp(Math.round(width), LEAST, MOST);
        panel.setMinWidth(allowed);
        panel.setPrefWidth(allowed);
        panel.setMaxWidth(allowed);
    }
}
