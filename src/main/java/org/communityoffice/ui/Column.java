package org.communityoffice.ui;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One column of a [RecordTable].
///
/// @param key    names it in the remembered state; never shown
/// @param text   what the cell shows and copies; null or empty counts as nothing
/// @param order  what it sorts by; null sorts by the text (pinyin order, numbers in it by size)
/// @param number right-aligned, head too
/// @param shown  whether it is there before the clerk chooses columns
/// @param style  extra style classes of its cells: `title-cell` for the record's name, `grow` where spare width goes; may be empty
/// @param tone   for a state word in a box, its tone; null for plain text
public record Column<T>(String key, String title, double width, Function<T, @Nullable String> text, @Nullable Function<T, ? extends @Nullable Comparable<?>> order,
        boolean number, boolean shown, String style,
        @Nullable Function<T, String> tone) {

    public static <T> Column<T> of(String key, String title, double width, Function<T, @Nullable String> text) {
        return new Column<>(key, title, width, text, null, false, true, "", null);
    }

    /// A state word in its box.
    ///
    /// @param tone `good`, `soon`, `late`, `accent`; empty for none
    public static <T> Column<T> state(String key, String title, double width, Function<T, @Nullable String> text, Function<T, String> tone) {
        return new Column<>(key, title, width, text, null, false, true, "", tone);
    }

    public static <T> Column<T> number(String key, String title, double width, Function<T, ? extends @Nullable Comparable<?>> number) {
        return new Column<>(key, title, width, row -> {
            Comparable<?> value = number.apply(row);
            return value == null ? null : value.toString();
        }, number, true, true, "", null);
    }

    public Column<T> orderedBy(Function<T, ? extends @Nullable Comparable<?>> by) {
        return new Column<>(key, title, width, text, by, number, shown, style, tone);
    }

    public Column<T> hiddenAtFirst() {
        return new Column<>(key, title, width, text, order, number, false, style, tone);
    }

    public Column<T> styled(String styleClass) {
        return new Column<>(key, title, width, text, order, number, shown, styleClass, tone);
    }

    /// What the cell of a row says.
    public String textOf(T row) {
        String shownText = text.apply(row);
        return shownText == null ? "" : shownText;
    }
}
