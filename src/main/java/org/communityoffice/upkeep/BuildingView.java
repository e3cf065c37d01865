package org.communityoffice.upkeep;

import java.time.Clock;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Field;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.settings.BuildingFields;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.ui.Column;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.EmptyPlace;
import org.communityoffice.ui.Form;
import org.communityoffice.ui.FormField;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.RecordTable;
import org.communityoffice.ui.Remembered;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// 楼栋: the list by which written addresses are understood.
final class BuildingView implements SectionView {
    private final BuildingController controller;
    private final FieldCatalogue catalogue;
    private final Dialogs dialogs;
    private final RecordTable<Stored> table;
    private final Form form;
    private final PanelView panel = new PanelView();
    private final BorderPane node = new BorderPane();
    private @Nullable Stored edited;

    BuildingView(BuildingController controller, FieldCatalogue catalogue, CodeLists lists, Dialogs dialogs, Remembered remembered, Clock clock) {
        this.controller = controller;
        this.catalogue = catalogue;
        this.dialogs = dialogs;
        table = new RecordTable<>("buildings", List.of(
                text(BuildingFields.ESTATE, 160).styled("title-cell"), text(BuildingFields.BUILDING, 120), text(BuildingFields.ALIASES, 260).styled("grow"),
                Column.number("units", label(BuildingFields.UNITS), 80, row -> row.values().get(BuildingFields.UNITS)),
                Column.number("storeys", label(BuildingFields.STOREYS), 64, row -> row.values().get(BuildingFields.STOREYS)),
                Column.of("active", label(BuildingFields.ACTIVE), 64, row -> row.values().get(BuildingFields.ACTIVE, true) ? "" : Words.of("upkeep.retired"))),
                Stored::id, remembered);
        form = new Form(BuildingFields.TYPE, BuildingFields.TYPE.fields().stream()
                .map(field -> FormField.of(BuildingFields.TYPE, field, "", catalogue, lists)).toList(), clock);
        form.onSave(() -> save(false));
        form.onSaveAndNext(() -> save(true));
        form.onEnd(() -> save(true));
        table.currentProperty().subscribe(this::follow);
        table.onOpen(_ -> form.focusFirst());
        Command several = Command.plain(Words.of("upkeep.buildings.several"), Feather.LAYERS, null, this::several);
        Command add = Command.filled(Words.of("upkeep.buildings.add"), Feather.PLUS, "Ctrl+N", this::add);
        HBox line = new HBox(Parts.words(Words.of("upkeep.buildings.text"), "muted"), Parts.spring(), Parts.button(several), Parts.button(add));
        line.getStyleClass().add("filter-line");
        table.placeholder(EmptyPlace.of(Words.of("upkeep.buildings.empty"), Words.of("upkeep.buildings.empty.text"),
                List.of(Command.filled(Words.of("upkeep.buildings.several"), Feather.LAYERS, null, this::several), Command.plain(Words.of("upkeep.buildings.add"), Feather.PLUS, null, this::add))));
        node.setTop(line);
        node.setCenter(table.node());
        node.setRight(panel.node());
        controller.rowsProperty().subscribe(rows -> {
            table.show(rows);
            table.countLine().of(Words.of("upkeep.buildings.unit"), rows.size());
        });
    }

    private Column<Stored> text(Field<String> field, double width) {
        return Column.of(field.key(), label(field), width, row -> row.values().get(field));
    }

    private String label(Field<?> field) {
        return catalogue.label(BuildingFields.TYPE, field);
    }

    @Override
    public String name() {
        return "buildings";
    }

    @Override
    public String title() {
        return Words.of("upkeep.section.buildings");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void shown() {
        controller.load();
        table.view().requestFocus();
    }

    @Override
    public void add() {
        open(null, controller.blank());
        form.focusFirst();
    }

    /// Words that are typed and not saved stay in the form, whichever row the keyboard stands on.
    private void follow(@Nullable Stored row) {
        if (row != null && !form.isChanged()) {
            open(row, row.values());
        }
    }

    private void open(@Nullable Stored row, Values values) {
        edited = row;
        String about = row == null ? Words.of("upkeep.buildings.add")
                : row.values().get(BuildingFields.ESTATE, "") + row.values().get(BuildingFields.BUILDING, "");
        panel.show(about, List.of(form.node()), List.of(
                Command.filled(Words.of("upkeep.save"), null, "Ctrl+S", () -> save(false)),
                Command.plain(Words.of("upkeep.leave"), null, null, this::leave)));
        form.show(values);
    }

    private void leave() {
        form.show(form.values() instanceof Values typed ? typed : controller.blank());
        panel.hide();
        table.view().requestFocus();
    }

    private void save(boolean next) {
        Values typed = form.values();
        if (typed == null) {
            return;
        }
        controller.save(edited, typed, result -> {
            switch (result) {
                case SaveResult.Saved(Stored saved) -> {
                    open(saved, saved.values());
                    if (next) {
                        add();
                    } else {
                        table.goToId(saved.id());
                        table.view().requestFocus();
                    }
                }
                case SaveResult.Invalid(var problems) -> form.problems(problems);
                case SaveResult.Unsure(var doubts) -> form.problems(doubts);
                case SaveResult.ChangedElsewhere elsewhere -> dialogs.say(Words.of("upkeep.changed"), Words.of("upkeep.changed.text"));
            }
        });
    }

    /// Asks for an estate and its first and last number.
    private void several() {
        TextField estate = field("several-estate", 200);
        TextField from = field("several-from", 64);
        TextField to = field("several-to", 64);
        from.setText("1");
        HBox numbers = new HBox(8, from, Parts.words(Words.of("upkeep.buildings.to")), to, Parts.words(Words.of("upkeep.buildings.numbered")));
        numbers.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        VBox body = new VBox(8, Parts.words(label(BuildingFields.ESTATE), "muted"), estate, Parts.words(label(BuildingFields.BUILDING), "muted"), numbers);
        body.getStyleClass().add("dialog-body");
        Runnable go = () -> controller.addSeveral(estate.getText(), from.getText().strip(), to.getText().strip(),
                said -> dialogs.say(Words.of("upkeep.buildings.several"), said));
        dialogs.show(Words.of("upkeep.buildings.several"), Feather.LAYERS, "accent-text", body, Words.of("upkeep.leave"),
                List.of(Command.filled(Words.of("upkeep.buildings.several.go"), null, null, go)), 420);
        estate.requestFocus();
        estate.setOnAction(_ -> from.requestFocus());
        from.setOnAction(_ -> to.requestFocus());
        to.setOnAction(_ -> {
            dialogs.overlay().close();
            go.run();
        });
    }

    private static TextField field(String id, double width) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefWidth(width);
        field.setMaxWidth(width);
        return field;
    }
}
