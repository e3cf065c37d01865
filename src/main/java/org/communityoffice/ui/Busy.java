package org.communityoffice.ui;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// Waiting made visible: nothing for 300 ms, then a thin bar, after a second words with the count and 停止.
public final class Busy {
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Label words = new Label();
    private final Button stop = new Button(Words.of("ui.busy.stop"));
    private final HBox line = new HBox(words, Parts.spring(), stop);
    private final VBox node = new VBox(bar, line);
    private final PauseTransition soon = new PauseTransition(Duration.millis(300));
    private final PauseTransition late = new PauseTransition(Duration.seconds(1));

    public Busy() {
        bar.getStyleClass().add("busy-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        line.getStyleClass().add("busy-words");
        stop.getStyleClass().add("low");
        node.setFillWidth(true);
        soon.setOnFinished(_ -> Parts.showing(bar, true));
        late.setOnFinished(_ -> Parts.showing(line, true));
        end();
    }

    public Node node() {
        return node;
    }

    /// @param text   what is going on, such as “正在导入”
    /// @param onStop asks the work to stop at the next safe point; null where it cannot be stopped
    public void begin(String text, @Nullable Runnable onStop) {
        end();
        bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        words.setText(text);
        Parts.showing(stop, onStop != null);
        stop.setDisable(false);
        stop.setOnAction(_ -> {
            stop.setDisable(true);
            if (onStop != null) {
                onStop.run();
            }
        });
        soon.playFromStart();
        late.playFromStart();
    }

    /// @param text such as “正在导入 1,200 / 3,000 人”
    /// @param part 0 to 1, or below 0 where the end is not known
    public void tell(String text, double part) {
        words.setText(text);
        bar.setProgress(part);
    }

    public void end() {
        soon.stop();
        late.stop();
        Parts.showing(bar, false);
        Parts.showing(line, false);
    }
}
