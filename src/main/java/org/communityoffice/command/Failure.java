package org.communityoffice.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import org.communityoffice.database.BackupUnusableException;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.database.OfficeUnusableException;
import org.communityoffice.database.OfficeUnusableException.Reason;
import org.communityoffice.database.ProblemLog;
import org.communityoffice.database.journal.JournalUnwritableException;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// Ends a command that did not succeed: one sentence and the exit code that belongs to it.
final class Failure implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        return switch (problem) {
            case Refusal refusal -> end(command, Objects.requireNonNull(refusal.getMessage()), refusal.exit());
            case OfficeUnusableException taken when taken.reason() == Reason.NOT_EMPTY ->
                end(command, Objects.requireNonNull(taken.getMessage()), Exit.USAGE);
            case BackupUnusableException backup -> end(command, Objects.requireNonNull(backup.getMessage()), Exit.READ);
            case JournalUnwritableException full -> end(command, Objects.requireNonNull(full.getMessage()), Exit.UNUSABLE);
            case OfficeUnusableException unusable -> end(command, Objects.requireNonNull(unusable.getMessage()), Exit.UNUSABLE);
            case IOException disk -> unexpected(command, problem, true);
            case UncheckedIOException disk -> unexpected(command, problem, true);
            default -> unexpected(command, problem, false);
        };
    }

    private static int unexpected(CommandLine command, Exception problem, boolean file) {
        OptionSpec data = command.getCommandSpec().findOption("--data");
        Path folder = data == null ? null : data.<@Nullable Path>getValue();
        String code = ProblemLog.code(problem);
        if (folder != null) {
            ProblemLog.note(new OfficeFolder(folder), code, problem);
        }
        String sentence = file ? Words.of("command.failed.file", code) : Words.of("command.failed.other", code);
        return end(command, sentence, Exit.UNUSABLE);
    }

    private static int end(CommandLine command, String sentence, int exit) {
        command.getErr().println(sentence.endsWith("。") ? sentence : sentence + "。");
        return exit;
    }
}
