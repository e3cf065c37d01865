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
import org.communityoffice.security.NotAllowedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// Ends a command that did not succeed: one sentence and the exit code that belongs to it.
final class Failure implements IExecutionExceptionHandler {
    /// How it ends.
    record Ending(String sentence, int exit) {}

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        OptionSpec data = command.getCommandSpec().findOption("--data");
        Ending ending = of(problem, data == null ? null : data.<@Nullable Path>getValue());
        command.getErr().println(ending.sentence);
        return ending.exit;
    }

    /// @param folder of the office, whose log is told what nobody expected; null for none
    static Ending of(Exception problem, @Nullable Path folder) {
        return switch (problem) {
            case Refusal refusal -> end(Objects.requireNonNull(refusal.getMessage()), refusal.exit());
            case NotAllowedException notTheirs -> end(notTheirs.getMessage(), Exit.USAGE);
            case OfficeUnusableException taken when taken.reason() == Reason.NOT_EMPTY -> end(Objects.requireNonNull(taken.getMessage()), Exit.USAGE);
            case BackupUnusableException backup -> end(Objects.requireNonNull(backup.getMessage()), Exit.READ);
            case JournalUnwritableException full -> end(Objects.requireNonNull(full.getMessage()), Exit.UNUSABLE);
            case OfficeUnusableException unusable -> end(Objects.requireNonNull(unusable.getMessage()), Exit.UNUSABLE);
            case IOException disk -> unexpected(problem, folder, true);
            case UncheckedIOException disk -> unexpected(problem, folder, true);
            default -> unexpected(problem, folder, false);
        };
    }

    /// Whether it has a sentence of its own.
    static boolean foresees(RuntimeException problem) {
        return problem instanceof Refusal || problem instanceof NotAllowedException || problem instanceof OfficeUnusableException || problem instanceof BackupUnusableException || problem instanceof JournalUnwritableException
                || problem instanceof UncheckedIOException || problem instanceof CommandLine.PicocliException;
    }

    private static Ending unexpected(Exception problem, @Nullable Path folder, boolean file) {
        String code = ProblemLog.code(problem);
        if (folder != null) {
            ProblemLog.note(new OfficeFolder(folder), code, problem);
        }
        return end(file ? Words.of("command.failed.file", code) : Words.of("command.failed.other", code), Exit.UNUSABLE);
    }

    private static Ending end(String sentence, int exit) {
        return new Ending(sentence.endsWith("。") ? sentence : sentence + "。", exit);
    }
}
