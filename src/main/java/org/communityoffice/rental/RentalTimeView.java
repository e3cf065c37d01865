package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.Audience;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.ui.Parts;

/// What has happened since the last inspection of a house, in its order: inspection, hazards, notice, recheck, hand-over, closing; each open hazard stands last with what can be done about it.
final class RentalTimeView {
    private final RentalFile house;
    private final FieldWords words;
    private final Function<Values, HouseWord> word;
    private final Function<Stored, Node> ways;
    private final List<Step> steps = new ArrayList<>();

    private RentalTimeView(RentalFile house, FieldWords words, Function<Values, HouseWord> word, Function<Stored, Node> ways) {
        this.house = house;
        this.words = words;
        this.word = word;
        this.ways = ways;
    }

    /// @param tone of the dot: empty, `late`, or `later` for what is still to come
    private record Step(LocalDate day, int order, String title, String when, List<Node> lines, String tone) {}

    /// What happened to several hazards by one paper or on one visit.
    private record Event(LocalDate day, int order, String title) {}

    /// @param word how a hazard stands
    /// @param ways what can be done about it
    static Node of(RentalFile house, FieldWords words, Function<Values, HouseWord> word, Function<Stored, Node> ways) {
        return new RentalTimeView(house, words, word, ways).node();
    }

    private Node node() {
        long last = house.inspections().isEmpty() ? 0 : house.inspections().getLast().id();
        List<Stored> hazards = house.hazards().stream().filter(one -> !one.values().has(HazardFields.CLOSED_ON) || one.values().get(HazardFields.INSPECTION, 0L) == last).toList();
        inspection();
        hazards.stream().collect(Collectors.groupingBy(one -> one.values().get(HazardFields.FOUND_ON, LocalDate.MIN), LinkedHashMap::new, Collectors.toList()))
                .forEach((day, found) -> steps.add(new Step(day, 1, Words.of("rental.time.hazards", found.size()), day.toString(), found.stream().<Node>map(one -> found(one.values())).toList(), "")));
        events(hazards);
        hazards.stream().filter(one -> !one.values().has(HazardFields.CLOSED_ON)).forEach(this::open);
        steps.sort(Comparator.comparing(Step::day).thenComparing(Step::order));
        VBox node = new VBox();
        node.getStyleClass().add("time-line");
        if (steps.isEmpty()) {
            node.getChildren().add(Parts.paragraph(Words.of("rental.time.none"), "muted"));
        }
        steps.forEach(step -> node.getChildren().add(shown(step, step == steps.getLast())));
        return node;
    }

    private void inspection() {
        if (house.inspections().isEmpty()) {
            return;
        }
        Values last = house.inspections().getLast().values();
        LocalDate day = last.get(InspectionFields.INSPECTED_ON, LocalDate.MIN);
        String conclusion = words.shown(InspectionFields.TYPE, InspectionFields.CONCLUSION, last.get(InspectionFields.CONCLUSION), Audience.SCREEN);
        String who = last.get(InspectionFields.INSPECTORS, "").replace("|", "、");
        steps.add(new Step(day, 0, words.shown(InspectionFields.TYPE, InspectionFields.INSPECTION_KIND, last.get(InspectionFields.INSPECTION_KIND), Audience.SCREEN) + Words.of("rental.time.inspection"), day.toString(),
                List.of(line(who.isEmpty() ? conclusion : Words.of("rental.time.and", who, conclusion))), ""));
    }

    /// 防盗网没开逃生口 3 层 [疑似重大]; what was closed on the spot says so instead.
    private Node found(Values hazard) {
        boolean atOnce = hazard.has(HazardFields.CLOSED_ON) && hazard.get(HazardFields.CLOSED_ON, LocalDate.MAX).equals(hazard.get(HazardFields.FOUND_ON));
        String severity = words.shown(HazardFields.TYPE, HazardFields.SEVERITY, hazard.get(HazardFields.SEVERITY), Audience.SCREEN);
        Node tag = atOnce ? Parts.state(Words.of("rental.time.at-once"), "good") : Parts.state(severity, Severity.ORDINARY.equals(hazard.get(HazardFields.SEVERITY)) ? "soon" : "late");
        ((Region) tag).setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, line((what(hazard) + " " + hazard.get(HazardFields.PLACE, "")).strip()), Parts.spring(), tag);
        HBox.setHgrow(line.getChildren().getFirst(), Priority.ALWAYS);
        VBox both = new VBox(line);
        if (!atOnce) {
            List<String> more = new ArrayList<>();
            more.add(hazard.has(HazardFields.DEADLINE) ? Words.of("rental.time.until", String.valueOf(hazard.get(HazardFields.DEADLINE))) : "");
            more.add(hazard.has(HazardFields.REPORTED_AT) ? Words.of("rental.time.reported", hazard.get(HazardFields.REPORTED_TO, "")) : "");
            more.add(hazard.get(HazardFields.REFUSED, false) ? Words.of("rental.time.refused", hazard.get(HazardFields.REFUSED_WITNESS, "")) : "");
            more.removeIf(String::isEmpty);
            both.getChildren().add(Parts.paragraph(String.join("；", more), "small", "muted"));
        }
        return both;
    }

    private String what(Values hazard) {
        return hazard.get(HazardFields.DESCRIPTION, words.shown(HazardFields.TYPE, HazardFields.ITEM, hazard.get(HazardFields.ITEM), Audience.SCREEN));
    }

    /// What one paper or one visit did stands once, with all hazards that it was about.
    private void events(List<Stored> hazards) {
        Map<Event, List<String>> events = new LinkedHashMap<>();
        for (Stored hazard : hazards) {
            Values one = hazard.values();
            String delivered = words.shown(HazardFields.TYPE, HazardFields.DELIVERY, one.get(HazardFields.DELIVERY), Audience.SCREEN) + (one.has(HazardFields.RECEIVED_BY) ? Words.of("rental.time.received", one.get(HazardFields.RECEIVED_BY, "")) : "");
            event(events, one.get(HazardFields.NOTIFIED_ON), 2, Words.of("rental.time.notice", one.get(HazardFields.NOTICE_NO, "")), delivered);
            house.rechecks().stream().map(Stored::values).filter(seen -> seen.get(RecheckFields.HAZARD, 0L) == hazard.id() && !seen.get(RecheckFields.RECHECKED_ON, LocalDate.MIN).equals(one.get(HazardFields.FOUND_ON)))
                    .forEach(seen -> event(events, seen.get(RecheckFields.RECHECKED_ON), 3, Words.of("rental.time.recheck", seen.get(RecheckFields.RESULT, "")), what(one) + told(seen)));
            event(events, one.get(HazardFields.TRANSFERRED_ON), 4, Words.of("rental.time.handed", one.get(HazardFields.TRANSFERRED_TO, ""), one.get(HazardFields.TRANSFER_NO, "")), what(one));
            event(events, one.get(HazardFields.AUTHORITY_ANSWERED_ON), 5, Words.of("rental.time.answered", one.get(HazardFields.AUTHORITY_ANSWER_NO, "")), what(one));
        }
        events.forEach((event, lines) -> steps.add(new Step(event.day, event.order, event.title, event.day.toString(), lines.stream().filter(one -> !one.isEmpty()).distinct().map(RentalTimeView::line).toList(), "")));
    }

    private static String told(Values seen) {
        return (seen.has(RecheckFields.NOTE) ? Words.of("rental.time.note", seen.get(RecheckFields.NOTE, "")) : "") + (seen.has(RecheckFields.NEXT_ON) ? Words.of("rental.time.next", String.valueOf(seen.get(RecheckFields.NEXT_ON))) : "");
    }

    private static void event(Map<Event, List<String>> events, @org.jspecify.annotations.Nullable LocalDate day, int order, String title, String line) {
        if (day != null) {
            events.computeIfAbsent(new Event(day, order, title), _ -> new ArrayList<>()).add(line);
        }
    }

    private void open(Stored hazard) {
        LocalDate deadline = hazard.values().get(HazardFields.DEADLINE);
        HouseWord now = word.apply(hazard.values());
        Node step = ways.apply(hazard);
        VBox.setMargin(step, new javafx.geometry.Insets(4, 0, 0, 0));
        steps.add(new Step(LocalDate.MAX, now.word().rank(), (what(hazard.values()) + " " + hazard.values().get(HazardFields.PLACE, "")).strip(), deadline == null ? "" : Words.of("rental.time.until", deadline),
                List.of(Parts.state(now.label() + Words.of("rental.time.is", words.shown(HazardFields.TYPE, HazardFields.STATUS, hazard.values().get(HazardFields.STATUS), Audience.SCREEN)), now.word().style()), step),
                now.word().late() ? "late" : "later"));
    }

    private static Node line(String text) {
        return Parts.paragraph(text, "muted");
    }

    private static Node shown(Step step, boolean last) {
        Region dot = new Region();
        dot.getStyleClass().add("time-dot");
        if (!step.tone.isEmpty()) {
            dot.getStyleClass().add(step.tone);
        }
        Region when = Parts.words(step.when, "small", "muted");
        when.setMinWidth(Region.USE_PREF_SIZE);
        VBox right = new VBox(2, new HBox(8, Parts.paragraph(step.title, "bold"), Parts.spring(), when));
        HBox.setHgrow(((HBox) right.getChildren().getFirst()).getChildren().getFirst(), Priority.ALWAYS);
        right.getChildren().addAll(step.lines);
        HBox.setHgrow(right, Priority.ALWAYS);
        Region line = new Region();
        line.getStyleClass().add("time-thread");
        line.setVisible(!last);
        VBox.setVgrow(line, Priority.ALWAYS);
        VBox thread = new VBox(4, dot, line);
        thread.setAlignment(Pos.TOP_CENTER);
        right.setStyle("-fx-padding: 0 0 16 0");
        return new HBox(12, thread, right);
    }
}
