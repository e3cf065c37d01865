package org.communityoffice.resident;

import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import java.util.List;
import org.communityoffice.model.Words;
import org.communityoffice.resident.ResidentOutletController.Masks;
import org.communityoffice.resident.ResidentOutletController.People;
import org.communityoffice.ui.Choosers;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.CountLine;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Parts;
import org.kordamp.ikonli.feather.Feather;

/// Asks what of these people goes into a workbook, and where to.
public final class ResidentExportDialog {
    private static final double WIDTH = 560;
    private final ResidentOutletController controller;
    private final Dialogs dialogs;
    private final Choosers choosers;

    public ResidentExportDialog(ResidentOutletController controller, Dialogs dialogs, Choosers choosers) {
        this.controller = controller;
        this.dialogs = dialogs;
        this.choosers = choosers;
    }

    public void open(People people) {
        if (people.persons().isEmpty()) {
            dialogs.say(Words.of("resident.export.nobody"), Words.of("resident.export.nobody.text"));
            return;
        }
        int shown = controller.exported(people);
        RadioButton list = new RadioButton(Words.of("resident.export.columns.list", shown));
        RadioButton all = new RadioButton(Words.of("resident.export.columns.all", controller.allColumns()));
        ToggleGroup columns = new ToggleGroup();
        list.setToggleGroup(columns);
        all.setToggleGroup(columns);
        list.setId("columns-list");
        all.setId("columns-all");
        (shown == 0 ? all : list).setSelected(true);
        list.setDisable(shown == 0);
        Runnable[] go = new Runnable[1];
        ResidentMaskForm masks = new ResidentMaskForm(Masks.ON, () -> {
            dialogs.overlay().close();
            go[0].run();
        });
        go[0] = () -> save(people, all.isSelected(), masks.masks());
        String who = people.scope().isEmpty() ? Words.of("resident.export.all") : people.scope();
        VBox body = new VBox(Parts.paragraph(Words.of("resident.export.who", who, count(people)), "muted"),
                title(Words.of("resident.export.columns")), list, all, title(Words.of("resident.export.numbers")), masks.node());
        if (shown < people.columns().size()) {
            body.getChildren().add(4, Parts.paragraph(Words.of("resident.export.withheld", people.columns().size() - shown), "small", "muted"));
        }
        body.getStyleClass().add("dialog-body");
        Command export = Command.filled(Words.of("resident.export.yes", count(people)), Feather.DOWNLOAD, null, go[0]);
        export.enabled().bind(BooleanExpression.booleanExpression(masks.complete()));
        dialogs.show(Words.of("resident.export.ask"), Feather.DOWNLOAD, "accent-text", body, Words.of("resident.export.no"), List.of(export), WIDTH);
    }

    private void save(People people, boolean all, Masks masks) {
        choosers.saveFile(Words.of("resident.export.where"), controller.exportName(people)).ifPresent(target -> controller.export(people, all, masks, target));
    }

    private static javafx.scene.Node title(String text) {
        var label = Parts.words(text, "section-title");
        label.setStyle("-fx-padding: 8 0 0 0");
        return label;
    }

    private static String count(People people) {
        return CountLine.grouped(people.persons().size());
    }
}
