package org.communityoffice.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import org.communityoffice.model.Words;
import org.communityoffice.security.Hashes;

/// Looks at a file before it is taken in: is it one, can it be read, is it of a size that an office can keep.
final class FileCheck {
    /// A phone's photo has 3 to 12 MB, a scanned contract rarely 30. Every backup carries every attachment, and one is opened in memory.
    static final long MOST = 50_000_000;

    /// What the look brought.
    sealed interface Result {
        /// @param sha256 of the content
        record Good(GivenFile file, String sha256) implements Result {}

        /// @param why a sentence with the file's name and what to do
        record Refused(String why) implements Result {}
    }

    private FileCheck() {}

    static Result look(GivenFile file) {
        String name = file.name();
        if (file instanceof GivenFile.OnDisk(var path) && Files.isDirectory(path)) {
            return new Result.Refused(Words.of("attachment.refused.folder", name));
        }
        if (file instanceof GivenFile.OnDisk(var path) && !Files.exists(path)) {
            return new Result.Refused(Words.of("attachment.refused.gone", name));
        }
        try {
            long size = file.size();
            if (size == 0) {
                return new Result.Refused(Words.of("attachment.refused.empty", name));
            }
            if (size > MOST) {
                return new Result.Refused(Words.of("attachment.refused.large", name, AttachmentItem.size(size), MOST / 1_000_000));
            }
            return new Result.Good(file, hash(file));
        } catch (IOException unreadable) {
            return new Result.Refused(Words.of("attachment.refused.unreadable", name));
        }
    }

    private static String hash(GivenFile file) throws IOException {
        MessageDigest digest = Hashes.sha256();
        byte[] piece = new byte[1 << 16];
        try (InputStream in = file.open()) {
            for (int some = in.read(piece); some >= 0; some = in.read(piece)) {
                digest.update(piece, 0, some);
            }
        }
        return Hashes.hex(digest);
    }
}
