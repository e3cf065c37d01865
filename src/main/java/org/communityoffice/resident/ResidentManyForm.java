package org.communityoffice.resident;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.resident.ResidentFormFields.Together;
import org.communityoffice.ui.Choices;
import org.communityoffice.ui.FieldText;
import org.communityoffice.ui.Form;
import org.communityoffice.ui.FormField;
import org.communityoffice.ui.Parts;
import org.jspecify.annotations.Nullable;

/// Changing ticked people together: one field, its new value, and under it who changes, from what to what, and who cannot.
final class ResidentManyForm {
    private static final Field<String> WHICH = Field.code("which");
    private static final RecordType TYPE = new RecordType("together", "which", List.of(WHICH));
    private static final int MOST = 6;

    private final ResidentActsController acts;
    private final Clock clock;
    private final List<Stored> who;
    private final List<Together> fields;
    private final Consumer<Form> onForm;
    private final Consumer<SaveResult> told;
    private final Runnable onEnd;
    private final Form which;
    private final VBox place = new VBox();
    private final Label what = Parts.paragraph("");
    private final Label cannot = Parts.paragraph("", "warning-text");
    private final VBox node;
    private @Nullable Together chosen;
    private @Nullable Form value;

    /// @param onForm told which form holds what is typed, each time it is another one
    ResidentManyForm(ResidentActsController acts, ResidentFormFields formFields, Clock clock, List<Stored> who, Consumer<Form> onForm, Consumer<SaveResult> told, Runnable onEnd) {
        this.acts = acts;
        this.clock = clock;
        this.who = who;
        this.onForm = onForm;
        this.told = told;
        this.onEnd = onEnd;
        fields = formFields.together(acts.buildings(), acts.registers());
        Choices choices = Choices.of(fields.stream().map(one -> new Choices.Choice(one.label(), one.label(), "")).toList());
        which = new Form(TYPE, List.of(new FormField(WHICH, Words.of("resident.many.which"), true, "", choices, false)), clock);
        which.onTyping(this::choose);
        which.onEnd(() -> {
            if (value != null) {
                value.focusFirst();
            }
        });
        which.onSave(this::save);
        what.setId("many-plan");
        cannot.setId("many-refused");
        VBox plan = new VBox(8, what, cannot);
        plan.setStyle("-fx-padding: 0 16 16 16");
        node = new VBox(which.node(), place, plan);
        place.setId("many-value");
    }

    Node node() {
        return node;
    }

    void begin() {
        which.show(Values.none(TYPE));
        onForm.accept(which);
        which.focusFirst();
    }

    private void choose() {
        String label = which.soFar().get(WHICH, "");
        Together now = fields.stream().filter(one -> one.label().equals(label)).findFirst().orElse(null);
        if (now == chosen) {
            return;
        }
        chosen = now;
        value = null;
        place.getChildren().clear();
        say(null);
        if (now != null) {
            show(now);
        }
    }

    private void show(Together now) {
        Form shown = new Form(now.type(), now.fields(), clock);
        value = shown;
        place.getChildren().setAll(shown.node());
        shown.show(now.type() == RegisterFields.TYPE ? acts.newEntry() : Values.none(now.type()));
        shown.onTyping(this::tell);
        shown.onSave(this::save);
        shown.onSaveAndNext(this::save);
        shown.onEnd(onEnd);
        onForm.accept(shown);
        node.applyCss();
        node.layout();
    }

    /// Says what will happen as far as it is typed.
    private void tell() {
        Together now = chosen;
        Form shown = value;
        if (now != null && shown != null) {
            Values typed = shown.soFar();
            acts.plan(who, now.field(), typed, plan -> {
                if (shown == value && typed.equals(shown.soFar())) {
                    say(plan);
                }
            });
        }
    }

    private void say(@Nullable ManyPlan plan) {
        Together now = chosen;
        if (plan == null || now == null) {
            what.setText("");
            cannot.setText("");
            return;
        }
        String to = words(now, plan.value());
        String lines = plan.old().stream().limit(MOST).map(old -> Words.of("resident.many.line", words(now, old.value()), to, old.many())).collect(Collectors.joining("\n"));
        String more = plan.old().size() > MOST ? "\n" + Words.of("resident.many.more", plan.old().size() - MOST) : "";
        String same = plan.same() == 0 ? "" : "\n" + Words.of("resident.many.same", plan.same());
        String many = Words.of(now.type() == HouseholdFields.TYPE ? "resident.many.homes" : "resident.many.people", plan.steps().size());
        what.setText(many + (lines.isEmpty() ? "" : "\n" + lines) + more + same);
        cannot.setText(plan.refused().isEmpty() ? "" : Words.of("resident.many.refused", plan.refused().size()) + "\n" + plan.reasons().entrySet().stream()
                .map(reason -> Words.of("resident.many.reason", String.join("、", reason.getValue().stream().limit(MOST).toList()), reason.getKey())).collect(Collectors.joining("\n")));
    }

    private static String words(Together now, @Nullable Object value) {
        String text = FieldText.shown(now.fields().getFirst(), value);
        return text.isEmpty() ? Words.of("ui.history.nothing") : text;
    }

    void save() {
        Together now = chosen;
        Form shown = value;
        if (which.values() == null || now == null || shown == null) {
            return;
        }
        Values typed = shown.values();
        if (typed == null) {
            return;
        }
        acts.plan(who, now.field(), typed, plan -> {
            say(plan);
            if (plan.steps().isEmpty()) {
                shown.problems(List.of(new Problem(now.field().key(), Words.of("resident.many.nobody"))));
            } else {
                acts.change(plan, told);
            }
        });
    }
}
