package org.communityoffice.patrol;

import java.util.List;
import javafx.scene.layout.StackPane;
import org.communityoffice.model.Words;
import org.communityoffice.ui.EmptyPlace;

/// The tab 签到: the sheet of one shift.
public final class SignInView {
    private final StackPane node = new StackPane(EmptyPlace.of(Words.of("patrol.sign-in.none"), Words.of("patrol.sign-in.none.text"), List.of()));

    public PatrolView.Part part() {
        return new PatrolView.Part("sign-in", node, List.of(), () -> { });
    }
}
