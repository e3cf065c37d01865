package org.communityoffice.monthly;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.DueLine;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Parts;
import org.kordamp.ikonli.feather.Feather;

/// What a month still lacks before it goes up; each line leads to where it is mended.
final class MissingView {
    private static final int SHOWN = 8;
    private final VBox node = new VBox(8);
    private final Consumer<DueLine> open;
    private final Runnable type;

    /// @param type opens the figures that are typed by hand
    MissingView(Consumer<DueLine> open, Runnable type) {
        this.open = open;
        this.type = type;
    }

    Node node() {
        return node;
    }

    void show(MonthRead month) {
        Label title = Parts.words(month.lacking() == 0 ? Words.of("monthly.missing.none") : Words.of("monthly.missing.title", month.lacking()), "card-title");
        Button typed = Parts.link(Words.of("monthly.typed.open", month.typed().size() - month.unconfirmed(), month.typed().size()), type);
        typed.setId("typed-figures");
        HBox head = new HBox(8, title, Parts.spring(), typed);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox lines = new VBox();
        lines.getStyleClass().addAll("card", "missing-lines");
        if (month.unconfirmed() > 0) {
            lines.getChildren().add(line("missing-typed", Words.of("monthly.missing.typed"), Words.of("monthly.missing.typed.many", month.unconfirmed()), "", type));
        }
        month.missing().stream().limit(SHOWN).forEach(one -> lines.getChildren().add(line("missing-" + one.table() + "-" + one.id() + "-" + one.urgent(), one.title(), one.word(), one.tone(), () -> open.accept(one))));
        node.getChildren().setAll(head);
        if (!lines.getChildren().isEmpty()) {
            node.getChildren().add(lines);
        }
        if (month.missing().size() > SHOWN) {
            node.getChildren().add(Parts.words(Words.of("monthly.missing.more", month.missing().size() - SHOWN), "muted", "small"));
        }
    }

    private static Button line(String id, String title, String word, String tone, Runnable action) {
        Label name = Parts.words(title);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox content = new HBox(8, name, Parts.state(word, tone), Parts.icon(Feather.CHEVRON_RIGHT, "muted"));
        content.setAlignment(Pos.CENTER_LEFT);
        Button line = new Button();
        line.setId(id);
        line.setGraphic(content);
        line.setMaxWidth(Double.MAX_VALUE);
        line.setAccessibleText(title + " " + word);
        line.getStyleClass().add("missing-line");
        content.prefWidthProperty().bind(line.widthProperty().subtract(26));
        line.setOnAction(_ -> action.run());
        return line;
    }
}
