package org.communityoffice.database;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.communityoffice.security.DataKey;
import org.communityoffice.security.Hashes;
import org.communityoffice.security.SealedFile;
import org.communityoffice.security.WholeFile;

/// Words that somebody typed into forms and has not saved, in a small encrypted file beside the database: a crash does not take them.
///
/// They are no records: no backup holds them, and a damaged file counts as none.
public final class DraftFile {
    private static final String PURPOSE = "drafts";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, Map<String, String>>> DRAFTS = new TypeReference<>() {};
    private final Path file;
    private final DataKey key;

    /// @param person whose words they are: another user does not see them
    public DraftFile(Office office, String person) {
        file = office.folder().root().resolve("drafts-" + Hashes.of(person.getBytes(java.nio.charset.StandardCharsets.UTF_8)).substring(0, 16) + ".sealed");
        // its own copy: the last words may be written while the office closes
        key = DataKey.of(office.key().bytes());
    }

    /// By form, then by field; empty where there are none.
    public Map<String, Map<String, String>> read() throws IOException {
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return JSON.readValue(SealedFile.open(in, key, PURPOSE), DRAFTS);
        } catch (SealedFile.DamagedException | JacksonException damaged) {
            return Map.of();
        }
    }

    /// Replaces what was there; with none the file goes.
    public void write(Map<String, Map<String, String>> drafts) throws IOException {
        if (drafts.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        byte[] bytes = JSON.writeValueAsBytes(drafts);
        WholeFile.write(file, out -> SealedFile.seal(new ByteArrayInputStream(bytes), out, key, PURPOSE));
    }
}
