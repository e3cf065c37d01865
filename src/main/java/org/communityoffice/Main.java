package org.communityoffice;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.logging.LogManager;
import org.communityoffice.command.Exit;
import org.communityoffice.command.OfficeCommand;
import org.communityoffice.command.Sample;
import org.communityoffice.command.Surroundings;
import org.communityoffice.database.Office;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.model.Words;
import org.communityoffice.security.KeyCost;
import org.communityoffice.settings.CurrentUser;
import org.jspecify.annotations.Nullable;

/// The entry of the program: a command of the command line, or the window.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /// Runs one command line and gives its exit code.
    static int run(String... arguments) {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        // libraries would write English to the terminal, and values of people into it
        LogManager.getLogManager().reset();
        return OfficeCommand.run(surroundings(), Main::wired, Main::window, arguments);
    }

    private static Surroundings surroundings() {
        return new Surroundings(Clock.systemDefaultZone(), System.out, System.err, System.getenv(), Main::ask, KeyCost.USUAL,
                sampleData());
    }

    private static Path sampleData() {
        return Path.of(System.getProperty("office.sample.data", "sample-data"));
    }

    /// What libraries put down for a moment stays within the office's folder; a reading command leaves even that untouched.
    private static Wiring wired(Office office, CurrentUser user, Clock clock) {
        if (!office.isForReading()) {
            System.setProperty("java.io.tmpdir", office.folder().tmp().toString());
        }
        return new Wiring(office, user, clock);
    }

    private static int window(@Nullable Path data, @Nullable Path sampleAt) throws IOException {
        if (!Display.isThere(System.getenv(), System.getProperties())) {
            System.err.println(Words.of("office.display"));
            return Exit.READ;
        }
        if (sampleAt != null && new OfficeFolder(sampleAt).isFree()) {
            System.out.println(Words.of("office.sample"));
            makeSample(sampleAt);
        }
        OfficeApp.open(new OfficeApp.Beginning(sampleAt == null ? data : sampleAt, sampleAt != null, Main::makeSample, Sample.PASSWORD, Clock.systemDefaultZone(), KeyCost.USUAL, Main::wired));
        return Exit.DONE;
    }

    private static void makeSample(Path folder) throws IOException {
        new Sample(sampleData(), Main::wired, Clock.systemDefaultZone()).make(new OfficeFolder(folder), KeyCost.USUAL);
    }

    private static char @Nullable [] ask(String question) {
        Console console = System.console();
        return console == null || !console.isTerminal() ? null : console.readPassword("%s", question);
    }
}
