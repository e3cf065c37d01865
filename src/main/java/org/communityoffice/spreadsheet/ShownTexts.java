package org.communityoffice.spreadsheet;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.communityoffice.model.RecordType;
import org.jspecify.annotations.Nullable;

/// The texts of a row's fields, by key, in the order of the field list: a plan holds one for each row, so it is small.
final class ShownTexts extends AbstractMap<String, String> {
    private final RecordType type;
    private final @Nullable String[] texts;

    ShownTexts(RecordType type) {
        this.type = type;
        this.texts = new @Nullable String[type.fields().size()];
    }

    @Override
    public @Nullable String put(String field, String text) {
        int place = type.place(field);
        String before = texts[place];
        texts[place] = text;
        return before;
    }

    @Override
    public @Nullable String get(@Nullable Object field) {
        return field instanceof String key && type.has(key) ? texts[type.place(key)] : null;
    }

    @Override
    public boolean containsKey(@Nullable Object field) {
        return get(field) != null;
    }

    @Override
    public @Nullable String remove(@Nullable Object field) {
        String before = get(field);
        if (before != null && field instanceof String key) {
            texts[type.place(key)] = null;
        }
        return before;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, String>> iterator() {
                return IntStream.range(0, texts.length).filter(place -> texts[place] != null)
                        .mapToObj(place -> Map.entry(type.fields().get(place).key(), String.valueOf(texts[place]))).iterator();
            }

            @Override
            public int size() {
                return (int) IntStream.range(0, texts.length).filter(place -> texts[place] != null).count();
            }
        };
    }
}
