package org.communityoffice.rental;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.communityoffice.attachment.AttachmentController;
import org.communityoffice.attachment.AttachmentPlace;
import org.communityoffice.attachment.AttachmentView;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.PaperToShow;
import org.communityoffice.resident.DeleteResult;
import org.communityoffice.security.Audience;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.ui.Choosers;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Drafts;
import org.communityoffice.ui.FactsPane;
import org.communityoffice.ui.HistoryPane;
import org.communityoffice.ui.Page;
import org.communityoffice.ui.Parts;
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
    private final AttachmentController attachments;
    private final AttachmentView files;
    private final RentalListView list;
    private final SidePanel panel = new SidePanel(this::leave);
    private final PanelForms forms;
    private final RentalForms own;
    private final EquipmentController equipment;
    private final EquipmentForms equipmentForms;
    private final EquipmentView equipmentView;
    private final HazardController hazards;
    private final HazardForms hazardForms;
    private final Consumer<PaperToShow> paper;
    private final BorderPane root = new BorderPane();
    private final BorderPane node = new BorderPane();
    private final BorderPane middle = new BorderPane();
    private final ScrollPane time = Scrolling.down(new VBox());
    private final VBox timeSide;
    private long seen = -1;
    private boolean fileShown;

    /// What steps with hazards and their papers need.
    ///
    /// @param paper shows one before it is printed
    public record Hazards(HazardController controller, HazardFormFields fields, Consumer<PaperToShow> paper) {}

    public RentalView(RentalController controller, RentalFormFields fields, FieldWords words, Dialogs dialogs, Drafts drafts, Remembered remembered, Clock clock, AttachmentController attachments, Choosers choosers,
            EquipmentController equipment, Hazards about) {
        this.controller = controller;
        this.equipment = equipment;
        this.fields = fields;
        this.words = words;
        this.dialogs = dialogs;
        this.attachments = attachments;
        files = new AttachmentView(attachments, dialogs, choosers);
        list = new RentalListView(controller, Command.filled(Words.of("rental.add"), Feather.PLUS, null, this::add));
        forms = new PanelForms(words, dialogs, drafts, clock, panel, this::ended);
        own = new RentalForms(controller, fields, forms);
        equipmentForms = new EquipmentForms(equipment, fields, forms, dialogs);
        hazards = about.controller;
        paper = about.paper;
        hazardForms = new HazardForms(hazards, about.fields, forms, dialogs, paper, this::begin);
        equipmentView = new EquipmentView(equipment, fields, words, dialogs, drafts, remembered, clock, this::open, this::showHouses);
        root.setCenter(node);
        VBox timeHead = new VBox(Parts.words(Words.of("rental.time.title"), "card-title"));
        timeHead.getStyleClass().addAll("panel-head", "line-below");
        timeHead.setStyle("-fx-padding: 16 16 12 16");
        timeSide = new VBox(timeHead, time);
        timeSide.getStyleClass().add("side-panel");
        timeSide.setMinWidth(TIME_WIDTH);
        timeSide.setMaxWidth(TIME_WIDTH);
        // what stands in the middle stays where it is when the file or a form takes the place of the time line
        panel.node().setMinWidth(TIME_WIDTH);
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
        List<Command> commands = List.of(Command.filled(Words.of("rental.add"), Feather.PLUS, "Ctrl+N", this::add), Command.hidden(Words.of("rental.edit"), "Ctrl+E", this::edit),
                Command.hidden(Words.of("rental.edit"), "F2", this::edit), Command.hidden(Words.of("rental.seek"), "Ctrl+F", list::focusSeek), Command.hidden(Words.of("rental.delete"), "Delete", this::delete),
                Command.hidden(Words.of("rental.in"), "Ctrl+I", () -> moveIn("")), Command.hidden(Words.of("rental.out"), "Ctrl+O", () -> moveOut(null)),
                Command.hidden(Words.of("rental.equipment.add"), "Ctrl+D", this::addEquipment), Command.plain(Words.of("rental.equipment"), Feather.SHIELD, "Ctrl+L", this::showEquipment),
                Command.plain(Words.of("rental.paper.week"), Feather.PRINTER, null, this::week), Command.hidden(HazardStep.NOTICE.label(), "Ctrl+G", () -> step(HazardStep.NOTICE)),
                Command.hidden(HazardStep.RECHECK.label(), "Ctrl+R", () -> step(HazardStep.RECHECK)), Command.hidden(HazardStep.HAND_OVER.label(), "Ctrl+Y", () -> step(HazardStep.HAND_OVER)));
        return new Page(Words.of("rental.page"), Feather.GRID, root, commands, false, controller.dueProperty(), Words.of("rental.page"), list.chips(), this::shown);
    }

    /// A step with all hazards of the house that may take it.
    private void step(HazardStep step) {
        RentalFile house = controller.fileProperty().get();
        if (house != null && !forms.isOpen() && !isEquipmentShown()) {
            hazardForms.step(step, house.row().stored(), null);
        }
    }

    private void week() {
        hazards.week(found -> found.ifPresentOrElse(paper, () -> dialogs.say(Words.of("rental.paper.week.none"), Words.of("rental.paper.week.none.text"))));
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

    private void moveOut(@Nullable Tenant who) {
        RentalFile house = controller.fileProperty().get();
        if (house != null && !house.tenants().isEmpty() && !isEquipmentShown()) {
            begin(() -> own.moveOut(house, who));
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
        seen = house.row().id();
        middle.setTop(head(house));
        List<EquipmentLine> lines = equipment.of(house);
        VBox floors = new VBox(house.rooms().isEmpty() && house.tenants().isEmpty() ? noRooms(house) : RentalHouseView.of(house, number -> chosen(house, number)),
                EquipmentLinesView.of(lines, line -> begin(() -> equipmentForms.edit(line)), these -> begin(() -> equipmentForms.serviced(these)), these -> begin(() -> equipmentForms.retired(these)),
                        this::addEquipment));
        VBox.setMargin(floors.getChildren().getLast(), new javafx.geometry.Insets(4, 20, 16, 20));
        middle.setCenter(Scrolling.down(floors));
        middle.setBottom(bar(house, EquipmentLinesView.urgent(lines)));
        time.setContent(RentalTimeView.of(house, words, controller::word, one -> HazardStepsView.of(one.id(), hazards.steps(one.values()), step -> hazardForms.step(step, house.row().stored(), one))));
        if (!forms.isOpen()) {
            if (fileShown && !other) {
                file(house);
            } else {
                fileShown = false;
                node.setRight(timeSide);
            }
        }
    }

    private VBox noRooms(RentalFile house) {
        VBox box = new VBox(8, Parts.paragraph(Words.of("rental.rooms.none"), "muted"), Parts.button(Command.plain(Words.of("rental.rooms.add"), Feather.PLUS, null, () -> begin(() -> own.rooms(house)))));
        box.setStyle("-fx-padding: 24 20 24 20");
        return box;
    }

    /// Somebody lives there: the panel tells who and offers both ways; nobody: somebody moves in.
    private void chosen(RentalFile house, String number) {
        List<Tenant> living = house.tenants().stream().filter(one -> RentalCheck.written(one.room()).equals(RentalCheck.written(number))).toList();
        if (living.isEmpty()) {
            moveIn(number);
            return;
        }
        List<Command> ways = new ArrayList<>();
        ways.add(Command.filled(Words.of("rental.in"), Feather.USER_PLUS, null, () -> moveIn(number)));
        ways.add(Command.plain(Words.of("rental.out"), Feather.USER_MINUS, null, () -> moveOut(living.getFirst())));
        dialogs.ask(Words.of("rental.room.title", house.row().address(), number), String.join("\n", living.stream().map(RentalView::told).toList()), ways);
    }

    private static String told(Tenant one) {
        String since = String.valueOf(one.tenancy().values().get(TenancyFields.MOVED_IN_ON));
        return one.name() + (one.age() == null ? "" : " " + one.age()) + (one.isRepresentative() ? Words.of("rental.tenant.rep") : "") + (one.isChild() ? Words.of("rental.tenant.child") : "")
                + (one.tenancy().values().has(TenancyFields.MOVED_IN_ON) ? Words.of("rental.tenant.since", since) : "");
    }

    private VBox head(RentalFile house) {
        RentalRow row = house.row();
        HBox name = new HBox(8, Parts.words(row.address(), "record-title"), Parts.state(row.word().label(), row.word().word().style()));
        String grade = words.shown(RentalFields.TYPE, RentalFields.GRADE, row.values().get(RentalFields.GRADE), Audience.SCREEN);
        if (!grade.isEmpty()) {
            name.getChildren().add(Parts.state(grade, ""));
        }
        name.getChildren().addAll(Parts.spring(), Parts.link(Words.of("rental.file"), () -> file(house)));
        List<String> parts = new ArrayList<>();
        Values values = row.values();
        parts.add((values.has(RentalFields.LANDLORD) ? Words.of("rental.landlord", values.get(RentalFields.LANDLORD, "")) + " " : "")
                + words.shown(RentalFields.TYPE, RentalFields.LANDLORD_PHONE, values.get(RentalFields.LANDLORD_PHONE), Audience.SCREEN));
        parts.add(words.shown(RentalFields.TYPE, RentalFields.HOUSE_KIND, values.get(RentalFields.HOUSE_KIND), Audience.SCREEN));
        parts.add((values.has(RentalFields.FLOORS) ? Words.of("rental.floors", values.get(RentalFields.FLOORS, 0)) + " " : "") + (values.has(RentalFields.ROOMS) ? Words.of("rental.rooms", values.get(RentalFields.ROOMS, 0)) : ""));
        parts.removeIf(String::isBlank);
        HBox below = new HBox(Parts.words(String.join(" · ", parts), "muted"), Parts.words(parts.isEmpty() ? "" : " · ", "muted"),
                Parts.words(controller.heads(row), RentalController.headsDiffer(row) ? "warning-text" : "muted"));
        VBox head = new VBox(4, name, below);
        head.setStyle("-fx-padding: 14 20 10 20");
        return head;
    }

    /// @param urgent what of its equipment comes next; empty where nothing does
    private HBox bar(RentalFile house, String urgent) {
        HBox bar = new HBox(8, Parts.button(Command.filled(Words.of("rental.in"), Feather.USER_PLUS, "Ctrl+I", () -> moveIn(""))), Parts.button(Command.plain(Words.of("rental.out"), Feather.USER_MINUS, "Ctrl+O", () -> moveOut(null))),
                Parts.button(Command.plain(Words.of("rental.rooms.add"), Feather.GRID, null, () -> begin(() -> own.rooms(house)))), Parts.button(Command.plain(Words.of("rental.edit"), Feather.EDIT_2, "Ctrl+E", this::edit)));
        if (house.row().open() > 0) {
            bar.getChildren().addAll(Parts.button(Command.plain(Words.of("rental.recheck.many", house.row().open()), Feather.CHECK_SQUARE, "Ctrl+R", () -> step(HazardStep.RECHECK))),
                    Parts.button(Command.square(Words.of("rental.paper.recheck.print"), Feather.PRINTER, null, () -> paper.accept(hazards.papers().recheck(house.row().stored())))));
        }
        bar.getChildren().addAll(Parts.spring(), Parts.words(urgent, "warning-text"));
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
        VBox tenants = new VBox(4);
        tenants.getStyleClass().add("form");
        house.tenants().forEach(one -> tenants.getChildren().add(Parts.paragraph(one.room() + "　" + told(one))));
        node.setRight(panel.node());
        panel.showRecord(house.row().address(), List.of(Parts.state(house.row().word().label(), house.row().word().word().style())), house.row().values().get(RentalFields.RENTAL_NO, ""),
                List.of(new SidePanel.Tab(Words.of("rental.tab.facts"), facts), new SidePanel.Tab(Words.of("rental.tab.tenants", house.tenants().size()), tenants), new SidePanel.Tab(Words.of("rental.tab.files"), files.node()),
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
