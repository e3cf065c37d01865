package org.communityoffice.rental;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
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
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Drafts;
import org.communityoffice.ui.EmptyPlace;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.RecordTable;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.SidePanel;
import org.communityoffice.ui.Suggesting;
import org.kordamp.ikonli.feather.Feather;

/// The list of all fire equipment, by the month in which it comes due; what is done with it stands beside the list.
final class EquipmentView {
    private static final long NOTHING = 0;
    private final EquipmentController controller;
    private final FieldWords words;
    private final SidePanel panel = new SidePanel(this::leave);
    private final PanelForms forms;
    private final EquipmentForms own;
    private final RecordTable<EquipmentLine> table;
    private final MenuButton choice = new MenuButton();
    private final BorderPane node = new BorderPane();
    private final Runnable back;
    private long wanted = NOTHING;

    /// @param openHouse shows the house of a line
    /// @param back      leaves the list
    EquipmentView(EquipmentController controller, RentalFormFields fields, FieldWords words, Dialogs dialogs, Drafts drafts, Remembered remembered, Clock clock, LongConsumer openHouse, Runnable back) {
        this.controller = controller;
        this.words = words;
        this.back = back;
        forms = new PanelForms(words, dialogs, drafts, clock, panel, this::ended);
        own = new EquipmentForms(controller, fields, forms, dialogs);
        table = new RecordTable<>("equipment", columns(), EquipmentLine::id, remembered);
        table.onOpen(own::edit);
        choice.setId("equipment-choice");
        choice.getStyleClass().add("chip");
        HBox line = new HBox(8, Parts.button(Command.plain(Words.of("rental.equipment.back"), Feather.ARROW_LEFT, "Esc", back)), choice, Parts.spring(),
                Parts.button(Command.plain(Words.of("rental.equipment.house"), Feather.HOME, "Ctrl+H", () -> house(openHouse))),
                Parts.button(Command.plain(Words.of("rental.equipment.retired"), Feather.SLASH, "Ctrl+U", this::retired)), Parts.button(Command.plain(Words.of("rental.equipment.serviced"), Feather.CHECK, "Ctrl+M", this::serviced)));
        line.getStyleClass().add("filter-line");
        VBox middle = new VBox(line, table.node());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        node.setCenter(middle);
        node.setRight(panel.node());
        node.addEventFilter(KeyEvent.KEY_PRESSED, press -> key(press, openHouse));
        controller.listedProperty().subscribe(this::list);
    }

    BorderPane node() {
        return node;
    }

    boolean isTyping() {
        return forms.isTyping();
    }

    void shown() {
        controller.load();
        table.view().requestFocus();
    }

    /// The keyboard goes to this piece as soon as it is listed.
    void want(long piece) {
        wanted = piece;
    }

    void add() {
        own.add(null);
    }

    void edit() {
        EquipmentLine line = table.currentProperty().get();
        if (line != null && !forms.isOpen()) {
            own.edit(line);
        }
    }

    void delete() {
        EquipmentLine line = table.currentProperty().get();
        if (line != null && !forms.isOpen()) {
            own.delete(line);
        }
    }

    private void key(KeyEvent press, LongConsumer openHouse) {
        if (press.getCode() == KeyCode.ESCAPE && !Suggesting.in(press.getTarget())) {
            press.consume();
            leave();
        } else if (press.isShortcutDown() && !forms.isOpen() && List.of(KeyCode.H, KeyCode.M, KeyCode.U).contains(press.getCode())) {
            press.consume();
            switch (press.getCode()) {
                case H -> house(openHouse);
                case M -> serviced();
                default -> retired();
            }
        }
    }

    private void serviced() {
        own.serviced(table.chosen());
    }

    private void retired() {
        own.retired(table.chosen());
    }

    private void house(LongConsumer open) {
        EquipmentLine line = table.currentProperty().get();
        if (line != null && line.values().has(EquipmentFields.RENTAL)) {
            back.run();
            open.accept(line.values().get(EquipmentFields.RENTAL, 0L));
        }
    }

    private void leave() {
        if (forms.isOpen()) {
            forms.leave();
        } else {
            back.run();
        }
    }

    private void ended() {
        panel.hide();
        table.view().requestFocus();
    }

    private List<Column<EquipmentLine>> columns() {
        return List.of(Column.<EquipmentLine>state("state", words.label(EquipmentFields.TYPE, EquipmentFields.CONDITION), 90, EquipmentLine::words, line -> line.due().state().tone()),
                Column.<EquipmentLine>of("next", Words.of("rental.equipment.next"), 130, EquipmentLinesView::next).orderedBy(line -> line.due().next()),
                Column.of("kind", words.label(EquipmentFields.TYPE, EquipmentFields.EQUIP_TYPE), 160, EquipmentLine::kind),
                Column.of("house", words.label(EquipmentFields.TYPE, EquipmentFields.RENTAL), 170, line -> line.place().isEmpty() ? Words.of("rental.equipment.public") : line.place()),
                column(EquipmentFields.LOCATION, 130), Column.number("quantity", words.label(EquipmentFields.TYPE, EquipmentFields.QUANTITY), 60, EquipmentLine::quantity),
                column(EquipmentFields.MANUFACTURED_ON, 100), column(EquipmentFields.INSTALLED_ON, 110), column(EquipmentFields.LAST_SERVICE_ON, 110), column(EquipmentFields.EQUIP_NO, 110), column(EquipmentFields.NOTE, 160));
    }

    private Column<EquipmentLine> column(Field<?> field, double width) {
        return Column.of(field.key(), words.label(EquipmentFields.TYPE, field), width, line -> words.shown(EquipmentFields.TYPE, field, line.values().get(field), Audience.SCREEN));
    }

    private void list(EquipmentController.Listed listed) {
        choice.setText(controller.filter().words());
        List<MenuItem> items = new ArrayList<>();
        listed.choices().forEach((filter, many) -> {
            MenuItem item = new MenuItem(filter.words() + " " + many);
            item.setOnAction(_ -> controller.show(filter));
            items.add(item);
        });
        choice.getItems().setAll(items);
        table.placeholder(listed.all() == 0 ? EmptyPlace.of(Words.of("rental.equipment.empty"), Words.of("rental.equipment.empty.text"), List.of(Command.filled(Words.of("rental.equipment.add"), Feather.PLUS, "Ctrl+N", this::add)))
                : EmptyPlace.noHits(controller.filter().words(), () -> controller.show(EquipmentFilter.ALL)));
        table.show(listed.rows());
        if (wanted != NOTHING && table.goToId(wanted)) {
            wanted = NOTHING;
        }
        table.countLine().of(Words.of("rental.equipment.unit"), listed.rows().size());
    }
}
