package org.communityoffice.rental;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.attachment.AttachmentController;
import org.communityoffice.attachment.AttachmentPlace;
import org.communityoffice.attachment.AttachmentView;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.communityoffice.resident.DeleteResult;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.ui.Choosers;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Drafts;
import org.communityoffice.ui.FactsPane;
import org.communityoffice.ui.HistoryPane;
import org.communityoffice.ui.Page;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.PurposeDialog;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Scrolling;
import org.communityoffice.ui.SidePanel;
import org.communityoffice.ui.Suggesting;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page 出租屋: the houses, one of them with its floors, and beside it what has happened since its last inspection, or its file or a form.
public final class RentalView {
    private static final double TIME_WIDTH = 316;
    private final RentalController controller;
    private final RentalFormFields fields;
    private final FieldWords words;
    private final Dialogs dialogs;
    private final PurposeDialog purposes;
    private final AttachmentController attachments;
    private final AttachmentView files;
    private final RentalListView list;
    private final SidePanel panel = new SidePanel(this::leave);
    private final PanelForms forms;
    private final RentalForms own;
    private final EquipmentController equipment;
    private final LongConsumer openResident;
    private final EquipmentForms equipmentForms;
    private final EquipmentView equipmentView;
    private final HazardActions hazards;
    private final BorderPane root = new BorderPane();
    private final BorderPane node = new BorderPane();
    private final BorderPane middle = new BorderPane();
    private final ScrollPane time = Scrolling.down(new VBox());
    private final Button sheet;
    private final VBox timeSide;
    private long seen = -1;
    /// The house whose numbers are shown whole.
    private long whole = -1;
    private boolean fileShown;
    private final InspectionsBeforeView inspections;

    /// @param openResident shows the file of a tenant
    public RentalView(RentalController controller, RentalFormFields fields, FieldWords words, Dialogs dialogs, Drafts drafts, Remembered remembered, Clock clock, AttachmentController attachments, Choosers choosers,
            EquipmentController equipment, HazardActions.Parts about, LongConsumer openResident) {
        this.controller = controller;
        this.openResident = openResident;
        this.equipment = equipment;
        this.fields = fields;
        this.words = words;
        this.dialogs = dialogs;
        purposes = new PurposeDialog(dialogs);
        this.attachments = attachments;
        inspections = new InspectionsBeforeView(words);
        files = new AttachmentView(attachments, dialogs, choosers);
        list = new RentalListView(controller, Command.filled(Words.of("rental.add"), Feather.PLUS, null, this::add));
        forms = new PanelForms(words, dialogs, drafts, clock, panel, this::ended);
        own = new RentalForms(controller, fields, forms, purposes);
        equipmentForms = new EquipmentForms(equipment, fields, forms, dialogs);
        hazards = new HazardActions(about, forms, dialogs, this::begin, controller.fileProperty()::get, () -> !forms.isOpen() && !isEquipmentShown());
        sheet = Parts.link(Words.of("rental.paper.recheck.print"), hazards::sheet);
        equipmentView = new EquipmentView(equipment, fields, words, dialogs, drafts, remembered, clock, this::open, this::showHouses);
        root.setCenter(node);
        HBox timeHead = new HBox(8, Parts.words(Words.of("rental.time.title"), "card-title"), Parts.spring(), sheet, inspections.node());
        timeHead.getStyleClass().addAll("panel-head", "line-below");
        timeHead.setStyle("-fx-padding: 16 16 12 16");
        timeSide = new VBox(timeHead, time);
        VBox.setVgrow(time, Priority.ALWAYS);
        timeSide.getStyleClass().add("side-panel");
        timeSide.setMinWidth(TIME_WIDTH);
        timeSide.setMaxWidth(TIME_WIDTH);
        // what stands in the middle stays where it is when the file or a form takes the place of the time line
        panel.node().setMinWidth(TIME_WIDTH);
        panel.node().setPrefWidth(TIME_WIDTH);
        middle.getStyleClass().add("house-page");
        node.setLeft(list.node());
        node.setCenter(middle);
        controller.fileProperty().subscribe(this::show);
        node.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ESCAPE && panel.node().isVisible() && !Suggesting.in(press.getTarget())) {
                press.consume();
                leave();
            }
        });
    }

    public Page page() {
        List<Command> commands = new ArrayList<>(List.of(Command.filled(Words.of("rental.add"), Feather.PLUS, "Ctrl+N", this::add), Command.hidden(Words.of("rental.edit"), "Ctrl+E", this::edit),
                Command.hidden(Words.of("rental.edit"), "F2", this::edit), Command.hidden(Words.of("rental.seek"), "Ctrl+F", list::focusSeek), Command.hidden(Words.of("rental.delete"), "Delete", this::delete),
                Command.hidden(Words.of("rental.inspect"), "Ctrl+J", this::inspect), Command.hidden(Words.of("rental.inspect.blank"), "Ctrl+P", this::printBlank), Command.hidden(Words.of("rental.in"), "Ctrl+I", () -> moveIn("")), Command.hidden(Words.of("rental.out"), "Ctrl+O", () -> moveOut(null)),
                Command.hidden(Words.of("rental.removal"), "Ctrl+B", this::moveTogether),
                Command.hidden(Words.of("rental.equipment.add"), "Ctrl+D", this::addEquipment), Command.plain(Words.of("rental.equipment"), Feather.SHIELD, "Ctrl+T", this::showEquipment)));
        commands.addAll(hazards.commands());
        return new Page(Words.of("rental.page"), Feather.GRID, root, commands, false, controller.dueProperty(), Words.of("rental.page"), list.chips(), this::shown);
    }

    public InspectionsBeforeView inspections() {
        return inspections;
    }

    private void inspect() {
        if (!forms.isOpen() && !isEquipmentShown()) {
            inspections.begin(controller.fileProperty().get());
        }
    }

    private void printBlank() {
        inspections.print(controller.fileProperty().get());
    }

    /// Opens the list of equipment on one piece, such as one in a public place.
    public void openEquipment(long piece) {
        equipmentView.want(piece);
        showEquipment();
    }

    private void showEquipment() {
        root.setCenter(equipmentView.node());
        equipmentView.shown();
    }

    private void showHouses() {
        root.setCenter(node);
        list.focus();
    }

    private boolean isEquipmentShown() {
        return root.getCenter() != node;
    }

    private void shown() {
        controller.load();
        if (isEquipmentShown()) {
            equipmentView.shown();
            return;
        }
        if (!forms.isOpen()) {
            list.focus();
        }
    }

    /// Whether a form holds words that are not saved.
    public boolean isTyping() {
        return forms.isTyping() || equipmentView.isTyping();
    }

    /// Opens one house, as from the find palette.
    public void open(long id) {
        root.setCenter(node);
        controller.open(id);
        list.select(id);
    }

    public void add() {
        if (isEquipmentShown()) {
            equipmentView.add();
            return;
        }
        begin(() -> own.house(null, controller.blank()));
    }

    private void edit() {
        if (isEquipmentShown()) {
            equipmentView.edit();
            return;
        }
        RentalFile house = controller.fileProperty().get();
        if (house != null && !forms.isOpen()) {
            begin(() -> own.house(house.row().stored(), house.row().values()));
        }
    }

    private void moveIn(String room) {
        RentalFile house = controller.fileProperty().get();
        if (house != null && !isEquipmentShown()) {
            begin(() -> own.moveIn(house, room));
        }
    }

    private void moveOut(@Nullable String who) {
        RentalFile house = controller.fileProperty().get();
        if (house != null && !house.tenants().isEmpty() && !isEquipmentShown()) {
            begin(() -> own.moveOut(house, who));
        }
    }

    private void moveTogether() {
        RentalFile house = controller.fileProperty().get();
        if (house != null && !house.tenants().isEmpty() && !isEquipmentShown()) {
            begin(() -> own.moveTogether(house, ""));
        }
    }

    private void addEquipment() {
        RentalFile house = controller.fileProperty().get();
        if (house != null && !isEquipmentShown()) {
            begin(() -> equipmentForms.add(house));
        }
    }

    private void begin(Runnable form) {
        fileShown = false;
        node.setRight(panel.node());
        form.run();
    }

    private void ended() {
        fileShown = false;
        panel.hide();
        node.setRight(controller.fileProperty().get() == null ? null : timeSide);
        list.focus();
    }

    private void leave() {
        if (forms.isOpen()) {
            forms.leave();
        } else {
            ended();
        }
    }

    private void show(@Nullable RentalFile house) {
        if (house == null) {
            middle.setTop(null);
            middle.setCenter(null);
            middle.setBottom(null);
            if (!forms.isOpen()) {
                panel.hide();
                node.setRight(null);
            }
            return;
        }
        if (house.row().id() != seen && forms.isOpen()) {
            forms.putAside();
            panel.hide();
        }
        boolean other = house.row().id() != seen;
        if (other) {
            whole = -1;
        }
        seen = house.row().id();
        middle.setTop(head(house));
        List<EquipmentLine> lines = equipment.of(house);
        VBox floors = new VBox(house.rooms().isEmpty() && house.tenants().isEmpty() ? noRooms(house) : RentalHouseView.of(house, number -> chosen(house, number)),
                EquipmentLinesView.of(lines, line -> begin(() -> equipmentForms.edit(line)), these -> begin(() -> equipmentForms.serviced(these)), these -> begin(() -> equipmentForms.retired(these)),
                        this::addEquipment));
        VBox.setMargin(floors.getChildren().getLast(), new javafx.geometry.Insets(4, 20, 16, 20));
        middle.setCenter(Scrolling.down(floors));
        middle.setBottom(bar(house));
        inspections.show(house);
        Parts.showing(sheet, !house.hazards().isEmpty());
        time.setContent(RentalTimeView.of(house, words, controller::word, one -> HazardStepsView.of(one.id(), hazards.steps(one.values()), step -> hazards.step(step, one))));
        if (!forms.isOpen()) {
            if (fileShown && !other) {
                file(house);
            } else {
                fileShown = false;
                node.setRight(timeSide);
            }
            if (inspections.arrived(house)) {
                hazards.step(HazardStep.NOTICE);
            }
        }
    }

    private VBox noRooms(RentalFile house) {
        VBox box = new VBox(8, Parts.paragraph(Words.of("rental.rooms.none"), "muted"), Parts.button(Command.plain(Words.of("rental.rooms.add"), Feather.PLUS, null, () -> begin(() -> own.rooms(house)))));
        box.setStyle("-fx-padding: 24 20 24 20");
        return box;
    }

    /// Somebody lives there: the panel tells who and offers what can be done; nobody: somebody moves in.
    private void chosen(RentalFile house, String number) {
        List<Tenant> living = house.living(number);
        if (living.isEmpty()) {
            moveIn(number);
            return;
        }
        if (forms.isOpen()) {
            forms.leave();
            return;
        }
        fileShown = false;
        node.setRight(panel.node());
        panel.showRecord(Words.of("rental.room.title", house.row().address(), number), List.of(), "",
                List.of(new SidePanel.Tab(Words.of("rental.tab.tenants", living.size()), TenantsView.of(living, List.of(), ways(house)))),
                List.of(Command.filled(Words.of("rental.in"), Feather.USER_PLUS, "Ctrl+I", () -> moveIn(number)), Command.plain(Words.of("rental.out"), Feather.USER_MINUS, null, () -> moveOut(RentalForms.whole(house, number))),
                        Command.plain(Words.of("rental.removal"), Feather.TRUCK, null, () -> begin(() -> own.moveTogether(house, number)))));
        panel.focusActions();
    }

    private TenantsView.Ways ways(RentalFile house) {
        return new TenantsView.Ways(one -> begin(() -> own.tenancy(house, one)), one -> moveOut(Long.toString(one.tenancy().id())), openResident);
    }

    private VBox head(RentalFile house) {
        return RentalHeadView.of(house, controller.heads(house.row()), words, whole == house.row().id(), () -> purposes.ask(house.row().values().get(RentalFields.ADDRESS, ""), purpose -> controller.look(house.row().stored(), purpose, () -> {
            whole = house.row().id();
            middle.setTop(head(house));
        })), () -> begin(() -> own.rooms(house)), () -> file(house));
    }

    /// In a narrow window the buttons go into a second row.
    private FlowPane bar(RentalFile house) {
        FlowPane bar = new FlowPane(8, 8, Parts.button(Command.filled(Words.of("rental.inspect"), Feather.EDIT_3, "Ctrl+J", this::inspect)), Parts.button(Command.plain(Words.of("rental.in"), Feather.USER_PLUS, "Ctrl+I", () -> moveIn(""))), Parts.button(Command.plain(Words.of("rental.out"), Feather.USER_MINUS, "Ctrl+O", () -> moveOut(null))));
        if (house.row().open() > 0) {
            bar.getChildren().add(Parts.button(Command.plain(Words.of("rental.recheck.many", house.row().open()), Feather.CHECK_SQUARE, "Ctrl+R", () -> hazards.step(HazardStep.RECHECK))));
        }
        bar.getChildren().add(Parts.button(Command.plain(Words.of("rental.inspect.blank"), Feather.PRINTER, "Ctrl+P", this::printBlank)));
        bar.getStyleClass().add("action-bar");
        return bar;
    }

    private void file(RentalFile house) {
        if (forms.isOpen()) {
            return;
        }
        fileShown = true;
        attachments.open(new AttachmentPlace(RentalFields.TYPE, house.row().id(), "photo", house.row().address()));
        VBox facts = new VBox(4);
        facts.getStyleClass().add("form");
        facts.getChildren().setAll(FactsPane.of(fields.house(), house.row().values(), words));
        node.setRight(panel.node());
        panel.showRecord(house.row().address(), List.of(Parts.state(house.row().word().label(), house.row().word().word().style())), house.row().values().get(RentalFields.RENTAL_NO, ""),
                List.of(new SidePanel.Tab(Words.of("rental.tab.facts"), facts), new SidePanel.Tab(Words.of("rental.tab.tenants", house.tenants().size()), TenantsView.of(house.tenants(), TenancyCheck.mismatches(house), ways(house))), new SidePanel.Tab(Words.of("rental.tab.files"), files.node()),
                        new SidePanel.Tab(Words.of("rental.tab.history"), new HistoryPane(RentalFields.TYPE, words, Set.of()).of(house.history()))),
                List.of(Command.plain(Words.of("rental.edit"), Feather.EDIT_2, "F2", this::edit), Command.of(Words.of("rental.delete"), Feather.TRASH_2, null, Command.Look.DANGEROUS, this::delete)));
    }

    private void delete() {
        if (isEquipmentShown()) {
            equipmentView.delete();
            return;
        }
        RentalFile house = controller.fileProperty().get();
        if (house == null || forms.isOpen()) {
            return;
        }
        String name = house.row().address();
        dialogs.confirm(Words.of("rental.delete.title", name), Words.of("rental.delete.text"), Words.of("rental.delete.yes", name), true, () -> controller.delete(house.row(), result -> {
            if (result instanceof DeleteResult.NotDeleted(List<String> why)) {
                dialogs.say(Words.of("rental.delete.not", name), String.join("\n", why));
            }
            list.focus();
        }));
    }
}
