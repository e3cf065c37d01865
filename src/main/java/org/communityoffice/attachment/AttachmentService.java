package org.communityoffice.attachment;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communityoffice.attachment.FileCheck.Result;
import org.communityoffice.database.AttachmentFields;
import org.communityoffice.database.Attachments;
import org.communityoffice.database.Changes;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;
import org.communityoffice.security.WholeFile;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.LookKind;
import org.communityoffice.settings.LookService;
import org.communityoffice.work.Progress;

/// Adds, shows, hands out and removes the attachments of any record; one change set an action, so that Ctrl+Z takes it back.
public final class AttachmentService {
    private final AttachmentRepository repository;
    private final Attachments attachments;
    private final List<RecordType> books;
    private final Set<RecordType> patrols;
    private final LookService looks;
    private final CurrentUser user;

    /// @param books the kinds of records that may have attachments, to say where a file was used before
    /// @param patrols those of them that belong to patrol
    public AttachmentService(AttachmentRepository repository, Attachments attachments, List<RecordType> books, Set<RecordType> patrols, LookService looks, CurrentUser user) {
        this.repository = repository;
        this.attachments = attachments;
        this.books = List.copyOf(books);
        this.patrols = Set.copyOf(patrols);
        this.looks = looks;
        this.user = user;
    }

    private Act act(AttachmentPlace place) {
        return patrols.contains(place.type()) ? Act.PATROL : Act.BOOKS;
    }

    /// What came of adding files.
    ///
    /// @param refused sentences: which file, why, what to do
    /// @param doubts  sentences: what was added although it is already used somewhere else
    public record Outcome(List<Stored> added, List<String> refused, List<String> doubts) {
        List<String> sentences() {
            List<String> all = new ArrayList<>(refused);
            all.addAll(doubts);
            return all;
        }
    }

    public List<AttachmentItem> of(AttachmentPlace place) {
        return repository.of(place);
    }

    public int count(RecordType type, long row) {
        return repository.count(type, row);
    }

    /// Takes files in. Those that cannot be are told and hold up nothing; the originals are only read.
    public Outcome add(AttachmentPlace place, List<? extends GivenFile> files, Progress progress) {
        List<String> refused = new ArrayList<>();
        List<Result.Good> good = fit(hashes(repository.of(place)), files, refused);
        if (good.isEmpty()) {
            return new Outcome(List.of(), refused, List.of());
        }
        List<String> doubts = usedElsewhere(place, good);
        String title = good.size() == 1
                ? Words.of("attachment.title.addOne", place.title(), good.getFirst().file().name())
                : Words.of("attachment.title.add", place.title(), good.size());
        List<Stored> added = repository.change(title, user.doing(act(place)), changes -> {
            List<Stored> rows = new ArrayList<>();
            for (Result.Good one : good) {
                progress.step(Words.of("attachment.doing.adding", rows.size() + 1, good.size()), rows.size(), good.size());
                rows.add(store(changes, place, one.file()));
            }
            return rows;
        }).value();
        return new Outcome(added, refused, doubts);
    }

    /// Reads files into memory for a record that is still being entered.
    ///
    /// @param before what waits already
    Waiting look(AttachmentPlace place, List<? extends GivenFile> files, List<WaitingFile> before, Progress progress) {
        List<String> refused = new ArrayList<>();
        List<Result.Good> good = fit(hashes(before.stream().filter(one -> one.isAt(place)).map(WaitingFile::item).toList()), files, refused);
        List<WaitingFile> taken = new ArrayList<>();
        long bytes = WaitingFile.bytes(before);
        long number = before.stream().mapToLong(WaitingFile::number).min().orElse(0);
        for (Result.Good one : good) {
            progress.step(Words.of("attachment.doing.adding", taken.size() + 1, good.size()), taken.size(), good.size());
            GivenFile.InMemory read = read(one.file());
            bytes += read.size();
            if (bytes > WaitingFile.MOST) {
                bytes -= read.size();
                refused.add(Words.of("attachment.refused.waiting", read.name(), WaitingFile.MOST / 1_000_000));
            } else {
                taken.add(new WaitingFile(--number, place.purpose(), read, one.sha256()));
            }
        }
        Set<String> kept = new HashSet<>(taken.stream().map(WaitingFile::sha256).toList());
        return new Waiting(taken, new Outcome(List.of(), refused, usedElsewhere(place, good.stream().filter(one -> kept.contains(one.sha256())).toList())));
    }

    /// What waits now besides, and what is to be told of it.
    record Waiting(List<WaitingFile> taken, Outcome outcome) {}

    /// Gives what waited to its record, within the action that makes it.
    void keep(Changes changes, AttachmentPlace place, List<WaitingFile> waiting) {
        waiting.forEach(one -> store(changes, new AttachmentPlace(place.type(), place.row(), one.purpose(), place.title()), one.file()));
    }

    private static GivenFile.InMemory read(GivenFile file) {
        try (InputStream in = file.open()) {
            return new GivenFile.InMemory(file.name(), in.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Set<String> hashes(List<AttachmentItem> items) {
        return new HashSet<>(items.stream().map(item -> item.stored().values().get(AttachmentFields.SHA256, "")).toList());
    }

    private static List<Result.Good> fit(Set<String> here, List<? extends GivenFile> files, List<String> refused) {
        List<Result.Good> good = new ArrayList<>();
        for (GivenFile file : files) {
            switch (FileCheck.look(file)) {
                case Result.Refused(String why) -> refused.add(why);
                case Result.Good fine when here.add(fine.sha256()) -> good.add(fine);
                case Result.Good again -> refused.add(Words.of("attachment.refused.again", again.file().name()));
            }
        }
        return good;
    }

    private List<String> usedElsewhere(AttachmentPlace place, List<Result.Good> good) {
        List<Stored> same = repository.sameContent(good.stream().map(Result.Good::sha256).toList());
        List<String> doubts = new ArrayList<>();
        for (Result.Good one : good) {
            same.stream().filter(other -> one.sha256().equals(other.values().get(AttachmentFields.SHA256)))
                    .filter(other -> !place.type().table().equals(other.values().get(AttachmentFields.TABLE_NAME)) || place.row() != other.values().get(AttachmentFields.ROW_ID, 0L))
                    .findFirst().ifPresent(other -> doubts.add(Words.of("attachment.doubt.used", one.file().name(), where(other))));
        }
        return doubts;
    }

    /// Which record an attachment belongs to: “居民 张三”.
    private String where(Stored attachment) {
        String table = attachment.values().get(AttachmentFields.TABLE_NAME, "");
        Optional<RecordType> book = books.stream().filter(type -> type.table().equals(table)).findFirst();
        if (book.isEmpty()) {
            return Words.of("attachment.other");
        }
        RecordType type = book.get();
        String name = repository.record(type, attachment.values().get(AttachmentFields.ROW_ID, 0L))
                .map(record -> String.valueOf(record.values().get(type.field(type.titleKey())))).orElse(Words.of("attachment.deleted"));
        return Words.of("attachment.where", Words.of("attachment.book." + table), name);
    }

    private Stored store(Changes changes, AttachmentPlace place, GivenFile file) {
        try (InputStream in = file.open()) {
            return attachments.add(changes, place.type(), place.row(), place.purpose(), file.name(), in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Takes an attachment from its record; where it is the record's photo, the photo goes in the same action. Its file stays for undo.
    ///
    /// @return false where it was changed or removed since
    public boolean remove(AttachmentPlace place, AttachmentItem item) {
        try {
            repository.change(Words.of("attachment.title.remove", place.title(), item.name()), user.doing(act(place)), changes -> {
                if (place.photo().isPresent()) {
                    repository.setPhoto(changes, place, now -> now == item.id() ? 0L : now);
                }
                changes.delete(AttachmentFields.TYPE, item.id(), item.stored().version());
                return item;
            });
            return true;
        } catch (StaleVersionException gone) {
            return false;
        }
    }

    /// A new photo of a record from a file: the attachment and the record's reference to it in one action.
    public Outcome setPhoto(AttachmentPlace place, GivenFile file) {
        switch (FileCheck.look(file)) {
            case Result.Refused(String why) -> {
                return new Outcome(List.of(), List.of(why), List.of());
            }
            case Result.Good good -> {
                Optional<AttachmentItem> known = repository.of(place).stream()
                        .filter(item -> good.sha256().equals(item.stored().values().get(AttachmentFields.SHA256))).findFirst();
                if (!isPicture(file)) {
                    return new Outcome(List.of(), List.of(Words.of("attachment.refused.noPicture", file.name())), List.of());
                }
                List<String> doubts = usedElsewhere(place, List.of(good));
                Stored photo = repository.change(Words.of("attachment.title.photo", place.title()), user.doing(act(place)), changes -> {
                    Stored stored = known.map(AttachmentItem::stored).orElseGet(() -> store(changes, place, file));
                    repository.setPhoto(changes, place, _ -> stored.id());
                    return stored;
                }).value();
                return new Outcome(List.of(photo), List.of(), doubts);
            }
        }
    }

    private static boolean isPicture(GivenFile file) {
        try (InputStream in = file.open()) {
            return Pictures.draw(in.readAllBytes(), 64).isPresent();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// An attachment becomes the record's photo; 0 for none any more.
    public void usePhoto(AttachmentPlace place, long attachment) {
        String title = Words.of(attachment == 0 ? "attachment.title.noPhoto" : "attachment.title.photo", place.title());
        repository.change(title, user.doing(act(place)), changes -> {
            repository.setPhoto(changes, place, _ -> attachment);
            return attachment;
        });
    }

    /// A picture for the screen, from memory alone.
    ///
    /// @param longest side of the picture, in pixels
    public Drawn draw(Stored attachment, int longest) {
        return switch (content(attachment)) {
            case Attachments.Content.Missing _ -> new Drawn.Missing();
            case Attachments.Content.Damaged _ -> new Drawn.Damaged();
            case Attachments.Content.Whole(byte[] bytes) -> Pictures.draw(bytes, longest).<Drawn>map(Drawn.Picture::new).orElseGet(Drawn.NoPicture::new);
        };
    }

    /// The photo of a record.
    public Optional<BufferedImage> photo(long attachment, int longest) {
        return repository.find(attachment).map(found -> draw(found, longest)).filter(Drawn.Picture.class::isInstance).map(drawn -> ((Drawn.Picture) drawn).image());
    }

    /// Writes an attachment as it was given to a place outside, and records that it was handed out.
    ///
    /// @return what came of it, in a sentence; empty where all is well
    public String saveCopy(AttachmentPlace place, AttachmentItem item, Path target) {
        user.doing(act(place));
        return switch (content(item.stored())) {
            case Attachments.Content.Missing _ -> Words.of("attachment.missing", item.name());
            case Attachments.Content.Damaged _ -> Words.of("attachment.damaged", item.name());
            case Attachments.Content.Whole(byte[] bytes) -> {
                try {
                    WholeFile.write(target, out -> out.write(bytes));
                } catch (IOException failed) {
                    yield Words.of("attachment.copy.failed", item.name());
                }
                looks.record(LookKind.EXPORT, Words.of("attachment.copy.subject", place.title(), item.name()), 1, true, "");
                yield "";
            }
        };
    }

    private Attachments.Content content(Stored attachment) {
        try {
            return attachments.read(attachment);
        } catch (IOException unreadable) {
            return new Attachments.Content.Missing();
        }
    }
}
