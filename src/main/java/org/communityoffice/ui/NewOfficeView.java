package org.communityoffice.ui;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;

/// A new office: its name, the first person, a password typed twice.
public final class NewOfficeView {
    private static final int LEAST = 8;

    /// Makes the office; whoever takes the password wipes it.
    @FunctionalInterface
    public interface Making {
        void make(String office, String person, char[] password);
    }

    private final TextField office = new TextField();
    private final TextField person = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();
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
        VBox card = new VBox(row("ui.new.office", office, "new-office"), row("ui.new.person", person, "new-person"), row("ui.new.password", password, "new-password"),
                row("ui.new.again", again, "new-again"), Parts.paragraph(Words.of("ui.new.hint"), "small", "muted"), problem, buttons);
        node = Entrance.middle(Entrance.head(Words.of("ui.start.mark"), Words.of("ui.start.title.make"), Words.of("ui.start.folder", folder)), card);
        List<TextField> fields = List.of(office, person, password, again);
        for (int i = 0; i < fields.size(); i++) {
            int next = i + 1;
            fields.get(i).addEventFilter(KeyEvent.KEY_PRESSED, press -> {
                if (press.getCode() == KeyCode.ENTER) {
                    press.consume();
                    if (next < fields.size()) {
                        fields.get(next).requestFocus();
                    } else {
                        make();
                    }
                } else if (press.getCode() == KeyCode.ESCAPE) {
                    press.consume();
                    back.run();
                }
            });
        }
    }

    public Region node() {
        return node;
    }

    /// Says what went wrong; everything typed stays.
    public void say(String message) {
        problem.setText(message);
        problem.setVisible(!message.isEmpty());
        problem.setManaged(!message.isEmpty());
        make.enabled().set(true);
    }

    private void make() {
        if (office.getText().isBlank()) {
            wrong(office, "ui.new.no-office");
        } else if (person.getText().isBlank()) {
            wrong(person, "ui.new.no-person");
        } else if (password.getText().length() < LEAST) {
            wrong(password, "ui.new.short");
        } else if (!password.getText().equals(again.getText())) {
            wrong(again, "ui.new.differs");
        } else {
            say("");
            make.enabled().set(false);
            making.make(office.getText().strip(), person.getText().strip(), password.getText().toCharArray());
        }
    }

    private void wrong(TextField field, String key) {
        say(Words.of(key));
        field.requestFocus();
    }

    private static VBox row(String key, TextField field, String id) {
        field.setId(id);
        field.setAccessibleText(Words.of(key));
        Label label = Parts.words(Words.of(key), "small", "muted");
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }
}
