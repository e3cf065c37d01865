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

    /// @param told what became of it, in words
    public void undo(ChangeEntry action, Consumer<String> told) {
        work.database(Words.of("upkeep.doing.undo"), _ -> history.undo(action.id())).then(result -> {
            load();
            told.accept(words(result));
        }).orTell();
    }

    private static String words(UndoResult result) {
        return switch (result) {
            case UndoResult.Undone undone -> Words.of("upkeep.actions.done", undone.title());
            case UndoResult.NothingToUndo nothing -> Words.of("upkeep.actions.nothing");
            case UndoResult.ChangedSince since -> since.later().stream().map(UndoResult.Later::title).filter(title -> !title.isEmpty()).distinct().findFirst()
                    .map(title -> Words.of("upkeep.actions.in-the-way", title))
                    .orElse(Words.of("upkeep.actions.changed-since"));
        };
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
