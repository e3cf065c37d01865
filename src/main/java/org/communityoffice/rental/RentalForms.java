package org.communityoffice.rental;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.communityoffice.model.Problem;
import org.communityoffice.model.RecordType;
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
import org.communityoffice.ui.FormField;
import org.communityoffice.ui.SidePanel;
import org.communityoffice.ui.ThreeWay;
import org.jspecify.annotations.Nullable;

/// The forms of the page 出租屋 in its panel, one at a time: a house, its rooms, moving in, moving out. Drafts kept, doubts asked, two versions shown.
final class RentalForms {
    private final RentalController controller;
    private final RentalFormFields fields;
    private final FieldWords words;
    private final Dialogs dialogs;
    private final Drafts drafts;
    private final Clock clock;
    private final SidePanel panel;
    private final Runnable onEnd;
    private @Nullable Form form;
    private String draft = "";
    private Consumer<Boolean> save = _ -> { };

    /// @param onEnd run when a form was saved or left
    RentalForms(RentalController controller, RentalFormFields fields, FieldWords words, Dialogs dialogs, Drafts drafts, Clock clock, SidePanel panel, Runnable onEnd) {
        this.controller = controller;
        this.fields = fields;
        this.words = words;
        this.dialogs = dialogs;
        this.drafts = drafts;
        this.clock = clock;
        this.panel = panel;
        this.onEnd = onEnd;
    }

    boolean isOpen() {
        return form != null;
    }

    boolean isTyping() {
        return form != null && form.isChanged();
    }

    void house(@Nullable Stored before, Values values) {
        String title = before == null ? Words.of("rental.add") : values.get(RentalFields.ADDRESS, "");
        begin(RentalFields.TYPE, fields.house(), values, title, "rental/" + (before == null ? "new" : before.id()), (typed, next) -> saveHouse(before, typed, false, next), () -> house(null, controller.blank()));
    }

    private void saveHouse(@Nullable Stored before, Values typed, boolean sure, Runnable after) {
        controller.save(before, typed, sure, result -> {
            if (result instanceof SaveResult.ChangedElsewhere(Stored theirs, String by) && theirs != null && before != null) {
                ConflictDialog conflict = new ConflictDialog(dialogs, field -> words.label(RentalFields.TYPE, field), (field, value) -> words.shown(RentalFields.TYPE, field, value, Audience.SCREEN));
                conflict.show(Words.of("rental.conflict", typed.get(RentalFields.ADDRESS, "")), by, new ThreeWay(before.values(), typed, theirs.values()), chosen -> saveHouse(theirs, chosen, true, after));
            } else {
                told(result, () -> saveHouse(before, typed, true, after), after);
            }
        });
    }

    void rooms(RentalFile house) {
        begin(RoomFields.TYPE, fields.rooms(), controller.newRoom(house), Words.of("rental.rooms.title", house.row().address()), "rental-room/" + house.row().id(),
                (typed, after) -> controller.saveRooms(typed, result -> told(result, () -> { }, after)), () -> rooms(house));
        if (form != null) {
            form.tell(RoomFields.ROOM_NO, Words.of("rental.rooms.hint"), "");
        }
    }

    void moveIn(RentalFile house, String room) {
        begin(ArrivalFields.TYPE, fields.arrival(controller, house), controller.arrival(house, room), Words.of("rental.arrival.title", house.row().address()), "rental-in/" + house.row().id(),
                (typed, after) -> saveArrival(typed, false, after), () -> moveIn(house, room));
        if (form != null && !room.isEmpty()) {
            form.focus(ArrivalFields.WHO);
        }
    }

    private void saveArrival(Values typed, boolean sure, Runnable after) {
        controller.moveIn(typed, sure, result -> told(result, () -> saveArrival(typed, true, after), after));
    }

    /// @param who the tenant that is looked at; null for none
    void moveOut(RentalFile house, @Nullable Tenant who) {
        Values values = Values.none(DepartureFields.TYPE).change().set(DepartureFields.WHO, who == null ? null : Long.toString(who.tenancy().id())).set(DepartureFields.ON, controller.today()).done();
        begin(DepartureFields.TYPE, fields.departure(house), values, Words.of("rental.departure.title", house.row().address()), "rental-out/" + house.row().id(),
                (typed, after) -> controller.moveOut(leaving(house, typed), typed.get(DepartureFields.ON), typed.get(DepartureFields.LEAVES, false), result -> told(result, () -> { }, after)),
                () -> moveOut(house, null));
        Form shown = form;
        if (shown != null) {
            Runnable tell = () -> {
                Values typed = shown.soFar();
                controller.consequences(leaving(house, typed), house.tenancies(), typed.get(DepartureFields.LEAVES, false), notes -> shown.tell(DepartureFields.WHO, String.join("\n", notes), "warning-text"));
            };
            shown.onLeaving(DepartureFields.WHO, tell);
            shown.onLeaving(DepartureFields.LEAVES, tell);
            if (who != null) {
                tell.run();
            }
        }
    }

    private static List<Stored> leaving(RentalFile house, Values typed) {
        List<String> ids = Arrays.asList(typed.get(DepartureFields.WHO, "").split("\\|"));
        return house.tenants().stream().map(Tenant::tenancy).filter(one -> ids.contains(Long.toString(one.id()))).toList();
    }

    private void begin(RecordType type, List<FormField> shown, Values values, String title, String of, BiConsumer<Values, Runnable> saver, Runnable next) {
        putAside();
        Form now = new Form(type, shown, clock);
        form = now;
        draft = of;
        save = more -> {
            Values typed = now.values();
            if (typed != null) {
                saver.accept(typed, () -> {
                    end();
                    if (more) {
                        next.run();
                    }
                });
            }
        };
        now.onSave(() -> save.accept(false));
        now.onSaveAndNext(() -> save.accept(true));
        now.onEnd(panel::focusActions);
        panel.showForm(title, Words.of("rental.form.keys"), now.node(), List.of(), List.of(Command.filled(Words.of("rental.save"), null, "Ctrl+S", () -> save.accept(false)),
                Command.plain(Words.of("rental.save-next"), null, "Ctrl+Enter", () -> save.accept(true))));
        now.show(values);
        drafts.of(draft).ifPresent(now::type);
        now.focusFirst();
    }

    private void told(SaveResult result, Runnable again, Runnable after) {
        Form shown = form;
        switch (result) {
            case SaveResult.Saved(var _) -> after.run();
            case SaveResult.Invalid(List<Problem> problems) -> {
                if (shown != null) {
                    shown.problems(problems);
                }
            }
            case SaveResult.Unsure(List<Problem> doubts) -> {
                if (shown != null) {
                    shown.problems(doubts);
                }
                dialogs.ask(Words.of("rental.ask.title", doubts.size()), String.join("\n", doubts.stream().map(doubt -> "· " + doubt.message()).toList()),
                        List.of(Command.plain(Words.of("rental.ask.as-typed"), null, null, again)));
            }
            case SaveResult.ChangedElsewhere(var _, String by) -> dialogs.say(Words.of("rental.changed.title"), Words.of("rental.changed.text", by));
        }
    }

    /// Leaves the form for now: what was typed is kept as a draft.
    void putAside() {
        if (form != null) {
            drafts.keep(draft, form.typed());
            form = null;
        }
    }

    /// Leaves the form, asking where words were typed.
    void leave() {
        if (form != null && form.isChanged()) {
            dialogs.unsaved(form.typed().size(), this::end);
        } else {
            end();
        }
    }

    private void end() {
        drafts.forget(draft);
        form = null;
        onEnd.run();
    }
}
