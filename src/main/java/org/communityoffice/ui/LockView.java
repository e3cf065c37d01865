package org.communityoffice.ui;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.kordamp.ikonli.feather.Feather;

/// The window while nobody sits at it: nothing of the office, the password of who was here, or somebody else.
public final class LockView {
    private final PasswordField password = new PasswordField();
    private final Label problem = Parts.paragraph("", "form-problem");
    private final Command open;
    private final Consumer<char[]> attempt;
    private final Region node;

    /// @param person  who goes on with the own password
    /// @param attempt tries it; whoever takes it wipes it
    /// @param other   lets somebody else in
    public LockView(String office, String person, Consumer<char[]> attempt, Runnable other) {
        this.attempt = attempt;
        open = Command.filled(Words.of("ui.lock.open"), Feather.UNLOCK, null, this::open);
        password.setId("lock-password");
        password.setAccessibleText(Words.of("ui.lock.password", person));
        password.setOnAction(_ -> open());
        problem.setId("lock-problem");
        Parts.tell(problem, "");
        Button button = Parts.button(open);
        button.setMaxWidth(Double.MAX_VALUE);
        Button somebody = Parts.link(Words.of("ui.lock.other"), other);
        somebody.setId("lock-other");
        VBox card = new VBox(Parts.words(Words.of("ui.lock.password", person), "small", "muted"), password, problem, button, new HBox(Parts.spring(), somebody));
        node = Entrance.middle(Entrance.head(Words.of("ui.start.mark"), office, Words.of("ui.lock.sentence")), card);
    }

    public Region node() {
        return node;
    }

    public void focus() {
        password.requestFocus();
    }

    /// Says why it stays locked; the password is picked so that typing replaces it.
    public void wrong(String message) {
        Parts.tell(problem, message);
        open.enabled().set(true);
        password.requestFocus();
        password.selectAll();
    }

    private void open() {
        if (!password.getText().isEmpty() && open.enabled().get()) {
            open.enabled().set(false);
            attempt.accept(password.getText().toCharArray());
        }
    }
}
