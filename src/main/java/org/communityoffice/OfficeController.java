package org.communityoffice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.communityoffice.database.BackupState;
import org.communityoffice.database.BackupUnusableException;
import org.communityoffice.database.Backups;
import org.communityoffice.database.ChangeEntry;
import org.communityoffice.database.UndoResult;
import org.communityoffice.model.Words;
import org.communityoffice.settings.HistoryService;
import org.communityoffice.settings.OfficeProfileService;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// What holds for all pages of an open office: its name, what was saved last, what can be undone.
public final class OfficeController {
    /// Tables whose changes are no news to the clerk.
    private static final Set<String> QUIET = Set.of("setting", "look");
    private final HistoryService history;
    private final OfficeProfileService profile;
    private final Backups backups;
    private final Clock clock;
    private final Work work;
    private final ReadOnlyObjectWrapper<@Nullable ChangeEntry> undoable = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Backup> backup = new ReadOnlyObjectWrapper<>(new Backup("", true));
    private final ReadOnlyObjectWrapper<@Nullable LocalTime> saved = new ReadOnlyObjectWrapper<>();

    private boolean daily;
    private @Nullable LocalDate looked;

    /// How the backups stand.
    public record Backup(String inWords, boolean isGood) {}

    public OfficeController(HistoryService history, OfficeProfileService profile, Backups backups, Clock clock, Work work) {
        this.backups = backups;
        this.history = history;
        this.profile = profile;
        this.clock = clock;
        this.work = work;
    }

    /// The community's name, or the program's where it has none yet.
    public String name() {
        String name = profile.profile().name();
        return name.isEmpty() ? Words.of("office.name") : name;
    }

    /// What Ctrl+Z would take back; null where there is nothing.
    public ReadOnlyObjectProperty<@Nullable ChangeEntry> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// When something was saved last in this window; null before the first time.
    public ReadOnlyObjectProperty<@Nullable LocalTime> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Backup> backupProperty() {
        return backup.getReadOnlyProperty();
    }

    /// Looks up how the backups stand.
    public void loadBackup() {
        work.database(Words.of("office.doing.backup"), _ -> {
            try {
                BackupState state = backups.state();
                return new Backup(state.inWords(LocalDate.now(clock)), state.isGood(LocalDate.now(clock)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }).then(backup::set).orTell();
    }

    /// From now on there is a backup of every day on which the program is open, made behind the screen: now, or with the first save of a new day.
    public void keepDaily() {
        daily = true;
        backUpDaily();
    }

    private void backUpDaily() {
        LocalDate today = LocalDate.now(clock);
        if (daily && !today.equals(looked)) {
            looked = today;
            work.report(Words.of("office.doing.daily"), _ -> {
                try {
                    return backups.makeDaily();
                } catch (IOException full) {
                    throw new UncheckedIOException(full);
                }
            }).then(_ -> loadBackup()).orElse(problem -> {
                loadBackup();
                // the foot says in red that none was made, and what to do
                if (!(problem instanceof UncheckedIOException || problem instanceof BackupUnusableException)) {
                    work.unexpected(Words.of("office.doing.daily"), problem);
                }
            });
        }
    }

    /// Looks up what can be undone now.
    public void load() {
        work.database(Words.of("office.doing.history"), _ -> history.undoable()).then(entry -> undoable.set(entry.orElse(null))).orTell();
    }

    /// Told of each change that reached the disk.
    public void changed(Set<String> tables) {
        backUpDaily();
        if (!QUIET.containsAll(tables)) {
            saved.set(LocalTime.now(clock));
            load();
        }
    }

    /// Takes the last action back.
    ///
    /// @param blocked told of what, and what stands in the way, where records were changed again since
    public void undo(BiConsumer<ChangeEntry, UndoResult.ChangedSince> blocked) {
        ChangeEntry entry = undoable.get();
        if (entry == null) {
            return;
        }
        work.database(Words.of("office.doing.undo"), _ -> history.undo(entry.id())).then(result -> {
            if (result instanceof UndoResult.ChangedSince since) {
                blocked.accept(entry, since);
            }
            load();
        }).orTell();
    }

    /// Takes back what of an action was not changed again since.
    public void undoRest(ChangeEntry entry) {
        work.database(Words.of("office.doing.undo"), _ -> history.undoRest(entry.id())).then(_ -> load()).orTell();
    }
}
