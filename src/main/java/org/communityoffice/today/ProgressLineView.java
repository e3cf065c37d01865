package org.communityoffice.today;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.communityoffice.plan.TargetProgress;
import org.communityoffice.ui.Parts;

/// A target with a small bar and a tick where it should be today.
final class ProgressLineView implements TodayColumnView.Line {
    private static final double HEIGHT = 6;
    private final TargetProgress target;

    ProgressLineView(TargetProgress target) {
        this.target = target;
    }

    @Override
    public Node node() {
        Label name = Parts.words(target.name());
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label amount = Parts.words(target.amount());
        amount.setMinWidth(Region.USE_PREF_SIZE);
        Label word = Parts.words(target.word(), TodayColumnView.style(target.tone()), "small");
        word.setMinWidth(Region.USE_PREF_SIZE);
        VBox both = new VBox(5, new HBox(10, name, amount, word), new Bar());
        both.getStyleClass().add("today-line");
        return both;
    }

    /// Laid out by itself: its parts are shares of its width.
    private final class Bar extends Pane {
        private final Region done = styled(target.tone().equals("good") ? "bar-good" : "bar-done");
        private final Region tick = styled("bar-tick");

        Bar() {
            getStyleClass().add("today-bar");
            setMinHeight(HEIGHT);
            setPrefHeight(HEIGHT);
            getChildren().setAll(done, tick);
            tick.setVisible(target.expected() < 1 && !target.tone().equals("good"));
            setAccessibleText(target.amount());
        }

        @Override
        protected void layoutChildren() {
            done.resizeRelocate(0, 0, Math.max(target.share() > 0 ? HEIGHT : 2, getWidth() * target.share()), HEIGHT);
            tick.resizeRelocate(getWidth() * target.expected() - 1, -3, 2, HEIGHT + 6);
        }

        private static Region styled(String style) {
            Region region = new Region();
            region.setManaged(false);
            region.getStyleClass().add(style);
            return region;
        }
    }
}
