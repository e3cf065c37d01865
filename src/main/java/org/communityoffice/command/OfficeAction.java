package org.communityoffice.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.communityoffice.database.Office;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;
import org.communityoffice.security.KeyRing;
import org.communityoffice.security.Tries;
import org.communityoffice.security.Unlock;
import org.communityoffice.settings.CurrentUser;
import picocli.CommandLine.Mixin;

/// A command on an office: the options that all have, the way in, and what it says.
abstract class OfficeAction implements Callable<Integer> {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    final Surroundings surroundings;
    final Session.Wired wired;

    @Mixin
    Common common = new Common();

    OfficeAction(Surroundings surroundings, Session.Wired wired) {
        this.surroundings = surroundings;
        this.wired = wired;
    }

    /// Opens the office for work.
    ///
    /// @throws Refusal                                                where the password is missing or wrong
    /// @throws org.communityoffice.database.OfficeUnusableException where the office cannot be used
    final Session open(Path data) {
        return open(data, false);
    }

    /// Opens it without changing a byte in its folder.
    final Session openForReading(Path data) {
        return open(data, true);
    }

    private Session open(Path data, boolean forReading) {
        try {
            Office.Closed closed = Office.find(new OfficeFolder(data), forReading);
            boolean in = false;
            try {
                Office office = closed.open(byPassword(closed.ring(), new Tries(closed.folder().root(), surroundings.clock(), !forReading)), clock());
                in = true;
                var user = new CurrentUser(office.user().person());
                if (user.may(Act.HISTORY)) {
                    office.database().report().lines().forEach(this::warn);
                }
                return new Session(office, user, clock(), wired.over(office, user, clock()));
            } finally {
                if (!in) {
                    closed.close();
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// With the password of the user named, else of the first.
    ///
    /// @param tries slows down where wrong ones came shortly before
    /// @throws Refusal where it is missing or wrong, or there is no such user
    final Unlock.Unlocked byPassword(KeyRing ring, Tries tries) {
        String name = common.user == null ? ring.firstUser().name() : common.user;
        char[] password = new Passwords(surroundings).get(common.passwordFile, Words.of("command.password.ask", name));
        try {
            return unlocked(tries.unlock(ring, name, password));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /// With the recovery key in a file.
    ///
    /// @throws Refusal where it is not the key of this office
    static Unlock.Unlocked byRecoveryKey(KeyRing ring, Path file) {
        return unlocked(ring.unlock(RecoveryKeyFile.read(file)));
    }

    /// The ring with a new password for who came with the recovery key: nobody knows the one before.
    final KeyRing withNewPassword(KeyRing ring, Unlock.Unlocked in) {
        char[] password = new Passwords(surroundings).fresh(common.passwordFile, Words.of("command.password.set", in.user().name()));
        try {
            return ring.withPassword(in.user(), password, surroundings.keyCost(), in.key());
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static Unlock.Unlocked unlocked(Unlock unlock) {
        return switch (unlock) {
            case Unlock.Unlocked in -> in;
            case Unlock.NoSuchUser none -> throw new Refusal(Exit.USAGE, Words.of("command.user.unknown"));
            case Unlock.WrongPassword wrong -> throw new Refusal(Exit.USAGE, Words.of("command.password.wrong"));
            case Unlock.Wait(var left) -> throw new Refusal(Exit.USAGE, Words.of("command.password.wait", left.plusMillis(999).toSeconds()));
            case Unlock.Altered altered -> throw new Refusal(Exit.UNUSABLE, Words.of("command.password.altered"));
            case Unlock.WrongRecoveryKey other -> throw new Refusal(Exit.USAGE, Words.of("command.recovery.other"));
        };
    }

    final Clock clock() {
        return common.clock(surroundings.clock());
    }

    /// A moment as the clerk reads it.
    static String moment(LocalDateTime at) {
        return at.format(MOMENT);
    }

    /// What was done, on standard output.
    final void say(String sentence) {
        surroundings.out().println(sentence);
    }

    /// What there is to read, on standard error.
    final void warn(String sentence) {
        surroundings.err().println(sentence);
    }

    /// An input file must be there.
    static void requireFile(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Refusal(Exit.USAGE, Words.of("command.file.missing", file));
        }
    }

    /// An output file must not be there, unless it may be replaced; its folder must.
    static void requireFree(Path file, boolean force) {
        if (Files.isDirectory(file) || (Files.exists(file) && !force)) {
            throw new Refusal(Exit.USAGE, Words.of(Files.isDirectory(file) ? "command.file.folder" : "command.file.exists", file));
        }
        Path folder = file.toAbsolutePath().resolveSibling(".").normalize();
        if (!Files.isDirectory(folder)) {
            throw new Refusal(Exit.USAGE, Words.of("command.folder.missing", folder));
        }
        if (!Files.isWritable(folder)) {
            throw new Refusal(Exit.USAGE, Words.of("command.folder.closed", folder));
        }
    }
}
