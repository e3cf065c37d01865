package org.communityoffice.resident;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.communityoffice.attachment.AttachmentController;
import org.communityoffice.attachment.AttachmentPlace;
import org.communityoffice.attachment.AttachmentView;
import org.communityoffice.attachment.PhotoView;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.resident.ResidentOutletController.People;
import org.communityoffice.security.Audience;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.ui.Choosers;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.ConflictDialog;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Drafts;
import org.communityoffice.ui.Form;
import org.communityoffice.ui.HistoryPane;
import org.communityoffice.ui.Page;
import org.communityoffice.ui.PanelEdge;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.SidePanel;
import org.communityoffice.ui.Suggesting;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page 居民: saved views, table, and a person's file or form beside it.
public final class ResidentView {
    /// Ways from this page to others.
    ///
    /// @param toImport opens the import page
    /// @param export   asks what of these people goes into a workbook
    /// @param print    previews the roster of these people
    /// @param dealing  opens what a line of 往来 tells
    public record Outlets(Runnable toImport, Consumer<People> export, Consumer<People> print, LongConsumer dealing) {}

    private final ResidentController controller;
    private final ResidentActsController acts;
    private final ResidentFormFields fields;
    private final FieldWords words;
    private final Dialogs dialogs;
    private final Clock clock;
    private final Outlets outlets;
    private final ResidentListView list;
    private final ResidentPanelView panel;
    private final ResidentForm form;
    private final AttachmentController attachments;
    private final AttachmentView attachmentView;
    private final PhotoView photo;
    private final BorderPane node = new BorderPane();
    private final Command together = Command.plain(Words.of("resident.many"), Feather.EDIT_3, "Ctrl+T", this::editTogether);
    private int attachmentTab;
    private boolean editing;
    private @Nullable Form other;
    private @Nullable ResidentMoveForm moving;
    private long seen = -1;
    private long unmasked = -1;

    public ResidentView(ResidentController controller, ResidentActsController acts, ResidentFormFields fields, FieldWords words, Dialogs dialogs, Drafts drafts, Remembered remembered, Clock clock,
            AttachmentController attachments, Choosers choosers, Outlets outlets) {
        this.controller = controller;
        this.acts = acts;
        this.fields = fields;
        this.words = words;
        this.dialogs = dialogs;
        this.clock = clock;
        this.outlets = outlets;
        Command importing = Command.filled(Words.of("resident.empty.import"), Feather.UPLOAD, null, outlets.toImport());
        Command adding = Command.plain(Words.of("resident.add"), Feather.PLUS, null, this::add);
        list = new ResidentListView(controller, words, remembered, List.of(importing, adding));
        panel = new ResidentPanelView(words, this::leave);
        this.attachments = attachments;
        attachmentView = new AttachmentView(attachments, dialogs, choosers);
        photo = new PhotoView(attachments, choosers, () -> panel.openTab(attachmentTab));
        ConflictDialog conflict = new ConflictDialog(dialogs, field -> words.label(ResidentFields.TYPE, field),
                (field, value) -> words.shown(ResidentFields.TYPE, field, value, Audience.SCREEN));
        form = new ResidentForm(controller, fields, dialogs, conflict, drafts, clock);
        form.onSaved(_ -> stopEditing());
        form.form().onEnd(panel::focusActions);
        node.setCenter(list.node());
        node.setRight(panel.node());
        PanelEdge.keep(panel.node(), "residents.panel", remembered);
        list.table().currentProperty().subscribe(this::follow);
        list.table().onOpen(_ -> panel.focusActions());
        controller.fileProperty().subscribe(this::showFile);
        list.table().ticks().countProperty().subscribe(count -> together.enabled().set(count.intValue() > 1));
        node.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.isControlDown() && press.getCode() == KeyCode.TAB && !editing) {
                press.consume();
                panel.nextTab();
            }
        });
        // a text field hands Esc on twice, so the panel takes it before the field does
        panel.node().addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ESCAPE && !Suggesting.in(press.getTarget())) {
                press.consume();
                leave();
            }
        });
        list.table().view().addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ESCAPE && panel.node().isVisible()) {
                press.consume();
                leave();
            }
        });
    }

    public Page page() {
        List<Command> commands = new ArrayList<>();
        commands.add(together);
        commands.add(Command.plain(Words.of("resident.import"), Feather.UPLOAD, null, outlets.toImport()));
        commands.add(Command.plain(Words.of("resident.export"), Feather.DOWNLOAD, "Ctrl+E", () -> outlets.export().accept(people())));
        commands.add(Command.plain(Words.of("resident.print"), Feather.PRINTER, "Ctrl+P", () -> outlets.print().accept(people())));
        commands.add(Command.square(Words.of("resident.columns"), Feather.COLUMNS, null, this::chooseColumns));
        commands.add(Command.filled(Words.of("resident.add"), Feather.PLUS, "Ctrl+N", this::add));
        commands.add(Command.hidden(Words.of("resident.seek.name"), "Ctrl+F", list::focusSeek));
        commands.add(Command.hidden(Words.of("resident.edit"), "F2", () -> edit(null)));
        commands.add(Command.hidden(Words.of("resident.move"), "Ctrl+M", this::move));
        commands.add(Command.hidden(Words.of("resident.delete"), "Delete", this::delete));
        return new Page(Words.of("resident.page"), Feather.USERS, node, commands, false, this::shown);
    }

    /// Whether a form holds words that are not saved.
    public boolean isTyping() {
        return editing && (other == null ? form.form() : other).isChanged();
    }

    /// Opens one person, as from the find palette.
    public void open(long id) {
        if (!list.table().goToId(id)) {
            controller.show(RosterList.ALL);
            controller.open(id);
        } else if (controller.fileProperty().get() == null) {
            // the row was the current one already, its file was closed
            controller.open(id);
        }
    }

    public void add() {
        begin(null, controller.blank(), Words.of("resident.add"));
    }

    private void shown() {
        controller.load(() -> { });
        list.table().view().requestFocus();
    }

    private void chooseColumns() {
        if (node.getScene() != null && node.getScene().getFocusOwner() instanceof Button button) {
            list.table().chooseColumns(button);
        }
    }

    /// The ticked people, else all of the list. What was typed to narrow it may be a name or a number, so papers only say that it was narrowed.
    private People people() {
        boolean ticked = list.table().ticks().count() > 0;
        RosterList view = controller.view();
        String scope = ticked ? Words.of("resident.scope.ticked") : controller.sought().isEmpty() ? view == RosterList.ALL ? "" : view.label() : Words.of("resident.scope.sought", view.label());
        List<ResidentRow> rows = ticked ? list.table().chosen() : list.table().rows();
        return new People(scope, rows.stream().map(ResidentRow::stored).toList(), list.table().shownColumns().stream().map(column -> column.key()).toList());
    }

    /// The panel follows the keyboard; words typed into a form are kept as a draft.
    private void follow(@Nullable ResidentRow row) {
        if (row == null || row.id() == seen && editing) {
            return;
        }
        if (editing) {
            form.putAside();
            editing = false;
        }
        controller.open(row.id());
    }

    private void showFile(@Nullable ResidentFile file) {
        if (editing) {
            return;
        }
        if (file == null) {
            panel.hide();
            return;
        }
        seen = file.row().id();
        Values values = file.row().values();
        String masked = words.shown(ResidentFields.TYPE, ResidentFields.ID_NO, values.get(ResidentFields.ID_NO), Audience.SCREEN);
        boolean whole = unmasked == seen;
        String name = values.get(ResidentFields.NAME, "");
        long face = values.get(ResidentFields.PHOTO, 0L);
        attachments.open(new AttachmentPlace(ResidentFields.TYPE, seen, AttachmentPlace.ALL, name));
        attachmentView.photo(face);
        photo.show(face, name);
        ResidentFactsView facts = new ResidentFactsView(fields, words, controller);
        List<SidePanel.Tab> tabs = new ArrayList<>(List.of(
                new SidePanel.Tab(Words.of("resident.tab.facts"), facts.of(file, this::edit, entry -> register(file, entry), () -> register(file, null))),
                new SidePanel.Tab(Words.of("resident.tab.family"), new ResidentFamilyView(words).of(file, this::age, this::open, () -> addMember(file), () -> editHousehold(file))),
                new SidePanel.Tab(file.attachments() == 0 ? Words.of("resident.tab.attachments") : Words.of("resident.tab.attachments.many", file.attachments()), attachmentView.node()),
                new SidePanel.Tab(Words.of("resident.tab.history"), new HistoryPane(ResidentFields.TYPE, words, Set.of(ResidentFields.PENDING.key())).of(file.history()))));
        tabs.addAll(2, ResidentDealingsView.tabs(file.dealings(), outlets.dealing()));
        attachmentTab = tabs.size() - 2;
        panel.showFile(file, photo.node(), whole ? values.get(ResidentFields.ID_NO, "") : masked, whole || masked.isEmpty() ? null : () -> look(file), tabs, List.of(
                Command.plain(Words.of("resident.edit"), Feather.EDIT_2, "F2", () -> edit(null)),
                Command.plain(Words.of("resident.move"), Feather.TRUCK, "Ctrl+M", this::move),
                Command.of(Words.of("resident.delete"), Feather.TRASH_2, null, Command.Look.DANGEROUS, this::delete)));
    }

    private String age(Stored member) {
        Integer years = ResidentStatus.age(member.values(), java.time.LocalDate.now(clock));
        return years == null ? "" : years.toString();
    }

    private void look(ResidentFile file) {
        controller.look(file.row(), () -> {
            unmasked = file.row().id();
            showFile(file);
        });
    }

    /// @param at the field to begin with; null for the first
    private void edit(@Nullable Field<?> at) {
        ResidentFile file = controller.fileProperty().get();
        if (file != null) {
            begin(file.row().stored(), file.row().values(), Words.of("resident.edit.title", file.row().values().get(ResidentFields.NAME, "")));
            if (unmasked == file.row().id()) {
                form.form().unmask();
            }
            if (at != null) {
                form.form().focus(at);
            }
        }
    }

    private void lookInForm() {
        ResidentFile file = controller.fileProperty().get();
        if (file != null) {
            controller.look(file.row(), () -> {
                unmasked = file.row().id();
                form.form().unmask();
            });
        }
    }

    private void addMember(ResidentFile file) {
        Stored household = file.household();
        if (household != null) {
            begin(null, controller.newMember(household), Words.of("resident.member.title", household.values().get(HouseholdFields.ADDRESS, "")));
        }
    }

    private void begin(@Nullable Stored from, Values values, String title) {
        if (editing) {
            form.putAside();
        }
        editing = true;
        other = null;
        panel.showForm(title, Words.of("resident.form.keys"), form.node(), from == null ? null : this::lookInForm, List.of(
                Command.filled(Words.of("resident.save"), null, "Ctrl+S", () -> form.save(false)),
                Command.plain(Words.of("resident.save-next"), null, "Ctrl+Enter", () -> form.save(true))));
        form.begin(from, values);
    }

    private void stopEditing() {
        editing = false;
        other = null;
        moving = null;
        showFile(controller.fileProperty().get());
        list.table().view().requestFocus();
    }

    /// One step back: from a form to the file, asking where words were typed; from the file to the table.
    private void leave() {
        Form open = other == null ? form.form() : other;
        if (!editing) {
            controller.close();
            list.table().view().requestFocus();
        } else if (!open.isChanged()) {
            form.discard();
            stopEditing();
        } else {
            dialogs.unsaved(open.typed().size(), () -> {
                form.discard();
                stopEditing();
            });
        }
    }

    private void delete() {
        List<ResidentRow> chosen = list.table().chosen();
        if (chosen.isEmpty() || editing) {
            return;
        }
        String who = chosen.size() == 1 ? chosen.getFirst().values().get(ResidentFields.NAME, "") : Words.of("resident.people", chosen.size());
        dialogs.confirm(Words.of("resident.delete.title", who), Words.of("resident.delete.text"), Words.of("resident.delete.yes", who), true, () -> controller.delete(chosen, result -> {
            if (result instanceof DeleteResult.NotDeleted(List<String> why)) {
                dialogs.say(Words.of("resident.delete.not", who), String.join("\n", why) + "\n" + Words.of("resident.delete.look"));
            } else {
                list.table().ticks().clear();
                list.table().view().requestFocus();
            }
        }));
    }

    /// The ticked people get the same value in one field.
    private void editTogether() {
        List<Stored> who = list.table().chosen().stream().map(ResidentRow::stored).toList();
        if (!together.enabled().get() || editing || who.size() < 2) {
            return;
        }
        editing = true;
        ResidentManyForm many = new ResidentManyForm(acts, fields, clock, who, shown -> other = shown, this::done, panel::focusActions);
        panel.showForm(Words.of("resident.many.title", who.size()), Words.of("resident.many.note"), many.node(), null,
                List.of(Command.filled(Words.of("resident.many.go"), null, "Ctrl+S", many::save)));
        many.begin();
    }

    /// A family moves, somebody leaves, dies, comes back; asked again, the next of these.
    private void move() {
        ResidentFile file = controller.fileProperty().get();
        ResidentMoveForm open = moving;
        if (open != null) {
            open.next();
        } else if (file != null && !editing) {
            editing = true;
            ResidentMoveForm form = new ResidentMoveForm(acts, fields, clock, file.row().stored(), shown -> other = shown, this::done, panel::focusActions);
            moving = form;
            panel.showForm(Words.of("resident.move.title", file.row().values().get(ResidentFields.NAME, "")), Words.of("resident.move.note"), form.node(), null,
                    List.of(Command.filled(Words.of("resident.save"), null, "Ctrl+S", form::save)));
            form.begin();
        }
    }

    /// After an act on several people.
    private void done(SaveResult result) {
        if (result instanceof SaveResult.ChangedElsewhere(var _, String by)) {
            dialogs.say(Words.of("resident.changed.title", by), Words.of("resident.changed.text"));
        } else {
            list.table().ticks().clear();
            editing = false;
            controller.load(() -> { });
            stopEditing();
        }
    }

    private void editHousehold(ResidentFile file) {
        Stored household = file.household();
        if (household != null) {
            small(Words.of("resident.family.title"), new Form(HouseholdFields.TYPE, fields.household(file.members()), clock), household.values(),
                    (typed, told) -> controller.saveHousehold(household, typed, null, result -> {
                        if (result instanceof SaveResult.Unsure(List<Problem> doubts)) {
                            dialogs.ask(Words.of("resident.head.title"), doubts.getFirst().message(), List.of(
                                    Command.plain(Words.of("resident.head.leave"), null, null, () -> controller.saveHousehold(household, typed, false, told)),
                                    Command.filled(Words.of("resident.head.fit"), null, null, () -> controller.saveHousehold(household, typed, true, told))));
                        } else {
                            told.accept(result);
                        }
                    }));
        }
    }

    private void register(ResidentFile file, @Nullable Stored entry) {
        small(Words.of(entry == null ? "resident.register.add" : "resident.register.change"), new Form(RegisterFields.TYPE, fields.register(controller.registers()), clock),
                entry == null ? controller.newRegister(file.row().id()) : entry.values(), (typed, told) -> controller.saveRegister(entry, typed, told));
    }

    /// A form that saves and goes back to the file.
    private void small(String title, Form shown, Values values, BiConsumer<Values, Consumer<SaveResult>> save) {
        editing = true;
        other = shown;
        Runnable go = () -> {
            Values typed = shown.values();
            if (typed != null) {
                save.accept(typed, result -> {
                    switch (result) {
                        case SaveResult.Saved _ -> stopEditing();
                        case SaveResult.Invalid(var problems) -> shown.problems(problems);
                        case SaveResult.Unsure(var doubts) -> shown.problems(doubts);
                        case SaveResult.ChangedElsewhere(var _, String by) -> dialogs.say(Words.of("resident.changed.title", by), Words.of("resident.changed.text"));
                    }
                });
            }
        };
        shown.onSave(go);
        shown.onSaveAndNext(go);
        shown.onEnd(panel::focusActions);
        panel.showForm(title, "", shown.node(), null, List.of(Command.filled(Words.of("resident.save"), null, "Ctrl+S", go)));
        shown.show(values);
        shown.focusFirst();
    }
}
