package org.communityoffice.upkeep;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Problem;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Entrance;
import org.communityoffice.ui.NewPassword;
import org.communityoffice.ui.Parts;
import org.kordamp.ikonli.feather.Feather;

/// 改我的密码: the old one, the new one twice.
public final class OwnPasswordDialog {
    private final UserController controller;
    private final Dialogs dialogs;

    public OwnPasswordDialog(UserController controller, Dialogs dialogs) {
        this.controller = controller;
        this.dialogs = dialogs;
    }

    public void open() {
        PasswordField old = new PasswordField();
        NewPassword fresh = new NewPassword();
        Label problem = Parts.paragraph("", "form-problem");
        problem.setId("own-problem");
        Parts.tell(problem, "");
        Runnable go = () -> {
            String wrong = fresh.problem();
            Parts.tell(problem, wrong);
            if (wrong.isEmpty()) {
                controller.changeOwn(old.getText().toCharArray(), fresh.typed(), problems -> told(problems, problem, old));
            }
        };
        Button change = Parts.button(Command.filled(Words.of("upkeep.own.go"), Feather.KEY, null, go));
        change.setId("own-go");
        VBox body = new VBox(12, Entrance.row("upkeep.own.old", old, "own-old"));
        body.getChildren().addAll(fresh.rows());
        body.getChildren().addAll(problem, change);
        body.getStyleClass().add("dialog-body");
        Entrance.chain(List.of(old, fresh.first(), fresh.again()), go, dialogs.overlay()::close);
        dialogs.show(Words.of("upkeep.own.title"), Feather.KEY, "accent-text", body, Words.of("upkeep.leave"), List.of(), 420);
        old.requestFocus();
    }

    private void told(List<Problem> problems, Label problem, PasswordField old) {
        if (problems.isEmpty()) {
            dialogs.overlay().close();
            dialogs.say(Words.of("upkeep.own.title"), Words.of("upkeep.own.done"));
        } else {
            Parts.tell(problem, problems.getFirst().message());
            old.requestFocus();
            old.selectAll();
        }
    }
}
