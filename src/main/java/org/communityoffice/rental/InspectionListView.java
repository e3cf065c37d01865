package org.communityoffice.rental;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Problem;
import org.communityoffice.model.Words;
import org.communityoffice.rental.Answers.Result;
import org.communityoffice.ui.EmptyPlace;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.Scrolling;
import org.jspecify.annotations.Nullable;

/// The items of the checklist: a number or a few letters and Enter, and the item fails; ↑↓ walk, the space bar turns one over, N says that it does not apply.
final class InspectionListView {
    private final InspectionTools tools;
    private final TextField seek = new TextField();
    private final VBox lines = new VBox();
    private final ScrollPane pane = Scrolling.down(lines);
    private final StackPane middle = new StackPane(pane);
    private final Label hint = Parts.words("", "small", "danger-text");
    private final Map<String, InspectionItemView> items = new LinkedHashMap<>();
    private final VBox node;
    private String category = "";
    private @Nullable Draft shown;
    private Runnable onEmptyEnter = () -> { };

    InspectionListView(InspectionTools tools) {
        this.tools = tools;
        seek.setId("item-seek");
        seek.setPrefWidth(300);
        seek.setPromptText(Words.of("rental.inspect.seek"));
        seek.setAccessibleText(Words.of("rental.inspect.seek"));
        seek.getStyleClass().add("zone-start");
        seek.textProperty().addListener((_, _, _) -> filter());
        seek.addEventFilter(KeyEvent.KEY_PRESSED, this::seeking);
        HBox all = new HBox(4, Parts.words(Words.of("rental.inspect.all"), "muted"), Parts.words(Words.of("rental.inspect.result.Y"), "bold", "good-text"), Parts.words(Words.of("rental.inspect.only"), "muted"));
        all.setAlignment(Pos.CENTER_LEFT);
        HBox bar = new HBox(12, seek, hint, Parts.spring(), all);
        bar.getStyleClass().addAll("sheet-bar", "line-below");
        lines.setId("items");
        lines.addEventFilter(KeyEvent.KEY_PRESSED, this::walking);
        lines.addEventHandler(KeyEvent.KEY_TYPED, this::typing);
        VBox.setVgrow(middle, Priority.ALWAYS);
        node = new VBox(bar, middle, help());
        node.getStyleClass().add("sheet-page");
    }

    VBox node() {
        return node;
    }

    /// What Enter in the empty field does: on to the end.
    void onEmptyEnter(Runnable action) {
        onEmptyEnter = action;
    }

    private static HBox help() {
        HBox help = new HBox(6);
        help.setAlignment(Pos.CENTER_LEFT);
        help.getStyleClass().add("sheet-help");
        for (String one : Words.of("rental.inspect.keys").split("\\|")) {
            String[] parts = one.split("=", 2);
            for (String key : parts[0].split(" ")) {
                help.getChildren().add(Parts.key(key));
            }
            Label words = Parts.words(parts[1], "small", "muted");
            words.setStyle("-fx-padding: 0 10 0 0");
            help.getChildren().add(words);
        }
        return help;
    }

    /// Shows an inspection; another than before begins anew.
    void show(@Nullable Draft draft) {
        if (draft == null) {
            items.values().forEach(InspectionItemView::drop);
            items.clear();
            lines.getChildren().clear();
            shown = null;
            return;
        }
        boolean other = shown == null || shown.house().id() != draft.house().id() || !Objects.equals(shown.before(), draft.before()) || !shown.checklist().edition().equals(draft.checklist().edition());
        Draft before = shown;
        shown = draft;
        if (other) {
            items.values().forEach(InspectionItemView::drop);
            items.clear();
            draft.checklist().active().forEach(item -> items.put(item.code(), new InspectionItemView(tools, item, result -> marked(item.code(), result))));
            category = "";
            seek.clear();
            pane.setVvalue(0);
            filter();
        }
        items.forEach((code, item) -> {
            if (other || before == null || !Objects.equals(before.answer(code), draft.answer(code)) || !Objects.equals(before.finding(code), draft.finding(code))) {
                item.show(draft);
            }
        });
        boolean nobody = draft.notLetIn();
        lines.setDisable(nobody);
        seek.setDisable(nobody);
        if (nobody == middle.getChildren().contains(pane)) {
            middle.getChildren().setAll(nobody ? List.of(EmptyPlace.of(Words.of("rental.inspect.not-let-in"), Words.of("rental.inspect.not-let-in.text"), List.of())) : List.of(pane));
        }
    }

    /// Only the items of a group; empty for all.
    void category(String chosen) {
        category = chosen;
        seek.clear();
        filter();
        pane.setVvalue(0);
    }

    void focus() {
        seek.requestFocus();
        seek.selectAll();
    }

    void problems(List<Problem> all) {
        items.values().forEach(item -> item.problems(all));
    }

    /// Opens an item and puts the keyboard into it.
    void goTo(String code) {
        InspectionItemView item = items.get(code);
        if (item == null) {
            return;
        }
        if (!lines.getChildren().contains(item.node())) {
            category = "";
            seek.clear();
            filter();
        }
        unfold(item);
    }

    /// What is being typed into the open item is read.
    void settle() {
        InspectionItemView open = open();
        FindingView form = open == null ? null : open.form();
        if (form != null) {
            form.settle();
        }
    }

    /// The failing item that is open; null for none.
    @Nullable InspectionItemView open() {
        return items.values().stream().filter(item -> item.form() != null).findFirst().orElse(null);
    }

    /// The item that the clerk is at: open, or with the keyboard.
    @Nullable InspectionItemView current() {
        InspectionItemView open = open();
        return open != null ? open : items.values().stream().filter(item -> item.node().isFocused()).findFirst().orElse(null);
    }

    private List<InspectionItemView> seen() {
        return items.values().stream().filter(item -> lines.getChildren().contains(item.node())).toList();
    }

    private void filter() {
        String typed = seek.getText().strip();
        List<InspectionItemView> wanted = items.values().stream().filter(item -> typed.isEmpty() ? category.isEmpty() || item.item().category().equals(category) : item.fits(typed)).toList();
        lines.getChildren().setAll(wanted.stream().map(InspectionItemView::node).toList());
        Parts.tell(hint, wanted.isEmpty() && !items.isEmpty() ? Words.of("rental.inspect.no-item", typed) : "");
    }

    private void seeking(KeyEvent press) {
        String typed = seek.getText();
        if (press.getCode() == KeyCode.ENTER && !press.isShortcutDown()) {
            press.consume();
            if (typed.isBlank()) {
                onEmptyEnter.run();
            } else {
                items.values().stream().filter(item -> item.is(typed)).findFirst().or(() -> seen().stream().findFirst()).ifPresent(this::fails);
            }
        } else if (press.getCode() == KeyCode.DOWN) {
            press.consume();
            seen().stream().findFirst().ifPresent(item -> item.node().requestFocus());
        } else if (press.getCode() == KeyCode.ESCAPE && !typed.isEmpty()) {
            press.consume();
            seek.clear();
        }
    }

    /// What is typed and entered fails; its fields are open at once.
    private void fails(InspectionItemView item) {
        seek.clear();
        category = "";
        filter();
        tools.controller().mark(item.item().code(), Result.N);
        unfold(item);
    }

    private void marked(String code, Result result) {
        tools.controller().mark(code, result);
        InspectionItemView item = items.get(code);
        Draft draft = shown;
        if (item != null && draft != null) {
            // where the answer was refused the line shows again what holds
            item.show(draft);
            if (result == Result.N) {
                unfold(item);
            }
        }
    }

    private void unfold(InspectionItemView item) {
        Finding finding = shown == null ? null : shown.finding(item.item().code());
        if (finding == null) {
            item.node().requestFocus();
            inSight(item);
            return;
        }
        items.values().stream().filter(other -> other != item).forEach(InspectionItemView::fold);
        FindingView form = item.unfold(finding, () -> folded(item));
        form.problems(tools.controller().problemsProperty().get());
        form.start();
        Draft now = Objects.requireNonNull(shown);
        items.values().forEach(other -> other.show(now));
        inSight(item);
    }

    /// Once its fields have their place.
    private void inSight(InspectionItemView item) {
        Platform.runLater(() -> {
            pane.applyCss();
            pane.layout();
            Scrolling.bringIntoSight(item.node());
        });
    }

    /// Through with one: back to where the next is typed.
    private void folded(InspectionItemView item) {
        item.fold();
        Draft now = shown;
        if (now != null) {
            item.show(now);
        }
        focus();
    }

    private void walking(KeyEvent press) {
        InspectionItemView at = items.values().stream().filter(item -> item.node().isFocused()).findFirst().orElse(null);
        if (at == null || press.isShortcutDown()) {
            return;
        }
        List<InspectionItemView> seen = seen();
        int index = seen.indexOf(at);
        boolean taken = true;
        switch (press.getCode()) {
            case UP -> go(seen, index - 1);
            case DOWN -> go(seen, index + 1);
            case HOME -> go(seen, 0);
            case END -> go(seen, seen.size() - 1);
            case SPACE -> turnOver(at.item().code());
            case N -> marked(at.item().code(), Result.NA);
            case ENTER -> unfold(at);
            case ESCAPE -> focus();
            default -> taken = false;
        }
        if (taken) {
            press.consume();
        }
    }

    private void turnOver(String code) {
        Draft draft = shown;
        marked(code, draft != null && draft.finding(code) != null ? Result.Y : Result.N);
    }

    private void go(List<InspectionItemView> seen, int index) {
        if (index < 0) {
            focus();
        } else {
            VBox next = seen.get(Math.min(index, seen.size() - 1)).node();
            next.requestFocus();
            Scrolling.bringIntoSight(next);
        }
    }

    /// A digit on a line begins to look for another.
    private void typing(KeyEvent typed) {
        if (typed.getTarget() instanceof VBox && typed.getCharacter().matches("[0-9]")) {
            typed.consume();
            seek.requestFocus();
            seek.setText(typed.getCharacter());
            seek.end();
        }
    }
}
