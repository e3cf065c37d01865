package org.communityoffice.database;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.communityoffice.database.BackupUnusableException.Reason;
import org.communityoffice.security.DataKey;
import org.communityoffice.security.Hashes;

/// What lies in a backup beside the data: when it was made, what must be in it, the hash of every file; sealed with the data key.
///
/// @param madeAt local time, ISO
/// @param newest the number of its newest change set
/// @param schema the version of its tables
/// @param tables of the database, by name
/// @param files  SHA-256 of every other file in the backup, by its name in it
/// @param seal   over all the rest
record BackupNote(int format, String officeId, String madeAt, long newest, int schema, Map<String, Contents.Sum> tables, Map<String, String> files, String seal) {
    static final String NAME = "backup.json";
    private static final int FORMAT = 1;
    private static final String PURPOSE = "backups";
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    BackupNote {
        tables = new TreeMap<>(tables);
        files = new TreeMap<>(files);
    }

    static BackupNote sealed(BackupFile.About about, Map<String, String> files, DataKey key) {
        BackupNote open = new BackupNote(FORMAT, about.officeId(), about.at().toString(), about.contents().newest(), about.schema(), about.contents().tables(), files, "");
        return open.withSeal(Hashes.seal(key, PURPOSE, open.bytes()));
    }

    boolean isSealedBy(DataKey key) {
        return Hashes.seal(key, PURPOSE, withSeal("").bytes()).equals(seal);
    }

    private BackupNote withSeal(String other) {
        return new BackupNote(format, officeId, madeAt, newest, schema, tables, files, other);
    }

    Contents contents() {
        return new Contents(tables, newest);
    }

    LocalDateTime made() {
        return LocalDateTime.parse(madeAt);
    }

    byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JacksonException impossible) {
            throw new IllegalStateException("a record of texts and numbers", impossible);
        }
    }

    static BackupNote parse(byte[] bytes) throws IOException {
        try {
            if (JSON.readTree(bytes).path("format").asInt(0) > FORMAT) {
                throw new BackupUnusableException(Reason.NEWER);
            }
            return JSON.readValue(bytes, BackupNote.class);
        } catch (JacksonException unreadable) {
            throw new BackupUnusableException(Reason.DAMAGED);
        }
    }
}
