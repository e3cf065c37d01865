package org.communityoffice.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;

/// The office is open and its password not known any more: a new one, typed twice, or what skipping means.
public final class NewPasswordView {
    private final NewPassword password = new NewPassword();
    private final Label problem = Parts.paragraph("", "form-problem");
    private final Command set;
    private final Region node;
    private final Consumer<char[]> setting;

    /// @param person  whose password it is
    /// @param why     how the office was opened, and that a password is wanted now
    /// @param skip    what holds when none is set
    /// @param setting sets it; whoever takes the password wipes it
    public NewPasswordView(String person, String why, String skip, Consumer<char[]> setting, Runnable skipping) {
        this.setting = setting;
        set = Command.filled(Words.of("ui.anew.set"), null, null, this::set);
        javafx.scene.control.Button leave = Parts.button(Words.of("ui.anew.skip"), null, skipping);
        leave.setId("anew-skip");
        HBox buttons = new HBox(8, leave, Parts.spring(), Parts.button(set));
        problem.setId("anew-problem");
        say("");
        VBox card = new VBox(Parts.words(Words.of("ui.anew.person", person), "bold"));
        card.getChildren().addAll(password.rows());
        card.getChildren().addAll(Parts.paragraph(skip, "small", "muted"), problem, buttons);
        node = Entrance.middle(Entrance.head(Words.of("ui.start.mark"), Words.of("ui.anew.title"), why), card);
        Entrance.chain(List.of(password.first(), password.again()), this::set, () -> { });
    }

    public Region node() {
        return node;
    }

    /// Says why it was not set; what was typed stays.
    public void say(String message) {
        Parts.tell(problem, message);
        set.enabled().set(true);
    }

    private void set() {
        String wrong = password.problem();
        say(wrong);
        if (wrong.isEmpty()) {
            set.enabled().set(false);
            setting.accept(password.typed());
        }
    }
}
