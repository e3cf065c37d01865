package org.communityoffice.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.communityoffice.model.Problem;
import org.communityoffice.model.Words;
import org.communityoffice.security.Role;
import org.communityoffice.settings.Account;
import org.communityoffice.settings.RestrictedRegister;
import org.communityoffice.ui.Column;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.EmptyPlace;
import org.communityoffice.ui.Entrance;
import org.communityoffice.ui.NewPassword;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.RecordTable;
import org.communityoffice.ui.Remembered;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// 用户: who may come in and as what; new passwords for who forgot theirs.
final class UserView implements SectionView {
    private final UserController controller;
    private final Dialogs dialogs;
    private final RecordTable<Account> table;
    private final PanelView panel = new PanelView();
    private final BorderPane node = new BorderPane();
    private final TextField name = new TextField();
    private final ComboBox<Role> role = new ComboBox<>();
    private final NewPassword password = new NewPassword();
    private final Label problem = Parts.paragraph("", "form-problem");
    private @Nullable Account shown;
    /// What Enter in the last field does.
    private Runnable go = () -> { };

    UserView(UserController controller, Dialogs dialogs, Remembered remembered) {
        this.controller = controller;
        this.dialogs = dialogs;
        table = new RecordTable<>("users", List.of(
                Column.<Account>of("name", Words.of("upkeep.users.name"), 160, row -> row.person().name()).styled("title-cell grow"),
                Column.of("role", Words.of("upkeep.users.role"), 120, row -> row.person().role().label()),
                Column.of("state", Words.of("upkeep.users.state"), 120, UserView::state)), row -> row.person().id(), remembered);
        role.getItems().setAll(Role.values());
        role.setConverter(new StringConverter<>() {
            @Override
            public String toString(Role one) {
                return one == null ? "" : one.label();
            }

            @Override
            public Role fromString(String label) {
                return Role.CLERK;
            }
        });
        role.setId("user-role");
        role.setAccessibleText(Words.of("upkeep.users.role"));
        role.setMaxWidth(Double.MAX_VALUE);
        problem.setId("user-problem");
        name.setOnAction(_ -> onwards());
        password.first().setOnAction(_ -> password.again().requestFocus());
        password.again().setOnAction(_ -> go.run());
        table.currentProperty().subscribe(row -> {
            if (row != null) {
                open(row);
            }
        });
        table.onOpen(_ -> name.requestFocus());
        table.placeholder(EmptyPlace.of(Words.of("upkeep.section.users"), Words.of("upkeep.users.text"), List.of()));
        HBox line = new HBox(Parts.words(Words.of("upkeep.users.text"), "muted"), Parts.spring(),
                Parts.button(Command.filled(Words.of("upkeep.users.add"), Feather.PLUS, "Ctrl+N", this::add)));
        line.getStyleClass().add("filter-line");
        node.setTop(new VBox(line, lockLine()));
        node.setCenter(table.node());
        node.setRight(panel.node());
        controller.rowsProperty().subscribe(rows -> {
            table.show(rows);
            table.countLine().of(Words.of("upkeep.users.unit"), rows.size());
        });
    }

    private HBox lockLine() {
        TextField minutes = new TextField(Integer.toString(controller.lockMinutes()));
        minutes.setId("lock-minutes");
        minutes.setPrefWidth(64);
        minutes.setAccessibleText(Words.of("upkeep.lock.minutes"));
        Label wrong = Parts.words("", "danger-text");
        Runnable set = () -> controller.lockAfter(minutes.getText(), wrong::setText);
        minutes.setOnAction(_ -> set.run());
        minutes.focusedProperty().addListener((_, _, now) -> {
            if (!now) {
                set.run();
            }
        });
        HBox line = new HBox(8, Parts.words(Words.of("upkeep.lock.minutes"), "muted"), minutes, wrong);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        line.getStyleClass().add("filter-line");
        return line;
    }

    private static String state(Account row) {
        return row.active() ? row.self() ? Words.of("upkeep.users.self") : "" : Words.of("upkeep.users.out");
    }

    @Override
    public String name() {
        return "users";
    }

    @Override
    public String title() {
        return Words.of("upkeep.section.users");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void shown() {
        controller.load();
        table.view().requestFocus();
    }

    @Override
    public void add() {
        shown = null;
        name.clear();
        role.setValue(Role.CLERK);
        show(Words.of("upkeep.users.add"), passwordRows(), List.of(
                Command.filled(Words.of("upkeep.users.add.go"), null, null, () -> ready(() -> controller.add(name.getText(), role.getValue(), password.typed(), this::told))),
                Command.plain(Words.of("upkeep.leave"), null, null, this::leave)));
        name.requestFocus();
    }

    private void open(Account row) {
        shown = row;
        name.setText(row.person().name());
        role.setValue(row.person().role());
        List<Command> commands = new ArrayList<>();
        List<Node> more = new ArrayList<>();
        if (row.active()) {
            commands.add(Command.filled(Words.of("upkeep.save"), null, null, () -> controller.change(row.person(), name.getText(), role.getValue(), this::told)));
            more.add(way("user-reset", Words.of("upkeep.users.reset"), () -> reset(row)));
        } else {
            commands.add(Command.filled(Words.of("upkeep.users.again"), Feather.KEY, null, () -> reset(row)));
        }
        if (row.active() && row.person().role() == Role.CLERK) {
            more.add(way("user-readers", Words.of("upkeep.readers"), () -> controller.readersOf(row.person(), codes -> readers(row, codes))));
        }
        if (row.active() && !row.self()) {
            commands.add(Command.of(Words.of("upkeep.users.shut"), null, null, Command.Look.DANGEROUS, () -> askOut(row)));
        }
        show(row.person().name(), more, commands);
        name.setDisable(!row.active());
        role.setDisable(!row.active());
    }

    private static Button way(String id, String label, Runnable go) {
        Button link = Parts.link(label, go);
        link.setId(id);
        return link;
    }

    /// Which restricted registers this person sees: Space ticks.
    private void readers(Account row, Set<String> codes) {
        VBox ticks = new VBox(8, Parts.paragraph(Words.of("upkeep.readers.text", row.person().name()), "muted"));
        List<CheckBox> boxes = new ArrayList<>();
        for (RestrictedRegister one : controller.restricted()) {
            CheckBox box = new CheckBox(one.name());
            box.setId("reader-" + one.code());
            box.setUserData(one.code());
            box.setSelected(codes.contains(one.code()));
            boxes.add(box);
            ticks.getChildren().add(box);
        }
        ticks.setPadding(new javafx.geometry.Insets(16));
        panel.show(Words.of("upkeep.readers.of", row.person().name()), List.of(ticks), List.of(
                Command.filled(Words.of("upkeep.save"), null, null, () -> controller.name(row.person(),
                        boxes.stream().filter(CheckBox::isSelected).map(box -> String.valueOf(box.getUserData())).collect(Collectors.toSet()), () -> open(row))),
                Command.plain(Words.of("upkeep.leave"), null, null, () -> open(row))));
        boxes.getFirst().requestFocus();
    }

    private void reset(Account row) {
        show(Words.of("upkeep.users.reset.of", row.person().name()), passwordRows(), List.of(
                Command.filled(Words.of("upkeep.users.reset.go"), null, null, () -> ready(() -> controller.reset(row.person(), password.typed(), this::told))),
                Command.plain(Words.of("upkeep.leave"), null, null, () -> open(row))));
        name.setDisable(true);
        role.setDisable(true);
        password.first().requestFocus();
    }

    private void askOut(Account row) {
        dialogs.confirm(Words.of("upkeep.users.shut.title", row.person().name()), Words.of("upkeep.users.shut.text"), Words.of("upkeep.users.shut.go"), true,
                () -> controller.shutOut(row.person(), this::told));
    }

    private List<Node> passwordRows() {
        password.clear();
        return List.copyOf(password.rows());
    }

    private void show(String about, List<Node> more, List<Command> commands) {
        Parts.tell(problem, "");
        name.setDisable(false);
        role.setDisable(false);
        VBox fields = new VBox(12, Entrance.row("upkeep.users.name", name, "user-name"), new VBox(4, Parts.words(Words.of("upkeep.users.role"), "small", "muted"), role));
        fields.getChildren().addAll(more);
        fields.getChildren().add(problem);
        fields.setPadding(new javafx.geometry.Insets(16));
        panel.show(about, List.of(fields), commands);
        go = commands.getFirst().action();
    }

    /// Enter in the name: to the password where one is asked for, else it is done.
    private void onwards() {
        if (password.first().getScene() == null) {
            go.run();
        } else {
            password.first().requestFocus();
        }
    }

    /// The two passwords first, since they never leave this place where they are wrong.
    private void ready(Runnable go) {
        String wrong = password.problem();
        Parts.tell(problem, wrong);
        if (wrong.isEmpty()) {
            go.run();
        }
    }

    private void told(List<Problem> problems) {
        password.clear();
        if (problems.isEmpty()) {
            leave();
        } else {
            Parts.tell(problem, problems.getFirst().message());
            name.requestFocus();
        }
    }

    private void leave() {
        panel.hide();
        table.view().requestFocus();
        if (shown instanceof Account before) {
            table.goToId(before.person().id());
        }
    }
}
