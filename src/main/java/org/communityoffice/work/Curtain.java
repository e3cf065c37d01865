package org.communityoffice.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Keeps what is meant for the screen until there is one: work can begin while the window is still on its way.
public final class Curtain implements Executor {
    private final List<Runnable> waiting = new ArrayList<>();
    private @Nullable Executor screen;

    @Override
    public void execute(Runnable task) {
        Executor open;
        synchronized (waiting) {
            open = screen;
            if (open == null) {
                waiting.add(task);
                return;
            }
        }
        open.execute(task);
    }

    /// There is a screen from now on; what waited goes first.
    public void rise(Executor onScreen) {
        synchronized (waiting) {
            waiting.forEach(onScreen::execute);
            waiting.clear();
            screen = onScreen;
        }
    }
}
