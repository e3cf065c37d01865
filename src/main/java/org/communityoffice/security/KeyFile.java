package org.communityoffice.security;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `keys.json` of an office's folder: the key ring with a checksum, and the same again as `keys.json.old`.
public final class KeyFile {
    public static final String NAME = "keys.json";
    public static final String PREVIOUS = "keys.json.old";
    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    /// What the folder holds.
    public sealed interface Reading {
        /// @param fromPrevious the file itself is lost or damaged, its previous copy was read
        record Read(KeyRing ring, boolean fromPrevious) implements Reading {}

        record Missing() implements Reading {}

        record Damaged() implements Reading {}

        /// Written by a newer program.
        record Newer() implements Reading {}
    }

    private KeyFile() {}

    /// Reads and changes nothing.
    public static Reading read(Path folder) throws IOException {
        Reading now = readOne(folder.resolve(NAME));
        if (now instanceof Reading.Read || now instanceof Reading.Newer) {
            return now;
        }
        return readOne(folder.resolve(PREVIOUS)) instanceof Reading.Read before ? new Reading.Read(before.ring(), true) : now;
    }

    /// As [#read], from bytes that are not in a folder (a backup).
    public static Reading parse(byte[] bytes) {
        try {
            JsonNode root = JSON.readTree(bytes);
            if (root.path("format").asInt(0) > FORMAT) {
                return new Reading.Newer();
            }
            JsonNode keys = root.path("keys");
            if (!root.path("checksum").asText().equals(checksum(keys))) {
                return new Reading.Damaged();
            }
            return new Reading.Read(JSON.treeToValue(keys, KeyRing.class), false);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return new Reading.Damaged();
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory", impossible);
        }
    }

    /// Replaces the file at once and wholly, then its copy: at each moment one of them is whole, and afterwards none holds a
    /// password that was changed or a user who was shut out.
    public static void write(Path folder, KeyRing ring) throws IOException {
        byte[] bytes = bytes(ring);
        WholeFile.write(folder.resolve(NAME), out -> out.write(bytes));
        WholeFile.write(folder.resolve(PREVIOUS), out -> out.write(bytes));
    }

    /// Whether the copy beside it can be read.
    public static boolean hasCopy(Path folder) throws IOException {
        return readOne(folder.resolve(PREVIOUS)) instanceof Reading.Read;
    }

    static byte[] bytes(KeyRing ring) throws IOException {
        JsonNode keys = JSON.valueToTree(ring);
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        root.put("checksum", checksum(keys));
        root.set("keys", keys);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    private static Reading readOne(Path file) throws IOException {
        return Files.isRegularFile(file) ? parse(Files.readAllBytes(file)) : new Reading.Missing();
    }

    private static String checksum(JsonNode keys) throws JacksonException {
        return Hashes.of(JSON.writeValueAsBytes(keys));
    }
}
