package org.communityoffice.rental;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.communityoffice.model.Words;

/// What can be done about one open hazard: the two likeliest steps as buttons, the others behind one.
final class HazardStepsView {
    private static final int SHOWN = 2;

    private HazardStepsView() {}

    /// @param steps the likeliest first
    static Node of(long hazard, List<HazardStep> steps, Consumer<HazardStep> take) {
        FlowPane line = new FlowPane(8, 6);
        steps.stream().limit(SHOWN).forEach(step -> {
            Button button = new Button(step.label());
            button.setId("step-" + step.name() + "-" + hazard);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> take.accept(step));
            line.getChildren().add(button);
        });
        if (steps.size() > SHOWN) {
            MenuButton more = new MenuButton(Words.of("rental.step.more"));
            more.setId("steps-" + hazard);
            more.setMinWidth(Region.USE_PREF_SIZE);
            steps.stream().skip(SHOWN).forEach(step -> {
                MenuItem item = new MenuItem(step.label());
                item.setId("step-" + step.name() + "-" + hazard);
                item.setOnAction(_ -> take.accept(step));
                more.getItems().add(item);
            });
            line.getChildren().add(more);
        }
        return line;
    }
}
