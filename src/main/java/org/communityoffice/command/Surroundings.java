package org.communityoffice.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.communityoffice.security.KeyCost;
import org.jspecify.annotations.Nullable;

/// What a command sees of the computer; tests give their own.
///
/// @param prompt     asks for a password on a terminal; gives null where there is none
/// @param keyCost    of passwords that are set
/// @param sampleData the folder with the sample's workbooks
public record Surroundings(
        Clock clock,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Function<String, char @Nullable []> prompt,
        KeyCost keyCost,
        Path sampleData) {}
