package org.communityoffice.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.communityoffice.database.Office;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.model.Words;
import org.communityoffice.security.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `office sample`: the sample office, by the same import that the clerk uses.
@Command(name = "sample")
final class SampleCommand extends OfficeAction {
    @Option(names = "--data", required = true, paramLabel = "DIR")
    Path data = Path.of("");

    SampleCommand(Surroundings surroundings, Session.Wired wired) {
        super(surroundings, wired);
    }

    @Override
    public Integer call() throws IOException {
        char[] given = new Passwords(surroundings).given(common.passwordFile);
        char[] password = given == null || given.length == 0 ? Sample.PASSWORD.toCharArray() : given;
        String user = common.user == null ? Role.HEAD.label() : common.user;
        try {
            Sample sample = new Sample(surroundings.sampleData(), wired, clock());
            List<Sample.Taken> taken = sample.make(new OfficeFolder(data), new Office.FirstUser(user, Role.HEAD, password, surroundings.keyCost()));
            taken.forEach(one -> say(Words.of("command.sample.taken", one.file(), one.imported(), one.toRead())));
        } finally {
            Arrays.fill(password, '\0');
        }
        say(Words.of("command.sample.done", data));
        return Exit.DONE;
    }
}
