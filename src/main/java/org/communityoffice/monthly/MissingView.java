package org.communityoffice.monthly;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
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
    private final IntConsumer edit;

    /// @param type opens the figures that are typed by hand
    /// @param edit opens the text of a section of the summary, 0 for the first
    MissingView(Consumer<DueLine> open, Runnable type, IntConsumer edit) {
        this.open = open;
        this.type = type;
        this.edit = edit;
    }

    Node node() {
        return node;
    }

    void show(MonthRead month) {
        Label title = Parts.words(month.lacking() == 0 ? Words.of("monthly.missing.none") : Words.of("monthly.missing.title", month.lacking()), "card-title");
        Button typed = Parts.link(Words.of("monthly.typed.open", month.typed().size() - month.unconfirmed(), month.typed().size()), type);
        typed.setId("typed-figures");
        Button text = Parts.link(month.edited() == 0 ? Words.of("monthly.edit.open") : Words.of("monthly.edit.open.edited", month.edited()), () -> edit.accept(0));
        text.setId("edit-sections");
        Parts.showing(text, !month.sections().isEmpty());
        HBox head = new HBox(8, title, Parts.spring(), text, typed);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox lines = new VBox();
        lines.getStyleClass().addAll("card", "missing-lines");
        if (month.unconfirmed() > 0) {
            lines.getChildren().add(line("missing-typed", Words.of("monthly.missing.typed"), Words.of("monthly.missing.typed.many", month.unconfirmed()), "", type));
        }
        month.disagreeing().forEach(section -> {
            SectionText.Disagreement one = section.disagreements().getFirst();
            lines.getChildren().add(line("missing-section-" + section.place(), Words.of("monthly.edit.missing", section.heading(), one.words(), one.counted()), Words.of("monthly.edit.missing.word"), "late", () -> edit.accept(section.place())));
        });
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
