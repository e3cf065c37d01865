package org.communityoffice.ui;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.kordamp.ikonli.feather.Feather;

/// Who works here now, and the password.
public final class UnlockView {
    /// Tries a password; whoever takes it wipes it.
    @FunctionalInterface
    public interface Attempt {
        void open(String user, char[] password);
    }

    private final Region node;
    private final PasswordField password = new PasswordField();
    private final Label problem = Parts.paragraph("", "form-problem");
    private final Command open;
    private final ComboBox<String> who = new ComboBox<>();
    private final Attempt attempt;

    /// @param office  the folder's name, since the community's own name is inside
    /// @param recover opens with the recovery page instead
    public UnlockView(String office, List<String> users, Attempt attempt, Runnable recover, Runnable other) {
        this.attempt = attempt;
        who.getItems().setAll(users);
        who.getSelectionModel().selectFirst();
        who.setMaxWidth(Double.MAX_VALUE);
        who.setAccessibleText(Words.of("ui.unlock.who"));
        who.setId("unlock-user");
        password.setId("unlock-password");
        password.setAccessibleText(Words.of("ui.unlock.password"));
        password.setOnAction(_ -> open());
        open = Command.filled(Words.of("ui.unlock.open"), Feather.UNLOCK, null, this::open);
        Button button = Parts.button(open);
        button.setMaxWidth(Double.MAX_VALUE);
        problem.setId("unlock-problem");
        wrong("");
        javafx.scene.Node recovering = Parts.link(Words.of("ui.unlock.recover"), recover);
        recovering.setId("unlock-recover");
        HBox ways = new HBox(16, recovering, Parts.spring(), Parts.link(Words.of("ui.unlock.other"), other));
        Label whoLabel = Parts.words(Words.of("ui.unlock.who"), "small", "muted");
        Parts.showing(whoLabel, users.size() > 1);
        Parts.showing(who, users.size() > 1);
        VBox card = new VBox(whoLabel, who, Parts.words(Words.of("ui.unlock.password"), "small", "muted"), password, problem, button, ways);
        node = Entrance.middle(Entrance.head(Words.of("ui.start.mark"), office, Words.of("ui.unlock.sentence")), card);
    }

    public Region node() {
        return node;
    }

    public void focus() {
        password.requestFocus();
    }

    /// Says why it did not open; the password is picked so that typing replaces it.
    public void wrong(String message) {
        Parts.tell(problem, message);
        open.enabled().set(true);
        password.setDisable(false);
        if (!message.isEmpty()) {
            password.requestFocus();
            password.selectAll();
        }
    }

    private void open() {
        if (!password.getText().isEmpty()) {
            open.enabled().set(false);
            attempt.open(who.getValue(), password.getText().toCharArray());
        }
    }
}
