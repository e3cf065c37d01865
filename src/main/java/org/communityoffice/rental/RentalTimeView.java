package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.Audience;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.ui.Parts;

/// What has happened since the last inspection of a house, in its order: inspection, hazards, notice, recheck, hand-over, closing; what is still to come stands last.
final class RentalTimeView {
    private RentalTimeView() {}

    /// @param tone of the dot: empty, `late`, or `later` for what is still to come
    private record Step(LocalDate day, String title, String when, List<Node> lines, String tone) {}

    /// @param word how a hazard stands
    /// @param ways what can be done about it
    static Node of(RentalFile house, FieldWords words, Function<Values, HouseWord> word, Function<Stored, Node> ways) {
        List<Step> steps = new ArrayList<>();
        if (!house.inspections().isEmpty()) {
            Values last = house.inspections().getLast().values();
            LocalDate day = last.get(InspectionFields.INSPECTED_ON, LocalDate.MIN);
            String title = words.shown(InspectionFields.TYPE, InspectionFields.INSPECTION_KIND, last.get(InspectionFields.INSPECTION_KIND), Audience.SCREEN) + Words.of("rental.time.inspection");
            steps.add(new Step(day, title, day.toString(), List.of(line(last.get(InspectionFields.INSPECTORS, "").replace("|", "、")),
                    line(words.shown(InspectionFields.TYPE, InspectionFields.CONCLUSION, last.get(InspectionFields.CONCLUSION), Audience.SCREEN))), ""));
        }
        long last = house.inspections().isEmpty() ? 0 : house.inspections().getLast().id();
        house.hazards().stream().filter(one -> !one.values().has(HazardFields.CLOSED_ON) || one.values().get(HazardFields.INSPECTION, 0L) == last).forEach(one -> hazard(steps, one, house.rechecks(), words, word, ways));
        steps.sort(Comparator.comparing(Step::day));
        VBox node = new VBox();
        node.getStyleClass().add("time-line");
        if (steps.isEmpty()) {
            node.getChildren().add(Parts.paragraph(Words.of("rental.time.none"), "muted"));
        }
        steps.forEach(step -> node.getChildren().add(shown(step, step == steps.getLast())));
        return node;
    }

    private static void hazard(List<Step> steps, Stored hazard, List<Stored> rechecks, FieldWords words, Function<Values, HouseWord> word, Function<Stored, Node> ways) {
        Values values = hazard.values();
        LocalDate found = values.get(HazardFields.FOUND_ON, LocalDate.MIN);
        LocalDate deadline = values.get(HazardFields.DEADLINE);
        String what = values.get(HazardFields.DESCRIPTION, words.shown(HazardFields.TYPE, HazardFields.ITEM, values.get(HazardFields.ITEM), Audience.SCREEN));
        Node severity = Parts.state(words.shown(HazardFields.TYPE, HazardFields.SEVERITY, values.get(HazardFields.SEVERITY), Audience.SCREEN), "1".equals(values.get(HazardFields.SEVERITY)) ? "soon" : "late");
        HBox line = new HBox(8, line((what + " " + values.get(HazardFields.PLACE, "")).strip()), Parts.spring(), severity);
        HBox.setHgrow(line.getChildren().getFirst(), Priority.ALWAYS);
        steps.add(new Step(found, Words.of("rental.time.hazard"), found.toString(), List.of(line), ""));
        dated(steps, values.get(HazardFields.NOTIFIED_ON), Words.of("rental.time.notice", values.get(HazardFields.NOTICE_NO, "")), what);
        rechecks.stream().map(Stored::values).filter(one -> one.get(RecheckFields.HAZARD, 0L) == hazard.id())
                .forEach(one -> dated(steps, one.get(RecheckFields.RECHECKED_ON), Words.of("rental.time.recheck", one.get(RecheckFields.RESULT, "")), what));
        dated(steps, values.get(HazardFields.TRANSFERRED_ON), Words.of("rental.time.handed", values.get(HazardFields.TRANSFERRED_TO, "")), what);
        dated(steps, values.get(HazardFields.CLOSED_ON), Words.of("rental.time.closed"), what);
        if (!values.has(HazardFields.CLOSED_ON)) {
            HouseWord now = word.apply(values);
            steps.add(new Step(LocalDate.MAX, Words.of("rental.time.to-do", what), deadline == null ? "" : Words.of("rental.time.until", deadline), List.of(Parts.state(now.label(), now.word().style()), ways.apply(hazard)),
                    now.word().late() ? "late" : "later"));
        }
    }

    private static void dated(List<Step> steps, @org.jspecify.annotations.Nullable LocalDate day, String title, String what) {
        if (day != null) {
            steps.add(new Step(day, title, day.toString(), List.of(line(what)), ""));
        }
    }

    private static Node line(String text) {
        return Parts.paragraph(text, "muted");
    }

    private static Node shown(Step step, boolean last) {
        var dot = new javafx.scene.layout.Region();
        dot.getStyleClass().add("time-dot");
        if (!step.tone.isEmpty()) {
            dot.getStyleClass().add(step.tone);
        }
        VBox right = new VBox(2, new HBox(Parts.paragraph(step.title, "bold"), Parts.spring(), Parts.words(step.when, "small", "muted")));
        HBox.setHgrow(((HBox) right.getChildren().getFirst()).getChildren().getFirst(), Priority.ALWAYS);
        right.getChildren().addAll(step.lines);
        HBox.setHgrow(right, Priority.ALWAYS);
        var line = new javafx.scene.layout.Region();
        line.getStyleClass().add("time-thread");
        line.setVisible(!last);
        VBox.setVgrow(line, Priority.ALWAYS);
        VBox thread = new VBox(4, dot, line);
        thread.setAlignment(Pos.TOP_CENTER);
        right.setStyle("-fx-padding: 0 0 16 0");
        return new HBox(12, thread, right);
    }
}
