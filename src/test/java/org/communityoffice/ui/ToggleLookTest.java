package org.communityoffice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/// What is chosen can be read: its words stand out from what is behind them, in every kind of toggle there is.
@InWindow
class ToggleLookTest {
    @Test
    void theWordsOfAChosenToggleStandOut() throws Exception {
        Stagehand stage = new Stagehand(() -> new VBox(toggle("plain"), toggle("low"), toggle("segment"), toggle("view-item"), toggle("nav-item"), toggle("tab-item"), toggle("side")));
        try {
            for (String kind : List.of("plain", "low", "segment", "view-item", "nav-item", "tab-item", "side")) {
                ToggleButton toggle = stage.find("#" + kind);
                Color words = stage.on(() -> (Color) toggle.getTextFill());
                Color behind = stage.on(() -> (Color) toggle.getBackground().getFills().getLast().getFill());
                assertThat(Math.abs(words.getBrightness() * words.getOpacity() - (behind.getOpacity() == 0 ? 1 : behind.getBrightness())) + Math.abs(words.getSaturation() - behind.getSaturation())).as(kind).isGreaterThan(0.3);
            }
        } finally {
            stage.close();
        }
    }

    private static ToggleButton toggle(String kind) {
        ToggleButton toggle = new ToggleButton("照片");
        toggle.getStyleClass().add(kind);
        toggle.setId(kind);
        toggle.setSelected(true);
        return toggle;
    }
}
