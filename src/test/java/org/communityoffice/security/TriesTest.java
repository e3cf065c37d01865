package org.communityoffice.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriesTest {
    private static final char[] RIGHT = "lan-tian-bai-yun".toCharArray();
    private static final char[] WRONG = "lan-tian".toCharArray();
    private static final KeyCost CHEAP = new KeyCost(64, 1, 1);

    @TempDir
    Path folder;

    private final DataKey key = DataKey.random();
    private final KeyRing ring = KeyRing.create("王晓芸", Role.HEAD, RIGHT, CHEAP, key, RecoveryKey.random(), "HF-2026-01").withUser("李明", Role.CLERK, RIGHT, CHEAP, key);
    private Instant now = Instant.parse("2026-10-31T01:00:00Z");

    /// Each try starts the program anew.
    private Unlock attempt(String name, char[] password) throws IOException {
        return new Tries(folder, Clock.fixed(now, ZoneOffset.UTC), true).unlock(ring, name, password);
    }

    @Test
    void afterThreeWrongOnesEvenTheRightOneWaits() throws IOException {
        for (int i = 0; i < 3; i++) {
            assertThat(attempt("王晓芸", WRONG)).isEqualTo(new Unlock.WrongPassword());
        }
        assertThat(attempt("王晓芸", RIGHT)).isEqualTo(new Unlock.Wait(Duration.ofSeconds(5)));
        assertThat(attempt("李明", RIGHT)).as("somebody else").isInstanceOf(Unlock.Unlocked.class);
        now = now.plusSeconds(5);
        assertThat(attempt("王晓芸", WRONG)).isEqualTo(new Unlock.WrongPassword());
        assertThat(attempt("王晓芸", RIGHT)).as("longer each time").isEqualTo(new Unlock.Wait(Duration.ofSeconds(15)));
        now = now.plusSeconds(15);
        assertThat(attempt("王晓芸", RIGHT)).isInstanceOf(Unlock.Unlocked.class);
        assertThat(Files.exists(folder.resolve(Tries.NAME))).as("forgotten with the right one").isFalse();
        assertThat(attempt("王晓芸", WRONG)).isEqualTo(new Unlock.WrongPassword());
    }

    @Test
    void theWaitGrowsToAQuarterOfAnHourAndNoFurther() throws IOException {
        for (int i = 0; i < 12; i++) {
            assertThat(attempt("王晓芸", WRONG)).isEqualTo(new Unlock.WrongPassword());
            now = now.plus(Duration.ofMinutes(15));
        }
        now = now.minus(Duration.ofMinutes(15));
        assertThat(attempt("王晓芸", RIGHT)).isEqualTo(new Unlock.Wait(Duration.ofMinutes(15)));
    }

    @Test
    void theNoteNamesNobodyAndDamagedItKeepsNobodyOut() throws IOException {
        attempt("王晓芸", WRONG);
        assertThat(Files.readString(folder.resolve(Tries.NAME))).doesNotContain("王晓芸");
        Files.writeString(folder.resolve(Tries.NAME), "{\"x\":");
        assertThat(attempt("王晓芸", RIGHT)).isInstanceOf(Unlock.Unlocked.class);
    }

    @Test
    void whoOnlyReadsWaitsAndLeavesNoTrace() throws IOException {
        Tries reading = new Tries(folder, Clock.fixed(now, ZoneOffset.UTC), false);
        assertThat(reading.unlock(ring, "王晓芸", WRONG)).isEqualTo(new Unlock.WrongPassword());
        assertThat(folder).isEmptyDirectory();
        for (int i = 0; i < 3; i++) {
            attempt("王晓芸", WRONG);
        }
        assertThat(reading.unlock(ring, "王晓芸", RIGHT)).isInstanceOf(Unlock.Wait.class);
    }
}
