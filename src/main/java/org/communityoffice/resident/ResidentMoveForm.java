package org.communityoffice.resident;

import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Form;
import org.communityoffice.ui.Parts;
import org.jspecify.annotations.Nullable;

/// Moving, leaving, dying, coming back: who, where to, since when; under it, in words, what will happen.
final class ResidentMoveForm {
    private final ResidentActsController acts;
    private final ResidentFormFields fields;
    private final Clock clock;
    private final Stored person;
    private final Consumer<Form> onForm;
    private final Consumer<SaveResult> told;
    private final Runnable onEnd;
    private final VBox node = new VBox();
    private final VBox place = new VBox();
    private final Label what = Parts.paragraph("", "muted");
    private final ToggleGroup kinds = new ToggleGroup();
    private MovePlan.Act act;
    private @Nullable Form form;

    /// @param onForm told which form holds what is typed, each time it is another one
    ResidentMoveForm(ResidentActsController acts, ResidentFormFields fields, Clock clock, Stored person, Consumer<Form> onForm, Consumer<SaveResult> told, Runnable onEnd) {
        this.acts = acts;
        this.fields = fields;
        this.clock = clock;
        this.person = person;
        this.onForm = onForm;
        this.told = told;
        this.onEnd = onEnd;
        boolean here = ResidentStatus.livingHere(person.values());
        act = here ? MovePlan.Act.MOVE : MovePlan.Act.RETURN;
        HBox segments = new HBox();
        segments.getStyleClass().add("segments");
        segments.setStyle("-fx-padding: 0");
        for (MovePlan.Act one : MovePlan.Act.values()) {
            if (here == (one != MovePlan.Act.RETURN)) {
                segments.getChildren().add(segment(one));
            }
        }
        HBox line = new HBox(segments);
        line.setStyle("-fx-padding: 12 16 0 16");
        what.setId("move-plan");
        what.setStyle("-fx-padding: 0 16 16 16");
        node.getChildren().setAll(line, place, what);
    }

    private ToggleButton segment(MovePlan.Act one) {
        ToggleButton segment = new ToggleButton(Words.of("resident.move.act." + one));
        segment.getStyleClass().addAll("segment", "boxed");
        segment.setId("act-" + one);
        segment.setToggleGroup(kinds);
        segment.setSelected(one == act);
        segment.setUserData(one);
        segment.setOnAction(_ -> {
            segment.setSelected(true);
            begin(one);
        });
        return segment;
    }

    Node node() {
        return node;
    }

    void begin() {
        begin(act);
    }

    /// The next kind of act; what was typed is kept where the other form has it too.
    void next() {
        var all = kinds.getToggles();
        var chosen = all.get((all.indexOf(kinds.getSelectedToggle()) + 1) % all.size());
        kinds.selectToggle(chosen);
        begin((MovePlan.Act) chosen.getUserData());
    }

    private void begin(MovePlan.Act chosen) {
        Map<String, String> typed = form == null ? Map.of() : form.typed();
        act = chosen;
        acts.start(person, chosen, start -> {
            if (act == start.act()) {
                show(start, typed);
            }
        });
    }

    private void show(ResidentActsController.Start start, Map<String, String> typed) {
        Form shown = new Form(MoveFields.TYPE, fields.move(start.act(), start.people()), clock);
        form = shown;
        place.getChildren().setAll(shown.node());
        shown.show(start.values());
        shown.type(typed);
        shown.onTyping(this::tell);
        shown.onSave(this::save);
        shown.onSaveAndNext(this::save);
        shown.onEnd(onEnd);
        onForm.accept(shown);
        node.applyCss();
        node.layout();
        shown.focusFirst();
        tell();
    }

    /// Says what will happen as far as it is typed.
    private void tell() {
        Form shown = form;
        if (shown == null) {
            return;
        }
        Values typed = shown.soFar();
        acts.plan(act, typed, plan -> {
            if (shown == form && typed.equals(shown.soFar())) {
                boolean ready = plan.problems().isEmpty() || !plan.title().isEmpty();
                what.setText(ready ? plan.title() + "\n" + String.join("\n", plan.notes()) : "");
            }
        });
    }

    void save() {
        Form shown = form;
        Values typed = shown == null ? null : shown.values();
        if (shown == null || typed == null) {
            return;
        }
        acts.move(act, typed, result -> {
            if (result instanceof SaveResult.Invalid(var problems)) {
                shown.problems(problems);
            } else {
                told.accept(result);
            }
        });
    }
}
