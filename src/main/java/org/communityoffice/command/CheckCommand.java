package org.communityoffice.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.communityoffice.database.Attachments;
import org.communityoffice.database.Backups;
import org.communityoffice.database.Contents;
import org.communityoffice.database.FolderWarnings;
import org.communityoffice.database.JournalStanding;
import org.communityoffice.database.Office;
import org.communityoffice.database.OfficeUnusableException;
import org.communityoffice.database.OfficeUnusableException.Reason;
import org.communityoffice.database.Witness;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.communityoffice.security.KeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `office check`: reads everything, changes nothing, says what it looked at.
@Command(name = "check")
final class CheckCommand extends OfficeAction {
    @Option(names = "--data", required = true, paramLabel = "DIR")
    Path data = Path.of("");

    private int problems;

    CheckCommand(Surroundings surroundings, Session.Wired wired) {
        super(surroundings, wired);
    }

    @Override
    public Integer call() throws IOException {
        try {
            return look();
        } catch (RuntimeException senseless) {
            if (Failure.foresees(senseless)) {
                throw senseless;
            }
            // a value that a turned bit made senseless breaks whatever reads it
            throw new OfficeUnusableException(Reason.DAMAGED, senseless);
        }
    }

    private int look() throws IOException {
        try (Session session = openForReading(data)) {
            keys(session.office());
            Contents there = Contents.of(session.office().database());
            say(Words.of("command.check.database", Counts.inWords(there)));
            journal(session.office());
            if (problems == 0) {
                rows(session.office(), there);
                indices(session.office());
            }
            attachments(new Attachments(session.office()));
            backups(session.office());
            FolderWarnings.of(session.office().folder()).forEach(this::say);
        }
        say(problems == 0 ? Words.of("command.check.good") : Words.of("command.check.found", problems));
        return problems == 0 ? Exit.DONE : Exit.READ;
    }

    private void keys(Office office) throws IOException {
        boolean whole = KeyFile.read(office.folder().root()) instanceof KeyFile.Reading.Read read && !read.fromPrevious();
        if (whole && !KeyFile.hasCopy(office.folder().root())) {
            found(Words.of("command.check.keysCopy"));
        } else if (whole) {
            say(Words.of("command.check.keys"));
        } else {
            found(Words.of("command.check.keysOld"));
        }
    }

    /// A value that changed on the disk by itself shows only against a second copy.
    private void rows(Office office, Contents there) throws IOException {
        Optional<Contents> must = new Witness(office.folder(), clock()).contents(office.key());
        if (must.isEmpty()) {
            say(Words.of("command.check.rowsAlone"));
        } else if (must.get().equals(there)) {
            say(Words.of("command.check.rows"));
        } else {
            found(Words.of("command.check.rowsOther"));
        }
    }

    private void indices(Office office) {
        if (office.database().indicesAgree()) {
            say(Words.of("command.check.indices"));
        } else {
            found(Words.of("command.check.indicesOther"));
        }
    }

    private void journal(Office office) {
        JournalStanding standing = office.database().journal(office.key());
        if (!standing.missing().isEmpty()) {
            found(Words.of("command.check.behind", standing.missing().size()));
        }
        switch (standing.trouble()) {
            case NONE -> say(Words.of("command.check.journal", standing.journal().files(), standing.journal().sets().size()));
            case MISSING -> found(Words.of("command.check.journalMissing"));
            case DAMAGED -> found(Words.of("command.check.journalDamaged"));
            case SHORT -> found(Words.of("command.check.journalShort"));
            case OTHER -> found(Words.of("command.check.journalOther"));
        }
        if (standing.older()) {
            found(Words.of("command.check.older", standing.beyond().size()));
        }
    }

    private void attachments(Attachments attachments) throws IOException {
        List<Stored> all = attachments.all();
        for (Stored attachment : all) {
            switch (attachments.read(attachment)) {
                case Attachments.Content.Whole whole -> { }
                case Attachments.Content.Missing missing -> found(Words.of("command.check.attachmentMissing", attachment.id()));
                case Attachments.Content.Damaged damaged -> found(Words.of("command.check.attachmentDamaged", attachment.id()));
            }
        }
        say(Words.of("command.check.attachments", all.size()));
        int unnamed = attachments.unnamed().size();
        if (unnamed > 0) {
            say(Words.of("command.check.attachmentsUnnamed", unnamed));
        }
    }

    private void backups(Office office) throws IOException {
        List<Path> all = Backups.inFolder(office.folder());
        for (Path backup : all) {
            if (!Backups.isWhole(backup, office.key())) {
                found(Words.of("command.check.backupDamaged", backup.getFileName()));
            }
        }
        say(Words.of("command.check.backups", all.size()));
        if (!all.isEmpty() && new Backups(office, clock()).state().good() == null) {
            found(Words.of("command.check.backupState"));
        }
    }

    private void found(String sentence) {
        problems++;
        warn(sentence);
    }
}
