package org.communityoffice.resident;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.ConflictDialog;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Drafts;
import org.communityoffice.ui.Form;
import org.communityoffice.ui.ThreeWay;
import org.jspecify.annotations.Nullable;

/// Entering and changing a resident: proposals from the number, warnings while typing, doubts asked, two versions shown, drafts kept.
final class ResidentForm {
    private final ResidentController controller;
    private final Dialogs dialogs;
    private final ConflictDialog conflict;
    private final Drafts drafts;
    private final Form form;
    private Consumer<Stored> onSaved = _ -> { };
    private @Nullable Stored before;
    private String draft = "";

    ResidentForm(ResidentController controller, ResidentFormFields fields, Dialogs dialogs, ConflictDialog conflict, Drafts drafts, Clock clock) {
        this.controller = controller;
        this.dialogs = dialogs;
        this.conflict = conflict;
        this.drafts = drafts;
        form = new Form(ResidentFields.TYPE, fields.person(), clock);
        form.onSave(() -> save(false));
        form.onSaveAndNext(() -> save(true));
        form.onRest(this::putAside);
        form.onLeaving(ResidentFields.ID_NO, this::numberLeft);
        form.onLeaving(ResidentFields.NAME, this::warn);
        form.onLeaving(ResidentFields.BIRTH_DATE, this::warn);
        form.onLeaving(ResidentFields.PHONE, this::warn);
    }

    Region node() {
        return form.node();
    }

    Form form() {
        return form;
    }

    void onSaved(Consumer<Stored> action) {
        onSaved = action;
    }

    /// Shows a person to be changed (`from` is what is stored) or a new one (`from` null); words typed earlier come back.
    void begin(@Nullable Stored from, Values values) {
        before = from;
        draft = key(from);
        form.show(values);
        drafts.of(draft).ifPresent(form::type);
        form.focusFirst();
    }

    static String key(@Nullable Stored from) {
        return "resident/" + (from == null ? "new" : from.id());
    }

    boolean isNew() {
        return before == null;
    }

    /// Leaves the form for now: what was typed is kept as a draft.
    void putAside() {
        form.end();
        drafts.keep(draft, form.typed());
    }

    void discard() {
        form.end();
        drafts.forget(draft);
    }

    void save(boolean next) {
        Values typed = form.values();
        if (typed != null) {
            save(before, typed, false, next);
        }
    }

    private void save(@Nullable Stored from, Values typed, boolean sure, boolean next) {
        controller.save(from, typed, sure, result -> {
            switch (result) {
                case SaveResult.Saved(Stored record) -> saved(record, next);
                case SaveResult.Invalid(List<Problem> problems) -> form.problems(problems);
                case SaveResult.Unsure(List<Problem> doubts) -> ask(doubts, from, typed, next);
                case SaveResult.ChangedElsewhere(Stored theirs, String by) -> conflict(from, typed, theirs, by, next);
            }
        });
    }

    private void saved(Stored record, boolean next) {
        drafts.forget(draft);
        if (next) {
            begin(null, controller.blank());
        } else {
            form.show(record.values());
            onSaved.accept(record);
        }
    }

    private void ask(List<Problem> doubts, @Nullable Stored from, Values typed, boolean next) {
        String lines = String.join("\n", doubts.stream().map(doubt -> "· " + doubt.message()).toList());
        List<Command> ways = new ArrayList<>();
        Optional<ResidentCheck.Proposal> number = ResidentCheck.proposal(typed.get(ResidentFields.ID_TYPE), typed.get(ResidentFields.ID_NO));
        boolean differs = doubts.stream().anyMatch(doubt -> doubt.field().equals("sex") || doubt.field().equals("birth_date"));
        if (number.isPresent() && differs) {
            ways.add(Command.plain(Words.of("resident.ask.by-number"), null, null, () -> {
                propose(number.get());
                save(next);
            }));
        }
        ways.add(Command.plain(Words.of("resident.ask.as-typed"), null, null, () -> save(from, typed, true, next)));
        dialogs.ask(Words.of("resident.ask.title", doubts.size()), lines, ways);
        form.problems(doubts);
    }

    private void conflict(@Nullable Stored from, Values typed, @Nullable Stored theirs, String by, boolean next) {
        if (theirs == null || from == null) {
            dialogs.ask(Words.of("resident.gone.title"), Words.of("resident.gone.text"),
                    List.of(Command.filled(Words.of("resident.gone.as-new"), null, null, () -> save(null, typed, false, next))));
            return;
        }
        conflict.show(Words.of("resident.conflict.title", typed.get(ResidentFields.NAME, "")), by, new ThreeWay(from.values(), typed, theirs.values()),
                chosen -> save(theirs, chosen, true, next));
    }

    /// Fills sex and birth date that are empty; what differs is only said, never overwritten.
    private void numberLeft() {
        Values soFar = form.soFar();
        ResidentCheck.proposal(soFar.get(ResidentFields.ID_TYPE), soFar.get(ResidentFields.ID_NO)).ifPresent(number -> {
            if (!soFar.has(ResidentFields.SEX)) {
                form.propose(ResidentFields.SEX, number.sex());
                form.tell(ResidentFields.SEX, Words.of("resident.by-number"), "");
            }
            if (!soFar.has(ResidentFields.BIRTH_DATE)) {
                form.propose(ResidentFields.BIRTH_DATE, number.birthDate());
                form.tell(ResidentFields.BIRTH_DATE, Words.of("resident.by-number"), "");
            }
        });
        warn();
    }

    private void propose(ResidentCheck.Proposal number) {
        form.propose(ResidentFields.SEX, number.sex());
        form.propose(ResidentFields.BIRTH_DATE, number.birthDate());
    }

    /// Says while typing what would be asked on saving: somebody who may be the same person, a number that says otherwise.
    private void warn() {
        if (form.isChanged()) {
            Stored from = before;
            controller.doubts(from, form.soFar(), doubts -> {
                if (from == before) {
                    doubts.forEach(doubt -> form.tell(ResidentFields.TYPE.field(doubt.field()), doubt.message(), "warning-text"));
                }
            });
        }
    }
}
