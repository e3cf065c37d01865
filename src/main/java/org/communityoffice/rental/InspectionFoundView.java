package org.communityoffice.rental;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.communityoffice.ui.Parts;

/// The hazards of an inspection in short, each a way to its item. While one is typed only its words change.
final class InspectionFoundView {
    private final InspectionTools tools;
    private final double width;
    private final Consumer<String> goTo;
    private final VBox node = new VBox(2);
    private final Map<String, Line> lines = new LinkedHashMap<>();

    /// One line: what, and what follows.
    private record Line(Button button, Label what, Label followed) {}

    /// @param goTo opens an item
    InspectionFoundView(InspectionTools tools, double width, Consumer<String> goTo) {
        this.tools = tools;
        this.width = width;
        this.goTo = goTo;
        node.getStyleClass().addAll("found-list", "line-below");
    }

    Node node() {
        return node;
    }

    void show(Draft draft) {
        if (!List.copyOf(lines.keySet()).equals(List.copyOf(draft.findings().keySet()))) {
            lines.clear();
            draft.findings().keySet().forEach(code -> lines.put(code, line(code)));
            node.getChildren().setAll(lines.values().stream().map(Line::button).toList());
            Parts.showing(node, !lines.isEmpty());
        }
        draft.findings().forEach((code, finding) -> {
            Line line = lines.get(code);
            if (line != null) {
                String words = finding.words().isEmpty() ? draft.checklist().item(code).map(ChecklistItem::item).orElse("") : finding.words();
                line.what.setText(words);
                line.followed.setText(InspectionWords.followed(finding, tools.controller().rules(), tools.codes().shortName("hazard-severity", finding.severity())));
                line.button.setAccessibleText(code + " " + words);
            }
        });
    }

    private Line line(String code) {
        Label what = Parts.words("");
        what.setMinWidth(0);
        Label followed = Parts.words("", "small", "muted");
        Label name = Parts.words(code, "small", "muted");
        name.setMinWidth(52);
        VBox both = new VBox(what, followed);
        both.setMinWidth(0);
        HBox graphic = new HBox(name, both);
        graphic.setPrefWidth(width);
        Button button = new Button();
        button.getStyleClass().add("found-line");
        button.setGraphic(graphic);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> goTo.accept(code));
        return new Line(button, what, followed);
    }
}
