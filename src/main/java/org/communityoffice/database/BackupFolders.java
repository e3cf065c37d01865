package org.communityoffice.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.communityoffice.security.DataKey;
import org.communityoffice.security.WholeFile;

/// The folders in which backups lie: what is in them, what goes again, and the copy in a second one.
final class BackupFolders {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'backup-'yyyy-MM-dd-HHmmss'.zip'");

    private BackupFolders() {}

    static String name(LocalDateTime at) {
        return NAME.format(at);
    }

    /// The backups in a folder, newest first by their names.
    static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.getFileName().toString().matches("[^.].*\\.zip")).sorted(Comparator.comparing(Path::getFileName).reversed()).toList();
        }
    }

    /// Removes what is old enough: only files that were made here, under the name they were given, and are of this office.
    ///
    /// @param tried the one that was tried just now; never removed
    static void thin(Path folder, Path tried, DataKey key) throws IOException {
        Map<LocalDateTime, Path> made = new TreeMap<>();
        for (Path file : in(folder)) {
            try {
                made.put(LocalDateTime.parse(file.getFileName().toString(), NAME), file);
            } catch (DateTimeParseException named) {
                // somebody gave it a name of their own, to keep it
                continue;
            }
        }
        Set<LocalDateTime> kept = Thinning.kept(made.keySet());
        for (Map.Entry<LocalDateTime, Path> one : made.entrySet()) {
            if (!kept.contains(one.getKey()) && !one.getValue().equals(tried) && isOurs(one.getValue(), key)) {
                Files.delete(one.getValue());
            }
        }
    }

    private static boolean isOurs(Path backup, DataKey key) throws IOException {
        try (BackupFile file = BackupFile.open(backup)) {
            return file.note().isSealedBy(key);
        } catch (BackupUnusableException damaged) {
            return false;
        }
    }

    /// A copy in another folder, every byte of it read again.
    ///
    /// @return whether it is there and whole; false where the folder is not there (a stick not plugged in) or cannot be written
    static boolean copy(Path backup, Path second, DataKey key) {
        if (!Files.isDirectory(second)) {
            return false;
        }
        try {
            Path target = second.resolve(backup.getFileName());
            WholeFile.write(target, out -> Files.copy(backup, out));
            if (!Backups.isWhole(target, key)) {
                return false;
            }
            thin(second, target, key);
            return true;
        } catch (IOException full) {
            return false;
        }
    }

    /// Whether one of these holds a script of this week.
    static boolean hasScriptOf(LocalDateTime at, List<Path> backups) throws IOException {
        for (Path backup : backups) {
            try (BackupFile file = BackupFile.open(backup)) {
                if (file.hasScript() && Thinning.week(file.note().made().toLocalDate()).equals(Thinning.week(at.toLocalDate()))) {
                    return true;
                }
            } catch (BackupUnusableException damaged) {
                // it holds nothing
                continue;
            }
        }
        return false;
    }
}
