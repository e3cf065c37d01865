package org.communityoffice.resident;

import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.Audience;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.ConflictDialog;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Drafts;
import org.communityoffice.ui.Form;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.PurposeDialog;
import org.communityoffice.ui.SidePanel;
import org.jspecify.annotations.Nullable;

/// The forms that stand in the panel of the roster in place of a person's file: the person, the family, a register, a move, many at once.
final class ResidentFormsView {
    /// What the page does about it.
    interface Told {
        /// A form is closed: the file is to be seen again.
        void ended();

        /// Something was done to several people.
        void acted();

        /// The file is closed too: back to the table.
        void back();
    }

    private final ResidentController controller;
    private final ResidentActsController acts;
    private final ResidentFormFields fields;
    private final Dialogs dialogs;
    private final PurposeDialog purposes;
    private final Clock clock;
    private final SidePanel panel;
    private final Told told;
    private final ResidentForm form;
    private boolean editing;
    private @Nullable Form other;
    private @Nullable ResidentMoveForm moving;
    private long unmasked = -1;

    ResidentFormsView(ResidentController controller, ResidentActsController acts, ResidentFormFields fields, FieldWords words, Dialogs dialogs, Drafts drafts, Clock clock,
            SidePanel panel, Told told) {
        this.controller = controller;
        this.acts = acts;
        this.fields = fields;
        this.dialogs = dialogs;
        purposes = new PurposeDialog(dialogs);
        this.clock = clock;
        this.panel = panel;
        this.told = told;
        ConflictDialog conflict = new ConflictDialog(dialogs, field -> words.label(ResidentFields.TYPE, field),
                (field, value) -> words.shown(ResidentFields.TYPE, field, value, Audience.SCREEN));
        form = new ResidentForm(controller, fields, dialogs, conflict, drafts, clock);
        form.onSaved(_ -> stopEditing());
        form.form().onEnd(panel::focusActions);
    }

    /// Whether a form is open.
    boolean isOpen() {
        return editing;
    }

    /// Whether a form holds words that are not saved.
    boolean isTyping() {
        return editing && (other == null ? form.form() : other).isChanged();
    }

    /// Another file comes: what was typed is kept as a draft.
    void putAside() {
        if (editing) {
            form.putAside();
            editing = false;
        }
    }

    void add() {
        begin(null, controller.blank(), Words.of("resident.add"));
    }

    /// Whether the number of this person was asked for, and so is shown whole.
    boolean isUnmasked(ResidentFile file) {
        return unmasked == file.row().id();
    }

    /// Asks what for, then for the whole number, which is recorded.
    void look(ResidentFile file, Runnable seen) {
        purposes.ask(file.row().values().get(ResidentFields.NAME, ""), purpose -> controller.look(file.row(), purpose, () -> {
            unmasked = file.row().id();
            seen.run();
        }));
    }

    /// @param at the field to begin with; null for the first
    void edit(@Nullable Field<?> at) {
        ResidentFile file = controller.fileProperty().get();
        if (file != null) {
            begin(file.row().stored(), file.row().values(), Words.of("resident.edit.title", file.row().values().get(ResidentFields.NAME, "")));
            if (isUnmasked(file)) {
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
            look(file, form.form()::unmask);
        }
    }

    void addMember(ResidentFile file) {
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
        panel.showForm(title, Words.of("resident.form.keys"), form.node(), from == null ? List.of() : List.of(Parts.lookButton(this::lookInForm)), List.of(
                Command.filled(Words.of("resident.save"), null, "Ctrl+S", () -> form.save(false)),
                Command.plain(Words.of("resident.save-next"), null, "Ctrl+Enter", () -> form.save(true))));
        form.begin(from, values);
    }

    private void stopEditing() {
        editing = false;
        other = null;
        moving = null;
        told.ended();
    }

    /// One step back: from a form to the file, asking where words were typed; from the file to the table.
    void leave() {
        Form open = other == null ? form.form() : other;
        if (!editing) {
            controller.close();
            told.back();
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

    /// The ticked people get the same value in one field.
    void editTogether(List<Stored> who) {
        if (editing || who.size() < 2) {
            return;
        }
        editing = true;
        ResidentManyForm many = new ResidentManyForm(acts, fields, clock, who, shown -> other = shown, this::done, panel::focusActions);
        panel.showForm(Words.of("resident.many.title", who.size()), Words.of("resident.many.note"), many.node(), List.of(),
                List.of(Command.filled(Words.of("resident.many.go"), null, "Ctrl+S", many::save)));
        many.begin();
    }

    /// A family moves, somebody leaves, dies, comes back; asked again, the next of these.
    void move() {
        ResidentFile file = controller.fileProperty().get();
        ResidentMoveForm open = moving;
        if (open != null) {
            open.next();
        } else if (file != null && !editing) {
            editing = true;
            ResidentMoveForm form = new ResidentMoveForm(acts, fields, clock, file.row().stored(), shown -> other = shown, this::done, panel::focusActions);
            moving = form;
            panel.showForm(Words.of("resident.move.title", file.row().values().get(ResidentFields.NAME, "")), Words.of("resident.move.note"), form.node(), List.of(),
                    List.of(Command.filled(Words.of("resident.save"), null, "Ctrl+S", form::save)));
            form.begin();
        }
    }

    /// After an act on several people.
    private void done(SaveResult result) {
        if (result instanceof SaveResult.ChangedElsewhere(var _, String by)) {
            dialogs.say(Words.of("resident.changed.title", by), Words.of("resident.changed.text"));
        } else {
            told.acted();
            editing = false;
            controller.load(() -> { });
            stopEditing();
        }
    }

    void editHousehold(ResidentFile file) {
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

    void register(ResidentFile file, @Nullable Stored entry) {
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
        panel.showForm(title, "", shown.node(), List.of(), List.of(Command.filled(Words.of("resident.save"), null, "Ctrl+S", go)));
        shown.show(values);
        shown.focusFirst();
    }
}
