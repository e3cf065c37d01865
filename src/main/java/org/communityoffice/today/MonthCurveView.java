package org.communityoffice.today;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import org.communityoffice.model.MonthCurve;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Parts;

/// A book's month as a small chart: this month whole, last month dashed; the axis says where it begins when that is not nothing.
final class MonthCurveView {
    private static final double HEIGHT = 96;
    private static final double AXIS = 18;
    private final MonthCurve curve;
    private final int days;
    private final VBox node;

    MonthCurveView(MonthCurve curve, LocalDate today) {
        this.curve = curve;
        days = Math.max(YearMonth.from(today).lengthOfMonth(), curve.before().size());
        Label title = Parts.words(curve.title(), "today-strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label beside = Parts.words(curve.beside(), "muted", "small");
        beside.setMinWidth(0);
        HBox head = new HBox(8, title, Parts.spring(), beside);
        HBox number = new HBox(4, Parts.words(curve.number(), "today-number"), Parts.words(curve.unit(), "muted"));
        number.setAlignment(Pos.BASELINE_LEFT);
        node = new VBox(2, head, number, new Chart());
        node.getStyleClass().addAll("card", "today-curve");
        node.setAccessibleText(curve.title() + " " + curve.number() + curve.unit() + " " + curve.beside());
        VBox.setVgrow(node, Priority.NEVER);
    }

    Node node() {
        return node;
    }

    private List<Double> known() {
        List<Double> all = new ArrayList<>(curve.now());
        all.addAll(curve.before());
        return all.stream().filter(value -> !value.isNaN()).toList();
    }

    /// Laid out by itself: its points lie by day and number.
    private final class Chart extends Pane {
        private final double low;
        private final double high;

        Chart() {
            double least = known().stream().mapToDouble(Double::doubleValue).min().orElse(0);
            double most = known().stream().mapToDouble(Double::doubleValue).max().orElse(1);
            double room = Math.max((most - least) / 2, 1);
            low = curve.growing() ? 0 : Math.max(0, Math.floor(least - room));
            high = Math.max(most, low + 1);
            setMinHeight(HEIGHT + AXIS);
            setPrefHeight(HEIGHT + AXIS);
        }

        @Override
        protected void layoutChildren() {
            List<Node> drawn = new ArrayList<>(List.of(line(HEIGHT, "curve-axis"), line(HEIGHT / 2, "curve-grid")));
            if (curve.growing() && !curve.now().isEmpty()) {
                drawn.add(area());
            }
            drawn.add(polyline(curve.before(), "curve-before"));
            drawn.add(polyline(curve.now(), "curve-now"));
            if (!curve.now().isEmpty() && !curve.now().getLast().isNaN()) {
                Circle end = new Circle(x(curve.now().size() - 1), y(curve.now().getLast()), 3.5);
                end.getStyleClass().add("curve-end");
                drawn.add(end);
            }
            drawn.add(word(Words.of("today.axis.first"), 0, Pos.CENTER_LEFT));
            drawn.add(word(Words.of("today.axis.day", 10), 9, Pos.CENTER));
            drawn.add(word(Words.of("today.axis.day", 20), 19, Pos.CENTER));
            drawn.add(word(Words.of("today.axis.last"), days - 1, Pos.CENTER_RIGHT));
            if (low > 0) {
                Label from = Parts.words(Words.of("today.axis.from", String.format(java.util.Locale.ROOT, "%,.0f", low)), "muted", "small");
                from.setManaged(false);
                from.resizeRelocate(getWidth() - 110, HEIGHT - 20, 108, 18);
                from.setAlignment(Pos.CENTER_RIGHT);
                drawn.add(from);
            }
            getChildren().setAll(drawn);
        }

        private double x(int day) {
            return 4 + (getWidth() - 8) * day / (days - 1);
        }

        private double y(double value) {
            return HEIGHT - 4 - (HEIGHT - 12) * (value - low) / (high - low);
        }

        private Line line(double at, String style) {
            Line line = new Line(0, at, getWidth(), at);
            line.getStyleClass().add(style);
            line.setManaged(false);
            return line;
        }

        private Polyline polyline(List<Double> values, String style) {
            Polyline line = new Polyline();
            for (int day = 0; day < values.size(); day++) {
                if (!values.get(day).isNaN()) {
                    line.getPoints().addAll(x(day), y(values.get(day)));
                }
            }
            line.getStyleClass().add(style);
            line.setManaged(false);
            return line;
        }

        private Polygon area() {
            Polygon area = new Polygon();
            for (int day = 0; day < curve.now().size(); day++) {
                area.getPoints().addAll(x(day), y(curve.now().get(day)));
            }
            area.getPoints().addAll(x(curve.now().size() - 1), HEIGHT, x(0), HEIGHT);
            area.getStyleClass().add("curve-area");
            area.setManaged(false);
            return area;
        }

        private Label word(String text, int day, Pos place) {
            Label word = Parts.words(text, "muted", "small");
            word.setManaged(false);
            word.setAlignment(place);
            double left = place == Pos.CENTER_LEFT ? 0 : place == Pos.CENTER_RIGHT ? getWidth() - 60 : x(day) - 30;
            word.resizeRelocate(left, HEIGHT, 60, AXIS);
            return word;
        }
    }
}
