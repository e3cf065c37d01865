package org.communityoffice.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.communityoffice.database.BackupState;
import org.communityoffice.database.BackupUnusableException;
import org.communityoffice.database.Backups;
import org.communityoffice.database.Office;
import org.communityoffice.model.Words;
import org.communityoffice.report.PaperToShow;
import org.communityoffice.report.RecoveryPage;
import org.communityoffice.settings.OfficeProfileService;
import org.communityoffice.settings.UserService;
import org.communityoffice.work.Progress;
import org.communityoffice.work.Work;

/// Backups and the recovery key: how they stand, a backup now, another recovery key.
public final class SafetyController {
    private final Office office;
    private final UserService users;
    private final OfficeProfileService profile;
    private final Backups backups;
    private final Clock clock;
    private final Work work;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State("", true, "", List.of(), ""));

    /// @param backup    how the backups stand, in words
    /// @param good      whether there is nothing to do
    /// @param second    the folder that gets a copy of each; empty where none is set
    /// @param files     the backups in the office's own folder, newest first
    /// @param keyNumber the number on the recovery page that is valid now
    public record State(String backup, boolean good, String second, List<Path> files, String keyNumber) {}

    /// A recovery key as it is printed.
    ///
    /// @param before the number of the page that is void now
    public record NewKey(String number, List<String> groups, String before) {
        @Override
        public String toString() {
            return number;
        }
    }

    public SafetyController(Office office, UserService users, OfficeProfileService profile, Backups backups, Clock clock, Work work) {
        this.office = office;
        this.users = users;
        this.profile = profile;
        this.backups = backups;
        this.clock = clock;
        this.work = work;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public void load() {
        work.report(Words.of("upkeep.doing.read"), _ -> files(() -> {
            BackupState now = backups.state();
            LocalDate today = LocalDate.now(clock);
            return new State(now.inWords(today), now.isGood(today), now.second() == null ? "" : now.second().folder().toString(), Backups.inFolder(office.folder()), number());
        })).then(state::set).orTell();
    }

    /// @param told what became of it, in words
    public Progress backUp(Consumer<String> told) {
        return work.report(Words.of("upkeep.doing.backup"), _ -> {
            users.requireBackup();
            return files(backups::make);
        }).then(good -> {
            load();
            told.accept(Words.of("upkeep.safety.backed-up", good.file().getFileName()));
        }).orElse(problem -> failed(problem, told));
    }

    /// Where each backup goes as well, from now on; one is made at once, so that it is seen whether that goes.
    public void second(Path folder, Consumer<String> told) {
        work.report(Words.of("upkeep.doing.backup"), _ -> files(() -> {
            backups.second(folder);
            backups.make();
            return backups.state().inWords(LocalDate.now(clock));
        })).then(said -> {
            load();
            told.accept(said);
        }).orElse(problem -> failed(problem, told));
    }

    /// No second copies any more; those that are there stay.
    public void noSecond() {
        work.report(Words.of("upkeep.doing.backup"), _ -> files(() -> {
            backups.second(null);
            return backups;
        })).then(_ -> load()).orTell();
    }

    private void failed(Throwable problem, Consumer<String> told) {
        load();
        told.accept(switch (problem) {
            case BackupUnusableException unusable -> String.valueOf(unusable.getMessage());
            case UncheckedIOException full -> Words.of("upkeep.safety.no-room");
            case RuntimeException other -> throw other;
            default -> throw new IllegalStateException(problem);
        });
    }

    public boolean mayChangeKey() {
        return users.mayChangeRecoveryKey();
    }

    /// Makes another recovery key; the page printed before is worthless from then on.
    public void changeKey(Consumer<NewKey> shown) {
        work.database(Words.of("upkeep.doing.key"), _ -> files(() -> {
            String before = number();
            String next = Office.recoveryNumber(clock, running(before) + 1);
            return new NewKey(next, users.changeRecoveryKey(next).groups(), before);
        })).then(key -> {
            load();
            shown.accept(key);
        }).orTell();
    }

    /// The page to print and lock away. Its name tells the number, never the key.
    public PaperToShow page(NewKey key) {
        return new PaperToShow(Words.of("upkeep.safety.key.file", key.number()),
                () -> RecoveryPage.of(profile.profile().name(), key.number(), LocalDateTime.now(clock), key.groups()), List.of(PaperToShow.Form.PDF), _ -> { });
    }

    private String number() {
        return office.keys().ring().recovery().number();
    }

    private static int running(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }

    private interface FileTask<T> {
        T run() throws IOException;
    }

    private static <T> T files(FileTask<T> task) {
        try {
            return task.run();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
