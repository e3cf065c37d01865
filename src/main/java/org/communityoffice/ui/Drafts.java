package org.communityoffice.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Words typed into forms and not saved, kept while the window lives: leaving a record never loses them.
public final class Drafts {
    private final Map<String, Map<String, String>> held = new HashMap<>();

    /// @param of    which record, such as `resident/17` or `resident/new`
    /// @param typed as [Form#typed] gives it; empty forgets the draft
    public void keep(String of, Map<String, String> typed) {
        if (typed.isEmpty()) {
            held.remove(of);
        } else {
            held.put(of, Map.copyOf(typed));
        }
    }

    public Optional<Map<String, String>> of(String of) {
        return Optional.ofNullable(held.get(of));
    }

    public void forget(String of) {
        held.remove(of);
    }

    public boolean isEmpty() {
        return held.isEmpty();
    }

    public int count() {
        return held.size();
    }
}
