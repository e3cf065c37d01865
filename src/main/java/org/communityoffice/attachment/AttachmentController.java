package org.communityoffice.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javax.imageio.ImageIO;
import org.communityoffice.attachment.AttachmentService.Outcome;
import org.communityoffice.model.Words;
import org.communityoffice.work.Progress;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// The state of one place with attachments: which record, what is there, what is to be told; and what can be done there.
public final class AttachmentController {
    static final int THUMBNAIL = 240;
    static final int LARGE = 2000;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd HHmmss");
    private final AttachmentService service;
    private final Clock clock;
    private final Work work;
    private final ReadOnlyObjectWrapper<List<AttachmentItem>> items = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> told = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Progress.@Nullable State> adding = new ReadOnlyObjectWrapper<>();
    private @Nullable AttachmentPlace place;
    private @Nullable Progress running;
    private final List<Runnable> afterAdding = new ArrayList<>();
    private List<WaitingFile> waiting = List.of();
    private int entry;
    private boolean seen;

    public AttachmentController(AttachmentService service, Clock clock, Work work) {
        this.service = service;
        this.clock = clock;
        this.work = work;
    }

    /// What is there, oldest first; read only while somebody looks.
    public ReadOnlyObjectProperty<List<AttachmentItem>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    /// Sentences on what was refused or doubtful the last time.
    public ReadOnlyObjectProperty<List<String>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// How far the adding is; null where nothing is being added.
    public ReadOnlyObjectProperty<Progress.@Nullable State> addingProperty() {
        return adding.getReadOnlyProperty();
    }

    public Optional<AttachmentPlace> place() {
        return Optional.ofNullable(place);
    }

    /// Goes to a record; the same again reads anew what may have changed.
    public void open(AttachmentPlace at) {
        if (place == null || !place.isSameAs(at)) {
            items.set(List.of());
            told.set(List.of());
        }
        place = at;
        load();
    }

    /// Whether the list is in front of somebody; nothing is read before it is.
    public void seen(boolean now) {
        seen = now;
        load();
    }

    public void load() {
        AttachmentPlace at = place;
        if (at == null || !seen) {
            return;
        }
        if (at.isNew()) {
            items.set(waiting.stream().filter(one -> one.isAt(at)).map(WaitingFile::item).toList());
            return;
        }
        work.database(Words.of("attachment.doing.list"), _ -> service.of(at)).then(found -> {
            if (at.equals(place) && !items.get().equals(found)) {
                items.set(found);
            }
        }).orTell();
    }

    public void add(List<Path> files) {
        take(files.stream().map(GivenFile.OnDisk::new).toList());
    }

    /// A picture that was cut or copied somewhere.
    public void addPicture(BufferedImage picture) {
        adding.set(new Progress.State(Words.of("attachment.doing.adding", 1, 1), 0, 1));
        String name = Words.of("attachment.pasted", NAME.format(LocalDateTime.now(clock)));
        work.report(Words.of("attachment.doing.add"), _ -> png(picture)).then(bytes -> take(List.of(new GivenFile.InMemory(name, bytes)))).orElse(problem -> {
            ended();
            failed(problem);
        });
    }

    private static byte[] png(BufferedImage picture) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.setUseCache(false);
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private void take(List<? extends GivenFile> files) {
        AttachmentPlace at = place;
        if (at == null || files.isEmpty()) {
            return;
        }
        told.set(List.of());
        adding.set(new Progress.State(Words.of("attachment.doing.adding", 1, files.size()), 0, files.size()));
        running = at.isNew() ? hold(at, files) : work.database(Words.of("attachment.doing.add"), progress -> service.add(at, files, progress)).watchedBy(adding::set)
                .then(outcome -> tell(at, outcome, this::ended)).orElse(this::notAdded);
    }

    private Progress hold(AttachmentPlace at, List<? extends GivenFile> files) {
        List<WaitingFile> before = waiting;
        int mine = entry;
        return work.database(Words.of("attachment.doing.add"), progress -> service.look(at, files, before, progress)).watchedBy(adding::set).then(found -> {
            if (mine == entry) {
                waiting = Stream.concat(waiting.stream(), found.taken().stream()).toList();
            }
            tell(at, found.outcome(), this::ended);
        }).orElse(this::notAdded);
    }

    private void notAdded(Throwable problem) {
        ended();
        failed(problem);
    }

    private void ended() {
        adding.set(null);
        List<Runnable> due = List.copyOf(afterAdding);
        afterAdding.clear();
        due.forEach(Runnable::run);
    }

    /// Does something when no file is on its way any more; at once where none is.
    public void whenAdded(Runnable action) {
        if (adding.get() == null) {
            action.run();
        } else {
            afterAdding.add(action);
        }
    }

    /// How many files wait for a record that is still being entered.
    public int waiting() {
        return waiting.size();
    }

    /// How many of them are for one purpose.
    public int waiting(String purpose) {
        return (int) waiting.stream().filter(one -> one.purpose().equals(purpose)).count();
    }

    /// What waits now, to be given to its record in the action that makes it.
    public Enclosed enclosed() {
        List<WaitingFile> now = waiting;
        return (changes, type, row) -> service.keep(changes, new AttachmentPlace(type, row, AttachmentPlace.ALL, ""), now);
    }

    /// The record was saved or given up: nothing waits any more.
    public void release() {
        entry++;
        waiting = List.of();
        told.set(List.of());
        load();
    }

    private void failed(Throwable problem) {
        told.set(List.of(switch (problem) {
            case Progress.Stopped _ -> Words.of("attachment.stopped");
            case UncheckedIOException _ -> Words.of("attachment.failed");
            default -> {
                work.unexpected(Words.of("attachment.doing.add"), problem);
                yield Words.of("attachment.failed");
            }
        }));
    }

    /// Stops the adding; nothing of it stays.
    public void stop() {
        if (running != null) {
            running.stop();
        }
    }

    private void tell(AttachmentPlace at, Outcome outcome, Runnable then) {
        then.run();
        if (at.equals(place)) {
            told.set(outcome.sentences());
            load();
        }
    }

    public void understood() {
        told.set(List.of());
    }

    public void remove(AttachmentItem item) {
        if (place != null && place.isNew()) {
            waiting = waiting.stream().filter(one -> one.number() != item.id()).toList();
            load();
            return;
        }
        at(place -> work.database(Words.of("attachment.doing.remove"), _ -> service.remove(place, item)).then(_ -> load()).orTell());
    }

    /// @param then told what came of it, in a sentence; empty where all is well
    public void saveCopy(AttachmentItem item, Path target, Consumer<String> then) {
        if (place != null && place.isNew()) {
            then.accept(Words.of("attachment.copy.waiting"));
            return;
        }
        at(place -> work.database(Words.of("attachment.doing.copy"), _ -> service.saveCopy(place, item, target)).then(then).orTell());
    }

    public void thumbnail(AttachmentItem item, Consumer<Drawn> ready) {
        draw(item, THUMBNAIL, ready);
    }

    public void large(AttachmentItem item, Consumer<Drawn> ready) {
        draw(item, LARGE, ready);
    }

    private void draw(AttachmentItem item, int longest, Consumer<Drawn> ready) {
        GivenFile.@Nullable InMemory unsaved = waiting.stream().filter(one -> one.number() == item.id()).map(WaitingFile::file).findFirst().orElse(null);
        work.report(Words.of("attachment.doing.draw"), _ -> unsaved == null ? service.draw(item.stored(), longest) : unsaved.draw(longest)).then(ready).orTell();
    }

    /// The record's photo becomes this file.
    public void setPhoto(Path file) {
        at(place -> work.database(Words.of("attachment.doing.photo"), _ -> service.setPhoto(place, new GivenFile.OnDisk(file))).then(outcome -> tell(place, outcome, () -> { })).orTell());
    }

    /// The record's photo becomes this attachment; null for none.
    public void usePhoto(@Nullable AttachmentItem item) {
        at(place -> work.database(Words.of("attachment.doing.photo"), _ -> {
            service.usePhoto(place, item == null ? 0 : item.id());
            return place;
        }).then(_ -> load()).orTell());
    }

    /// Draws the photo of a record.
    public void photo(long attachment, Consumer<Optional<BufferedImage>> ready) {
        work.report(Words.of("attachment.doing.draw"), _ -> service.photo(attachment, THUMBNAIL)).then(ready).orTell();
    }

    private void at(Consumer<AttachmentPlace> action) {
        AttachmentPlace now = place;
        if (now != null) {
            action.accept(now);
        }
    }
}
