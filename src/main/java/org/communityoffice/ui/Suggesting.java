package org.communityoffice.ui;

import javafx.event.EventTarget;
import javafx.scene.Node;

/// Whether a field has its list of choices open: then Esc closes the list and nothing else.
public final class Suggesting {
    private static final String OPEN = "suggesting";

    private Suggesting() {}

    public static boolean in(EventTarget target) {
        return target instanceof Node node && node.hasProperties() && Boolean.TRUE.equals(node.getProperties().get(OPEN));
    }

    static void mark(Node field, boolean open) {
        field.getProperties().put(OPEN, open);
    }
}
