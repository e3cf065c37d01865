package org.communityoffice.security;

/// What deriving a key from a password costs whoever tries: the parameters of Argon2id.
public record KeyCost(int memoryKiB, int passes, int lanes) {
    /// About 350 ms on an office computer.
    public static final KeyCost USUAL = new KeyCost(64 * 1024, 3, 1);

    /// A damaged file must not make the program ask for all the memory there is.
    public KeyCost {
        if (memoryKiB < 8 * lanes || memoryKiB > 1 << 20 || passes < 1 || passes > 64 || lanes < 1 || lanes > 16) {
            throw new IllegalArgumentException("key cost out of bounds");
        }
    }
}
