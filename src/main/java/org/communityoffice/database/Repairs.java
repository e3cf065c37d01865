package org.communityoffice.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.communityoffice.security.KeyFile;
import org.communityoffice.security.WholeFile;
import org.jspecify.annotations.Nullable;

/// Puts right what lies around the database of an open office: the copy of the keys, attachments, backups. Damaged files are put aside.
public final class Repairs {
    private final Office office;
    private final OfficeFolder folder;
    private final Clock clock;
    private final List<String> done = new ArrayList<>();
    private @Nullable Path aside;

    public Repairs(Office office, Clock clock) {
        this.office = office;
        this.folder = office.folder();
        this.clock = clock;
    }

    /// Does all that is needed.
    ///
    /// @param anew whether a backup is to be made whatever is found: the journal had to be begun anew
    /// @return what was done, a sentence each; empty where all was well
    public List<String> run(boolean anew) throws IOException {
        keys();
        for (Stored attachment : new Attachments(office).all()) {
            attachment(attachment);
        }
        boolean begun = journal();
        boolean lost = backups();
        if (lost || begun || anew) {
            Backups.Good good = new Backups(office, clock).make();
            done.add(Words.of("database.repair.backup", good.file().getFileName()));
        } else if (!Backups.inFolder(folder).isEmpty() && new Backups(office, clock).state().good() == null) {
            new Backups(office, clock).noteNewest();
            done.add(Words.of("database.repair.state"));
        }
        return done;
    }

    private void keys() throws IOException {
        if (!KeyFile.hasCopy(folder.root()) && KeyFile.read(folder.root()) instanceof KeyFile.Reading.Read read) {
            KeyFile.write(folder.root(), read.ring());
            done.add(Words.of("database.repair.keys"));
        }
    }

    /// Opening reads only as much of the journal as it needs; here all of it is read.
    private boolean journal() throws IOException {
        if (office.database().journal(office.key()).trouble() == JournalTrouble.NONE) {
            return false;
        }
        office.database().beginJournalAnew(aside());
        done.add(Words.of("database.repair.journal"));
        return true;
    }

    private void attachment(Stored attachment) throws IOException {
        Attachments attachments = new Attachments(office);
        if (attachments.read(attachment) instanceof Attachments.Content.Whole) {
            return;
        }
        Path file = folder.attachments().resolve(attachment.values().get(AttachmentFields.STORED_AS, ""));
        for (Path backup : Backups.inFolder(folder)) {
            if (bring(backup, file) && attachments.read(attachment) instanceof Attachments.Content.Whole) {
                done.add(Words.of("database.repair.attachment", attachment.id()));
                return;
            }
        }
        done.add(Words.of("database.repair.attachmentLost", attachment.id()));
    }

    private boolean bring(Path backup, Path file) throws IOException {
        String name = file.getFileName().toString();
        try (BackupFile zip = BackupFile.open(backup)) {
            if (!zip.note().isSealedBy(office.key()) || !zip.attachments().contains(name)) {
                return false;
            }
            Path beside = WholeFile.beside(file);
            WholeFile.fill(beside, out -> zip.copy(BackupFile.attachment(name), out));
            putAside(file);
            WholeFile.move(beside, file);
            return true;
        } catch (BackupUnusableException damaged) {
            Files.deleteIfExists(WholeFile.beside(file));
            return false;
        }
    }

    /// @return whether one was damaged
    private boolean backups() throws IOException {
        boolean any = false;
        for (Path backup : Backups.inFolder(folder)) {
            if (!Backups.isWhole(backup, office.key())) {
                putAside(backup);
                done.add(Words.of("database.repair.backupAside", backup.getFileName()));
                any = true;
            }
        }
        return any;
    }

    private void putAside(Path file) throws IOException {
        if (Files.exists(file)) {
            Files.move(file, aside().resolve(file.getFileName()));
        }
    }

    private Path aside() throws IOException {
        if (aside == null) {
            aside = Aside.in(folder.root(), clock);
        }
        return aside;
    }
}
