package org.communityoffice.upkeep;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.report.PaperToShow;
import org.communityoffice.ui.Busy;
import org.communityoffice.ui.Choosers;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.GroupCheck;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.Scrolling;
import org.kordamp.ikonli.feather.Feather;

/// 备份与密钥: how the backups stand and one now; the recovery page that is valid and another key.
final class SafetyView implements SectionView {
    private static final double WIDTH = 560;
    private final SafetyController controller;
    private final Dialogs dialogs;
    private final Busy busy;
    private final Consumer<PaperToShow> look;
    private final Choosers choosers;
    private final Label state = Parts.paragraph("", "bold");
    private final Label second = Parts.words("");
    private final Button drop;
    private final RestoreView restore;
    private final Label key = Parts.paragraph("");
    private final Button now;
    private final ScrollPane node;

    /// @param look shows the recovery page as it is printed
    SafetyView(SafetyController controller, RestoreController restoring, Dialogs dialogs, Busy busy, Choosers choosers, Consumer<PaperToShow> look) {
        this.controller = controller;
        this.dialogs = dialogs;
        this.busy = busy;
        this.look = look;
        restore = new RestoreView(restoring, dialogs, busy, choosers);
        this.choosers = choosers;
        now = Parts.button(Command.filled(Words.of("upkeep.safety.backup.now"), Feather.SHIELD, null, this::backUp));
        now.setId("backup-now");
        drop = Parts.link(Words.of("upkeep.safety.second.drop"), controller::noSecond);
        Button change = Parts.button(Command.of(Words.of("upkeep.safety.key.change"), Feather.KEY, null, Command.Look.DANGEROUS, this::askChange));
        change.setId("key-change");
        Parts.showing(change, controller.mayChangeKey());
        VBox cards = new VBox(16,
                card(Words.of("upkeep.safety.backup"), state, Parts.paragraph(Words.of("upkeep.safety.backup.text"), "muted"), now, secondLine()),
                card(Words.of("upkeep.restore.card"), restore.node()),
                card(Words.of("upkeep.safety.key"), key, change));
        cards.setPadding(new javafx.geometry.Insets(24));
        node = Scrolling.down(cards);
        controller.stateProperty().subscribe(this::show);
    }

    private HBox secondLine() {
        Button choose = Parts.button(Words.of("upkeep.safety.second.choose"), Feather.FOLDER, () -> choosers.folder(Words.of("upkeep.safety.second.title")).ifPresent(this::second));
        choose.setId("backup-second");
        drop.setId("backup-no-second");
        HBox line = new HBox(8, second, Parts.spring(), choose, drop);
        line.setAlignment(Pos.CENTER_LEFT);
        second.setMinWidth(0);
        return line;
    }

    private void second(Path folder) {
        busy.begin(Words.of("upkeep.doing.backup"), null);
        controller.second(folder, said -> {
            busy.end();
            dialogs.say(Words.of("upkeep.safety.second.title"), said);
        });
    }

    private static VBox card(String title, Node... parts) {
        VBox card = new VBox(8, Parts.words(title, "card-title"));
        card.getChildren().addAll(parts);
        card.getStyleClass().add("card");
        card.setPadding(new javafx.geometry.Insets(16));
        card.setMaxWidth(WIDTH);
        return card;
    }

    private void show(SafetyController.State now) {
        state.setText(now.backup());
        state.getStyleClass().setAll("label", "bold", now.good() ? "good-text" : "danger-text");
        second.setText(now.second().isEmpty() ? Words.of("upkeep.safety.second.none") : Words.of("upkeep.safety.second.is", now.second()));
        Parts.showing(drop, !now.second().isEmpty());
        key.setText(Words.of("upkeep.safety.key.text", now.keyNumber()));
        restore.show(now.files());
    }

    @Override
    public String name() {
        return "safety";
    }

    @Override
    public String title() {
        return Words.of("upkeep.section.safety");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void shown() {
        controller.load();
        now.requestFocus();
    }

    private void backUp() {
        busy.begin(Words.of("upkeep.doing.backup"), null);
        controller.backUp(said -> {
            busy.end();
            dialogs.say(Words.of("upkeep.safety.backup"), said);
        });
    }

    private void askChange() {
        dialogs.confirm(Words.of("upkeep.safety.key.change"), Words.of("upkeep.safety.key.confirm", controller.stateProperty().get().keyNumber()),
                Words.of("upkeep.safety.key.go"), true, () -> controller.changeKey(this::showKey));
    }

    /// The eight groups, once.
    private void showKey(SafetyController.NewKey made) {
        FlowPane groups = new FlowPane(8, 8);
        made.groups().forEach(group -> groups.getChildren().add(Parts.words(group, "recovery-group")));
        Button print = Parts.button(Command.filled(Words.of("upkeep.safety.key.print"), Feather.PRINTER, null, () -> look.accept(controller.page(made))));
        print.setId("key-print");
        Label same = Parts.words("", "bold");
        same.setId("key-same");
        GroupCheck check = new GroupCheck(made.groups(), made.groups().size() / 2, () -> same.setText(Words.of("upkeep.safety.key.same")));
        VBox body = new VBox(12, Parts.paragraph(Words.of("upkeep.safety.key.void", made.before()), "bold"), groups, Parts.paragraph(Words.of("upkeep.safety.key.lock")), print,
                check.row(), check.problem(), same);
        body.getStyleClass().add("dialog-body");
        dialogs.show(Words.of("upkeep.safety.key.new", made.number()), Feather.KEY, "accent-text", body, Words.of("ui.dialog.close"), List.of(), 600);
        print.requestFocus();
    }
}
