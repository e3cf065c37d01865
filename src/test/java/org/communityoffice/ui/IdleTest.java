package org.communityoffice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class IdleTest {
    private Instant now = Instant.parse("2026-10-31T01:00:00Z");
    private int minutes = 10;
    private final Idle idle = new Idle(moving(), () -> minutes);

    private Clock moving() {
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    @Test
    void tenMinutesWithoutATouchAreLongEnough() {
        now = now.plusSeconds(599);
        assertThat(idle.isLongEnough()).isFalse();
        now = now.plusSeconds(1);
        assertThat(idle.isLongEnough()).isTrue();
        idle.touched();
        assertThat(idle.isLongEnough()).isFalse();
    }

    @Test
    void theSettingCountsAtOnceAndNoughtIsNever() {
        now = now.plusSeconds(180);
        minutes = 3;
        assertThat(idle.isLongEnough()).isTrue();
        minutes = 0;
        assertThat(idle.isLongEnough()).isFalse();
    }
}
