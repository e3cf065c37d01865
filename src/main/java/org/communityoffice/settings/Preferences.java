package org.communityoffice.settings;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// How the window was left: columns, widths, place, theme. Kept with the office, without personal data, not part of undo.
public final class Preferences {
    private static final String PREFIX = "window.";

    private final SettingRepository repository;
    private final CurrentUser user;
    private final Map<String, String> held = new ConcurrentHashMap<>();

    public Preferences(SettingRepository repository, CurrentUser user) {
        this.repository = repository;
        this.user = user;
        held.putAll(repository.all());
    }

    public Optional<String> read(String name) {
        return Optional.ofNullable(held.get(PREFIX + name));
    }

    /// Holds it at once; [#write] brings it to the disk.
    ///
    /// @return whether it differs from what was held
    public boolean hold(String name, String content) {
        return !content.equals(held.put(PREFIX + name, content));
    }

    /// Writes what is held under a name, off the screen's thread.
    public void write(String name) {
        read(name).ifPresent(content -> repository.prefer(PREFIX + name, content, user.name()));
    }
}
