package org.communityoffice.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.communityoffice.database.BackupUnusableException;
import org.communityoffice.database.Difference;
import org.communityoffice.database.OfficeUnusableException;
import org.communityoffice.database.RestoredBeside;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Words;
import org.communityoffice.settings.UserService;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// From a backup in the window: opened beside, compared, switched to, and back.
public final class RestoreController {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private final RestoredBeside beside;
    private final UserService users;
    private final List<RecordType> types;
    private final Work work;
    private Consumer<Path> moves = _ -> { };

    /// What a clerk reads before anything is switched.
    ///
    /// @param made  when the backup was made
    /// @param books a sentence a book; empty where nothing differs
    /// @param rows  a line a record
    public record Compared(RestoredBeside.Opened opened, String made, List<String> books, List<String> rows) {
        @Override
        public String toString() {
            return made;
        }
    }

    /// @param types the kinds of records that are compared
    public RestoreController(RestoredBeside beside, UserService users, List<RecordType> types, Work work) {
        this.beside = beside;
        this.users = users;
        this.types = List.copyOf(types);
        this.work = work;
    }

    /// Closes the office and goes on in another folder.
    public void onMove(Consumer<Path> to) {
        moves = to;
    }

    public void open(Path backup, Consumer<Compared> shown, Consumer<String> told) {
        work.report(Words.of("upkeep.doing.restore"), _ -> {
            users.requireBackup();
            try {
                return compared(beside.open(backup, types));
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }).then(shown).orElse(problem -> told.accept(switch (problem) {
            case BackupUnusableException unusable -> String.valueOf(unusable.getMessage());
            case OfficeUnusableException unusable -> String.valueOf(unusable.getMessage());
            case UncheckedIOException full -> Words.of("upkeep.restore.no-room");
            case RuntimeException other -> throw other;
            default -> throw new IllegalStateException(problem);
        }));
    }

    private static Compared compared(RestoredBeside.Opened opened) {
        List<String> books = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (Difference book : opened.books()) {
            String kind = Words.of("upkeep.bin.kind." + book.type().table());
            books.add(Words.of("upkeep.restore.book", kind, book.added().size(), book.changed().size(), book.removed().size()));
            book.added().forEach(row -> rows.add(line(kind, "upkeep.restore.added", row)));
            book.changed().forEach(row -> rows.add(line(kind, "upkeep.restore.changed", row)));
            book.removed().forEach(row -> rows.add(line(kind, "upkeep.restore.removed", row)));
        }
        return new Compared(opened, MOMENT.format(opened.madeAt()), List.copyOf(books), List.copyOf(rows));
    }

    private static String line(String kind, String what, Difference.Row row) {
        String said = Words.of("upkeep.restore.row", kind, Words.of(what), row.name());
        return row.by() == null || row.at() == null ? said : said + Words.of("upkeep.restore.by", row.by(), MOMENT.format(row.at()));
    }

    /// Goes on in what was opened; the office of now stays where it is.
    public void move(Compared to) {
        moves.accept(to.opened().folder());
    }

    /// Removes what was opened.
    public void drop(Compared opened) {
        work.report(Words.of("upkeep.doing.restore"), _ -> {
            try {
                beside.remove(opened.opened());
                return opened;
            } catch (IOException held) {
                throw new UncheckedIOException(held);
            }
        }).orTell();
    }

    /// @param shown the folder in use before this one was restored; null for none
    public void before(Consumer<@Nullable Path> shown) {
        work.report(Words.of("upkeep.doing.read"), _ -> {
            try {
                return java.util.Optional.ofNullable(beside.before());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }).then(found -> shown.accept(found.orElse(null))).orTell();
    }

    /// Back to the folder before.
    public void back(Path before) {
        moves.accept(before);
    }
}
