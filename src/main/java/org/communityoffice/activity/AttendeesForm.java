package org.communityoffice.activity;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.resident.WrittenName;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.NamesField;
import org.communityoffice.ui.Parts;
import org.kordamp.ikonli.feather.Feather;

/// Who came, by name: initials and Enter, or a whole list pasted; what the roster does not know is said and kept as written.
final class AttendeesForm {
    private final ActivityController controller;
    private final NamesField names;
    private final FlowPane chips = new FlowPane(6, 6);
    private final Label title = Parts.words("", "form-section");
    private final Label told = Parts.paragraph("", "small", "muted");
    private final Label problem = Parts.paragraph("", "form-problem");
    private final VBox node;
    private final ReadOnlyObjectWrapper<List<Attendee>> people = new ReadOnlyObjectWrapper<>(List.of());

    AttendeesForm(ActivityController controller) {
        this.controller = controller;
        names = new NamesField(PersonChoices.of(controller), "attendee-name", Words.of("activity.people.prompt"));
        node = new VBox(6, title, names.node(), problem, told, chips);
        names.onChosen(choice -> add(List.of(PersonChoices.attendee(choice)), 0));
        names.onWritten(written -> controller.named(written, this::named));
        names.onKept(written -> add(List.of(new Attendee(null, written)), 0));
        names.onEmptyBack(() -> remove(people.get().size() - 1));
        people.subscribe(this::draw);
        Parts.tell(told, "");
        Parts.tell(problem, "");
    }

    Node node() {
        return node;
    }

    NamesField names() {
        return names;
    }

    ReadOnlyObjectProperty<List<Attendee>> peopleProperty() {
        return people.getReadOnlyProperty();
    }

    void show(List<Attendee> shown) {
        people.set(List.copyOf(shown));
        Parts.tell(told, "");
        Parts.tell(problem, "");
        names.node().clear();
    }

    void problem(String message) {
        Parts.tell(problem, message);
    }

    /// Who was written: one bearer is meant, several are chosen from, nobody stays as written.
    private void named(List<WrittenName> found) {
        List<Attendee> clear = new ArrayList<>();
        List<String> several = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (WrittenName one : found) {
            switch (one.bearers().size()) {
                case 0 -> {
                    unknown.add(one.written());
                    clear.add(new Attendee(null, one.written()));
                }
                case 1 -> clear.add(new Attendee(one.bearers().getFirst().id(), one.written()));
                default -> several.add(one.written());
            }
        }
        int before = people.get().size();
        String twice = add(clear, found.size());
        if (found.size() > 1) {
            List<String> lines = new ArrayList<>();
            lines.add(Words.of("activity.people.pasted", found.size(), people.get().size() - before));
            if (!unknown.isEmpty()) {
                lines.add(Words.of("activity.people.unknown", String.join("、", unknown)));
            }
            if (!several.isEmpty()) {
                lines.add(Words.of("activity.people.several", String.join("、", several)));
            }
            if (!twice.isEmpty()) {
                lines.add(twice);
            }
            Parts.tell(told, String.join("\n", lines));
        }
        names.choose(several);
    }

    /// @return what was written twice, in a sentence; else empty
    private String add(List<Attendee> more, int pasted) {
        List<Attendee> now = new ArrayList<>(people.get());
        List<String> twice = new ArrayList<>();
        for (Attendee one : more) {
            if (now.stream().anyMatch(one::same)) {
                twice.add(one.name());
            } else {
                now.add(one);
            }
        }
        people.set(List.copyOf(now));
        String sentence = twice.isEmpty() ? "" : Words.of("activity.people.twice", String.join("、", twice));
        if (pasted < 2) {
            Parts.tell(told, sentence);
        }
        Parts.tell(problem, "");
        return sentence;
    }

    private void remove(int at) {
        if (at >= 0) {
            List<Attendee> now = new ArrayList<>(people.get());
            now.remove(at);
            people.set(List.copyOf(now));
        }
    }

    private void draw(List<Attendee> now) {
        title.setText(now.isEmpty() ? Words.of("activity.people.title") : Words.of("activity.people.count", now.size()));
        chips.getChildren().setAll(java.util.stream.IntStream.range(0, now.size()).mapToObj(i -> chip(now.get(i), i)).toList());
    }

    private Node chip(Attendee one, int at) {
        String words = one.person() == null ? Words.of("activity.people.outside", one.name()) : one.name();
        Button chip = Parts.button(Command.plain(words, null, null, () -> remove(at)));
        chip.setGraphic(Parts.icon(Feather.X));
        chip.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        chip.getStyleClass().addAll("chip", one.person() == null ? "off" : "known");
        chip.setFocusTraversable(false);
        chip.setAccessibleText(Words.of("activity.people.remove", one.name()));
        return chip;
    }
}
