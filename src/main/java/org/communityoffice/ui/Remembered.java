package org.communityoffice.ui;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What a window remembers from one day to the next: its place, tables, panel widths. No personal data.
public interface Remembered {
    Optional<String> read(String name);

    void write(String name, String content);

    /// Remembers as long as the program runs.
    static Remembered inMemory() {
        Map<String, String> held = new ConcurrentHashMap<>();
        return new Remembered() {
            @Override
            public Optional<String> read(String name) {
                return Optional.ofNullable(held.get(name));
            }

            @Override
            public void write(String name, String content) {
                held.put(name, content);
            }
        };
    }
}
