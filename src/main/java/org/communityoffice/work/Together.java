package org.communityoffice.work;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Tasks that may run beside each other: the caller's thread and one more take them in their order.
public final class Together<T> {
    private final List<Supplier<Optional<T>>> tasks;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<@Nullable T> answer = new AtomicReference<>();
    private final AtomicReference<@Nullable Throwable> problem = new AtomicReference<>();

    private Together(List<Supplier<Optional<T>>> tasks) {
        this.tasks = tasks;
    }

    /// After the first that answers something, or fails, none begins any more; those begun are waited for.
    public static <T> Optional<T> first(List<Supplier<Optional<T>>> tasks) {
        Together<T> together = new Together<>(List.copyOf(tasks));
        if (tasks.size() > 1 && Runtime.getRuntime().availableProcessors() > 1) {
            Thread second = new Thread(together::work, "report-2");
            second.setDaemon(true);
            second.start();
            together.work();
            await(second);
        } else {
            together.work();
        }
        return together.answer();
    }

    /// Begins something on the other processor that only makes what follows quicker; nobody waits for it, and a program that ends does not either. What
    /// goes wrong in it goes wrong again where it is needed, and is told there.
    public static void beside(Runnable preparation) {
        if (Runtime.getRuntime().availableProcessors() > 1) {
            Thread second = new Thread(preparation, "beside");
            second.setDaemon(true);
            second.setUncaughtExceptionHandler((_, _) -> { });
            second.start();
        }
    }

    private void work() {
        for (int at = next.getAndIncrement(); at < tasks.size() && answer.get() == null && problem.get() == null; at = next.getAndIncrement()) {
            try {
                tasks.get(at).get().ifPresent(answer::set);
            } catch (RuntimeException | Error failed) {
                problem.compareAndSet(null, failed);
            }
        }
    }

    private Optional<T> answer() {
        Throwable failed = problem.get();
        if (failed instanceof Error error) {
            throw error;
        } else if (failed instanceof RuntimeException unexpected) {
            throw unexpected;
        }
        return Optional.ofNullable(answer.get());
    }

    /// Nothing that writes is left behind: an interrupt is remembered until it has ended.
    private static void await(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
