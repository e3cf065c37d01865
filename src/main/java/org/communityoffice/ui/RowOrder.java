package org.communityoffice.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Sorts rows by one column: each key is made once, nothing always comes last, numbers inside words count by size (2号楼 before 10号楼).
final class RowOrder {
    private record Keyed<T>(T row, @Nullable Comparable<?> key) {}

    private RowOrder() {}

    static <T> List<T> sorted(List<T> rows, Column<T> column, boolean ascending) {
        Function<T, ? extends @Nullable Comparable<?>> order = column.order() == null ? byText(column) : column.order();
        List<Keyed<T>> keyed = new ArrayList<>(rows.size());
        for (T row : rows) {
            keyed.add(new Keyed<>(row, order.apply(row)));
        }
        Comparator<Comparable<?>> keys = ascending ? RowOrder::compare : (a, b) -> compare(b, a);
        keyed.sort(Comparator.comparing(Keyed::key, Comparator.nullsLast(keys)));
        List<T> out = new ArrayList<>(rows.size());
        keyed.forEach(one -> out.add(one.row));
        return out;
    }

    private static <T> Function<T, @Nullable Comparable<?>> byText(Column<T> column) {
        return row -> {
            String text = column.textOf(row);
            return text.isEmpty() ? null : PinyinOrder.key(text);
        };
    }

    @SuppressWarnings("unchecked") // keys of one column are of one class
    private static int compare(Comparable<?> a, Comparable<?> b) {
        return ((Comparable<Object>) a).compareTo(b);
    }
}
