package org.communityoffice.security;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Slows down guessing at the desk: after some wrong passwords of a user the next one is not even tried for a while. Kept in the
/// office's folder, so that starting anew does not help.
///
/// Who carries the folder away guesses without this program; against that stands the cost of [KeyCost].
public final class Tries {
    public static final String NAME = "tries.json";
    private static final int FREE = 3;
    private static final List<Duration> WAITS = List.of(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Path file;
    private final Clock clock;
    private final boolean writes;

    /// Wrong passwords of one user in a row.
    ///
    /// @param last when the last one was, in seconds since 1970
    record Wrong(int count, long last) {}

    /// @param writes whether wrong passwords are written down; one who only reads leaves no trace, but waits all the same
    public Tries(Path folder, Clock clock, boolean writes) {
        file = folder.resolve(NAME);
        this.clock = clock;
        this.writes = writes;
    }

    /// Tries a password, unless it has to wait.
    public Unlock unlock(KeyRing ring, String name, char[] password) throws IOException {
        Optional<UserKey> user = ring.user(name);
        if (user.isEmpty()) {
            return new Unlock.NoSuchUser();
        }
        String id = user.get().id();
        Map<String, Wrong> all = read();
        Duration left = left(all.getOrDefault(id, new Wrong(0, 0)));
        if (left.isPositive()) {
            return new Unlock.Wait(left);
        }
        Unlock unlock = ring.unlock(name, password);
        if (unlock instanceof Unlock.WrongPassword) {
            int before = all.containsKey(id) ? all.get(id).count() : 0;
            all.put(id, new Wrong(before + 1, clock.instant().getEpochSecond()));
            write(all);
        } else if (all.remove(id) != null) {
            write(all);
        }
        return unlock;
    }

    private Duration left(Wrong wrong) {
        Instant last = Instant.ofEpochSecond(wrong.last());
        Instant now = clock.instant();
        if (wrong.count() < FREE || last.isAfter(now)) {
            return Duration.ZERO;
        }
        return WAITS.get(Math.min(wrong.count() - FREE, WAITS.size() - 1)).minus(Duration.between(last, now));
    }

    private Map<String, Wrong> read() throws IOException {
        if (!Files.isRegularFile(file)) {
            return new TreeMap<>();
        }
        try {
            return new TreeMap<>(JSON.readValue(Files.readAllBytes(file), new TypeReference<Map<String, Wrong>>() {}));
        } catch (JacksonException damaged) {
            // nobody is kept out of the office by a damaged note about wrong passwords
            return new TreeMap<>();
        }
    }

    private void write(Map<String, Wrong> all) throws IOException {
        if (writes && all.isEmpty()) {
            Files.deleteIfExists(file);
        } else if (writes) {
            byte[] bytes = JSON.writeValueAsBytes(all);
            WholeFile.write(file, out -> out.write(bytes));
        }
    }
}
