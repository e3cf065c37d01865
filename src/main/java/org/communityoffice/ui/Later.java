package org.communityoffice.ui;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A part of the window that is made when it is first wanted, so that the window opens without waiting for pages nobody looks at yet. For the window's thread alone.
public final class Later<T extends Object> {
    private @Nullable Supplier<T> how;
    private @Nullable T made;

    public Later(Supplier<T> how) {
        this.how = how;
    }

    /// One that is there already.
    public static <T extends Object> Later<T> made(T there) {
        Later<T> later = new Later<>(() -> there);
        later.made = there;
        return later;
    }

    /// It, made now where it was not wanted before.
    public T get() {
        if (made == null) {
            made = Objects.requireNonNull(how, "wanted while it is made").get();
            how = null;
        }
        return made;
    }

    /// It where it is there; makes nothing.
    public Optional<T> made() {
        return Optional.ofNullable(made);
    }
}
