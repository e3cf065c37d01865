package org.communityoffice.ui;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;

/// A new office: its name, the first person, a password typed twice.
public final class NewOfficeView {
    /// Makes the office; whoever takes the password wipes it.
    @FunctionalInterface
    public interface Making {
        void make(String office, String person, char[] password);
    }

    private final TextField office = new TextField();
    private final TextField person = new TextField();
    private final NewPassword password = new NewPassword();
    private final Label problem = Parts.paragraph("", "form-problem");
    private final Command make;
    private final Region node;
    private final Making making;

    public NewOfficeView(String folder, Making making, Runnable back) {
        this.making = making;
        make = Command.filled(Words.of("ui.new.make"), null, null, this::make);
        HBox buttons = new HBox(8, Parts.button(Words.of("ui.new.back"), null, back), Parts.spring(), Parts.button(make));
        problem.setId("new-problem");
        say("");
        VBox card = new VBox(Entrance.row("ui.new.office", office, "new-office"), Entrance.row("ui.new.person", person, "new-person"));
        card.getChildren().addAll(password.rows());
        card.getChildren().addAll(Parts.paragraph(Words.of("ui.new.hint"), "small", "muted"), problem, buttons);
        node = Entrance.middle(Entrance.head(Words.of("ui.start.mark"), Words.of("ui.start.title.make"), Words.of("ui.start.folder", folder)), card);
        Entrance.chain(List.of(office, person, password.first(), password.again()), this::make, back);
    }

    public Region node() {
        return node;
    }

    /// Says what went wrong; everything typed stays.
    public void say(String message) {
        Parts.tell(problem, message);
        make.enabled().set(true);
    }

    private void make() {
        if (office.getText().isBlank()) {
            wrong(office, "ui.new.no-office");
        } else if (person.getText().isBlank()) {
            wrong(person, "ui.new.no-person");
        } else {
            String wrong = password.problem();
            say(wrong);
            if (wrong.isEmpty()) {
                make.enabled().set(false);
                making.make(office.getText().strip(), person.getText().strip(), password.typed());
            }
        }
    }

    private void wrong(TextField field, String key) {
        say(Words.of(key));
        field.requestFocus();
    }
}
