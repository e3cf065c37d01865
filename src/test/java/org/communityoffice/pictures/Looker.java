package org.communityoffice.pictures;

import atlantafx.base.controls.ModalPane;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// Looks a screen over as a clerk with weak eyes, a narrow screen or a screen reader would: small text, cut text, parts outside of the window, controls without a name.
final class Looker {
    private static final double LEAST = 13;
    /// Numbers, dates, numbers of persons, times: they are never cut.
    private static final Pattern FIGURES = Pattern.compile("[0-9０-９*.,:%/×+–\\-年月日时分人户岁条次 ]*[0-9][0-9０-９*.,:%/×+–\\-年月日时分人户岁条次 ]*");
    final Set<String> small = new LinkedHashSet<>();
    final Set<String> cut = new LinkedHashSet<>();
    final Set<String> outside = new LinkedHashSet<>();
    final Set<String> mute = new LinkedHashSet<>();

    void look(Scene scene, String screen) {
        Parent root = scene.getRoot();
        root.applyCss();
        root.layout();
        Set<Node> named = new LinkedHashSet<>();
        walk(root, node -> {
            if (node instanceof Label label && label.getLabelFor() != null && !label.getText().isBlank()) {
                named.add(label.getLabelFor());
            }
        });
        walk(root, node -> {
            if (node instanceof Text text && !text.getText().isBlank() && text.getFont().getSize() < LEAST && !(text instanceof FontIcon)) {
                small.add(screen + ": " + text.getText() + " " + text.getFont().getSize());
            }
            if (node instanceof Labeled labeled && isCut(labeled) && !mayBeCut(labeled)) {
                cut.add(screen + ": " + labeled.getText() + " " + labeled.getStyleClass());
            }
            if (node instanceof ButtonBase button && !scrolls(button) && isOutside(button, scene)) {
                outside.add(screen + ": " + says(button) + " " + button.localToScene(button.getLayoutBounds()));
            }
            if (node instanceof Control control && !(control instanceof Cell<?>) && !(control instanceof ModalPane) && control.isFocusTraversable() && !named.contains(control) && says(control).isBlank()) {
                mute.add(screen + ": " + control.getClass().getSimpleName() + " " + control.getId() + " " + control.getStyleClass());
            }
        });
    }

    /// Names of things may be cut where the whole text can be had; buttons, states, figures and heads may not.
    private static boolean mayBeCut(Labeled labeled) {
        boolean never = labeled instanceof ButtonBase || labeled.getStyleClass().contains("state") || labeled.getStyleClass().contains("kbd") || FIGURES.matcher(labeled.getText()).matches();
        return !never;
    }

    private static boolean isCut(Labeled labeled) {
        String whole = labeled.getText();
        if (whole == null || whole.isEmpty() || labeled.isWrapText()) {
            return false;
        }
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text shown && child.isVisible() && !(child instanceof FontIcon) && !shown.getText().equals(whole) && shown.getText().endsWith("...")) {
                return true;
            }
            if (child instanceof Text shown && shown.getText().endsWith("…") && !whole.endsWith("…")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutside(Node node, Scene scene) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        return at.getMinX() < -1 || at.getMinY() < -1 || at.getMaxX() > scene.getWidth() + 1 || at.getMaxY() > scene.getHeight() + 1;
    }

    /// What scrolls may lie outside for a while.
    private static boolean scrolls(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane || at instanceof VirtualFlow<?>) {
                return true;
            }
        }
        return false;
    }

    private static String says(Control control) {
        if (control.getAccessibleText() != null && !control.getAccessibleText().isBlank()) {
            return control.getAccessibleText();
        }
        if (!(control instanceof Labeled labeled)) {
            return "";
        }
        return labeled.getText() != null && !labeled.getText().isBlank() ? labeled.getText() : inside(labeled);
    }

    /// Words that stand in the graphic of a button.
    private static String inside(Labeled button) {
        StringBuilder words = new StringBuilder();
        if (button.getGraphic() instanceof Parent graphic) {
            walk(graphic, node -> {
                if (node instanceof Label label && label.getText() != null) {
                    words.append(label.getText());
                }
            });
        }
        return words.toString();
    }

    private static void walk(Node node, Consumer<Node> each) {
        if (!node.isVisible()) {
            return;
        }
        each.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, each));
        }
    }
}
