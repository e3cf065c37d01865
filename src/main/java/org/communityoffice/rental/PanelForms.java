package org.communityoffice.rental;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.SidePanel;
import org.communityoffice.ui.ThreeWay;
import org.jspecify.annotations.Nullable;

/// A form in the side panel of a page, one at a time: drafts kept, doubts asked, two versions shown.
final class PanelForms {
    private final FieldWords words;
    private final Dialogs dialogs;
    private final Drafts drafts;
    private final Clock clock;
    private final SidePanel panel;
    private final Runnable onEnd;
    private @Nullable Form form;
    private String draft = "";

    /// Saves what was typed.
    @FunctionalInterface
    interface Saver {
        /// @param before null for a new record
        /// @param sure   the clerk has seen the doubts and saves all the same
        void save(@Nullable Stored before, Values typed, boolean sure, Consumer<SaveResult> told);
    }

    /// What a form is about.
    ///
    /// @param before null for a new record
    /// @param draft  names what was typed and not saved
    /// @param others what else can be done there
    /// @param look   records that masked numbers are looked at, then runs what it is given; null where there are none
    record Subject(RecordType type, List<FormField> fields, @Nullable Stored before, Values values, String title, String draft, List<Command> others, @Nullable Consumer<Runnable> look) {
        Subject(RecordType type, List<FormField> fields, @Nullable Stored before, Values values, String title, String draft) {
            this(type, fields, before, values, title, draft, List.of(), null);
        }

        Subject with(Command... more) {
            return new Subject(type, fields, before, values, title, draft, List.of(more), look);
        }

        Subject looking(Consumer<Runnable> looker) {
            return new Subject(type, fields, before, values, title, draft, others, looker);
        }
    }

    /// @param onEnd run when a form was saved or left
    PanelForms(FieldWords words, Dialogs dialogs, Drafts drafts, Clock clock, SidePanel panel, Runnable onEnd) {
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

    /// @param next begins the next one of this kind after “保存并新增”; null where none follows
    Form open(Subject of, Saver saver, @Nullable Runnable next) {
        putAside();
        Form now = new Form(of.type, of.fields, clock);
        form = now;
        draft = of.draft;
        Consumer<Boolean> save = more -> {
            Values typed = now.values();
            if (typed != null) {
                save(of, of.before, typed, false, saver, () -> {
                    end();
                    if (more && next != null) {
                        next.run();
                    }
                });
            }
        };
        now.onSave(() -> save.accept(false));
        now.onSaveAndNext(() -> save.accept(true));
        now.onEnd(panel::focusActions);
        String key = draft;
        now.onRest(() -> drafts.keep(key, now.typed()));
        Command once = Command.filled(Words.of("rental.save"), null, "Ctrl+S", () -> save.accept(false));
        Command again = Command.plain(Words.of("rental.save-next"), null, "Ctrl+Enter", () -> save.accept(true));
        Consumer<Runnable> look = of.look;
        List<Command> actions = new ArrayList<>(next == null ? List.of(once) : List.of(once, again));
        actions.addAll(of.others);
        panel.showForm(of.title, Words.of("rental.form.keys"), now.node(), look == null ? List.of() : List.of(Parts.lookButton(() -> look.accept(now::unmask))), actions);
        now.show(of.values);
        drafts.of(draft).ifPresent(now::type);
        now.focusFirst();
        return now;
    }

    private void save(Subject of, @Nullable Stored from, Values typed, boolean sure, Saver saver, Runnable after) {
        saver.save(from, typed, sure, result -> {
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
                            List.of(Command.plain(Words.of("rental.ask.as-typed"), null, null, () -> save(of, from, typed, true, saver, after))));
                }
                case SaveResult.ChangedElsewhere(Stored theirs, String by) -> {
                    if (theirs != null && from != null) {
                        ConflictDialog conflict = new ConflictDialog(dialogs, field -> words.label(of.type, field), (field, value) -> words.shown(of.type, field, value, Audience.SCREEN));
                        conflict.show(Words.of("rental.conflict", of.title), by, new ThreeWay(from.values(), typed, theirs.values()), chosen -> save(of, theirs, chosen, true, saver, after));
                    } else {
                        dialogs.say(Words.of("rental.changed.title"), Words.of("rental.changed.text", by));
                    }
                }
            }
        });
    }

    /// Leaves the form for now: what was typed is kept as a draft.
    void putAside() {
        if (form != null) {
            form.end();
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

    /// Leaves a form whose record is gone.
    void drop() {
        if (form != null) {
            end();
        } else {
            onEnd.run();
        }
    }

    private void end() {
        if (form != null) {
            form.end();
        }
        drafts.forget(draft);
        form = null;
        onEnd.run();
    }
}
