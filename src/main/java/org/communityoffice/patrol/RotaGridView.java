package org.communityoffice.patrol;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Parts;

/// The month grid: a line for each team and kind, a cell a day with the kind's word and how many; arrows walk, Enter opens, Del cancels, 1–9 or a letter begin a shift.
final class RotaGridView {
    private static final int NOON = 12;
    private final RotaController controller;
    private final GridPane pane = new GridPane();
    private final List<List<Label>> cells = new ArrayList<>();
    private Runnable onEnter = () -> { };
    private Runnable onCancel = () -> { };
    private java.util.function.Consumer<String> onKind = _ -> { };

    RotaGridView(RotaController controller) {
        this.controller = controller;
        pane.setId("rota-grid");
        pane.getStyleClass().add("rota-grid");
        pane.setFocusTraversable(true);
        pane.setAccessibleText(Words.of("patrol.tab.rota"));
        pane.setOnKeyPressed(this::key);
        controller.cellProperty().subscribe(this::mark);
        // a scroll pane takes its content in only when it is laid out: then the keyboard goes to the grid
        pane.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                pane.requestFocus();
            }
        });
    }

    GridPane node() {
        return pane;
    }

    void on(Runnable enter, Runnable cancel, java.util.function.Consumer<String> kind) {
        onEnter = enter;
        onCancel = cancel;
        onKind = kind;
    }

    private void key(KeyEvent press) {
        if (press.isShortcutDown() || press.isAltDown()) {
            return;
        }
        RotaController.Cell at = controller.cellProperty().get();
        switch (press.getCode()) {
            case LEFT -> controller.go(at.line(), at.day().minusDays(1));
            case RIGHT -> controller.go(at.line(), at.day().plusDays(1));
            case UP -> controller.go(at.line() - 1, at.day());
            case DOWN -> controller.go(at.line() + 1, at.day());
            case HOME -> controller.go(at.line(), at.day().withDayOfMonth(1));
            case END -> controller.go(at.line(), at.day().withDayOfMonth(at.day().lengthOfMonth()));
            case ENTER -> onEnter.run();
            case DELETE -> onCancel.run();
            default -> {
                if (!press.getText().matches("[1-9a-zA-Z]")) {
                    return;
                }
                onKind.accept(press.getText());
            }
        }
        press.consume();
    }

    void draw(RotaGrid grid) {
        cells.clear();
        pane.getChildren().clear();
        pane.getColumnConstraints().setAll(name());
        int days = grid.month().lengthOfMonth();
        for (int d = 1; d <= days; d++) {
            pane.getColumnConstraints().add(day());
            head(grid.month().atDay(d), d);
        }
        String team = "";
        for (int line = 0; line < grid.lines().size(); line++) {
            RotaGrid.Line one = grid.lines().get(line);
            boolean first = !team.equals(one.teamName());
            team = one.teamName();
            Label label = Parts.words(first ? one.teamName() : "", "rota-team");
            label.setMaxWidth(Double.MAX_VALUE);
            label.setTooltip(new Tooltip(one.teamName()));
            if (first) {
                label.getStyleClass().add("rota-first");
            }
            pane.add(label, 0, line + 2);
            List<Label> row = new ArrayList<>();
            for (int d = 1; d <= days; d++) {
                Label cell = cell(one, grid.month().atDay(d), line, first);
                row.add(cell);
                pane.add(cell, d, line + 2);
            }
            cells.add(row);
        }
        gaps(grid, days);
        mark(controller.cellProperty().get());
    }

    private static ColumnConstraints name() {
        ColumnConstraints wide = new ColumnConstraints(90, 104, 190);
        wide.setHgrow(Priority.SOMETIMES);
        return wide;
    }

    private static ColumnConstraints day() {
        ColumnConstraints narrow = new ColumnConstraints(24, 24, 46);
        narrow.setHgrow(Priority.ALWAYS);
        narrow.setHalignment(HPos.CENTER);
        return narrow;
    }

    private void head(LocalDate day, int column) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        String tone = day.equals(controller.today()) ? "accent-text" : weekend ? "warning-text" : "muted";
        pane.add(Parts.words(String.valueOf(day.getDayOfMonth()), "small", tone), column, 0);
        pane.add(Parts.words(day.getDayOfWeek().getDisplayName(TextStyle.NARROW, Locale.CHINA), "small", tone), column, 1);
    }

    private Label cell(RotaGrid.Line line, LocalDate day, int at, boolean first) {
        Shift shift = line.shifts().get(day);
        Label cell = Parts.words("", "rota-cell");
        cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        if (first) {
            cell.getStyleClass().add("rota-first");
        }
        if (shift != null) {
            cell.setText(shift.cancelled() ? Words.of("patrol.rota.cell.cancelled") : line.kindName().codePoints().limit(1).mapToObj(Character::toString).findFirst().orElse("") + shift.members().size());
            cell.getStyleClass().add(tone(shift));
            cell.setTooltip(new Tooltip(says(shift)));
        }
        cell.setOnMouseClicked(click -> {
            controller.go(at, day);
            pane.requestFocus();
            if (click.getClickCount() == 2) {
                onEnter.run();
            }
        });
        return cell;
    }

    private String tone(Shift shift) {
        if (shift.cancelled()) {
            return "rota-cancelled";
        }
        String kind = shift.row().values().get(ShiftFields.SHIFT_KIND, "");
        return shift.span().map(span -> controller.kinds().night(kind, span) ? "rota-night" : span.from().getHour() < NOON ? "rota-morning" : "rota-noon").orElse("rota-noon");
    }

    private String says(Shift shift) {
        String kind = controller.kinds().name(shift.row().values().get(ShiftFields.SHIFT_KIND, ""));
        String hours = shift.span().map(span -> " " + span.from().toLocalTime() + "–" + span.to().toLocalTime()).orElse("");
        String swap = shift.row().values().get(ShiftFields.SWAP_WITH, "");
        return RotaRules.day(shift.day()) + " " + kind + hours + "\n" + String.join("、", shift.members().stream().map(member -> RotaPlace.of(member).name()).toList())
                + (swap.isEmpty() ? "" : "\n" + Words.of("patrol.rota.swapped", swap));
    }

    /// The line under the teams: a day on which nobody is planned at some time has its mark.
    private void gaps(RotaGrid grid, int days) {
        int row = grid.lines().size() + 2;
        Label label = Parts.words(Words.of("patrol.rota.gaps"), "rota-team", "small", "muted", "rota-first");
        label.setMaxWidth(Double.MAX_VALUE);
        pane.add(label, 0, row);
        for (int d = 1; d <= days; d++) {
            LocalDate day = grid.month().atDay(d);
            Label mark = Parts.words(grid.hasGap(day) ? "▲" : "", "rota-cell", "danger-text", "rota-first");
            mark.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            if (grid.hasGap(day)) {
                mark.setTooltip(new Tooltip(grid.gapWords(day)));
            }
            pane.add(mark, d, row);
        }
    }

    private void mark(RotaController.Cell at) {
        for (int line = 0; line < cells.size(); line++) {
            for (int d = 0; d < cells.get(line).size(); d++) {
                boolean chosen = line == at.line() && d == at.day().getDayOfMonth() - 1;
                cells.get(line).get(d).pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("selected"), chosen);
            }
        }
    }
}
