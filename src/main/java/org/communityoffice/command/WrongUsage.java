package org.communityoffice.command;

import java.util.stream.Collectors;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in Chinese what is wrong with the arguments.
final class WrongUsage implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        String command = problem.getCommandLine().getCommandSpec().qualifiedName();
        problem.getCommandLine().getErr().println(sentence(problem) + Words.of("command.usage.see", command));
        return Exit.USAGE;
    }

    private static String sentence(ParameterException problem) {
        return switch (problem) {
            case MissingParameterException missing -> Words.of("command.usage.missing",
                    missing.getMissing().stream().map(WrongUsage::name).collect(Collectors.joining("、")));
            case UnmatchedArgumentException unknown -> Words.of("command.usage.unknown", String.join(" ", unknown.getUnmatched()));
            case OverwrittenOptionException twice -> Words.of("command.usage.twice", name(twice.getOverwritten()));
            default -> about(problem.getArgSpec());
        };
    }

    private static String about(@Nullable ArgSpec argument) {
        return argument == null
                ? Words.of("command.usage.wrong")
                : Words.of("command.usage.value", name(argument), argument.paramLabel());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
