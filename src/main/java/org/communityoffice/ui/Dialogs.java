package org.communityoffice.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.kordamp.ikonli.feather.Feather;

/// The dialogs of a window. Buttons name the consequence, the dangerous one is never the default, Esc always leaves things as they are.
public final class Dialogs {
    private static final double WIDTH = 520;
    private final Overlay overlay;

    public Dialogs(Overlay overlay) {
        this.overlay = overlay;
    }

    public Overlay overlay() {
        return overlay;
    }

    /// Asks before something that cannot simply be taken back. Focus starts on leaving when it is dangerous.
    ///
    /// @param consequence the button's words, such as “删除 3 人，可撤销”
    public void confirm(String title, String text, String consequence, boolean dangerous, Runnable yes) {
        Command.Look look = dangerous ? Command.Look.DANGEROUS : Command.Look.FILLED;
        ask(title, text, List.of(Command.of(consequence, null, null, look, yes)));
    }

    /// Asks with several ways on; leaving as it is (Esc) is always added.
    ///
    /// @param ways the last one stands at the right; a FILLED one has the focus
    public void ask(String title, String text, List<Command> ways) {
        boolean dangerous = ways.stream().anyMatch(way -> way.look() == Command.Look.DANGEROUS);
        VBox body = new VBox(Parts.paragraph(text));
        body.getStyleClass().add("dialog-body");
        show(title, dangerous ? Feather.ALERT_TRIANGLE : Feather.HELP_CIRCLE, dangerous ? "danger-text" : "accent-text", body,
                Words.of("ui.dialog.leave"), ways, WIDTH);
    }

    /// Asks before typed words are lost.
    ///
    /// @param many how many places were changed
    public void unsaved(int many, Runnable drop) {
        show(Words.of("ui.unsaved.title"), Feather.HELP_CIRCLE, "accent-text", new VBox(), Words.of("ui.unsaved.on"),
                List.of(Command.of(Words.of("ui.unsaved.drop", many), null, null, Command.Look.DANGEROUS, drop)), WIDTH);
    }

    /// Says one thing that needs no decision.
    public void say(String title, String text) {
        VBox body = new VBox(Parts.paragraph(text));
        body.getStyleClass().add("dialog-body");
        show(title, Feather.INFO, "accent-text", body, Words.of("ui.dialog.close"), List.of(), WIDTH);
    }

    /// Says that something unexpected happened: what is safe, what was not done, what to do, a code to read out.
    public void trouble(Trouble trouble) {
        show(trouble.title(), Feather.ALERT_TRIANGLE, "danger-text", trouble.body(),
                trouble.ways().isEmpty() ? Words.of("ui.dialog.close") : trouble.leave(), trouble.ways(), WIDTH);
    }

    /// Shows any content as a dialog; a way that is taken closes it first.
    ///
    /// @param leave the words of the button that changes nothing (Esc)
    public void show(String title, Feather icon, String tone, Node body, String leave, List<Command> ways, double width) {
        HBox head = new HBox(Parts.icon(icon, tone), Parts.paragraph(title, "record-title"));
        head.getStyleClass().add("dialog-head");
        HBox foot = new HBox();
        foot.getStyleClass().add("dialog-foot");
        Button stay = new Button(leave);
        stay.setId("dialog-leave");
        stay.setMinWidth(Region.USE_PREF_SIZE);
        Parts.addKeys(stay, "Esc");
        stay.setOnAction(_ -> overlay.close());
        foot.getChildren().add(stay);
        Button first = stay;
        for (Command way : ways) {
            boolean main = way.look() == Command.Look.FILLED;
            Command closing = new Command(way.label(), way.icon(), way.keys(), way.look(), () -> {
                overlay.close();
                way.action().run();
            }, way.enabled());
            Button button = Parts.button(closing);
            if (main && way.keys() == null) {
                Parts.addKeys(button, "Enter");
            }
            foot.getChildren().add(button);
            first = main ? button : first;
        }
        VBox box = new VBox(head, body, foot);
        box.getStyleClass().add("dialog-box");
        box.setMaxSize(width, Region.USE_PREF_SIZE);
        box.setPrefWidth(width);
        box.setAccessibleText(title);
        box.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER && press.getTarget() instanceof Button focused) {
                press.consume();
                focused.fire();
            }
        });
        overlay.open(box, Pos.CENTER, overlay::close);
        first.requestFocus();
    }
}
