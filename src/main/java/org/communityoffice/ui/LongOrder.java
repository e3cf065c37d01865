package org.communityoffice.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Puts the rows of a table in order: a few at once, many off the thread of the window, a long list that was shown before from memory. Only what was asked last arrives.
final class LongOrder<T> {
    /// From here on ordering is felt on the thread of the window.
    static final int MANY = 2_000;
    /// The whole list, and the long ones that the first letters of a name leave of it before the words are taken back.
    private static final int KEPT = 3;
    private BiConsumer<Supplier<List<T>>, Consumer<List<T>>> aside = (ordering, then) -> then.accept(ordering.get());
    private final Deque<Ordered<T>> known = new ArrayDeque<>();
    private long asked;
    private long arrived;

    private record Ordered<T>(List<T> of, Column<T> by, boolean ascending, List<T> rows) {
        boolean is(List<T> list, Column<T> column, boolean up) {
            return of == list && by == column && ascending == up;
        }
    }

    void aside(BiConsumer<Supplier<List<T>>, Consumer<List<T>>> off) {
        aside = off;
    }

    boolean isUnderway() {
        return arrived != asked;
    }

    void order(List<T> rows, @Nullable Column<T> by, boolean ascending, Consumer<List<T>> then) {
        long number = ++asked;
        if (by == null) {
            arrive(rows, then);
        } else if (rows.size() < MANY) {
            arrive(RowOrder.sorted(rows, by, ascending), then);
        } else {
            Optional<Ordered<T>> before = known.stream().filter(one -> one.is(rows, by, ascending)).findFirst();
            if (before.isPresent()) {
                shown(before.get(), then);
            } else {
                aside.accept(() -> RowOrder.sorted(rows, by, ascending), sorted -> {
                    if (number == asked) {
                        shown(new Ordered<>(rows, by, ascending, sorted), then);
                    }
                });
            }
        }
    }

    private void shown(Ordered<T> now, Consumer<List<T>> then) {
        known.removeIf(one -> one == now);
        known.addFirst(now);
        if (known.size() > KEPT) {
            known.removeLast();
        }
        arrive(now.rows, then);
    }

    private void arrive(List<T> rows, Consumer<List<T>> then) {
        arrived = asked;
        then.accept(rows);
    }
}
