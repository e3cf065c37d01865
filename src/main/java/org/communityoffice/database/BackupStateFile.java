package org.communityoffice.database;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.communityoffice.security.WholeFile;
import org.jspecify.annotations.Nullable;

/// What a computer knows of its backups, beside them: when one was good, when one failed, where second copies go and how the last one went.
/// About this computer only, hence not in the database: another one has no drive E.
record BackupStateFile(OfficeFolder folder) {
    static final String GOOD = "good";
    static final String FAILED = "failed";
    static final String COPIED = "copied";
    static final String NOT_COPIED = "notCopied";
    static final String SECOND = "second";
    static final String BEFORE = "before";
    private static final String NAME = "state.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    BackupState read() throws IOException {
        JsonNode state = tree();
        Path second = second();
        return new BackupState(moment(state.path(GOOD)), moment(state.path(FAILED)),
                second == null ? null : new BackupState.Second(second, moment(state.path(COPIED)), moment(state.path(NOT_COPIED))));
    }

    /// Where second copies go; null where nowhere.
    @Nullable Path second() throws IOException {
        return path(SECOND);
    }

    /// The office from which this one went on when it was restored; null where it was not.
    @Nullable Path before() throws IOException {
        return path(BEFORE);
    }

    private @Nullable Path path(String name) throws IOException {
        JsonNode node = tree().path(name);
        return node.isTextual() && !node.asText().isBlank() ? Path.of(node.asText()) : null;
    }

    void note(String what, String is) throws IOException {
        ObjectNode state = tree();
        state.put(what, is);
        byte[] bytes = JSON.writeValueAsBytes(state);
        Files.createDirectories(folder.backups());
        WholeFile.write(folder.backups().resolve(NAME), out -> out.write(bytes));
    }

    private static @Nullable LocalDateTime moment(JsonNode node) {
        try {
            return node.isTextual() ? LocalDateTime.parse(node.asText()) : null;
        } catch (DateTimeParseException damaged) {
            return null;
        }
    }

    private ObjectNode tree() throws IOException {
        Path file = folder.backups().resolve(NAME);
        try {
            return Files.exists(file) && JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode state ? state : JSON.createObjectNode();
        } catch (JacksonException cutShort) {
            return JSON.createObjectNode();
        }
    }
}
