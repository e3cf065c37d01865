package org.communityoffice.settings;

import java.util.List;
import java.util.Optional;
import org.communityoffice.database.BroughtBack;
import org.communityoffice.database.ChangeEntry;
import org.communityoffice.database.DeletedRecord;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.RecordChange;
import org.communityoffice.database.UndoResult;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Words;

/// What was done in the office, by whom, and taking it back: for every book the same.
public final class HistoryService {
    private static final int MOST = 200;
    private final HistoryRepository history;
    private final CurrentUser user;

    public HistoryService(HistoryRepository history, CurrentUser user) {
        this.history = history;
        this.user = user;
    }

    /// What Ctrl+Z would take back now.
    public Optional<ChangeEntry> undoable() {
        return history.undoable();
    }

    public UndoResult undo(long changeSet) {
        return history.undo(changeSet, user.name());
    }

    public List<ChangeEntry> recent() {
        return history.recent(MOST);
    }

    /// The changes of one record and of its attachments, newest first.
    public List<RecordChange> of(RecordType type, long id) {
        return history.withAttachments(type, id);
    }

    /// The recycle bin of a book, newest first.
    public List<DeletedRecord> recycled(RecordType type) {
        return history.recycled(type, MOST);
    }

    /// Brings one record back out of the recycle bin.
    public BroughtBack bringBack(DeletedRecord deleted) {
        var values = deleted.record().values();
        String name = String.valueOf(values.get(values.type().field(values.type().titleKey())));
        return history.bringBack(deleted, Words.of("settings.bring-back", name), user.name());
    }
}
