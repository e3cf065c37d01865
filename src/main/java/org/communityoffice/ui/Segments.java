package org.communityoffice.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A few choices side by side, one of them chosen: by mouse, or by ←→ when one has the focus.
public final class Segments<T> {
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final HBox node = new HBox();

    /// @param chosen told what the clerk chose, also where it was chosen already
    public Segments(String id, List<T> values, Function<T, String> words, Consumer<T> chosen) {
        node.setId(id);
        node.getStyleClass().add("choices");
        for (T value : values) {
            ToggleButton button = new ToggleButton(words.apply(value));
            button.getStyleClass().addAll("segment", "boxed");
            button.setFocusTraversable(false);
            button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                select(value);
                chosen.accept(value);
            });
            button.setOnKeyPressed(press -> {
                if (press.getCode() == KeyCode.LEFT || press.getCode() == KeyCode.RIGHT) {
                    press.consume();
                    step(button, press.getCode() == KeyCode.LEFT ? -1 : 1);
                }
            });
            if (buttons.isEmpty()) {
                button.getStyleClass().add("first");
            }
            buttons.put(value, button);
            node.getChildren().add(button);
        }
        select(null);
    }

    public HBox node() {
        return node;
    }

    /// Marks a choice; null for none.
    public void select(@Nullable T value) {
        buttons.forEach((one, button) -> {
            button.setSelected(one.equals(value));
            button.setFocusTraversable(one.equals(value));
        });
        if (value == null && !buttons.isEmpty()) {
            buttons.values().iterator().next().setFocusTraversable(true);
        }
    }

    /// Puts the keyboard on the choice that is made, or the first.
    public void focus() {
        buttons.values().stream().filter(ToggleButton::isFocusTraversable).findFirst().ifPresent(ToggleButton::requestFocus);
    }

    private void step(ToggleButton from, int by) {
        List<ToggleButton> all = new ArrayList<>(buttons.values());
        ToggleButton next = all.get(Math.clamp(all.indexOf(from) + (long) by, 0, all.size() - 1));
        next.requestFocus();
        next.fire();
    }
}
