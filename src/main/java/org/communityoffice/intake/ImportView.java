package org.communityoffice.intake;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.spreadsheet.SheetPlan;
import org.communityoffice.ui.Busy;
import org.communityoffice.ui.Choosers;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.CountLine;
import org.communityoffice.ui.EmptyPlace;
import org.communityoffice.ui.Page;
import org.communityoffice.ui.Parts;
import org.communityoffice.work.Progress;
import org.kordamp.ikonli.feather.Feather;

/// The page 导入: a file chosen or dropped, its header and columns shown on the real cells, what becomes of every row, one button that carries it out.
public final class ImportView {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final double SIDE = 24;
    private static final List<String> TABLES = List.of("*.xlsx", "*.xls", "*.csv", "*.txt", "*.et", "*.xlsm");
    private final ImportController controller;
    private final Busy busy;
    private final Choosers choosers;
    private final ImportSheetView sheet;
    private final ImportResultView result;
    private final BorderPane node = new BorderPane();
    private final HBox beside = new HBox(12);
    private final Label header = Parts.words("", "card-title");
    private final Label said = Parts.paragraph("");
    private final HBox note = new HBox(said);
    private final VBox planned;
    private final HBox foot = new HBox();
    private final PasswordField password = new PasswordField();

    public ImportView(ImportController controller, Busy busy, Choosers choosers) {
        this.controller = controller;
        this.busy = busy;
        this.choosers = choosers;
        sheet = new ImportSheetView(controller);
        result = new ImportResultView(controller);
        note.getStyleClass().add("note");
        HBox first = new HBox(8, step(1), header, Parts.words(Words.of("intake.other-row"), "muted"), Parts.spring(),
                Parts.words(Words.of("intake.remembered"), "muted", "small"));
        first.setAlignment(Pos.CENTER_LEFT);
        planned = new VBox(8, note, first, sheet.node(), result.node());
        planned.setPadding(new Insets(10, SIDE, 0, SIDE));
        VBox.setVgrow(result.node(), Priority.ALWAYS);
        foot.getStyleClass().addAll("action-bar", "import-foot");
        beside.setAlignment(Pos.CENTER_LEFT);
        password.setId("file-password");
        controller.watchedBy(one -> busy.tell(one.total() > 0
                ? Words.of("intake.progress", CountLine.grouped(one.done()), CountLine.grouped(one.total())) : one.words(), one.total() > 0 ? (double) one.done() / one.total() : -1));
        controller.stateProperty().subscribe(this::show);
        controller.saidProperty().subscribe(told -> {
            busy.end();
            said.setText(told.words());
            Parts.showing(note, !told.words().isEmpty());
            note.pseudoClassStateChanged(DONE, told.done());
        });
        node.addEventHandler(DragEvent.DRAG_OVER, this::over);
        node.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
        node.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            int by = press.getCode() == KeyCode.PAGE_DOWN ? 1 : press.getCode() == KeyCode.PAGE_UP ? -1 : 0;
            if (press.isControlDown() && by != 0) {
                press.consume();
                nextSheet(by);
            }
        });
    }

    public Page page() {
        return new Page(Words.of("intake.import"), Feather.UPLOAD, node, List.of(
                Command.hidden(Words.of("intake.choose"), "Ctrl+O", this::choose),
                Command.hidden(Words.of("intake.go"), "Ctrl+Enter", this::apply)), true, this::shown).with(Words.of("intake.page"), beside);
    }

    static Label step(int number) {
        Label step = Parts.words(Integer.toString(number), "step-number");
        step.setMinWidth(20);
        return step;
    }

    private void shown() {
        if (controller.stateProperty().get() instanceof ImportState.Planned) {
            result.focusFirst();
        } else if (node.getCenter() instanceof Node center && center.lookup(".button") instanceof Node button) {
            button.requestFocus();
        }
    }

    private void show(ImportState state) {
        beside.getChildren().clear();
        foot.getChildren().clear();
        node.setBottom(null);
        switch (state) {
            case ImportState.NoFile none -> node.setCenter(empty(none));
            case ImportState.Locked locked -> locked(locked);
            case ImportState.Refused refused -> {
                beside.getChildren().add(file(refused.file()));
                node.setCenter(EmptyPlace.of(Words.of("intake.refused"), refused.sentence(),
                        List.of(Command.filled(Words.of("intake.other-file"), Feather.FILE_TEXT, "Ctrl+O", this::choose))));
            }
            case ImportState.NoTable noTable -> {
                beside.getChildren().addAll(file(noTable.plan().file()), books(), sheets(noTable.plan().sheets(), noTable.sheet()));
                noTable(noTable);
            }
            case ImportState.Planned plan -> planned(plan);
        }
    }

    private Node empty(ImportState.NoFile none) {
        Command choose = Command.filled(Words.of("intake.choose"), Feather.FILE_TEXT, "Ctrl+O", this::choose);
        List<Command> steps = none.aside().isEmpty() ? List.of(choose)
                : List.of(choose, Command.plain(Words.of("intake.take-up", none.aside()), Feather.CORNER_UP_RIGHT, null, controller::takeUp));
        return EmptyPlace.of(Words.of("intake.empty"), Words.of("intake.empty.text"), steps);
    }

    private void locked(ImportState.Locked locked) {
        beside.getChildren().add(file(locked.file()));
        password.clear();
        Command open = Command.filled(Words.of("intake.unlock"), Feather.UNLOCK, null, this::unlock);
        VBox box = new VBox(12, Parts.words(locked.file(), "record-title"), Parts.paragraph(locked.sentence()), password, Parts.button(open));
        box.setMaxSize(360, javafx.scene.layout.Region.USE_PREF_SIZE);
        password.setAccessibleText(Words.of("intake.password"));
        password.setPromptText(Words.of("intake.password"));
        password.setOnAction(_ -> unlock());
        node.setCenter(new StackPane(box));
        password.requestFocus();
    }

    private void unlock() {
        controller.password(password.getText().toCharArray());
    }

    private void noTable(ImportState.NoTable noTable) {
        noTable.plan().sheets().stream().filter(one -> one.name().equals(noTable.sheet())).findFirst().ifPresent(one -> sheet.show(noTable.plan(), one));
        VBox box = new VBox(8, Parts.paragraph(noTable.sentence(), "danger-text"), sheet.node());
        box.setPadding(new Insets(10, SIDE, 0, SIDE));
        node.setCenter(box);
    }

    private void planned(ImportState.Planned plan) {
        Label remarks = Parts.words(plan.remarks(), "muted");
        remarks.setMinWidth(0);
        remarks.setTooltip(plan.remarks().isEmpty() ? null : new Tooltip(plan.remarks()));
        beside.getChildren().addAll(file(plan.plan().file()), books(), sheets(plan.plan().sheets(), plan.sheet()), Parts.spring(), remarks);
        header.setText(plan.header());
        plan.shown().ifPresent(one -> sheet.show(plan.plan(), one));
        if (!planned.getChildren().contains(sheet.node())) {
            planned.getChildren().add(2, sheet.node());
        }
        result.show(plan);
        boolean arrived = node.getCenter() != planned;
        node.setCenter(planned);
        Command go = Command.filled(plan.button(), Feather.CHECK, "Ctrl+Enter", this::apply);
        go.enabled().set(plan.plan().totals().imported() > 0);
        foot.getChildren().setAll(Parts.words(plan.summary(), "muted"), Parts.spring(),
                Parts.button(Words.of("intake.later"), null, controller::layAside), Parts.button(go));
        node.setBottom(foot);
        if (arrived) {
            result.focusFirst();
        }
    }

    /// The file's name, and another in its place.
    private Node file(String name) {
        HBox chip = new HBox(8, Parts.icon(Feather.FILE_TEXT), Parts.words(name, "bold"), Parts.link(Words.of("intake.change-file"), this::choose));
        chip.getStyleClass().add("boxed-line");
        return chip;
    }

    /// The book that the file is taken for, to be changed where its header is doubtful.
    private Node books() {
        MenuButton menu = new MenuButton(Words.of("intake.book." + controller.book().book().name()));
        menu.setId("book");
        menu.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        menu.setAccessibleText(Words.of("intake.into"));
        javafx.scene.control.ToggleGroup which = new javafx.scene.control.ToggleGroup();
        for (String name : controller.books()) {
            RadioMenuItem item = new RadioMenuItem(Words.of("intake.book." + name));
            item.setToggleGroup(which);
            item.setSelected(name.equals(controller.book().book().name()));
            item.setOnAction(_ -> controller.book(name));
            menu.getItems().add(item);
        }
        return menu;
    }

    /// Which sheet is shown, and which are read.
    private Node sheets(List<SheetPlan> all, String shownSheet) {
        MenuButton menu = new MenuButton(Words.of("intake.sheet") + "　" + shownSheet);
        menu.setId("sheets");
        menu.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        javafx.scene.control.ToggleGroup look = new javafx.scene.control.ToggleGroup();
        for (SheetPlan one : all) {
            RadioMenuItem item = new RadioMenuItem(Words.of("intake.sheet.look", one.name()));
            item.setToggleGroup(look);
            item.setSelected(one.name().equals(shownSheet));
            item.setOnAction(_ -> controller.preview(one.name()));
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
        for (SheetPlan one : all) {
            String state = Words.of("intake.sheet.role." + one.role());
            CheckMenuItem item = new CheckMenuItem(Words.of("intake.sheet.read", one.name()) + (state.isEmpty() ? "" : "（" + state + "）"));
            item.setSelected(one.role() == SheetPlan.Role.DATA);
            item.setDisable(one.role() == SheetPlan.Role.EMPTY);
            item.setOnAction(_ -> controller.readSheet(one.name(), item.isSelected()));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void nextSheet(int by) {
        if (controller.stateProperty().get() instanceof ImportState.Planned plan) {
            List<String> names = plan.plan().sheets().stream().map(SheetPlan::name).toList();
            controller.preview(names.get(Math.clamp(names.indexOf(plan.sheet()) + by, 0, names.size() - 1)));
        }
    }

    private void choose() {
        choosers.file(Words.of("intake.choose"), TABLES).ifPresent(this::open);
    }

    private void open(Path file) {
        busy.begin(Words.of("intake.doing.read"), null);
        controller.open(file);
    }

    private void apply() {
        if (controller.stateProperty().get() instanceof ImportState.Planned plan && plan.plan().totals().imported() > 0) {
            Progress[] running = new Progress[1];
            busy.begin(Words.of("intake.doing.apply"), () -> {
                if (running[0] != null) {
                    running[0].stop();
                }
            });
            running[0] = controller.apply();
        }
    }

    private void over(DragEvent drag) {
        if (drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
            drag.consume();
        }
    }

    private void dropped(DragEvent drag) {
        List<File> files = drag.getDragboard().getFiles();
        if (!files.isEmpty()) {
            open(files.getFirst().toPath());
            drag.setDropCompleted(true);
            drag.consume();
        }
    }
}
