package org.communityoffice.ui;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Sorts rows by one column: each key is made once, nothing always comes last, numbers inside words count by size (2号楼 before 10号楼).
final class RowOrder {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

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
        Collator collator = Collator.getInstance(Locale.CHINA);
        return row -> {
            String text = column.textOf(row);
            return text.isEmpty() ? null : collator.getCollationKey(withWideNumbers(text));
        };
    }

    static String withWideNumbers(String text) {
        return DIGITS.matcher(text).replaceAll(number -> number.group().length() >= 8 ? number.group() : "0".repeat(8 - number.group().length()) + number.group());
    }

    @SuppressWarnings("unchecked") // keys of one column are of one class
    private static int compare(Comparable<?> a, Comparable<?> b) {
        return ((Comparable<Object>) a).compareTo(b);
    }
}
