package org.communityoffice.ui;

import java.util.List;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;

/// A new password, typed twice.
public final class NewPassword {
    private static final int LEAST = 8;
    private final PasswordField first = new PasswordField();
    private final PasswordField again = new PasswordField();

    public TextField first() {
        return first;
    }

    public TextField again() {
        return again;
    }

    public List<VBox> rows() {
        return List.of(Entrance.row("ui.new.password", first, "new-password"), Entrance.row("ui.new.again", again, "new-again"));
    }

    public void clear() {
        first.clear();
        again.clear();
    }

    /// What is wrong with it, the cursor put there; empty where both are right.
    public String problem() {
        if (first.getText().length() < LEAST) {
            first.requestFocus();
            return Words.of("ui.new.short");
        }
        if (!first.getText().equals(again.getText())) {
            again.requestFocus();
            again.selectAll();
            return Words.of("ui.new.differs");
        }
        return "";
    }

    public char[] typed() {
        return first.getText().toCharArray();
    }
}
