package org.communityoffice.upkeep;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Field;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.rental.Checklist;
import org.communityoffice.rental.ChecklistFields;
import org.communityoffice.rental.ChecklistItem;
import org.communityoffice.rental.ChecklistItemFields;
import org.communityoffice.rental.Condition;
import org.communityoffice.rental.CheckAgain;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.ui.Choices;
import org.communityoffice.ui.Column;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Form;
import org.communityoffice.ui.FormField;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.RecordTable;
import org.communityoffice.ui.Remembered;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// 检查表: the items of the fire checklist and, beside them, one of them with what it reaches and how it is printed; what was changed becomes a new edition.
final class ChecklistView implements SectionView {
    private static final List<Field<?>> FIELDS = List.of(ChecklistItemFields.ITEM_ZH, ChecklistItemFields.CATEGORY, ChecklistItemFields.APPLIES_WHEN, ChecklistItemFields.HOW_TO_CHECK,
            ChecklistItemFields.SEVERITY, ChecklistItemFields.SUGGESTED_MEASURE, ChecklistItemFields.PHOTO_REQUIRED, ChecklistItemFields.REFERENCE, ChecklistItemFields.VERIFIED);
    private final ChecklistController controller;
    private final FieldCatalogue catalogue;
    private final Dialogs dialogs;
    private final Clock clock;
    private final List<FormField> fields;
    private final RecordTable<ChecklistItem> table;
    private final PanelView panel = new PanelView();
    private final BorderPane node = new BorderPane();
    private final Label edition = Parts.words("", "card-title");
    private final HBox line = new HBox(8);
    private final Label reach = Parts.paragraph("", "small", "muted");
    private final Label printed = Parts.paragraph("", "printed-line");
    private @Nullable Form form;
    private @Nullable ChecklistItem shown;

    ChecklistView(ChecklistController controller, FieldCatalogue catalogue, CodeLists lists, Dialogs dialogs, Remembered remembered, Clock clock) {
        this.controller = controller;
        this.catalogue = catalogue;
        this.dialogs = dialogs;
        this.clock = clock;
        Choices severities = Choices.of(lists.options("hazard-severity").stream().filter(one -> List.of("1", "2").contains(one.code())).map(one -> new Choices.Choice(one.code(), one.shortName(), "")).toList());
        fields = FIELDS.stream().map(field -> FormField.of(ChecklistItemFields.TYPE, field, "", catalogue, lists)).map(field -> field.field().equals(ChecklistItemFields.SEVERITY) ? field.offering(severities) : field).toList();
        table = new RecordTable<>("checklist", List.of(Column.of("code", label(ChecklistItemFields.CODE), 80, ChecklistItem::code), Column.<ChecklistItem>of("item", label(ChecklistItemFields.ITEM_ZH), 300, ChecklistItem::item).styled("title-cell grow"),
                Column.of("applies", label(ChecklistItemFields.APPLIES_WHEN), 170, item -> when(item.appliesWhen())),
                Column.number("houses", Words.of("upkeep.checklist.houses"), 72, item -> controller.stateProperty().get().reach().applies().get(item.code())),
                Column.of("severity", label(ChecklistItemFields.SEVERITY), 88, item -> lists.shortName("hazard-severity", item.severity())),
                Column.of("verified", label(ChecklistItemFields.VERIFIED), 72, item -> Words.of(item.verified() ? "upkeep.yes" : "upkeep.no")),
                Column.of("active", label(ChecklistItemFields.ACTIVE), 64, item -> item.active() ? "" : Words.of("upkeep.retired")), Column.<ChecklistItem>of("category", label(ChecklistItemFields.CATEGORY), 100, ChecklistItem::category)),
                ChecklistItem::code, remembered);
        table.view().setId("checklist-table");
        table.currentProperty().subscribe(this::follow);
        table.onOpen(_ -> {
            if (form != null) {
                form.focusFirst();
            }
        });
        printed.setId("printed-line");
        reach.setId("checklist-reach");
        line.getStyleClass().add("filter-line");
        node.setTop(line);
        node.setCenter(table.node());
        node.setRight(panel.node());
        node.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            int by = press.getCode() == KeyCode.UP ? -1 : press.getCode() == KeyCode.DOWN ? 1 : 0;
            if (press.isAltDown() && by != 0 && shown != null) {
                press.consume();
                controller.move(shown, by);
            } else if (press.isShortcutDown() && press.isShiftDown() && press.getCode() == KeyCode.S) {
                press.consume();
                newEdition();
            }
        });
        controller.stateProperty().subscribe(this::show);
    }

    private String label(Field<?> field) {
        return catalogue.label(ChecklistItemFields.TYPE, field);
    }

    @Override
    public String name() {
        return "checklist";
    }

    @Override
    public String title() {
        return Words.of("upkeep.section.checklist");
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
        open(controller.newItem(), true);
        if (form != null) {
            form.focusFirst();
        }
    }

    private void show(ChecklistController.State state) {
        line.getChildren().clear();
        if (!state.editions().isEmpty()) {
            Checklist newest = state.editions().getLast();
            edition.setText(Words.of("upkeep.checklist.edition", newest.edition(), newest.issuedOn()));
            line.getChildren().addAll(edition, Parts.words(newest.basis(), "small", "muted"), Parts.spring());
            if (!state.again().isEmpty()) {
                line.getChildren().add(Parts.button(Command.plain(Words.of("upkeep.checklist.again", state.again().size()), Feather.REFRESH_CW, null, () -> again(state.again()))));
            }
            line.getChildren().add(Parts.button(Command.plain(Words.of("upkeep.checklist.add"), Feather.PLUS, "Ctrl+N", this::add)));
            if (state.isChanged()) {
                line.getChildren().addAll(Parts.button(Command.plain(Words.of("upkeep.checklist.drop"), null, null, controller::drop)),
                        Parts.button(Command.filled(Words.of("upkeep.checklist.save"), null, "Ctrl+Shift+S", this::newEdition)));
            }
        }
        table.show(state.items());
        table.countLine().of(Words.of("upkeep.checklist.unit"), state.items().size());
    }

    private void follow(@Nullable ChecklistItem item) {
        if (item != null && (form == null || !form.isChanged()) && !item.equals(shown)) {
            open(item, false);
        }
    }

    private void open(ChecklistItem item, boolean added) {
        shown = item;
        Form made = new Form(ChecklistItemFields.TYPE, fields, clock);
        form = made;
        made.onSave(() -> take(made));
        made.onSaveAndNext(() -> take(made));
        made.onEnd(() -> take(made));
        made.show(item.values());
        made.onTyping(() -> tell(made));
        Label known = Parts.paragraph(Words.of("upkeep.checklist.fields", String.join("　", controller.fields())), "small", "muted");
        VBox about = new VBox(8, origin(item), new VBox(4, reach, printed));
        about.setStyle("-fx-padding: 0 16 4 16");
        VBox below = new VBox(known);
        below.setStyle("-fx-padding: 0 16 16 16");
        List<Command> commands = new ArrayList<>(List.of(Command.filled(Words.of("upkeep.checklist.take"), null, "Ctrl+S", () -> take(made))));
        if (!added) {
            commands.add(Command.plain(Words.of(item.active() ? "upkeep.checklist.off" : "upkeep.checklist.on"), null, null, () -> switchOver(item)));
            commands.add(Command.square(Words.of("upkeep.checklist.up"), Feather.ARROW_UP, "Alt+Up", () -> controller.move(item, -1)));
            commands.add(Command.square(Words.of("upkeep.checklist.down"), Feather.ARROW_DOWN, "Alt+Down", () -> controller.move(item, 1)));
        }
        panel.show(item.code() + (item.item().isEmpty() ? "" : " " + item.item()), List.of(about, made.node(), below), commands);
        tell(made);
    }

    private static Node origin(ChecklistItem item) {
        HBox origin = new HBox(8, Parts.paragraph(item.reference().isEmpty() ? Words.of("upkeep.checklist.no-source") : Words.of("upkeep.lists.source", item.reference()), "muted"),
                Parts.state(Words.of(item.verified() ? "upkeep.lists.verified" : "upkeep.lists.unverified"), item.verified() ? "good" : "soon"));
        origin.setStyle("-fx-padding: 8 0 0 0");
        return origin;
    }

    /// A condition as the clerk would say it; one that cannot be read yet stands as it is written.
    private static String when(String written) {
        Condition condition = Condition.of(written);
        if (condition.problem().isPresent()) {
            return written;
        }
        return condition.words().isEmpty() ? Words.of("upkeep.checklist.any") : condition.words();
    }

    /// What is typed as it would be: the houses it reaches, the line on the paper, and at once what is wrong with the condition.
    private void tell(Form made) {
        ChecklistItem typed = ChecklistItem.of(made.soFar());
        String wrong = controller.problems(typed).stream().filter(problem -> problem.field().equals(ChecklistItemFields.APPLIES_WHEN.key())).map(problem -> problem.message()).findFirst().orElse("");
        made.tell(ChecklistItemFields.APPLIES_WHEN, wrong, "warning-text");
        printed.setText(Words.of("upkeep.checklist.printed", typed.category(), typed.item()));
        controller.reach(typed, counted -> {
            if (form == made) {
                reach.setText(wrong.isEmpty() ? Words.of("upkeep.checklist.reach", when(typed.appliesWhen()), counted.houses(), counted.applies().getOrDefault(typed.code(), 0)) : Words.of("upkeep.checklist.reach.broken"));
            }
        });
    }

    private void take(Form made) {
        Values typed = made.values();
        if (typed != null) {
            ChecklistItem item = ChecklistItem.of(typed);
            var problems = controller.take(item);
            made.problems(problems);
            if (problems.isEmpty()) {
                made.show(typed);
                shown = item;
                table.goToId(item.code());
                table.view().requestFocus();
            }
        }
    }

    private void switchOver(ChecklistItem item) {
        ChecklistItem other = ChecklistItem.of(item.values().with(ChecklistItemFields.ACTIVE, !item.active()));
        controller.take(other);
        open(other, false);
    }

    /// What was changed becomes an edition with its own day and basis.
    private void newEdition() {
        if (!controller.stateProperty().get().isChanged()) {
            return;
        }
        Form made = new Form(ChecklistFields.TYPE, ChecklistFields.TYPE.fields().stream().map(field -> new FormField(field, catalogue.label(ChecklistFields.TYPE, field), !Objects.equals(field, ChecklistFields.NOTE), "", null, false)).toList(), clock);
        form = made;
        shown = null;
        Runnable save = () -> {
            Values typed = made.values();
            if (typed != null) {
                controller.save(typed, result -> {
                    if (result instanceof SaveResult.Invalid(var problems)) {
                        made.problems(problems);
                    } else {
                        form = null;
                        panel.hide();
                        table.view().requestFocus();
                    }
                });
            }
        };
        made.onSave(save);
        made.onEnd(save);
        made.show(controller.blankEdition());
        panel.show(Words.of("upkeep.checklist.save"), List.of(Parts.paragraph(Words.of("upkeep.checklist.save.text"), "muted"), made.node()), List.of(Command.filled(Words.of("upkeep.save"), null, "Ctrl+S", save)));
        made.focusFirst();
    }

    private void again(List<CheckAgain> houses) {
        dialogs.say(Words.of("upkeep.checklist.again", houses.size()), String.join("\n", houses.stream().limit(40)
                .map(one -> Words.of("upkeep.checklist.again.line", one.address(), one.last(), String.join("、", one.items().stream().map(ChecklistItem::code).toList()))).toList())
                + (houses.size() > 40 ? "\n" + Words.of("upkeep.checklist.again.more", houses.size() - 40) : ""));
    }
}
