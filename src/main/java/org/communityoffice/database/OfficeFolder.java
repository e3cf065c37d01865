package org.communityoffice.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.communityoffice.database.OfficeUnusableException.Reason;

/// The folder that holds everything of one office; nothing is written elsewhere.
///
/// @throws OfficeUnusableException where its name cannot be used
public record OfficeFolder(Path root) {
    private static final List<String> SUBFOLDERS = List.of("attachments", "backups", "log", "tmp");

    public OfficeFolder {
        root = root.toAbsolutePath().normalize();
        // H2 reads what follows as settings, and knows no way to say that it is part of the name
        if (root.toString().contains(";")) {
            throw new OfficeUnusableException(Reason.FOLDER_NAME);
        }
    }

    public Path databaseFile() {
        return root.resolve(OfficeDatabase.FILE);
    }

    public Path attachments() {
        return root.resolve("attachments");
    }

    public Path backups() {
        return root.resolve("backups");
    }

    public Path log() {
        return root.resolve("log");
    }

    /// For files that live only while something is being made; nothing in clear text about people.
    public Path tmp() {
        return root.resolve("tmp");
    }

    /// Whether an office may be made here: there is nothing yet.
    public boolean isFree() throws IOException {
        if (!Files.exists(root)) {
            return true;
        }
        if (!Files.isDirectory(root)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(root)) {
            return inside.findAny().isEmpty();
        }
    }

    /// Makes the folder for the eyes of this user of the computer only.
    ///
    /// @throws OfficeUnusableException where it is not free or cannot be written
    public void make() throws IOException {
        if (!isFree()) {
            throw new OfficeUnusableException(Reason.NOT_EMPTY);
        }
        try {
            Files.createDirectories(root);
            if (root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            }
            makeSubfolders();
        } catch (IOException denied) {
            throw new OfficeUnusableException(Reason.NOT_WRITABLE, denied);
        }
    }

    /// Brings back subfolders that somebody removed.
    public void makeSubfolders() throws IOException {
        for (String name : SUBFOLDERS) {
            Files.createDirectories(root.resolve(name));
        }
    }

    /// What a program that was killed left in `tmp`; only while the office is held.
    public void clearTmp() throws IOException {
        try (Stream<Path> left = Files.list(tmp())) {
            for (Path one : left.toList()) {
                TemporaryFolder.remove(one);
            }
        }
    }

    /// Whether this looks like an office at all, damaged or not.
    public boolean isOffice() {
        return Files.exists(databaseFile()) || Files.exists(root.resolve("keys.json")) || Files.exists(root.resolve("keys.json.old"));
    }
}
