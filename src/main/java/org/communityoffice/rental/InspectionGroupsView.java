package org.communityoffice.rental;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Parts;

/// The groups of the checklist at the left: how many items each has, and how many of them fail.
final class InspectionGroupsView {
    private static final double WIDTH = 172;
    private final Consumer<String> chosen;
    private final VBox node = new VBox(2);
    private String group = "";
    private List<Object> shown = List.of();

    /// @param chosen told the group that is to be shown; empty for all
    InspectionGroupsView(Consumer<String> chosen) {
        this.chosen = chosen;
        node.getStyleClass().add("inspection-groups");
        node.setMinWidth(WIDTH);
        node.setMaxWidth(WIDTH);
    }

    Node node() {
        return node;
    }

    /// All groups again, for another inspection.
    void begin() {
        group = "";
        shown = List.of();
    }

    void show(Draft draft) {
        List<Object> now = List.of(draft.checklist().edition(), draft.findings().keySet());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        ToggleGroup one = new ToggleGroup();
        Map<String, Long> failing = draft.findings().keySet().stream().flatMap(code -> draft.checklist().item(code).stream()).collect(Collectors.groupingBy(ChecklistItem::category, Collectors.counting()));
        List<ChecklistItem> active = draft.checklist().active();
        List<Node> buttons = new ArrayList<>();
        buttons.add(button(one, "", Words.of("rental.inspect.all-groups"), draft.findings().size(), active.size()));
        draft.checklist().categories().forEach(name -> buttons.add(button(one, name, name, failing.getOrDefault(name, 0L), active.stream().filter(item -> item.category().equals(name)).count())));
        VBox below = new VBox(Parts.paragraph(Words.of("rental.inspect.edition", draft.checklist().edition()), "small", "muted"), Parts.words(Words.of("rental.inspect.f1"), "small", "muted"));
        below.setStyle("-fx-padding: 8 10 4 10");
        VBox spring = new VBox();
        VBox.setVgrow(spring, Priority.ALWAYS);
        buttons.addAll(List.of(spring, below));
        node.getChildren().setAll(buttons);
    }

    private ToggleButton button(ToggleGroup one, String key, String name, long failing, long all) {
        Label label = new Label(name);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox graphic = new HBox(8, label);
        if (failing > 0) {
            graphic.getChildren().add(Parts.words(Words.of("rental.inspect.failing", failing), "small", "danger-text"));
        }
        graphic.getChildren().add(Parts.words(Long.toString(all), "count"));
        graphic.setAlignment(Pos.CENTER_LEFT);
        graphic.setPrefWidth(WIDTH - 36);
        ToggleButton button = new ToggleButton();
        label.textFillProperty().bind(button.textFillProperty());
        button.setGraphic(graphic);
        button.setAccessibleText(name);
        button.getStyleClass().add("view-item");
        button.setToggleGroup(one);
        button.setSelected(key.equals(group));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> {
            button.setSelected(true);
            group = key;
            chosen.accept(key);
        });
        return button;
    }
}
