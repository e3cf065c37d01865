package org.communityoffice.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;

/// How long nobody has touched keyboard or mouse. Told by the clock of the computer, so that a lid that was closed counts too.
public final class Idle {
    private final Clock clock;
    private final IntSupplier minutes;
    private Instant last;

    /// @param minutes after which it is long enough, asked each time; 0 for never
    public Idle(Clock clock, IntSupplier minutes) {
        this.clock = clock;
        this.minutes = minutes;
        last = clock.instant();
    }

    public void touched() {
        last = clock.instant();
    }

    public boolean isLongEnough() {
        int wanted = minutes.getAsInt();
        return wanted > 0 && Duration.between(last, clock.instant()).compareTo(Duration.ofMinutes(wanted)) >= 0;
    }
}
