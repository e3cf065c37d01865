package org.communityoffice.ui;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Puts the rows of a table in order: a few at once, many off the thread of the window, the same long list again from memory. Only what was asked last arrives.
final class LongOrder<T> {
    /// From here on ordering is felt on the thread of the window.
    static final int MANY = 2_000;
    private BiConsumer<Supplier<List<T>>, Consumer<List<T>>> aside = (ordering, then) -> then.accept(ordering.get());
    private @Nullable Ordered<T> known;
    private long asked;
    private long arrived;

    private record Ordered<T>(List<T> of, Column<T> by, boolean ascending, List<T> rows) {}

    void aside(BiConsumer<Supplier<List<T>>, Consumer<List<T>>> off) {
        aside = off;
    }

    boolean isUnderway() {
        return arrived != asked;
    }

    void order(List<T> rows, @Nullable Column<T> by, boolean ascending, Consumer<List<T>> then) {
        long number = ++asked;
        Ordered<T> before = known;
        if (by == null) {
            arrive(rows, then);
        } else if (rows.size() < MANY) {
            arrive(RowOrder.sorted(rows, by, ascending), then);
        } else if (before != null && before.of == rows && before.by == by && before.ascending == ascending) {
            arrive(before.rows, then);
        } else {
            aside.accept(() -> RowOrder.sorted(rows, by, ascending), sorted -> {
                if (number == asked) {
                    known = new Ordered<>(rows, by, ascending, sorted);
                    arrive(sorted, then);
                }
            });
        }
    }

    private void arrive(List<T> rows, Consumer<List<T>> then) {
        arrived = asked;
        then.accept(rows);
    }
}
