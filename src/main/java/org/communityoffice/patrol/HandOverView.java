package org.communityoffice.patrol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.patrol.HandOverDesk.Item;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.EmptyPlace;
import org.communityoffice.ui.PaperView;
import org.communityoffice.ui.Parts;
import org.kordamp.ikonli.feather.Feather;

/// 交接班: at the left what the shift took over, at the right what it hands on, under it both confirm.
public final class HandOverView {
    private static final double LEFT = 440;
    private final HandOverController controller;
    private final Dialogs dialogs;
    private final PaperView papers;
    private final IntegerProperty due = new SimpleIntegerProperty();
    private final BorderPane node = new BorderPane();
    private final Button shift = new Button();
    private final Label summary = Parts.words("", "muted");
    private final Label problem = Parts.words("", "danger-text");
    private final HBox desk = new HBox(16);
    private final VBox in = new VBox();
    private final HandOverOutView out;

    /// @param papers shows what is printed
    public HandOverView(HandOverController controller, Dialogs dialogs, PaperView papers) {
        this.controller = controller;
        this.dialogs = dialogs;
        this.papers = papers;
        out = new HandOverOutView(controller, this::askClose);
        shift.setId("handover-shift");
        shift.setOnAction(_ -> choose());
        Button before = Parts.button(Command.square(Words.of("patrol.handover.before"), Feather.CHEVRON_LEFT, "Alt+Left", () -> controller.step(-1)));
        before.setId("handover-before");
        Button after = Parts.button(Command.square(Words.of("patrol.handover.after"), Feather.CHEVRON_RIGHT, "Alt+Right", () -> controller.step(1)));
        HBox line = new HBox(8, before, shift, after, problem, Parts.spring(), summary);
        line.getStyleClass().add("handover-line");
        line.setAlignment(Pos.CENTER_LEFT);
        in.getStyleClass().addAll("card", "handover-in");
        in.setMinWidth(LEFT);
        in.setPrefWidth(LEFT);
        HBox.setHgrow(out.node(), Priority.ALWAYS);
        desk.getChildren().setAll(in, out.node());
        desk.getStyleClass().add("handover-desk");
        node.setTop(line);
        controller.onPassword(this::askPassword);
        controller.deskProperty().subscribe(this::show);
        controller.problemsProperty().subscribe(this::tell);
    }

    public Node node() {
        return node;
    }

    public PatrolView.Part part() {
        return new PatrolView.Part("hand-over", node, commands(), due, this::shown);
    }

    private List<Command> commands() {
        return List.of(Command.plain(Words.of("patrol.handover.print"), Feather.PRINTER, "Ctrl+P", this::print), Command.hidden(Words.of("patrol.handover.before"), "Alt+Left", () -> controller.step(-1)), Command.hidden(Words.of("patrol.handover.after"), "Alt+Right", () -> controller.step(1)),
                Command.hidden(Words.of("patrol.handover.add"), "Ctrl+N", out::add), Command.hidden(Words.of("patrol.handover.count-rest"), "Ctrl+Enter", controller::countRest));
    }

    private void shown() {
        load();
        out.start();
    }

    /// Reads anew, after something of patrol was changed anywhere.
    public void load() {
        controller.load();
        loadDue();
    }

    /// Looks up how many items wait.
    public void loadDue() {
        controller.waiting(due::set);
    }

    private void print() {
        controller.deskProperty().get().ifPresent(now -> papers.open(controller.paper(now.moment().toLocalDate())));
    }

    private void choose() {
        ContextMenu menu = new ContextMenu();
        controller.around().forEach(one -> {
            MenuItem item = new MenuItem(controller.words().shortly(one) + "　" + ShiftWords.span(one));
            item.setOnAction(_ -> controller.open(one.id()));
            menu.getItems().add(item);
        });
        menu.show(shift, javafx.geometry.Side.BOTTOM, 0, 4);
    }

    private void tell(Map<String, String> problems) {
        problem.setText(problems.getOrDefault("", ""));
        controller.deskProperty().get().ifPresent(out::show);
    }

    private void show(Optional<HandOverDesk> found) {
        if (found.isEmpty()) {
            shift.setText(Words.of("patrol.handover.no-shift"));
            summary.setText("");
            node.setCenter(EmptyPlace.of(Words.of("patrol.handover.empty"), Words.of("patrol.handover.empty.text"), List.of()));
            return;
        }
        HandOverDesk now = found.get();
        shift.setText(ShiftWords.day(now.shift().day()) + " " + ShiftWords.weekday(now.shift().day()) + "　" + controller.words().kind(now.shift()) + "　" + ShiftWords.span(now.shift()));
        summary.setText(controller.summary(now));
        in.getChildren().setAll(incoming(now));
        out.show(now);
        node.setCenter(desk);
    }

    private List<Node> incoming(HandOverDesk now) {
        HandOverDesk.Incoming taken = now.in();
        HBox head = new HBox(8, Parts.icon(Feather.DOWNLOAD), Parts.words(Words.of("patrol.handover.in"), "card-title"));
        head.getStyleClass().add("handover-head");
        if (taken == null) {
            return List.of(head, padded(Parts.paragraph(Words.of("patrol.handover.in.none"), "muted")));
        }
        Values row = taken.row().values();
        boolean confirmed = row.has(HandOverFields.TO_CONFIRMED_AT);
        head.getChildren().addAll(Parts.words(when(taken.giver(), now.shift(), row), "muted"), Parts.spring(),
                Parts.state(Words.of(confirmed ? "patrol.handover.confirmed" : row.has(HandOverFields.FROM_CONFIRMED_AT) ? "patrol.handover.wait-taker" : "patrol.handover.wait-giver"), confirmed ? "good" : "soon"));
        List<Node> lines = new ArrayList<>();
        long done = taken.items().stream().filter(Item::done).count();
        lines.add(section(Words.of("patrol.handover.items.in"), Words.of("patrol.handover.items.in.count", taken.items().size(), done)));
        taken.items().forEach(item -> lines.add(taken(item)));
        lines.add(section(Words.of("patrol.handover.equipment.in"), Words.of("patrol.handover.equipment.counted")));
        taken.counts().forEach(count -> lines.add(counted(count.values())));
        if (row.has(HandOverFields.NOTICE_ITEMS)) {
            lines.add(section(Words.of("patrol.handover.notice.of", controller.words().kind(taken.giver())), ""));
            lines.add(padded(Parts.paragraph(row.get(HandOverFields.NOTICE_ITEMS, ""))));
        }
        VBox box = new VBox();
        box.getChildren().setAll(lines);
        return List.of(head, scrolled(box));
    }

    /// 中班 → 夜班 · 昨天 22:06
    private String when(Shift from, Shift to, Values row) {
        var at = row.get(HandOverFields.HANDOVER_AT);
        return controller.words().kind(from) + " → " + controller.words().kind(to) + (at == null ? "" : " · " + ShiftWords.seen(at, controller.today()));
    }

    private Node taken(Item item) {
        Label matter = Parts.words(item.row().values().get(OpenItemFields.MATTER, ""));
        String how = item.done() ? Words.of("patrol.handover.outcome", item.row().values().get(OpenItemFields.OUTCOME, "")) : controller.origin(item);
        VBox words = new VBox(matter, Parts.words(how, "small", "muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HandOverController.State state = controller.state(item);
        HBox line = new HBox(12, words, Parts.state(state.word(), state.tone()));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("handover-item");
        return line;
    }

    private static Node counted(Values count) {
        Label name = Parts.words(count.get(EquipmentCountFields.EQUIPMENT, ""));
        name.setMinWidth(120);
        Label due = Parts.words(String.valueOf(count.get(EquipmentCountFields.DUE, 0)));
        Label number = Parts.words(count.has(EquipmentCountFields.COUNTED) ? String.valueOf(count.get(EquipmentCountFields.COUNTED)) : "—");
        for (Label one : List.of(due, number)) {
            one.setMinWidth(64);
            one.setAlignment(Pos.CENTER_RIGHT);
        }
        HBox line = new HBox(8, name, due, number, Parts.words(count.get(EquipmentCountFields.REMARK, ""), "muted"));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("handover-count");
        return line;
    }

    static Node section(String title, String beside, Node... more) {
        HBox section = new HBox(8, Parts.words(title, "section-title"), Parts.words(beside, "muted"), Parts.spring());
        section.getChildren().addAll(more);
        section.getStyleClass().add("handover-section");
        return section;
    }

    static ScrollPane scrolled(VBox box) {
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    static Node padded(Node inside) {
        VBox box = new VBox(inside);
        box.getStyleClass().add("handover-text");
        return box;
    }

    /// Enter signs, Esc leaves it unsigned.
    private void askPassword(String person, Consumer<char[]> then) {
        PasswordField typed = new PasswordField();
        typed.setId("handover-password");
        typed.setAccessibleText(Words.of("patrol.handover.password.of", person));
        Runnable go = () -> then.accept(typed.getText().toCharArray());
        VBox body = new VBox(8, Parts.paragraph(Words.of("patrol.handover.password.text"), "muted"), typed);
        body.getStyleClass().add("dialog-body");
        typed.setOnAction(_ -> {
            dialogs.overlay().close();
            go.run();
        });
        dialogs.show(Words.of("patrol.handover.password.of", person), Feather.KEY, "accent-text", body, Words.of("ui.dialog.leave"),
                List.of(Command.filled(Words.of("patrol.handover.password.go"), null, null, go)), 420);
        typed.requestFocus();
    }

    private void askClose(Item item) {
        TextField outcome = new TextField();
        outcome.setId("handover-outcome");
        outcome.setPromptText(Words.of("patrol.handover.close.how"));
        Runnable go = () -> controller.close(item, outcome.getText());
        VBox body = new VBox(8, Parts.paragraph(item.row().values().get(OpenItemFields.MATTER, ""), "bold"), outcome);
        body.getStyleClass().add("dialog-body");
        dialogs.show(Words.of("patrol.handover.close.title"), Feather.CHECK, "accent-text", body, Words.of("ui.dialog.leave"),
                List.of(Command.filled(Words.of("patrol.handover.close"), null, null, go)), 420);
        outcome.setOnAction(_ -> {
            dialogs.overlay().close();
            go.run();
        });
        outcome.requestFocus();
    }
}
