package org.communityoffice.work;

import java.util.concurrent.atomic.AtomicLong;

/// Of several askings for the same thing only the last counts: the list while somebody types, the paper while its masks are chosen.
public final class Latest {
    private final AtomicLong asked = new AtomicLong();

    /// One asking.
    @FunctionalInterface
    public interface Asking {
        /// Whether nobody has asked since.
        boolean counts();
    }

    /// Asks: those before do not count any more.
    public Asking ask() {
        long number = asked.incrementAndGet();
        return () -> number == asked.get();
    }

    /// What was asked is not wanted any more.
    public void forget() {
        asked.incrementAndGet();
    }
}
