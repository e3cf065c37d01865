package org.communityoffice.activity;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.communityoffice.attachment.AttachmentController;
import org.communityoffice.attachment.AttachmentPlace;
import org.communityoffice.attachment.Enclosed;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Choosers;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.ConflictDialog;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Drafts;
import org.communityoffice.ui.Form;
import org.communityoffice.ui.Parts;
import org.jspecify.annotations.Nullable;

/// Entering and changing an activity: its fields, who came, whose hours; themes and the usual place proposed, doubts asked, two versions shown, drafts kept.
final class ActivityForm {
    private static final List<Field<?>> PROPOSED = List.of(ActivityFields.THEMES, ActivityFields.START_TIME, ActivityFields.END_TIME, ActivityFields.PLACE, ActivityFields.ORGANISER,
            ActivityFields.LEADER, ActivityFields.AUDIENCE);
    private final ActivityController controller;
    private final Dialogs dialogs;
    private final ConflictDialog conflict;
    private final Drafts drafts;
    private final Form form;
    private final ActivityFormFields fields;
    private final ParticularsForm particulars = new ParticularsForm();
    private final AttendeesForm attendees;
    private final HoursForm hours;
    private final AttachmentController waiting;
    private final ActivityFilesView files;
    private final VBox filesPart;
    private final VBox node;
    private Runnable onEnd = () -> { };
    private Consumer<Stored> onSaved = _ -> { };
    private @Nullable Stored before;
    private ActivityEntry shown;
    private String draft = "";
    private String proposedThemes = "";

    /// @param waiting where files of a new activity wait until it is saved
    ActivityForm(ActivityController controller, ActivityFormFields fields, Dialogs dialogs, ConflictDialog conflict, Drafts drafts, Clock clock,
            AttachmentController waiting, Choosers choosers) {
        this.controller = controller;
        this.fields = fields;
        this.dialogs = dialogs;
        this.conflict = conflict;
        this.drafts = drafts;
        shown = ActivityEntry.of(Values.none(ActivityFields.TYPE));
        form = new Form(ActivityFields.TYPE, fields.fields(), clock);
        attendees = new AttendeesForm(controller);
        hours = new HoursForm(controller);
        this.waiting = waiting;
        // before its view is made: an empty new record is laid out otherwise than an empty stored one
        waiting.open(new AttachmentPlace(ActivityFields.TYPE, AttachmentPlace.NEW, Proof.PHOTO, ""));
        files = new ActivityFilesView(waiting, fields.purposes(), dialogs, choosers);
        VBox people = new VBox(12, particulars.node(), attendees.node(), hours.node());
        people.setStyle("-fx-padding: 0 16 16 16");
        filesPart = new VBox(files.ofNew());
        node = new VBox(form.node(), people, filesPart);
        files.list().takeDropsOn(people);
        files.list().takeDropsOn(form.node());
        form.onSave(() -> save(false));
        form.onSaveAndNext(() -> save(true));
        form.onRest(this::putAside);
        attendees.peopleProperty().subscribe(_ -> form.touched());
        hours.givenProperty().subscribe(_ -> form.touched());
        particulars.onTyped(form::touched);
        form.onEnd(particulars::focusFirst);
        particulars.onEnd(() -> attendees.names().node().requestFocus());
        attendees.names().onEmptyEnter(() -> hours.names().node().requestFocus());
        form.onLeaving(ActivityFields.ACTIVITY_TYPE, this::propose);
        form.onLeaving(ActivityFields.STARTS_ON, this::propose);
        hours.names().onEmptyEnter(this::afterHours);
        node.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (before == null && press.isShortcutDown() && press.getCode() == KeyCode.V && files.list().pasteFiles()) {
                press.consume();
            }
        });
        node.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.isShortcutDown() && (press.getCode() == KeyCode.S || press.getCode() == KeyCode.ENTER)) {
                press.consume();
                save(press.getCode() == KeyCode.ENTER);
            }
        });
    }

    Node node() {
        return node;
    }

    void onSaved(Consumer<Stored> action) {
        onSaved = action;
    }

    /// What Enter does when all was entered.
    void onEnd(Runnable action) {
        onEnd = action;
    }

    /// A new activity has its files next.
    private void afterHours() {
        if (before == null) {
            files.list().focusAdding();
        } else {
            onEnd.run();
        }
    }

    /// Shows an activity to be changed (`from` is what is stored) or a new one (`from` null); words typed earlier come back.
    void begin(@Nullable Stored from, ActivityEntry entry) {
        before = from;
        shown = entry;
        Parts.showing(filesPart, from == null);
        proposedThemes = "";
        draft = "activity/" + (from == null ? "new" : from.id());
        form.show(entry.values());
        particulars.show(fields.particulars(type()), entry.values().get(ActivityFields.PARTICULARS, ""));
        attendees.show(entry.attendees());
        hours.show(entry.hours());
        drafts.of(draft).ifPresent(words -> {
            form.type(words);
            particulars.show(fields.particulars(type()), words.getOrDefault(ActivityFields.PARTICULARS.key(), entry.values().get(ActivityFields.PARTICULARS, "")));
            attendees.show(DraftPeople.attendees(words, entry.attendees()));
            hours.show(DraftPeople.hours(words, entry.hours()));
        });
        form.focusFirst();
    }

    void focus(Field<?> at) {
        form.focus(at);
    }

    boolean isChanged() {
        return form.isChanged() || particularsChanged() || peopleChanged() || filesWait();
    }

    private @Nullable String type() {
        return form.soFar().get(ActivityFields.ACTIVITY_TYPE);
    }

    private boolean particularsChanged() {
        return !particulars.written().equals(Particulars.written(Particulars.read(shown.values().get(ActivityFields.PARTICULARS, ""))));
    }

    private boolean peopleChanged() {
        return !attendees.peopleProperty().get().equals(shown.attendees()) || !hours.givenProperty().get().equals(shown.hours());
    }

    private boolean filesWait() {
        return before == null && waiting.waiting() > 0;
    }

    /// How many places differ from what was shown.
    int changes() {
        return form.typed().size() + (particularsChanged() ? 1 : 0) + (peopleChanged() ? 1 : 0) + (filesWait() ? waiting.waiting() : 0);
    }

    /// Leaves the form for now: what was typed is kept as a draft.
    void putAside() {
        form.end();
        Map<String, String> words = new LinkedHashMap<>(form.typed());
        if (particularsChanged()) {
            words.put(ActivityFields.PARTICULARS.key(), particulars.written());
        }
        if (peopleChanged()) {
            DraftPeople.keep(words, attendees.peopleProperty().get(), hours.givenProperty().get());
        }
        drafts.keep(draft, words);
    }

    void discard() {
        form.end();
        drafts.forget(draft);
        if (before == null) {
            waiting.release();
        }
    }

    void save(boolean next) {
        Values typed = form.values();
        if (typed == null) {
            return;
        }
        Values whole = particularsChanged() ? typed.change().set(ActivityFields.PARTICULARS, particulars.written().isEmpty() ? null : particulars.written()).done() : typed;
        hours.unfinished().ifPresentOrElse(hours::problem,
                () -> waiting.whenAdded(() -> save(before, new ActivityEntry(whole, attendees.peopleProperty().get(), hours.givenProperty().get()), false, next)));
    }

    private void save(@Nullable Stored from, ActivityEntry typed, boolean sure, boolean next) {
        controller.save(from, typed, before == null ? waiting.enclosed() : Enclosed.NONE, sure, result -> {
            switch (result) {
                case SaveResult.Saved(Stored record) -> saved(record, next);
                case SaveResult.Invalid(List<Problem> problems) -> problems(problems);
                case SaveResult.Unsure(List<Problem> doubts) -> ask(doubts, from, typed, next);
                case SaveResult.ChangedElsewhere(Stored theirs, String by) -> conflict(from, typed, theirs, by, next);
            }
        });
    }

    private void problems(List<Problem> problems) {
        attendees.problem(of(problems, ActivityCheck.ATTENDEES));
        hours.problem(of(problems, ActivityCheck.HOURS));
        List<Problem> others = problems.stream().filter(one -> !one.field().equals(ActivityCheck.ATTENDEES) && !one.field().equals(ActivityCheck.HOURS)).toList();
        form.problems(others);
        if (others.isEmpty()) {
            (problems.stream().anyMatch(one -> one.field().equals(ActivityCheck.ATTENDEES)) ? attendees.names() : hours.names()).node().requestFocus();
        }
    }

    private static String of(List<Problem> problems, String list) {
        return String.join("\n", problems.stream().filter(one -> one.field().equals(list)).map(Problem::message).toList());
    }

    private void saved(Stored record, boolean next) {
        discard();
        if (next) {
            begin(null, controller.blank());
        } else {
            onSaved.accept(record);
        }
    }

    private void ask(List<Problem> doubts, @Nullable Stored from, ActivityEntry typed, boolean next) {
        String lines = String.join("\n", doubts.stream().map(doubt -> "· " + doubt.message()).toList());
        form.problems(doubts);
        dialogs.ask(Words.of("activity.ask.title", doubts.size()), lines, List.of(Command.plain(Words.of("activity.ask.as-typed"), null, null, () -> save(from, typed, true, next))));
    }

    private void conflict(@Nullable Stored from, ActivityEntry typed, @Nullable Stored theirs, String by, boolean next) {
        if (theirs == null || from == null) {
            dialogs.ask(Words.of("activity.gone.title"), Words.of("activity.gone.text"),
                    List.of(Command.filled(Words.of("activity.gone.as-new"), null, null, () -> save(null, typed, true, next))));
            return;
        }
        ActivityEntry base = shown;
        controller.entry(theirs, other -> {
            EntryConflict both = new EntryConflict(base, typed, other);
            conflict.show(Words.of("activity.conflict.title", typed.values().get(ActivityFields.TITLE, "")), by, both.both(), chosen -> save(theirs, both.merged(chosen), true, next));
        });
    }

    /// Fills what is empty and likely; what was typed is never overwritten. Of a type it also says what will be wanted as evidence.
    private void propose() {
        Values soFar = form.soFar();
        particulars.ask(fields.particulars(soFar.get(ActivityFields.ACTIVITY_TYPE)));
        form.tell(ActivityFields.ACTIVITY_TYPE, controller.wanted(soFar.get(ActivityFields.ACTIVITY_TYPE)), "");
        Stored from = before;
        controller.proposed(own(soFar), proposed -> {
            if (!Objects.equals(from, before)) {
                return;
            }
            Values now = own(form.soFar());
            for (Field<?> field : from == null ? PROPOSED : List.<Field<?>>of(ActivityFields.THEMES)) {
                Object value = proposed.get(field);
                if (value != null && !now.has(field)) {
                    form.propose(field, value);
                    form.tell(field, Words.of(field.equals(ActivityFields.THEMES) ? "activity.form.by-day" : "activity.form.as-last"), "");
                }
            }
            proposedThemes = now.has(ActivityFields.THEMES) ? "" : proposed.get(ActivityFields.THEMES, "");
        });
    }

    /// What the clerk typed: themes that were only proposed may be proposed anew.
    private Values own(Values soFar) {
        return soFar.get(ActivityFields.THEMES, "").equals(proposedThemes) ? soFar.with(ActivityFields.THEMES, null) : soFar;
    }

    /// What the people of an unsaved entry look like among the words of its draft.
    static final class DraftPeople {
        private static final String ATTENDEES = "attendees";
        private static final String HOURS = "hours";
        private static final String BETWEEN = "\t";

        private DraftPeople() {}

        static void keep(Map<String, String> words, List<Attendee> attendees, List<GivenHours> hours) {
            words.put(ATTENDEES, String.join("\n", attendees.stream().map(DraftPeople::line).toList()));
            words.put(HOURS, String.join("\n", hours.stream().map(one -> line(one.who()) + BETWEEN + one.hours() + BETWEEN + one.role()).toList()));
        }

        private static String line(Attendee one) {
            return (one.person() == null ? "" : one.person()) + BETWEEN + one.name();
        }

        static List<Attendee> attendees(Map<String, String> words, List<Attendee> otherwise) {
            String kept = words.get(ATTENDEES);
            return kept == null ? otherwise : kept.lines().map(line -> who(line.split(BETWEEN, -1))).toList();
        }

        static List<GivenHours> hours(Map<String, String> words, List<GivenHours> otherwise) {
            String kept = words.get(HOURS);
            return kept == null ? otherwise : kept.lines().map(line -> line.split(BETWEEN, -1)).map(parts -> new GivenHours(who(parts), new BigDecimal(parts[2]), parts[3])).toList();
        }

        private static Attendee who(String[] parts) {
            return new Attendee(parts[0].isEmpty() ? null : Long.valueOf(parts[0]), parts[1]);
        }
    }
}
