package org.communityoffice.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.rental.Checklist;
import org.communityoffice.rental.ChecklistItem;
import org.communityoffice.rental.ChecklistService;
import org.communityoffice.rental.CheckAgain;
import org.communityoffice.rental.ChecklistReach;
import org.communityoffice.work.Latest;
import org.communityoffice.work.Work;

/// The fire checklist while its next edition is written: nothing is saved until it becomes an edition of its own.
public final class ChecklistController {
    private final ChecklistService service;
    private final Work work;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State(List.of(), List.of(), new ChecklistReach(Map.of(), 0), List.of()));
    private final Latest counting = new Latest();

    /// What the page shows.
    ///
    /// @param editions the newest last
    /// @param items    as they would be in the next edition
    /// @param again    houses to be inspected again by the newest edition
    public record State(List<Checklist> editions, List<ChecklistItem> items, ChecklistReach reach, List<CheckAgain> again) {
        /// Whether something differs from the newest edition.
        public boolean isChanged() {
            return !editions.isEmpty() && !items.equals(editions.getLast().items());
        }

        State with(List<ChecklistItem> others) {
            return new State(editions, List.copyOf(others), reach, again);
        }
    }

    public ChecklistController(ChecklistService service, Work work) {
        this.service = service;
        this.work = work;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Reads the editions; a draft that differs from the newest stays.
    public void load() {
        work.database(Words.of("upkeep.doing.read"), _ -> {
            List<Checklist> all = service.all();
            return new State(all, all.getLast().items(), service.reach(all.getLast().items()), service.again());
        }).then(now -> {
            boolean kept = state.get().isChanged();
            List<ChecklistItem> draft = state.get().items();
            state.set(kept ? now.with(draft) : now);
            count();
        }).orTell();
    }

    private void count() {
        List<ChecklistItem> items = state.get().items();
        work.database(Words.of("upkeep.doing.read"), _ -> service.reach(items)).latest(counting).then(reach -> state.set(new State(state.get().editions(), state.get().items(), reach, state.get().again()))).orTell();
    }

    /// To how many houses an item applies that is being typed.
    public void reach(ChecklistItem typed, Consumer<ChecklistReach> told) {
        work.database(Words.of("upkeep.doing.read"), _ -> service.reach(List.of(typed))).then(told).orTell();
    }

    public List<Problem> problems(ChecklistItem item) {
        return service.problems(item);
    }

    /// The fields that a condition may name.
    public List<String> fields() {
        return service.fields();
    }

    public ChecklistItem newItem() {
        return service.newItem(state.get().items());
    }

    /// Puts an item in the place of the one with its code, or at the end of its category.
    ///
    /// @return what is wrong with it; empty where it was taken
    public List<Problem> take(ChecklistItem item) {
        List<Problem> problems = service.problems(item);
        if (problems.isEmpty()) {
            List<ChecklistItem> items = new ArrayList<>(state.get().items());
            int at = at(items, item.code());
            if (at >= 0) {
                items.set(at, item);
            } else {
                int last = items.size();
                for (int i = 0; i < items.size(); i++) {
                    last = items.get(i).category().equals(item.category()) ? i + 1 : last;
                }
                items.add(last, item);
            }
            changed(items);
        }
        return problems;
    }

    /// Moves an item up (-1) or down (1).
    public void move(ChecklistItem item, int by) {
        List<ChecklistItem> items = new ArrayList<>(state.get().items());
        int at = at(items, item.code());
        int to = at + by;
        if (at >= 0 && to >= 0 && to < items.size()) {
            items.add(to, items.remove(at));
            changed(items);
        }
    }

    private static int at(List<ChecklistItem> items, String code) {
        return items.stream().map(ChecklistItem::code).toList().indexOf(code);
    }

    private void changed(List<ChecklistItem> items) {
        state.set(state.get().with(items));
        count();
    }

    /// Back to the newest edition.
    public void drop() {
        changed(state.get().editions().getLast().items());
    }

    public Values blankEdition() {
        return service.blank();
    }

    public void save(Values edition, Consumer<SaveResult> told) {
        List<ChecklistItem> items = state.get().items();
        work.database(Words.of("upkeep.doing.save"), _ -> service.save(edition, items)).then(result -> {
            if (result instanceof SaveResult.Saved) {
                state.set(state.get().with(state.get().editions().getLast().items()));
                load();
            }
            told.accept(result);
        }).orTell();
    }
}
