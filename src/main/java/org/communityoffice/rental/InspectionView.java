package org.communityoffice.rental;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.communityoffice.report.PaperToShow;
import org.communityoffice.security.Audience;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.ui.Choosers;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.ConflictDialog;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Page;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The screen 录入检查 of one house: groups at the left, the items in the middle, what comes of them at the right; day, kind and inspectors above.
public final class InspectionView {
    private final InspectionController controller;
    private final InspectionTools tools;
    private final FieldWords words;
    private final Dialogs dialogs;
    private final Ways ways;
    private final InspectionListView list;
    private final InspectionSideView side;
    private final InspectionGroupsView groups;
    private final InspectionHeadView head;
    private final BorderPane node = new BorderPane();
    private final Page page;
    private String shown = "";

    /// Ways from this screen to others.
    ///
    /// @param back   to the page of houses, at this house
    /// @param next   the inspection of the house that follows in the list
    /// @param notice told of an inspection that was saved and found what is not put right yet
    /// @param print  shows a paper
    /// @param undo   takes the last saved action back
    public record Ways(LongConsumer back, LongConsumer next, LongConsumer notice, Consumer<PaperToShow> print, Runnable undo) {}

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
        head = new InspectionHeadView(tools, Command.square(Words.of("rental.inspect.back"), Feather.CHEVRON_LEFT, "Esc", this::leave), Command.square(Words.of("rental.inspect.print"), Feather.PRINTER, "Ctrl+P", this::print), list::focus);
        groups = new InspectionGroupsView(list::category);
        node.setLeft(groups.node());
        node.setCenter(list.node());
        node.setRight(side.node());
        page = new Page(Words.of("rental.page"), Feather.GRID, node, commands(save, saveNext), false, new SimpleIntegerProperty(), "", head.node(), list::focus);
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
                Command.hidden(Words.of("rental.inspect.seek"), "Ctrl+F", list::focus), Command.hidden(Words.of("rental.inspect.print"), "Ctrl+P", this::print), Command.hidden(Words.of("rental.inspect.day"), "F4", this::day));
    }

    private static Command hidden(Command shown) {
        return new Command(shown.label(), null, shown.keys(), Command.Look.HIDDEN, shown.action(), shown.enabled());
    }

    private void show(@Nullable Draft draft) {
        list.show(draft);
        if (draft == null) {
            shown = "";
            return;
        }
        String key = draft.house().id() + "/" + (draft.before() == null ? "" : draft.before().id());
        boolean other = !key.equals(shown);
        shown = key;
        if (other) {
            groups.begin();
        }
        head.show(draft, other);
        side.show(draft, other);
        side.saying(toTell(draft) == 0 ? Words.of("rental.inspect.save") : Words.of("rental.inspect.save-many", toTell(draft)));
        groups.show(draft);
    }

    /// How many hazards of a new inspection are to be told to the landlord in writing.
    private static long toTell(Draft draft) {
        return draft.before() != null || draft.notLetIn() ? 0 : draft.findings().values().stream().filter(one -> !one.onTheSpot()).count();
    }

    private void problems(List<Problem> all) {
        list.problems(all);
        side.problems(all);
        head.problems(all);
    }

    private void day() {
        head.focusDay();
    }

    private void print() {
        controller.print(ways.print());
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
        head.settle();
        Draft draft = controller.draftProperty().get();
        if (draft == null) {
            return;
        }
        list.settle();
        controller.save(sure, result -> told(result, draft.house(), next, toTell(draft) > 0));
    }

    /// @param told whether there is something to tell the landlord in writing
    private void told(SaveResult result, Stored house, boolean next, boolean told) {
        switch (result) {
            case SaveResult.Saved(Stored inspection) -> {
                if (told && !next) {
                    ways.notice().accept(inspection.id());
                }
                (next ? ways.next() : ways.back()).accept(house.id());
            }
            case SaveResult.Invalid(List<Problem> problems) -> goTo(problems.getFirst().field());
            case SaveResult.Unsure(List<Problem> doubts) -> dialogs.ask(Words.of("rental.ask.title", doubts.size()), String.join("\n", doubts.stream().map(doubt -> "· " + doubt.message()).toList()),
                    List.of(Command.plain(Words.of("rental.ask.as-typed"), null, null, () -> save(true, next))));
            case SaveResult.ChangedElsewhere(Stored theirs, String by) when theirs != null -> conflict(by, next);
            case SaveResult.ChangedElsewhere(var _, String by) -> dialogs.say(Words.of("rental.changed.title"), Words.of("rental.changed.text", by));
        }
    }

    private void conflict(String by, boolean next) {
        controller.conflict(both -> {
            ConflictDialog dialog = new ConflictDialog(dialogs, field -> InspectionConflict.isItem(field) ? field.key() : words.label(InspectionFields.TYPE, field),
                    (field, value) -> InspectionConflict.isItem(field) ? Objects.toString(value, "") : words.shown(InspectionFields.TYPE, field, value, Audience.SCREEN));
            dialog.show(Words.of("rental.inspect.conflict", title()), by, both.both(), chosen -> {
                controller.over(both.merged(chosen));
                save(true, next);
            });
        });
    }

    private String title() {
        Draft draft = controller.draftProperty().get();
        return draft == null ? "" : draft.address();
    }

    /// Puts the keyboard where the first problem is.
    private void goTo(String field) {
        int parting = field.indexOf('/');
        if (parting >= 0 || field.contains("-")) {
            list.goTo(parting < 0 ? field : field.substring(0, parting));
        } else {
            Node wrong = head.node().lookup("#inspection-" + field);
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
