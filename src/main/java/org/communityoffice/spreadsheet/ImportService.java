package org.communityoffice.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.communityoffice.database.Changes;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.security.Act;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.work.Progress;
import org.jspecify.annotations.Nullable;

/// Imports a book: opens a file once, plans it as often as a choice changes, then carries the plan out.
///
/// `open` → `plan(opened, PlanRequest.first())` → `plan(opened, plan.asked().withColumn(…))` … → `apply(plan, progress)`.
public final class ImportService {
    private static final int LONGEST_SOURCE = 300;
    /// So many rows go between two looks at whether to stop.
    private static final int BETWEEN = 100;
    private final BookImport book;
    private final ImportRepository repository;
    private final CurrentUser user;

    public ImportService(BookImport book, ImportRepository repository, CurrentUser user) {
        this.book = book;
        this.repository = repository;
        this.user = user;
    }

    /// What became of carrying a plan out.
    public sealed interface Applied {
        /// @param changeSet the whole import, for undo; 0 where nothing was to be written
        record Done(int imported, long changeSet) implements Applied {}

        /// Nothing was written (or, row by row, nothing more): somebody changed one of the records since the plan was made. Plan again.
        record Outdated() implements Applied {}
    }

    /// A file opened once; every book can plan it.
    ///
    /// @param hash SHA-256 of the content
    public record Opened(String file, String hash, ReadOutcome read) {}

    public BookImport book() {
        return book;
    }

    /// @param password of an encrypted workbook, else null
    public static Opened open(Path file, char @Nullable [] password) {
        return new Opened(String.valueOf(file.getFileName()), hash(file), WorkbookReader.read(file, password));
    }

    /// How many columns of the file's tables are of this book; 0 where it has none.
    public long fit(Opened opened) {
        if (!(opened.read() instanceof ReadOutcome.Read(Workbook workbook))) {
            return 0;
        }
        TableFinder finder = new TableFinder(book.book());
        return workbook.sheets().stream().map(finder::header).filter(Objects::nonNull).mapToLong(header -> header.fields().size()).max().orElse(0);
    }

    /// Against the records as they now are. Writes nothing.
    public ImportPlan plan(Opened opened, PlanRequest request) {
        user.doing(Act.IMPORT);
        Planner planner = new Planner(book.book(), book.rules(opened.file()), repository.memory(book.book().name()));
        return planner.plan(opened.file(), opened.hash(), opened.read(), request);
    }

    /// When this very file was imported last.
    public Optional<LocalDateTime> importedBefore(Opened opened) {
        return repository.importedBefore(opened.hash());
    }

    /// All rows in one change set, or none; nobody watches.
    public Applied apply(ImportPlan plan) {
        return apply(plan, Progress.NONE);
    }

    /// All rows in one change set, or none.
    ///
    /// @param progress told how far it is; stopping is looked for between rows, and then nothing of it is kept
    public Applied apply(ImportPlan plan, Progress progress) {
        List<ImportRow> rows = plan.imported();
        if (rows.isEmpty()) {
            return new Applied.Done(0, 0);
        }
        if (rows.stream().anyMatch(book.outdated())) {
            return new Applied.Outdated();
        }
        String title = book.title(rows.size());
        try {
            return new Applied.Done(rows.size(), repository.change(title, user.doing(Act.IMPORT), null, changes -> {
                repository.record(changes, plan);
                BookImport.Writing writing = book.writing(changes);
                for (int i = 0; i < rows.size(); i++) {
                    if (i % BETWEEN == 0) {
                        progress.step(title, i, rows.size());
                    }
                    writing.write(rows.get(i), source(plan, rows.get(i)));
                }
                writing.finish();
                return rows.size();
            }).changeSet());
        } catch (StaleVersionException changedMeanwhile) {
            return new Applied.Outdated();
        }
    }

    /// Each row as a transaction of its own, all of them parts of one import that is undone as a whole.
    ///
    /// @param saved told of each row once it is on the disk
    public Applied applyEachRow(ImportPlan plan, Consumer<ImportRow> saved) {
        List<ImportRow> rows = plan.imported();
        if (rows.isEmpty()) {
            return new Applied.Done(0, 0);
        }
        if (rows.stream().anyMatch(book.outdated())) {
            return new Applied.Outdated();
        }
        String title = book.title(rows.size());
        long head = repository.change(title, user.doing(Act.IMPORT), null, changes -> {
            repository.record(changes, plan);
            return rows.size();
        }).changeSet();
        for (ImportRow row : rows) {
            try {
                repository.change(title, user.doing(Act.IMPORT), head, changes -> one(changes, plan, row));
            } catch (StaleVersionException changedMeanwhile) {
                return new Applied.Outdated();
            }
            saved.accept(row);
        }
        return new Applied.Done(rows.size(), head);
    }

    private ImportRow one(Changes changes, ImportPlan plan, ImportRow row) {
        BookImport.Writing writing = book.writing(changes);
        writing.write(row, source(plan, row));
        writing.finish();
        return row;
    }

    private static String source(ImportPlan plan, ImportRow row) {
        String source = plan.file() + " " + row.sheet() + "!" + row.row();
        return source.substring(Math.max(0, source.length() - LONGEST_SOURCE));
    }

    private static String hash(Path file) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (IOException unreadable) {
            return "";
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
