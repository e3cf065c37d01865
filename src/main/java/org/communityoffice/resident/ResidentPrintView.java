package org.communityoffice.resident;

import java.util.List;
import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.resident.ResidentOutletController.Masks;
import org.communityoffice.resident.ResidentOutletController.People;
import org.communityoffice.resident.ResidentOutletController.Shown;
import org.communityoffice.ui.Choosers;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.CountLine;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.DocumentPreview;
import org.communityoffice.ui.Parts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// 打印: the roster of the people of a list over the page, as the printed pages; to a printer or into a file.
public final class ResidentPrintView {
    private static final double BESIDE = 96;
    private static final double ABOVE = 56;
    private final ResidentOutletController controller;
    private final DocumentPreview preview;
    private final Dialogs dialogs;
    private final Choosers choosers;
    private final Label note = Parts.words("", "muted");
    private final VBox node = new VBox();

    public ResidentPrintView(ResidentOutletController controller, DocumentPreview preview, Dialogs dialogs, Choosers choosers) {
        this.controller = controller;
        this.preview = preview;
        this.dialogs = dialogs;
        this.choosers = choosers;
        Button leave = new Button(Words.of("resident.print.close"));
        leave.setId("print-close");
        Parts.addKeys(leave, "Esc");
        leave.setOnAction(_ -> close());
        HBox foot = new HBox(note, Parts.spring(), leave);
        note.setId("print-note");
        foot.getStyleClass().addAll("dialog-foot", "print-foot");
        VBox.setVgrow(preview.node(), Priority.ALWAYS);
        node.getStyleClass().addAll("dialog-box", "print-box");
        node.getChildren().setAll(preview.node(), foot);
        node.setId("print-box");
        node.setAccessibleText(Words.of("resident.print.title"));
        node.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.isShortcutDown() && press.getCode() == KeyCode.P) {
                press.consume();
                preview.choosePrinter();
            }
        });
        node.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                node.prefWidthProperty().bind(scene.widthProperty().subtract(BESIDE));
                node.prefHeightProperty().bind(scene.heightProperty().subtract(ABOVE));
                node.maxWidthProperty().bind(node.prefWidthProperty());
                node.maxHeightProperty().bind(node.prefHeightProperty());
            }
        });
        preview.onPrint(controller::print);
        controller.shownProperty().subscribe(this::show);
    }

    public void open(People people) {
        if (people.livingHere() == 0) {
            dialogs.say(Words.of("resident.print.nobody"), Words.of(people.persons().isEmpty() ? "resident.export.nobody.text" : "resident.print.nobody.text"));
            return;
        }
        preview.clear(Words.of("resident.print.wait"));
        note.setText("");
        dialogs.overlay().open(node, Pos.CENTER, this::close);
        controller.look(people, Masks.ON);
    }

    private void close() {
        dialogs.overlay().close();
        controller.close();
        preview.clear("");
    }

    private void show(@Nullable Shown shown) {
        if (shown == null) {
            return;
        }
        preview.show(Words.of("resident.print.title"), shown.pages());
        preview.actions(List.of(
                Command.plain(Words.of("resident.print.pdf"), Feather.DOWNLOAD, null, () -> choosers.saveFile(Words.of("resident.export.where"), controller.fileName(shown.people(), "pdf")).ifPresent(controller::savePdf)),
                Command.plain(Words.of("resident.print.excel"), Feather.DOWNLOAD, null, () -> choosers.saveFile(Words.of("resident.export.where"), controller.fileName(shown.people(), "xlsx")).ifPresent(controller::saveExcel)),
                Command.plain(Words.of("resident.print.masks"), Feather.EYE, null, () -> askMasks(shown))));
        int left = shown.people().persons().size() - shown.named();
        String masked = shown.masks().whole() ? Words.of("resident.mask.did-not", shown.masks().purpose()) : Words.of("resident.mask.did");
        note.setText(Words.of("resident.print.note", CountLine.grouped(shown.named()), masked) + (left == 0 ? "" : Words.of("resident.print.left", left)));
        Node pages = preview.node().lookup("#preview-pages");
        if (pages != null) {
            pages.requestFocus();
        }
    }

    private void askMasks(Shown shown) {
        Runnable[] go = new Runnable[1];
        ResidentMaskForm masks = new ResidentMaskForm(shown.masks(), () -> {
            dialogs.overlay().close();
            go[0].run();
        });
        go[0] = () -> controller.look(shown.people(), masks.masks());
        VBox body = new VBox(masks.node());
        body.getStyleClass().add("dialog-body");
        Command lay = Command.filled(Words.of("resident.print.again"), Feather.PRINTER, null, go[0]);
        lay.enabled().bind(BooleanExpression.booleanExpression(masks.complete()));
        dialogs.show(Words.of("resident.print.masks.title"), Feather.EYE, "accent-text", body, Words.of("resident.export.no"), List.of(lay), 520);
    }
}
