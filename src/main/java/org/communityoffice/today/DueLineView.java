package org.communityoffice.today;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.DueLine;
import org.communityoffice.ui.Parts;

/// A line of the page 今天: what it is about, how it stands, and under it where and who.
final class DueLineView implements TodayColumnView.Line {
    private final DueLine line;

    DueLineView(DueLine line) {
        this.line = line;
    }

    @Override
    public Node node() {
        Label title = Parts.words(line.title());
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Label word = Parts.words(line.word(), TodayColumnView.style(line.tone()), "small");
        word.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        Label detail = Parts.words(line.detail(), "muted", "small");
        detail.setMinWidth(0);
        VBox both = new VBox(2, new HBox(8, title, word), detail);
        both.getStyleClass().add("today-line");
        return both;
    }
}
