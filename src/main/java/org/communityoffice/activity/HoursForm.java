package org.communityoffice.activity;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.resident.WrittenName;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.NamesField;
import org.communityoffice.ui.Parts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Volunteers and their hours: name Enter hours Enter; an empty Enter in the hours takes those of the line before.
final class HoursForm {
    private final ActivityController controller;
    private final NamesField names;
    private final TextField hours = new TextField();
    private final Label title = Parts.words("", "form-section");
    private final Label told = Parts.paragraph("", "small", "muted");
    private final Label problem = Parts.paragraph("", "form-problem");
    private final VBox rows = new VBox();
    private final VBox node;
    private final ReadOnlyObjectWrapper<List<GivenHours>> given = new ReadOnlyObjectWrapper<>(List.of());
    private final List<Attendee> waiting = new ArrayList<>();

    HoursForm(ActivityController controller) {
        this.controller = controller;
        names = new NamesField(PersonChoices.of(controller), "volunteer-name", Words.of("activity.hours.prompt"));
        hours.setId("volunteer-hours");
        hours.setPrefWidth(84);
        hours.setMinWidth(84);
        hours.setAccessibleText(Words.of("activity.hours.hours"));
        HBox.setHgrow(names.node(), Priority.ALWAYS);
        HBox line = new HBox(8, names.node(), hours, Parts.words(Words.of("activity.hours.unit"), "muted"));
        line.setAlignment(Pos.CENTER_LEFT);
        node = new VBox(6, title, line, problem, told, rows);
        names.onChosen(choice -> wait(List.of(PersonChoices.attendee(choice))));
        names.onWritten(written -> controller.named(written, this::named));
        names.onKept(written -> wait(List.of(new Attendee(null, written))));
        names.onEmptyBack(() -> remove(given.get().size() - 1));
        hours.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER && !press.isShortcutDown()) {
                press.consume();
                enter();
            }
        });
        given.subscribe(this::draw);
        Parts.tell(problem, "");
        Parts.tell(told, "");
    }

    Node node() {
        return node;
    }

    NamesField names() {
        return names;
    }

    ReadOnlyObjectProperty<List<GivenHours>> givenProperty() {
        return given.getReadOnlyProperty();
    }

    void show(List<GivenHours> shown) {
        waiting.clear();
        given.set(List.copyOf(shown));
        Parts.tell(problem, "");
        Parts.tell(told, "");
        names.node().clear();
        hours.clear();
    }

    void problem(String message) {
        Parts.tell(problem, message);
    }

    /// Whether a name waits for its hours: then the entry is not complete.
    Optional<String> unfinished() {
        return waiting.isEmpty() ? Optional.empty() : Optional.of(Words.of("activity.hours.waiting", String.join("、", waiting.stream().map(Attendee::name).toList())));
    }

    private void named(List<WrittenName> found) {
        List<Attendee> clear = new ArrayList<>();
        List<String> several = new ArrayList<>();
        for (WrittenName one : found) {
            if (one.bearers().size() > 1) {
                several.add(one.written());
            } else {
                clear.add(new Attendee(one.bearers().isEmpty() ? null : one.bearers().getFirst().id(), one.written()));
            }
        }
        if (several.isEmpty()) {
            wait(clear);
        } else {
            waiting.addAll(clear);
            names.choose(several);
        }
    }

    /// These are next to get hours.
    private void wait(List<Attendee> people) {
        for (Attendee one : people) {
            if (given.get().stream().anyMatch(known -> known.who().same(one))) {
                Parts.tell(told, Words.of("activity.people.twice", one.name()));
                return;
            }
        }
        waiting.addAll(people);
        Parts.tell(told, unfinished().orElse(""));
        Parts.tell(problem, "");
        hours.requestFocus();
    }

    private void enter() {
        BigDecimal number = hours.getText().isBlank() ? before() : read(hours.getText());
        String why = number == null ? Words.of("activity.hours.number") : ActivityCheck.hours(number).orElse("");
        if (waiting.isEmpty()) {
            names.node().requestFocus();
            return;
        }
        Parts.tell(problem, why);
        if (number == null || !why.isEmpty()) {
            return;
        }
        List<GivenHours> now = new ArrayList<>(given.get());
        waiting.forEach(one -> now.add(new GivenHours(one, number, "")));
        waiting.clear();
        hours.clear();
        Parts.tell(told, "");
        given.set(List.copyOf(now));
        names.node().requestFocus();
    }

    /// 同上.
    private @Nullable BigDecimal before() {
        return given.get().isEmpty() ? null : given.get().getLast().hours();
    }

    private static @Nullable BigDecimal read(String text) {
        try {
            return new BigDecimal(Normalizer.normalize(text.strip(), Normalizer.Form.NFKC));
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private void remove(int at) {
        if (at >= 0) {
            List<GivenHours> now = new ArrayList<>(given.get());
            now.remove(at);
            given.set(List.copyOf(now));
        }
    }

    private void draw(List<GivenHours> now) {
        title.setText(now.isEmpty() ? Words.of("activity.hours.title") : Words.of("activity.hours.count", now.size(), GivenHours.sum(now).stripTrailingZeros().toPlainString()));
        hours.setPromptText(now.isEmpty() ? Words.of("activity.hours.hours") : Words.of("activity.hours.same", now.getLast().hours().stripTrailingZeros().toPlainString()));
        rows.getChildren().setAll(java.util.stream.IntStream.range(0, now.size()).mapToObj(i -> row(now.get(i), i)).toList());
    }

    private Node row(GivenHours one, int at) {
        Button gone = Parts.button(Command.square(Words.of("activity.people.remove", one.who().name()), Feather.X, null, () -> remove(at)));
        gone.getStyleClass().add("bare");
        gone.setFocusTraversable(false);
        Label number = Parts.words(Words.of("activity.hours.one", one.hours().stripTrailingZeros().toPlainString()));
        String name = one.who().person() == null ? Words.of("activity.people.outside", one.who().name()) : one.who().name();
        HBox line = new HBox(8, Parts.words(name), Parts.spring(), number, gone);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("soft-line-below");
        return line;
    }
}
