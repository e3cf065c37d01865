package org.communityoffice.work;

import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One task with what follows it: `work.database(…).then(…).orElse(…)`. It starts when its failure branch is named.
public final class Job<T extends @Nullable Object> {
    private final String what;
    private final Function<Progress, T> task;
    private final Executor runner;
    private final Executor screen;
    private final BiConsumer<String, Throwable> unexpected;
    private Consumer<T> then = value -> {};
    private Consumer<Progress.State> watcher = state -> {};
    private Latest.Asking asking = () -> true;

    Job(String what, Function<Progress, T> task, Executor runner, Executor screen, BiConsumer<String, Throwable> unexpected) {
        this.what = what;
        this.task = task;
        this.runner = runner;
        this.screen = screen;
        this.unexpected = unexpected;
    }

    /// What happens with the result, on the screen's thread.
    public Job<T> then(Consumer<T> next) {
        then = next;
        return this;
    }

    /// Only when nobody asks for the same anew: who is outdated before its turn is not begun, and what it brings too late is not shown.
    public Job<T> latest(Latest latest) {
        asking = latest.ask();
        return this;
    }

    /// Who is shown how far it is, on the screen's thread.
    public Job<T> watchedBy(Consumer<Progress.State> watcher) {
        this.watcher = watcher;
        return this;
    }

    /// Starts it; a problem goes to the one dialog for what nobody expected.
    public Progress orTell() {
        return orElse(problem -> unexpected.accept(what, problem));
    }

    /// Starts it; a problem (also [Progress.Stopped]) goes to the given branch, on the screen's thread.
    public Progress orElse(Consumer<Throwable> failed) {
        Progress progress = new Progress(state -> screen.execute(() -> watcher.accept(state)));
        runner.execute(() -> run(progress, failed));
        return progress;
    }

    private void run(Progress progress, Consumer<Throwable> failed) {
        if (!asking.counts()) {
            return;
        }
        T value;
        try {
            value = task.apply(progress);
        } catch (RuntimeException | Error problem) {
            screen.execute(() -> failed.accept(problem));
            return;
        }
        screen.execute(() -> {
            if (asking.counts()) {
                then.accept(value);
            }
        });
    }
}
