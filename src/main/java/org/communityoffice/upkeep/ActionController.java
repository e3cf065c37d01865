package org.communityoffice.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.communityoffice.database.ChangeEntry;
import org.communityoffice.database.DeletedRecord;
import org.communityoffice.database.UndoResult;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Words;
import org.communityoffice.settings.HistoryService;
import org.communityoffice.work.Work;

/// What was done lately and can be taken back, and what was deleted and can be brought back.
public final class ActionController {
    private final HistoryService history;
    private final List<RecordType> types;
    private final Work work;
    private final ReadOnlyObjectWrapper<List<ChangeEntry>> actions = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<DeletedRecord>> bin = new ReadOnlyObjectWrapper<>(List.of());

    /// @param types the kinds of records that the recycle bin shows
    public ActionController(HistoryService history, List<RecordType> types, Work work) {
        this.history = history;
        this.types = List.copyOf(types);
        this.work = work;
    }

    public ReadOnlyObjectProperty<List<ChangeEntry>> actionsProperty() {
        return actions.getReadOnlyProperty();
    }

    /// Newest first, all kinds together.
    public ReadOnlyObjectProperty<List<DeletedRecord>> binProperty() {
        return bin.getReadOnlyProperty();
    }

    public void load() {
        work.database(Words.of("upkeep.doing.read"), _ -> history.recent()).then(actions::set).orTell();
        work.database(Words.of("upkeep.doing.read"), _ -> deleted()).then(bin::set).orTell();
    }

    private List<DeletedRecord> deleted() {
        List<DeletedRecord> all = new ArrayList<>();
        types.forEach(type -> all.addAll(history.recycled(type)));
        all.sort(java.util.Comparator.comparing(DeletedRecord::at).reversed());
        return all;
    }

    public static boolean canUndo(ChangeEntry action) {
        return !action.undone();
    }

    /// What an action is: in force, taken back, or itself a taking back.
    public static String state(ChangeEntry action) {
        return action.undone() ? Words.of("upkeep.actions.undone") : action.undoes() ? Words.of("upkeep.actions.undoing") : "";
    }

    /// @param told    what became of it, in words
    /// @param blocked what stands in the way, where records were changed again since
    public void undo(ChangeEntry action, Consumer<String> told, Consumer<UndoResult.ChangedSince> blocked) {
        work.database(Words.of("upkeep.doing.undo"), _ -> history.undo(action.id())).then(result -> tell(result, told, blocked)).orTell();
    }

    /// Takes back what of an action was not changed again since.
    public void undoRest(ChangeEntry action, Consumer<String> told, Consumer<UndoResult.ChangedSince> blocked) {
        work.database(Words.of("upkeep.doing.undo"), _ -> history.undoRest(action.id())).then(result -> tell(result, told, blocked)).orTell();
    }

    private void tell(UndoResult result, Consumer<String> told, Consumer<UndoResult.ChangedSince> blocked) {
        load();
        switch (result) {
            case UndoResult.Undone undone -> told.accept(Words.of("upkeep.actions.done", undone.title(), undone.rows()));
            case UndoResult.NothingToUndo nothing -> told.accept(Words.of("upkeep.actions.nothing"));
            case UndoResult.ChangedSince since -> blocked.accept(since);
        }
    }

    public void bringBack(DeletedRecord record, Consumer<String> told) {
        work.database(Words.of("upkeep.doing.bring-back"), _ -> history.bringBack(record)).then(back -> {
            load();
            told.accept(Words.of(back.lost() ? "upkeep.bin.done-alone" : "upkeep.bin.done", title(record)));
        }).orTell();
    }

    /// The name of a deleted record.
    public static String title(DeletedRecord deleted) {
        var values = deleted.record().values();
        Object title = values.get(values.type().field(values.type().titleKey()));
        return title == null ? Words.of("upkeep.bin.nameless") : title.toString();
    }

    public static String kind(DeletedRecord deleted) {
        return Words.of("upkeep.bin.kind." + deleted.record().values().type().table());
    }
}
