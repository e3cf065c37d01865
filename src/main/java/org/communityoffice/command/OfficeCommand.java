package org.communityoffice.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine;

/// `office`: all commands, and without one the window.
@Command(name = "office")
public final class OfficeCommand implements Callable<Integer> {
    /// Opens the window; gives the exit code.
    public interface Window {
        /// @param data     the office's folder; null for the one used last
        /// @param sampleAt the folder of the sample, made where it is missing; null for an office of one's own
        int open(@Nullable Path data, @Nullable Path sampleAt) throws IOException;
    }

    private final Window window;

    @Mixin
    Common common = new Common();

    @Option(names = "--data", paramLabel = "DIR")
    @Nullable Path data;

    @Option(names = "--sample-at", paramLabel = "DIR", hidden = true)
    @Nullable Path sampleAt;

    @Option(names = "--version", versionHelp = true)
    boolean version;

    private OfficeCommand(Window window) {
        this.window = window;
    }

    /// Runs one command line and gives its exit code.
    public static int run(Surroundings surroundings, Session.Wired wired, Window window, String... arguments) {
        Optional<Path> sample = sampleAlone(arguments);
        if (arguments.length == 0 || sample.isPresent()) {
            return open(surroundings, window, sample.orElse(null));
        }
        CommandLine line = new CommandLine(new OfficeCommand(window));
        actions(surroundings, wired).forEach(line::addSubcommand);
        line.getCommandSpec().version(Words.of("command.version", Words.of("office.version")));
        line.setOut(new PrintWriter(surroundings.out(), true));
        line.setErr(new PrintWriter(surroundings.err(), true));
        line.setParameterExceptionHandler(new WrongUsage());
        line.setExecutionExceptionHandler(new Failure());
        line.setExitCodeExceptionMapper(problem -> Exit.UNUSABLE);
        line.setAbbreviatedOptionsAllowed(false);
        inChinese(line);
        return line.execute(arguments);
    }

    /// The window is what everybody waits for: for it alone the parser of command lines, some hundred classes, stays away.
    private static int open(Surroundings surroundings, Window window, @Nullable Path sample) {
        try {
            return window.open(null, sample);
        } catch (IOException | RuntimeException problem) {
            Failure.Ending ending = Failure.of(problem, null);
            surroundings.err().println(ending.sentence());
            return ending.exit();
        }
    }

    private static Optional<Path> sampleAlone(String... arguments) {
        try {
            return arguments.length == 2 && arguments[0].equals("--sample-at") ? Optional.of(Path.of(arguments[1])) : Optional.empty();
        } catch (InvalidPathException unnamable) {
            return Optional.empty();
        }
    }

    private static List<OfficeAction> actions(Surroundings surroundings, Session.Wired wired) {
        return List.of(
                new NewCommand(surroundings, wired),
                new SampleCommand(surroundings, wired),
                new ImportCommand(surroundings, wired),
                new ExportCommand(surroundings, wired),
                new ReportCommand(surroundings, wired),
                new CheckCommand(surroundings, wired),
                new RecoverCommand(surroundings, wired),
                new BackupCommand(surroundings, wired),
                new RestoreCommand(surroundings, wired));
    }

    @Override
    public Integer call() throws IOException {
        return window.open(data, sampleAt);
    }

    private static void inChinese(CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        spec.usageMessage()
                .description(Words.of("command.describe." + spec.name()))
                .synopsisHeading(Words.of("command.help.synopsis"))
                .optionListHeading(Words.of("command.help.options"))
                .commandListHeading(Words.of("command.help.commands"))
                .parameterListHeading(Words.of("command.help.parameters"))
                .synopsisSubcommandLabel(Words.of("command.help.command"));
        for (OptionSpec option : List.copyOf(spec.options())) {
            if (!option.hidden()) {
                spec.remove(option);
                spec.addOption(OptionSpec.builder(option)
                        .description(Words.of("command.option." + option.longestName().substring(2)))
                        .build());
            }
        }
        for (PositionalParamSpec place : List.copyOf(spec.positionalParameters())) {
            spec.remove(place);
            spec.addPositional(PositionalParamSpec.builder(place).description(Words.of("command.option.FILE")).build());
        }
        line.getSubcommands().values().forEach(OfficeCommand::inChinese);
    }
}
