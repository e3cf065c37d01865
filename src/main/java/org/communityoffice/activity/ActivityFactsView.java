package org.communityoffice.activity;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Field;
import org.communityoffice.model.Words;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.ui.FactsPane;
import org.communityoffice.ui.Parts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The tabs 资料, 参加的人 and 志愿者 of an activity.
final class ActivityFactsView {
    private final ActivityFormFields fields;
    private final FieldWords words;

    ActivityFactsView(ActivityFormFields fields, FieldWords words) {
        this.fields = fields;
        this.words = words;
    }

    /// @param fill starts the form at a field
    Node facts(ActivityFile file, Consumer<@Nullable Field<?>> fill) {
        VBox node = body();
        if (!file.missing().isEmpty()) {
            String names = String.join("、", file.missing().stream().map(field -> words.label(ActivityFields.TYPE, field)).toList());
            node.getChildren().add(note(Words.of("activity.missing", names), Words.of("activity.fill"), () -> fill.accept(file.missing().getFirst())));
        }
        if (!file.row().evidence().isEmpty()) {
            node.getChildren().add(evidence(file));
        }
        node.getChildren().addAll(FactsPane.of(fields.facts(), file.row().values(), words));
        return node;
    }

    private static Node evidence(ActivityFile file) {
        VBox card = card(Words.of("activity.evidence.title", file.row().evidence().size() - file.row().missing().size(), file.row().evidence().size()), new HBox());
        for (Evidence.Item item : file.row().evidence()) {
            card.getChildren().add(line(Parts.words(item.name()), item.there() ? Parts.state(Words.of("activity.evidence.there"), "good") : Parts.state(Words.of("activity.evidence.due"), "soon")));
        }
        return card;
    }

    /// @param open opens the file of a resident
    Node attendees(ActivityFile file, Consumer<Long> open, Runnable edit) {
        VBox node = body();
        List<Attendee> people = file.entry().attendees();
        if (people.isEmpty()) {
            node.getChildren().add(nothing(Words.of("activity.people.none", file.row().values().get(ActivityFields.ATTENDANCE, 0)), Words.of("activity.people.enter"), edit));
            return node;
        }
        VBox card = card(Words.of("activity.people.count", people.size()), Parts.link(Words.of("activity.people.change"), edit));
        people.forEach(one -> card.getChildren().add(line(name(one, open), new HBox())));
        node.getChildren().add(card);
        return node;
    }

    /// @param prove shows the proof of hours of a volunteer
    Node volunteers(ActivityFile file, Consumer<Long> open, Consumer<Attendee> prove, Runnable edit) {
        VBox node = body();
        List<GivenHours> hours = file.entry().hours();
        if (hours.isEmpty()) {
            node.getChildren().add(nothing(Words.of("activity.hours.none", file.row().values().get(ActivityFields.VOLUNTEERS, 0)), Words.of("activity.hours.enter"), edit));
            return node;
        }
        VBox card = card(Words.of("activity.hours.count", hours.size(), GivenHours.sum(hours).stripTrailingZeros().toPlainString()), Parts.link(Words.of("activity.people.change"), edit));
        for (GivenHours one : hours) {
            HBox right = new HBox(12, Parts.words(Words.of("activity.hours.one", one.hours().stripTrailingZeros().toPlainString())),
                    Parts.link(Words.of("activity.hours.prove"), () -> prove.accept(one.who())));
            right.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
            card.getChildren().add(line(name(one.who(), open), right));
        }
        node.getChildren().add(card);
        return node;
    }

    private static Node name(Attendee one, Consumer<Long> open) {
        Long person = one.person();
        return person == null ? Parts.words(Words.of("activity.people.outside", one.name())) : Parts.link(one.name(), () -> open.accept(person));
    }

    private static VBox body() {
        VBox node = new VBox(12);
        node.setStyle("-fx-padding: 12 16 16 16");
        return node;
    }

    private static VBox card(String title, Node right) {
        HBox head = new HBox(Parts.words(title, "small", "muted", "bold"), Parts.spring(), right);
        head.getStyleClass().add("card-head");
        VBox card = new VBox(head);
        card.getStyleClass().add("card");
        return card;
    }

    private static Node line(Node left, Node right) {
        HBox line = new HBox(8, left, Parts.spring(), right);
        line.getStyleClass().add("card-line");
        return line;
    }

    private static Node nothing(String text, String link, Runnable action) {
        return new VBox(8, Parts.paragraph(text, "muted"), Parts.link(link, action));
    }

    private static Node note(String text, String link, Runnable action) {
        Label label = Parts.paragraph(text);
        HBox note = new HBox(Parts.icon(Feather.ALERT_CIRCLE, "warning-text"), label, Parts.link(link, action));
        note.getStyleClass().add("note");
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        return note;
    }
}
