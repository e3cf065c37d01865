package org.communityoffice.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.communityoffice.database.DraftFile;
import org.communityoffice.model.Words;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// Words typed into forms and not saved: leaving a record never loses them, nor does a crash.
public final class Drafts {
    private final Map<String, Map<String, String>> held = new HashMap<>();
    private final @Nullable DraftFile file;
    private final Work work;

    /// Those of the last time, read from the file, and kept in it from now on.
    public Drafts(DraftFile file, Work work) {
        this.file = file;
        this.work = work;
        try {
            held.putAll(file.read());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Kept only as long as the window lives.
    public Drafts() {
        file = null;
        work = Work.inline();
    }

    /// @param of    which record, such as `resident/17` or `resident/new`
    /// @param typed as [Form#typed] gives it; empty forgets the draft
    public void keep(String of, Map<String, String> typed) {
        if (typed.isEmpty()) {
            forget(of);
        } else if (!typed.equals(held.put(of, Map.copyOf(typed)))) {
            write();
        }
    }

    public Optional<Map<String, String>> of(String of) {
        return Optional.ofNullable(held.get(of));
    }

    public void forget(String of) {
        if (held.remove(of) != null) {
            write();
        }
    }

    /// The clerk wants none of them.
    public void forgetAll() {
        held.clear();
        write();
    }

    private void write() {
        DraftFile to = file;
        if (to != null) {
            Map<String, Map<String, String>> now = Map.copyOf(held);
            work.aside(Words.of("ui.doing.draft"), _ -> {
                try {
                    to.write(now);
                    return now;
                } catch (IOException full) {
                    throw new UncheckedIOException(full);
                }
            }).orTell();
        }
    }

    public boolean isEmpty() {
        return held.isEmpty();
    }

    public int count() {
        return held.size();
    }
}
