package org.communityoffice.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.zip.CRC32;

/// The log of unexpected problems in an office's folder: classes and places in the program, never a message, which may name people.
public final class ProblemLog {
    private static final String FILE = "problems.log";
    private static final int FRAMES = 12;

    private ProblemLog() {}

    /// A short code to read out: the same problem at the same place has the same code.
    public static String code(Throwable problem) {
        CRC32 sum = new CRC32();
        sum.update(trace(problem).getBytes(UTF_8));
        String digits = Long.toString(sum.getValue(), 36).toUpperCase(Locale.ROOT);
        return ("000000" + digits).substring(digits.length());
    }

    /// Writes it down where the office has a log; a full disk must not hide the problem itself.
    ///
    /// @return whether it could be written
    public static boolean note(OfficeFolder folder, String code, Throwable problem) {
        if (!Files.isDirectory(folder.log())) {
            return false;
        }
        String entry = LocalDateTime.now() + " " + code + "\n" + trace(problem) + "\n";
        try {
            Files.writeString(folder.log().resolve(FILE), entry, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return true;
        } catch (IOException full) {
            return false;
        }
    }

    private static String trace(Throwable problem) {
        StringBuilder out = new StringBuilder();
        Throwable shown = problem;
        for (int depth = 0; shown != null && depth < 5; depth++) {
            out.append(depth == 0 ? "" : "  because ").append(shown.getClass().getName()).append('\n');
            StackTraceElement[] frames = shown.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                out.append("    ").append(frames[i]).append('\n');
            }
            shown = shown.getCause();
        }
        return out.toString();
    }
}
