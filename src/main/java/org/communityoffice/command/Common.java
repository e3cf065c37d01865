package org.communityoffice.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that every command takes.
final class Common {
    @Option(names = "--help", usageHelp = true)
    boolean help;

    @Option(names = "--today", paramLabel = "YYYY-MM-DD")
    @Nullable LocalDate today;

    @Option(names = "--user", paramLabel = "NAME")
    @Nullable String user;

    @Option(names = "--password-file", paramLabel = "FILE")
    @Nullable Path passwordFile;

    /// The clock, put on the wanted day.
    Clock clock(Clock real) {
        if (today == null) {
            return real;
        }
        LocalDateTime now = LocalDateTime.now(real);
        return Clock.offset(real, Duration.between(now, today.atTime(now.toLocalTime())));
    }
}
