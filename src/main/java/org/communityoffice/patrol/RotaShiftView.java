package org.communityoffice.patrol;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.communityoffice.group.PersonFinder;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;

import org.communityoffice.ui.Command;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.NamesField;
import org.communityoffice.ui.Parts;
import org.jspecify.annotations.Nullable;

/// The shift of the cell in front, beside the grid: its people with their posts; changed here, saved with Ctrl+S.
final class RotaShiftView {
    private final RotaController controller;
    private final Dialogs dialogs;
    private final Label title = Parts.words("", "record-title");
    private final Label second = Parts.paragraph("", "small", "muted");
    private final Label problem = Parts.paragraph("", "form-problem");
    private final VBox people = new VBox(4);
    private final TextField leader = new TextField();
    private final TextField note = new TextField();
    private final NamesField names;
    private final VBox body;
    private final VBox node;
    private Runnable onBack = () -> { };
    private @Nullable Shift before;
    private @Nullable PlannedShift draft;

    RotaShiftView(RotaController controller, Dialogs dialogs) {
        this.controller = controller;
        this.dialogs = dialogs;
        names = new NamesField(((PersonFinder) this::like).choices(), "rota-name", Words.of("patrol.rota.add-person"));
        names.onChosen(choice -> add(choice.code().equals("0") ? null : Long.valueOf(choice.code()), choice.words()));
        names.onWritten(written -> written.forEach(this::written));
        names.onKept(name -> add(null, name));
        names.onEmptyEnter(leader::requestFocus);
        names.onEmptyBack(() -> remove(draft == null ? -1 : draft.places().size() - 1));
        leader.setId("rota-leader");
        note.setId("rota-note");
        Button save = Parts.button(Command.filled(Words.of("patrol.rota.save"), null, "Ctrl+S", this::save));
        save.setId("rota-save");
        FlowPane buttons = new FlowPane(8, 8, save, Parts.button(Command.plain(Words.of("patrol.rota.swap-ask"), null, "F7", this::swap)),
                Parts.button(Command.plain(Words.of("patrol.rota.cancel"), null, null, this::cancel)));
        body = new VBox(8, people, names.node(), labelled(Words.of("patrol.rota.leader"), leader), labelled(Words.of("patrol.rota.note"), note), problem, buttons);
        VBox all = new VBox(8, title, second, body);
        all.getStyleClass().add("rota-panel");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        node = new VBox(scroll);
        node.getStyleClass().add("rota-side");
        node.setPrefWidth(286);
        node.setMinWidth(286);
        node.setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.ESCAPE) {
                press.consume();
                show();
                onBack.run();
            }
        });
    }

    Region node() {
        return node;
    }

    /// Where the focus goes when the shift is done.
    void onBack(Runnable action) {
        onBack = action;
    }

    private static VBox labelled(String label, TextField field) {
        field.setAccessibleText(label);
        return new VBox(2, Parts.words(label, "small", "muted"), field);
    }

    private List<PersonFinder.Found> like(String typed) {
        return draft == null || draft.team() == null ? List.of() : controller.like(draft.team(), draft.day(), typed);
    }

    /// Shows the stored shift of the cell; what was typed is gone.
    void show() {
        before = controller.shift();
        draft = before == null ? null : PlannedShift.of(before);
        draw();
    }

    /// Shows a new shift that is not saved yet.
    void begin(PlannedShift planned) {
        before = null;
        draft = planned;
        draw();
        names.node().requestFocus();
    }

    void focus() {
        names.node().requestFocus();
    }

    boolean hasShift() {
        return draft != null;
    }

    private void draw() {
        problem("");
        RotaGrid.Line line = controller.line();
        PlannedShift now = draft;
        Parts.showing(body, now != null);
        var day = controller.cellProperty().get().day();
        String head = Words.of("patrol.rota.day", RotaRules.day(day), day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA));
        if (now == null) {
            title.setText(head);
            second.setText(line == null ? "" : Words.of("patrol.rota.empty-cell", line.teamName(), kinds()));
            return;
        }
        title.setText(head + " " + controller.kinds().name(now.kind()));
        ShiftSpan span = now.span();
        String hours = span == null ? "" : span.from().toLocalTime() + "–" + (span.overMidnight() ? Words.of("patrol.rota.next-day") : "") + span.to().toLocalTime();
        String swap = now.values().get(ShiftFields.SWAP_WITH, "");
        second.setText(String.join(" · ", java.util.stream.Stream.of(line == null ? "" : line.teamName(), hours, now.row() == null ? Words.of("patrol.rota.not-saved")
                : now.cancelled() ? Words.of("patrol.rota.cancelled") : "", swap.isEmpty() ? "" : Words.of("patrol.rota.swapped", swap)).filter(words -> !words.isEmpty()).toList()));
        leader.setText(now.values().get(ShiftFields.LEADER, ""));
        note.setText(now.values().get(ShiftFields.NOTE, ""));
        drawPeople(now);
    }

    private String kinds() {
        List<String> out = new ArrayList<>();
        List<ShiftKinds.Kind> offered = controller.kinds().offered();
        for (int i = 0; i < Math.min(6, offered.size()); i++) {
            out.add((i + 1) + " " + offered.get(i).shortName());
        }
        return String.join("　", out);
    }

    private void drawPeople(PlannedShift now) {
        people.getChildren().setAll(Parts.words(Words.of("patrol.rota.people", now.places().size()), "section-title"));
        for (int i = 0; i < now.places().size(); i++) {
            people.getChildren().add(person(now.places().get(i), i));
        }
    }

    private HBox person(RotaPlace place, int at) {
        Label name = Parts.words(place.name());
        name.setMinWidth(70);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        ComboBox<Stored> post = new ComboBox<>();
        post.getItems().add(null);
        post.getItems().addAll(controller.posts());
        post.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Stored one) {
                return one == null ? Words.of("patrol.rota.no-post") : one.values().get(PostFields.NAME, "");
            }

            @Override
            public @Nullable Stored fromString(String text) {
                return null;
            }
        });
        post.setValue(controller.posts().stream().filter(one -> Long.valueOf(one.id()).equals(place.post())).findFirst().orElse(null));
        post.setPrefWidth(116);
        post.setMinWidth(116);
        post.setId("rota-post-" + at);
        post.setAccessibleText(Words.of("patrol.rota.post-of", place.name()));
        post.setOnAction(_ -> replace(at, place.at(post.getValue() == null ? null : post.getValue().id())));
        Button away = Parts.button(Command.square(Words.of("patrol.rota.remove", place.name()), org.kordamp.ikonli.feather.Feather.X, null, () -> remove(at)));
        away.getStyleClass().addAll("low", "bare");
        HBox row = new HBox(6, name, post, away);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private void written(String name) {
        List<PersonFinder.Found> bearers = like(name).stream().filter(one -> one.name().equals(name)).toList();
        if (bearers.size() > 1) {
            names.choose(List.of(name));
        } else {
            add(bearers.isEmpty() || bearers.getFirst().id() == 0 ? null : bearers.getFirst().id(), name);
        }
    }

    private void add(@Nullable Long person, String name) {
        if (draft != null) {
            List<RotaPlace> now = new ArrayList<>(draft.places());
            now.add(new RotaPlace(person, name, null));
            keep(now);
        }
    }

    private void remove(int at) {
        if (draft != null && at >= 0) {
            List<RotaPlace> now = new ArrayList<>(draft.places());
            now.remove(at);
            keep(now);
            names.node().requestFocus();
        }
    }

    private void replace(int at, RotaPlace by) {
        if (draft != null && at < draft.places().size()) {
            List<RotaPlace> now = new ArrayList<>(draft.places());
            now.set(at, by);
            draft = draft.with(now);
        }
    }

    private void keep(List<RotaPlace> places) {
        if (draft != null) {
            draft = draft.with(places);
            drawPeople(draft);
        }
    }

    void save() {
        if (draft != null) {
            PlannedShift now = draft.with(draft.values().change().set(ShiftFields.LEADER, leader.getText().strip()).set(ShiftFields.NOTE, note.getText().strip()).done());
            Shift from = before;
            controller.save(from, now, false, result -> told(result, () -> controller.save(from, now, true, again -> told(again, () -> { }))));
        }
    }

    void cancel() {
        if (before != null) {
            controller.cancel(before, result -> told(result, () -> { }));
        }
    }

    private void told(SaveResult result, Runnable sure) {
        switch (result) {
            case SaveResult.Saved _ -> onBack.run();
            case SaveResult.Invalid(List<Problem> problems) -> problem(lines(problems));
            case SaveResult.Unsure(List<Problem> doubts) -> dialogs.ask(Words.of("patrol.rota.ask"), lines(doubts), List.of(Command.filled(Words.of("patrol.rota.ask.save"), null, null, sure)));
            case SaveResult.ChangedElsewhere(Stored _, String by) -> {
                controller.load();
                dialogs.say(Words.of("patrol.rota.changed"), Words.of("patrol.rota.changed.text", by));
            }
        }
    }

    private static String lines(List<Problem> problems) {
        return String.join("\n", problems.stream().map(Problem::message).toList());
    }

    private void problem(String words) {
        Parts.tell(problem, words);
    }

    /// 调班: whose place, and with whom.
    void swap() {
        Shift here = before;
        if (here == null || here.members().isEmpty()) {
            return;
        }
        ComboBox<String> mine = new ComboBox<>();
        mine.getItems().addAll(here.members().stream().map(member -> RotaPlace.of(member).name()).toList());
        mine.setId("swap-mine");
        mine.getSelectionModel().selectFirst();
        ComboBox<RotaController.Swap> theirs = new ComboBox<>();
        theirs.getItems().addAll(controller.swaps(here, ""));
        theirs.setConverter(new StringConverter<>() {
            @Override
            public String toString(RotaController.@Nullable Swap one) {
                return one == null ? "" : one.words();
            }

            @Override
            public RotaController.@Nullable Swap fromString(String text) {
                return null;
            }
        });
        theirs.setId("swap-theirs");
        theirs.getSelectionModel().selectFirst();
        theirs.setMaxWidth(Double.MAX_VALUE);
        mine.setMaxWidth(Double.MAX_VALUE);
        Consumer<Boolean> run = sure -> {
            RotaController.Swap with = theirs.getValue();
            if (with != null) {
                controller.swap(here, mine.getSelectionModel().getSelectedIndex(), with, sure, result -> told(result, () ->
                        controller.swap(here, mine.getSelectionModel().getSelectedIndex(), with, true, again -> told(again, () -> { }))));
            }
        };
        VBox asked = new VBox(8, Parts.words(Words.of("patrol.rota.swap-mine"), "small", "muted"), mine,
                Parts.words(Words.of("patrol.rota.swap-theirs"), "small", "muted"), theirs);
        asked.getStyleClass().add("dialog-body");
        dialogs.show(Words.of("patrol.rota.swap-title"), org.kordamp.ikonli.feather.Feather.REPEAT, "", asked, Words.of("patrol.rota.leave"),
                List.of(Command.filled(Words.of("patrol.rota.swap-do"), null, null, () -> run.accept(false))), 420);
        mine.requestFocus();
    }

}
