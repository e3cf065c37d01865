package org.communityoffice.today;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.ui.Parts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One column of the page 今天: a head with how many, lines that open something, one link to all of it.
final class TodayColumnView<T> {
    private final ListView<T> list = new ListView<>();
    private final Label count = Parts.words("", "muted");
    private final Button more;
    private final VBox node = new VBox();

    /// What a line looks like.
    interface Line {
        Node node();
    }

    /// @param nothing what stands where there is no line
    TodayColumnView(String name, String title, Feather icon, Function<T, Line> line, Consumer<T> open, String nothing, Runnable all) {
        list.setId("today-" + name);
        list.getStyleClass().add("today-lines");
        list.setPlaceholder(Parts.paragraph(nothing, "muted"));
        list.setAccessibleText(title);
        list.setCellFactory(_ -> new LineCell(line, open));
        list.setOnKeyPressed(press -> {
            T chosen = list.getSelectionModel().getSelectedItem();
            if (press.getCode() == KeyCode.ENTER && chosen != null) {
                press.consume();
                open.accept(chosen);
            }
        });
        list.focusedProperty().subscribe(now -> {
            if (now && list.getSelectionModel().isEmpty() && !list.getItems().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
        });
        more = Parts.link("", all);
        more.setId("today-" + name + "-more");
        HBox head = new HBox(10, Parts.icon(icon), Parts.words(title, "card-title"), Parts.spring(), count);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("today-head");
        HBox foot = new HBox(more);
        foot.getStyleClass().add("today-foot");
        VBox.setVgrow(list, Priority.ALWAYS);
        node.getChildren().setAll(head, list, foot);
        node.getStyleClass().addAll("card", "today-column");
    }

    /// The style of a word by its tone.
    static String style(String tone) {
        return switch (tone) {
            case "late" -> "danger-text";
            case "soon" -> "warning-text";
            case "good" -> "good-text";
            default -> "muted";
        };
    }

    VBox node() {
        return node;
    }

    void show(List<T> lines, String many, String link) {
        int kept = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(lines);
        if (list.isFocused() || kept >= 0) {
            list.getSelectionModel().select(Math.clamp(kept, 0, Math.max(0, lines.size() - 1)));
        }
        count.setText(many);
        more.setText(link);
        more.setAccessibleText(link);
    }

    boolean isFocused() {
        return list.isFocused();
    }

    void focus() {
        list.requestFocus();
    }

    private final class LineCell extends ListCell<T> {
        private final Function<T, Line> line;

        LineCell(Function<T, Line> line, Consumer<T> open) {
            this.line = line;
            setPrefWidth(0);
            setOnMouseClicked(_ -> {
                if (!isEmpty()) {
                    open.accept(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : line.apply(item).node());
            setAccessibleText(empty || item == null ? "" : item instanceof org.communityoffice.model.DueLine due ? due.title() + " " + due.word() : "");
        }
    }
}
