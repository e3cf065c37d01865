package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.communityoffice.attachment.AttachmentController;
import org.communityoffice.attachment.AttachmentPlace;
import org.communityoffice.attachment.Enclosed;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.communityoffice.rental.Answers.Result;
import org.communityoffice.report.PaperToShow;
import org.communityoffice.resident.NamedPerson;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// The state of the screen 录入检查: the inspection that is entered, what is wrong with it, the steps that can be taken back. What is left is kept while the window lives.
public final class InspectionController {
    /// What the signed sheet is kept for.
    private static final String SIGNED = "signed";
    private final InspectionService service;
    private final Function<String, List<NamedPerson>> people;
    private final Supplier<AttachmentController> photos;
    private final InspectionPaper papers;
    private final Work work;
    private final Map<String, Held> held = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Draft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable String> step = new ReadOnlyObjectWrapper<>();
    private @Nullable Held now;

    /// An inspection that is entered, with its photos and steps.
    private static final class Held {
        private final String key;
        private final AttachmentController photos;
        private final AttachmentController papers;
        private final Deque<Step> steps = new ArrayDeque<>();
        private final Map<String, String> unread = new LinkedHashMap<>();
        private Draft base;
        private Draft draft;
        private boolean touched;

        private Held(String key, Supplier<AttachmentController> files, Draft draft) {
            this.key = key;
            photos = files.get();
            papers = files.get();
            base = draft;
            this.draft = draft;
        }
    }

    /// An item as it was before it was marked.
    private record Step(String code, Answers.@Nullable Answer answer, @Nullable Finding finding, String words) {}

    /// @param people who of the roster fits what is typed
    /// @param photos what holds the photos of one inspection
    /// @param papers 检查记录表, blank and filled
    public InspectionController(InspectionService service, Function<String, List<NamedPerson>> people, Supplier<AttachmentController> photos, InspectionPaper papers, Work work) {
        this.service = service;
        this.people = people;
        this.photos = photos;
        this.papers = papers;
        this.work = work;
    }

    /// Null where none is entered.
    public ReadOnlyObjectProperty<@Nullable Draft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// What stood in the way of the last save.
    public ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /// What Ctrl+Z takes back here; null for nothing.
    public ReadOnlyObjectProperty<@Nullable String> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public InspectionRules rules() {
        return service.rules();
    }

    public LocalDate today() {
        return service.today();
    }

    public List<NamedPerson> like(String typed) {
        return people.apply(typed);
    }

    /// Words that are typed somewhere and not saved.
    public boolean hasUnsaved() {
        return held.values().stream().anyMatch(InspectionController::isUnsaved);
    }

    private static boolean isUnsaved(Held one) {
        return one.touched || one.photos.waiting() > 0 || one.papers.waiting() > 0 || !one.unread.isEmpty();
    }

    /// Whether the open one holds what is not saved.
    public boolean isTouched() {
        return now != null && isUnsaved(now);
    }

    /// Begins the inspection of a house, or goes on with the one that was left.
    ///
    /// @param then run when it is there
    public void begin(Stored house, Runnable then) {
        begin("new/" + house.id(), () -> service.draft(house, service.today()), then);
    }

    /// Opens a saved inspection to look at and correct.
    public void open(long inspection, Runnable then) {
        begin("saved/" + inspection, () -> service.open(inspection).orElse(null), then);
    }

    private void begin(String key, Supplier<@Nullable Draft> made, Runnable then) {
        Held left = held.get(key);
        if (left != null && isUnsaved(left)) {
            show(left);
            then.run();
            return;
        }
        work.database(Words.of("rental.inspect.doing.open"), _ -> Optional.ofNullable(made.get())).then(found -> found.ifPresent(fresh -> {
            Held next = new Held(key, photos, fresh);
            held.put(key, next);
            show(next);
            then.run();
        })).orTell();
    }

    private void show(Held next) {
        now = next;
        problems.set(List.of());
        draft.set(next.draft);
        tellStep();
    }

    private void tellStep() {
        Step last = now == null ? null : now.steps.peek();
        step.set(last == null ? null : last.words);
    }

    /// An item passes, fails or does not apply.
    public void mark(String code, Result result) {
        Held open = now;
        Answers.Answer said = open == null ? null : open.draft.answer(code);
        if (open == null || (said != null && said.result() == result)) {
            return;
        }
        Finding finding = open.draft.finding(code);
        if (finding != null && !finding.worked().isEmpty()) {
            problems.set(List.of(new Problem(code, Words.of("rental.inspect.problem.worked", code, finding.worked()))));
            return;
        }
        open.unread.keySet().removeIf(field -> field.startsWith(code + "/"));
        open.steps.push(new Step(code, open.draft.answer(code), finding, Words.of("rental.inspect.step", code, Words.of("rental.inspect.result." + result.name()))));
        change(before -> service.rules().marked(before, code, result));
        tellStep();
    }

    private void change(UnaryOperator<Draft> change) {
        Held open = Objects.requireNonNull(now);
        open.touched = true;
        open.draft = change.apply(open.draft);
        draft.set(open.draft);
    }

    /// Something of a failing item is typed.
    public void edit(String code, UnaryOperator<Finding> change) {
        Held open = now;
        Finding finding = open == null ? null : open.draft.finding(code);
        if (finding == null || !finding.worked().isEmpty()) {
            return;
        }
        Finding after = change.apply(finding);
        if (!after.hazard().equals(finding.hazard())) {
            change(before -> service.rules().changed(before, code, after));
        }
    }

    /// Something of the inspection itself is typed or chosen.
    public <T> void set(Field<T> field, @Nullable T value) {
        Held open = now;
        if (open != null && !open.draft.with(field, value).equals(open.draft)) {
            change(before -> before.with(field, value));
        }
    }

    public void day(@Nullable LocalDate day) {
        Held open = now;
        if (open != null && !Objects.equals(open.draft.day(), day)) {
            change(before -> service.rules().on(before, day));
        }
    }

    /// What stands in a field and cannot be read holds the save back.
    ///
    /// @param message null where it can be read
    public void unread(String field, @Nullable String message) {
        Held open = now;
        if (open == null) {
            return;
        }
        if (message == null) {
            open.unread.remove(field);
        } else {
            open.unread.put(field, message);
        }
    }

    /// Takes the last mark back.
    ///
    /// @return false where there is none
    public boolean stepBack() {
        Held open = now;
        Step last = open == null ? null : open.steps.poll();
        if (last == null) {
            return false;
        }
        change(before -> service.rules().back(before, last.code, last.answer, last.finding));
        tellStep();
        return true;
    }

    /// The photos of one item.
    public AttachmentController photos(String code) {
        Held open = Objects.requireNonNull(now);
        open.photos.open(place(open, code));
        return open.photos;
    }

    /// The signed sheet and what else belongs to the whole inspection.
    public AttachmentController signed() {
        Held open = Objects.requireNonNull(now);
        open.papers.open(place(open, SIGNED));
        return open.papers;
    }

    private static AttachmentPlace place(Held open, String purpose) {
        Stored before = open.draft.before();
        return new AttachmentPlace(InspectionFields.TYPE, before == null ? AttachmentPlace.NEW : before.id(), purpose, open.draft.address());
    }

    /// How many photos wait for an item of a new inspection.
    public int photosWaiting(String code) {
        return now == null ? 0 : now.photos.waiting(code);
    }

    /// The blank sheet of a house by the edition of today.
    public void blank(Stored house, Consumer<PaperToShow> show) {
        work.database(Words.of("rental.inspect.doing.open"), _ -> papers.blank(house, service.checklists().on(service.today()))).then(show).orTell();
    }

    /// The sheet of the inspection as it is saved; of one that is not, the blank one.
    public void print(Consumer<PaperToShow> show) {
        Draft open = draft.get();
        if (open != null && open.before() != null) {
            show.accept(papers.filled(open.before()));
        } else if (open != null) {
            blank(open.house(), show);
        }
    }

    public void save(boolean sure, Consumer<SaveResult> told) {
        Held open = now;
        if (open == null) {
            return;
        }
        open.photos.whenAdded(() -> open.papers.whenAdded(() -> saveNow(open, sure, told)));
    }

    private void saveNow(Held open, boolean sure, Consumer<SaveResult> told) {
        if (!open.unread.isEmpty()) {
            List<Problem> unread = new ArrayList<>();
            open.unread.forEach((field, message) -> unread.add(new Problem(field, message)));
            problems.set(unread);
            told.accept(new SaveResult.Invalid(unread));
            return;
        }
        Enclosed photosWaiting = open.photos.enclosed();
        Enclosed papersWaiting = open.papers.enclosed();
        Enclosed waiting = open.draft.before() != null ? Enclosed.NONE : (changes, type, row) -> {
            photosWaiting.with(changes, type, row);
            papersWaiting.with(changes, type, row);
        };
        work.database(Words.of("rental.doing.save"), _ -> service.save(open.draft, waiting, sure)).then(result -> {
            switch (result) {
                case SaveResult.Saved _ -> drop(open);
                case SaveResult.Invalid(List<Problem> wrong) -> problems.set(wrong);
                case SaveResult.Unsure(List<Problem> doubts) -> problems.set(doubts);
                case SaveResult.ChangedElsewhere _ -> problems.set(List.of());
            }
            told.accept(result);
        }).orTell();
    }

    /// Somebody saved the same inspection meanwhile: what stands against each other.
    void conflict(Consumer<InspectionConflict> told) {
        Held open = now;
        if (open != null) {
            work.database(Words.of("rental.inspect.doing.open"), _ -> service.conflict(open.base, open.draft)).then(found -> found.ifPresent(told)).orTell();
        }
    }

    /// Goes on from theirs with what was chosen of both.
    void over(Draft merged) {
        Held open = now;
        if (open != null) {
            open.base = merged;
            open.steps.clear();
            change(_ -> merged);
            tellStep();
        }
    }

    /// Gives up what was entered.
    public void drop() {
        if (now != null) {
            drop(now);
        }
    }

    private void drop(Held open) {
        open.photos.release();
        open.papers.release();
        held.remove(open.key);
        if (now == open) {
            now = null;
            problems.set(List.of());
            draft.set(null);
            tellStep();
        }
    }
}
