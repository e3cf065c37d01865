package org.communityoffice.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.kordamp.ikonli.feather.Feather;

/// Asks what whole numbers are looked at for. What was answered last stands there already: Enter is enough.
public final class PurposeDialog {
    private static final int OFFERED = 8;
    private final Dialogs dialogs;
    private final List<String> offered;

    public PurposeDialog(Dialogs dialogs) {
        this.dialogs = dialogs;
        offered = new ArrayList<>(Arrays.asList(Words.of("ui.purpose.usual").split("\\|")));
    }

    /// @param whose numbers; goes into the title
    /// @param then  goes on with the purpose; not called where the clerk leaves
    public void ask(String whose, Consumer<String> then) {
        TextField purpose = new TextField(offered.getFirst());
        purpose.setId("purpose");
        purpose.setAccessibleText(Words.of("ui.purpose"));
        Runnable go = () -> {
            String typed = purpose.getText().strip();
            if (typed.isEmpty()) {
                ask(whose, then);
            } else {
                remember(typed);
                then.accept(typed);
            }
        };
        purpose.setOnAction(_ -> {
            dialogs.overlay().close();
            go.run();
        });
        FlowPane others = new FlowPane(12, 4);
        offered.forEach(one -> others.getChildren().add(Parts.link(one, () -> purpose.setText(one))));
        VBox body = new VBox(8, Parts.words(Words.of("ui.purpose"), "small", "muted"), purpose, others, Parts.paragraph(Words.of("ui.purpose.recorded"), "small", "muted"));
        body.getStyleClass().add("dialog-body");
        dialogs.show(Words.of("ui.purpose.title", whose), Feather.EYE, "accent-text", body, Words.of("ui.dialog.leave"), List.of(Command.filled(Words.of("ui.purpose.go"), null, null, go)), 460);
        purpose.requestFocus();
        purpose.selectAll();
    }

    private void remember(String typed) {
        offered.remove(typed);
        offered.addFirst(typed);
        while (offered.size() > OFFERED) {
            offered.removeLast();
        }
    }
}
