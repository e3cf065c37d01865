package org.communityoffice.activity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.communityoffice.activity.ActivityController.Listed;
import org.communityoffice.model.Field;
import org.communityoffice.model.Words;
import org.communityoffice.security.Audience;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.ui.Column;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.CountLine;
import org.communityoffice.ui.EmptyPlace;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.RecordTable;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.SeekField;
import org.kordamp.ikonli.feather.Feather;

/// The line that says which activities are shown, as a sentence, and their table.
final class ActivityListView {
    private static final int MONTHS = 36;
    private final ActivityController controller;
    private final FieldWords words;
    private final RecordTable<ActivityRow> table;
    private final MenuButton month = new MenuButton();
    private final MenuButton branch = new MenuButton();
    private final SeekField seek;
    private final Label count = Parts.words("", "bold");
    private final PauseTransition soon = new PauseTransition(Duration.millis(120));
    private final List<Command> firstSteps;
    private final BorderPane node = new BorderPane();

    /// @param firstSteps what an empty book offers
    ActivityListView(ActivityController controller, FieldWords words, Remembered remembered, List<Command> firstSteps) {
        this.controller = controller;
        this.words = words;
        this.firstSteps = firstSteps;
        table = new RecordTable<>("activities", columns(), ActivityRow::id, remembered);
        table.sortAtFirstBy(ActivityFields.STARTS_ON.key());
        month.getStyleClass().add("chip");
        branch.getStyleClass().add("chip");
        month.setId("activity-month");
        branch.setId("activity-branch");
        seek = new SeekField("activity-seek", 240, table.view(), this::empty);
        HBox line = new HBox(Parts.icon(Feather.FILTER), month, Parts.words(Words.of("activity.filter.of")), branch, seek, Parts.spring(), count);
        line.getStyleClass().add("filter-line");
        count.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        seek.setPromptText(Words.of("activity.seek"));
        seek.setAccessibleText(Words.of("activity.seek"));
        seek.textProperty().addListener((_, _, _) -> soon.playFromStart());
        soon.setOnFinished(_ -> {
            if (!seek.getText().strip().equals(controller.sought())) {
                controller.seek(seek.getText());
            }
        });
        VBox middle = new VBox(line, table.node());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        node.setCenter(middle);
        controller.listedProperty().subscribe(this::show);
    }

    Node node() {
        return node;
    }

    RecordTable<ActivityRow> table() {
        return table;
    }

    void focusSeek() {
        seek.begin();
    }

    private void empty() {
        seek.clear();
        controller.seek("");
    }

    private void show(Listed listed) {
        ActivityFilter filter = controller.filter();
        month.setText(filter.monthWords());
        branch.setText(filter.branchWords());
        month.getItems().setAll(months(listed.months()));
        branch.getItems().setAll(branches());
        if (!seek.getText().strip().equals(controller.sought())) {
            seek.setText(controller.sought());
        }
        String sentence = filter.monthWords() + Words.of("activity.filter.of") + filter.branchWords();
        String said = controller.sought().isEmpty() ? sentence : Words.of("activity.filter.sought", sentence, controller.sought());
        table.placeholder(listed.all() == 0 ? EmptyPlace.of(Words.of("activity.empty.title"), Words.of("activity.empty.text"), firstSteps) : EmptyPlace.noHits(said, this::clear));
        table.show(listed.rows());
        count.setText(CountLine.grouped(listed.rows().size()) + " " + Words.of("activity.unit"));
        boolean filtered = listed.all() > 0 && (filter.month() != null || !filter.branch().isEmpty() || !controller.sought().isEmpty());
        table.countLine().of(Words.of("activity.unit"), listed.all());
        table.countLine().filtered(filtered ? Words.of("activity.quoted", said) : "", this::clear);
    }

    private List<MenuItem> months(List<YearMonth> months) {
        List<MenuItem> items = new ArrayList<>();
        items.add(item(Words.of("activity.filter.always"), () -> controller.show(new ActivityFilter(null, controller.filter().branch()))));
        months.stream().limit(MONTHS).forEach(one -> items.add(item(ActivityFilter.words(one), () -> controller.show(new ActivityFilter(one, controller.filter().branch())))));
        return items;
    }

    private List<MenuItem> branches() {
        List<MenuItem> items = new ArrayList<>();
        items.add(item(Words.of("activity.filter.types"), () -> controller.show(new ActivityFilter(controller.filter().month(), ""))));
        controller.branches().forEach(one -> items.add(item(one, () -> controller.show(new ActivityFilter(controller.filter().month(), one)))));
        return items;
    }

    private static MenuItem item(String label, Runnable action) {
        MenuItem item = new MenuItem(label);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void clear() {
        empty();
        controller.show(new ActivityFilter(null, ""));
        table.view().requestFocus();
    }

    private List<Column<ActivityRow>> columns() {
        List<Column<ActivityRow>> out = new ArrayList<>();
        out.add(column(ActivityFields.STARTS_ON, 98).orderedBy(row -> row.values().get(ActivityFields.STARTS_ON, LocalDate.MIN)));
        out.add(column(ActivityFields.TITLE, 190).styled("title-cell grow"));
        out.add(column(ActivityFields.ACTIVITY_TYPE, 140));
        out.add(column(ActivityFields.PLACE, 110));
        out.add(Column.number(ActivityFields.ATTENDANCE.key(), words.label(ActivityFields.TYPE, ActivityFields.ATTENDANCE), 76, row -> row.values().get(ActivityFields.ATTENDANCE)));
        out.add(Column.number(ActivityFields.VOLUNTEERS.key(), Words.of("activity.column.volunteers"), 62, row -> row.values().get(ActivityFields.VOLUNTEERS)));
        out.add(Column.of("evidence", Words.of("activity.column.evidence"), 58, ActivityListView::evidence));
        for (Field<?> field : ActivityFields.TYPE.fields()) {
            if (out.stream().noneMatch(column -> column.key().equals(field.key()))) {
                out.add(column(field, 120).hiddenAtFirst());
            }
        }
        return out;
    }

    /// 齐, or how much is missing; nothing where the type wants no evidence.
    private static String evidence(ActivityRow row) {
        int missing = row.missing().size();
        return row.evidence().isEmpty() ? "" : missing == 0 ? Words.of("activity.evidence.whole") : Words.of("activity.evidence.lacks", missing);
    }

    private <T> Column<ActivityRow> column(Field<T> field, double width) {
        return Column.of(field.key(), words.label(ActivityFields.TYPE, field), width, row -> words.shown(ActivityFields.TYPE, field, row.values().get(field), Audience.SCREEN));
    }
}
