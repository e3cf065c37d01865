package org.communityoffice.patrol;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.patrol.SignInController.Open;
import org.communityoffice.report.PaperToShow;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.DateReader;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.EmptyPlace;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.Remembered;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The tab 签到: day, shift and team; the sheet; what is beside it.
public final class SignInView {
    private static final String REASON = "patrol.entry-reason";
    private final SignInController controller;
    private final Dialogs dialogs;
    private final Remembered remembered;
    private final Ways ways;
    private final SignInSheetView sheet;
    private final SignInSideView side;
    private final TextField day = new TextField();
    private final MenuButton kind = new MenuButton();
    private final MenuButton team = new MenuButton();
    private final Label planned = Parts.words("", "muted");
    private final Label days = Parts.words("", "muted");
    private final HBox note = new HBox(8);
    private final BorderPane page = new BorderPane();
    private final StackPane node = new StackPane();
    private final PatrolView.Part part;
    private boolean arriving;
    private long seen = -1;

    /// Ways from this tab to others.
    ///
    /// @param print    previews the sheet of a day
    /// @param incident begins an incident found by a shift
    /// @param undo     takes the last saved action back
    public record Ways(java.util.function.Consumer<PaperToShow> print, java.util.function.Consumer<Shift> incident, Runnable undo) {}

    public SignInView(SignInController controller, Dialogs dialogs, Remembered remembered, Ways ways) {
        this.controller = controller;
        this.dialogs = dialogs;
        this.remembered = remembered;
        this.ways = ways;
        sheet = new SignInSheetView(controller, this::askWho);
        side = new SignInSideView(controller, this::incident, sheet::goTo);
        sheet.onEnd(side::focusFound);
        sheet.onNothing(side::nothing);
        controller.reasonProperty().set(remembered.read(REASON).orElse(reasons().getFirst()));
        VBox middle = new VBox(bar(), note, sheet.node(), help());
        VBox.setVgrow(sheet.node(), javafx.scene.layout.Priority.ALWAYS);
        middle.getStyleClass().add("sheet-page");
        page.setCenter(middle);
        page.setRight(side.node());
        note.getStyleClass().addAll("note", "sheet-note");
        part = new PatrolView.Part("sign-in", node, commands(), controller.dueProperty(), this::shown);
        controller.openProperty().subscribe(this::show);
        controller.dayProperty().subscribe(_ -> showDay());
        controller.loadDue();
    }

    public PatrolView.Part part() {
        return part;
    }

    private void shown() {
        arriving = true;
        controller.load();
    }

    private List<Command> commands() {
        return List.of(
                Command.plain(Words.of("patrol.sheet.print"), Feather.PRINTER, "Ctrl+P", () -> ways.print().accept(controller.paper(false))),
                Command.plain(Words.of("patrol.sheet.print-blank"), Feather.FILE, "Ctrl+Shift+P", () -> ways.print().accept(controller.paper(true))),
                Command.filled(Words.of("patrol.sheet.save"), Feather.CHECK, "Ctrl+S", this::save),
                Command.hidden(Words.of("patrol.sheet.back"), "Ctrl+Z", this::back),
                Command.hidden(Words.of("patrol.sheet.add"), "Ctrl+N", this::askWho),
                Command.hidden(Words.of("patrol.sheet.day-before-keys"), "Alt+Left", () -> controller.stepDay(-1)),
                Command.hidden(Words.of("patrol.sheet.day-after"), "Alt+Right", () -> controller.stepDay(1)),
                Command.hidden(Words.of("patrol.sheet.shift-before"), "Page_Up", () -> controller.stepShift(-1)),
                Command.hidden(Words.of("patrol.sheet.shift-after"), "Page_Down", () -> controller.stepShift(1)),
                Command.hidden(Words.of("patrol.sheet.day-field"), "F4", day::requestFocus),
                Command.hidden(Words.of("patrol.desk.title"), "F8", side::focusDesk),
                Command.hidden(Words.of("patrol.sheet.incident"), "F9", this::incident));
    }

    private HBox bar() {
        day.setId("sheet-day");
        day.setPrefWidth(150);
        day.setAccessibleText(Words.of("patrol.sheet.day-field"));
        day.focusedProperty().subscribe((_, now) -> {
            showDay();
            if (now) {
                day.selectAll();
            }
        });
        day.setOnAction(_ -> {
            if (DateReader.read(day.getText(), controller.today()) instanceof DateReader.Reading.Understood(LocalDate date)) {
                controller.toDay(date);
                sheet.focus();
            } else {
                day.selectAll();
            }
        });
        kind.setId("sheet-kind");
        team.setId("sheet-team");
        HBox bar = new HBox(8, Parts.button(Command.square(Words.of("patrol.sheet.day-before-keys"), Feather.CHEVRON_LEFT, "Alt+Left", () -> controller.stepDay(-1))), day,
                Parts.button(Command.square(Words.of("patrol.sheet.day-after"), Feather.CHEVRON_RIGHT, "Alt+Right", () -> controller.stepDay(1))), kind, team, Parts.spring(), planned);
        bar.getStyleClass().add("sheet-bar");
        return bar;
    }

    private void showDay() {
        LocalDate date = controller.dayProperty().get();
        long ago = java.time.temporal.ChronoUnit.DAYS.between(date, controller.today());
        String near = ago == 0 ? Words.of("patrol.sheet.today") : ago == 1 ? Words.of("patrol.sheet.yesterday") : ago == 2 ? Words.of("patrol.sheet.two-days-ago") : "";
        day.setText((ShiftWords.day(date) + " " + date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA) + " " + near).strip());
    }

    private void show(@Nullable Open open) {
        if (open == null) {
            boolean any = !controller.shiftsProperty().get().isEmpty();
            VBox none = new VBox(bar2(), EmptyPlace.of(Words.of("patrol.sign-in.none"), Words.of("patrol.sign-in.none.text"), List.of()));
            node.getChildren().setAll(any ? page : none);
            return;
        }
        if (!node.getChildren().contains(page)) {
            node.getChildren().setAll(page);
        }
        Shift shift = open.desk().shift();
        showDay();
        kind.setGraphic(kindWords(controller.kind(shift), hours(shift)));
        team.setText(controller.team(shift));
        List<Shift> all = controller.shiftsProperty().get();
        Set<String> kinds = new TreeSet<>();
        kind.getItems().setAll(all.stream().filter(one -> kinds.add(controller.kind(one) + hours(one))).map(one -> item(controller.kind(one) + "　" + hours(one), one.id())).toList());
        team.getItems().setAll(all.stream().filter(one -> controller.kind(one).equals(controller.kind(shift))).map(one -> item(controller.team(one), one.id())).toList());
        String leader = shift.row().values().get(ShiftFields.LEADER, "");
        planned.setText((leader.isEmpty() ? "" : Words.of("patrol.sheet.leader", leader) + " · ") + Words.of("patrol.sheet.planned", shift.members().size()));
        String late = Words.of("patrol.sheet.help.late", open.desk().span().from().toLocalTime());
        days.setText(open.desk().span().overMidnight() ? Words.of("patrol.sheet.help.midnight") + late : late);
        boolean over = open.reading().over();
        Parts.showing(note, over);
        if (over) {
            note.getChildren().setAll(Parts.icon(Feather.CLOCK), Parts.words(Words.of("patrol.sheet.over", open.desk().span().to().toLocalTime())), Parts.words(Words.of("patrol.sheet.over.as"), "bold"),
                    Parts.words(Words.of("patrol.sheet.over.why")), reason());
        }
        if (arriving || seen != shift.id()) {
            boolean begin = arriving || sheet.holdsFocus();
            arriving = false;
            seen = shift.id();
            sheet.start(begin);
        }
    }

    /// Where there is no shift the day can still be changed.
    private Node bar2() {
        HBox other = new HBox(8, Parts.button(Words.of("patrol.sheet.day-before-keys"), Feather.CHEVRON_LEFT, () -> controller.stepDay(-1)),
                Parts.words(day.getText(), "bold"), Parts.button(Words.of("patrol.sheet.day-after"), Feather.CHEVRON_RIGHT, () -> controller.stepDay(1)));
        other.getStyleClass().add("sheet-bar");
        return other;
    }

    private static String hours(Shift shift) {
        return shift.span().map(SheetReading::words).orElse("");
    }

    private static HBox kindWords(String name, String hours) {
        Label times = Parts.words(hours);
        times.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        HBox both = new HBox(8, Parts.words(name, "bold"), times);
        both.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return both;
    }

    private MenuItem item(String words, long shift) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(_ -> {
            controller.open(shift);
            sheet.focus();
        });
        return item;
    }

    private static List<String> reasons() {
        return List.of(Words.of("patrol.sheet.reason.paper"), Words.of("patrol.sheet.reason.power"), Words.of("patrol.sheet.reason.forgot"), Words.of("patrol.sheet.reason.leader"));
    }

    private MenuButton reason() {
        MenuButton button = new MenuButton();
        button.getStyleClass().add("low");
        button.setId("sheet-reason");
        button.textProperty().bind(controller.reasonProperty());
        reasons().forEach(one -> {
            MenuItem item = new MenuItem(one);
            item.setOnAction(_ -> {
                controller.reasonProperty().set(one);
                remembered.write(REASON, one);
            });
            button.getItems().add(item);
        });
        return button;
    }

    private VBox help() {
        HBox whole = line("patrol.sheet.help.whole", "0", "", "Enter", "rest", "+", "nothing", "Ctrl+Z", "back");
        whole.getChildren().add(days);
        VBox help = new VBox(6, line("patrol.sheet.help.pad", "2214", "time", ".", "planned", "-", "absent", "/", "stand-in", "*", "above", "Enter", "next"), whole);
        help.getStyleClass().add("sheet-help");
        return help;
    }

    private static HBox line(String title, String... pairs) {
        HBox line = new HBox(16, Parts.words(Words.of(title), "small", "bold"));
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        HBox held = new HBox(4);
        for (int i = 0; i < pairs.length; i += 2) {
            held.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            held.getChildren().add(Parts.key(pairs[i]));
            if (!pairs[i + 1].isEmpty()) {
                held.getChildren().add(Parts.words(Words.of("patrol.sheet.help." + pairs[i + 1])));
                line.getChildren().add(held);
                held = new HBox(4);
            }
        }
        return line;
    }

    private void save() {
        sheet.focus();
        controller.save(_ -> sheet.focusOpen(), this::conflict);
    }

    private void back() {
        if (node.getScene() != null && node.getScene().getFocusOwner() instanceof TextInputControl field && !"sheet-cell".equals(field.getId()) && field.isUndoable()) {
            field.undo();
        } else if (controller.stepBack()) {
            sheet.focus();
        } else {
            ways.undo().run();
        }
    }

    private void incident() {
        Open open = controller.openProperty().get();
        if (open != null) {
            ways.incident().accept(open.desk().shift());
        }
    }

    /// Asks by initials who was there besides the rota.
    private void askWho() {
        TextField who = new TextField();
        who.setId("sheet-who");
        who.setPromptText(Words.of("patrol.desk.prompt"));
        Label told = Parts.paragraph("", "form-problem");
        VBox body = new VBox(8, Parts.paragraph(Words.of("patrol.sheet.add.text"), "muted"), who, told);
        body.getStyleClass().add("dialog-body");
        who.setOnAction(_ -> {
            List<DutyPerson> people = controller.meant(who.getText());
            if (people.size() > 1) {
                SignInSheetView.menu(people, person -> add(person, told), controller).show(who, Side.BOTTOM, 0, 2);
            } else if (people.isEmpty()) {
                told.setText(Words.of("patrol.sheet.problem.nobody", who.getText().strip()));
            } else {
                add(people.getFirst(), told);
            }
        });
        dialogs.show(Words.of("patrol.sheet.add"), Feather.USER_PLUS, "accent-text", body, Words.of("patrol.sheet.add.no"), List.of(), 420);
        who.requestFocus();
    }

    private void add(DutyPerson person, Label told) {
        boolean[] refused = new boolean[1];
        controller.add(person, why -> {
            refused[0] = true;
            told.setText(why);
        });
        if (!refused[0]) {
            dialogs.overlay().close();
            sheet.goLast();
        }
    }

    /// Both versions of the lines that two people changed; the clerk's own are chosen already.
    private void conflict(SignInController.Conflict both) {
        Set<Integer> theirs = new TreeSet<>();
        GridPane grid = new GridPane(12, 6);
        grid.addRow(0, new Label(), Parts.words(Words.of("patrol.sheet.conflict.mine"), "small", "muted", "bold"), Parts.words(Words.of("patrol.sheet.conflict.theirs", both.by()), "small", "muted", "bold"));
        int row = 1;
        for (SheetMerge.Line line : both.merge().lines()) {
            ToggleGroup group = new ToggleGroup();
            ToggleButton mine = choice(group, line.mine(), both.reading());
            ToggleButton other = choice(group, line.theirs(), both.reading());
            group.selectToggle(mine);
            mine.setOnAction(_ -> {
                group.selectToggle(mine);
                theirs.remove(line.index());
            });
            other.setOnAction(_ -> {
                group.selectToggle(other);
                theirs.add(line.index());
            });
            DutyPerson planned = line.mine().planned();
            grid.addRow(row++, Parts.words(planned == null ? line.mine().person().name() : planned.name(), "muted"), mine, other);
        }
        VBox body = new VBox(12, Parts.paragraph(Words.of("patrol.sheet.conflict.text", both.by())), grid);
        body.getStyleClass().add("dialog-body");
        dialogs.show(Words.of("patrol.sheet.conflict"), Feather.GIT_MERGE, "accent-text", body, Words.of("patrol.sheet.conflict.leave"),
                List.of(Command.filled(Words.of("patrol.sheet.conflict.save"), Feather.CHECK, null, () -> both.resolved().accept(theirs))), 680);
    }

    private static ToggleButton choice(ToggleGroup group, SheetRow row, SheetReading reading) {
        String in = row.in().at() == null ? "" : reading.time(row.in().at());
        String out = row.out().at() == null ? "" : " – " + reading.time(row.out().at());
        String who = row.standsIn() ? row.person().name() + " " : "";
        ToggleButton choice = new ToggleButton((who + reading.state(row) + " " + in + out).strip());
        choice.getStyleClass().add("side");
        choice.setToggleGroup(group);
        choice.setMinWidth(Region.USE_PREF_SIZE);
        return choice;
    }
}
