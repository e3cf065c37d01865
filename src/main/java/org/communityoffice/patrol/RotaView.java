package org.communityoffice.patrol;

import java.time.YearMonth;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.EmptyPlace;
import org.communityoffice.ui.Parts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The tab 值班表: the month's grid with the gaps in words under it, the shift of the cell in front beside it.
public final class RotaView {
    private static final int GAPS_SHOWN = 6;
    private final RotaController controller;
    private final Dialogs dialogs;
    private final RotaGridView grid;
    private final RotaShiftView shift;
    private final RotaMakeDialog make;
    private final Label month = Parts.words("", "card-title");
    private final Label counts = Parts.words("", "muted");
    private final Label gaps = Parts.paragraph("");
    private final StackPane content = new StackPane();
    private final BorderPane pane;
    private final PatrolView.Part part;
    private final Command[] step;

    /// @param teams brings the tab of the teams to the front
    /// @param print shows the month's paper
    public RotaView(RotaController controller, Dialogs dialogs, Runnable teams, java.util.function.Consumer<YearMonth> print) {
        this.controller = controller;
        grid = new RotaGridView(controller);
        this.dialogs = dialogs;
        shift = new RotaShiftView(controller, dialogs);
        make = new RotaMakeDialog(controller, dialogs);
        step = new Command[] {Command.square(Words.of("patrol.rota.before"), Feather.CHEVRON_LEFT, "Alt+Left", () -> controller.step(-1)),
            Command.square(Words.of("patrol.rota.after"), Feather.CHEVRON_RIGHT, "Alt+Right", () -> controller.step(1))};
        pane = new BorderPane(left());
        pane.setRight(shift.node());
        List<Command> commands = List.of(Command.plain(Words.of("patrol.rota.like-last"), Feather.COPY, null, make::likeLastMonth),
                Command.plain(Words.of("patrol.rota.print"), Feather.PRINTER, "Ctrl+P", () -> print.accept(controller.monthProperty().get())),
                Command.filled(Words.of("patrol.rota.make"), Feather.CALENDAR, "Ctrl+N", make::open), Command.hidden(Words.of("patrol.rota.save"), "Ctrl+S", shift::save), Command.hidden(Words.of("patrol.rota.swap-ask"), "F7", shift::swap),
                Command.hidden(step[0].label(), "Alt+Left", step[0].action()), Command.hidden(step[1].label(), "Alt+Right", step[1].action()));
        part = new PatrolView.Part("rota", content, commands, () -> {
            controller.load();
            grid.node().requestFocus();
        });
        grid.on(this::enter, shift::cancel, this::kind);
        shift.onBack(grid.node()::requestFocus);
        controller.gridProperty().subscribe(now -> draw(now, teams));
        controller.cellProperty().subscribe(_ -> shift.show());
        controller.monthProperty().subscribe(now -> month.setText(Words.of("patrol.rota.month", now.getYear(), now.getMonthValue())));
    }

    public PatrolView.Part part() {
        return part;
    }

    private VBox left() {
        month.setId("rota-month");
        HBox head = new HBox(8, Parts.button(step[0]), month, Parts.button(step[1]), Parts.spring(), counts);
        head.setAlignment(Pos.CENTER_LEFT);
        gaps.setId("rota-gaps");
        Label legend = Parts.paragraph(legend(), "small", "muted");
        VBox all = new VBox(10, head, grid.node(), gaps, legend, Parts.paragraph(Words.of("patrol.rota.keys"), "small", "hint"));
        all.getStyleClass().add("rota-page");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        return new VBox(scroll);
    }

    private String legend() {
        return String.join("　", controller.kinds().offered().stream().limit(6).map(kind -> kind.name() + " " + kind.hours()).toList());
    }

    private void draw(@Nullable RotaGrid now, Runnable teams) {
        if (now == null) {
            return;
        }
        if (now.lines().isEmpty()) {
            content.getChildren().setAll(EmptyPlace.of(Words.of("patrol.rota.none"), Words.of("patrol.rota.none.text"), List.of(Command.filled(Words.of("patrol.rota.none.do"), Feather.USERS, null, teams))));
            return;
        }
        if (!content.getChildren().contains(pane)) {
            content.getChildren().setAll(pane);
            grid.node().requestFocus();
        }
        grid.draw(now);
        counts.setText(Words.of("patrol.rota.counts", now.planned(), now.people()));
        gaps.getStyleClass().removeAll("danger-text", "good-text");
        gaps.getStyleClass().add(now.gaps().isEmpty() ? "good-text" : "danger-text");
        gaps.setText(now.gaps().isEmpty() ? Words.of("patrol.rota.no-gap") : Words.of("patrol.rota.has-gaps", now.gaps().size(), now.gapHours(),
                String.join("；", now.gaps().stream().limit(GAPS_SHOWN).map(RotaGrid::words).toList()) + (now.gaps().size() > GAPS_SHOWN ? Words.of("patrol.rota.more-gaps") : "")));
        shift.show();
    }

    private void enter() {
        if (shift.hasShift()) {
            shift.focus();
            return;
        }
        RotaGrid.Line line = controller.line();
        if (line != null) {
            controller.kinds().of(line.kind()).ifPresent(kind -> controller.propose(kind, shift::begin));
        }
    }

    private void kind(String typed) {
        List<ShiftKinds.Kind> meant = controller.kindsTyped(typed);
        if (meant.size() > 1) {
            dialogs.say(Words.of("patrol.rota.which", typed), Words.of("patrol.rota.which.how", controller.whichOf(meant)));
        } else if (!meant.isEmpty()) {
            ShiftKinds.Kind kind = meant.getFirst();
            RotaGrid now = controller.gridProperty().get();
            RotaGrid.Line here = controller.line();
            if (now != null && here != null) {
                for (int i = 0; i < now.lines().size(); i++) {
                    RotaGrid.Line line = now.lines().get(i);
                    if (line.team() == here.team() && line.kind().equals(kind.code())) {
                        controller.go(i, controller.cellProperty().get().day());
                    }
                }
            }
            if (controller.shift() != null && kind.code().equals(java.util.Objects.requireNonNull(controller.line()).kind())) {
                shift.focus();
            } else {
                controller.propose(kind, shift::begin);
            }
        }
    }
}
