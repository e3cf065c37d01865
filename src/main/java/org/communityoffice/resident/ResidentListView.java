package org.communityoffice.resident;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
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

/// The saved views at the left and the table of the roster, with the line that narrows it.
final class ResidentListView {
    private static final Set<Field<?>> NO_COLUMN = Set.of(ResidentFields.PHOTO, ResidentFields.HOUSEHOLD, ResidentFields.BUILDING, ResidentFields.NOTE_NEVER_PRINT,
            ResidentFields.NAME_INITIALS, ResidentFields.PENDING);
    private final ResidentController controller;
    private final FieldWords words;
    private final RecordTable<ResidentRow> table;
    private final VBox views = new VBox();
    private final Map<RosterList, Label> numbers = new EnumMap<>(RosterList.class);
    private final ToggleGroup group = new ToggleGroup();
    private final SeekField seek;
    private final Label count = Parts.words("", "bold");
    private final List<Command> firstSteps;
    private final BorderPane node = new BorderPane();

    /// @param firstSteps what an empty roster offers
    ResidentListView(ResidentController controller, FieldWords words, Remembered remembered, List<Command> firstSteps) {
        this.controller = controller;
        this.words = words;
        this.firstSteps = firstSteps;
        table = new RecordTable<>("residents", columns(), ResidentRow::id, remembered);
        table.orderAside(controller::aside);
        table.sortAtFirstBy(ResidentFields.RESIDENCE_ADDRESS.key());
        views.getStyleClass().add("views");
        seek = new SeekField("seek", 360, table.view(), this::clear);
        HBox line = new HBox(Parts.icon(Feather.FILTER), seek, Parts.spring(), count);
        line.getStyleClass().add("filter-line");
        // without a pause: what is outdated when its turn comes is not looked for
        seek.textProperty().addListener((_, _, now) -> controller.seek(now));
        VBox middle = new VBox(line, table.node());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        node.setLeft(views);
        node.setCenter(middle);
        for (RosterList view : RosterList.values()) {
            views.getChildren().add(item(view));
        }
        controller.rowsProperty().subscribe(this::show);
        controller.readProperty().subscribe(() -> show(controller.rowsProperty().get()));
        controller.countsProperty().subscribe(this::tellCounts);
    }

    Node node() {
        return node;
    }

    RecordTable<ResidentRow> table() {
        return table;
    }

    void focusSeek() {
        seek.begin();
    }

    private void show(List<ResidentRow> rows) {
        select(controller.view());
        seek.setPromptText(Words.of("resident.seek", controller.view().label()));
        boolean filtered = controller.view() != RosterList.ALL || !controller.sought().isEmpty();
        String filter = controller.sought().isEmpty() ? controller.view().label() : Words.of("resident.filter", controller.view().label(), controller.sought());
        if (!controller.readProperty().get()) {
            return;
        }
        if (rows.isEmpty()) {
            table.placeholder(filtered ? EmptyPlace.noHits(filter, this::clear) : EmptyPlace.of(Words.of("resident.empty.title"), Words.of("resident.empty.text"), firstSteps));
        }
        table.show(rows);
        count.setText(CountLine.grouped(rows.size()) + " " + Words.of("resident.unit"));
        tellCounts(controller.countsProperty().get());
        table.countLine().filtered(filtered ? Words.of("resident.quoted", filter) : "", this::clear);
    }

    private void clear() {
        seek.clear();
        controller.seek("");
        controller.show(RosterList.ALL);
        select(RosterList.ALL);
        table.view().requestFocus();
    }

    private void tellCounts(Map<RosterList, Integer> counts) {
        table.countLine().of(Words.of("resident.unit"), counts.getOrDefault(RosterList.ALL, 0));
        for (RosterList view : RosterList.values()) {
            int many = counts.getOrDefault(view, 0);
            Objects.requireNonNull(numbers.get(view)).setText(CountLine.grouped(many));
            views.getChildren().get(view.ordinal()).setAccessibleText(view.label() + " " + many);
        }
    }

    private ToggleButton item(RosterList view) {
        ToggleButton item = new ToggleButton();
        Label name = Parts.words(view.label());
        Label number = Parts.words("", "count");
        numbers.put(view, number);
        name.textFillProperty().bind(item.textFillProperty());
        HBox both = new HBox(name, Parts.spring(), number);
        both.prefWidthProperty().bind(item.widthProperty().subtract(16));
        both.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        item.setGraphic(both);
        item.setId("view-" + view.name());
        item.getStyleClass().add("view-item");
        item.setToggleGroup(group);
        item.setMaxWidth(Double.MAX_VALUE);
        item.setMinWidth(0);
        item.setOnAction(_ -> {
            item.setSelected(true);
            controller.show(view);
        });
        item.addEventFilter(KeyEvent.KEY_PRESSED, press -> walk(press, view));
        return item;
    }

    private void select(RosterList view) {
        group.selectToggle(group.getToggles().get(view.ordinal()));
    }

    private void walk(KeyEvent press, RosterList from) {
        if (press.getCode() == KeyCode.UP || press.getCode() == KeyCode.DOWN) {
            press.consume();
            int next = Math.clamp(from.ordinal() + (press.getCode() == KeyCode.UP ? -1 : 1), 0, RosterList.values().length - 1);
            controller.show(RosterList.values()[next]);
            select(RosterList.values()[next]);
            views.getChildren().get(next).requestFocus();
        } else if (press.getCode() == KeyCode.RIGHT || press.getCode() == KeyCode.ENTER) {
            press.consume();
            table.view().requestFocus();
        }
    }

    private List<Column<ResidentRow>> columns() {
        List<Column<ResidentRow>> out = new ArrayList<>();
        out.add(column(ResidentFields.NAME, 128).styled("title-cell"));
        out.add(column(ResidentFields.SEX, 44));
        out.add(Column.number("age", Words.of("resident.age.title"), 48, ResidentRow::age));
        out.add(column(ResidentFields.ID_NO, 145));
        out.add(Column.<ResidentRow>of(ResidentFields.RESIDENCE_ADDRESS.key(), words.label(ResidentFields.TYPE, ResidentFields.RESIDENCE_ADDRESS), 122,
                row -> ShortAddress.of(row.values().get(ResidentFields.RESIDENCE_ADDRESS, ""))).styled("grow"));
        out.add(new Column<>(ResidentFields.RESIDENT_KIND.key(), Words.of("resident.column.kind"), 58, column(ResidentFields.RESIDENT_KIND, 58).text(), null, false, true, "", null));
        out.add(column(ResidentFields.PHONE, 108));
        for (Field<?> field : ResidentFields.TYPE.fields()) {
            if (!NO_COLUMN.contains(field) && out.stream().noneMatch(column -> column.key().equals(field.key()))) {
                out.add(column(field, 120).hiddenAtFirst());
            }
        }
        return out;
    }

    private <T> Column<ResidentRow> column(Field<T> field, double width) {
        return Column.of(field.key(), words.label(ResidentFields.TYPE, field), width,
                row -> words.shown(ResidentFields.TYPE, field, row.values().get(field), Audience.SCREEN));
    }
}
