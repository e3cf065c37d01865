package org.communityoffice.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The field values of one record. Immutable; an absent value is null.
public final class Values {
    private final RecordType type;
    private final @Nullable Object[] held;

    private Values(RecordType type, @Nullable Object[] held) {
        this.type = type;
        this.held = held;
    }

    public static Values none(RecordType type) {
        return new Values(type, new @Nullable Object[type.fields().size()]);
    }

    /// To be filled from nothing.
    public static Change begin(RecordType type) {
        return new Change(type, new @Nullable Object[type.fields().size()]);
    }

    public RecordType type() {
        return type;
    }

    public <T> @Nullable T get(Field<T> field) {
        return field.type().cast(held[type.place(field.key())]);
    }

    /// The value, or the given one where there is none.
    public <T> T get(Field<T> field, T otherwise) {
        T value = get(field);
        return value == null ? otherwise : value;
    }

    public boolean has(Field<?> field) {
        return held[type.place(field.key())] != null;
    }

    /// A copy with one value changed; blank text counts as absent.
    public <T> Values with(Field<T> field, @Nullable T value) {
        return change().set(field, value).done();
    }

    /// The fields in which the two differ, in the order of the field list.
    public List<Field<?>> differences(Values other) {
        List<Field<?>> out = new ArrayList<>();
        for (int i = 0; i < held.length; i++) {
            if (!Objects.equals(held[i], other.held[i])) {
                out.add(type.fields().get(i));
            }
        }
        return out;
    }

    public Change change() {
        return new Change(type, held.clone());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Values v && type == v.type && Arrays.equals(held, v.held);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(held);
    }

    /// Names no values: records are people, and this may reach a log.
    @Override
    public String toString() {
        return type.table() + " values";
    }

    /// Several changes before the next [Values] is made.
    public static final class Change {
        private final RecordType type;
        private @Nullable Object[] held;
        /// The last [Values] made still has this array: it is copied before it changes.
        private boolean given;

        private Change(RecordType type, @Nullable Object[] held) {
            this.type = type;
            this.held = held;
        }

        public <T> Change set(Field<T> field, @Nullable T value) {
            return put(field, value);
        }

        /// As [#set], for a field whose type is only known at run time.
        ///
        /// @throws ClassCastException where the value is not of the field's class
        public Change put(Field<?> field, @Nullable Object value) {
            Object kept = value instanceof String s && s.isBlank() ? null : value;
            if (given) {
                held = held.clone();
                given = false;
            }
            held[type.place(field.key())] = field.type().cast(kept);
            return this;
        }

        public Values done() {
            given = true;
            return new Values(type, held);
        }
    }
}
