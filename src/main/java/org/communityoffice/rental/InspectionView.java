package org.communityoffice.rental;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.communityoffice.rental.Answers.Result;
import org.communityoffice.security.Audience;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.ui.Choices;
import org.communityoffice.ui.Choosers;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.ConflictDialog;
import org.communityoffice.ui.DateReader;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.FieldText;
import org.communityoffice.ui.Page;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.Suggestions;
import org.communityoffice.ui.ThreeWay;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The screen 录入检查 of one house: groups at the left, the items in the middle, what comes of them at the right; day, kind and inspectors above.
public final class InspectionView {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double GROUPS = 172;
    private final InspectionController controller;
    private final InspectionTools tools;
    private final FieldWords words;
    private final Dialogs dialogs;
    private final Ways ways;
    private final InspectionListView list;
    private final InspectionSideView side;
    private final Label title = Parts.words("", "page-title");
    private final TextField day = field(InspectionFields.INSPECTED_ON, 110);
    private final TextField time = field(InspectionFields.INSPECTED_TIME, 64);
    private final MenuButton kind = new MenuButton();
    private final TextField inspectors = field(InspectionFields.INSPECTORS, 200);
    private final VBox groups = new VBox(2);
    private final Label edition = Parts.paragraph("", "small", "muted");
    private final BorderPane node = new BorderPane();
    private final HBox head = new HBox(12);
    private final Page page;
    private String group = "";
    private String shown = "";

    /// Ways from this screen to others.
    ///
    /// @param back  to the page of houses, at this house
    /// @param next  the inspection of the house that follows in the list
    /// @param undo  takes the last saved action back
    public record Ways(LongConsumer back, LongConsumer next, Runnable undo) {}

    public InspectionView(InspectionController controller, FieldCatalogue catalogue, CodeLists codes, FieldWords words, Dialogs dialogs, Choosers choosers, Ways ways) {
        this.controller = controller;
        this.words = words;
        this.dialogs = dialogs;
        this.ways = ways;
        tools = new InspectionTools(controller, catalogue, codes, choosers);
        list = new InspectionListView(tools);
        Command save = Command.filled(Words.of("rental.inspect.save"), null, "Ctrl+S", () -> save(false, false));
        Command saveNext = Command.plain(Words.of("rental.inspect.save-next"), null, "Ctrl+Enter", () -> save(false, true));
        side = new InspectionSideView(tools, list::goTo, save, saveNext);
        list.onEmptyEnter(side::focusSave);
        head.setAlignment(Pos.CENTER_LEFT);
        title.setMinWidth(0);
        kind.setId("inspection-kind");
        head.getChildren().setAll(Parts.button(Command.square(Words.of("rental.inspect.back"), Feather.CHEVRON_LEFT, "Esc", this::leave)), title, Parts.spring(), day, time, kind, inspectors);
        new Suggestions(inspectors, Choices.ofPeople(typed -> controller.like(typed).stream().map(one -> new Choices.Choice(one.name(), one.name(), one.line())).toList()), true);
        kind.getItems().setAll(tools.choices(InspectionFields.TYPE, InspectionFields.INSPECTION_KIND).like("").stream().map(this::kindItem).toList());
        groups.getStyleClass().add("inspection-groups");
        groups.setMinWidth(GROUPS);
        groups.setMaxWidth(GROUPS);
        node.setLeft(groups);
        node.setCenter(list.node());
        node.setRight(side.node());
        page = new Page(Words.of("rental.page"), Feather.GRID, node, commands(save, saveNext), false, new SimpleIntegerProperty(), "", head, list::focus);
        reading();
        node.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ESCAPE) {
                press.consume();
                leave();
            }
        });
        controller.draftProperty().subscribe(this::show);
        controller.problemsProperty().subscribe(this::problems);
    }

    /// Stands in the place of the page of houses while an inspection is entered.
    public Page page() {
        return page;
    }

    private List<Command> commands(Command save, Command saveNext) {
        return List.of(hidden(save), hidden(saveNext), Command.hidden(Words.of("rental.inspect.step-back"), "Ctrl+Z", this::stepBack), Command.hidden(Words.of("rental.inspect.how"), "F1", this::how),
                Command.hidden(Words.of("rental.inspect.spot"), "F8", this::onTheSpot), Command.hidden(Words.of("rental.inspect.photo"), "F9", this::photos),
                Command.hidden(Words.of("rental.inspect.seek"), "Ctrl+F", list::focus), Command.hidden(Words.of("rental.inspect.day"), "F4", day::requestFocus));
    }

    private static Command hidden(Command shown) {
        return new Command(shown.label(), null, shown.keys(), Command.Look.HIDDEN, shown.action(), shown.enabled());
    }

    private TextField field(Field<?> of, double width) {
        TextField field = new TextField();
        field.setId("inspection-" + of.key());
        field.setPrefWidth(width);
        field.setMinWidth(width);
        return field;
    }

    private void reading() {
        day.focusedProperty().addListener((_, _, now) -> {
            if (!now) {
                readDay();
            }
        });
        time.focusedProperty().addListener((_, _, now) -> {
            if (!now) {
                readTime();
            }
        });
        day.setOnAction(_ -> time.requestFocus());
        time.setOnAction(_ -> inspectors.requestFocus());
        time.setPromptText(tools.label(InspectionFields.TYPE, InspectionFields.INSPECTED_TIME));
        inspectors.setPromptText(tools.label(InspectionFields.TYPE, InspectionFields.INSPECTORS));
        inspectors.setAccessibleText(tools.label(InspectionFields.TYPE, InspectionFields.INSPECTORS));
        day.setAccessibleText(tools.label(InspectionFields.TYPE, InspectionFields.INSPECTED_ON));
        inspectors.textProperty().addListener((_, _, now) -> controller.set(InspectionFields.INSPECTORS, now.strip()));
        inspectors.setOnAction(_ -> list.focus());
    }

    private void readDay() {
        switch (DateReader.read(day.getText(), controller.today())) {
            case DateReader.Reading.Understood(LocalDate date) -> {
                controller.unread(InspectionFields.INSPECTED_ON.key(), null);
                controller.day(date);
            }
            case DateReader.Reading.Nothing() -> {
                controller.unread(InspectionFields.INSPECTED_ON.key(), null);
                controller.day(null);
            }
            case DateReader.Reading.NotUnderstood(String message) -> controller.unread(InspectionFields.INSPECTED_ON.key(), message);
        }
    }

    private void readTime() {
        switch (FieldText.read(tools.field(InspectionFields.TYPE, InspectionFields.INSPECTED_TIME), time.getText(), controller.today())) {
            case FieldText.Reading.Value(Object value, String _) -> {
                controller.unread(InspectionFields.INSPECTED_TIME.key(), null);
                controller.set(InspectionFields.INSPECTED_TIME, (LocalTime) value);
            }
            case FieldText.Reading.Wrong(String message) -> controller.unread(InspectionFields.INSPECTED_TIME.key(), message);
        }
    }

    private MenuItem kindItem(Choices.Choice choice) {
        MenuItem item = new MenuItem(choice.words());
        item.setOnAction(_ -> controller.set(InspectionFields.INSPECTION_KIND, choice.code()));
        return item;
    }

    private void show(@Nullable Draft draft) {
        list.show(draft);
        side.show(draft);
        if (draft == null) {
            shown = "";
            return;
        }
        title.setText(Words.of(draft.before() == null ? "rental.inspect.heading" : "rental.inspect.heading.saved", draft.address()));
        String key = draft.house().id() + "/" + (draft.before() == null ? "" : draft.before().id());
        boolean other = !key.equals(shown);
        shown = key;
        if (other) {
            group = "";
        }
        LocalDate on = draft.day();
        fill(day, on == null ? "" : on.toString(), other);
        LocalTime at = draft.inspection().get(InspectionFields.INSPECTED_TIME);
        fill(time, at == null ? "" : at.toString(), other);
        fill(inspectors, String.join("、", draft.inspectors()), other);
        String chosen = draft.inspection().get(InspectionFields.INSPECTION_KIND, "");
        kind.setText(chosen.isEmpty() ? Words.of("rental.inspect.choose") : Words.of("rental.inspect.kind", chosen));
        edition.setText(Words.of("rental.inspect.edition", draft.checklist().edition()));
        side.saying(draft.findings().isEmpty() ? Words.of("rental.inspect.save") : Words.of("rental.inspect.save-many", draft.findings().size()));
        showGroups(draft);
    }

    /// @param anew it is that of another inspection
    private static void fill(TextField field, String text, boolean anew) {
        if (anew || !field.isFocused()) {
            field.setText(text);
        }
    }

    private void showGroups(Draft draft) {
        ToggleGroup one = new ToggleGroup();
        Map<String, Long> failing = draft.findings().keySet().stream().flatMap(code -> draft.checklist().item(code).stream()).collect(Collectors.groupingBy(ChecklistItem::category, Collectors.counting()));
        List<Node> buttons = new ArrayList<>();
        List<ChecklistItem> active = draft.checklist().active();
        buttons.add(groupButton(one, "", Words.of("rental.inspect.all-groups"), draft.findings().size(), active.size()));
        draft.checklist().categories().forEach(name -> buttons.add(groupButton(one, name, name, failing.getOrDefault(name, 0L), active.stream().filter(item -> item.category().equals(name)).count())));
        VBox below = new VBox(edition, Parts.words(Words.of("rental.inspect.f1"), "small", "muted"));
        below.setStyle("-fx-padding: 8 10 4 10");
        VBox spring = new VBox();
        VBox.setVgrow(spring, Priority.ALWAYS);
        buttons.add(spring);
        buttons.add(below);
        groups.getChildren().setAll(buttons);
    }

    private ToggleButton groupButton(ToggleGroup one, String key, String name, long failing, long all) {
        Label label = new Label(name);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox graphic = new HBox(8, label);
        if (failing > 0) {
            graphic.getChildren().add(Parts.words(Words.of("rental.inspect.failing", failing), "small", "danger-text"));
        }
        graphic.getChildren().add(Parts.words(Long.toString(all), "count"));
        graphic.setAlignment(Pos.CENTER_LEFT);
        graphic.setPrefWidth(GROUPS - 36);
        ToggleButton button = new ToggleButton();
        label.textFillProperty().bind(button.textFillProperty());
        button.setGraphic(graphic);
        button.setAccessibleText(name);
        button.getStyleClass().add("view-item");
        button.setToggleGroup(one);
        button.setSelected(key.equals(group));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> {
            button.setSelected(true);
            group = key;
            list.category(key);
        });
        return button;
    }

    private void problems(List<Problem> all) {
        list.problems(all);
        side.problems(all);
        day.pseudoClassStateChanged(WRONG, all.stream().anyMatch(one -> one.field().equals(InspectionFields.INSPECTED_ON.key())));
        time.pseudoClassStateChanged(WRONG, all.stream().anyMatch(one -> one.field().equals(InspectionFields.INSPECTED_TIME.key())));
        inspectors.pseudoClassStateChanged(WRONG, all.stream().anyMatch(one -> one.field().equals(InspectionFields.INSPECTORS.key())));
    }

    /// Ctrl+Z takes back what is typed, then the last mark, then what was saved.
    private void stepBack() {
        if (node.getScene().getFocusOwner() instanceof TextInputControl typing && typing.isUndoable()) {
            typing.undo();
        } else if (!controller.stepBack()) {
            ways.undo().run();
        }
    }

    /// F1: how the item is looked at, what its requirement rests on, and whether that was seen in a text.
    private void how() {
        InspectionItemView at = list.current();
        if (at == null) {
            return;
        }
        ChecklistItem item = at.item();
        String where = Condition.of(item.appliesWhen()).words();
        String applies = where.isEmpty() ? "" : "\n\n" + Words.of("rental.inspect.how.applies", where);
        dialogs.say(item.code() + " " + item.item(), Words.of("rental.inspect.how.text", item.how(), item.measure(), item.reference(), Words.of(item.verified() ? "rental.inspect.verified" : "rental.inspect.unverified")) + applies);
    }

    private void onTheSpot() {
        InspectionItemView at = list.open();
        Draft draft = controller.draftProperty().get();
        Finding finding = at == null || draft == null ? null : draft.finding(at.item().code());
        FindingView form = at == null ? null : at.form();
        if (finding != null && form != null) {
            form.onTheSpot(finding);
        }
    }

    private void photos() {
        InspectionItemView at = list.open();
        FindingView form = at == null ? null : at.form();
        if (form != null) {
            form.choosePhotos();
        }
    }

    private void save(boolean sure, boolean next) {
        readDay();
        readTime();
        Draft draft = controller.draftProperty().get();
        if (draft == null) {
            return;
        }
        list.settle();
        controller.save(sure, result -> told(result, draft.house(), next));
    }

    private void told(SaveResult result, Stored house, boolean next) {
        switch (result) {
            case SaveResult.Saved _ -> (next ? ways.next() : ways.back()).accept(house.id());
            case SaveResult.Invalid(List<Problem> problems) -> goTo(problems.getFirst().field());
            case SaveResult.Unsure(List<Problem> doubts) -> dialogs.ask(Words.of("rental.ask.title", doubts.size()), String.join("\n", doubts.stream().map(doubt -> "· " + doubt.message()).toList()),
                    List.of(Command.plain(Words.of("rental.ask.as-typed"), null, null, () -> save(true, next))));
            case SaveResult.ChangedElsewhere(Stored theirs, String by) when theirs != null -> conflict(theirs, by, next);
            case SaveResult.ChangedElsewhere(var _, String by) -> dialogs.say(Words.of("rental.changed.title"), Words.of("rental.changed.text", by));
        }
    }

    private void conflict(Stored theirs, String by, boolean next) {
        Draft mine = controller.draftProperty().get();
        Stored before = mine == null ? null : mine.before();
        if (mine == null || before == null) {
            return;
        }
        ConflictDialog conflict = new ConflictDialog(dialogs, field -> words.label(InspectionFields.TYPE, field), this::shown);
        conflict.show(Words.of("rental.inspect.conflict", mine.address()), by, new ThreeWay(before.values(), InspectionWriting.completed(mine), theirs.values()),
                chosen -> controller.over(theirs, chosen, () -> save(true, next)));
    }

    /// The answers as what fails and what does not apply.
    private String shown(Field<?> field, @Nullable Object value) {
        if (field.equals(InspectionFields.ANSWERS)) {
            Answers said = Answers.of(value == null ? null : value.toString());
            return Words.of("rental.inspect.answers", said.count(Result.Y), failing(said), said.count(Result.NA));
        }
        return words.shown(InspectionFields.TYPE, field, value, Audience.SCREEN);
    }

    private static String failing(Answers said) {
        String codes = said.byItem().entrySet().stream().filter(one -> one.getValue().result() == Result.N).map(Map.Entry::getKey).collect(Collectors.joining("、"));
        return codes.isEmpty() ? "0" : codes;
    }

    /// Puts the keyboard where the first problem is.
    private void goTo(String field) {
        int parting = field.indexOf('/');
        if (parting >= 0 || field.contains("-")) {
            list.goTo(parting < 0 ? field : field.substring(0, parting));
        } else {
            Node wrong = head.lookup("#inspection-" + field);
            Node beside = side.node().lookup("#inspection-" + field);
            if (wrong != null) {
                wrong.requestFocus();
            } else if (beside != null) {
                beside.requestFocus();
            }
        }
    }

    /// Back to the house; what is entered stays as a draft while the window lives.
    private void leave() {
        Draft draft = controller.draftProperty().get();
        if (draft == null) {
            return;
        }
        long house = draft.house().id();
        if (!controller.isTouched()) {
            controller.drop();
            ways.back().accept(house);
            return;
        }
        dialogs.ask(Words.of("rental.inspect.leave", draft.address()), Words.of("rental.inspect.leave.text"),
                List.of(Command.of(Words.of("rental.inspect.leave.drop"), null, null, Command.Look.DANGEROUS, () -> {
                    controller.drop();
                    ways.back().accept(house);
                }), Command.plain(Words.of("rental.inspect.leave.keep"), null, null, () -> ways.back().accept(house))));
    }
}
