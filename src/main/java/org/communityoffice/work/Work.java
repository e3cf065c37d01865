package org.communityoffice.work;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Runs tasks off the screen: one thread for the database, one for reports, one for what the window waits for meanwhile; what comes back arrives on the screen's thread.
public final class Work implements AutoCloseable {
    private final Executor database;
    private final Executor report;
    private final Executor aside;
    private final Executor screen;
    private final @Nullable ScheduledThreadPoolExecutor bell;
    private final @Nullable ExecutorService[] owned;
    private BiConsumer<String, Throwable> unexpected = (what, problem) -> {
        throw new IllegalStateException(what, problem);
    };

    private Work(Executor database, Executor report, Executor aside, Executor screen, @Nullable ScheduledThreadPoolExecutor bell, @Nullable ExecutorService... owned) {
        this.database = database;
        this.report = report;
        this.aside = aside;
        this.screen = screen;
        this.bell = bell;
        this.owned = owned;
    }

    /// @param screen runs what is handed to it on the thread of the window
    public static Work threads(Executor screen) {
        ExecutorService database = oneThread("database");
        ExecutorService report = oneThread("report");
        ExecutorService aside = oneThread("aside");
        ScheduledThreadPoolExecutor bell = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("bell").factory(), new ThreadPoolExecutor.DiscardPolicy());
        bell.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return new Work(database, report, aside, screen, bell, database, report, aside, bell);
    }

    /// Everything at once, on the caller's thread: for commands and tests.
    public static Work inline() {
        return new Work(Runnable::run, Runnable::run, Runnable::run, Runnable::run, null);
    }

    /// After closing nothing begins any more: a pause of the window that runs out late (a search about to start) asks in vain, and nobody is left to tell.
    private static ExecutorService oneThread(String name) {
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        }, new ThreadPoolExecutor.DiscardPolicy());
    }

    /// Who is told of problems that no task expected: what was being done, and what happened.
    public void onUnexpected(BiConsumer<String, Throwable> handler) {
        unexpected = handler;
    }

    /// A task for the database thread.
    ///
    /// @param what in the clerk's words, for the case that it fails (“保存张三”)
    public <T extends @Nullable Object> Job<T> database(String what, Function<Progress, T> task) {
        return new Job<>(what, task, database, screen, this::unexpected);
    }

    /// A task for the report thread: papers, previews, exports.
    public <T extends @Nullable Object> Job<T> report(String what, Function<Progress, T> task) {
        return new Job<>(what, task, report, screen, this::unexpected);
    }

    /// A short task that the window waits for and that needs no database, such as putting many rows in order: never behind an import or a long paper.
    public <T extends @Nullable Object> Job<T> aside(String what, Function<Progress, T> task) {
        return new Job<>(what, task, aside, screen, this::unexpected);
    }

    /// Runs something on the thread of the window, soon.
    public void onScreen(Runnable task) {
        screen.execute(task);
    }

    /// Asks something on the thread of the window again and again, until that says it is enough. Where everything runs at once nothing is asked.
    public void every(Duration pause, BooleanSupplier enough) {
        ScheduledThreadPoolExecutor rings = bell;
        if (rings != null) {
            rings.schedule(() -> screen.execute(() -> {
                if (!enough.getAsBoolean()) {
                    every(pause, enough);
                }
            }), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /// Passes on a problem that a failure branch did not expect.
    public void unexpected(String what, Throwable problem) {
        unexpected.accept(what, problem);
    }

    /// Waits for what has begun, at most a minute, then ends the threads.
    @Override
    public void close() {
        for (ExecutorService service : owned) {
            if (service != null) {
                service.shutdown();
                try {
                    service.awaitTermination(1, TimeUnit.MINUTES);
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
