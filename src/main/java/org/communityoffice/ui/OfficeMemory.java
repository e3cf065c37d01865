package org.communityoffice.ui;

import java.util.Optional;
import org.communityoffice.model.Words;
import org.communityoffice.settings.Preferences;
import org.communityoffice.work.Work;

/// What the window remembers, kept with the office: held at once, written off the screen's thread.
public final class OfficeMemory implements Remembered {
    private final Preferences preferences;
    private final Work work;

    public OfficeMemory(Preferences preferences, Work work) {
        this.preferences = preferences;
        this.work = work;
    }

    @Override
    public Optional<String> read(String name) {
        return preferences.read(name);
    }

    @Override
    public void write(String name, String content) {
        if (preferences.hold(name, content)) {
            work.database(Words.of("ui.doing.remember"), _ -> {
                preferences.write(name);
                return name;
            }).orTell();
        }
    }
}
