package org.communityoffice.ui;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.communityoffice.model.Words;

/// One group of a recovery key, typed back from the paper: shows that it was printed and can be read.
public final class GroupCheck {
    private final TextField typed = new TextField();
    private final Label problem = Parts.paragraph("", "form-problem");
    private final HBox row;
    private final String wanted;
    private final Runnable right;

    /// @param asked which group is typed back, from 1
    public GroupCheck(List<String> groups, int asked, Runnable right) {
        this.right = right;
        wanted = groups.get(asked - 1);
        typed.setId("recovery-typed");
        typed.setAccessibleText(Words.of("ui.recovery.type", asked));
        typed.setOnAction(_ -> check());
        typed.setPrefWidth(140);
        problem.setId("recovery-problem");
        Parts.tell(problem, "");
        row = new HBox(8, Parts.words(Words.of("ui.recovery.type", asked)), typed);
        row.setAlignment(Pos.CENTER_LEFT);
    }

    public HBox row() {
        return row;
    }

    public Label problem() {
        return problem;
    }

    public void check() {
        if (typed.getText().strip().toUpperCase(Locale.ROOT).equals(wanted)) {
            Parts.tell(problem, "");
            right.run();
        } else {
            Parts.tell(problem, Words.of("ui.recovery.differs"));
            typed.requestFocus();
            typed.selectAll();
        }
    }
}
