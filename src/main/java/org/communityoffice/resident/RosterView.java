package org.communityoffice.resident;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.communityoffice.model.Words;
import org.communityoffice.report.PrintedPages;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.DocumentPreview;
import org.communityoffice.ui.Parts;
import org.communityoffice.work.Work;
import org.kordamp.ikonli.feather.Feather;

/// Prints and exports the list on the screen: the preview is the printed page; numbers are masked unless a purpose is given.
public final class RosterView {
    private final RosterController controller;
    private final Dialogs dialogs;
    private final Work work;

    public RosterView(RosterController controller, Dialogs dialogs, Work work) {
        this.controller = controller;
        this.dialogs = dialogs;
        this.work = work;
    }

    /// Shows the roster as it comes out of the printer.
    public void print(String title, List<ResidentRow> people) {
        if (people.isEmpty()) {
            return;
        }
        controller.preview(people, title, shown -> {
            DocumentPreview preview = new DocumentPreview(work);
            preview.onPrint(printer -> controller.print(shown, printer, result -> tell(result, printer)));
            preview.show(Words.of("resident.roster.of", title, people.size()), shown.pages());
            preview.actions(List.of(Command.square(Words.of("resident.panel.close"), Feather.X, null, dialogs.overlay()::close)));
            StackPane sheet = new StackPane(preview.node());
            sheet.getStyleClass().add("dialog-box");
            sheet.setMaxSize(980, Double.MAX_VALUE);
            sheet.setPrefSize(980, 900);
            sheet.setMinHeight(Region.USE_COMPUTED_SIZE);
            StackPane.setMargin(sheet, new Insets(24));
            dialogs.overlay().open(sheet, Pos.CENTER, dialogs.overlay()::close);
        });
    }

    /// Asks masked or whole, then where to.
    public void export(String title, List<ResidentRow> people, Node from) {
        if (people.isEmpty()) {
            return;
        }
        TextField purpose = new TextField();
        purpose.setId("export-purpose");
        purpose.setAccessibleText(Words.of("resident.export.purpose"));
        VBox body = new VBox(8, Parts.paragraph(Words.of("resident.export.text")), Parts.words(Words.of("resident.export.purpose"), "small", "muted"), purpose);
        body.getStyleClass().add("dialog-body");
        Command whole = Command.plain(Words.of("resident.export.whole"), null, null, () -> choose(from, title, target -> controller.export(people, title, true, purpose.getText(),
                target.toPath(), () -> done(target, people.size()))));
        whole.enabled().bind(purpose.textProperty().map(text -> !text.isBlank()));
        Command masked = Command.filled(Words.of("resident.export.masked", people.size()), Feather.DOWNLOAD, null, () -> choose(from, title,
                target -> controller.export(people, title, false, "", target.toPath(), () -> done(target, people.size()))));
        dialogs.show(Words.of("resident.export.dialog", title, people.size()), Feather.DOWNLOAD, "accent-text", body, Words.of("resident.export.leave"), List.of(whole, masked), 560);
    }

    private void choose(Node from, String title, Consumer<File> then) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.of("resident.export.where"));
        chooser.setInitialFileName(Words.of("resident.export.file", title));
        File chosen = chooser.showSaveDialog(from.getScene().getWindow());
        if (chosen != null) {
            then.accept(chosen);
        }
    }

    private void done(File target, int people) {
        dialogs.say(Words.of("resident.export.done", people), Words.of("resident.export.done.text", target.getName()));
    }

    private void tell(PrintedPages.Printed result, String printer) {
        dialogs.say(Words.of("resident.printed." + result), printer);
    }
}
