package org.communityoffice.ui;

import atlantafx.base.controls.ModalPane;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The layer above a page that holds dialogs and the find palette: one at a time, the keyboard stays inside, closing gives the focus back.
public final class Overlay {
    private record Layer(Node content, Runnable escape, @Nullable Node focusBefore, Pos place) {}

    private final ModalPane pane = new ModalPane();
    private final Deque<Layer> layers = new ArrayDeque<>();

    /// @param over the root of the window; the layer is added on top of it
    public Overlay(StackPane over) {
        pane.setPersistent(true);
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        over.getChildren().add(pane);
        pane.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            Layer top = layers.peek();
            if (press.getCode() == KeyCode.ESCAPE && top != null) {
                press.consume();
                top.escape.run();
            }
        });
        pane.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().subscribe(owner -> keepInside(scene, owner));
            }
        });
    }

    public boolean isOpen() {
        return !layers.isEmpty();
    }

    /// Shows a node over the page.
    ///
    /// @param escape what Esc does; it normally calls [#close]
    public void open(Node content, Pos place, Runnable escape) {
        Scene scene = pane.getScene();
        layers.push(new Layer(content, escape, scene == null ? null : scene.getFocusOwner(), place));
        showTop();
    }

    /// Closes the top one and gives the focus back to where it was.
    public void close() {
        Layer closed = layers.poll();
        if (closed == null) {
            return;
        }
        if (layers.isEmpty()) {
            pane.hide(true);
        } else {
            showTop();
        }
        if (closed.focusBefore != null) {
            closed.focusBefore.requestFocus();
        }
    }

    private void showTop() {
        Layer top = layers.element();
        pane.setAlignment(top.place);
        pane.show(top.content);
        if (pane.getScene() != null && !isInside(pane.getScene().getFocusOwner())) {
            focusFirst(top.content);
        }
    }

    private void keepInside(Scene scene, @Nullable Node owner) {
        Layer top = layers.peek();
        if (top != null && owner != null && !isInside(owner)) {
            Platform.runLater(() -> {
                if (layers.peek() == top && !isInside(scene.getFocusOwner())) {
                    focusFirst(top.content);
                }
            });
        }
    }

    private boolean isInside(@Nullable Node node) {
        Layer top = layers.peek();
        for (Node at = node; at != null && top != null; at = at.getParent()) {
            if (at == top.content) {
                return true;
            }
        }
        return false;
    }

    /// Focuses the first control in the node that takes the keyboard.
    ///
    /// @return false where there is none
    static boolean focusFirst(Node node) {
        if (node.isFocusTraversable() && !node.isDisabled() && node.isVisible()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent && parent.getChildrenUnmodifiable().stream().anyMatch(Overlay::focusFirst);
    }
}
