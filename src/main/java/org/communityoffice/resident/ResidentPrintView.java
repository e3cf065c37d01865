package org.communityoffice.resident;

import java.util.List;
import javafx.beans.binding.BooleanExpression;
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
import org.communityoffice.ui.PrintBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// 打印: the roster of the people of a list over the page, as the printed pages; to a printer or into a file.
public final class ResidentPrintView {
    private final ResidentOutletController controller;
    private final Dialogs dialogs;
    private final Choosers choosers;
    private final PrintBox box;

    public ResidentPrintView(ResidentOutletController controller, DocumentPreview preview, Dialogs dialogs, Choosers choosers) {
        this.controller = controller;
        this.dialogs = dialogs;
        this.choosers = choosers;
        box = new PrintBox(Words.of("resident.print.title"), preview, dialogs, controller::close);
        preview.onPrint(controller::print);
        controller.shownProperty().subscribe(this::show);
    }

    public void open(People people) {
        if (people.livingHere() == 0) {
            dialogs.say(Words.of("resident.print.nobody"), Words.of(people.persons().isEmpty() ? "resident.export.nobody.text" : "resident.print.nobody.text"));
            return;
        }
        box.open(Words.of("resident.print.wait"));
        controller.look(people, Masks.ON);
    }

    private void show(@Nullable Shown shown) {
        if (shown == null) {
            return;
        }
        box.preview().show(Words.of("resident.print.title"), shown.pages());
        box.preview().actions(List.of(
                Command.plain(Words.of("resident.print.pdf"), Feather.DOWNLOAD, null, () -> choosers.saveFile(Words.of("resident.export.where"), controller.fileName(shown.people(), "pdf")).ifPresent(controller::savePdf)),
                Command.plain(Words.of("resident.print.excel"), Feather.DOWNLOAD, null, () -> choosers.saveFile(Words.of("resident.export.where"), controller.fileName(shown.people(), "xlsx")).ifPresent(controller::saveExcel)),
                Command.plain(Words.of("resident.print.masks"), Feather.EYE, null, () -> askMasks(shown))));
        int left = shown.people().persons().size() - shown.named();
        String masked = shown.masks().whole() ? Words.of("resident.mask.did-not", shown.masks().purpose()) : Words.of("resident.mask.did");
        box.laid(Words.of("resident.print.note", CountLine.grouped(shown.named()), masked) + (left == 0 ? "" : Words.of("resident.print.left", left)));
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
