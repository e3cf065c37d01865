package org.communityoffice.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/// The list under a text field that offers choices while typing: ↓ walks, Enter or Tab takes, Esc closes; other words may stay as typed.
public final class Suggestions {
    private static final int SEEN = 9;
    private static final double ROW = 28;
    private final TextField field;
    private final Choices choices;
    private final boolean several;
    private final ListView<Choices.Choice> list = new ListView<>();
    private final Popup popup = new Popup();
    private boolean taking;
    private Consumer<Choices.Choice> onTaken = _ -> { };

    /// @param several the field holds several choices parted by 、; the last part is completed
    public Suggestions(TextField field, Choices choices, boolean several) {
        this.field = field;
        this.choices = choices;
        this.several = several;
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new ChoiceCell(this::take));
        StackPane box = new StackPane(list);
        box.getStyleClass().add("suggestions");
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        popup.showingProperty().subscribe(now -> Suggesting.mark(field, now));
        field.textProperty().addListener((_, _, now) -> {
            if (field.isFocused() && !taking) {
                offer(now, false);
            }
        });
        field.focusedProperty().addListener((_, _, now) -> {
            if (!now) {
                takeSelected();
                popup.hide();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.setOnMouseClicked(_ -> offer("", true));
    }

    /// What follows when a choice was taken from the list; by then its words stand in the field.
    void onTaken(Consumer<Choices.Choice> action) {
        onTaken = action;
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    /// Takes what is picked in the list, if the list is open.
    void takeSelected() {
        Choices.Choice picked = list.getSelectionModel().getSelectedItem();
        if (popup.isShowing() && picked != null) {
            take(picked);
        }
    }

    private void key(KeyEvent press) {
        KeyCode code = press.getCode();
        int at = list.getSelectionModel().getSelectedIndex();
        if ((code == KeyCode.DOWN || code == KeyCode.UP) && !popup.isShowing()) {
            offer(several || choices.meant(field.getText()).isPresent() ? "" : field.getText(), true);
            press.consume();
        } else if (code == KeyCode.DOWN || code == KeyCode.UP) {
            int next = Math.clamp(at + (code == KeyCode.DOWN ? 1 : -1), 0, list.getItems().size() - 1);
            list.getSelectionModel().clearAndSelect(next);
            list.scrollTo(Math.max(0, next - SEEN / 2));
            press.consume();
        } else if (code == KeyCode.ESCAPE && popup.isShowing()) {
            popup.hide();
            press.consume();
        } else if (code == KeyCode.ENTER) {
            takeSelected();
            popup.hide();
        }
    }

    private void offer(String typed, boolean asked) {
        String part = lastPart(typed);
        List<Choices.Choice> found = part.isBlank() && !asked ? List.of() : choices.like(part);
        if (found.isEmpty() || field.getScene() == null || field.getScene().getWindow() == null) {
            popup.hide();
            return;
        }
        list.getItems().setAll(found);
        list.getSelectionModel().clearSelection();
        // Latin letters are pinyin or a code: the first hit is meant. Chinese words may be meant as they are typed.
        if (!part.isEmpty() && part.chars().allMatch(c -> c < 128)) {
            list.getSelectionModel().selectFirst();
        }
        list.setPrefSize(Math.max(field.getWidth() - 8, 220), Math.min(found.size(), SEEN) * ROW + 2);
        Bounds at = field.localToScreen(field.getBoundsInLocal());
        if (!popup.isShowing() && at != null) {
            popup.show(field, at.getMinX(), at.getMaxY() + 3);
        }
    }

    private void take(Choices.Choice choice) {
        taking = true;
        String before = several ? field.getText().substring(0, field.getText().length() - lastPart(field.getText()).length()) : "";
        field.setText(before + choice.words());
        field.end();
        taking = false;
        popup.hide();
        onTaken.accept(choice);
    }

    private String lastPart(String typed) {
        if (!several) {
            return typed.strip();
        }
        int from = Math.max(typed.lastIndexOf('、'), Math.max(typed.lastIndexOf('，'), typed.lastIndexOf(',')));
        return typed.substring(from + 1);
    }

    /// One choice in the list: its words, and the full name where that says more.
    private static final class ChoiceCell extends ListCell<Choices.Choice> {
        ChoiceCell(Consumer<Choices.Choice> take) {
            setOnMouseClicked(_ -> {
                if (getItem() != null) {
                    take.accept(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Choices.@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(empty || choice == null ? null : choice.explains().isEmpty() ? choice.words() : choice.words() + "　" + choice.explains());
        }
    }
}
