package org.communityoffice.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.communityoffice.database.Office;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.model.Words;
import org.communityoffice.security.RecoveryKey;
import org.communityoffice.security.Role;
import org.communityoffice.security.WholeFile;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.OfficeProfile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `office new`: a new, empty office.
@Command(name = "new")
final class NewCommand extends OfficeAction {
    @Option(names = "--data", required = true, paramLabel = "DIR")
    Path data = Path.of("");

    @Option(names = "--name", required = true, paramLabel = "NAME")
    String name = "";

    @Option(names = "--recovery-key-out", paramLabel = "FILE")
    @Nullable Path recoveryKeyOut;

    NewCommand(Surroundings surroundings, Session.Wired wired) {
        super(surroundings, wired);
    }

    @Override
    public Integer call() throws IOException {
        if (name.isBlank()) {
            throw new Refusal(Exit.USAGE, Words.of("command.new.name"));
        }
        if (recoveryKeyOut != null) {
            requireFree(recoveryKeyOut, false);
        }
        String user = common.user == null ? Role.HEAD.label() : common.user;
        char[] password = new Passwords(surroundings).fresh(common.passwordFile, Words.of("command.password.set", user));
        Office.Made made = make(new OfficeFolder(data), user, password);
        try (Office office = made.office()) {
            wired.over(office, new CurrentUser(user, Role.HEAD), clock()).profile()
                    .save(new OfficeProfile(name.strip(), "", "", ""));
        }
        say(Words.of("command.new.done", name.strip(), data));
        handOver(made.recovery(), made.number());
        return Exit.DONE;
    }

    private Office.Made make(OfficeFolder folder, String user, char[] password) throws IOException {
        try {
            return Office.make(folder, new Office.FirstUser(user, Role.HEAD, password, surroundings.keyCost()), clock());
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private void handOver(RecoveryKey key, String number) throws IOException {
        String first = String.join(" ", key.groups().subList(0, 4));
        String second = String.join(" ", key.groups().subList(4, RecoveryKey.GROUPS));
        if (recoveryKeyOut == null) {
            say(Words.of("command.new.key", number));
            say(first);
            say(second);
            say(Words.of("command.new.lock"));
        } else {
            byte[] bytes = (first + "\n" + second + "\n").getBytes(StandardCharsets.UTF_8);
            WholeFile.write(recoveryKeyOut, out -> out.write(bytes));
            say(Words.of("command.new.keyfile", number, recoveryKeyOut));
        }
    }
}
