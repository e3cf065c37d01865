package org.communityoffice.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.communityoffice.model.Words;
import org.communityoffice.security.RecoveryKey;

/// The recovery key as typed into a file.
final class RecoveryKeyFile {
    private RecoveryKeyFile() {}

    /// @throws Refusal where it is not the eight groups; says which group is wrong
    static RecoveryKey read(Path file) {
        String typed;
        try {
            typed = Files.readString(file);
        } catch (IOException unreadable) {
            throw new Refusal(Exit.USAGE, Words.of("command.recovery.file", file));
        }
        return switch (RecoveryKey.parse(typed.replace("\uFEFF", ""))) {
            case RecoveryKey.Reading.Read read -> read.key();
            case RecoveryKey.Reading.WrongGroups wrong -> throw new Refusal(Exit.USAGE, Words.of("command.recovery.groups",
                    wrong.groups().stream().map(String::valueOf).collect(Collectors.joining("、"))));
            case RecoveryKey.Reading.WrongLength wrong -> throw new Refusal(Exit.USAGE, Words.of("command.recovery.length", wrong.characters()));
        };
    }
}
