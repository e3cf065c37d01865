package org.communityoffice.today;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.DueLine;
import org.communityoffice.model.MonthCurve;
import org.communityoffice.model.Words;
import org.communityoffice.plan.TargetProgress;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Page;
import org.communityoffice.ui.Parts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page 今天: four columns of lines, each opening its record, and under them this month beside last month. ↑↓ walk a column, ←→ go to the next, Enter opens.
public final class TodayView {
    private static final int COLUMNS = 4;
    private final TodayController controller;
    private final Label day = Parts.words("", "page-title");
    private final Label said = Parts.words("", "muted");
    private final Label backup = Parts.words("");
    private final TodayColumnView<DueLine> night;
    private final TodayColumnView<DueLine> today;
    private final TodayColumnView<DueLine> due;
    private final TodayColumnView<TargetProgress> progress;
    private final GridPane curves = new GridPane(16, 0);
    private final Label months = Parts.words("", "muted");
    private final HBox books;
    private final Page page;

    /// Ways from this page to others.
    ///
    /// @param add     begins something new
    /// @param print   shows the list of today as a paper
    /// @param patrol  opens last night's sheet
    /// @param targets opens the list of all targets
    public record Ways(Runnable add, Runnable print, Runnable patrol, Runnable activities, Runnable rentals, Runnable targets) {}

    /// @param target opens what the progress of a target counts
    public TodayView(TodayController controller, Consumer<TargetProgress> target, Ways ways) {
        this.controller = controller;
        night = new TodayColumnView<>("night", Words.of("today.night"), Feather.MOON, DueLineView::new, controller::open, Words.of("today.night.nothing"), ways.patrol);
        today = new TodayColumnView<>("today", Words.of("today.today"), Feather.INBOX, DueLineView::new, controller::open, Words.of("today.today.nothing"), ways.activities);
        due = new TodayColumnView<>("due", Words.of("today.due"), Feather.CLOCK, DueLineView::new, controller::open, Words.of("today.due.nothing"), ways.rentals);
        progress = new TodayColumnView<>("progress", Words.of("today.progress"), Feather.TARGET, ProgressLineView::new, target, Words.of("today.progress.nothing"), ways.targets);
        night.node().getStyleClass().add("zone-start");
        GridPane columns = new GridPane(16, 0);
        List<Node> four = List.of(night.node(), today.node(), due.node(), progress.node());
        for (int i = 0; i < COLUMNS; i++) {
            columns.getColumnConstraints().add(quarter());
            curves.getColumnConstraints().add(quarter());
            columns.add(four.get(i), i, 0);
        }
        four.forEach(node -> GridPane.setVgrow(node, Priority.ALWAYS));
        books = new HBox(12, Parts.words(Words.of("today.books"), "today-strong"), months);
        books.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(columns, books, curves);
        content.getStyleClass().add("today-page");
        VBox.setVgrow(columns, Priority.ALWAYS);
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::sideways);
        HBox beside = new HBox(12, day, said, backup);
        beside.setAlignment(Pos.CENTER_LEFT);
        day.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        backup.setId("today-backup");
        backup.setMinWidth(0);
        page = new Page(Words.of("today.page"), Feather.HOME, content, List.of(Command.plain(Words.of("today.print"), Feather.PRINTER, "Ctrl+P", ways.print),
                Command.filled(Words.of("today.add"), Feather.PLUS, "Ctrl+N", ways.add)), false, controller.dueProperty(), "", beside, this::shown);
        controller.shownProperty().subscribe(this::show);
    }

    private static ColumnConstraints quarter() {
        ColumnConstraints width = new ColumnConstraints();
        width.setPercentWidth(100.0 / COLUMNS);
        width.setHgrow(Priority.ALWAYS);
        return width;
    }

    /// How the backups stand, as the foot says it too.
    public void backup(String text, boolean good) {
        backup.setText(text);
        backup.setGraphic(Parts.icon(good ? Feather.SHIELD : Feather.ALERT_TRIANGLE, good ? "muted" : "danger-text"));
        backup.getStyleClass().setAll("label", good ? "muted" : "danger-text");
        Parts.showing(backup, !text.isEmpty());
    }

    public Page page() {
        return page;
    }

    private void shown() {
        LocalDate now = controller.today();
        day.setText(Words.of("today.day", now.getMonthValue(), now.getDayOfMonth(), now.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA)));
        controller.load();
    }

    private void show(@Nullable Today read) {
        if (read == null) {
            return;
        }
        night.show(read.at(DueLine.Place.LAST_NIGHT), Words.of("today.count", read.at(DueLine.Place.LAST_NIGHT).size()), Words.of("today.night.more"));
        today.show(read.at(DueLine.Place.TODAY), Words.of("today.count", read.at(DueLine.Place.TODAY).size()), Words.of("today.today.more"));
        due.show(read.at(DueLine.Place.DUE), Words.of("today.count", read.at(DueLine.Place.DUE).size()), Words.of("today.due.more"));
        progress.show(read.progress(), Words.of("today.progress.tick"), Words.of("today.progress.more", read.progress().size(), read.reached()));
        said.setText(controller.lunar() + " · " + (read.lines().isEmpty() ? Words.of("today.nothing") : Words.of("today.said", read.lines().size())));
        months.setText(Words.of("today.months", read.day().getMonthValue(), read.day().minusMonths(1).getMonthValue()));
        Parts.showing(books, !read.curves().isEmpty());
        curves.getChildren().clear();
        int column = 0;
        for (MonthCurve curve : read.curves()) {
            curves.add(new MonthCurveView(curve, read.day()).node(), column++, 0);
        }
    }

    /// A list keeps ↑↓ to itself; ←→ lead to the next column.
    private void sideways(KeyEvent press) {
        List<TodayColumnView<?>> all = List.of(night, today, due, progress);
        int by = press.getCode() == KeyCode.LEFT ? -1 : press.getCode() == KeyCode.RIGHT ? 1 : 0;
        for (int i = 0; by != 0 && i < all.size(); i++) {
            if (all.get(i).isFocused()) {
                press.consume();
                all.get(Math.floorMod(i + by, all.size())).focus();
                return;
            }
        }
    }
}
