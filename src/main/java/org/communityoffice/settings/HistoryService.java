package org.communityoffice.settings;

import java.util.List;
import java.util.Optional;
import org.communityoffice.database.BroughtBack;
import org.communityoffice.database.ChangeEntry;
import org.communityoffice.database.Concealed;
import org.communityoffice.database.DeletedRecord;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.RecordChange;
import org.communityoffice.database.UndoResult;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;

/// What was done in the office, by whom, and taking it back: for every book the same.
public final class HistoryService {
    private static final int MOST = 200;
    /// So far back everything can be taken back.
    private static final int DAYS = 90;
    private final HistoryRepository history;
    private final CurrentUser user;
    private final Concealed concealed;

    /// @param concealed what this user does not get to know
    public HistoryService(HistoryRepository history, CurrentUser user, Concealed concealed) {
        this.history = history;
        this.user = user;
        this.concealed = concealed;
    }

    /// What Ctrl+Z would take back now.
    public Optional<ChangeEntry> undoable() {
        return history.undoable(concealed);
    }

    public UndoResult undo(long changeSet) {
        return history.isSeen(changeSet, concealed) ? history.undo(changeSet, user.name()) : new UndoResult.NothingToUndo();
    }

    /// As [#undo], without the records that were changed again since.
    public UndoResult undoRest(long changeSet) {
        return history.isSeen(changeSet, concealed) ? history.undoRest(changeSet, user.name()) : new UndoResult.NothingToUndo();
    }

    /// All that can be taken back.
    public List<ChangeEntry> recent() {
        return history.ofDays(DAYS, concealed);
    }

    /// The changes of one record and of its attachments, newest first.
    public List<RecordChange> of(RecordType type, long id) {
        List<RecordChange> changes = history.withAttachments(type, id);
        boolean hidden = type.table().equals(concealed.table()) && changes.stream().flatMap(change -> change.fields().stream())
                .anyMatch(field -> field.field().equals(concealed.column()) && (concealed.values().contains(String.valueOf(field.before())) || concealed.values().contains(String.valueOf(field.after()))));
        return hidden ? List.of() : changes;
    }

    /// The recycle bin of a book, newest first.
    public List<DeletedRecord> recycled(RecordType type) {
        return history.recycled(type, MOST).stream().filter(deleted -> !concealed.holds(deleted.record().values())).filter(deleted -> user.may(Act.HISTORY) || deleted.by().equals(user.name())).toList();
    }

    /// Brings one record back out of the recycle bin.
    public BroughtBack bringBack(DeletedRecord deleted) {
        user.doing(Act.HISTORY);
        var values = deleted.record().values();
        String name = String.valueOf(values.get(values.type().field(values.type().titleKey())));
        return history.bringBack(deleted, Words.of("settings.bring-back", name), user.name());
    }
}
