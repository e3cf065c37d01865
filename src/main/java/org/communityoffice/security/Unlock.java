package org.communityoffice.security;

/// What became of an attempt to reach the data key.
public sealed interface Unlock {
    /// @param user who is in; with the recovery key the office's first user
    record Unlocked(DataKey key, UserKey user) implements Unlock {}

    record WrongPassword() implements Unlock {}

    record NoSuchUser() implements Unlock {}

    /// Well written, but of another office or replaced since.
    record WrongRecoveryKey() implements Unlock {}
}
