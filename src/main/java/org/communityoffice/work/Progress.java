package org.communityoffice.work;

import java.util.function.Consumer;

/// What a long task is told and tells: how far it is, and whether somebody wants it stopped.
///
/// Stopping is a flag read between rows; nothing is ever interrupted, since an interrupt can kill a file database.
public final class Progress {
    /// Nobody looks, nobody stops: for commands and tests.
    public static final Progress NONE = new Progress(state -> {});

    private final Consumer<State> watcher;
    private volatile boolean stopWanted;

    public Progress(Consumer<State> watcher) {
        this.watcher = watcher;
    }

    /// @param total 0 where it is not known
    public record State(String words, long done, long total) {}

    /// Thrown by [#step] once stopping is wanted; the transaction around it rolls back.
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Called between rows: says how far the task is.
    ///
    /// @throws Stopped where somebody wants it stopped
    public void step(String words, long done, long total) {
        if (stopWanted) {
            throw new Stopped();
        }
        watcher.accept(new State(words, done, total));
    }

    public void stop() {
        stopWanted = true;
    }

    public boolean stopWanted() {
        return stopWanted;
    }
}
